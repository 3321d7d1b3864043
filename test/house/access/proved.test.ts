import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { decide } from '../../../domain/sharing/rules/decide.ts'
import { factAt } from '../../../domain/sharing/rules/evaluate.ts'
import { RULES, type Rule } from '../../../domain/sharing/rules/rules.ts'
import { invariantsOf } from '../../world/access/solver/invariants/index.ts'
import { openSolvers } from '../../world/access/solver/solver.ts'
import { takenOut, theoryOf } from '../../world/access/solver/theory.ts'
import { findWorld } from '../../world/access/solver/witness.ts'
import { smallWorlds } from '../../world/access/worlds.ts'

/** So many rows of each relation are enough for every rule to decide: two of them, where two must sign. */
const FEW = 2
const set = readDataSet('demo')
const INVARIANTS = invariantsOf(set)
let solvers: Awaited<ReturnType<typeof openSolvers>>

beforeAll(async () => {
  solvers = await openSolvers()
})
afterAll(() => solvers.close())

const either = (sentences: Iterable<string>) => `(or ${[...sentences].join(' ')})`
const isFirst = (nth: number) =>
  `(and |applies ${nth}| ${RULES.slice(0, nth)
    .map((_, other) => `(not |applies ${other}|)`)
    .join(' ')})`
const isOfItsOwn = ({ refines }: Rule) => refines === undefined

describe('the rules of access, whatever the facts and however many', () => {
  it('keep every invariant', async () => {
    const { text, contrary } = theoryOf(RULES, 'any', INVARIANTS)
    const solver = await solvers.solverOf(text)
    const took: { name: string; ms: number }[] = []
    for (const { name } of INVARIANTS) {
      const began = performance.now()
      expect(await solver.ask(contrary.get(name)!), name).toBe('unsat')
      took.push({ name, ms: Math.round(performance.now() - began) })
    }
    for (const { name, ms } of took) console.log(`${String(ms).padStart(5)} ms  ${name}`)
    console.log(`invariants: ${took.length} proved in ${took.reduce((sum, { ms }) => sum + ms, 0)} ms`)
  }, 200_000)

  it('keep none of them in vain: there are worlds of which each speaks', async () => {
    const { text, premises } = theoryOf([], FEW, INVARIANTS)
    const solver = await solvers.solverOf(text)
    for (const { name } of INVARIANTS) expect(await solver.ask(premises.get(name)!), name).toBe('sat')
  }, 60_000)

  it('are kept in worlds as the solver takes them to be', () => {
    const [emergency, category] = [factAt('field.emergency'), factAt('ask.category')]
    const [hidden, narrative, origins] = [factAt('field.hidden'), factAt('field.narrative'), factAt('person.origins')]
    let worlds = 0
    for (const world of smallWorlds(set, 3)) {
      if (emergency(world)) {
        expect(set.emergencyCategories).toContain(category(world))
        expect([hidden(world), narrative(world)]).toEqual([false, false])
      }
      expect(origins(world)).not.toEqual([])
      if (++worlds === 4000) break
    }
  })

  it('are none of them dead: each decides in a world that the solver finds, and the evaluator says the same', async () => {
    const { text, scribe } = theoryOf(RULES, FEW)
    const solver = await solvers.solverOf(text)
    for (const [nth, { code }] of RULES.entries()) {
      const world = await findWorld(solver, scribe, isFirst(nth))
      expect(world && decide(world).rule, `rule ${nth}`).toBe(code)
    }
  }, 200_000)

  it('close the same without those that only say it more exactly', async () => {
    const solver = await solvers.solverOf(theoryOf(RULES, 'any').text)
    const closing = RULES.flatMap(({ kind }, nth) => (kind === 'permit' || kind === 'mask' ? [] : [nth]))
    const own = closing.filter((nth) => isOfItsOwn(RULES[nth]!)).map((nth) => `|applies ${nth}|`)
    const opening = RULES.flatMap((_, nth) => (closing.includes(nth) ? [] : [`|applies ${nth}|`]))
    expect(await solver.ask(`(and (not |open|) (not ${either(own)}) ${either(opening)})`)).toBe('unsat')
  }, 60_000)
})

/** What opens asks for the same as these close without: they are there to say it in their own words, and as a second lock. */
const SECOND_LOCKS = [
  'gate-no-role',
  'hide-unknown-person',
  'hide-other-person',
  'hide-no-standing',
  'forbid-emergency-unreviewed',
  'forbid-emergency-limits',
]

describe('a fault in the rules', () => {
  it('is found by an invariant, whichever prohibition is taken out', async () => {
    const prohibitions = RULES.flatMap((rule, nth) =>
      ['gate', 'hide', 'forbid'].includes(rule.kind) && isOfItsOwn(rule) ? [{ ...rule, nth }] : [],
    )
    const unnoticed: string[] = []
    const { text, contrary } = theoryOf(RULES, FEW, INVARIANTS, { removable: true })
    const solver = await solvers.solverOf(text)
    for (const { code, nth } of prohibitions) {
      const broken = `(and ${takenOut(nth, RULES.length)} ${either(contrary.values())})`
      if ((await solver.ask(broken)) !== 'sat') unnoticed.push(code)
    }
    console.log(`prohibitions taken out: ${prohibitions.length}, ${unnoticed.length} of them second locks`)
    expect(unnoticed).toEqual(SECOND_LOCKS)
  }, 200_000)

  it('breaks the proof, and is shown as a world: origins that are unknown no longer close', async () => {
    const rules = RULES.filter(({ code }) => code !== 'hide-origin-unknown')
    const name = INVARIANTS.find((one) => one.name.startsWith('origin unknown: a national agency'))!.name
    const any = theoryOf(rules, 'any', INVARIANTS)
    expect(await (await solvers.solverOf(any.text)).ask(any.contrary.get(name)!)).not.toBe('unsat')
    const few = theoryOf(rules, FEW, INVARIANTS)
    const world = await findWorld(await solvers.solverOf(few.text), few.scribe, few.contrary.get(name)!)
    expect(decide(world!).rule).toBe('hide-origin-unknown')
  }, 60_000)
})
