import { useState } from 'react'
import type { FamilyAround } from '../../domain/families/words.ts'
import type { ReunificationsListed } from '../../domain/reunification/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useSay } from '../locales/use-say.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { PlanLine } from './PlanLine.tsx'

type Props = { around: FamilyAround; purpose: Purpose }

/** Plans to bring somebody of this family together again, and where one begins. */
export function ReunificationsSection({ around, purpose }: Props) {
  const say = useSay()
  const [beginning, setBeginning] = useState(false)
  const people = around.people.map(({ id }) => id)
  const { data, error, refetch } = useLook<ReunificationsListed>('list-reunifications', purpose, { people })
  return (
    <section className="box" aria-labelledby="reunifications">
      <h2 className="boxhead" id="reunifications">
        {say('nav.reunifications')}
      </h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && (
        <ul className="lines plans">
          {data.plans.length === 0 && <li className="dim">{say('reunion.none-here')}</li>}
          {data.plans.map((plan) => (
            <PlanLine key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      {people.length > 1 && (
        <p className="pad no-print">
          <Button look="quiet" onClick={() => setBeginning(true)}>
            {say('reunion-act.begin')}
          </Button>
        </p>
      )}
      {beginning && data && (
        <BeginDialog around={around} partners={data.partners} purpose={purpose} onClose={() => setBeginning(false)} />
      )}
    </section>
  )
}
