import { mix } from './mix.ts'

/** At which level each field of a pair agrees: every such row of levels once, by a number. Many pairs have few. */
export class Patterns {
  readonly width: number
  count = 0
  #levels: Uint8Array
  /** One more than the number of the pattern that lies in each place, 0 where none does. */
  #places = new Int32Array(2048)

  constructor(width: number) {
    this.width = width
    this.#levels = new Uint8Array(1024 * width)
  }

  numberOf(levels: Uint8Array, from = 0): number {
    const places = this.#places
    let place = this.#hash(levels, from) & (places.length - 1)
    for (let found = places[place]!; found !== 0; found = places[place]!) {
      if (this.#isAt(found - 1, levels, from)) return found - 1
      place = (place + 1) & (places.length - 1)
    }
    places[place] = this.count + 1
    return this.#keep(levels, from)
  }

  at(number: number): Uint8Array {
    return this.#levels.subarray(number * this.width, (number + 1) * this.width)
  }

  /** All of them behind each other, for another thread. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#levels.slice(0, this.count * this.width)
  }

  #keep(levels: Uint8Array, from: number): number {
    const number = this.count++
    if (this.count * this.width > this.#levels.length) {
      const more = new Uint8Array(2 * this.#levels.length)
      more.set(this.#levels)
      this.#levels = more
    }
    for (let field = 0; field < this.width; field++) this.#levels[number * this.width + field] = levels[from + field]!
    if (2 * this.count > this.#places.length) this.#spread()
    return number
  }

  #spread(): void {
    this.#places = new Int32Array(2 * this.#places.length)
    const last = this.#places.length - 1
    for (let number = 0; number < this.count; number++) {
      let place = this.#hash(this.#levels, number * this.width) & last
      while (this.#places[place] !== 0) place = (place + 1) & last
      this.#places[place] = number + 1
    }
  }

  #hash(levels: Uint8Array, from: number): number {
    let hash = 1
    for (let field = 0; field < this.width; field++) hash = mix(hash, levels[from + field]!)
    return hash >>> 1 // its lowest bit is always the same
  }

  #isAt(number: number, levels: Uint8Array, from: number): boolean {
    const at = number * this.width
    for (let field = 0; field < this.width; field++) if (this.#levels[at + field] !== levels[from + field]) return false
    return true
  }
}
