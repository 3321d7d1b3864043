import type { Beside } from './beside.ts'
import type { Comparer, Field } from './fields.ts'
import type { Column } from './table.ts'

const LEVELS = ['unknown', 'registered together', 'registered apart']

/** Who was registered together. Whether that can be one person twice is learned: in most registers it cannot. */
export function householdComparer({ name, cells }: Column, beside: Beside): Comparer {
  const place = beside.add(cells)
  const field: Field = {
    name,
    levels: LEVELS,
    shared: true,
    start: [0, 0.002, 0.998],
    ordered: false,
    coincidence: coincidenceIn(cells),
  }
  return {
    fields: [field],
    compare: (numbers, one, other, levels, at) => {
      const [a, b] = [numbers[one + place]!, numbers[other + place]!]
      levels[at] = a === 0 || b === 0 ? 0 : a === b ? 1 : 2
    },
  }
}

/** Two of one registration were seen together, so they are two, where hardly anybody is in it twice. */
export const SEEN_TOGETHER = 0.05

function coincidenceIn(cells: Int32Array): number {
  const counts = new Map<number, number>()
  let [all, pairs] = [0, 0]
  for (const cell of cells) {
    if (cell === 0) continue
    all++
    const before = counts.get(cell) ?? 0
    pairs += 2 * before
    counts.set(cell, before + 1)
  }
  return Math.max(pairs, 1) / Math.max(all * (all - 1), 1)
}
