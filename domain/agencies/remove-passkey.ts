import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { insistFresh } from './add-passkey.ts'
import { addPasskeyEnds, findPasskeysOf } from './store/passkeys.ts'
import type { RemovePasskey } from './words.ts'

/** Ends one of one's own passkeys, but not the last: that would lock the worker out. */
export async function removePasskey(act: Act, { passkey }: RemovePasskey): Promise<void> {
  const ground = act.allow(insistFresh(act))
  const own = await findPasskeysOf(act.find, act.node, act.asking.actor.id)
  if (!own.some(({ id }) => id === passkey)) throw new Unknown('not-there')
  if (own.length === 1) throw new Conflict('last-passkey')
  addPasskeyEnds(act, [passkey], 'removed')
  act.record({ ground, persons: [], more: { passkey } })
}
