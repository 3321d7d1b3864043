import type { Routes } from '../../ground/routes.ts'
import { drawTie } from './draw-tie.ts'
import { joinHousehold } from './join-household.ts'
import { leaveHousehold } from './leave-household.ts'
import { readFamily } from './read-family.ts'
import { stateChildStatus } from './state-child-status.ts'
import { FamilyAround, JoinHousehold, LeaveHousehold, NewTie, ReadFamily, StateChildStatus } from './words.ts'

export function familyRoutes(routes: Routes): void {
  routes.deed('draw-tie', NewTie, drawTie)
  routes.deed('join-household', JoinHousehold, joinHousehold)
  routes.deed('leave-household', LeaveHousehold, leaveHousehold)
  routes.deed('state-child-status', StateChildStatus, stateChildStatus)
  routes.look('read-family', ReadFamily, FamilyAround, readFamily)
}
