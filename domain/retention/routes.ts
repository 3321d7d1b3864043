import type { Routes } from '../../ground/routes.ts'
import { approveErasure } from './approve-erasure.ts'
import { declineErasure } from './decline-erasure.ts'
import { hearErasure } from './hear-erasure.ts'
import { listDue } from './list-due.ts'
import { listErasures } from './list-erasures.ts'
import { proposeErasure } from './propose-erasure.ts'
import * as w from './words.ts'

export function retentionRoutes(routes: Routes): void {
  routes.look('list-due', w.ListDue, w.DueListed, listDue)
  routes.deed('propose-erasure', w.ProposeErasure, proposeErasure)
  routes.deed('approve-erasure', w.DecideErasure, approveErasure)
  routes.deed('decline-erasure', w.DecideErasure, declineErasure)
  routes.deed('hear-erasure', w.HearErasure, hearErasure)
  routes.look('list-erasures', w.ListErasures, w.ErasuresListed, listErasures)
}
