import type { Field } from './fields.ts'

/** How often each level of a field is met: among records of one person, of a household's members, of strangers. */
export type Shares = { same: Float64Array; kin: Float64Array; strangers: Float64Array }

/** Pairs found under one kind of key, counted by their levels. */
export type Taught = {
  /** Fields that agree by the key itself, of which it teaches nothing. */
  fixed: readonly boolean[]
  patterns: readonly Uint8Array[]
  counts: readonly number[]
  /** Whether the key holds a day of birth, so that of a household only twins lie under it. */
  twins: boolean
}

const ROUNDS = 40
/** What is known beforehand counts for so many pairs. */
const WEIGHT = 30
/** Of the members of a household that share a real day of birth, so few are two people, for each that is one. */
const TWINS = 0.03

/**
 * Learns without labels, by expectation and maximisation, from pairs that lie under keys of many kinds. A pair is of one
 * person, of two members of a household, or of strangers. Strangers are known; members of a household agree in what
 * they share as one person does, and otherwise like strangers: without them a register teaches that siblings are one.
 */
export function learn(
  fields: readonly Field[],
  strangers: readonly Float64Array[],
  taught: readonly Taught[],
): Shares[] {
  const shares = fields.map((field, at): Shares => {
    const start = Float64Array.from(field.start)
    return { same: start, kin: field.shared ? start.slice() : asKin(strangers[at]!, field), strangers: strangers[at]! }
  })
  const mixtures = taught.map((): Mixture => [0.3, 0.2, 0.5])
  let counts: Counts = []
  for (let round = 0; round < ROUNDS; round++) {
    counts = fields.map(({ start }) => ({ same: weighed(start), kin: weighed(start) }))
    for (let block = 0; block < taught.length; block++) count(taught[block]!, mixtures[block]!, shares, counts)
    for (let at = 0; at < fields.length; at++) {
      settle(shares[at]!.same, counts[at]!.same)
      if (fields[at]!.shared) settle(shares[at]!.kin, counts[at]!.kin)
    }
  }
  return shares.map((share, at) => (fields[at]!.ordered ? inOrder(share, counts[at]!.same) : share))
}

/** Members of a household agree like strangers in what they do not share, but for twins. */
function asKin(strangers: Float64Array, { twins = 0 }: Field): Float64Array {
  const others = 1 - Math.max(0, twins - strangers[1]!)
  return strangers.map((share, level) => (level === 1 ? Math.max(share, twins) : share * others))
}

type Mixture = [same: number, kin: number, strangers: number]
type Counts = { same: Float64Array; kin: Float64Array }[]

const weighed = (start: readonly number[]): Float64Array => Float64Array.from(start, (share) => share * WEIGHT)

function count(
  { fixed, patterns, counts, twins }: Taught,
  mixture: Mixture,
  shares: readonly Shares[],
  into: Counts,
): void {
  let [allSame, allKin, all] = [1, 1, 3]
  for (let at = 0; at < patterns.length; at++) {
    const pattern = patterns[at]!
    let [same, kin, strangers] = mixture
    for (let field = 0; field < shares.length; field++) {
      const level = pattern[field]!
      if (level === 0 || fixed[field]) continue
      same *= shares[field]!.same[level]!
      kin *= shares[field]!.kin[level]!
      strangers *= shares[field]!.strangers[level]!
    }
    const sum = same + kin + strangers
    if (sum === 0) continue
    const [asSame, asKin] = [(same / sum) * counts[at]!, (kin / sum) * counts[at]!]
    allSame += asSame
    allKin += asKin
    all += counts[at]!
    for (let field = 0; field < shares.length; field++) {
      const level = pattern[field]!
      if (level === 0 || fixed[field]) continue
      into[field]!.same[level]! += asSame
      into[field]!.kin[level]! += asKin
    }
  }
  mixture[0] = allSame / all
  mixture[1] = twins ? Math.min(allKin / all, TWINS * mixture[0]) : allKin / all
  mixture[2] = 1 - mixture[0] - mixture[1]
}

function settle(shares: Float64Array, counts: Float64Array): void {
  let total = 0
  for (let level = 1; level < counts.length; level++) total += counts[level]!
  for (let level = 1; level < counts.length; level++) shares[level] = counts[level]! / total
}

/** No weaker agreement may say more than a stronger one: neighbours that do are taken together. */
function inOrder({ same, kin, strangers }: Shares, counts: Float64Array): Shares {
  type Group = { from: number; to: number; same: number; strangers: number; count: number }
  const groups: Group[] = []
  for (let level = 1; level < same.length; level++) {
    let group: Group = {
      from: level,
      to: level,
      same: same[level]!,
      strangers: strangers[level]!,
      count: counts[level]!,
    }
    for (
      let last = groups.at(-1);
      last && last.same / last.strangers < group.same / group.strangers;
      last = groups.at(-1)
    ) {
      groups.pop()
      group = {
        from: last.from,
        to: group.to,
        same: last.same + group.same,
        strangers: last.strangers + group.strangers,
        count: last.count + group.count,
      }
    }
    groups.push(group)
  }
  const settled = same.slice()
  for (const { from, to, same: sum, strangers: met } of groups)
    for (let level = from; level <= to; level++) settled[level] = (strangers[level]! * sum) / met
  return { same: settled, kin, strangers }
}
