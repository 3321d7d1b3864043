import type { Compare, Field } from './fields.ts'
import { SEEN_TOGETHER } from './household.ts'
import type { Shares } from './learn.ts'

const MOST = 20
const NEVER = -40

/** Bits for each level of each field in one row of numbers: what it says for one person, and for two of a household. */
export type Weights = { offsets: Int32Array; same: Float64Array; kin: Float64Array; guard?: NameGuard }

/**
 * Two of one family whose own names differ are relatives, twins too, unless a number of theirs is the same. `own` is the
 * field of the own name and `differs` its levels from which on it is another one; `numbers` are the fields of numbers.
 */
export type NameGuard = { own: number; differs: number; numbers: readonly number[] }

/** Every bit is bounded, so that no single field decides alone against all others. */
export function weigh(fields: readonly Field[], shares: readonly Shares[]): Weights {
  const offsets = new Int32Array(fields.length)
  for (let at = 1; at < fields.length; at++) offsets[at] = offsets[at - 1]! + fields[at - 1]!.levels.length
  const all = fields.reduce((sum, { levels }) => sum + levels.length, 0)
  const [same, kin] = [new Float64Array(all), new Float64Array(all)]
  shares.forEach((share, field) => {
    for (let level = 1; level < share.same.length; level++) {
      const at = offsets[field]! + level
      same[at] = bounded(Math.log2(share.same[level]! / share.strangers[level]!))
      kin[at] = bounded(Math.log2(share.kin[level]! / share.strangers[level]!))
    }
    if (isGuard(fields[field]!, share)) same[offsets[field]! + 1] = NEVER
  })
  const guard = guardIn(fields, shares)
  return { offsets, same, kin, ...(guard && { guard }) }
}

/** Where people of a register hardly ever come under another own name; elsewhere it says only what was learned. */
const OFTEN = 0.1

function guardIn(fields: readonly Field[], shares: readonly Shares[]): NameGuard | undefined {
  const own = fields.findIndex(({ name }) => name === 'given')
  const differs = own < 0 ? -1 : fields[own]!.levels.indexOf('one of several')
  if (differs < 0) return undefined
  const often = shares[own]!.same.slice(differs).reduce((sum, share) => sum + share, 0)
  const numbers = fields.flatMap(({ number }, at) => (number ? [at] : []))
  return often < OFTEN ? { own, differs, numbers } : undefined
}

/** Whether members of one registration are surely different people, as this register has it. */
export const isGuard = ({ levels }: Field, { same }: Shares): boolean =>
  levels[1] === 'registered together' && same[1]! < SEEN_TOGETHER

const bounded = (bits: number): number => Math.max(-MOST, Math.min(MOST, bits))

/** Of how many pairs one is of one person, and one of two members of a household. */
export type Priors = { same: number; kin: number }

/** The bits of a pair, of which the prior is part: what speaks for one person, against strangers and relatives together. */
export const bitsOf = (same: number, kin: number, priors: Priors): number =>
  same + Math.log2(priors.same) - Math.log2(1 - priors.same - priors.kin + priors.kin * 2 ** Math.min(kin, 300))

/** What a pattern comes to under some weights, without the prior. */
export const patternWeigher =
  ({ offsets, same, kin, guard }: Weights) =>
  (levels: Uint8Array): { same: number; kin: number } => {
    let [asSame, asKin] = [0, 0]
    for (let field = 0; field < levels.length; field++) {
      const at = offsets[field]! + levels[field]!
      asSame += same[at]!
      asKin += kin[at]!
    }
    return { same: asSame, kin: guard && isAnother(levels, guard) ? Math.max(asKin, asSame + RATHER) : asKin }
  }

/** What two rows come to. */
export function weigher(weights: Weights, compare: Compare, fields: number) {
  const levels = new Uint8Array(fields)
  const weighs = patternWeigher(weights)
  return (one: number, other: number): { same: number; kin: number } => {
    compare(one, other, levels, 0)
    return weighs(levels)
  }
}

/** By so many bits it is then rather a relative. */
const RATHER = 2

const isAnother = (levels: Uint8Array, { own, differs, numbers }: NameGuard): boolean =>
  levels[own]! >= differs && !numbers.some((field) => levels[field] === 1)
