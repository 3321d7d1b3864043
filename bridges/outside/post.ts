import http from 'node:http'
import https from 'node:https'
import { resolve } from './reach.ts'
import type { Problem } from './words.ts'

export type Answered = { status: number | null; problem: Problem | null }
export type Outside = { inside: boolean; patienceMs: number; stopping: AbortSignal }
type Said = { headers: Record<string, string>; body: string | Buffer }

/**
 * Says something to one address and hands back what came of it. The name is resolved once, and the connection goes to what
 * was found; nothing is followed, and of the answer only its number is read.
 */
export async function post(address: string, { headers, body }: Said, outside: Outside): Promise<Answered> {
  const url = new URL(address)
  const patience = AbortSignal.timeout(outside.patienceMs)
  const reached = await Promise.race([resolve(url, outside.inside), over(patience)])
  if (typeof reached === 'string') return { status: null, problem: reached }
  const signal = AbortSignal.any([patience, outside.stopping])
  try {
    const status = await new Promise<number>((answer, fail) => {
      const request = (url.protocol === 'https:' ? https : http).request(
        url,
        {
          method: 'POST',
          agent: false,
          rejectUnauthorized: true, // also where the process was started with Node’s own way to look at no certificate
          signal,
          lookup: (_host, options, found) =>
            options.all ? found(null, [reached]) : found(null, reached.address, reached.family),
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        },
        (response) => {
          response.on('error', () => {}) // its number was heard; the rest is not listened to
          answer(response.statusCode ?? 0)
          response.destroy()
        },
      )
      request.on('error', fail)
      request.end(body)
    })
    return { status, problem: problemOf(status) }
  } catch (error) {
    outside.stopping.throwIfAborted()
    return { status: null, problem: patience.aborted ? 'timed-out' : causeOf(error) }
  }
}

const over = (patience: AbortSignal) =>
  new Promise<'timed-out'>((end) => patience.addEventListener('abort', () => end('timed-out'), { once: true }))

function problemOf(status: number): Problem | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirected' : 'answered-no'
}

/** Certificates that do not prove the name have codes of their own. */
const causeOf = (error: unknown): Problem =>
  /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|EPROTO|ERR_SSL/.test(String((error as { code?: string }).code ?? ''))
    ? 'not-trusted'
    : 'no-connection'
