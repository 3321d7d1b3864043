import type { Act } from '../../../ground/act.ts'
import { Conflict, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { mayWork } from '../../agencies/index.ts'
import { findFacts } from '../store.ts'
import { mayReview } from './rules.ts'
import { addReview, findOpening, REVIEW } from './store.ts'
import type { ReviewEmergency } from './words.ts'

/** Says whether it was right to open somebody in an emergency. Whoever may not review it is not told that it is there. */
export async function reviewEmergency(act: Act, { emergency, verdict, words }: ReviewEmergency): Promise<void> {
  const { actor, purpose } = act.asking
  const work = mayWork(actor, 'review-emergency', purpose)
  if (!work.allow) throw work.refusal
  const found = await findOpening(act, emergency)
  const facts = found ? await findFacts(act, [found.person]) : new Map()
  if (!found || !mayReview(actor, found, facts.get(found.person) ?? { standings: [] }, act.at.getTime()))
    throw new Unknown('no-such-emergency')
  act.regards = { persons: [found.person] }
  if (found.verdict) throw new Conflict('emergency-reviewed')
  act.allow({ allow: true, grounds: work.grounds })
  const { person } = found
  const ring = await act.keys.extend(act, person, 'consent')
  addReview(act, { emergency, verdict, words: seal(ring, { person, category: 'consent', column: REVIEW }, words) })
  act.record({ ground: `role ${work.grounds.role}`, persons: [person], more: { emergency, verdict } })
}
