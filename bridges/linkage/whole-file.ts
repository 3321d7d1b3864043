import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

const PORTION = 1 << 16

/** A text as a cell of a table. */
export const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A file that gets its name only when all of it is written. */
export class Whole {
  #text = ''
  readonly #path: string
  readonly #stream: WriteStream

  private constructor(path: string, stream: WriteStream) {
    this.#path = path
    this.#stream = stream
  }

  static async begin(path: string): Promise<Whole> {
    const stream = createWriteStream(`${path}.part`)
    await new Promise<void>((done, failed) => stream.once('open', () => done()).once('error', failed))
    return new Whole(path, stream)
  }

  /** Takes some of the file; where that is enough for once, it is to be waited for. */
  write(text: string): Promise<void> | undefined {
    this.#text += text
    return this.#text.length > PORTION ? this.#flush() : undefined
  }

  async #flush(): Promise<void> {
    const text = this.#text
    this.#text = ''
    if (!this.#stream.write(text)) await new Promise<void>((done) => this.#stream.once('drain', () => done()))
  }

  async end(): Promise<void> {
    await this.#flush()
    await new Promise<void>((done, failed) => this.#stream.once('error', failed).end(done))
    await rename(`${this.#path}.part`, this.#path)
  }

  async drop(): Promise<void> {
    this.#stream.destroy()
    await rm(`${this.#path}.part`, { force: true })
  }
}
