import { verifySync } from 'otplib'
import type { Act } from '../../ground/act.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { insistFresh } from './add-passkey.ts'
import { addTotp, addTotpUse } from './store/totp.ts'
import type { SetTotp } from './words.ts'

/** Seconds by which the clocks of two devices may differ. */
const ADRIFT = 30

/**
 * Sets up one-time codes as a way back after the loss of a passkey; earlier ones end. The worker shows by a first code
 * that their device has the secret. What is kept of it is sealed.
 */
export async function setTotp(act: Act, { id, number, secret, code }: SetTotp): Promise<void> {
  const ground = act.allow(insistFresh(act))
  const step = stepOf(secret, code, { at: act.at, after: null })
  if (step === undefined) throw new Forbidden('code-refused')
  addTotp(act, { id, number, secret: act.keys.sealAbout(`totp ${id}`, Buffer.from(secret)) })
  addTotpUse(act, id, step)
  act.record({ ground, persons: [], more: { totp: id } })
}

/** The step of time for which a code is right, where none so late was used before. */
export function stepOf(
  secret: string,
  code: string,
  { at, after }: { at: Date; after: number | null },
): number | undefined {
  const epoch = Math.floor(at.getTime() / 1000)
  const found = verifySync({
    secret,
    token: code,
    epoch,
    epochTolerance: ADRIFT,
    ...(after !== null && { afterTimeStep: after }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}
