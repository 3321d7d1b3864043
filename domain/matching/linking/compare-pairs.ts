import { Patterns } from './patterns.ts'
import type { Comparing } from './prepare.ts'
import { sharedRoom } from './room.ts'

/** So many pairs a thread takes at once. */
const PORTION = 1 << 14

/** Pairs that several threads may compare: each takes the next portion that nobody has taken, and writes down that it was they. */
export type ToCompare = { pairs: Float64Array; of: Int32Array; taken: Int32Array; by: Int32Array }
/** Of each pair which of the patterns it has. */
export type Compared = { of: Int32Array; patterns: Patterns }

export const toCompare = (pairs: Float64Array): ToCompare => ({
  pairs,
  of: sharedRoom(pairs.length),
  taken: sharedRoom(1),
  by: sharedRoom(Math.ceil(pairs.length / PORTION)),
})

/** Compares as many of the pairs as others leave. Gives the patterns that were met, by which `of` tells the pairs compared here. */
export function comparePairs(
  { pairs, of, taken, by }: ToCompare,
  span: number,
  { fields, compare }: Comparing,
  who = 0,
): Patterns {
  const patterns = new Patterns(fields.length)
  const levels = new Uint8Array(fields.length)
  for (let portion = Atomics.add(taken, 0, 1); portion < by.length; portion = Atomics.add(taken, 0, 1)) {
    by[portion] = who
    const end = Math.min(pairs.length, (portion + 1) * PORTION)
    for (let at = portion * PORTION; at < end; at++) {
      const one = Math.floor(pairs[at]! / span)
      compare(one, pairs[at]! - one * span, levels, 0)
      of[at] = patterns.numberOf(levels)
    }
  }
  return patterns
}

/** What this thread and others found, each with patterns of its own, as if one had. */
export function joinCompared({ of, by }: ToCompare, patterns: Patterns, others: readonly Uint8Array[]): Compared {
  const numbers = others.map((levels) =>
    Int32Array.from({ length: levels.length / patterns.width }, (_, nth) =>
      patterns.numberOf(levels, nth * patterns.width),
    ),
  )
  by.forEach((who, portion) => {
    if (who === 0) return
    const theirs = numbers[who - 1]!
    const end = Math.min(of.length, (portion + 1) * PORTION)
    for (let at = portion * PORTION; at < end; at++) of[at] = theirs[of[at]!]!
  })
  return { of, patterns }
}
