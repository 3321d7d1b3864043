import webpush from 'web-push'
import type { Push } from '../../domain/notices/index.ts'
import { type Outside, post } from '../outside/index.ts'
import type { PushKey } from './keep-push-key.ts'

type Given = {
  key: PushKey
  /** Where people reach the house: services of browsers are told whom to turn to. */
  address: string
  inside: boolean
  stopping: AbortSignal
  patienceMs?: number
}
const PATIENCE_MS = 10_000
const DAY_SECONDS = 86_400
const URGENCY = { urgent: 'high', soon: 'normal', calm: 'low' } as const

/**
 * Pushes a kind and the way to the house, encrypted for the browser (RFC 8291) and signed for its service (RFC 8292). What the
 * service answers with 404 or 410 is there no more.
 */
export function openPush(given: Given): (push: Push) => Promise<'told' | 'gone' | 'failed'> {
  const { key, address, inside, stopping, patienceMs = PATIENCE_MS } = given
  const outside: Outside = { inside, stopping, patienceMs }
  const subject = address.startsWith('https:') ? address : 'mailto:nobody@kindred.invalid'
  return async ({ endpoint, p256dh, auth, kind, language, urgency }) => {
    const { headers, body } = webpush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ kind, language, link: '/notices' }),
      {
        vapidDetails: { subject, ...key },
        contentEncoding: 'aes128gcm',
        TTL: DAY_SECONDS,
        urgency: URGENCY[urgency],
      },
    )
    const said = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    const { status, problem } = await post(endpoint, { headers: said, body: body! }, outside)
    if (status === 404 || status === 410) return 'gone'
    return problem ? 'failed' : 'told'
  }
}
