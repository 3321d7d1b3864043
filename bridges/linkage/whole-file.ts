import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

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
    // What goes wrong is told to whoever waits for what was written.
    this.#stream = stream.on('error', () => {})
  }

  static async begin(path: string): Promise<Whole> {
    const stream = createWriteStream(`${path}.part`)
    await once(stream, 'open')
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
    // A disk may be full: whoever waits for it is told, and nothing gets a name.
    await new Promise<void>((done, failed) => this.#stream.write(text, (error) => (error ? failed(error) : done())))
  }

  async end(): Promise<void> {
    await this.#flush()
    this.#stream.end()
    await finished(this.#stream)
    await rename(`${this.#path}.part`, this.#path)
  }

  async drop(): Promise<void> {
    this.#stream.destroy()
    await rm(`${this.#path}.part`, { force: true })
  }
}
