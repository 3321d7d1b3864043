import type { Act } from '../../../ground/act.ts'
import { takeTurn } from './find-party.ts'
import { maySign } from './rules.ts'
import type { SignAgreement } from './words.ts'

/** A data steward signs for a party. When the last party has signed, the agreement is active from its first day. */
export function signAgreement(act: Act, turn: SignAgreement): Promise<void> {
  return takeTurn(act, turn, ['sign', maySign])
}
