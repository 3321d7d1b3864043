import { connect, type Socket } from 'node:net'
import { newId } from './invent.ts'

export type Heard = { status: number; body: string }

/** One keep-alive connection that asks one thing at a time: as light as a load generator in Node can be. */
export class Client {
  readonly #socket: Socket
  readonly #cookie: string
  #heard = ''
  #answer: PromiseWithResolvers<Heard> | undefined

  constructor(port: number, cookie = '') {
    this.#cookie = cookie
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.setEncoding('latin1').on('data', (text) => this.#hear(String(text)))
    this.#socket.on('error', () => {}).on('close', () => this.#answer?.reject(new Error('closed')))
  }

  /** Asks for a deed or a look. */
  ask(
    kind: 'deeds' | 'looks',
    name: string,
    input: unknown,
    { id = newId(), purpose = 'registration' } = {},
  ): Promise<Heard> {
    const text = Buffer.from(JSON.stringify({ id, purpose, input }))
    const head = `POST /api/${kind}/${name} HTTP/1.1\r\nhost: bench\r\ncookie: ${this.#cookie}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n`
    this.#answer = Promise.withResolvers()
    this.#socket.cork()
    this.#socket.write(head)
    this.#socket.write(text)
    this.#socket.uncork()
    return this.#answer.promise
  }

  #hear(text: string): void {
    this.#heard += text
    const end = this.#heard.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.#heard)?.[1] ?? 0)
    if (this.#heard.length < end + 4 + length) return
    const bytes = this.#heard.slice(end + 4)
    const status = Number(this.#heard.slice(9, 12))
    this.#heard = ''
    this.#answer?.resolve({
      status,
      // Read only where somebody looks: the load generator shares the cores with what it measures.
      get body() {
        return Buffer.from(bytes, 'latin1').toString()
      },
    })
  }

  close(): void {
    this.#socket.destroy()
  }
}

/** Signs in to a demonstration house; the cookie. */
export async function signIn(port: number, name: string): Promise<string> {
  const { workers } = (await (await fetch(`http://127.0.0.1:${port}/api/house/workers`)).json()) as {
    workers: { id: string; name: string }[]
  }
  const answer = await fetch(`http://127.0.0.1:${port}/api/deeds/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: newId(),
      purpose: 'registration',
      input: { worker: workers.find((worker) => worker.name === name)!.id },
    }),
  })
  return answer.headers.get('set-cookie')!.split(';')[0]!
}
