import type { FactId, PersonId } from '../../ground/ids.ts'
import { Forbidden, Unknown } from '../../ground/refusals.ts'
import { type Asker, type Grounds, insistOn, seePeople, worksWith } from '../sharing/index.ts'
import { findRequests, type RequestRow } from './store/requests.ts'

/** The field of the data set that a search is: who may write it traces, who reads a mask of it is told that it goes on. */
export const TRACING = 'family.tracing'

/** Finds people for whoever traces: each must be theirs to work with. */
export async function seeToTrace(asker: Asker, persons: readonly PersonId[]): Promise<Map<PersonId, Grounds>> {
  const seen = await seePeople(asker, persons, 'casework')
  if (persons.some((one) => !seen.has(one))) throw new Unknown('no-such-person')
  for (const one of seen.values()) {
    if (!worksWith(one)) throw new Forbidden('look-only')
    insistOn(one, 'write', [TRACING])
  }
  return seen
}

/** The same for a search: it is known through whoever seeks. */
export async function getRequest(asker: Asker, id: FactId): Promise<{ request: RequestRow; grounds: Grounds }> {
  const [request] = await findRequests(asker, { ids: [id] })
  const seen = await seePeople(asker, request ? [request.seeker] : [], 'casework')
  const grounds = request && seen.get(request.seeker)
  if (!request || !grounds) throw new Unknown('no-such-tracing')
  if (!worksWith(grounds)) throw new Forbidden('look-only')
  insistOn(grounds, 'write', [TRACING])
  return { request, grounds }
}
export const traces = (grounds: Grounds | undefined): boolean =>
  grounds !== undefined && worksWith(grounds) && grounds.sees(TRACING, 'write').answer === 'allow'
export const knowsTracing = (grounds: Grounds): boolean => ['allow', 'mask'].includes(grounds.sees(TRACING).answer)
