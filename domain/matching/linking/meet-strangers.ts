import { type Field, sharesOf } from './fields.ts'
import type { Comparing } from './prepare.ts'
import type { Sizes } from './table.ts'

const MEETINGS = 60_000
/** Before anybody met: strangers mostly differ. It counts for so many meetings, which matters where rows are few. */
const BEFORE = { meetings: 20, differ: 0.9 }

/** How often two rows drawn by lot agree at each level: hardly any two of them are one person. The same lots each time. */
export function meetStrangers({ rows, left, two }: Sizes, { fields, compare }: Comparing): Float64Array[] {
  const counts = fields.map(before)
  const levels = new Uint8Array(fields.length)
  const lot = lots(99)
  for (let meeting = Math.min(MEETINGS, (rows * rows) / 2); meeting > 0; meeting--) {
    const one = two ? lot(left) : lot(rows)
    const other = two ? left + lot(rows - left) : lot(rows)
    if (one === other) continue
    compare(one, other, levels, 0)
    for (let field = 0; field < fields.length; field++) counts[field]![levels[field]!]!++
  }
  return counts.map((found, at) => {
    const { strangers, coincidence } = fields[at]!
    return strangers ?? withCoincidence(sharesOf(found), coincidence)
  })
}

function before({ levels, ordered }: Field): Float64Array {
  const counts = new Float64Array(levels.length)
  if (!ordered) return counts
  const others = (BEFORE.meetings * (1 - BEFORE.differ)) / Math.max(levels.length - 2, 1)
  return counts.fill(others, 1).fill(BEFORE.meetings * BEFORE.differ, levels.length - 1)
}

function withCoincidence(shares: Float64Array, coincidence: number | undefined): Float64Array {
  if (coincidence === undefined) return shares
  const rest = (1 - coincidence) / (1 - shares[1]!)
  return shares.map((share, level) => (level === 1 ? coincidence : share * rest))
}

function lots(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return Math.floor(((state >>> 0) / 2 ** 32) * below)
  }
}
