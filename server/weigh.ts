import { setTimeout as sleep } from 'node:timers/promises'
import { CASE_WEIGHING } from '../domain/triage/index.ts'
import { CHILD_WEIGHING } from '../domain/unity/index.ts'
import type { Ground } from '../ground/act.ts'
import type { Weighing } from '../ground/weighing.ts'

/** What is kept ready for lists beside the listeners: the cases of triage, and the children whose care is watched over. */
export const WEIGHINGS = { 'weighing for triage': CASE_WEIGHING, 'weighing care': CHILD_WEIGHING }
type Weighs = Pick<Weighing, 'heedNewRules' | 'weighSome' | 'findDue'>

const EVERY_MS = 500
type How = { now: () => Date; over: Promise<void>; isOver: () => boolean }

/** Weighs what was marked, and what time alone has made due, until the house closes. */
export async function keepWeighing(weighing: Weighs, ground: Ground, node: number, how: How): Promise<void> {
  const { now, over, isOver } = how
  await weighing.heedNewRules(ground, node)
  while (!isOver()) {
    const began = performance.now()
    const many = await weighing.weighSome(ground, node, now)
    // Where much waits to be weighed it rests as long as it took, so that the doors have half of the time at least.
    const rest = many ? performance.now() - began : EVERY_MS
    await Promise.race([sleep(rest, undefined, { ref: false }), over])
  }
}

/** Weighs all that is due now. */
export async function weighAll(ground: Ground, node: number, now: () => Date): Promise<void> {
  for (const { weighSome, findDue } of Object.values<Weighs>(WEIGHINGS))
    while ((await findDue({ find: ground.database.sql, node, at: now() }, 1)).length > 0)
      await weighSome(ground, node, now)
}
