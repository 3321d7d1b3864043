import { type Relation, SCOPES, type Scope, type Some, type Term, type Test, type Value } from './language.ts'

/** One line of facts. Whatever is not there is not known. */
export type Facts = Readonly<Record<string, Value | undefined>>
/** A fact of which there may be many: what cites it, and when what rests on it ends, in milliseconds. */
export type Row = Facts & { readonly cites: readonly string[]; readonly end: number }
/** Everything that one decision may look at. */
export type World = {
  readonly scopes: Readonly<Record<Scope, Facts>>
  readonly rows: Readonly<Record<Relation, readonly Row[]>>
}
/** A world while it is being read: what was found once is not looked for again. */
type Desk = World & { readonly found: Uint8Array }

/** Is it so of this world, with these rows in hand? */
type Reader = (desk: Desk, hand: Row[]) => boolean
type Read = { readonly certainly: Reader; readonly possibly: Reader }
type Getter = (desk: Desk, hand: Row[]) => Value | undefined

export const openDesk = (world: World): Desk => ({ ...world, found: new Uint8Array(2 * slots) })

/** Makes a reader of a sentence, once; from then on it costs what its comparisons cost. `names` are the rows in hand. */
export function readerOf(test: Test, names: readonly string[] = []): Read {
  if ('some' in test && isClosed(test)) return remembered(test)
  return freshReader(test, names)
}

function freshReader(test: Test, names: readonly string[]): Read {
  if ('all' in test) return joined(test.all, names, true)
  if ('any' in test) return joined(test.any, names, false)
  if ('not' in test) return opposite(readerOf(test.not, names))
  if ('some' in test) return searching(test, names)
  if ('known' in test) {
    const get = getterOf(test.known, names)
    return alike((desk, hand) => isKnown(get(desk, hand)))
  }
  return comparing(test, names)
}

const alike = (read: Reader): Read => ({ certainly: read, possibly: read })
const opposite = ({ certainly, possibly }: Read): Read => ({
  certainly: (desk, hand) => !possibly(desk, hand),
  possibly: (desk, hand) => !certainly(desk, hand),
})

function joined(tests: readonly Test[], names: readonly string[], every: boolean): Read {
  const reads = tests.map((test) => readerOf(test, names))
  const join = (readers: Reader[]): Reader => {
    const count = readers.length
    return (desk, hand) => {
      for (let nth = 0; nth < count; nth++) if (readers[nth]!(desk, hand) !== every) return !every
      return every
    }
  }
  return { certainly: join(reads.map((read) => read.certainly)), possibly: join(reads.map((read) => read.possibly)) }
}

function searching({ some, as, where }: Some, names: readonly string[]): Read {
  const { certainly, possibly } = readerOf(where, [...names, as])
  const depth = names.length
  const search =
    (reader: Reader): Reader =>
    (desk, hand) => {
      for (const row of desk.rows[some]) {
        hand[depth] = row
        if (reader(desk, hand)) return true
      }
      return false
    }
  return { certainly: search(certainly), possibly: search(possibly) }
}

/** A sentence that speaks of no row in hand is read once a decision, however many rules ask. */
const closed = new Map<string, Read>()
let slots = 0
function remembered(test: Some): Read {
  const key = JSON.stringify(test)
  const before = closed.get(key)
  if (before) return before
  const { certainly, possibly } = freshReader(test, [])
  const read = { certainly: once(certainly, slots++), possibly: once(possibly, slots++) }
  closed.set(key, read)
  return read
}
const once =
  (read: Reader, slot: number): Reader =>
  (desk, hand) => {
    const before = desk.found[slot]
    if (before) return before === 2
    const now = read(desk, [])
    desk.found[slot] = now ? 2 : 1
    void hand
    return now
  }

const isScope = (name: string): boolean => (SCOPES as readonly string[]).includes(name)
const isClosed = (test: Test): boolean => [...namesIn(test)].every(isScope)
/** The names before the dots, but those that the sentence gives itself. */
function namesIn(test: Test): Set<string> {
  if ('all' in test) return union(test.all)
  if ('any' in test) return union(test.any)
  if ('not' in test) return namesIn(test.not)
  if ('known' in test) return new Set([nameOf(test.known)])
  if ('some' in test) return new Set([...namesIn(test.where)].filter((name) => name !== test.as))
  return new Set(termsOf(test).flatMap((term) => (typeof term === 'string' ? [nameOf(term)] : [])))
}
const union = (tests: readonly Test[]) => new Set(tests.flatMap((test) => [...namesIn(test)]))
const nameOf = (path: string) => path.slice(0, path.indexOf('.'))

