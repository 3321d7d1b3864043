/** Remembers a small number for a pair of numbers, whichever comes first; forgets by being overwritten. */
export class Memo {
  readonly #mask: number
  /** Both numbers of a pair beside each other, so that they lie together in memory. */
  readonly #pairs: Int32Array
  readonly #values: Uint8Array
  readonly #make: (one: number, other: number) => number

  constructor(bits: number, make: (one: number, other: number) => number) {
    this.#mask = 2 ** bits - 1
    this.#pairs = new Int32Array(2 ** (bits + 1)).fill(-1)
    this.#values = new Uint8Array(2 ** bits)
    this.#make = make
  }

  of(first: number, second: number): number {
    const one = first < second ? first : second
    const other = first < second ? second : first
    const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
    const home = (hash ^ (hash >>> 15)) & this.#mask
    for (let step = 0; step < 4; step++) {
      const at = (home + step) & this.#mask
      if (this.#pairs[2 * at] === one && this.#pairs[2 * at + 1] === other) return this.#values[at]!
      if (this.#pairs[2 * at] === -1) return this.#keep(at, one, other)
    }
    return this.#keep(home, one, other)
  }

  #keep(at: number, one: number, other: number): number {
    const value = this.#make(one, other)
    this.#pairs[2 * at] = one
    this.#pairs[2 * at + 1] = other
    this.#values[at] = value
    return value
  }
}
