import { areParentAndChild, areSpouses, areTogetherNow } from './bonds.ts'
import { doesNotCount, type Family, holdsOn, isKinTie, otherOf, type Relation } from './family.ts'
import type { Day, PersonId, SiteId } from './picture.ts'
import { shownToBeTwo } from './read-as-persons.ts'
import { destinationOf, isShortAbsence, SOME_DAY, type Step, siteOn, type Way, wayAfter, wayBefore } from './ways.ts'
import type { Level } from './words.ts'

/** Something that has to be said of an act besides whom it parts: about whom, with regard to whom else, and on which facts. */
export type Besides = {
  rule: keyof Family['measures']['besides']
  level: Level
  about: PersonId[]
  with: PersonId[]
  facts: string[]
}

/** Everything that has to be said of an act besides the pairs. */
export function besides(family: Family): Besides[] {
  const levels = family.measures.besides
  return [
    ...breaches(family),
    ...unknownCarers(family),
    ...twoAsOne(family),
    ...halfDecisions(family),
    ...leftRepresentatives(family),
    ...searchesLeftBehind(family),
  ].map((one) => ({ ...one, level: levels[one.rule] }))
}
type Found = Omit<Besides, 'level'>

/** Two between whom an order stands would be under one roof or in one vehicle, or one be given to the other. */
export function breaches(family: Family): Found[] {
  const { picture, act } = family
  return picture.orders.flatMap((order) => {
    if (order.kind !== 'no-contact' || order.status !== 'active' || !holdsOn(act.day, order.until)) return []
    const kept = order.protects.filter((one) =>
      order.against.some((other) => one !== other && areBroughtTogether(family, one, other)),
    )
    return kept.length === 0 ? [] : [{ rule: 'contact-breach' as const, about: kept, with: [], facts: [order.id] }]
  })
}

function areBroughtTogether(family: Family, one: PersonId, other: PersonId): boolean {
  const { act } = family
  const isGiven = act.gives !== null && isPair(act.gives.carer, act.gives.over, one, other)
  const isHanded = act.persons.some((person) => act.handoverTo !== null && isPair(act.handoverTo, person, one, other))
  return isGiven || isHanded || comesTo(family, one, other) || comesTo(family, other, one)
}
const isPair = (a: PersonId, b: PersonId, one: PersonId, other: PersonId) =>
  (a === one && b === other) || (a === other && b === one)

/** Whether the act takes somebody to where the other is then, goes too, passes on that day, or is expected; or into their vehicle. */
function comesTo(family: Family, mover: PersonId, other: PersonId): boolean {
  const site = destinationOf(family, mover)
  if (site === null || site === family.siteNow(mover)) return false
  const goesToo = destinationOf(family, other)
  if (goesToo !== null) return goesToo === site
  const way: Way = wayBefore(family, other, 'left')
  const { day, journey } = family.act
  const leaves = leavesOn(family, mover)
  const isMet = (step: Step) => step.to === site && step.day >= day && (step.day <= leaves || step.day === SOME_DAY)
  const isAboard = (step: Step) => journey !== null && step.journey === journey && step.day === day
  return siteOn(way, day) === site || way.steps.some((step) => isMet(step) || isAboard(step))
}

/** The day on which somebody leaves the place to which the act takes them. */
function leavesOn(family: Family, mover: PersonId): Day {
  const { day } = family.act
  if (isShortAbsence(family)) return day
  return wayAfter(family, mover).steps.find((step) => step.day > day)?.day ?? SOME_DAY
}

/** A child comes to somebody of whom nobody has made sure. A marriage is no tie of care. */
function unknownCarers(family: Family): Found[] {
  const { act } = family
  const handed = act.handoverTo === null ? [] : act.persons.map((child) => ({ child, carer: act.handoverTo! }))
  const given = act.gives === null ? [] : [{ child: act.gives.over, carer: act.gives.carer }]
  return [...handed, ...given].flatMap(({ child, carer }) => {
    if (child === carer || !family.isChild(child)) return []
    const relation = family.relationsOf(child).find((one) => otherOf(one, child) === carer)
    if (relation && isMadeSureOf(relation, carer)) return []
    const written = relation ? [...relation.ties, ...relation.care].map(({ id }) => id) : []
    return [{ rule: 'unverified-carer' as const, about: [child], with: [carer], facts: written }]
  })
}

