import { areTogetherNow } from './bonds.ts'
import { type Family, isKinTie, type Relation } from './family.ts'
import type { Act, PersonId, Picture, Plan } from './picture.ts'
import {
  areTogetherAfter,
  destinationOf,
  isBriefTrip,
  isShortAbsence,
  isUndone,
  meetingAfter,
  meetSoon,
  plansOn,
  rideTogether,
  siteAtLast,
  type Way,
  wayAfter,
  wayBefore,
} from './ways.ts'
import { isLeft } from './where/place-key.ts'

/** What an act does to two people, how, and which plans and facts have to do with it. */
export type Effect = {
  kind: 'parted' | 'widened' | 'reunites' | 'nothing'
  /** For good, in two vehicles of one day, for some days, in what is known of them, or because a paper ends. */
  how: 'apart' | 'split' | 'brief' | 'known' | 'paper' | 'undone' | 'one-journey' | 'short' | 'none'
  facts: readonly string[]
}
const NOTHING: Effect = { kind: 'nothing', how: 'none', facts: [] }

export function effectOf(family: Family, relation: Relation): Effect {
  const { one, other } = relation
  const lost = lostBetween(family, relation)
  if (lost.length > 0) return { kind: 'parted', how: 'known', facts: lost }
  const paper = partedByPaper(family, one, other)
  if (paper) return paper
  return areTogetherNow(family, one, other) ? whenTogether(family, one, other) : whenApart(family, one, other)
}

/**
 * Whether somebody stays with another all the while: together now, and wherever the act leaves or takes either. For some
 * days it is enough to be with them then.
 */
export function staysWith(family: Family, relation: Relation, how: Effect['how']): boolean {
  const { one, other } = relation
  if (lostBetween(family, relation).length > 0) return false
  if (how !== 'brief' && !areTogetherNow(family, one, other)) return false
  if (how === 'paper') return travels(family, one) === travels(family, other)
  const [a, b] = [wayAfter(family, one), wayAfter(family, other)]
  return how === 'split' ? rideTogether(family, a, b) === 'one' : areTogetherAfter(family, a, b)
}

const travels = ({ act, picture }: Family, person: PersonId): boolean =>
  !act.persons.includes(person) && laterJourneys(picture, act).some(({ persons }) => persons.includes(person))

/** Ties, care and households that a change of data or custody would take from what is known of two people. */
function lostBetween({ act, picture }: Family, { one, other, ties, care }: Relation): string[] {
  if (act.loses.length === 0 && act.ends.length === 0) return []
  const gone = new Set([...act.loses, ...act.ends])
  const kin = ties.filter(isKinTie)
  const lost = [...kin, ...care].flatMap(({ id }) => (gone.has(id) ? [id] : []))
  if (lost.length === 0) return []
  const shared = picture.households.filter(
    ({ id, members }) => gone.has(id) && members.includes(one) && members.includes(other),
  )
  return [...lost, ...shared.map(({ id }) => id)]
}

function whenTogether(family: Family, one: PersonId, other: PersonId): Effect {
  if (!isMoved(family, one) && !isMoved(family, other)) return withoutReturn(family, one, other)
  if (isShortAbsence(family)) return { kind: 'nothing', how: 'short', facts: [] }
  const [a, b] = [wayAfter(family, one), wayAfter(family, other)]
  const facts = plansOn(a, b)
  const ride = rideTogether(family, a, b)
  const wouldStay = endTogether(wayBefore(family, one, 'left'), wayBefore(family, other, 'left'))
  if (areTogetherAfter(family, a, b) && !(wouldStay && !endTogether(a, b))) {
    if (ride === 'two') return { kind: 'parted', how: 'split', facts }
    return ride === 'one' && facts.length > 0 ? { kind: 'nothing', how: 'one-journey', facts: [] } : NOTHING
  }
  return {
    kind: 'parted',
    how: meetSoon(family, a, b) && endTogether(a, b) ? 'brief' : 'apart',
    facts: [...facts, ...undoneFor(family, one, other)],
  }
}

/** Whoever goes and would have come back does not, where the plan by which they would is called off. */
function withoutReturn(family: Family, one: PersonId, other: PersonId): Effect {
  const meant = endTogether(wayBefore(family, one, 'all'), wayBefore(family, other, 'all'))
  if (!meant || endTogether(wayBefore(family, one, 'left'), wayBefore(family, other, 'left'))) return NOTHING
  return { kind: 'parted', how: 'apart', facts: undoneFor(family, one, other) }
}

const isMoved = (family: Family, person: PersonId) => destinationOf(family, person) !== null

