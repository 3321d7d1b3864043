import type { Act } from '../../../ground/act.ts'
import { takeTurn } from './find-party.ts'
import { mayResume } from './rules.ts'
import type { TurnAgreement } from './words.ts'

/** The party that suspended an agreement lets it go on. */
export function resumeAgreement(act: Act, turn: TurnAgreement): Promise<void> {
  return takeTurn(act, turn, ['resume', mayResume])
}
