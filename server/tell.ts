import { setTimeout as sleep } from 'node:timers/promises'
import { openMail } from '../bridges/mail/index.ts'
import { keepPushKey, openPush } from '../bridges/push/index.ts'
import { findGivenUp } from '../bridges/webhooks/index.ts'
import { type Carriers, remindPeople, tellByClock, tellDue } from '../domain/notices/index.ts'
import { readNight } from '../domain/oversight/index.ts'
import type { Ground } from '../ground/act.ts'
import { faultOf } from './answer.ts'
import type { Config } from './config.ts'
import { writeDown } from './write-down.ts'

type Surroundings = Pick<Config, 'node' | 'address' | 'hooksInside' | 'mail' | 'pushes'>
/** How long the house rests between two looks at what is due, and at what the clock brings. */
type Rests = { now?: () => Date; restMs?: number; clockMs?: number }
export type Tellings = { stop: () => Promise<void> }

/** Tells workers and people outside of the house what is due. What fails here is written down and tried again; it closes no house. */
export async function tellOutside(
  ground: Ground,
  { node, address, hooksInside, mail, pushes }: Surroundings,
  { now = () => new Date(), restMs = 1000, clockMs = 300_000 }: Rests = {},
): Promise<Tellings> {
  const stop = new AbortController()
  const fault = (error: unknown) =>
    stop.signal.aborted || writeDown(`a telling stumbled and is tried again: ${faultOf(error)}`)
  const post = mail && openMail({ server: mail, address, zone: readNight(ground.profile).zone, fault })
  const carriers: Carriers = {
    mail: post?.mail ?? null,
    push: pushes
      ? async (push) => {
          const key = await keepPushKey(ground, node, now())
          return openPush({ key, address, inside: hooksInside, stopping: stop.signal })(push)
        }
      : null,
  }
  const byClock = async () => {
    const givenUp = await findGivenUp({ find: ground.database.sql, node })
    await tellByClock(ground, { node, at: now(), givenUp })
    await remindPeople({ ground, node, now, remind: post?.remind ?? null })
  }
  const follow = async (turn: () => Promise<void>, rest: number) => {
    while (!stop.signal.aborted) {
      await turn().catch(fault)
      await sleep(rest, undefined, { signal: stop.signal, ref: false }).catch(() => {})
    }
  }
  const running = [follow(() => tellDue({ ground, node, now, carriers }), restMs), follow(byClock, clockMs)]
  return {
    async stop() {
      stop.abort()
      await Promise.all(running)
      post?.close()
    },
  }
}
