import { Fragment, fragment, joined, named } from '../../../ground/fragment.ts'
import { answerOf, rowsOf } from './asides.ts'
import { type Comparing, type Facts, isClosed, termsOf } from './evaluate.ts'
import { type Relation, SCOPES, type Scope, type Some, type Term, type Test, type Value } from './language.ts'
import { columnOf, mayLack, nameOf, type Sorted, VOCABULARY } from './vocabulary.ts'

/**
 * The same sentences in SQL: a condition on `subject`, one line per person, in which everything that is known of the asker
 * and of the asking is worked out already, so that only what depends on the person is left to the database.
 * As in the evaluator a sentence is read in one of two ways, and neither ever comes out as null.
 */
export type Known = {
  readonly scopes: Readonly<Partial<Record<Scope, KnownFacts>>>
  readonly rows: Readonly<Partial<Record<Relation, readonly KnownRow[]>>>
}
/** What only the database knows stands here as the SQL that tells it. */
type KnownFacts = Facts | Readonly<Record<string, Value | Fragment | undefined>>
type KnownRow = { readonly facts: KnownFacts }
export type Way = 'certainly' | 'possibly'
/** A sentence worked out as far as it goes: settled, or left to the database. */
export type Settled = boolean | Fragment
/** What a name stands for: a row that is known, or one that the database has under this name. */
type Hand = Readonly<Record<string, { of: Relation; row: KnownRow | undefined }>>
type Desk = { known: Known; hand: Hand; asides?: Asides | undefined }
/** Searches that rules may share, and the answer of each, whose place is not settled yet. */
export type Asides = Map<string, Fragment>
type Meant = { value: Value | undefined } | { column: Fragment; sort: Sorted }

/** Without a place for asides every search stands where it is asked. */
export const compile = (test: Test, way: Way, { known, asides }: { known: Known; asides?: Asides }): Settled =>
  compileIn(test, way, { known, hand: {}, asides })

function compileIn(test: Test, way: Way, desk: Desk): Settled {
  if ('all' in test)
    return combine(
      test.all.map((one) => () => compileIn(one, way, desk)),
      true,
    )
  if ('any' in test)
    return combine(
      test.any.map((one) => () => compileIn(one, way, desk)),
      false,
    )
  if ('not' in test) return negate(compileIn(test.not, way === 'certainly' ? 'possibly' : 'certainly', desk))
  if ('some' in test) return searching(test, way, desk)
  if ('known' in test) return isKnown(meaning(test.known, desk))
  return comparing(test, way, desk)
}

/** In words of SQL. */
export const settle = (settled: Settled): Fragment => (typeof settled === 'boolean' ? named(String(settled)) : settled)

export const negate = (settled: Settled): Settled =>
  typeof settled === 'boolean' ? !settled : fragment`not ${settled}`

export function combine(sentences: readonly (() => Settled)[], every: boolean): Settled {
  const left: Fragment[] = []
  for (const sentence of sentences) {
    const settled = sentence()
    if (settled === !every) return settled
    if (typeof settled !== 'boolean') left.push(settled)
  }
  if (left.length === 0) return every
  return left.length === 1 ? left[0]! : fragment`(${joined(left, every ? ' and ' : ' or ')})`
}

function searching(test: Some, way: Way, desk: Desk): Settled {
  const { some, as, where } = test
  const { known, hand, asides } = desk
  const rows = known.rows[some]
  if (rows)
    return combine(
      rows.map((row) => () => compileIn(where, way, { known, asides, hand: { ...hand, [as]: { of: some, row } } })),
      false,
    )
  return asides && isClosed(test) ? aside(test, way, desk, asides) : exists(test, way, desk)
}

function exists({ some, as, where }: Some, way: Way, { known, hand, asides }: Desk): Settled {
  const inside = compileIn(where, way, { known, asides, hand: { ...hand, [as]: { of: some, row: undefined } } })
  if (inside === false) return false
  const row = named(as)
  if (asides) return fragment`exists (select from unnest(${rowsOf(some)}) as ${row} where ${settle(inside)})`
  const also = inside === true ? fragment`` : fragment` and ${inside}`
  return fragment`exists (select from ${named(`sharing.${some}_fact`)} as ${row} where ${row}.person = subject.person and ${row}.node = subject.node${also})`
}

function aside(test: Some, way: Way, desk: Desk, asides: Asides): Settled {
  const key = `${way} ${numberOf(test)}`
  const before = asides.get(key)
  if (before) return before
  const found = exists(test, way, { ...desk, hand: {} })
  if (typeof found === 'boolean') return found
  const answer = answerOf(found)
  asides.set(key, answer)
  return answer
}

