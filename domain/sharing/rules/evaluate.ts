import { compared, comparedWith, isKnown, type Spot } from './comparisons.ts'
import {
  RELATIONS,
  type Relation,
  SCOPES,
  type Scope,
  type Some,
  type Term,
  type Test,
  type Value,
} from './language.ts'
import { columnOf, nameOf, placeOf } from './vocabulary.ts'

/** Facts by their names. Whatever is not there is not known. */
export type Facts = Readonly<Record<string, Value | undefined>>
/** A fact of which there may be many: its line, what cites it, and when what rests on it ends, in milliseconds. */
export type Row = {
  readonly line: Line
  readonly facts: Facts
  readonly cites: readonly string[]
  readonly end: number
}
/** Facts in the places that the vocabulary gives them. */
export type Line = readonly (Value | undefined)[]
/** Everything that one decision may look at: a line for each scope and the rows of each relation, in the order of the language. */
export type World = {
  readonly scopes: readonly Line[]
  readonly rows: readonly (readonly Row[])[]
  /** What was found for another field of the same question, and does not depend on the field. */
  readonly kept?: Kept
}
export type Kept = Uint8Array
export const keepFindings = (): Uint8Array<ArrayBuffer> => new Uint8Array(2 * slots)
/**
 * A world while it is being read: the lines of its scopes, behind them the values that stand in the sentences, and behind
 * these the rows in hand. What was found once is not looked for again.
 */
export type Desk = { readonly lines: Line[]; rows: World['rows']; found: Uint8Array; kept: Kept }
const VALUES = SCOPES.length
const HAND = VALUES + 1
const values: Value[] = []

/** Is it so of this world, with these rows in hand? */
export type Reader = (desk: Desk) => boolean
export type Read = { readonly certainly: Reader; readonly possibly: Reader }
/** The rows in hand by their names, each of its relation, and where its line lies. */
export type Names = readonly { readonly name: string; readonly of: Relation; readonly line: number }[]

export function openDesk({ scopes, rows, kept }: World, found: Uint8Array = keepFindings()): Desk {
  return { lines: [...scopes, values], rows, found, kept: kept ?? found }
}

/** One decision is made at a time: what lay on the desk for the last is of no use any more. */
const spare: Desk = { lines: [], rows: [], found: new Uint8Array(0), kept: new Uint8Array(0) }
export function openNextDesk({ scopes, rows, kept }: World): Desk {
  if (spare.found.length < 2 * slots) spare.found = keepFindings()
  else spare.found.fill(0)
  for (let nth = 0; nth < VALUES; nth++) spare.lines[nth] = scopes[nth]!
  spare.lines[VALUES] = values
  spare.rows = rows
  spare.kept = kept ?? spare.found
  return spare
}

/** Makes a reader of a sentence, once; from then on it costs what its comparisons cost. What is not `wanted` is read for its contrary. */
export function readerOf(test: Test, names: Names = [], wanted = true): Read {
  if (!('some' in test) || !isClosed(test)) return freshReader(test, names, wanted)
  return wanted ? remembered(test) : opposite(remembered(test))
}

function freshReader(test: Test, names: Names, wanted: boolean): Read {
  if ('all' in test) return joined(test, names, wanted)
  if ('any' in test) return joined(test, names, wanted)
  if ('not' in test) return readerOf(test.not, names, !wanted)
  if ('some' in test) return wanted ? searching(test, names) : opposite(searching(test, names))
  if ('known' in test) {
    const [line, place] = spotOf(test.known, names)
    return alike((desk) => isKnown(desk.lines[line]![place]) === wanted)
  }
  const [one, other] = termsOf(test)
  if ('same' in test && typeof other !== 'string' && isKnown(other.value))
    return comparedWith(spotOf(one, names), other.value, wanted)
  return compared(Object.keys(test)[0]!, spotOf(one, names), spotOf(other, names), wanted)
}

const alike = (read: Reader): Read => ({ certainly: read, possibly: read })
const opposite = ({ certainly, possibly }: Read): Read => ({
  certainly: (desk) => !possibly(desk),
  possibly: (desk) => !certainly(desk),
})

/** That not all is so, is that something is not. */
function joined(test: Test, names: Names, wanted: boolean): Read {
  const every = 'all' in test === wanted
  const reads = partsOf(test, wanted, every).map((part) => readerOf(part.test, names, part.wanted))
  const way = (which: keyof Read) =>
    join(
      reads.map((read) => read[which]),
      every,
    )
  return { certainly: way('certainly'), possibly: way('possibly') }
}

/** What must be so, all of it or some: sentences within sentences of the same kind stand side by side with them. */
type Part = { test: Test; wanted: boolean }
function partsOf(test: Test, wanted: boolean, every: boolean): readonly Part[] {
  if ('not' in test) return partsOf(test.not, !wanted, every)
  if ('all' in test && wanted === every) return test.all.flatMap((one) => partsOf(one, wanted, every))
  if ('any' in test && wanted !== every) return test.any.flatMap((one) => partsOf(one, wanted, every))
  return [{ test, wanted }]
}

