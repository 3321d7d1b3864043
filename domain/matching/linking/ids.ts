import { withRoom } from './room.ts'

const [writing, reading] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })]

const SHORT = 16

/** What rows are called, as another thread hands it over. */
export type IdBytes = { bytes: Uint8Array<ArrayBuffer>; begins: Int32Array<ArrayBuffer> }

/** What the rows are called, as bytes behind each other: few are ever written, and a million texts would have to be walked through whenever memory is cleared. */
export class Ids {
  length = 0
  #bytes = new Uint8Array(1 << 14)
  #begins = new Int32Array(1 << 10)

  add(text: string): void {
    const bytes = writing.encode(text)
    this.addBytes(bytes, 0, bytes.length)
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    const begin = this.#begins[this.length]!
    const end = begin + to - from
    if (end > this.#bytes.length) this.#bytes = withRoom(this.#bytes, 2 * end)
    for (let at = begin, place = from; place < to; place++) this.#bytes[at++] = bytes[place]!
    this.#addEnd(end)
  }

  join({ bytes, begins }: IdBytes): void {
    const begin = this.#begins[this.length]!
    if (begin + bytes.length > this.#bytes.length) this.#bytes = withRoom(this.#bytes, begin + bytes.length)
    this.#bytes.set(bytes, begin)
    for (const each of begins.subarray(1)) this.#addEnd(begin + each)
  }

  taken(): IdBytes {
    return {
      bytes: this.#bytes.slice(0, this.#begins[this.length]),
      begins: this.#begins.slice(0, this.length + 1),
    }
  }

  at(row: number): string {
    const [begin, end] = [this.#begins[row]!, this.#begins[row + 1]!]
    return this.#plainText(begin, end) ?? reading.decode(this.#bytes.subarray(begin, end))
  }

  /** A short text of plain letters is sooner put together than decoded. */
  #plainText(begin: number, end: number): string | undefined {
    if (end - begin > SHORT) return undefined
    let text = ''
    for (let at = begin; at < end; at++) {
      const byte = this.#bytes[at]!
      if (byte > 127) return undefined
      text += String.fromCharCode(byte)
    }
    return text
  }

  isSame(one: number, other: number): boolean {
    const [begins, bytes] = [this.#begins, this.#bytes]
    let [at, place] = [begins[one]!, begins[other]!]
    const end = begins[one + 1]!
    if (end - at !== begins[other + 1]! - place) return false
    while (at < end) if (bytes[at++] !== bytes[place++]) return false
    return true
  }

  hashAt(row: number): number {
    let hash = 0x811c9dc5
    const end = this.#begins[row + 1]!
    for (let at = this.#begins[row]!; at < end; at++) hash = Math.imul(hash ^ this.#bytes[at]!, 0x01000193)
    return (hash ^ (hash >>> 15)) >>> 0
  }

  #addEnd(end: number): void {
    if (++this.length === this.#begins.length) this.#begins = withRoom(this.#begins, 2 * this.length)
    this.#begins[this.length] = end
  }
}
