import type { Act } from '../../ground/act.ts'
import type { HouseholdId, PersonId } from '../../ground/ids.ts'
import type { Rings } from './seal-words.ts'
import { addHousehold } from './store/households.ts'
import { addChildStatuses, addSeparations } from './store/separations.ts'
import { addTies } from './store/ties.ts'
import type { NewChildStatus, NewHousehold, NewSeparation, NewTie } from './words.ts'

export type Family = {
  household: NewHousehold
  members: readonly PersonId[]
  ties: readonly NewTie[]
  missing: readonly NewSeparation[]
  childStatuses: readonly NewChildStatus[]
}

/** Writes down somebody who is missing and how they belong to people who are known, within the deed that tells of them. */
export function addMissing(
  act: Act,
  { missing, ties, household }: { missing: NewSeparation; ties: readonly NewTie[]; household: HouseholdId | null },
  rings: Rings,
): void {
  addTies(act, ties, rings)
  addSeparations(act, [missing], household, rings)
}

/** Writes down a family as it arrives, within the deed that registers it: who is here, how they belong together, who is missing. */
export function foundFamily(
  act: Act,
  { household, members, ties, missing, childStatuses }: Family,
  rings: Rings,
): void {
  addHousehold(act, household, members)
  if (ties.length > 0) addTies(act, ties, rings)
  if (missing.length > 0) addSeparations(act, missing, household.id, rings)
  if (childStatuses.length > 0) addChildStatuses(act, childStatuses)
}
