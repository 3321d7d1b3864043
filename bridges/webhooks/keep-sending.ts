import { setTimeout as sleep } from 'node:timers/promises'
import { deliver, type Sender } from './deliver.ts'
import { readSettledDays } from './profile.ts'
import type { HookRow } from './store.ts'
import { dropSettled, findHooks } from './store.ts'

const DAY = 86_400_000
const PATIENCE_MS = 10_000
const AT_ONCE = 8
const REST_MS = 1000

type Given = Pick<Sender, 'ground' | 'node' | 'source' | 'inside' | 'now'> & {
  /** Writes down what went wrong on our side. */
  fault: (error: unknown) => void
  patienceMs?: number
  /** How long an endpoint rests between two looks at what is due; it is woken when something is laid ready. */
  restMs?: number
}
export type Sending = { stop: () => Promise<void> }

/** Lets every endpoint be told as the ledger grows, each on its own: one that is slow or down holds up no other. */
export async function keepSending(given: Given): Promise<Sending> {
  const { ground, node, now, fault, patienceMs = PATIENCE_MS, restMs = REST_MS } = given
  const stop = new AbortController()
  const keptMs = readSettledDays(ground.profile) * DAY
  const sender: Sender = { ...given, patienceMs, stopping: stop.signal }
  const busy = new Map<HookRow['id'], Promise<void>>()
  let wake = Promise.withResolvers<void>()
  const ears = await ground.database.borrow()
  ears.on('notification', () => {
    wake.resolve()
    wake = Promise.withResolvers()
  })
  ears.on('error', (error) => stop.signal.aborted || fault(error))
  await ears.query('listen webhooks')

  const begin = (id: HookRow['id']) => {
    if (busy.has(id) || busy.size >= AT_ONCE) return
    const work = deliver(sender, id)
      .catch((error) => stop.signal.aborted || fault(error))
      .finally(() => busy.delete(id))
    busy.set(id, work as Promise<void>)
  }
  const turn = async () => {
    let dropped = 0
    for (let nth = 0; !stop.signal.aborted; nth++) {
      const next = wake.promise
      try {
        const hooks = await findHooks({ find: ground.database.sql, node })
        // Each begins the round once, so that none waits for ever behind those that are always busy.
        for (const at of hooks.keys()) begin(hooks[(at + nth) % hooks.length]!.id)
        if (now().getTime() - dropped > DAY) {
          dropped = now().getTime()
          await dropSettled(ground.database.sql, node, new Date(dropped - keptMs))
        }
      } catch (error) {
        if (!stop.signal.aborted) fault(error)
      }
      await Promise.race([next, sleep(restMs, undefined, { ref: false })])
    }
  }
  const turning = turn()
  return {
    async stop() {
      stop.abort()
      wake.resolve()
      await Promise.all([turning, ...busy.values()])
      await ears.end()
    },
  }
}
