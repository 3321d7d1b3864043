import type { FactId, PersonId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { type Asker, type Grounds, seePeople } from '../../sharing/index.ts'
import { findReview, type ReviewRow } from './store/reviews.ts'

export type ReviewSeen = {
  review: ReviewRow
  seen: Map<PersonId, Grounds>
  grounds: Grounds
  /** Whether two others disagreed and this worker may have the last word. */
  isLast: boolean
}

/** A review is known to whoever may see both of its records. */
export async function seeReview(asker: Asker, id: FactId): Promise<ReviewSeen> {
  const review = await findReview(asker, id)
  const seen = await seePeople(asker, review ? [review.one, review.other] : [], 'judge-records')
  const [grounds] = seen.values()
  if (!review || !grounds || seen.size < 2) throw new Unknown('no-such-review')
  return { review, seen, grounds, isLast: review.need === 'third' && isSteward(asker) }
}

/** Where two workers disagreed a data steward decides. */
export const isSteward = ({ asking }: Asker): boolean => asking.actor.roles.includes('data-steward')
/** Whether a review waits for this worker. */
export const waitsFor = (asker: Asker, { need }: Pick<ReviewRow, 'need'>): boolean =>
  need !== null && (need !== 'third' || isSteward(asker))
