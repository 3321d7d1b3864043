import { findCandidates, spanOf } from './candidates.ts'
import { throughOthers } from './cluster.ts'
import type { Field } from './fields.ts'
import { firstAlike, withAlike } from './identical.ts'
import { keyKinds } from './keys.ts'
import { learn, type Shares } from './learn.ts'
import { meetStrangers } from './meet-strangers.ts'
import { placeOf } from './numbers.ts'
import { type Prepared, prepare } from './prepare.ts'
import { throughRelatives } from './relatives.ts'
import { findPriors, type Weighed, weighPairs } from './score.ts'
import type { Table } from './table.ts'
import { teach } from './teach.ts'
import { bitsOf, isGuard, type Priors, type Weights, weigh, weigher } from './weigh.ts'

/** What was found: pairs in order, what each comes to by itself, and with what others say. */
export type Linked = {
  pairs: Float64Array
  span: number
  alone: Float64Array
  bits: Float64Array
  candidates: number
  /** Rows that are the same as so many others that they were paired with the first only. */
  starred: number
  /** The pairs that were compared, by themselves and with what relatives say. */
  asked: { pairs: Float64Array; alone: Float64Array; withKin: Float64Array }
  prepared: Prepared
  shares: Shares[]
  weights: Weights
  priors: Priors
}

/** Weighs pairs, some of them elsewhere and some `here`, and gives them back in their order. */
export type WeighsPairs = (
  candidates: Float64Array,
  weights: Weights,
  here: (some: Float64Array) => Weighed,
) => Promise<Weighed>

export type How = {
  /** What was learned of these people before; without it, it is learned from the table. */
  known?: (fields: readonly Field[]) => Shares[]
  weighs?: WeighsPairs
  say?: (step: string) => void
}

/** Finds the pairs of rows that may be one person, without labels. Nobody is joined: it is for people to judge. */
export async function link(table: Table, { known, weighs, say = () => {} }: How = {}): Promise<Linked> {
  const prepared = prepare(table)
  say('prepared')
  const span = spanOf(table)
  const first = firstAlike(table, span)
  const candidates = findCandidates(table, prepared.atoms, keyKinds(prepared.atoms), first)
  say(`${candidates.pairs.length} pairs to compare`)
  const shares = known
    ? known(prepared.fields)
    : learn(prepared.fields, meetStrangers(table, prepared), teach(candidates, span, prepared))
  say('learned')
  const weights = weigh(prepared.fields, shares)
  const here = (some: Float64Array) => weighPairs(some, span, prepared, weights, table)
  const weighed = weighs ? await weighs(candidates.pairs, weights, here) : here(candidates.pairs)
  say('compared')
  const priors = findPriors(table, weighed)
  const alone = Float64Array.from(weighed.same, (same, at) => bitsOf(same, weighed.kin[at]!, priors))
  const between = weigher(weights, prepared.compare, prepared.fields.length)
  const score = (one: number, other: number): number => {
    const { same, kin } = between(one, other)
    return bitsOf(same, kin, priors)
  }
  const withKin = relativesOf(prepared, shares, weights, weighed, span, alone)
  const joined = throughOthers({ pairs: weighed.pairs, bits: withKin }, { rows: table.rows, span, score })
  const { pairs, bits, starred } = withAlike(joined, { table, span, first, score })
  say('settled')
  const own = Float64Array.from(pairs, (code) => {
    const at = placeOf(weighed.pairs, code)
    return at >= 0 ? alone[at]! : score(Math.floor(code / span), code % span)
  })
  const asked = { pairs: weighed.pairs, alone, withKin }
  const found = { pairs, span, alone: own, bits, asked, candidates: candidates.pairs.length, starred }
  return { ...found, prepared, shares, weights, priors }
}

/** What relatives say, where members of one registration are surely different people. */
function relativesOf(
  { fields, household }: Prepared,
  shares: readonly Shares[],
  { offsets, same, kin }: Weights,
  weighed: Weighed,
  span: number,
  alone: Float64Array,
): Float64Array {
  const at = fields.findIndex((field, place) => isGuard(field, shares[place]!))
  if (at < 0 || !household) return alone
  const apart = { same: same[offsets[at]! + 2]!, kin: kin[offsets[at]! + 2]! }
  return throughRelatives({ ...weighed, span, alone, household, apart })
}
