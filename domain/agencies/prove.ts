import type { Act } from '../../ground/act.ts'
import { Conflict, Forbidden } from '../../ground/refusals.ts'
import { addPasskeyUse, findPasskey, isChallengeOpen, takeChallenge } from './store/passkeys.ts'
import { challengeIn, type Place, verifyProof } from './verify-passkey.ts'
import type { Proof } from './words.ts'

/** Lets the worker who acts prove by one of their own passkeys that it is they. The question is used up by it. */
export async function prove(
  act: Act,
  proof: Proof,
  { use, place }: { use: 'sign-in' | 'confirm'; place: Place },
): Promise<void> {
  const { id } = act.asking.actor
  const asked = { challenge: challengeIn(proof), use, worker: use === 'sign-in' ? null : id, until: act.at }
  if (!(await isChallengeOpen(act.find, act.node, asked))) throw new Conflict('challenge-over')
  const passkey = await findPasskey(act.find, act.node, proof.id)
  if (passkey?.worker !== id) throw new Forbidden('passkey-refused')
  const used = await verifyProof(proof, passkey, place)
  act.allow({ allow: true, grounds: 'own passkey' })
  if (!(await takeChallenge(act, used.challenge))) throw new Conflict('challenge-over')
  addPasskeyUse(act, used)
}
