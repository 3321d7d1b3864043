import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { addPasskeyRow, isChallengeOpen, takeChallenge } from './store/passkeys.ts'
import { challengeIn, type Place, verifyNew } from './verify-passkey.ts'
import type { NewPasskey } from './words.ts'

/** Writes down a passkey that the worker who acts made a moment ago. Whether they may was decided before. */
export async function registerPasskey(
  act: Act,
  made: NewPasskey,
  { use, place }: { use: 'add' | 'enrol'; place: Place },
): Promise<string> {
  const { id } = act.asking.actor
  const asked = { challenge: challengeIn(made), use, worker: id, until: act.at }
  if (!(await isChallengeOpen(act.find, act.node, asked))) throw new Conflict('challenge-over')
  const passkey = await verifyNew(made, place)
  if (!(await takeChallenge(act, passkey.challenge))) throw new Conflict('challenge-over')
  addPasskeyRow(act, id, passkey)
  return passkey.id
}
