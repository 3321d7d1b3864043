import type { Act } from '../../../ground/act.ts'
import { takeTurn } from './find-party.ts'
import { mayReview } from './rules.ts'
import type { ReviewAgreement } from './words.ts'

/** A data steward of a party says that its people have read and understood the terms, with what they remark. */
export function reviewAgreement(act: Act, { agreement, remarks, party }: ReviewAgreement): Promise<void> {
  return takeTurn(act, { agreement, reason: remarks ?? null, party }, ['review', mayReview])
}
