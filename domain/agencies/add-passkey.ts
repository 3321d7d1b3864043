import type { Act } from '../../ground/act.ts'
import { type Decision, Forbidden, Unknown } from '../../ground/refusals.ts'
import { endWaysIn } from './enrol.ts'
import { isFresh, isStrong } from './may-come-to-work.ts'
import { isOpen } from './may-enrol.ts'
import { registerPasskey } from './register-passkey.ts'
import { findLastEnrolment } from './store/enrolments.ts'
import type { Place } from './verify-passkey.ts'
import type { AddPasskey } from './words.ts'

/**
 * Adds another passkey of one's own. Whoever sits down at an open screen must not be able to: a proof of a moment ago is
 * needed. Who came in by a one-time code is recovering, and two people must have confirmed that.
 */
export async function addPasskey(act: Act, { passkey }: AddPasskey, place: Place): Promise<void> {
  const { signIn } = act.asking.actor
  if (signIn.strength === 'totp') return recover(act, { passkey }, place)
  if (!isStrong(signIn)) throw new Forbidden('sign-in-weak')
  const ground = act.allow(insistFresh(act))
  const id = await registerPasskey(act, passkey, { use: 'add', place })
  act.record({ ground, persons: [], more: { passkey: id } })
}

async function recover(act: Act, { passkey }: AddPasskey, place: Place): Promise<void> {
  const enrolment = await findLastEnrolment(act.find, act.node, act.asking.actor.id)
  if (!enrolment?.confirmer || !isOpen(enrolment, act.at)) throw new Unknown('enrolment-unknown')
  const ground = act.allow({ allow: true, grounds: 'one-time code, and enrolment by two people' })
  const before = await endWaysIn(act, enrolment)
  const id = await registerPasskey(act, passkey, { use: 'add', place })
  act.record({ ground, persons: [], more: { enrolment: enrolment.id, passkey: id, ended: before } })
}

/** Allows what needs a proof of the last five minutes. */
export const insistFresh = ({ asking: { actor }, at }: Act): Decision<string> =>
  isFresh(actor.signIn, at)
    ? { allow: true, grounds: `fresh sign-in by ${actor.signIn.strength}` }
    : { allow: false, refusal: new Forbidden('sign-in-not-fresh') }
