import { setTimeout as sleep } from 'node:timers/promises'
import { wipePackages } from '../domain/referrals/index.ts'
import type { Ground } from '../ground/act.ts'
import { AS_HOUSE, speakAs } from '../ground/told.ts'
import { faultOf } from './answer.ts'
import { writeDown } from './write-down.ts'

const REST_MS = 60_000

/** Once: wipes what opens packages that are over. */
export async function sweepPackages({ database, profile }: Ground, node: number, at: Date): Promise<number> {
  let count = 0
  await database.transact(async (sql) => {
    count = (await wipePackages({ find: speakAs(sql, () => AS_HOUSE), node, profile, at })).length
    return []
  })
  return count
}

/** Again and again, while the house is open. What fails is written down and tried again; it closes no house. */
export function keepSweeping(ground: Ground, node: number): { stop: () => Promise<void> } {
  const stop = new AbortController()
  const turn = async () => {
    while (!stop.signal.aborted) {
      await sweepPackages(ground, node, new Date()).catch((fault) => {
        if (!stop.signal.aborted) writeDown(`sweeping packages stumbled and is tried again: ${faultOf(fault)}`)
      })
      await sleep(REST_MS, undefined, { ref: false, signal: stop.signal }).catch(() => {})
    }
  }
  const turning = turn()
  return {
    async stop() {
      stop.abort()
      await turning
    },
  }
}
