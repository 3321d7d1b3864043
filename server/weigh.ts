import { setTimeout as sleep } from 'node:timers/promises'
import { CASE_WEIGHING } from '../domain/triage/index.ts'
import { CHILD_WEIGHING } from '../domain/unity/index.ts'
import type { Ground } from '../ground/act.ts'
import { whereOf } from './answer.ts'
import { writeDown } from './write-down.ts'

/** What is kept ready for lists beside the listeners: the cases of triage, and the children whose care is watched over. */
const WEIGHINGS = { 'weighing for triage': CASE_WEIGHING, 'weighing care': CHILD_WEIGHING }
type Name = keyof typeof WEIGHINGS
export const WEIGHED = Object.keys(WEIGHINGS) as Name[]

const EVERY_MS = 500
type How = { now: () => Date; over: Promise<void>; isOver: () => boolean }

/** Weighs what was marked, and what time alone has made due, until the house closes. */
export async function keepWeighing(name: Name, ground: Ground, node: number, how: How): Promise<void> {
  const { now, over, isOver } = how
  await WEIGHINGS[name].heedNewRules(ground, node)
  while (!isOver()) {
    const began = performance.now()
    const more = await weighSome(name, ground, node, now)
    // Where much waits to be weighed it rests as long as it took, so that the doors have half of the time at least.
    const rest = more ? performance.now() - began : EVERY_MS
    await Promise.race([sleep(rest, undefined, { ref: false }), over])
  }
}

/** Weighs all that is due now. */
export async function weighAll(ground: Ground, node: number, now: () => Date): Promise<void> {
  for (const name of WEIGHED) while (await weighSome(name, ground, node, now));
}

async function weighSome(name: Name, ground: Ground, node: number, now: () => Date): Promise<boolean> {
  const { more, faults } = await WEIGHINGS[name].weighSome(ground, node, now)
  if (faults.length > 0) writeDown(`${name} put ${faults.length} aside and tries again: ${whereOf(faults[0])}`)
  return more
}
