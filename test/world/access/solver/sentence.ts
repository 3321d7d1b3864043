import { isClosed, termsOf } from '../../../../domain/sharing/rules/evaluate.ts'
import {
  type Path,
  RELATIONS,
  type Relation,
  SCOPES,
  type Scope,
  type Some,
  type Term,
  type Test,
  type Value,
} from '../../../../domain/sharing/rules/language.ts'
import { columnOf, mayLack, nameOf, VOCABULARY } from '../../../../domain/sharing/rules/vocabulary.ts'

export type Way = 'certainly' | 'possibly'
/**
 * How many rows there may be. `any`: whatever the number, which is what a proof needs. A number: so many at most of each
 * relation and a handful of words, so that a world in which something is so can be found and shown.
 */
export type Rows = 'any' | number
type Hand = Readonly<Record<string, { of: Relation; row: string }>>

/** Words that no rule names: ids, agencies, countries of the invented worlds. */
const OTHER_WORDS = ['one', 'two', 'three', 'four'] as const
const SORTS = { text: 'Word', id: 'Word', time: 'Real', number: 'Real', flag: 'Bool' } as const

/** Writes sentences of the rules in the language of solvers (SMT-LIB 2), and gathers what must be declared for them. */
export class Scribe {
  readonly rows: Rows
  readonly words: Set<string>
  readonly #shared = new Map<string, { name: string; text: string }>()

  /** With the words that are known to come: where the words are counted, a list may hold those and no others. */
  constructor(rows: Rows, words: ReadonlySet<string> = new Set()) {
    this.rows = rows
    this.words = new Set(words)
  }

  write(test: Test, way: Way, hand: Hand = {}): string {
    if ('all' in test)
      return joined(
        'and',
        test.all.map((one) => this.write(one, way, hand)),
      )
    if ('any' in test)
      return joined(
        'or',
        test.any.map((one) => this.write(one, way, hand)),
      )
    if ('not' in test) return `(not ${this.write(test.not, way === 'certainly' ? 'possibly' : 'certainly', hand)})`
    if ('some' in test) return isClosed(test) ? this.#share(test, way) : this.#some(test, way, hand)
    if ('known' in test) return this.#known(test.known, hand)
    return this.#comparing(test, way, hand)
  }

  /** Everything that the sentences written so far speak of. */
  declarations(): string {
    const words = [...this.words].map((word) => this.word(word))
    const scopes = SCOPES.flatMap((scope) => [
      `(declare-const |there ${scope}| Bool)`,
      ...facts(scope).flatMap(([fact, sort]) => [
        `(declare-const |known ${fact}| Bool)`,
        sort === 'list' ? `(declare-fun |${fact}| (Word) Bool)` : `(declare-const |${fact}| ${SORTS[sort]})`,
      ]),
    ])
    const relations = RELATIONS.flatMap((relation) => [
      `(declare-sort |${relation}| 0)`,
      `(declare-fun |is ${relation}| (|${relation}|) Bool)`,
      ...this.places(relation).map((place) => `(declare-const ${place} |${relation}|)`),
      ...facts(relation).flatMap(([fact, sort]) => [
        `(declare-fun |known ${fact}| (|${relation}|) Bool)`,
        sort === 'list'
          ? `(declare-fun |${fact}| (|${relation}| Word) Bool)`
          : `(declare-fun |${fact}| (|${relation}|) ${SORTS[sort]})`,
      ]),
    ])
    const shared = [...this.#shared.values()].map(({ name, text }) => `(define-fun ${name} () Bool ${text})`)
    return [...this.#declareWords(words), ...scopes, ...relations, ...shared].join('\n')
  }

  #declareWords(words: readonly string[]): string[] {
    if (this.rows !== 'any') return [`(declare-datatypes ((Word 0)) ((${[...words, ...this.#others()].join(' ')})))`]
    const distinct = words.length > 1 ? [`(assert (distinct ${words.join(' ')}))`] : []
    return ['(declare-sort Word 0)', ...words.map((word) => `(declare-const ${word} Word)`), ...distinct]
  }
  #others = () => OTHER_WORDS.map((word) => `|other ${word}|`)
  allWords = (): string[] => [...[...this.words].map((word) => this.word(word)), ...this.#others()]

  word(said: string): string {
    this.words.add(said)
    return `|word ${said}|`
  }

  places(relation: Relation): string[] {
    return this.rows === 'any' ? [] : Array.from({ length: this.rows }, (_, nth) => `|${relation} ${nth}|`)
  }

  #share(test: Some, way: Way): string {
    const key = `${way} ${JSON.stringify(test)}`
    const before = this.#shared.get(key)
    if (before) return before.name
    const text = this.#some(test, way, {})
    const name = `|${test.some} ${this.#shared.size} ${way}|`
    this.#shared.set(key, { name, text })
    return name
  }

  #some({ some, as, where }: Some, way: Way, hand: Hand): string {
    const holds = (row: string) =>
      `(and (|is ${some}| ${row}) ${this.write(where, way, { ...hand, [as]: { of: some, row } })})`
    if (this.rows !== 'any') return joined('or', this.places(some).map(holds))
    const row = `|${as}'${Object.keys(hand).length}|`
    return `(exists ((${row} |${some}|)) ${holds(row)})`
  }

