import type { Act } from '../../../ground/act.ts'
import { takeTurn } from './find-party.ts'
import { maySuspend } from './rules.ts'
import type { TurnAgreement } from './words.ts'

/** A party stops an agreement for a while. With the next question nothing is seen under it any more. */
export function suspendAgreement(act: Act, turn: TurnAgreement): Promise<void> {
  return takeTurn(act, turn, ['suspend', maySuspend])
}
