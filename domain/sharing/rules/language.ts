/**
 * The language in which the rules of access are written: data, not code. It is small, it always ends, it has no side
 * effect, and it has no clock: the instant is one of its facts. Several readers read the same sentences: an evaluator, a
 * compiler to SQL, a solver, and the policies of another engine.
 *
 * A fact that is not known makes a comparison *uncertain*. Each reader asks one of two questions, and both have an answer:
 * is the sentence certainly so, or possibly so? What closes, closes when it is possible; what opens, opens when it is certain.
 */
export type Value = number | string | boolean | readonly string[] | null

/** Where a fact stands: `person.origins`, `ask.at`, or a column of a row that a `some` has named: `standing.until`. */
export type Path = string
export type Term = Path | { readonly value: Value }

export type Test =
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }
  | { readonly same: readonly [Term, Term] }
  /** The first is earlier or smaller than the second. */
  | { readonly below: readonly [Term, Term] }
  | { readonly among: readonly [Term, Term] }
  /** Two lists have something in common. An empty list has nothing in common with whatever is unknown. */
  | { readonly meets: readonly [Term, Term] }
  | { readonly known: Path }
  | Some

/** There is a row of this kind, here called by a name, of which this is so. */
export type Some = { readonly some: Relation; readonly as: string; readonly where: Test }

/** What is asked about: one line each. The first six are of one worker or of one asking, the others of one person. */
export const SCOPES = ['ask', 'field', 'worker', 'agency', 'receiver', 'person'] as const
export type Scope = (typeof SCOPES)[number]

/** Facts of which there may be any number. */
export const RELATIONS = [
  'role',
  'training',
  'emergency',
  'agreement',
  'standing',
  'consent',
  'basis',
  'approval',
  'order',
  'request',
  'signature',
  'hold',
  'guardianship',
  'record',
] as const
export type Relation = (typeof RELATIONS)[number]

export const all = (...tests: Test[]): Test => ({ all: tests })
export const any = (...tests: Test[]): Test => ({ any: tests })
export const not = (test: Test): Test => ({ not: test })
export const same = (one: Term, other: Term): Test => ({ same: [one, other] })
export const is = (path: Path, value: Value): Test => ({ same: [path, { value }] })
export const oneOf = (path: Path, ...values: string[]): Test => ({ among: [path, { value: values }] })
export const among = (item: Term, list: Term): Test => ({ among: [item, list] })
export const meets = (one: Term, other: Term): Test => ({ meets: [one, other] })
export const below = (one: Term, other: Term): Test => ({ below: [one, other] })
/** The first is not later than the second. */
export const upTo = (one: Term, other: Term): Test => not(below(other, one))
export const known = (path: Path): Test => ({ known: path })
export const so = (path: Path): Test => is(path, true)
export const some = (relation: Relation, as: string, ...where: Test[]): Some => ({
  some: relation,
  as,
  where: all(...where),
})

/** The half-open validity of a row: the instant `from` counts, the instant `until` does not. */
export const inForce = (row: string): Test => all(upTo(`${row}.from`, 'ask.at'), below('ask.at', `${row}.until`))
