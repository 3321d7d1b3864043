import { isClosed, termsOf } from '../../../../domain/sharing/rules/evaluate.ts'
import {
  type Path,
  type Relation,
  SCOPES,
  type Scope,
  type Some,
  type Term,
  type Test,
  type Value,
} from '../../../../domain/sharing/rules/language.ts'
import { columnOf, mayLack, nameOf, VOCABULARY } from '../../../../domain/sharing/rules/vocabulary.ts'

/** As many rows of each relation as an invented world may have: each has a place of its own, which may be empty. */
export const PLACES: Readonly<Record<Relation, number>> = {
  role: 2,
  training: 3,
  emergency: 2,
  agreement: 4,
  standing: 4,
  consent: 3,
  basis: 2,
  approval: 2,
  order: 1,
  request: 2,
  signature: 6,
  hold: 1,
  guardianship: 1,
  record: 4,
}
/** Whose the facts are: of who asks, of whom it is about, of the question. */
export const HOLDER_OF: Readonly<Record<Scope | Relation, 'principal' | 'resource' | 'context'>> = {
  ask: 'context',
  field: 'context',
  receiver: 'context',
  agreement: 'context',
  worker: 'principal',
  agency: 'principal',
  role: 'principal',
  training: 'principal',
  emergency: 'principal',
  person: 'resource',
  standing: 'resource',
  consent: 'resource',
  basis: 'resource',
  approval: 'resource',
  order: 'resource',
  request: 'resource',
  signature: 'resource',
  hold: 'resource',
  guardianship: 'resource',
  record: 'resource',
}

export type Way = 'certainly' | 'possibly'
type Hand = Readonly<Record<string, { of: Relation; place: string }>>
/** Names an answer that Cedar gave before to a sentence that speaks of no row in hand. */
export type NameAnswer = (test: Some, way: Way) => string

/** A fact may be unknown whatever it is of, but for those of the question itself. */
export const mayBeAbsent = (kind: Scope | Relation, column: string): boolean =>
  !['ask', 'field'].includes(kind) || mayLack(VOCABULARY[kind][column]!)

/**
 * A sentence of the rules in Cedar’s language. There a fact that is not known is an attribute that is absent, and asking
 * for it would be an error: so each comparison says itself what follows where one is absent.
 */
export function inCedar(test: Test, way: Way, name: NameAnswer, hand: Hand = {}): string {
  const inner = (one: Test, other = way) => inCedar(one, other, name, hand)
  if ('all' in test) return test.all.length === 0 ? 'true' : `(${test.all.map((one) => inner(one)).join(' && ')})`
  if ('any' in test) return test.any.length === 0 ? 'false' : `(${test.any.map((one) => inner(one)).join(' || ')})`
  if ('not' in test) return `!(${inner(test.not, way === 'certainly' ? 'possibly' : 'certainly')})`
  if ('some' in test) return isClosed(test) ? name(test, way) : anyPlace(test, way, name, hand)
  if ('known' in test) return has(test.known, hand) ?? 'true'
  return comparing(test, way, hand)
}

/** There is no quantifier: the sentence is said of each place in turn, if there is somebody in it. */
export function anyPlace({ some, as, where }: Some, way: Way, name: NameAnswer, hand: Hand = {}): string {
  const each = Array.from({ length: PLACES[some] }, (_, nth) => {
    const place = `${HOLDER_OF[some]}.${some}_${nth}`
    const there = `${HOLDER_OF[some]} has ${some}_${nth}`
    return `(${there} && ${inCedar(where, way, name, { ...hand, [as]: { of: some, place } })})`
  })
  return `(${each.join(' || ')})`
}

type Comparing = Parameters<typeof termsOf>[0]
function comparing(test: Comparing, way: Way, hand: Hand): string {
  const terms = termsOf(test)
  const [one, other] = terms.map((term) => say(term, hand)) as [string, string]
  const [hasOne, hasOther] = terms.map((term) => (typeof term === 'string' ? has(term, hand) : undefined))
  const unknown = String(way === 'possibly')
  if ('meets' in test) {
    // What has nothing in it has nothing in common with whatever is unknown.
    const alone = (list: string) => (way === 'possibly' ? `!${list}.isEmpty()` : 'false')
    const both = `${one}.containsAny(${other})`
    const withOne = hasOther ? `(if ${hasOther} then ${both} else ${alone(one)})` : both
    const without = hasOther ? `(if ${hasOther} then ${alone(other)} else ${unknown})` : alone(other)
    return hasOne ? `(if ${hasOne} then ${withOne} else ${without})` : withOne
  }
  const said =
    'same' in test ? `${one} == ${other}` : 'below' in test ? `${one} < ${other}` : `${other}.contains(${one})`
  const there = [hasOne, hasOther].filter((guard) => guard !== undefined)
  return there.length === 0 ? `(${said})` : `(if ${there.join(' && ')} then ${said} else ${unknown})`
}

function holder(path: Path, hand: Hand): { kind: Scope | Relation; place: string } {
  const name = nameOf(path)
  if ((SCOPES as readonly string[]).includes(name))
    return { kind: name as Scope, place: `${HOLDER_OF[name as Scope]}.${name}` }
  return { kind: hand[name]!.of, place: hand[name]!.place }
}

function has(path: Path, hand: Hand): string | undefined {
  const { kind, place } = holder(path, hand)
  return mayBeAbsent(kind, columnOf(path)) ? `${place} has ${columnOf(path)}` : undefined
}

const say = (term: Term, hand: Hand): string =>
  typeof term === 'string' ? `${holder(term, hand).place}.${columnOf(term)}` : literal(term.value)

const literal = (value: Value): string => JSON.stringify(value)
