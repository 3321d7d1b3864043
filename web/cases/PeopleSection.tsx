import { useState } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { ChildStatusDialog } from '../families/ChildStatusDialog.tsx'
import { FormsLink } from '../forms/FormsLink.tsx'
import { useSay } from '../locales/use-say.ts'
import { CorrectPersonDialog } from '../people/CorrectPersonDialog.tsx'
import { PersonCard } from '../people/PersonCard.tsx'
import { plainName } from '../people/show-name.ts'
import { UnlinkDialog } from '../people/UnlinkDialog.tsx'
import { type File, looksOnly } from './CasePage.tsx'
import { PersonActs } from './PersonActs.tsx'

export type Asking =
  | { what: 'correct' | 'child'; person: PersonShown }
  | { what: 'unlink'; person: PersonShown; link: PersonShown['sameAs'][number] }
  | null

/** Who they are, one by one, as they are written down. */
export function PeopleSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  return (
    <section className="box" id="people" aria-labelledby="people-head">
      <h2 id="people-head">{say('case.who')}</h2>
      <div className="people-cards">
        {file.people.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            contact={person.id !== file.focus}
            acts={
              looksOnly(file) ? undefined : (
                <>
                  <PersonActs file={file} person={person} purpose={purpose} onAsk={setAsking} />
                  {person.id !== file.focus && <FormsLink person={person.id} name={plainName(person.names, true)} />}
                </>
              )
            }
          />
        ))}
      </div>
      {asking?.what === 'correct' && <CorrectPersonDialog person={asking.person} purpose={purpose} onClose={close} />}
      {asking?.what === 'child' && <ChildStatusDialog child={asking.person} purpose={purpose} onClose={close} />}
      {asking?.what === 'unlink' && (
        <UnlinkDialog person={asking.person} link={asking.link} purpose={purpose} onClose={close} />
      )}
    </section>
  )
}
