import type { Category } from '../../../ground/categories.ts'
import type { AgencyId, WorkerId } from '../../../ground/ids.ts'
import type { EmergencyFacts, PersonFacts } from '../rules/facts.ts'
import type { DataSet } from '../words.ts'

/** The categories that an emergency never opens. */
export const neverOpened = (set: DataSet, categories: readonly Category[]): Category | undefined =>
  categories.find((category) => !set.emergencyCategories.includes(category))

/** What an emergency could open to somebody who works with these categories. */
export const couldOpen = (set: DataSet, worksWith: readonly Category[]): Category[] =>
  set.emergencyCategories.filter((category) => worksWith.includes(category))

/** An opening that is over and that nobody has looked at: it stands in the way of the next. */
export const unreviewed = (openings: readonly EmergencyFacts[], at: number): EmergencyFacts | undefined =>
  openings.find(({ until, reviewedAt }) => until <= at && reviewedAt === null)

export type Reviewer = { id: WorkerId; agency: AgencyId; roles: readonly string[]; type: string }

/** Who may review: a data steward of whoever has custody of the person, or the oversight body; and never who opened it. */
export function mayReview(
  reviewer: Reviewer,
  opening: { worker: WorkerId },
  { standings }: Pick<PersonFacts, 'standings'>,
  at: number,
): boolean {
  if (reviewer.id === opening.worker) return false
  if (reviewer.type === 'OV') return reviewer.roles.includes('oversight-officer')
  return (
    reviewer.roles.includes('data-steward') &&
    standings.some(
      ({ agency, reason, from, until }) =>
        agency === reviewer.agency && reason === 'custody' && from <= at && at < until,
    )
  )
}
