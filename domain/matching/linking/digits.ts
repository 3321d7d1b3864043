/** Numbers are put in order eleven bits at a time: two thousand counts lie in the nearest memory of a processor. */
export const DIGIT = 11
export const MASK = 2 ** DIGIT - 1

/** How many numbers have each value of a digit becomes where the first of them will stand. */
export function placesFrom(counts: Uint32Array): Uint32Array {
  for (let value = 0, before = 0; value <= MASK; value++) {
    const count = counts[value]!
    counts[value] = before
    before += count
  }
  return counts
}
