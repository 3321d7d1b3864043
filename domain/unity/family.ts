import { mayBeBetween, mayBeOver, mayBeUnder } from './births.ts'
import type { Act, Care, Day, Household, Order, Person, PersonId, Picture, SiteId, Tie } from './picture.ts'
import type { Measures } from './words.ts'

/** Everything that was written down between two people, and counts on the day of the act. */
export type Relation = { one: PersonId; other: PersonId; ties: readonly Tie[]; care: readonly Care[] }

/** The people around an act, each found at once: who belongs to whom, who is where, who is of which age. */
export type Family = {
  measures: Measures
  picture: Picture
  /** The ties between records, as they were written down. */
  written: readonly Tie[]
  act: Act
  relations: readonly Relation[]
  relationsOf: (person: PersonId) => readonly Relation[]
  isChild: (person: PersonId) => boolean
  /** A child because nobody knows better. */
  isChildByDoubt: (person: PersonId) => boolean
  isYoungAdult: (person: PersonId) => boolean
  /** Of whom the act speaks. */
  isAbout: (person: PersonId) => boolean
  has: (person: PersonId, ...flags: Person['flags'][number][]) => boolean
  siteNow: (person: PersonId) => SiteId | null
  sharedHouseholds: (one: PersonId, other: PersonId) => readonly string[]
}

export type Seen = Pick<Family, 'picture' | 'written'>

/** What holds until a day holds on that day. */
export const holdsOn = (day: Day, until: Day | null): boolean => until === null || until >= day

/** Asked of many pairs, and the same of each person: found once. */
function forEach<T>(of: (id: PersonId) => T): (id: PersonId) => T {
  const known = new Map<PersonId, T>()
  return (id) => {
    if (!known.has(id)) known.set(id, of(id))
    return known.get(id)!
  }
}

export function gatherFamily(measures: Measures, { picture, written }: Seen, act: Act): Family {
  const people = new Map(picture.people.map((person) => [person.id, person]))
  const of = (id: PersonId): Person => people.get(id) ?? { id, born: null, flags: [] }
  const relations = relate(picture, act.day, (id) => of(id).flags.includes('deceased'))
  const byPerson = new Map<PersonId, Relation[]>()
  for (const relation of relations)
    for (const id of [relation.one, relation.other]) {
      const before = byPerson.get(id)
      if (before) before.push(relation)
      else byPerson.set(id, [relation])
    }
  const { adult, settled } = measures.ages
  const isChild = forEach((id) => mayBeUnder(adult, of(id), act.day))
  const about = new Set(act.persons)
  const homesOf = homesIn(picture.households.filter(({ until }) => holdsOn(act.day, until)))
  return {
    measures,
    picture,
    written,
    act,
    relations,
    relationsOf: (id) => byPerson.get(id) ?? [],
    isChild,
    isChildByDoubt: (id) => isChild(id) && mayBeOver(adult, of(id), act.day),
    isYoungAdult: forEach((id) => mayBeBetween(adult, settled, of(id), act.day)),
    isAbout: (id) => about.has(id),
    has: (id, ...flags) => of(id).flags.some((flag) => flags.includes(flag)),
    siteNow: (id) => picture.whereabouts.get(id) ?? (about.has(id) ? act.from : null),
    sharedHouseholds: (one, other) =>
      homesOf(one)
        .filter(({ members }) => members.includes(other))
        .map(({ id }) => id),
  }
}

function homesIn(households: readonly Household[]): (id: PersonId) => readonly Household[] {
  const homes = new Map<PersonId, Household[]>()
  for (const home of households) for (const id of home.members) homes.set(id, [...(homes.get(id) ?? []), home])
  return (id) => homes.get(id) ?? []
}

/** Brings together what stands between the same two people. Nobody is parted from the dead. */
function relate({ ties, care }: Picture, day: Day, isDead: (id: PersonId) => boolean): Relation[] {
  const found = new Map<string, { one: PersonId; other: PersonId; ties: Tie[]; care: Care[] }>()
  const between = (from: PersonId, to: PersonId) => {
    const [one, other] = from < to ? [from, to] : [to, from]
    const key = `${one} ${other}`
    const before = found.get(key)
    if (before) return before
    const made = { one, other, ties: [], care: [] }
    found.set(key, made)
    return made
  }
  const alive = (one: PersonId, other: PersonId) => !isDead(one) && !isDead(other)
  for (const tie of ties) if (alive(tie.from, tie.to)) between(tie.from, tie.to).ties.push(tie)
  for (const entry of care) if (alive(entry.carer, entry.over)) between(entry.carer, entry.over).care.push(entry)
  return [...found.values()].map((relation) => ({
    ...relation,
    ties: relation.ties.filter(({ status, until }) => status !== 'ended' && holdsOn(day, until)),
    care: relation.care.filter(({ status, until }) => status !== 'ended' && holdsOn(day, until)),
  }))
}

export const otherOf = ({ one, other }: Relation, person: PersonId): PersonId => (person === one ? other : one)

/** Representatives are professionals, and whoever is no kin is none. */
export const isKinTie = ({ type }: Tie): boolean => type !== 'representative' && type !== 'not-kin'

const isActive = (order: Order, day: Day) => order.status === 'active' && holdsOn(day, order.until)
const stands = ({ protects, against }: Order, one: PersonId, other: PersonId) =>
  protects.includes(one) && against.includes(other)

/** Whether an order in force keeps one of two people away from the other. */
export function areKeptApart({ picture, act }: Family, one: PersonId, other: PersonId): boolean {
  return picture.orders.some(
    (order) =>
      order.kind === 'no-contact' &&
      isActive(order, act.day) &&
      (stands(order, one, other) || stands(order, other, one)),
  )
}

/** Whether an order hides one of two people from the other, and the hidden one wishes to be apart. */
function areHidden(family: Family, one: PersonId, other: PersonId): boolean {
  const { picture, act } = family
  return picture.orders.some(
    (order) =>
      order.kind === 'do-not-disclose' &&
      isActive(order, act.day) &&
      ((stands(order, one, other) && wishes(family, 'apart', one, other)) ||
        (stands(order, other, one) && wishes(family, 'apart', other, one))),
  )
}

/** Whether an order stands between two, so that parting them is no harm and bringing them together no joy. */
export const doesNotCount = (family: Family, one: PersonId, other: PersonId): boolean =>
  areKeptApart(family, one, other) || areHidden(family, one, other)

export function wishes({ picture }: Family, wants: 'apart' | 'together', person: PersonId, about: PersonId): boolean {
  return picture.wishes.some(
    (wish) => wish.person === person && wish.wants === wants && (wish.about === about || wish.about === 'anyone'),
  )
}
