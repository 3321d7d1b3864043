import { Link } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import type { PlannedListed } from '../../domain/plans/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

const MOST = 8
const DAYS = 3

/** In the day's work: what is planned for the next days, and what is late. */
export function WaitingPlanned() {
  const say = useSay()
  const { due } = useMoments()
  const { data } = useLook<PlannedListed>('list-planned', useUsualPurpose(), { days: DAYS }, { fresh: true })
  if (!data || data.items.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-planned">
      <h2 id="waiting-planned">
        {say('plan.title')} <span className="n">{data.items.length}</span>
      </h2>
      <ul>
        {data.items.slice(0, MOST).map(({ id, case: file, kind, service, people, what, late, due: day }) => {
          const name = plainName(people[0]?.names ?? [])
          const thing = service ? say(`service.${service}`) : say(`plan-kind.${kind}`)
          return (
            <li className="q" key={id}>
              <Icon of={CalendarClock} tone={late ? 'harm' : 'note'} />
              <div className="who">
                <b>
                  <bdi>{name}</bdi>
                </b>
              </div>
              <p className="why" dir="auto">
                {thing}: {what}
              </p>
              <span className={late ? 'due harm-c' : 'due'}>{due(day)}</span>
              <Link
                className="btn"
                to="/cases/$case"
                params={{ case: file }}
                aria-label={`${say('referral.open')}: ${thing}, ${name}`}
              >
                {say('referral.open')}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
