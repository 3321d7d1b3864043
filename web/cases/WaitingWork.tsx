import { WaitingDecisions } from '../decisions/WaitingDecisions.tsx'
import { WaitingPlanned } from '../plans/WaitingPlanned.tsx'
import { WaitingReferrals } from '../referrals/WaitingReferrals.tsx'
import { WaitingReunifications } from '../reunification/WaitingReunifications.tsx'
import { WaitingTraces } from '../tracing/WaitingTraces.tsx'
import { WaitingTriage } from '../triage/WaitingTriage.tsx'
import { WaitingPartings } from '../unity/WaitingPartings.tsx'

/** What waits in other rooms: who is parted or comes together again, referrals, decisions, plans, and how urgent each case is. */
export function WaitingWork() {
  return (
    <>
      <WaitingPartings />
      <WaitingTraces />
      <WaitingReunifications />
      <WaitingReferrals />
      <WaitingDecisions />
      <WaitingPlanned />
      <WaitingTriage />
    </>
  )
}
