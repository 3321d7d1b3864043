import { mayWork } from '../../domain/agencies/index.ts'
import type { Act } from '../../ground/act.ts'
import { findOwnHook } from './find-own-hook.ts'
import { addReplay } from './store.ts'
import type { ReplayHook } from './words.ts'

/** Tells an endpoint everything again from a position, under the same ids; one that was given up goes on from there. */
export async function replayHook(act: Act, { id, hook, from }: ReplayHook): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  await findOwnHook(act, hook)
  addReplay(act, { id, hook, from })
  act.record({ ground: `role ${role}`, persons: [], more: { hook, from } })
}
