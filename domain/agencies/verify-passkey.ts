import { Forbidden } from '../../ground/refusals.ts'
import type { MadePasskey, PasskeyRow } from './store/passkeys.ts'
import type { NewPasskey, Proof } from './words.ts'

/** Loaded when the first passkey comes: it would be an eighth of the time in which a house opens. */
export const passkeys = () => import('@simplewebauthn/server')

/** Where passkeys are good: the name to which they are bound, and the one origin at which they may be used. */
export type Place = { rpId: string; origin: string }

/** Kinds of signature that every browser and this house know well: Ed25519, ECDSA on P-256, RSA (RFC 9053 numbers). */
export const ALGORITHMS = [-8, -7, -257]

/** The question that was answered, as the browser says; whether it was asked is looked up. */
export function challengeIn({ response: { clientDataJSON } }: Proof | NewPasskey): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    if (typeof challenge === 'string') return challenge
  } catch {}
  throw new Forbidden('passkey-refused')
}

/**
 * Checks a proof against a passkey that is known: its signature, the question, the origin, the name it is bound to, that
 * the worker was verified by the device, and that its count of uses went up. Anything else is no proof.
 */
export async function verifyProof(proof: Proof, passkey: PasskeyRow, place: Place) {
  const challenge = challengeIn(proof)
  if (proof.response.userHandle && proof.response.userHandle !== handleOf(passkey.worker))
    throw new Forbidden('passkey-refused')
  const { verifyAuthenticationResponse } = await passkeys()
  const { verified, authenticationInfo: told } = await verifyAuthenticationResponse({
    response: proof as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpId,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => {
    throw new Forbidden('passkey-refused')
  })
  if (!verified) throw new Forbidden('passkey-refused')
  return { id: passkey.id, counter: told.newCounter, backedUp: told.credentialBackedUp, challenge }
}

/** Checks a passkey that was made a moment ago. Which make it is, nobody asks. */
export async function verifyNew(passkey: NewPasskey, place: Place): Promise<MadePasskey & { challenge: string }> {
  const challenge = challengeIn(passkey)
  const { verifyRegistrationResponse } = await passkeys()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: passkey as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => {
    throw new Forbidden('passkey-refused')
  })
  if (!verified) throw new Forbidden('passkey-refused')
  const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo
  return {
    id: credential.id,
    publicKey: credential.publicKey,
    transports: credential.transports ?? [],
    synced: credentialDeviceType === 'multiDevice',
    counter: credential.counter,
    backedUp: credentialBackedUp,
    challenge,
  }
}

/** How a passkey names its worker: an id without a meaning to anybody else. */
export const handleOf = (worker: string): string => Buffer.from(worker.replaceAll('-', ''), 'hex').toString('base64url')
