const [writing, reading] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })]

/**
 * Texts as numbers, each kept once. 0 is the empty text: nothing is known. Most of the time of a long file goes into finding
 * texts again, so that it is done by a table of our own, which is quicker than a map of strings and a quarter of its size.
 */
export class Pool {
  readonly texts: string[]
  #hashes = new Int32Array(0)
  /** The numbers of texts, each at the place that its hash names or behind it; -1 where there is none. */
  #places = new Int32Array(0)

  /** Holds these texts from the beginning, the first of which is empty. */
  constructor(texts: string[] = ['']) {
    this.texts = texts
  }

  id(text: string): number {
    if (this.texts.length * 2 > this.#places.length) this.#spread()
    const hash = hashOf(text)
    const last = this.#places.length - 1
    let at = hash & last
    for (let found = this.#places[at]!; found >= 0; found = this.#places[at]!) {
      if (this.#hashes[found] === hash && this.texts[found] === text) return found
      at = (at + 1) & last
    }
    const number = this.texts.length
    this.#places[at] = number
    this.#hashes[number] = hash
    // A short text cut out of a long one would keep all of it in memory.
    this.texts.push(text.length > 12 ? reading.decode(writing.encode(text)) : text)
    return number
  }

  /** Makes room for twice as many texts. */
  #spread(): void {
    const room = 2 ** Math.max(10, Math.ceil(Math.log2(this.texts.length * 2 + 1)) + 1)
    this.#hashes = new Int32Array(room / 2 + 1)
    this.#places = new Int32Array(room).fill(-1)
    this.texts.forEach((text, number) => {
      const hash = hashOf(text)
      this.#hashes[number] = hash
      let at = hash & (room - 1)
      while (this.#places[at]! >= 0) at = (at + 1) & (room - 1)
      this.#places[at] = number
    })
  }

  /** Forgets how texts are found; it is made anew when it is needed. */
  settle(): this {
    this.#hashes = new Int32Array(0)
    this.#places = new Int32Array(0)
    return this
  }

  get size(): number {
    return this.texts.length
  }
}

function hashOf(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
