import { agencyRoutes, type SignIns } from '../domain/agencies/index.ts'
import { asylumRoutes } from '../domain/asylum/index.ts'
import { caseRoutes } from '../domain/cases/index.ts'
import { circumstanceRoutes } from '../domain/circumstances/index.ts'
import { decisionRoutes } from '../domain/decisions/index.ts'
import { familyRoutes } from '../domain/families/index.ts'
import { formRoutes } from '../domain/forms/index.ts'
import { matchingRoutes } from '../domain/matching/index.ts'
import { oversightRoutes, type RowsCheck } from '../domain/oversight/index.ts'
import { EARLIER_RECORDS, peopleRoutes } from '../domain/people/index.ts'
import { planRoutes } from '../domain/plans/index.ts'
import { referralRoutes } from '../domain/referrals/index.ts'
import { retentionRoutes } from '../domain/retention/index.ts'
import { sharingRoutes } from '../domain/sharing/index.ts'
import { shelterRoutes } from '../domain/shelter/index.ts'
import { triageRoutes } from '../domain/triage/index.ts'
import { type OwnLog, witnessRoutes } from '../domain/witnesses/index.ts'
import type { Routes } from '../ground/routes.ts'
import type { Earlier } from '../ground/verify-rooms.ts'

type Given = { signIns: SignIns; ownLog: OwnLog; rowsCheck: RowsCheck }

/** Every room that opens onto the front door, with what only the house can give it. */
export function roomRoutes(routes: Routes, { signIns, ownLog, rowsCheck }: Given): void {
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
    referralRoutes,
    asylumRoutes,
    shelterRoutes,
  ])
    open(routes)
  oversightRoutes(routes, rowsCheck)
}

/** Deeds after which rows are gone, by the names in their lines. */
export const ERASING = ['approve-erasure'] as const

/** Where rooms keep what stood in a row before it was corrected, by table: a verifier needs the rows as they were written. */
export const earlierRows: Record<string, Earlier> = { 'people.record': EARLIER_RECORDS }
