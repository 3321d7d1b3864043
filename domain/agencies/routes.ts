import type { Routes } from '../../ground/routes.ts'
import { openAgencies } from './open-agencies.ts'
import { OpenAgencies } from './words.ts'

/** `sign-in` and `sign-out` stand in the door itself: they are the only deeds that set or drop a cookie. */
export function agencyRoutes(routes: Routes): void {
  routes.deed('open-agencies', OpenAgencies, openAgencies)
}
