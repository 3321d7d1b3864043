import type { Compared } from './compare-pairs.ts'
import type { Sizes } from './table.ts'
import { type Priors, patternWeigher, type Weights } from './weigh.ts'

/**
 * Pairs that may come to something, in order, and which pattern each has; of each pattern what it says for one person and
 * for a household, and how many of these pairs have it.
 */
export type Weighed = { pairs: Float64Array; of: Int32Array } & Patterned
type Patterned = { same: Float32Array; kin: Float32Array; counts: Int32Array }

/** Below this a pair is nobody's business; it would not be written at any threshold worth the name. */
const FLOOR = -13

/** Weighs each pattern once, and keeps the pairs of those that are not hopeless. */
export function weighPairs(pairs: Float64Array, { of, patterns }: Compared, weights: Weights, table: Sizes): Weighed {
  const weighs = patternWeigher(weights)
  const each = Array.from({ length: patterns.count }, (_, number) => weighs(patterns.at(number)))
  const least = FLOOR - Math.log2(firstGuess(table).same)
  const isKept = (at: number) => each[of[at]!]!.same >= least
  const counts = new Int32Array(each.length)
  let count = 0
  for (let at = 0; at < of.length; at++) if (isKept(at) && counts[of[at]!]!++ >= 0) count++
  const kept = { pairs: new Float64Array(count), of: new Int32Array(count) }
  for (let at = 0, place = 0; at < of.length; at++) {
    if (!isKept(at)) continue
    kept.pairs[place] = pairs[at]!
    kept.of[place++] = of[at]!
  }
  const [same, kin] = [each.map((says) => says.same), each.map((says) => says.kin)]
  return { ...kept, same: Float32Array.from(same), kin: Float32Array.from(kin), counts }
}

const allPairs = ({ two, left, rows }: Sizes): number => (two ? left * (rows - left) : (rows * (rows - 1)) / 2)

function firstGuess(table: Sizes): Priors {
  const all = Math.max(allPairs(table), 1)
  return { same: Math.min(0.3, (0.3 * table.rows) / all), kin: Math.min(0.3, table.rows / all) }
}

/** How common one person's pairs are, and a household's: so many as are then expected. */
export function findPriors(table: Sizes, weighed: Patterned): Priors {
  const all = Math.max(allPairs(table), 1)
  const [same, kin] = [timesOf(weighed.same), timesOf(weighed.kin)]
  const { counts } = weighed
  let priors = firstGuess(table)
  for (let round = 0; round < 8; round++) {
    const { expected, relatives } = expectedUnder(priors, { same, kin, counts })
    priors = { same: Math.min(0.5, Math.max(expected, 1) / all), kin: Math.min(0.45, Math.max(relatives, 1) / all) }
  }
  return priors
}

/** Bits as how many times likelier, so that each is raised to its power once and not in every round. */
const timesOf = (bits: Float32Array): Float64Array => new Float64Array(bits).map((each) => 2 ** Math.min(each, 300))

type Times = { same: Float64Array; kin: Float64Array; counts: Int32Array }

function expectedUnder(priors: Priors, { same, kin, counts }: Times) {
  const strangers = 1 - priors.same - priors.kin
  let [expected, relatives] = [0, 0]
  for (let at = 0; at < counts.length; at++) {
    const asKin = priors.kin * kin[at]!
    const odds = (priors.same * same[at]!) / (strangers + asKin)
    expected += (counts[at]! * odds) / (1 + odds)
    relatives += (counts[at]! * asKin) / (strangers + asKin) / (1 + odds)
  }
  return { expected, relatives }
}
