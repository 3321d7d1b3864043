import { agencyRoutes, type SignIns } from '../domain/agencies/index.ts'
import { caseRoutes } from '../domain/cases/index.ts'
import { familyRoutes } from '../domain/families/index.ts'
import { matchingRoutes } from '../domain/matching/index.ts'
import { peopleRoutes } from '../domain/people/index.ts'
import { sharingRoutes } from '../domain/sharing/index.ts'
import type { Routes } from '../ground/routes.ts'

/** Every room that opens onto the front door. */
export function roomRoutes(routes: Routes, signIns: SignIns): void {
  agencyRoutes(routes, signIns)
  for (const open of [sharingRoutes, peopleRoutes, familyRoutes, matchingRoutes, caseRoutes]) open(routes)
}
