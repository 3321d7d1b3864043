import { Link } from '@tanstack/react-router'
import { Scale } from 'lucide-react'
import type { DecisionsListed } from '../../domain/decisions/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** In the day's work: decisions that wait for a second person, for their author, or to be looked at again. */
export function WaitingDecisions() {
  const say = useSay()
  const { data } = useLook<DecisionsListed>('list-decisions', useUsualPurpose(), { waiting: true }, { fresh: true })
  const mine = data?.decisions.filter(({ may }) => may.some((one) => one !== 'amend')) ?? []
  if (mine.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-decisions">
      <h2 id="waiting-decisions">
        {say('decision.title')} <span className="n">{mine.length}</span>
      </h2>
      <ul>
        {mine.map(({ id, case: file, kind, person, content, may }) => (
          <li className="q" key={id}>
            <Icon of={Scale} tone="wait" />
            <div className="who">
              <b>{say(`decision-kind.${kind}`)}</b> {person && <bdi>{plainName(person.names, true)}</bdi>}
            </div>
            <p className="why" dir="auto">
              {content?.what.slice(0, 120)}
            </p>
            <span className="due">{say(`decision-act.${may.includes('speak') ? 'speak' : 'review'}`)}</span>
            <Link
              className="btn"
              to="/cases/$case"
              params={{ case: file }}
              aria-label={`${say('referral.open')}: ${say(`decision-kind.${kind}`)}, ${plainName(person?.names ?? [])}`}
            >
              {say('referral.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
