import { keepFindings, type Row, type World } from '../../../../domain/sharing/rules/evaluate.ts'
import { RELATIONS, type Relation, SCOPES, type Scope, type Value } from '../../../../domain/sharing/rules/language.ts'
import { inPlaces, mayLack, VOCABULARY } from '../../../../domain/sharing/rules/vocabulary.ts'
import type { Scribe } from './sentence.ts'
import type { Solver } from './solver.ts'

/** A world in which this is so, as the solver found it, so that the evaluator can be asked what it makes of it. */
export async function findWorld(solver: Solver, scribe: Scribe, sentence: string): Promise<World | undefined> {
  const told = await solver.find(sentence, termsOf(scribe))
  if (!told) return undefined
  const is = (term: string) => told.get(term) === 'true'
  const read = (kind: Scope | Relation, row?: string) => {
    const facts = Object.entries(VOCABULARY[kind]).map(([column, sort]): [string, Value | undefined] => {
      const term = (fact: string) => (row ? `(|${fact}| ${row})` : `|${fact}|`)
      if (mayLack(sort) && !is(term(`known ${kind}.${column}`))) return [column, null]
      if (sort.startsWith('list'))
        return [
          column,
          allWords(scribe)
            .filter((word) => is(contains(`${kind}.${column}`, row, word)))
            .map(bare),
        ]
      return [column, readValue(told.get(term(`${kind}.${column}`))!)]
    })
    return Object.fromEntries(facts)
  }
  return {
    scopes: SCOPES.map((scope) => {
      if (is(`|there ${scope}|`)) return inPlaces(scope, read(scope))
      return scope === 'person' ? inPlaces(scope, { exists: false }) : []
    }),
    rows: RELATIONS.map((relation) =>
      scribe.places(relation).flatMap((row): Row[] => {
        if (!is(`(|is ${relation}| ${row})`)) return []
        const facts = read(relation, row)
        return [{ line: inPlaces(relation, facts), facts, cites: [], end: Number.POSITIVE_INFINITY }]
      }),
    ),
    kept: keepFindings(),
  }
}

const allWords = (scribe: Scribe): string[] => scribe.allWords()
const bare = (word: string): string => word.replace(/^\|(word )?/, '').replace(/\|$/, '')
const contains = (list: string, row: string | undefined, word: string) =>
  row ? `(|${list}| ${row} ${word})` : `(|${list}| ${word})`

function readValue(said: string): Value {
  if (said === 'true' || said === 'false') return said === 'true'
  if (said.startsWith('|')) return bare(said)
  const numbers = [...said.matchAll(/[\d.]+/g)].map(([number]) => Number(number))
  const size = said.includes('/') ? numbers[0]! / numbers[1]! : numbers[0]!
  return said.includes('-') ? -size : size
}

/** Every fact that the theory has, whoever it is of. */
function termsOf(scribe: Scribe): string[] {
  const of = (kind: Scope | Relation, row?: string): string[] =>
    Object.entries(VOCABULARY[kind]).flatMap(([column, sort]) => {
      const fact = `${kind}.${column}`
      const known = mayLack(sort) ? [row ? `(|known ${fact}| ${row})` : `|known ${fact}|`] : []
      if (sort.startsWith('list')) return [...known, ...allWords(scribe).map((word) => contains(fact, row, word))]
      return [...known, row ? `(|${fact}| ${row})` : `|${fact}|`]
    })
  return [
    ...SCOPES.flatMap((scope) => [`|there ${scope}|`, ...of(scope)]),
    ...RELATIONS.flatMap((relation) =>
      scribe.places(relation).flatMap((row) => [`(|is ${relation}| ${row})`, ...of(relation, row)]),
    ),
  ]
}
