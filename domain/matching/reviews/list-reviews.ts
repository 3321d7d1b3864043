import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { mayBeChildOn } from '../../../ground/partial-date.ts'
import { nameAgencies } from '../../agencies/index.ts'
import { findLinks, showPeople, withOnly } from '../../people/index.ts'
import { seePeople, visiblePeople } from '../../sharing/index.ts'
import { isSteward, waitsFor } from './see-review.ts'
import { findWaiting, findWaitingOf, type ReviewRow } from './store/reviews.ts'
import type { Age, ListReviews, ReviewsListed } from './words.ts'

/** So many reviews are gone through, and so many shown at once. */
const [WAITING_MOST, SHOWN_MOST] = [300, 60]
const DAY = 86_400_000

/** Lists the reviews that wait for the asker, those with somebody’s question first, then the likeliest; as far as they fit what was asked. */
export async function listReviews(look: Look, asked: ListReviews): Promise<ReviewsListed> {
  const waiting = await listOpenReviews(look, WAITING_MOST + 1)
  const seen = await seePeople(look, personsOf(waiting), 'judge-records')
  // Who may not see both sides cannot judge, and is not told that there is something to judge.
  const all = waiting.slice(0, WAITING_MOST).filter(({ one, other }) => seen.has(one) && seen.has(other))
  const fitting = all.filter((review) => fits(review, asked, look.at))
  const named = await showPeople(look, withOnly(seen, personsOf(fitting), ['identity.names', 'identity.birthDate']))
  const people = new Map(named.map((one) => [one.id, one]))
  const on = look.at.toISOString().slice(0, 10)
  const hasChild = ({ one, other }: ReviewRow) =>
    [one, other].some((person) => people.get(person)?.born && mayBeChildOn(people.get(person)!.born, on))
  const mine = (review: ReviewRow) => review.passedTo === look.asking.actor.id
  const rank = (review: ReviewRow) =>
    Number(mine(review)) * 4 +
    Number(review.need === 'third') * 2 +
    Number(asked.childFirst === true && hasChild(review))
  const shown = fitting.toSorted((a, b) => rank(b) - rank(a)).slice(0, SHOWN_MOST)
  const agencies = await nameAgencies(look.find, look.node, [
    ...new Set(all.flatMap(({ oneAgency, otherAgency }) => [oneAgency, otherAgency])),
  ])
  look.note({
    ground: 'standing of the agency',
    persons: personsOf(shown),
    more: { categories: ['identity'], reviews: shown.length },
  })
  const nameOf = (person: PersonId) => people.get(person)?.names ?? []
  return {
    reviews: shown.map((review) => ({
      id: review.id,
      openedAt: review.at.toISOString(),
      band: review.band,
      probability: review.probability,
      names: [nameOf(review.one), nameOf(review.other)],
      agencies: [review.oneAgency, review.otherAgency].map((agency) => agencies.get(agency) ?? agency),
      child: hasChild(review),
      renewed: review.need === 'first' && review.renewed !== null,
      disagreed: review.need === 'third',
      passedToMe: mine(review),
    })),
    count: fitting.length,
    all: all.length,
    more: waiting.length > WAITING_MOST,
    agencies: [...agencies].map(([id, name]) => ({ id, name })),
    sites: [
      ...new Set(all.flatMap(({ oneSite, otherSite }) => [oneSite, otherSite].filter((site) => site !== null))),
    ].sort(),
  }
}

/** Whether a review is among what was asked for. */
function fits(review: ReviewRow, { band, agency, site, age }: ListReviews, at: Date): boolean {
  if (band && review.band !== band) return false
  if (agency && review.oneAgency !== agency && review.otherAgency !== agency) return false
  if (site && review.oneSite !== site && review.otherSite !== site) return false
  return !age || ageOf(review, at) === age
}

function ageOf({ at: since }: ReviewRow, at: Date): Age {
  const days = (at.getTime() - since.getTime()) / DAY
  return days <= 1 ? 'day' : days <= 7 ? 'week' : 'older'
}

const personsOf = (reviews: readonly Pick<ReviewRow, 'one' | 'other'>[]): PersonId[] => [
  ...new Set(reviews.flatMap(({ one, other }) => [one, other])),
]

/** Reviews that wait for the asker and of which they may find both records in a list, likeliest first. */
export async function listOpenReviews(look: Look, most: number): Promise<ReviewRow[]> {
  const mayBeLast = isSteward(look)
  const waiting = await findWaiting(look, { most, mayBeLast })
  const found = await findable(look, waiting)
  if (found.length === waiting.length || waiting.length < most) return found
  // Somebody hidden is among the first, and must not take up the place of another.
  const { is } = await visiblePeople(look)
  return findable(look, await findWaiting(look, { most, mayBeLast, is }))
}

/** Waiting reviews that touch these people and of which the asker may find both records. */
export async function findOpenReviews(
  look: Look,
  persons: readonly PersonId[],
): Promise<Pick<ReviewRow, 'id' | 'one' | 'other'>[]> {
  return findable(look, await findWaitingOf(look, persons))
}

async function findable<R extends Pick<ReviewRow, 'one' | 'other' | 'need'>>(look: Look, reviews: R[]): Promise<R[]> {
  const [seen, links] = await Promise.all([
    seePeople(look, personsOf(reviews), 'search'),
    findLinks(look.find, look.node, [...new Set(reviews.map(({ one }) => one))]),
  ])
  // Whom somebody joined in another way nobody need be asked about, until that is taken back.
  const joined = new Set(links.map(({ one, other }) => `${one} ${other}`))
  const isAnswered = ({ one, other, need }: R) => need === 'first' && joined.has(`${one} ${other}`)
  return reviews.filter(
    (review) => waitsFor(look, review) && !isAnswered(review) && seen.has(review.one) && seen.has(review.other),
  )
}