function whenApart(family: Family, one: PersonId, other: PersonId): Effect {
  const [a, b] = [wayAfter(family, one), wayAfter(family, other)]
  const [left, others] = [wayBefore(family, one, 'left'), wayBefore(family, other, 'left')]
  const planned = meets(left, others)
  const moved = (isMoved(family, one) || isMoved(family, other)) && !isShortAbsence(family)
  const facts = plansOn(a, b)
  // They may meet today, and be parted by what is fixed for the other: it is where both are in the end that counts.
  if (planned && moved && endTogether(left, others) && !endTogether(a, b))
    return { kind: 'parted', how: 'apart', facts: plansOn(left, others) }
  // A visit, or a night on the way to somewhere else, brings nobody together again.
  const again = moved && endTogether(a, b) && (areTogetherAfter(family, a, b) || !planned)
  if (again) return { kind: 'reunites', how: 'none', facts }
  if (meets(a, b)) return NOTHING
  if (planned) return { kind: 'parted', how: 'apart', facts: plansOn(left, others) }
  const undone = undoneFor(family, one, other)
  const far = moved && (isTakenAway(family, one, b) || isTakenAway(family, other, a))
  if (undone.length > 0) return { kind: 'widened', how: 'undone', facts: undone }
  return far ? { kind: 'widened', how: isBriefTrip(family) ? 'brief' : 'apart', facts } : NOTHING
}
const endTogether = (one: Way, other: Way): boolean => siteAtLast(one) !== null && siteAtLast(one) === siteAtLast(other)
const meets = (one: Way, other: Way): boolean => meetingAfter('', one, other) !== undefined

/** Whether the act takes somebody over a border, into a country where the other is not and will not be. */
function isTakenAway(family: Family, person: PersonId, other: Way): boolean {
  const country = (site: string | null) => (site === null ? undefined : family.picture.sites.get(site)?.country)
  const to = country(destinationOf(family, person))
  const from = country(family.siteNow(person))
  if (to === undefined || from === undefined || other.now === null) return false
  return from !== to && country(other.now) !== to && country(siteAtLast(other)) !== to
}

/** The plans that would have brought two together, and that the act cancels or closes. */
function undoneFor(family: Family, one: PersonId, other: PersonId): string[] {
  const { plans } = family.picture
  const undone = plans.filter((plan) => isUndone(family, plan) && plan.status !== 'done')
  if (undone.length === 0) return []
  const searched = undone.filter((plan) => isWayBack(family, plan, one, other))
  const stillOpen = plans.some(
    (plan) => !isUndone(family, plan) && plan.status !== 'done' && isWayBack(family, plan, one, other),
  )
  const closed = searched.filter(({ status }) => status === 'confirmed' || !stillOpen)
  const meant = meets(wayBefore(family, one, 'all'), wayBefore(family, other, 'all'))
  const journeys = undone.filter(
    ({ status, persons }) => meant && status === 'confirmed' && (persons.includes(one) || persons.includes(other)),
  )
  return [...new Set([...closed, ...journeys].map(({ id }) => id))]
}

/** A search or a reunification of two; one of somebody alone is for whoever of theirs nobody knows where to find. */
function isWayBack(family: Family, { kind, persons }: Plan, one: PersonId, other: PersonId): boolean {
  if (kind !== 'tracing' && kind !== 'reunification') return false
  if (persons.includes(one) && persons.includes(other)) return true
  const sought = persons.join() === one ? other : persons.join() === other ? one : undefined
  if (sought === undefined) return false
  const site = family.siteNow(sought)
  return site === null || isLeft(site)
}

/** A paper that ends before a confirmed journey parts its holder from those who travel, and whose paper does not end. */
function partedByPaper({ act, picture }: Family, one: PersonId, other: PersonId): Effect | undefined {
  if (act.kind !== 'document-expiry') return undefined
  const [first, second] = [act.persons.includes(one), act.persons.includes(other)]
  if (first === second) return undefined
  const [holder, companion] = first ? [one, other] : [other, one]
  const later = laterJourneys(picture, act)
  for (const own of later.filter(({ persons }) => persons.includes(holder))) {
    const joint = later.find((plan) => plan.persons.includes(companion) && isOneJourney(own, plan))
    if (joint) return { kind: 'parted', how: 'paper', facts: [...new Set([own.id, joint.id])] }
  }
  return undefined
}

const laterJourneys = ({ plans }: Picture, act: Act): Plan[] =>
  plans.filter(
    ({ status, to, day, kind }) =>
      status === 'confirmed' && to !== null && day !== null && day > act.day && kind !== 'tracing',
  )

const isOneJourney = (one: Plan, other: Plan): boolean =>
  one.to === other.to &&
  one.day === other.day &&
  (one.from === other.from || one.from === null || other.from === null) &&
  (one.journey === other.journey || one.journey === null || other.journey === null)
