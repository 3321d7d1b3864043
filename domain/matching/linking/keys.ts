import type { Day } from './dates.ts'
import { mix, mixed } from './mix.ts'
import type { Names } from './names.ts'
import { lookedUp } from './room.ts'

/** Of so many rows, wide keys find more strangers than they are worth. */
export const MANY = 200_000

type Named = { field: string; at: Int32Array }

/** What rows may be found by, whichever thread looks for them: for each row the number of some value, 0 for none. */
export type Atoms = {
  rows: number
  /** Skeletons of the row's own names and of its family's, at most two each, and one of its father's. */
  own: Int32Array[]
  family: Int32Array[]
  father: Int32Array[]
  /** Real days of birth; a default day would gather everybody who does not know theirs. */
  day: Int32Array[]
  year: Int32Array
  sex: Int32Array
  /** Where somebody is or comes from, in whatever column. */
  places: Named[]
  phones: Named[]
  identifiers: Named[]
  /** The columns of dates. */
  dates: string[]
}

type Keys = (row: number, add: (key: number) => void) => void

/** One way of finding rows that may be one person. */
export type KeyKind = {
  name: string
  /** Fields which agree by the key itself. */
  fixes: string[]
  /** Whether mostly records of one person meet under it, so that it can teach; not so what a household shares. */
  teaches: boolean
  /** Whether many more than one person's rows lie under it, so that it is asked only where there is room. */
  wide: boolean
  byDay: boolean
  keys: Keys
}

/** For each text the skeletons of its first words, as many as are asked for; of each of them a list. */
export function firstWords({ book, pool }: Names, most: number): Int32Array[] {
  const inText = Array.from({ length: most }, () => new Int32Array(pool.size))
  for (let text = 1; text < pool.size; text++) {
    let found = 0
    for (const word of book.wordsIn(text))
      if (found < most && book.words[word]!.roman.length > 1) inText[found++]![text] = book.skeletons[word]!
  }
  return inText
}

/** For each row those that its text has; no more lists than are needed. */
export const wordsAt = (firsts: readonly Int32Array[], cells: Int32Array): Int32Array[] =>
  firsts
    .map((skeletons) => lookedUp(cells, skeletons))
    .filter((list, at) => at === 0 || list.some((word) => word !== 0))

export function daysAt(days: (Day | undefined)[], cells: Int32Array): { day: Int32Array; year: Int32Array } {
  const day = days.map((found) => (found && !found.usual ? Number(found.digits) : 0))
  const year = days.map((found) => found?.year ?? 0)
  return { day: lookedUp(cells, day), year: lookedUp(cells, year) }
}

const NAMES = ['given', 'family', 'father']
const kind = (name: string, fixes: string[], keys: Keys, how: Partial<KeyKind> = {}): KeyKind => ({
  ...{ name, fixes, keys, teaches: false, wide: false, byDay: false },
  ...how,
})

/** The ways that these columns allow. */
export function keyKinds(atoms: Atoms): KeyKind[] {
  const numbers = [
    ...atoms.identifiers.map(({ field, at }) => kind(field, [field], alone(at), { teaches: true })),
    ...atoms.phones.map(({ field, at }) => kind(field, [field], alone(at))),
  ]
  return [...numbers, ...byNames(atoms), ...atoms.day.flatMap((day) => byDay(atoms, day)), ...byPlace(atoms)]
}

const alone =
  (at: Int32Array): Keys =>
  (row, add) => {
    if (at[row]) add(at[row]!)
  }

const among =
  (at: Int32Array, keys: Keys): Keys =>
  (row, add) => {
    if (at[row]) keys(row, (key) => add(mix(key, at[row]!)))
  }

const each =
  (lists: readonly Int32Array[]): Keys =>
  (row, add) => {
    for (const list of lists) if (list[row]) add(list[row]!)
  }

/**
 * Two names, one of them the person's own; names change places, so that their order does not count. Of very many rows a
 * father's name, which is borne by as many others as an own one, is asked only where the family's is not known.
 */
const pairs =
  ({ rows, own, family, father }: Atoms): Keys =>
  (row, add) => {
    const asksFather = rows <= MANY || family.every((list) => list[row] === 0)
    for (let at = 0; at < own.length; at++) {
      const name = own[at]![row]!
      if (name === 0) continue
      for (const list of family) if (list[row]) add(mixed(name, list[row]!))
      if (asksFather) for (const list of father) if (list[row]) add(mixed(name, list[row]!))
      for (let next = at + 1; next < own.length; next++) if (own[next]![row]) add(mixed(name, own[next]![row]!))
    }
  }

function byNames(atoms: Atoms): KeyKind[] {
  const { own, family, father, dates, year, places } = atoms
  const every = [...own, ...family]
  if (every.length < 2 || own.length === 0) return []
  const [two, few] = [pairs(atoms), places.length === 0]
  const kinds = places.map(({ field, at }) =>
    kind(`two names, ${field}`, [...NAMES, field], among(at, two), { teaches: true }),
  )
  if (father.length > 0 && family.length > 0)
    kinds.unshift(kind('three names', NAMES, threeNames(atoms), { teaches: true }))
  if (dates.length > 0) {
    const years = year.map((each) => (each === 0 ? 0 : (each >> 2) + 5000))
    kinds.unshift(kind('two names, year', [...NAMES, ...dates], among(year, two), { teaches: true }))
    kinds.push(kind('two names, four years', [...NAMES, ...dates], among(years, two), { wide: true }))
    kinds.push(kind('name, year', [...NAMES, ...dates], among(year, each(every)), { wide: true }))
  }
  return [...kinds, kind('two names', NAMES, two, { teaches: few, wide: true })]
}

const threeNames =
  ({ own, family, father }: Atoms): Keys =>
  (row, add) => {
    const [name, theirs, his] = [own[0]![row]!, family[0]![row]!, father[0]![row]!]
    if (name && theirs && his) add(mix(mix(name, 7), mixed(theirs, his)))
  }

function byDay({ own, family, dates, places }: Atoms, day: Int32Array): KeyKind[] {
  const teaches = { teaches: true, byDay: true }
  return [
    kind('own name, day', ['given', ...dates], among(day, each(own)), teaches),
    kind('family name, day', ['family', 'father', ...dates], among(day, each(family)), teaches),
    ...places.map(({ field, at }) => kind(`day, ${field}`, [...dates, field], among(at, alone(day)), teaches)),
    kind('day', dates, alone(day), { teaches: places.length === 0, byDay: true, wide: true }),
  ]
}

function byPlace({ own, family, dates, year, sex, places }: Atoms): KeyKind[] {
  const names = each([...own, ...family])
  const bySex = sex.map((each) => mix(each, 1))
  return places.flatMap(({ field, at }, place) => [
    kind(`name, ${field}`, [...NAMES, field], among(at, names), { wide: true }),
    ...(dates.length > 0
      ? [kind(`name, year, ${field}`, [...NAMES, field, ...dates], among(bySex, among(year, among(at, names))))]
      : []),
    kind(field, [field], alone(at), { wide: true }),
    ...places
      .slice(place + 1)
      .map((other) => kind(`${field}, ${other.field}`, [field, other.field], among(other.at, alone(at)))),
  ])
}
