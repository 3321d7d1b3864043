const [writing, reading] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })]

/** Texts as numbers, each kept once. 0 is the empty text: nothing is known. */
export class Pool {
  readonly texts: string[]
  #ids: Map<string, number> | undefined

  /** Holds these texts from the beginning, the first of which is empty. */
  constructor(texts: string[] = ['']) {
    this.texts = texts
  }

  id(text: string): number {
    this.#ids ??= new Map(this.texts.map((known, at) => [known, at]))
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    // A short text cut out of a long one would keep all of it in memory.
    const own = text.length > 12 ? reading.decode(writing.encode(text)) : text
    this.texts.push(own)
    this.#ids.set(own, this.texts.length - 1)
    return this.texts.length - 1
  }

  /** Forgets how texts are found, which takes more room than they do; it is made anew when it is needed. */
  settle(): this {
    this.#ids = undefined
    return this
  }

  get size(): number {
    return this.texts.length
  }
}
