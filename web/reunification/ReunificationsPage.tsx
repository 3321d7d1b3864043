import { Link } from '@tanstack/react-router'
import type { ReunificationsListed } from '../../domain/reunification/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { PlanLine } from './PlanLine.tsx'

/** Families that are to come together again: what does not go well first, then what is late, then what is over. */
export function ReunificationsPage() {
  const say = useSay()
  const { data, error, isLoading, refetch } = useLook<ReunificationsListed>(
    'list-reunifications',
    useFirstPurpose('family-tracing'),
    {},
    { fresh: true },
  )
  const groups = [
    { key: 'going', plans: data?.plans.filter(({ phase }) => phase !== 'ended') ?? [] },
    { key: 'ended', plans: data?.plans.filter(({ phase }) => phase === 'ended') ?? [] },
  ] as const
  return (
    <Page title={say('nav.reunifications')} aside={say('reunion.about')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={5} />}
      {data && data.plans.length === 0 && (
        <Empty to={<Link to="/partings">{say('nav.partings')}</Link>}>{say('reunion.none')}</Empty>
      )}
      <div className="stack-4">
        {groups
          .filter(({ plans }) => plans.length > 0)
          .map(({ key, plans }) => (
            <section className="box" key={key} aria-labelledby={`plans-${key}`}>
              <h2 className="boxhead" id={`plans-${key}`}>
                {say(`reunion.${key}`)}
              </h2>
              <ul className="lines plans">
                {plans.map((plan) => (
                  <PlanLine key={plan.id} plan={plan} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Page>
  )
}