function join(readers: readonly Reader[], every: boolean): Reader {
  const [one, two] = readers
  if (readers.length === 1) return one!
  if (readers.length === 2) return every ? (desk) => one!(desk) && two!(desk) : (desk) => one!(desk) || two!(desk)
  const three = readers[2]!
  if (readers.length === 3)
    return every ? (desk) => one!(desk) && two!(desk) && three(desk) : (desk) => one!(desk) || two!(desk) || three(desk)
  const count = readers.length
  return (desk) => {
    for (let nth = 0; nth < count; nth++) if (readers[nth]!(desk) !== every) return !every
    return every
  }
}

/** Where a row lies while this is asked of it: behind those that are taken in hand meanwhile. */
export const handFor = (where: Test): number => HAND + searchesWithin(where)
function searchesWithin(test: Test): number {
  if ('all' in test) return Math.max(0, ...test.all.map(searchesWithin))
  if ('any' in test) return Math.max(0, ...test.any.map(searchesWithin))
  if ('not' in test) return searchesWithin(test.not)
  return 'some' in test ? 1 + searchesWithin(test.where) : 0
}
export const relationPlace = (relation: Relation): number => RELATIONS.indexOf(relation)

function searching({ some, as, where }: Some, names: Names): Read {
  const [inHand, place] = [handFor(where), relationPlace(some)]
  const { certainly, possibly } = readerOf(where, [...names, { name: as, of: some, line: inHand }])
  const search =
    (reader: Reader): Reader =>
    (desk) => {
      const rows = desk.rows[place]!
      for (let nth = 0; nth < rows.length; nth++) {
        desk.lines[inHand] = rows[nth]!.line
        if (reader(desk)) return true
      }
      return false
    }
  return { certainly: search(certainly), possibly: search(possibly) }
}

/** A sentence that speaks of no row in hand is read once a decision, however many rules ask. */
const closed = new Map<string, Read>()
let slots = 0
export function remembered(test: Test): Read {
  const key = JSON.stringify(test)
  const before = closed.get(key)
  if (before) return before
  const { certainly, possibly } = freshReader(test, [], true)
  const book = isOfField(test) ? 'found' : 'kept'
  const read = { certainly: once(certainly, slots++, book), possibly: once(possibly, slots++, book) }
  closed.set(key, read)
  return read
}
/** A whole rule: what is another with every field is read once a decision anyway, and need not be remembered. */
export const ruleReader = (test: Test): Read => (isOfField(test) ? readerOf(test) : remembered(test))
const once =
  (read: Reader, slot: number, book: 'found' | 'kept'): Reader =>
  (desk) => {
    const before = desk[book][slot]
    if (before) return before === 2
    const now = read(desk)
    desk[book][slot] = now ? 2 : 1
    return now
  }

/** What of a question is another with every field. */
const OF_FIELD = new Set(['ask.category', 'ask.field', 'ask.covering', 'ask.purposeReaches'])
const isOfFieldPath = (path: string): boolean => path.startsWith('field.') || OF_FIELD.has(path)
function isOfField(test: Test): boolean {
  if ('all' in test) return test.all.some(isOfField)
  if ('any' in test) return test.any.some(isOfField)
  if ('not' in test) return isOfField(test.not)
  if ('known' in test) return isOfFieldPath(test.known)
  if ('some' in test) return isOfField(test.where)
  return termsOf(test).some((term) => typeof term === 'string' && isOfFieldPath(term))
}

const isScope = (name: string): boolean => (SCOPES as readonly string[]).includes(name)
const alone = new WeakMap<Test, boolean>()
/** A sentence that speaks of no row in hand. */
export function isClosed(test: Test): boolean {
  const before = alone.get(test)
  if (before !== undefined) return before
  const found = [...namesIn(test)].every(isScope)
  alone.set(test, found)
  return found
}
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

export type Comparing = Exclude<
  Test,
  { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown } | Some
>
export const termsOf = (test: Comparing): readonly [Term, Term] => Object.values(test)[0] as readonly [Term, Term]

/** A fact of a scope by its path. */
export function factAt(path: string): (world: World) => Value | undefined {
  const scope = nameOf(path) as Scope
  const [nth, place] = [SCOPES.indexOf(scope), placeOf(scope, columnOf(path))]
  return ({ scopes }) => scopes[nth]![place]
}

function spotOf(term: Term, names: Names): Spot {
  if (typeof term !== 'string') return [VALUES, values.push(term.value) - 1]
  const name = nameOf(term)
  if (isScope(name)) return [SCOPES.indexOf(name as Scope), placeOf(name as Scope, columnOf(term))]
  const row = names.find((one) => one.name === name)
  if (!row) throw new Error(`no row is called ${name}`)
  return [row.line, placeOf(row.of, columnOf(term))]
}
