import type * as z from 'zod/mini'
import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import { nameAgencies } from '../agencies/index.ts'
import { showPeople } from '../people/index.ts'
import { type Asker, type Grounds, sayGround, seePeople } from '../sharing/index.ts'
import { findReview, type ReviewRow } from './store.ts'
import { listOpenReviews, showReview } from './views.ts'
import type { ReadReview, ReviewShown, ReviewsListed } from './words.ts'

/** Shows two records that may be one human being, side by side. */
export async function readReview(look: Look, { review: id }: z.infer<typeof ReadReview>): Promise<ReviewShown> {
  const { review, seen, grounds } = await seeReview(look, id)
  const { shown, persons } = await showReview(look, review, seen)
  look.note({
    ...sayGround(grounds),
    persons,
    more: { categories: ['identity', 'family'], review: id },
  })
  return shown
}

/** A review is known to whoever may see both of its records. */
export async function seeReview(
  asker: Asker,
  id: FactId,
): Promise<{ review: ReviewRow; seen: Map<PersonId, Grounds>; grounds: Grounds }> {
  const review = await findReview(asker.find, asker.node, id)
  const seen = await seePeople(asker, review ? [review.one, review.other] : [], 'judge-records')
  const [grounds] = seen.values()
  if (!review || !grounds || seen.size < 2) throw new Unknown('no-such-review')
  return { review, seen, grounds }
}

/** Lists the reviews that wait for the asker's agency, likeliest first. */
export async function listReviews(look: Look): Promise<z.infer<typeof ReviewsListed>> {
  const waiting = await listOpenReviews(look, 100)
  const seen = await seePeople(look, [...new Set(waiting.flatMap(({ one, other }) => [one, other]))], 'judge-records')
  // Who may not see both sides cannot judge, and is not told that there is something to judge.
  const reviews = waiting.filter(({ one, other }) => seen.has(one) && seen.has(other))
  const [people, agencies] = await Promise.all([
    showPeople(look, seen),
    nameAgencies(look.find, look.node, [
      ...new Set(reviews.flatMap(({ oneAgency, otherAgency }) => [oneAgency, otherAgency])),
    ]),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: ['identity'], reviews: reviews.length },
  })
  return {
    reviews: reviews.map(({ id, at, band, probability, one, other, oneAgency, otherAgency }) => ({
      id,
      openedAt: at.toISOString(),
      band,
      probability,
      names: [one, other].map((person) => names.get(person) ?? []),
      agencies: [oneAgency, otherAgency].map((agency) => agencies.get(agency) ?? agency),
    })),
  }
}