  #comparing(test: Parameters<typeof termsOf>[0], way: Way, hand: Hand): string {
    const [one, other] = termsOf(test)
    const known = joined('and', [this.#known(one, hand), this.#known(other, hand)])
    if ('meets' in test) return this.#meeting(one, other, way, hand)
    const said =
      'among' in test
        ? this.#isIn(other, hand)(this.#value(one, hand))
        : `(${'same' in test ? '=' : '<'} ${this.#value(one, hand)} ${this.#value(other, hand)})`
    return way === 'certainly' ? joined('and', [known, said]) : `(=> ${known} ${said})`
  }

  /** Nothing has anything in common with an empty list, known or not. */
  #meeting(one: Term, other: Term, way: Way, hand: Hand): string {
    const [isInOne, isInOther] = [this.#isIn(one, hand), this.#isIn(other, hand)]
    const [knownOne, knownOther] = [this.#known(one, hand), this.#known(other, hand)]
    const both = this.someWord((word) => `(and ${isInOne(word)} ${isInOther(word)})`)
    if (way === 'certainly') return joined('and', [knownOne, knownOther, both])
    const filled = `(and (=> ${knownOne} ${this.someWord(isInOne)}) (=> ${knownOther} ${this.someWord(isInOther)}))`
    return `(ite (and ${knownOne} ${knownOther}) ${both} ${filled})`
  }

  someWord(so: (word: string) => string): string {
    if (this.rows === 'any') return `(exists ((|a word| Word)) ${so('|a word|')})`
    return joined('or', this.allWords().map(so))
  }

  #isIn(list: Term, hand: Hand): (word: string) => string {
    if (typeof list !== 'string')
      return (word) =>
        joined(
          'or',
          (list.value as readonly string[]).map((one) => `(= ${word} ${this.word(one)})`),
        )
    const { fact, row } = place(list, hand)
    return (word) => (row ? `(|${fact}| ${row} ${word})` : `(|${fact}| ${word})`)
  }

  #value(term: Term, hand: Hand): string {
    if (typeof term !== 'string') return this.literal(term.value)
    const { fact, row } = place(term, hand)
    return row ? `(|${fact}| ${row})` : `|${fact}|`
  }

  literal(value: Value): string {
    if (typeof value === 'string') return this.word(value)
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw new Error(`the solver has no word for ${value}`)
  }

  #known(term: Term, hand: Hand): string {
    if (typeof term !== 'string') return 'true'
    const { kind, fact, row } = place(term, hand)
    const lacks = mayLack(VOCABULARY[kind][columnOf(term)]!)
    if (row) return lacks ? `(|known ${fact}| ${row})` : 'true'
    if (fact === 'person.exists') return 'true'
    return joined('and', [`|there ${kind}|`, ...(lacks ? [`|known ${fact}|`] : [])])
  }
}

export const joined = (word: 'and' | 'or', parts: readonly string[]): string => {
  const left = parts.filter((part) => part !== String(word === 'and'))
  if (left.length === 0) return String(word === 'and')
  return left.length === 1 ? left[0]! : `(${word} ${left.join(' ')})`
}

const facts = (kind: Scope | Relation) =>
  Object.entries(VOCABULARY[kind]).map(
    ([column, sort]) => [`${kind}.${column}`, sort.replace('?', '') as keyof typeof SORTS | 'list'] as const,
  )

function place(path: Path, hand: Hand): { kind: Scope | Relation; fact: string; row?: string } {
  const name = nameOf(path)
  if ((SCOPES as readonly string[]).includes(name)) return { kind: name as Scope, fact: path }
  const { of, row } = hand[name]!
  return { kind: of, fact: `${of}.${columnOf(path)}`, row }
}
