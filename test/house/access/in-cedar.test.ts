import { describe, expect, it } from 'vitest'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { RULES, type Rule } from '../../../domain/sharing/rules/rules.ts'
import { holdAgainst } from '../../world/access/cedar/hold-against.ts'
import { openOracle, validatePolicies } from '../../world/access/cedar/oracle.ts'

/** As many as fit into a few seconds; `bin/bench access --full` holds half a million against each other. */
const WORLDS = 2_000
const set = readDataSet('demo')

describe('the rules in Cedar', () => {
  it('are policies that its own validator takes, by its strictest reading', () => {
    expect(validatePolicies()).toEqual([])
  })

  it('decide as the evaluator does, by the same rule', () => {
    const { cases, allow, mask, differences } = holdAgainst(openOracle(), { set, seed: 20_261_125, worlds: WORLDS })
    console.log(`rules in Cedar: ${cases} cases, ${allow} allowed, ${mask} masked, ${differences.length} differences`)
    expect(differences.slice(0, 3)).toEqual([])
    expect(cases).toBe(WORLDS)
    expect((allow + mask) / cases).toBeGreaterThanOrEqual(0.05)
  }, 240_000)

  it('differ where the evaluator reads another table: a prohibition without its last part', () => {
    const changed = RULES.map((rule) => (rule.code === 'hide-nationality-conflict' ? withoutLast(rule) : rule))
    const { differences } = holdAgainst(openOracle(changed), { set, seed: 1, worlds: 1500 })
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.every(({ ours }) => ours !== 'hide-nationality-conflict')).toBe(true)
  }, 240_000)
})

function withoutLast(rule: Rule): Rule {
  if (!('all' in rule.when)) throw new Error(`${rule.code} has no parts`)
  return { ...rule, when: { all: rule.when.all.slice(0, -1) } }
}
