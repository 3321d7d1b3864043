import { DIGIT, MASK, placesFrom } from './digits.ts'

/** A list of numbers that grows. */
export class Numbers {
  #list = new Float64Array(1024)
  #spare = new Float64Array(0)
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
    if (this.length < FEW) return this.#list.subarray(0, this.length).sort()
    if (this.#spare.length < this.length) this.#spare = new Float64Array(this.#list.length)
    ;[this.#list, this.#spare] = sortedByDigits(this.#list, this.#spare, this.length)
    return this.#list.subarray(0, this.length)
  }

  /** In order, and each once. */
  settle(): void {
    const sorted = this.sorted()
    let kept = 0
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!
    this.length = kept
  }

  taken(): Float64Array<ArrayBuffer> {
    return this.#list.slice(0, this.length)
  }
}

/** Two lists in order as one, and each number once. */
export function together(
  ones: Float64Array<ArrayBuffer>,
  others: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const all = new Float64Array(ones.length + others.length)
  let [one, other, kept] = [0, 0, 0]
  while (one < ones.length || other < others.length) {
    const [a, b] = [ones[one] ?? Infinity, others[other] ?? Infinity]
    all[kept++] = Math.min(a, b)
    if (a <= b) one++
    if (b <= a) other++
  }
  return all.slice(0, kept)
}

const FEW = 5_000

type List = Float64Array<ArrayBuffer>

/**
 * Whole numbers from 0 up to 2^53, put in order: one of the two lists holds them afterwards, and it comes first. As doubles
 * their bits are in their own order too, so that they are sorted digit by digit, without comparing any; digits that are the
 * same in all of them are passed over.
 */
function sortedByDigits(list: List, spare: List, length: number): [List, List] {
  let [from, to] = [list, spare]
  for (let digit = 0; digit < 6; digit++) {
    const bits = new Uint32Array(from.buffer, from.byteOffset, length * 2)
    const places = placesOf(bits, digit)
    if (!places) continue
    moveTo(places, digit, { from, to, bits })
    ;[from, to] = [to, from]
  }
  return [from, to]
}

/** Three digits in the lower half of a double, the first half in memory, and three in the upper. */
const [halfOf, shiftOf] = [(digit: number) => (digit < 3 ? 0 : 1), (digit: number) => (digit % 3) * DIGIT]

/** Where the numbers with each value of a digit begin; nothing if there is one value only. */
function placesOf(bits: Uint32Array, digit: number): Uint32Array | undefined {
  const counts = new Uint32Array(MASK + 1)
  const [half, shift] = [halfOf(digit), shiftOf(digit)]
  for (let at = half; at < bits.length; at += 2) counts[(bits[at]! >>> shift) & MASK]!++
  if (counts[(bits[half]! >>> shift) & MASK]! * 2 === bits.length) return undefined
  return placesFrom(counts)
}

type Moved = { from: Float64Array; to: Float64Array; bits: Uint32Array }

function moveTo(places: Uint32Array, digit: number, { from, to, bits }: Moved): void {
  const [half, shift] = [halfOf(digit), shiftOf(digit)]
  for (let at = 0; 2 * at < bits.length; at++) to[places[(bits[2 * at + half]! >>> shift) & MASK]!++] = from[at]!
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
  const keyed = new Numbers()
  // A score in thousandths of a bit and its place in one number, so that numbers are sorted and no function is called.
  for (let at = 0; at < bits.length; at++)
    if (bits[at]! >= least) keyed.add(Math.round((400 - bits[at]!) * 1000) * 2 ** 32 + at)
  return new Uint32Array(keyed.sorted().map((key) => key % 2 ** 32))
}
