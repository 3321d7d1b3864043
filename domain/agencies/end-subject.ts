import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { addSubjectEnd, findSubjectLink } from './store/subjects.ts'
import type { EndSubject } from './words.ts'

/** Ends who a worker was at the provider: an account that was closed must open nothing here. */
export async function endSubject(act: Act, { link }: EndSubject): Promise<void> {
  const found = await findSubjectLink(act.find, act.node, link)
  const ground = await administer(act, found?.worker)
  if (found!.ended) throw new Conflict('ended-already')
  addSubjectEnd(act, link)
  act.record({ ground, persons: [], more: { link, worker: found!.worker } })
}
