import { Link } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import type { ReunificationsListed } from '../../domain/reunification/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { WhoToWhom } from './PlanLine.tsx'
import { plainSomebody } from './plain-somebody.ts'
import { useStepWords } from './use-step-words.ts'

/** In the day’s work: families whose coming together does not go well, or whose next step is ours and late. */
export function WaitingReunifications() {
  const say = useSay()
  const called = useStepWords()
  const { data } = useLook<ReunificationsListed>(
    'list-reunifications',
    useFirstPurpose('family-tracing'),
    {},
    { fresh: true },
  )
  const waiting = data?.plans.filter(({ raised, next }) => raised || (next?.mine && next.late)) ?? []
  if (waiting.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-reunifications">
      <h2 id="waiting-reunifications">
        {say('nav.reunifications')} <span className="n">{waiting.length}</span>
      </h2>
      <ul>
        {waiting.map((plan) => (
          <li className="q" key={plan.id}>
            <Icon of={Users} tone="harm" />
            <div className="who">
              <WhoToWhom plan={plan} />
            </div>
            <p className="why">{plan.raised ? say('reunion.raised') : plan.next && called(plan.next.step)}</p>
            <span className="due">{say('reunion.late')}</span>
            <Link
              className="btn"
              to="/reunifications/$plan"
              params={{ plan: plan.id }}
              aria-label={`${say('reunion.open')}: ${plan.from.map((one) => plainSomebody(one, say)).join(', ')}`}
            >
              {say('reunion.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
