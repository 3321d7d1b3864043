import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { findParty, whoever } from './find-party.ts'
import { mayAssess } from './rules.ts'
import { addAssessment } from './store.ts'
import type { WriteAssessment } from './words.ts'

/** Writes down how sharing under an agreement may harm people, what is done about it, and when that is looked at again. */
export async function writeAssessment(act: Act, said: WriteAssessment): Promise<void> {
  const agreement = await findParty(act, said.agreement)
  act.allow(mayAssess(agreement, whoever(act)))
  if (new Date(`${said.reviewDue}T00:00:00Z`) <= act.at) throw new Invalid('review-day-past')
  addAssessment(act, said)
  act.record({
    ground: 'role data-steward',
    rests: agreement.id,
    persons: [],
    more: { agreement: agreement.id, assessment: said.id, risks: said.risks.length },
  })
}
