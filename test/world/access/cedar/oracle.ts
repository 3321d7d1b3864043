import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Line, World } from '../../../../domain/sharing/rules/evaluate.ts'
import { RELATIONS, type Relation, SCOPES, type Scope, type Value } from '../../../../domain/sharing/rules/language.ts'
import { RULES, type Rule } from '../../../../domain/sharing/rules/rules.ts'
import { VOCABULARY } from '../../../../domain/sharing/rules/vocabulary.ts'
import { policiesOf, type Stage, schemaOf } from './policies.ts'
import { HOLDER_OF, PLACES } from './sentence.ts'

/**
 * Another engine as an oracle of the rules. With our evaluator it shares the rule table, the facts of a world and which
 * sentences speak of no row in hand; what a sentence means — comparing, what is unknown, whether there is a row, which
 * effect wins — is Cedar’s. It is loaded by tests and benches only.
 */
export type Oracle = {
  /** Which rule decides, by its place in the table; -1 where none applies. */
  decide: (world: World) => number
  /** The same with everything found beforehand: what is left is one call. */
  prepare: (world: World) => () => number
  calls: number
}

let opened = 0
export function openOracle(rules: readonly Rule[] = RULES, { validate = false } = {}): Oracle {
  const stages = policiesOf(rules)
  const name = `rules${opened++}`
  stages.forEach(({ action, policies }, nth) => {
    insist(cedar.preparseSchema(`${name} ${action}`, schemaOf(stages, nth) as never))
    insist(cedar.preparsePolicySet(`${name} ${action}`, { staticPolicies: policies }))
  })
  const ask = (action: string, { principal, resource, context }: Told) => {
    const answer = cedar.statefulIsAuthorized({
      principal: ASKER,
      action: { type: 'Action', id: action },
      resource: PERSON,
      context: context as never,
      entities: [
        { uid: ASKER, attrs: principal as never, parents: [] },
        { uid: PERSON, attrs: resource as never, parents: [] },
      ],
      ...(validate && { preparsedSchemaName: `${name} ${action}`, validateRequest: true }),
      preparsedPolicySetId: `${name} ${action}`,
    })
    if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'))
    const { decision, diagnostics } = answer.response
    const [error] = diagnostics.errors
    if (error) throw new Error(`${error.policyId}: ${error.error.message}`)
    return { decision, satisfied: diagnostics.reason }
  }
  const [finding, deciding] = [stages.slice(0, -1), stages.at(-1)!]
  const prepare = (world: World) => {
    const found: Record<string, unknown> = {}
    for (const stage of finding) {
      const { satisfied } = ask(stage.action, tell(world, stage, found))
      found[`found${Object.keys(found).length}`] = Object.fromEntries(satisfied.map((policy) => [policy, true]))
    }
    const told = tell(world, deciding, found)
    return () => {
      const places = ask(deciding.action, told).satisfied.map((policy) => Number.parseInt(policy, 10))
      return places.length === 0 ? -1 : Math.min(...places)
    }
  }
  return { prepare, decide: (world) => prepare(world)(), calls: stages.length }
}

/** What Cedar’s own validator says about the policies, by its strictest reading. */
export function validatePolicies(rules: readonly Rule[] = RULES): readonly string[] {
  const stages = policiesOf(rules)
  return stages.flatMap(({ policies }, nth) => {
    const schema = schemaOf(stages, nth) as never
    const answer = cedar.validate({
      schema,
      policies: { staticPolicies: policies },
      validationSettings: { mode: 'strict' },
    })
    if (answer.type === 'failure') return answer.errors.map(({ message }) => message)
    return answer.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`)
  })
}

function insist(answer: cedar.CheckParseAnswer): void {
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'))
}

const ASKER = { type: 'Asker', id: 'asker' }
const PERSON = { type: 'Person', id: 'person' }
type Told = Record<'principal' | 'resource' | 'context', Record<string, unknown>>

/** The facts of a world as attributes, and nothing worked out from them. What is not known, or not asked for, is left out. */
function tell(world: World, { mentions }: Stage, found: Record<string, unknown>): Told {
  const told: Told = { principal: {}, resource: {}, context: { ...found } }
  SCOPES.forEach((scope, nth) => {
    told[HOLDER_OF[scope]][scope] = record(scope, world.scopes[nth]!, mentions)
  })
  RELATIONS.forEach((relation, nth) => {
    const rows = world.rows[nth]!
    if (rows.length > PLACES[relation]) throw new Error(`${rows.length} rows of ${relation} have no place`)
    if (!isAsked(relation, mentions)) return
    rows.forEach(({ line }, place) => {
      told[HOLDER_OF[relation]][`${relation}_${place}`] = record(relation, line, mentions)
    })
  })
  return told
}

const isAsked = (kind: Scope | Relation, mentions: ReadonlySet<string>): boolean =>
  Object.keys(VOCABULARY[kind]).some((column) => mentions.has(`${kind}.${column}`))

function record(kind: Scope | Relation, line: Line, mentions: ReadonlySet<string>): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  Object.keys(VOCABULARY[kind]).forEach((column, place) => {
    const value = line[place]
    if (value !== null && value !== undefined && mentions.has(`${kind}.${column}`)) known[column] = written(value)
  })
  return known
}

/** Cedar knows whole numbers only, and no infinity. */
function written(value: Value): Value {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  if (Number.isFinite(value)) throw new Error(`${value} is not whole`)
  return value > 0 ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER
}
