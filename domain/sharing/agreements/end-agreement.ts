import type { Act } from '../../../ground/act.ts'
import { takeTurn } from './find-party.ts'
import { mayEnd } from './rules.ts'
import type { TurnAgreement } from './words.ts'

/** A party ends an agreement, at once and for good. */
export function endAgreement(act: Act, turn: TurnAgreement): Promise<void> {
  return takeTurn(act, turn, ['end', mayEnd])
}
