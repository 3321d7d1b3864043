import { mayWork } from '../../domain/agencies/index.ts'
import type { Look } from '../../ground/look.ts'
import { Conflict } from '../../ground/refusals.ts'
import { findOwnHook } from './find-own-hook.ts'
import { mayShowSecret } from './rules.ts'
import { takeSecret } from './store.ts'
import type { HookSecretShown, ReadHookSecret } from './words.ts'

/**
 * Shows the secret of an endpoint, once, to whoever registered it a moment ago. That it was shown is noted in the transaction
 * of the look: of two who ask at once, one is told.
 */
export async function readHookSecret(look: Look, { hook: id }: ReadHookSecret): Promise<HookSecretShown> {
  const { actor } = look.asking
  const { role } = look.allow(mayWork(actor, 'administer', look.purpose))
  const hook = await findOwnHook(look, id)
  if (!mayShowSecret(hook, actor.id, look.at)) throw new Conflict('secret-shown')
  if (!(await takeSecret(look.find, look.node, id, look.at))) throw new Conflict('secret-shown')
  look.note({ ground: `role ${role}`, persons: [], more: { hook: id } })
  return { secret: look.keys.openAbout(`hook ${id}`, hook.secret).toString() }
}
