import { type Pool, withRoom } from '../../domain/matching/linking/index.ts'

/** What is kept of each: its hash, one more than the number of its text, where its bytes begin, and how many they are. */
const [HASH, NUMBER, BEGIN, LENGTH, WIDTH] = [0, 1, 2, 3, 4]

/**
 * Which number the text of a cell has, by its bytes: most cells of a long file hold what was read before, and no text is made
 * of those. What stands around a text does not count.
 */
export class KnownCells {
  readonly #pool: Pool
  /** All bytes that were met, behind each other. */
  #met = new Uint8Array(1 << 12)
  #end = 0
  /** What was met, at the place that its hash names or behind it; half of the places at most are taken. */
  #places = new Int32Array(WIDTH << 10)
  #count = 0

  constructor(pool: Pool) {
    this.#pool = pool
  }

  numberOf(bytes: Buffer, from: number, to: number): number {
    if (from === to) return 0
    const places = this.#places
    const hash = hashOf(bytes, from, to)
    let at = (hash * WIDTH) & (places.length - WIDTH)
    for (let found = places[at + NUMBER]!; found !== 0; found = places[at + NUMBER]!) {
      if (places[at + HASH] === hash && this.#isAt(at, bytes, from, to)) return found - 1
      at = (at + WIDTH) & (places.length - WIDTH)
    }
    const number = this.#pool.id(bytes.toString('utf8', from, to).trim())
    places.set([hash, number + 1, this.#end, to - from], at)
    this.#keep(bytes, from, to)
    return number
  }

  #isAt(at: number, bytes: Buffer, from: number, to: number): boolean {
    const met = this.#met
    if (this.#places[at + LENGTH] !== to - from) return false
    let begin = this.#places[at + BEGIN]!
    for (let place = from; place < to; place++) if (met[begin++] !== bytes[place]) return false
    return true
  }

  #keep(bytes: Buffer, from: number, to: number): void {
    const end = this.#end + to - from
    if (end > this.#met.length) this.#met = withRoom(this.#met, 2 * end)
    this.#met.set(bytes.subarray(from, to), this.#end)
    this.#end = end
    if (2 * WIDTH * ++this.#count > this.#places.length) this.#spread()
  }

  #spread(): void {
    const before = this.#places
    const places = new Int32Array(2 * before.length)
    for (let from = 0; from < before.length; from += WIDTH) {
      if (before[from + NUMBER] === 0) continue
      let at = (before[from + HASH]! * WIDTH) & (places.length - WIDTH)
      while (places[at + NUMBER] !== 0) at = (at + WIDTH) & (places.length - WIDTH)
      places.set(before.subarray(from, from + WIDTH), at)
    }
    this.#places = places
  }
}

function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
