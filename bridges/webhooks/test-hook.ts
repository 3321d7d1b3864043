import { mayWork } from '../../domain/agencies/index.ts'
import type { Act } from '../../ground/act.ts'
import { findOwnHook } from './find-own-hook.ts'
import type { TestHook } from './words.ts'

/** Changes nothing: the endpoint is told of this very deed, on the way that every other goes. */
export async function testHook(act: Act, { hook }: TestHook): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  await findOwnHook(act, hook)
  act.record({ ground: `role ${role}`, persons: [], more: { hook } })
}
