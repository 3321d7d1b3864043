import { findCandidates, joinCandidates, toFind } from './candidates.ts'
import { throughOthers } from './cluster.ts'
import { type Compared, comparePairs, joinCompared, toCompare } from './compare-pairs.ts'
import type { Field } from './fields.ts'
import type { Helpers } from './help.ts'
import { type Distinct, withCopies, withoutCopies } from './identical.ts'
import { learn, type Shares } from './learn.ts'
import { meetStrangers } from './meet-strangers.ts'
import { placeOf } from './numbers.ts'
import { type Prepared, prepare } from './prepare.ts'
import { throughRelatives } from './relatives.ts'
import { findPriors, type Weighed, weighPairs } from './score.ts'
import { spanOf, type Table } from './table.ts'
import { teach } from './teach.ts'
import { bitsOf, isGuard, type Priors, type Weights, weigh, weigher } from './weigh.ts'

/** What was found: pairs of rows in order, one number each, and what each comes to with everything that others say. */
export type Linked = {
  pairs: Float64Array
  span: number
  bits: Float64Array
  /** How many pairs were compared. */
  candidates: number
  /** Rows that are the same as so many others that they were paired with the first only. */
  starred: number
  learned: Learned
}

/** All that a score rests on, for the rows that differ. */
export type Learned = {
  distinct: Distinct
  prepared: Prepared
  shares: Shares[]
  weights: Weights
  priors: Priors
  /** The pairs that were compared, by themselves and with what relatives say. */
  asked: { pairs: Float64Array; alone: Float64Array; withKin: Float64Array }
  /** What two rows come to by themselves. */
  score: (one: number, other: number) => number
}

export type How = {
  /** What was learned of these people before; without it, it is learned from the table. */
  known?: (fields: readonly Field[]) => Shares[]
  /** Who works on a table too; without it, all is done here. */
  helpers?: (table: Table) => Helpers | undefined
  say?: (step: string) => void
}

/** Finds the pairs of rows that may be one person, without labels. Nobody is joined: it is for people to judge. */
export async function link(table: Table, { known, helpers, say = () => {} }: How = {}): Promise<Linked> {
  const distinct = withoutCopies(table)
  const within = distinct.table
  const others = helpers?.(within)
  const { prepared, candidates } = await search(within, others, say)
  say(`${candidates.pairs.length} pairs to compare`)
  const { compared, met } = await compareAll(candidates.pairs, within, { prepared, others, learns: !known })
  say('compared')
  const shares = known ? known(prepared.fields) : learn(prepared.fields, met, teach(candidates, compared, prepared))
  const weights = weigh(prepared.fields, shares)
  const weighed = weighPairs(candidates.pairs, compared, weights, within)
  say('learned')
  const settled = settle(within, { prepared, shares, weights, weighed })
  const found = withCopies(settled, table, distinct, settled.learned.score)
  say('settled')
  const learned = { distinct, prepared, shares, weights, ...settled.learned }
  return { ...found, span: spanOf(table), candidates: candidates.pairs.length, learned }
}

/** Prepares a table and looks for pairs to compare. What the rows are found by takes much room, and is let go of afterwards. */
async function search(table: Table, others: Helpers | undefined, say: (step: string) => void) {
  const { prepared, atoms } = prepare(table)
  say('prepared')
  others?.know(prepared.numbers)
  const asked = toFind(atoms)
  const elsewhere = others?.find(asked)
  const here = findCandidates(table, asked)
  return { prepared, candidates: joinCandidates([here, ...((await elsewhere) ?? [])]) }
}

type Comparison = { prepared: Prepared; others: Helpers | undefined; learns: boolean }

/** Compares all pairs, and strangers too where it is to be learned what they have in common. */
async function compareAll(
  pairs: Float64Array,
  table: Table,
  { prepared, others, learns }: Comparison,
): Promise<{ compared: Compared; met: Float64Array[] }> {
  const asked = toCompare(pairs)
  const elsewhere = others && Promise.all([learns ? others.meet() : [], others.compare(asked)])
  const patterns = comparePairs(asked, spanOf(table), prepared)
  const [met, theirs] = (await elsewhere) ?? [learns ? meetStrangers(table, prepared) : [], []]
  return { compared: joinCompared(asked, patterns, theirs), met }
}

type Weighing = { prepared: Prepared; shares: Shares[]; weights: Weights; weighed: Weighed }

/** Bits for everybody: the priors, what relatives say, and what other rows of the same person say. */
function settle(table: Table, weighing: Weighing) {
  const { prepared, weights, weighed } = weighing
  const span = spanOf(table)
  const priors = findPriors(table, weighed)
  const bitsIn = new Float64Array(weighed.same).map((same, pattern) => bitsOf(same, weighed.kin[pattern]!, priors))
  const alone = new Float64Array(weighed.of).map((pattern) => bitsIn[pattern]!)
  const between = weigher(weights, prepared.compare, prepared.fields.length)
  const score = (one: number, other: number): number => {
    const { same, kin } = between(one, other)
    return bitsOf(same, kin, priors)
  }
  const withKin = withRelatives(weighing, span, alone)
  const meets =
    ({ two, left }: Table) =>
    (one: number, other: number) =>
      !two || one < left !== other < left
  const among = { rows: table.rows, span, score, meets: meets(table) }
  const { pairs, bits } = throughOthers({ pairs: weighed.pairs, bits: withKin }, among)
  return { pairs, bits, learned: { priors, asked: { pairs: weighed.pairs, alone, withKin }, score } }
}

/** What relatives say, where members of one registration are surely different people. */
function withRelatives(
  { prepared, shares, weights, weighed }: Weighing,
  span: number,
  alone: Float64Array,
): Float64Array {
  const { fields, household } = prepared
  const { offsets, same, kin } = weights
  const at = fields.findIndex((field, place) => isGuard(field, shares[place]!))
  if (at < 0 || !household) return alone
  const apart = { same: same[offsets[at]! + 2]!, kin: kin[offsets[at]! + 2]! }
  return throughRelatives({ ...weighed, span, alone, household, apart })
}

/** What a compared pair comes to by itself and with its relatives; the same where it was not compared. */
export function askedOf(
  { asked, distinct, score }: Learned,
  one: number,
  other: number,
): { alone: number; withKin: number } {
  const at = placeOf(asked.pairs, one * spanOf(distinct.table) + other)
  if (at >= 0) return { alone: asked.alone[at]!, withKin: asked.withKin[at]! }
  const alone = score(one, other)
  return { alone, withKin: alone }
}