const NO_CARE = ['not-kin', 'spouse', 'customary-spouse', 'partner', 'fiance']
const isMadeSureOf = ({ ties, care }: Relation, carer: PersonId): boolean =>
  ties.some(({ type, status, match }) => status === 'verified' && match === null && !NO_CARE.includes(type)) ||
  care.some((one) => one.carer === carer && one.status === 'verified' && one.match === null)

/** A merge would make one of two people. */
function twoAsOne(family: Family): Found[] {
  const { merges } = family.act
  return merges.flatMap((record, at) =>
    merges.slice(at + 1).flatMap((sameAs) => {
      if (!shownToBeTwo(family.written, { record, sameAs })) return []
      const shown = family.written.filter(({ from, to }) => isPair(from, to, record, sameAs))
      return [{ rule: 'two-people' as const, about: [record, sameAs], with: [], facts: shown.map(({ id }) => id) }]
    }),
  )
}

/** One of a couple, or of parent and child, gets a decision and the other does not. */
function halfDecisions(family: Family): Found[] {
  const { act } = family
  if (act.kind !== 'asylum-decision') return []
  return act.persons.flatMap((person) =>
    family.relationsOf(person).flatMap((relation) => {
      const other = otherOf(relation, person)
      if (family.isAbout(other) || !areTogetherNow(family, person, other)) return []
      if (doesNotCount(family, person, other)) return []
      if (!areSpouses(relation) && !areParentAndChild(family, relation)) return []
      const facts = relation.ties.filter(isKinTie).map(({ id }) => id)
      return [{ rule: 'one-status' as const, about: [person, other], with: [other], facts }]
    }),
  )
}

/** A child leaves the town of its representative, who stays. */
function leftRepresentatives(family: Family): Found[] {
  return movedPersons(family)
    .filter(family.isChild)
    .flatMap((child) =>
      family.relationsOf(child).flatMap((relation) => {
        const representative = otherOf(relation, child)
        const ties = relation.ties.filter(({ type, to }) => type === 'representative' && to === child)
        const town = townOf(family, family.siteNow(child))
        const reached = town !== undefined && town === townOf(family, family.siteNow(representative))
        const after = townOf(family, siteOn(wayAfter(family, child), family.act.day))
        const there = townOf(family, siteOn(wayAfter(family, representative), family.act.day))
        if (ties.length === 0 || !reached || after === town || after === there) return []
        return [
          { rule: 'representative' as const, about: [child], with: [representative], facts: ties.map(({ id }) => id) },
        ]
      }),
    )
}
const townOf = ({ picture }: Family, site: SiteId | null): string | undefined => {
  const found = site === null ? undefined : picture.sites.get(site)
  return found && `${found.country} ${found.place}`
}

/** Somebody is searched for or searches, and crosses a border. */
function searchesLeftBehind(family: Family): Found[] {
  const { picture } = family
  const country = (site: SiteId | null) => (site === null ? undefined : picture.sites.get(site)?.country)
  return movedPersons(family).flatMap((person) => {
    const [from, to] = [country(family.siteNow(person)), country(destinationOf(family, person))]
    if (from === undefined || to === undefined || from === to) return []
    return picture.plans
      .filter(({ kind, status, persons }) => kind === 'tracing' && status === 'open' && persons.includes(person))
      .map(({ id }) => ({ rule: 'tracing-open' as const, about: [person], with: [], facts: [id] }))
  })
}

/** Whom the act moves for longer than a few hours. */
function movedPersons(family: Family): PersonId[] {
  if (isShortAbsence(family)) return []
  const { act } = family
  return [...new Set([...act.persons, ...act.leadsTo.map(({ person }) => person)])].filter(
    (person) => destinationOf(family, person) !== null,
  )
}
