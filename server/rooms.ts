import { agencyRoutes, type SignIns } from '../domain/agencies/index.ts'
import { ASYLUM_GUARDED, asylumRoutes } from '../domain/asylum/index.ts'
import { CASES_GUARDED, caseRoutes, findCaseOf } from '../domain/cases/index.ts'
import { CIRCUMSTANCES_GUARDED, circumstanceRoutes } from '../domain/circumstances/index.ts'
import { DECISIONS_GUARDED, decisionRoutes } from '../domain/decisions/index.ts'
import { familyRoutes } from '../domain/families/index.ts'
import { filterRoutes } from '../domain/filters/index.ts'
import { formRoutes } from '../domain/forms/index.ts'
import { MATCHING_GUARDED, matchingRoutes } from '../domain/matching/index.ts'
import { oversightRoutes, type RowsCheck } from '../domain/oversight/index.ts'
import { EARLIER_RECORDS, peopleRoutes } from '../domain/people/index.ts'
import { planRoutes } from '../domain/plans/index.ts'
import { referralRoutes } from '../domain/referrals/index.ts'
import { retentionRoutes } from '../domain/retention/index.ts'
import { findAwaited, REUNIFICATION_GUARDED, reunificationRoutes } from '../domain/reunification/index.ts'
import { sharingRoutes } from '../domain/sharing/index.ts'
import { SHELTER_GUARDED, shelterRoutes } from '../domain/shelter/index.ts'
import { tracingRoutes } from '../domain/tracing/index.ts'
import { triageRoutes } from '../domain/triage/index.ts'
import { type GuardedDeeds, UNITY_GUARDED, unityRoutes } from '../domain/unity/index.ts'
import { type OwnLog, witnessRoutes } from '../domain/witnesses/index.ts'
import type { Routes } from '../ground/routes.ts'
import type { Earlier } from '../ground/verify-rooms.ts'
import { askFirst } from './ask-first.ts'

/** Every deed by which people could be parted. It asks the guard; that no other can is said and tried in test/house/unity. */
export const GUARDED: GuardedDeeds = {
  ...UNITY_GUARDED,
  ...MATCHING_GUARDED,
  ...CASES_GUARDED,
  ...DECISIONS_GUARDED,
  ...CIRCUMSTANCES_GUARDED,
  ...ASYLUM_GUARDED,
  ...SHELTER_GUARDED,
  ...REUNIFICATION_GUARDED,
}

type Given = { signIns: SignIns; ownLog: OwnLog; rowsCheck: RowsCheck }

/** Every room that opens onto the front door, with what only the house can give it. */
export function roomRoutes(opened: Routes, { signIns, ownLog, rowsCheck }: Given): void {
  const routes = askFirst(opened, GUARDED)
  agencyRoutes(routes, signIns)
  sharingRoutes(routes)
  witnessRoutes(routes, ownLog)
  for (const open of [
    peopleRoutes,
    formRoutes,
    familyRoutes,
    matchingRoutes,
    caseRoutes,
    retentionRoutes,
    decisionRoutes,
    planRoutes,
    circumstanceRoutes,
    triageRoutes,
    tracingRoutes,
    referralRoutes,
    asylumRoutes,
    shelterRoutes,
    reunificationRoutes,
    filterRoutes,
  ])
    open(routes)
  unityRoutes(routes, GUARDED, { findCase: findCaseOf, findAwaited })
  oversightRoutes(routes, rowsCheck)
}

/** Deeds after which rows are gone, by the names in their lines. */
export const ERASING = ['approve-erasure'] as const

/** Where rooms keep what stood in a row before it was corrected, by table: a verifier needs the rows as they were written. */
export const earlierRows: Record<string, Earlier> = { 'people.record': EARLIER_RECORDS }
