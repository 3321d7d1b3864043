import { post, Refusal } from './ask.ts'
import { fetchPart } from './fetch-part.ts'

type Question = { use: 'sign-in' | 'confirm' | 'add' } | { use: 'enrol'; halves: readonly string[] }
const question = (body: Question) => post<never>('/api/passkeys/question', body)
/** Only who turns to a passkey fetches what speaks to one. */
const browser = () => fetchPart(() => import('@simplewebauthn/browser'))

/** The worker did not answer, or has no passkey here: nothing was sent. */
const orNone = (error: unknown): never => {
  if (error instanceof Refusal || !(error instanceof Error) || !('cause' in error || error.name === 'NotAllowedError'))
    throw error
  throw new Refusal(0, { code: error.name === 'InvalidStateError' ? 'passkey-known' : 'passkey-none' })
}

/** Lets the worker prove by a passkey that it is they. */
export async function provePasskey(use: 'sign-in' | 'confirm'): Promise<unknown> {
  const [{ startAuthentication }, optionsJSON] = await Promise.all([browser(), question({ use })])
  return startAuthentication({ optionsJSON }).catch(orNone)
}

/** Lets the worker make a passkey on this device or on one beside it. */
export async function makePasskey(asked: Exclude<Question, { use: 'sign-in' | 'confirm' }>): Promise<unknown> {
  const [{ startRegistration }, optionsJSON] = await Promise.all([browser(), question(asked)])
  return startRegistration({ optionsJSON }).catch(orNone)
}
