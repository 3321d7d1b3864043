import { Link } from '@tanstack/react-router'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { OpeningsShown } from '../../domain/sharing/openings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { OpenDialog } from './OpenDialog.tsx'
import { usePartWords } from './part-words.ts'
import './sharing.css'

type Opening = OpeningsShown['openings'][number]
const keyOf = ({ agency, because, purposes, categories, until, agreement, now }: Opening) =>
  JSON.stringify([agency.id, because, purposes, categories, until, agreement?.id, now?.map(({ lack }) => lack)])

/** Who else can see the people of a case, for what and until when; and the way to let a partner see. */
export function SeenBySection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [opening, setOpening] = useState(false)
  const persons = file.people.map(({ id }) => id)
  const { data } = useLook<OpeningsShown>('read-openings', purpose, { persons })
  const groups = Object.values(Object.groupBy(data?.openings ?? [], keyOf)) as Opening[][]
  return (
    <section className="box pad stack-3 no-print seen-by" aria-labelledby="seen-by">
      <h2 id="seen-by">{say('open.title')}</h2>
      {data && groups.length === 0 && <p className="dim">{say('open.nobody')}</p>}
      <ul className="stack-3">
        {groups.map((group) => (
          <SeenBy key={keyOf(group[0]!)} group={group} file={file} purpose={purpose} />
        ))}
      </ul>
      {file.standing.because === 'custody' && (
        <Button icon={Eye} onClick={() => setOpening(true)}>
          {say('open.let')}
        </Button>
      )}
      {opening && <OpenDialog file={file} onClose={() => setOpening(false)} />}
    </section>
  )
}

function SeenBy({ group, file, purpose }: { group: Opening[]; file: File; purpose: Purpose }) {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  const list = new Intl.ListFormat(useLanguage())
  const words = usePartWords()
  const { fullDay } = useMoments()
  const { send, sending, refusal } = useDeed('close-to-partner', purpose)
  const [first] = group as [Opening]
  const names = group.map(({ person }) => plainName(file.people.find(({ id }) => id === person)?.names ?? [], true))
  const lack = first.now?.map((part) => part.lack).find((one) => one !== null)
  return (
    <li className="stack">
      <p>
        <b>
          <bdi>{first.agency.name}</bdi>
        </b>
      </p>
      <p className="small">
        {say('open.sees', {
          names: list.format(names),
          parts: join(first.categories.map(words.part)),
          purpose: join(first.purposes.map(words.purpose)),
        })}
      </p>
      {lack && (
        <p className="small wait-c">
          {say('open.nothing-now')}{' '}
          {known(`reason.${lack}`, { agency: first.agency.name, category: words.part(first.categories[0] ?? '') }) ??
            lack}
        </p>
      )}
      <p className="small mid">
        {first.until ? say('open.until', { day: fullDay(first.until.slice(0, 10)) }) : say('open.no-end')}
        {first.agreement && (
          <>
            {' · '}
            <Link to="/agreements/$agreement" params={{ agreement: first.agreement.id }}>
              <bdi>{first.agreement.title}</bdi>
            </Link>
          </>
        )}
      </p>
      {first.mine && first.agreement && (
        <Button
          look="quiet"
          icon={EyeOff}
          off={sending}
          aria-label={say('open.close-for', { agency: first.agency.name })}
          onClick={() => void send({ openings: group.map(({ id }) => id) })}
        >
          {say('open.close')}
        </Button>
      )}
      <Refused error={refusal} />
    </li>
  )
}
