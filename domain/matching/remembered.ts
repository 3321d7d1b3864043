const HALF = 20_000

/** Keeps what was worked out, and forgets what nobody asked for of late, so that a long import cannot fill the memory. */
export class Remembered<Value> {
  #lately = new Map<string, Value>()
  #before = new Map<string, Value>()

  of(key: string, make: () => Value): Value {
    const known = this.#lately.get(key)
    if (known !== undefined) return known
    const value = this.#before.get(key) ?? make()
    if (this.#lately.size === HALF) [this.#lately, this.#before] = [new Map(), this.#lately]
    this.#lately.set(key, value)
    return value
  }
}
