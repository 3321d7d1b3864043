import { setTimeout as sleep } from 'node:timers/promises'
import { queueDeliveries } from '../bridges/webhooks/index.ts'
import { dropErased } from '../domain/documents/index.ts'
import { compareNewcomers, makeKeysAnew } from '../domain/matching/index.ts'
import { layNotices } from '../domain/notices/index.ts'
import { explainAccesses } from '../domain/oversight/index.ts'
import { seekRelatives } from '../domain/tracing/index.ts'
import { markForTriage } from '../domain/triage/index.ts'
import { markForWatch } from '../domain/unity/index.ts'
import type { Ground } from '../ground/act.ts'
import { type Ear, HEARD_MOST, hear } from '../ground/listener.ts'
import { faultOf } from './answer.ts'
import { tryOn } from './try-on.ts'
import { keepWeighing, WEIGHED, weighAll } from './weigh.ts'
import { writeDown } from './write-down.ts'

/** The listeners of the house: each by a name that is kept with its place, each hearing every position once. */
export function listenersOf(ground: Ground, node: number): Record<string, Ear> {
  return {
    'compare-newcomers': compareNewcomers(ground, node, () => new Date()),
    'seek-relatives': seekRelatives(ground, node, () => new Date()),
    'explain-accesses': explainAccesses(ground, node),
    'drop-erased': dropErased(ground, node),
    'queue-deliveries': queueDeliveries(node, () => new Date()),
    'lay-notices': layNotices(ground, node, () => new Date()),
    'mark-for-triage': markForTriage(node),
    'mark-for-watch': markForWatch(node),
  }
}

/** When much happens they hear less often and more at once: most of what a hearing costs is that it is one. */
const MANY = 8
const REST_MS = 100

export type Listening = { stop: () => Promise<void>; caughtUp: (position: number) => Promise<void> }

/** Lets every listener follow the ledger as it grows, woken by the sequencer. A listener that fails tries again, ever more slowly. */
export async function keepListening(
  ground: Ground,
  node: number,
  onFall: (why: unknown) => void,
  now: () => Date = () => new Date(),
): Promise<Listening> {
  let stopping = false
  const over = Promise.withResolvers<void>()
  let wake = Promise.withResolvers<void>()
  const ears = await ground.database.borrow()
  ears.on('notification', ({ channel, payload }) => {
    if (channel === 'keyring') return void ground.keys.hear(payload ?? '').catch(onFall)
    wake.resolve()
    wake = Promise.withResolvers()
  })
  ears.on('error', (error) => stopping || onFall(error))
  await ears.query('listen ledger; listen keyring')

  const follow = async (name: string, ear: Ear) => {
    for (let pause = 100; !stopping; ) {
      try {
        const next = wake.promise
        const heard = await hear(ground, name, ear)
        pause = 100
        if (heard >= MANY && heard < HEARD_MOST) await sleep(REST_MS)
        if (heard < HEARD_MOST) await Promise.race([next, sleep(1000, undefined, { ref: false })])
      } catch (error) {
        if (stopping) return
        writeDown(`listener ${name} stumbled and tries again: ${faultOf(error)}`)
        await sleep(pause)
        pause = Math.min(pause * 2, 10_000)
      }
    }
  }
  const isOver = () => stopping
  const followers = Object.entries(listenersOf(ground, node)).map(([name, ear]) => follow(name, ear))
  const running = [
    ...followers,
    tryOn('making the keys anew', isOver, () => makeKeysAnew(ground, node, { now: () => new Date(), isOver })),
    ...WEIGHED.map((name) =>
      tryOn(name, isOver, () => keepWeighing(name, ground, node, { now, over: over.promise, isOver })),
    ),
  ]
  return {
    async stop() {
      stopping = true
      wake.resolve()
      over.resolve()
      await Promise.all(running)
      await ears.end()
    },
    /** Waits until every listener has heard this position, and what follows from it is there. */
    async caughtUp(position) {
      await hearAll(ground, node, position)
      await weighAll(ground, node, now)
    },
  }
}

async function hearAll(ground: Ground, node: number, position: number): Promise<void> {
  const names = Object.keys(listenersOf(ground, node))
  for (;;) {
    const behind = await ground.database
      .sql`select from unnest(${names}::text[]) as n (name) where coalesce((select position from ledger.listener l where l.name = n.name), -1) < ${position}`
    if (behind.length === 0) return
    await sleep(20)
  }
}