type Comparing = Exclude<Test, { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown } | Some>
export const termsOf = (test: Comparing): readonly [Term, Term] => Object.values(test)[0] as readonly [Term, Term]

const COMPARE: Record<string, (one: Value, other: Value) => boolean> = {
  same: (one, other) => one === other,
  below: (one, other) => (one as number) < (other as number),
  among: (item, list) => (list as readonly Value[]).includes(item),
  meets: (one, other) => (one as readonly string[]).some((item) => (other as readonly string[]).includes(item)),
}

function comparing(test: Comparing, names: readonly string[]): Read {
  const kind = Object.keys(test)[0]!
  const compare = COMPARE[kind]!
  const [one, other] = termsOf(test).map((term) => getterOf(term, names)) as [Getter, Getter]
  const read =
    (ifUnknown: boolean): Reader =>
    (desk, hand) => {
      const [a, b] = [one(desk, hand), other(desk, hand)]
      if (isKnown(a) && isKnown(b)) return compare(a, b)
      return ifUnknown && !(kind === 'meets' && (isEmpty(a) || isEmpty(b)))
    }
  return { certainly: read(false), possibly: read(true) }
}

const isKnown = (value: Value | undefined): value is Exclude<Value, null> => value !== null && value !== undefined
const isEmpty = (value: Value | undefined) => Array.isArray(value) && value.length === 0

function getterOf(term: Term, names: readonly string[]): Getter {
  if (typeof term !== 'string') return () => term.value
  const [name, field] = [nameOf(term), term.slice(term.indexOf('.') + 1)]
  if (isScope(name)) return (desk) => desk.scopes[name as Scope][field]
  const depth = names.indexOf(name)
  if (depth < 0) throw new Error(`no row is called ${name}`)
  return (_desk, hand) => hand[depth]![field]
}

/** The rows that make a sentence certainly so: of each kind the one that lasts longest. Rows named for what they do, not for their kind, are not rested on. */
export function restsOn(test: Test, desk: Desk, hand: readonly [string, Row][] = []): Row[] | undefined {
  const names = hand.map(([name]) => name)
  const rows = hand.map(([, row]) => row)
  if (!readerOf(test, names).certainly(desk, [...rows])) return undefined
  if ('all' in test) return test.all.flatMap((one) => restsOn(one, desk, hand) ?? [])
  if ('any' in test) return test.any.map((one) => restsOn(one, desk, hand)).find((found) => found !== undefined) ?? []
  if (!('some' in test)) return []
  const holds = desk.rows[test.some].flatMap((row) => {
    const found = restsOn(test.where, desk, [...hand, [test.as, row]])
    return found ? [test.as === test.some ? [row, ...found] : found] : []
  })
  return holds.reduce((best, one) => (endOf(one) > endOf(best) ? one : best))
}
export const endOf = (rows: readonly Row[]): number =>
  rows.reduce((end, row) => Math.min(end, row.end), Number.POSITIVE_INFINITY)

/** Every row of which a sentence is possibly so: what a no rests on. */
export function allOf(test: Test, desk: Desk, hand: readonly [string, Row][] = []): Row[] {
  const names = hand.map(([name]) => name)
  const rows = hand.map(([, row]) => row)
  if (!readerOf(test, names).possibly(desk, [...rows])) return []
  if ('all' in test) return test.all.flatMap((one) => allOf(one, desk, hand))
  if ('any' in test) return test.any.flatMap((one) => allOf(one, desk, hand))
  if (!('some' in test)) return []
  const { possibly } = readerOf(test.where, [...names, test.as])
  return desk.rows[test.some]
    .filter((row) => possibly(desk, [...rows, row]))
    .flatMap((row) => [row, ...allOf(test.where, desk, [...hand, [test.as, row]])])
}
