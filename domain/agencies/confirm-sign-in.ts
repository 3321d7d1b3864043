import type { Act } from '../../ground/act.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { prove } from './prove.ts'
import { addConfirmation } from './store/sessions.ts'
import type { Place } from './verify-passkey.ts'
import type { ConfirmSignIn } from './words.ts'

/**
 * The worker proves again that it is they, and is believed for five minutes more. By their passkey a sign-in of any kind
 * becomes as strong as one by passkey. Who picked a name in a demonstration has nothing to prove.
 */
export async function confirmSignIn(act: Act, { proof }: ConfirmSignIn, place: Place): Promise<void> {
  const { strength, session } = act.asking.actor.signIn
  if (proof) await prove(act, proof, { use: 'confirm', place })
  else
    act.allow(
      strength === 'demonstration'
        ? { allow: true, grounds: strength }
        : { allow: false, refusal: new Forbidden('passkey-refused') },
    )
  addConfirmation(act, session!, proof ? 'passkey' : strength)
  act.record({ ground: proof ? 'own passkey' : strength, persons: [] })
}
