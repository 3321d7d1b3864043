import { setTimeout as sleep } from 'node:timers/promises'
import { heedNewRules, isAllWeighed, WEIGHED_MOST, weighDue } from '../domain/triage/index.ts'
import type { Ground } from '../ground/act.ts'

const EVERY_MS = 500
type How = { now: () => Date; over: Promise<void>; isOver: () => boolean }

/** Weighs for triage what was marked, and what time alone has made due, until the house closes. */
export async function keepWeighing(ground: Ground, node: number, { now, over, isOver }: How): Promise<void> {
  await heedNewRules(ground, node)
  while (!isOver()) {
    const rest = await weighSome(ground, node, now)
    await Promise.race([sleep(rest, undefined, { ref: false }), over])
  }
}

/** Answers with how long to rest: where much waits to be weighed, as long as it took, so that the doors have half of the time at least. */
async function weighSome(ground: Ground, node: number, now: () => Date): Promise<number> {
  const began = performance.now()
  const many = (await weighDue(ground, node, now)) === WEIGHED_MOST
  return many ? performance.now() - began : EVERY_MS
}

/** Weighs all that is due now. */
export async function weighAll(ground: Ground, node: number, now: () => Date): Promise<void> {
  while (!(await isAllWeighed({ find: ground.database.sql, node, at: now() }))) await weighDue(ground, node, now)
}
