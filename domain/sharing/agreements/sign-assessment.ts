import type { Act } from '../../../ground/act.ts'
import { mayWork } from '../../agencies/index.ts'
import { whoever } from './find-party.ts'
import { mayAssess, maySignAssessment } from './rules.ts'
import { addAssessmentSignature, getAssessed } from './store.ts'
import type { SignAssessment } from './words.ts'

/** Somebody else than its author puts their name to an assessment; from then on it counts, until its day of review. */
export async function signAssessment(act: Act, { assessment: id }: SignAssessment): Promise<void> {
  const decision = mayWork(act.asking.actor, 'agree', act.asking.purpose)
  if (!decision.allow) throw decision.refusal
  const [agreement, { worker: author, reviewDue, signed }] = await getAssessed(act, id)
  const who = whoever(act)
  const open = mayAssess(agreement, who)
  act.allow(open.allow ? maySignAssessment({ author, reviewDue, signedBy: signed?.worker ?? null }, who) : open)
  addAssessmentSignature(act, id)
  act.record({
    ground: 'role data-steward',
    rests: agreement.id,
    persons: [],
    more: { agreement: agreement.id, assessment: id },
  })
}
