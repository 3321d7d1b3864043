import { mayWork } from '../../domain/agencies/index.ts'
import type { Act } from '../../ground/act.ts'
import { findOwnHook } from './find-own-hook.ts'
import { addHookEnd } from './store.ts'
import type { EndHook } from './words.ts'

/** Takes an endpoint of one's agency out. It is told nothing more, not even what waits. */
export async function endHook(act: Act, { hook }: EndHook): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  await findOwnHook(act, hook)
  addHookEnd(act, hook)
  act.record({ ground: `role ${role}`, persons: [], more: { hook } })
}
