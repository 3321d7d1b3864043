import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayBeSecond, mayConfirm } from './may-enrol.ts'
import { addSubjectConfirmed, findSubjectLink } from './store/subjects.ts'
import { getWorker } from './store/workers.ts'
import type { ConfirmSubject } from './words.ts'

/** A second person of the agency confirms who a worker is at its provider. */
export async function confirmSubject(act: Act, { link }: ConfirmSubject): Promise<void> {
  act.allow(mayBeSecond(act.asking.actor))
  const found = await findSubjectLink(act.find, act.node, link)
  if (!found || (await getWorker(act.find, act.node, found.worker)).agency !== act.agency)
    throw new Unknown('not-there')
  const ground = act.allow(mayConfirm(act.asking.actor, found))
  if (found.ended) throw new Conflict('ended-already')
  addSubjectConfirmed(act, link)
  act.record({ ground, persons: [], more: { link, worker: found.worker } })
}
