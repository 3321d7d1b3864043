/** One thing that is compared. Its first level is always `unknown`, which says nothing; the others fall from agreement to disagreement. */
export type Field = {
  name: string
  levels: readonly string[]
  /** What a household has in common, so that two of its members agree on it as one person would. */
  shared: boolean
  /** How often each level is met among records of one person, before anything was learned. */
  start: readonly number[]
  /** How often strangers meet at each level, where that follows from how often each value occurs. */
  strangers?: Float64Array
  /** How often two strangers have the very same, where that can be counted. */
  coincidence?: number
  /** How often two of a household meet at the first level, though they do not share the field: twins, on their day of birth. */
  twins?: number
  /** Whether it is a number that an office gave to one person. */
  number?: boolean
  /** Whether each level must say no more than the one before it. How rare a value is has no such order. */
  ordered: boolean
}

/** Writes how two rows agree in each field, one level after the other. */
export type Compare = (one: number, other: number, levels: Uint8Array, at: number) => void

/** Fields that are compared together, and what compares two rows in them: their numbers begin at two places of one list. */
export type Comparer = {
  fields: Field[]
  compare: (numbers: Int32Array, one: number, other: number, levels: Uint8Array, at: number) => void
}

/** Counts as shares of one; the first place is of what is unknown, and stays empty. */
export function sharesOf(counts: ArrayLike<number>, smooth = 0.5): Float64Array {
  let total = smooth * (counts.length - 1)
  for (let level = 1; level < counts.length; level++) total += counts[level]!
  return Float64Array.from(counts, (count, level) => (level === 0 ? 0 : (count + smooth) / total))
}
