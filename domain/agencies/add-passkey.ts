import type { Act } from '../../ground/act.ts'
import { type Decision, Forbidden } from '../../ground/refusals.ts'
import { isFresh } from './may-come-to-work.ts'
import { registerPasskey } from './register-passkey.ts'
import type { Place } from './verify-passkey.ts'
import type { AddPasskey } from './words.ts'

/** Adds another passkey of one's own. Whoever sits down at an open screen must not be able to: a proof of a moment ago is needed. */
export async function addPasskey(act: Act, { passkey }: AddPasskey, place: Place): Promise<void> {
  const ground = act.allow(insistFresh(act))
  const id = await registerPasskey(act, passkey, { use: 'add', place })
  act.record({ ground, persons: [], more: { passkey: id } })
}

/** Allows what needs a proof of the last five minutes. */
export const insistFresh = ({ asking: { actor }, at }: Act): Decision<string> =>
  isFresh(actor.signIn, at)
    ? { allow: true, grounds: `fresh sign-in by ${actor.signIn.strength}` }
    : { allow: false, refusal: new Forbidden('sign-in-not-fresh') }
