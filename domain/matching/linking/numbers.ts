/** A list of numbers that grows. */
export class Numbers {
  #list = new Float64Array(1024)
  length = 0

  add(value: number): void {
    if (this.length === this.#list.length) {
      const more = new Float64Array(this.#list.length * 2)
      more.set(this.#list)
      this.#list = more
    }
    this.#list[this.length++] = value
  }

  /** The numbers in order. What is added afterwards stands behind them. */
  sorted(): Float64Array {
    return this.#list.subarray(0, this.length).sort()
  }

  /** In order, and each once. */
  settle(): void {
    const sorted = this.sorted()
    let kept = 0
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!
    this.length = kept
  }

  taken(): Float64Array {
    return this.#list.slice(0, this.length)
  }
}

/** Where a number stands in a sorted list, or -1. */
export function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = sorted[middle]!
    if (found === value) return middle
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The places of all scores from `least` upward, highest first; equal ones in their order. */
export function surestFirst(bits: Float64Array, least: number): Uint32Array {
  let count = 0
  for (const each of bits) if (each >= least) count++
  const keyed = new Float64Array(count)
  let kept = 0
  // A score in thousandths of a bit and its place in one number, so that numbers are sorted and no function is called.
  for (let at = 0; at < bits.length; at++)
    if (bits[at]! >= least) keyed[kept++] = Math.round((400 - bits[at]!) * 1000) * 2 ** 32 + at
  return Uint32Array.from(keyed.sort(), (key) => key % 2 ** 32)
}
