import { describe, expect, it } from 'vitest'
import { seedChance } from '../../../db/seeds/chance.ts'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { decide, wayOf } from '../../../domain/sharing/rules/decide.ts'
import { openDesk, readerOf, type World } from '../../../domain/sharing/rules/evaluate.ts'
import type { Test } from '../../../domain/sharing/rules/language.ts'
import { RULES, type Rule } from '../../../domain/sharing/rules/rules.ts'
import { agreementSide, askerSide, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import type { Scene } from '../../world/access/facts.ts'
import { BASES, neighbour } from '../../world/access/near.ts'

const NEIGHBOURS = 500
const set = readDataSet('demo')
const worldFrom = ({ asker, ask, person, agreements }: Scene): World =>
  worldOf(set, askerSide(set, asker), ask, person && personSide(person), agreementSide(agreements))

/** A world and its neighbours: the same ones, whatever other worlds there are. */
function around(base: () => Scene): Scene[] {
  const chance = seedChance(20_261_125)
  return [base(), ...Array.from({ length: NEIGHBOURS }, (_, nth) => neighbour(chance, base(), 1 + (nth % 3)))]
}

/** Worlds near the edge of a decision, and the place of the rule that decides each. */
const cases = Object.values(BASES)
  .flatMap(around)
  .map((scene) => worldFrom(scene))
  .map((world) => ({ world, desk: openDesk(world), at: -1 }))
const ready = RULES.map((rule) => readerOf(rule.when)[wayOf(rule)])
for (const one of cases) one.at = ready.findIndex((applies) => applies(one.desk))

const parts = (test: Test): readonly Test[] => ('all' in test ? test.all.flatMap(parts) : [test])

/** Whether a rule in the place of another would decide any of the worlds otherwise. */
function isTold(nth: number, changed: Rule): boolean {
  const applies = readerOf(changed.when)[wayOf(changed)]
  return cases.some(({ desk, at }) => (at === -1 || at >= nth) && applies(desk) !== (at === nth))
}

function mutantsOf(rule: Rule): { name: string; rule: Rule }[] {
  const conjuncts = parts(rule.when)
  const without = conjuncts.map((part, nth) => ({
    name: `${rule.code} without ${JSON.stringify(part).slice(0, 160)}`,
    rule: { ...rule, when: { all: conjuncts.filter((_, other) => other !== nth) } },
  }))
  const lacking = conjuncts.flatMap((part, nth) =>
    'any' in part
      ? part.any.map((way, gone) => ({
          name: `${rule.code} lacking the way ${JSON.stringify(way).slice(0, 160)}`,
          rule: {
            ...rule,
            when: {
              all: conjuncts.map((one, at) =>
                at === nth ? { any: part.any.filter((_, other) => other !== gone) } : one,
              ),
            },
          },
        }))
      : [],
  )
  return [...without, ...lacking]
}

const opens = ({ kind }: Rule) => kind === 'permit' || kind === 'mask'

describe('the rules of access', () => {
  it('decide, every one of them', () => {
    const decided = new Set(cases.map(({ at }) => at))
    expect(RULES.filter((_, nth) => !decided.has(nth)).map(({ code }) => code)).toEqual([])
    expect(cases.every(({ world, at }) => at === -1 || decide(world).rule === RULES[at]!.code)).toBe(true)
  })

  // What opens repeats what closes without it, to name the facts that it rests on: it is held by the test above.
  it('close nothing in vain: without any of its parts a rule decides otherwise', () => {
    const mutants = RULES.flatMap((rule, nth) =>
      opens(rule) ? [] : mutantsOf(rule).map((mutant) => ({ ...mutant, nth })),
    )
    const silent = mutants.filter(({ nth, rule }) => !isTold(nth, rule)).map(({ name }) => name)
    console.log(
      `rules: ${cases.length} worlds, ${RULES.length} rules, ${mutants.length} mutants, ${silent.length} not told apart`,
    )
    expect(silent).toEqual([])
  })
})
