import { findCandidates, spanOf } from './candidates.ts'
import { throughOthers } from './cluster.ts'
import { firstAlike, withAlike } from './identical.ts'
import { keyKinds } from './keys.ts'
import { learn, type Shares } from './learn.ts'
import { meetStrangers } from './meet-strangers.ts'
import { type Prepared, prepare } from './prepare.ts'
import { findPriors, type Weighed, weighPairs } from './score.ts'
import type { Table } from './table.ts'
import { teach } from './teach.ts'
import { bitsOf, type Priors, type Weights, weigh, weigher } from './weigh.ts'

/** What was found: pairs in order, what each comes to by itself, and with what others say. */
export type Linked = {
  pairs: Float64Array
  span: number
  alone: Float64Array
  bits: Float64Array
  candidates: number
  /** Rows that are the same as so many others that they were paired with the first only. */
  starred: number
  prepared: Prepared
  shares: Shares[]
  weights: Weights
  priors: Priors
}

/** Weighs pairs elsewhere, on several threads; all at once where there is none. */
export type WeighsPairs = (candidates: Float64Array, weights: Weights) => Promise<Weighed>

export type How = {
  /** What was learned of these people before; without it, it is learned from the table. */
  shares?: readonly Shares[]
  weighs?: WeighsPairs
  say?: (step: string) => void
}

/** Finds the pairs of rows that may be one person, without labels. Nobody is joined: it is for people to judge. */
export async function link(table: Table, { shares: known, weighs, say = () => {} }: How = {}): Promise<Linked> {
  const prepared = prepare(table)
  say('prepared')
  const span = spanOf(table)
  const first = firstAlike(table, span)
  const candidates = findCandidates(table, prepared.atoms, keyKinds(prepared.atoms), first)
  say(`${candidates.pairs.length} pairs to compare`)
  const shares = known ? [...known] : learn(prepared.fields, meetStrangers(table, prepared), teach(candidates, span, prepared))
  say('learned')
  const weights = weigh(prepared.fields, shares)
  const weighed = weighs
    ? await weighs(candidates.pairs, weights)
    : weighPairs(candidates.pairs, span, prepared, weights, table)
  say('compared')
  const priors = findPriors(table, weighed)
  const alone = Float64Array.from(weighed.same, (same, at) => bitsOf(same, weighed.kin[at]!, priors))
  const between = weigher(weights, prepared.compare, prepared.fields.length)
  const score = (one: number, other: number): number => {
    const { same, kin } = between(one, other)
    return bitsOf(same, kin, priors)
  }
  const joined = throughOthers({ pairs: weighed.pairs, bits: alone }, { rows: table.rows, span, score })
  const { pairs, bits, starred } = withAlike(joined, { table, span, first, score })
  say('settled')
  const own = Float64Array.from(pairs, (code) => score(Math.floor(code / span), code % span))
  return { pairs, span, alone: own, bits, candidates: candidates.pairs.length, starred, prepared, shares, weights, priors }
}
