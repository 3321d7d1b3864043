import { RELATIONS, type Relation, SCOPES, type Scope, type Some } from '../../../../domain/sharing/rules/language.ts'
import { RULES, type Rule } from '../../../../domain/sharing/rules/rules.ts'
import { type Sorted, VOCABULARY } from '../../../../domain/sharing/rules/vocabulary.ts'
import { anyPlace, HOLDER_OF, inCedar, mayBeAbsent, PLACES, type Way } from './sentence.ts'

/** Policies by their names, the action for which they are asked, and the facts that they mention. */
export type Stage = {
  readonly action: string
  readonly policies: Readonly<Record<string, string>>
  readonly mentions: ReadonlySet<string>
}

/**
 * The rule table as policies of Cedar, made from it and from nothing else. What closes forbids, what opens or masks
 * permits; Cedar says itself that a forbid wins, and names every policy that was satisfied.
 *
 * Cedar has neither quantifier nor a way to name what was found. So what rules ask more than once is asked of Cedar
 * first, as policies of its own: which of those were satisfied is told to the next stage. That is all the host does.
 */
export function policiesOf(rules: readonly Rule[] = RULES): readonly Stage[] {
  const answers = new Map<string, { name: string; level: number; text: string }>()
  let deepest = -1
  const nameAnswer = (test: Some, way: Way): { name: string; level: number } => {
    const key = `${way} ${JSON.stringify(test)}`
    const before = answers.get(key)
    if (before) return before
    let level = 0
    const text = anyPlace(test, way, (inner, as) => {
      const answer = nameAnswer(inner, as)
      level = Math.max(level, answer.level + 1)
      return satisfied(answer)
    })
    const made = { name: `found${answers.size}`, level, text }
    answers.set(key, made)
    deepest = Math.max(deepest, level)
    return made
  }
  const deciding = rules.map((rule, nth) => {
    const opens = rule.kind === 'permit' || rule.kind === 'mask'
    const when = inCedar(rule.when, rule.kind === 'permit' ? 'certainly' : 'possibly', (test, way) =>
      satisfied(nameAnswer(test, way)),
    )
    return [`${nth} ${rule.code}`, policy(opens ? 'permit' : 'forbid', 'decide', when)] as const
  })
  const finding = Array.from({ length: deepest + 1 }, (_, level) => {
    const found = [...answers.values()].filter((one) => one.level === level)
    const policies = found.map(({ name, text }) => [name, policy('permit', `find${level}`, text)] as const)
    return stageOf(`find${level}`, policies)
  })
  return [...finding, stageOf('decide', deciding)]
}

/** What was satisfied before is there; what was not is absent. */
const satisfied = ({ level, name }: { level: number; name: string }) => `context.found${level} has ${name}`

function stageOf(action: string, policies: readonly (readonly [string, string])[]): Stage {
  const said = policies.flatMap(([, text]) => [...text.matchAll(/\w+\.([a-z]+)(?:_\d+)?(?:\.| has )(\w+)/g)])
  const mentions = new Set(said.map(([, kind, column]) => `${kind}.${column}`))
  return { action, policies: Object.fromEntries(policies), mentions }
}

const policy = (effect: string, action: string, when: string) =>
  `${effect}(principal is Asker, action == Action::"${action}", resource is Person) when { ${when} };`

const TYPES: Readonly<Record<string, object>> = {
  text: { type: 'String' },
  id: { type: 'String' },
  list: { type: 'Set', element: { type: 'String' } },
  time: { type: 'Long' },
  number: { type: 'Long' },
  flag: { type: 'Boolean' },
}
const typeOf = (sort: Sorted) => TYPES[sort.replace('?', '')]!

/** The shape of everything that is asked of Cedar at a stage, made from the vocabulary of the rules. */
export function schemaOf(stages: readonly Stage[], nth: number): Record<string, object> {
  const { action, mentions } = stages[nth]!
  const before = stages.slice(0, nth).map((stage, level) => [`found${level}`, foundBy(stage)])
  const context = record({ ...heldBy('context', mentions), ...Object.fromEntries(before) })
  const entityTypes = {
    Asker: { shape: record(heldBy('principal', mentions)) },
    Person: { shape: record(heldBy('resource', mentions)) },
  }
  const appliesTo = { principalTypes: ['Asker'], resourceTypes: ['Person'], context }
  return { '': { entityTypes, actions: { [action]: { appliesTo } } } }
}

const record = (attributes: object) => ({ type: 'Record', attributes })
const foundBy = ({ policies }: Stage) =>
  record(Object.fromEntries(Object.keys(policies).map((name) => [name, { type: 'Boolean', required: false }])))

function heldBy(holder: string, mentions: ReadonlySet<string>): Record<string, object> {
  const shape = (kind: Scope | Relation, required: boolean) => ({
    ...record(
      Object.fromEntries(
        Object.entries(VOCABULARY[kind])
          .filter(([column]) => mentions.has(`${kind}.${column}`))
          .map(([column, sort]) => [column, { ...typeOf(sort), required: !mayBeAbsent(kind, column) }]),
      ),
    ),
    required,
  })
  const scopes = SCOPES.filter((scope) => HOLDER_OF[scope] === holder)
  const relations = RELATIONS.filter((relation) => HOLDER_OF[relation] === holder)
  return Object.fromEntries([
    ...scopes.map((scope) => [scope, shape(scope, true)]),
    ...relations.flatMap((relation) =>
      Array.from({ length: PLACES[relation] }, (_, nth) => [`${relation}_${nth}`, shape(relation, false)]),
    ),
  ])
}
