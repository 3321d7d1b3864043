import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { readAsylum } from './read-asylum.ts'
import { endInterview, planInterview, recordClaim } from './record-claim.ts'
import { fileAppeal, notifyRuling, proposeRuling, recordRuling } from './record-ruling.ts'
import {
  AsylumShown,
  EndInterview,
  FileAppeal,
  NotifyRuling,
  PlanInterview,
  ReadAsylum,
  RecordClaim,
  RecordRuling,
} from './words.ts'

/** The deeds of this room that can part people. */
export const ASYLUM_GUARDED: GuardedDeeds = {
  'record-ruling': guarded(RecordRuling, proposeRuling),
}

export function asylumRoutes(routes: Routes): void {
  routes.deed('record-claim', RecordClaim, recordClaim)
  routes.deed('plan-interview', PlanInterview, planInterview)
  routes.deed('end-interview', EndInterview, endInterview)
  routes.deed('record-ruling', RecordRuling, recordRuling)
  routes.deed('notify-ruling', NotifyRuling, notifyRuling)
  routes.deed('file-appeal', FileAppeal, fileAppeal)
  routes.look('read-asylum', ReadAsylum, AsylumShown, readAsylum)
}
