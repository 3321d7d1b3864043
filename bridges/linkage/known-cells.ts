import { type Pool, withRoom } from '../../domain/matching/linking/index.ts'

/** Half of the places at most are taken. */
const ROOM = 2

/**
 * Which number the text of a cell has, by its bytes: most cells of a long file hold what was read before, and no text is made
 * of those. What stands around a text does not count.
 */
export class KnownCells {
  readonly #pool: Pool
  /** All bytes that were met, behind each other; of each cell where they begin, and the number of its text. */
  #met = new Uint8Array(1 << 12)
  #begins = new Int32Array(1 << 8)
  #numbers = new Int32Array(1 << 8)
  #count = 0
  /** For each cell its hash and one more than its place among those that were met; beside it where another lies already. */
  #places = new Int32Array(1 << 11)

  constructor(pool: Pool) {
    this.#pool = pool
  }

  numberOf(bytes: Buffer, from: number, to: number): number {
    if (from === to) return 0
    const places = this.#places
    const hash = hashOf(bytes, from, to)
    let at = (2 * hash) & (places.length - 2)
    for (let found = places[at + 1]!; found !== 0; found = places[at + 1]!) {
      if (places[at] === hash && this.#isAt(found - 1, bytes, from, to)) return this.#numbers[found - 1]!
      at = (at + 2) & (places.length - 2)
    }
    places[at] = hash
    places[at + 1] = this.#count + 1
    return this.#keep(bytes, from, to)
  }

  #isAt(cell: number, bytes: Buffer, from: number, to: number): boolean {
    const met = this.#met
    let at = this.#begins[cell]!
    if (this.#begins[cell + 1]! - at !== to - from) return false
    for (let place = from; place < to; place++) if (met[at++] !== bytes[place]) return false
    return true
  }

  #keep(bytes: Buffer, from: number, to: number): number {
    const cell = this.#count++
    const begin = this.#begins[cell]!
    const end = begin + to - from
    if (end > this.#met.length) this.#met = withRoom(this.#met, 2 * end)
    if (cell + 1 === this.#begins.length) {
      this.#begins = withRoom(this.#begins, 2 * cell + 2)
      this.#numbers = withRoom(this.#numbers, 2 * cell + 2)
    }
    this.#met.set(bytes.subarray(from, to), begin)
    this.#begins[cell + 1] = end
    if (2 * ROOM * this.#count > this.#places.length) this.#spread()
    this.#numbers[cell] = this.#pool.id(bytes.toString('utf8', from, to).trim())
    return this.#numbers[cell]!
  }

  #spread(): void {
    const before = this.#places
    const places = new Int32Array(2 * before.length)
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue
      let at = (2 * before[from]!) & (places.length - 2)
      while (places[at + 1] !== 0) at = (at + 2) & (places.length - 2)
      places[at] = before[from]!
      places[at + 1] = before[from + 1]!
    }
    this.#places = places
  }
}

function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
