import { readDataSet } from '../../../../domain/sharing/data-set.ts'
import type { Test } from '../../../../domain/sharing/rules/language.ts'
import type { Rule } from '../../../../domain/sharing/rules/rules.ts'
import { joined, type Rows, Scribe, type Way } from './sentence.ts'

/** A sentence, and how it is read. */
export type Premise = { readonly test: Test; readonly way: Way }
export const surely = (test: Test): Premise => ({ test, way: 'certainly' })
export const maybe = (test: Test): Premise => ({ test, way: 'possibly' })
/** Nothing is open, or nothing in clear, wherever all of this is so. */
export type Invariant = { readonly name: string; readonly never: 'open' | 'clear'; readonly when: readonly Premise[] }

const opens = ({ kind }: Rule) => kind === 'permit' || kind === 'mask'
const wayOf = ({ kind }: Rule): Way => (kind === 'permit' ? 'certainly' : 'possibly')

/**
 * The rules as a theory: `applies N` for each rule, `open` and `clear` for what the first rule that applies makes of it;
 * where rules are removable, `gone N` for each that is taken out.
 * Every fact is free and may be unknown wherever the vocabulary lets it; what is assumed of worlds is in `WORLD`.
 */
export function theoryOf(
  rules: readonly Rule[],
  rows: Rows,
  invariants: readonly Invariant[] = [],
  { removable = false } = {},
): Theory {
  const first = new Scribe(rows)
  inscribe(first, rules, { invariants, removable })
  const scribe = new Scribe(rows, first.words)
  return { scribe, ...inscribe(scribe, rules, { invariants, removable }) }
}

/** In a theory of removable rules, so many: this one is taken out, and no other. */
export const takenOut = (gone: number, rules: number): string =>
  joined(
    'and',
    Array.from({ length: rules }, (_, nth) => (nth === gone ? `|gone ${nth}|` : `(not |gone ${nth}|)`)),
  )

export type Theory = {
  readonly scribe: Scribe
  readonly text: string
  /** Where an invariant says something, by its name. */
  readonly premises: ReadonlyMap<string, string>
  /** What must be impossible for an invariant to hold, by its name. */
  readonly contrary: ReadonlyMap<string, string>
}

type Inscribed = { invariants: readonly Invariant[]; removable: boolean }

function inscribe(scribe: Scribe, rules: readonly Rule[], { invariants, removable }: Inscribed) {
  const gone = removable ? rules.map((_, nth) => `(declare-const |gone ${nth}| Bool)`) : []
  const applies = rules.map((rule, nth) => {
    const so = scribe.write(rule.when, wayOf(rule))
    return define(scribe, `|applies ${nth}|`, removable ? `(and (not |gone ${nth}|) ${so})` : so)
  })
  const places = rules.map((rule, nth) => ({ rule, nth }))
  const closed = joined(
    'or',
    places.filter(({ rule }) => !opens(rule)).map(({ nth }) => `|applies ${nth}|`),
  )
  const opening = places.filter(({ rule }) => opens(rule))
  const inClear = opening
    .filter(({ rule }) => rule.kind === 'permit')
    .map(({ nth }) => {
      const masks = opening.filter((one) => one.rule.kind === 'mask' && one.nth < nth)
      return joined('and', [`|applies ${nth}|`, ...masks.map((one) => `(not |applies ${one.nth}|)`)])
    })
  const premises = new Map(
    invariants.map(({ name, when }) => [
      name,
      joined(
        'and',
        when.map(({ test, way }) => scribe.write(test, way)),
      ),
    ]),
  )
  const contrary = new Map(invariants.map(({ name, never }) => [name, `(and |${never}| ${premises.get(name)})`]))
  const world = worldly(scribe)
  const text = [
    scribe.declarations(),
    ...gone,
    ...applies,
    `(define-fun |open| () Bool (and (not ${closed}) ${joined(
      'or',
      opening.map(({ nth }) => `|applies ${nth}|`),
    )}))`,
    `(define-fun |clear| () Bool (and (not ${closed}) ${joined('or', inClear)}))`,
    ...world.map((one) => `(assert ${one})`),
  ].join('\n')
  return { text, premises, contrary }
}

/**
 * Where rows are counted a rule is a fact of its own, worked out once for all questions; in a proof for any number it is a
 * short way to write it, so that it is read only as it is asked.
 */
const define = ({ rows }: Scribe, name: string, so: string): string =>
  rows === 'any' ? `(define-fun ${name} () Bool ${so})` : `(declare-const ${name} Bool) (assert (= ${name} ${so}))`

/**
 * What is so of every world that is put before the rules (`domain/sharing/rules/world.ts`): whoever asks in the portal is
 * no worker; of whoever does not exist nothing is known; a list of origins that is known says something; conflicts that
 * nobody assessed count as some; an emergency opens no field that is secret or tells a story, or of another category than
 * the profile names.
 */
const inEmergency = (scribe: Scribe) =>
  joined(
    'or',
    readDataSet('demo').emergencyCategories.map((category) => `(= |ask.category| ${scribe.word(category)})`),
  )
const worldly = (scribe: Scribe): readonly string[] => {
  const someOf = (list: string) => scribe.someWord((word) => `(|${list}| ${word})`)
  return [
    '|there ask|',
    '|there field|',
    '(= |there worker| (not |ask.portal|))',
    '(= |there agency| (not |ask.portal|))',
    '(= |there person| |person.exists|)',
    `(=> |known person.origins| ${someOf('person.origins')})`,
    `(= |worker.hasConflict| (or (not |known worker.conflict|) ${someOf('worker.conflict')}))`,
    `(|ask.covers| ${scribe.word('*')})`,
    '(|ask.covers| |ask.purpose|)',
    `(|ask.covering| ${scribe.word('*')})`,
    '(|ask.covering| |ask.category|)',
    `(=> |field.emergency| (and (not |field.hidden|) (not |field.narrative|) ${inEmergency(scribe)}))`,
  ]
}
