/** Remembers a small number for a pair of numbers, whichever comes first; forgets by being overwritten. */
export class Memo {
  readonly #mask: number
  /** Both numbers of a pair and what it comes to, beside each other, so that they lie together in memory. */
  readonly #kept: Int32Array
  readonly #make: (one: number, other: number) => number

  constructor(bits: number, make: (one: number, other: number) => number) {
    this.#mask = 2 ** bits - 1
    this.#kept = new Int32Array(3 * 2 ** bits).fill(-1)
    this.#make = make
  }

  of(first: number, second: number): number {
    const one = first < second ? first : second
    const other = first < second ? second : first
    const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
    const home = (hash ^ (hash >>> 15)) & this.#mask
    const kept = this.#kept
    for (let step = 0; step < 4; step++) {
      const at = 3 * ((home + step) & this.#mask)
      if (kept[at] === one && kept[at + 1] === other) return kept[at + 2]!
      if (kept[at] === -1) return this.#keep(at, one, other)
    }
    return this.#keep(3 * home, one, other)
  }

  #keep(at: number, one: number, other: number): number {
    const value = this.#make(one, other)
    this.#kept[at] = one
    this.#kept[at + 1] = other
    this.#kept[at + 2] = value
    return value
  }
}
