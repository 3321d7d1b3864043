import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { tellLikeness } from '../../unity/index.ts'
import { NORMALISER } from '../normalise-name.ts'
import { addRenewals, addReviews, type NewRenewal, type NewReview } from './store/reviews.ts'

/** So many reviews fit into one line of the ledger, which names each of their people by a hash. */
export const REVIEWS_MOST = 500

/** The house lays pairs before people that may be one human being. */
export function openReviews(act: Act, reviews: readonly NewReview[]): void {
  act.allow({ allow: true, grounds: 'the house' })
  addReviews(act, reviews, NORMALISER)
  tellLikeness(
    act,
    reviews.map(({ id, one, other, probability, otherAgency }) => ({
      ...{ review: id, nth: 0, one, other, probability, agency: otherAgency },
    })),
  )
  recordPairs(
    act,
    reviews,
    reviews.map(({ id }) => id),
  )
}

/** The house asks about judged pairs again. */
export function renewReviews(act: Act, renewals: readonly NewRenewal[]): void {
  act.allow({ allow: true, grounds: 'the house' })
  addRenewals(act, renewals, NORMALISER)
  tellLikeness(
    act,
    renewals.map(({ review, after, one, other, probability }) => ({
      ...{ review, nth: 2 * after, one, other, probability },
    })),
  )
  recordPairs(
    act,
    renewals,
    renewals.map(({ review }) => review),
  )
}

function recordPairs(act: Act, pairs: readonly { one: PersonId; other: PersonId }[], reviews: readonly string[]): void {
  const persons = pairs.flatMap(({ one, other }) => [one, other])
  act.record({ ground: `normaliser ${NORMALISER}`, persons, more: { reviews } })
}

export const chunksOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, nth) => all.slice(nth * most, (nth + 1) * most))
