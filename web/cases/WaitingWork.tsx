import { WaitingDecisions } from '../decisions/WaitingDecisions.tsx'
import { WaitingPlanned } from '../plans/WaitingPlanned.tsx'
import { WaitingReferrals } from '../referrals/WaitingReferrals.tsx'

/** What waits in other rooms: referrals, decisions and plans, those that wait too long first. */
export function WaitingWork() {
  return (
    <>
      <WaitingReferrals />
      <WaitingDecisions />
      <WaitingPlanned />
    </>
  )
}
