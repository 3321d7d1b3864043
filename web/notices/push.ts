import { type FactId, makeId } from '../../ground/ids.ts'
import { doDeed } from '../api/outbox.ts'
import { notePushed, type PushedHere, pushedHere } from './pushed-here.ts'

const WORKER = '/push-worker.js'

export const canBePushedTo = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** Asks the worker and the browser whether this house may push to it; the address and keys by which it can. */
export async function letPush(key: string) {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    const there = await navigator.serviceWorker.register(WORKER)
    const subscription = await there.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(key),
    })
    const { endpoint, keys } = subscription.toJSON()
    return { id: makeId<FactId>(new Date()), endpoint, p256dh: keys!['p256dh'], auth: keys!['auth'] }
  } catch {
    return 'failed'
  }
}

/** What this browser agreed to is taken back: its service answers for it no more. */
export async function stopPush(): Promise<void> {
  notePushed(null)
  const there = await navigator.serviceWorker?.getRegistration(WORKER)
  await (await there?.pushManager.getSubscription())?.unsubscribe()
}

/** Nothing more is told on this browser. Where the house cannot be reached now, it hears from the browser’s service. */
export async function endPush({ endpoint }: PushedHere): Promise<void> {
  await doDeed('drop-push-endpoint', 'administration', { endpoint }).catch(() => undefined)
  await stopPush().catch(() => undefined)
}

/** A browser that is pushed to for somebody else stops when another worker comes in by it: on their screen it would speak of others. */
export async function stopForAnother(worker: string): Promise<void> {
  const here = pushedHere()
  if (here && here.worker !== worker) await stopPush().catch(() => undefined)
}