const numbers = new Map<string, number>()
const numbered = new WeakMap<Some, number>()
/** Which search it is: those that say the same have one number. What they say is long, and read once. */
function numberOf(test: Some): number {
  const before = numbered.get(test)
  if (before !== undefined) return before
  const said = JSON.stringify(test)
  const number = numbers.get(said) ?? numbers.size
  numbers.set(said, number)
  numbered.set(test, number)
  return number
}

function comparing(test: Comparing, way: Way, desk: Desk): Settled {
  const kind = Object.keys(test)[0] as 'same' | 'below' | 'among' | 'meets'
  const [one, other] = termsOf(test).map((term) => meaning(term, desk)) as [Meant, Meant]
  if ('value' in one && 'value' in other) return ofValues(kind, one.value, other.value, way)
  if (lacks(one) || lacks(other)) return way === 'possibly'
  if (kind === 'meets' && (isEmpty(one) || isEmpty(other))) return false
  const unsure = [one, other].some((meant) => 'column' in meant && mayLack(meant.sort))
  const said = say(kind, one, other)
  if (!unsure) return said
  if (way === 'certainly') return fragment`(${said}) is true`
  const full = kind === 'meets' ? [one, other].flatMap((meant) => ('column' in meant ? [meant.column] : [])) : []
  // An empty list has nothing in common with any, also where that is not known.
  const filled = full.map((column) => fragment` and ${column} is distinct from '{}'`)
  return fragment`((${said}) is not false${joined(filled, '')})`
}

function ofValues(kind: string, one: Value | undefined, other: Value | undefined, way: Way): boolean {
  if (one === null || one === undefined || other === null || other === undefined)
    return (
      way === 'possibly' &&
      !(kind === 'meets' && [one, other].some((value) => Array.isArray(value) && value.length === 0))
    )
  if (kind === 'same') return one === other
  if (kind === 'below') return (one as number) < (other as number)
  if (kind === 'among') return (other as readonly Value[]).includes(one)
  return (one as readonly string[]).some((item) => (other as readonly string[]).includes(item))
}

const lacks = (meant: Meant) => 'value' in meant && (meant.value === null || meant.value === undefined)
const isEmpty = (meant: Meant) => 'value' in meant && Array.isArray(meant.value) && meant.value.length === 0

function say(kind: 'same' | 'below' | 'among' | 'meets', one: Meant, other: Meant): Fragment {
  const time = [one, other].some((meant) => 'column' in meant && meant.sort.startsWith('time'))
  const [a, b] = [write(one, time), write(other, time)]
  if (kind === 'same') return fragment`${a} = ${b}`
  if (kind === 'below') return fragment`${a} < ${b}`
  if (kind === 'among') return fragment`${a} = any(${b})`
  return fragment`${a} && ${b}`
}

function write(meant: Meant, time: boolean): Fragment {
  if ('column' in meant) return meant.column
  const { value } = meant
  if (time) return fragment`${instant(value as number)}::timestamptz`
  if (Array.isArray(value)) return fragment`${value}::text[]`
  if (typeof value === 'boolean') return named(String(value))
  return fragment`${value}::text`
}

const instant = (at: number): string => {
  if (Number.isFinite(at)) return new Date(at).toISOString()
  return at > 0 ? 'infinity' : '-infinity'
}

function meaning(term: Term, { known, hand }: Desk): Meant {
  if (typeof term !== 'string') return { value: term.value }
  const [name, field] = [nameOf(term), columnOf(term)]
  if ((SCOPES as readonly string[]).includes(name)) {
    const facts = known.scopes[name as Scope]
    return facts ? factMeant(facts[field], VOCABULARY[name as Scope][field]!) : ofSubject(field)
  }
  const { of, row } = hand[name]!
  if (row) return factMeant(row.facts[field], VOCABULARY[of][field]!)
  return columnMeant(named(`${name}."${field}"`), VOCABULARY[of][field]!)
}

const factMeant = (fact: Value | Fragment | undefined, sort: Sorted): Meant =>
  fact instanceof Fragment ? columnMeant(fact, sort) : { value: fact }

/** An id is read as a word: beside another id it does not matter, beside a word it must. */
const columnMeant = (column: Fragment, sort: Sorted): Meant => ({
  column: sort.startsWith('id') ? fragment`${column}::text` : column,
  sort,
})

/** Whoever has a line exists. */
function ofSubject(field: string): Meant {
  if (field === 'exists') return { value: true }
  const column = field === 'id' ? 'person' : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const name = named(`subject.${column}`)
  return columnMeant(field === 'cleared' ? fragment`${name}::text[]` : name, VOCABULARY.person[field]!)
}

function isKnown(meant: Meant): Settled {
  if ('value' in meant) return meant.value !== null && meant.value !== undefined
  return mayLack(meant.sort) ? fragment`${meant.column} is not null` : true
}
