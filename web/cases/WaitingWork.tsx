import { WaitingDecisions } from '../decisions/WaitingDecisions.tsx'
import { WaitingPlanned } from '../plans/WaitingPlanned.tsx'
import { WaitingReferrals } from '../referrals/WaitingReferrals.tsx'
import { WaitingTriage } from '../triage/WaitingTriage.tsx'

/** What waits in other rooms: referrals, decisions, plans, and how urgent each case is. */
export function WaitingWork() {
  return (
    <>
      <WaitingReferrals />
      <WaitingDecisions />
      <WaitingPlanned />
      <WaitingTriage />
    </>
  )
}
