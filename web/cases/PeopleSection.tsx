import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { CorrectPersonDialog } from '../people/CorrectPersonDialog.tsx'
import { PersonCard } from '../people/PersonCard.tsx'
import { plainName } from '../people/show-name.ts'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

/** Who they are, one by one, as they are written down. */
export function PeopleSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [correcting, setCorrecting] = useState<PersonShown | null>(null)
  return (
    <section className="box" id="people" aria-labelledby="people-head">
      <h2 id="people-head">{say('case.who')}</h2>
      <div className="people-cards">
        {file.people.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            act={
              <Button
                look="quiet"
                icon={Pencil}
                aria-label={say('correct.open', { name: plainName(person.names, true) })}
                onClick={() => setCorrecting(person)}
              >
                {say('correct.short')}
              </Button>
            }
          />
        ))}
      </div>
      {correcting && (
        <CorrectPersonDialog person={correcting} purpose={purpose} onClose={() => setCorrecting(null)} />
      )}
    </section>
  )
}
