import { DIGIT, MASK, placesFrom } from './digits.ts'
import { withRoom } from './room.ts'

/** Keys of rows. In order, the rows of one key stand behind each other, as they came. */
export class Entries {
  length = 0
  keys = new Uint32Array(1024)
  rows = new Int32Array(1024)
  #otherKeys = new Uint32Array(0)
  #otherRows = new Int32Array(0)

  add(key: number, row: number): void {
    if (this.length === this.rows.length) {
      this.keys = withRoom(this.keys, 2 * this.length)
      this.rows = withRoom(this.rows, 2 * this.length)
    }
    this.keys[this.length] = key
    this.rows[this.length++] = row
  }

  /** Begins anew, in the same room. */
  empty(): this {
    this.length = 0
    return this
  }

  /** Puts them in order by their keys, digit by digit, without comparing any. */
  sort(): this {
    if (this.#otherRows.length < this.length) {
      this.#otherKeys = new Uint32Array(this.rows.length)
      this.#otherRows = new Int32Array(this.rows.length)
    }
    for (let shift = 0; shift < 32; shift += DIGIT) this.#sortBy(shift)
    return this
  }

  #sortBy(shift: number): void {
    const { keys, rows, length } = this
    const [toKeys, toRows] = [this.#otherKeys, this.#otherRows]
    const places = placesOf(keys, length, shift)
    for (let at = 0; at < length; at++) {
      const place = places[(keys[at]! >>> shift) & MASK]!++
      toKeys[place] = keys[at]!
      toRows[place] = rows[at]!
    }
    ;[this.keys, this.#otherKeys] = [toKeys, keys]
    ;[this.rows, this.#otherRows] = [toRows, rows]
  }
}

/** Where the keys with each value of a digit begin. */
function placesOf(keys: Uint32Array, length: number, shift: number): Uint32Array {
  const counts = new Uint32Array(MASK + 1)
  for (let at = 0; at < length; at++) counts[(keys[at]! >>> shift) & MASK]!++
  return placesFrom(counts)
}
