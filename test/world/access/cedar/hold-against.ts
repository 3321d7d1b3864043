import { decide } from '../../../../domain/sharing/rules/decide.ts'
import { RULES } from '../../../../domain/sharing/rules/rules.ts'
import type { DataSet } from '../../../../domain/sharing/words.ts'
import { smallWorlds } from '../worlds.ts'
import type { Oracle } from './oracle.ts'

/** The evaluator says so where no rule applies. */
const NOTHING_OPENED = 'lack-field'
export type Held = {
  cases: number
  allow: number
  mask: number
  differences: { nth: number; ours: string; theirs: string }[]
}

/** Puts small worlds before both readers of the rules, and says where they do not decide by the same rule. */
export function holdAgainst(
  oracle: Oracle,
  { set, seed, worlds }: { set: DataSet; seed: number; worlds: number },
): Held {
  const held: Held = { cases: 0, allow: 0, mask: 0, differences: [] }
  for (const world of smallWorlds(set, seed)) {
    if (held.cases >= worlds) break
    const { answer, rule: ours } = decide(world)
    const theirs = RULES[oracle.decide(world)]?.code ?? NOTHING_OPENED
    if (answer === 'allow' || answer === 'mask') held[answer]++
    if (ours !== theirs) held.differences.push({ nth: held.cases, ours, theirs })
    held.cases++
  }
  return held
}
