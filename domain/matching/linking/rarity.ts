import { type Field, sharesOf } from './fields.ts'

const BINS = 10
const LEVELS = ['unknown', ...Array.from({ length: BINS }, (_, at) => `one in ${2 ** (2 * at + 1)}`)]

/** How rare a value is that two rows have in common. To share a rare one says more; how much more is learned. */
export type Rarity = { bits: Float32Array; level: (one: number, other: number) => number; field: Field }

/** `counts` says how many rows have each value; values that are spelled alike may be counted as one beforehand. */
export function rarityOf(
  counts: ArrayLike<number>,
  alike: (value: number) => number,
  name: string,
  shared: boolean,
): Rarity {
  const sums = new Map<number, number>()
  let all = 0
  for (let value = 1; value < counts.length; value++) {
    if (counts[value] === 0) continue
    sums.set(alike(value), (sums.get(alike(value)) ?? 0) + counts[value]!)
    all += counts[value]!
  }
  const bits = Float32Array.from({ length: counts.length }, (_, value) =>
    value > 0 && counts[value]! > 0 ? -Math.log2(sums.get(alike(value))! / all) : 0,
  )
  const [strangers, persons] = [new Float64Array(BINS + 1), new Float64Array(BINS + 1)]
  for (const sum of sums.values()) {
    const share = sum / all
    strangers[binOf(-Math.log2(share))]! += share * share
    persons[binOf(-Math.log2(share))]! += share
  }
  const start = [...sharesOf(persons, 0.001)]
  const field = { name, levels: LEVELS, shared, start, strangers: sharesOf(scaled(strangers), 0.001), ordered: false }
  return { bits, field, level: (one, other) => binOf((bits[one]! + bits[other]!) / 2) }
}

const binOf = (bits: number): number => Math.min(BINS, 1 + Math.floor(bits / 2))

function scaled(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / (total || 1))
}
