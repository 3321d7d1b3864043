/** Texts as numbers, each kept once. 0 is the empty text: nothing is known. */
export class Pool {
  readonly texts: string[] = ['']
  readonly #ids = new Map<string, number>([['', 0]])

  id(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    // A short text cut out of a long one would keep all of it in memory.
    const own = text.length > 12 ? Buffer.from(text).toString() : text
    this.texts.push(own)
    this.#ids.set(own, this.texts.length - 1)
    return this.texts.length - 1
  }

  get size(): number {
    return this.texts.length
  }
}
