import { type Decision, Forbidden, Unknown } from '../../ground/refusals.ts'

type Worker = { id: string; agency: string }
type Filter = { worker: string; agency: string; shared: boolean; removed: boolean }

/** Whether a worker finds a filter: who made it, and where it is shared everybody of their agency. */
export const findsFilter = ({ worker, agency, shared, removed }: Filter, asker: Worker): boolean =>
  !removed && agency === asker.agency && (worker === asker.id || shared)

/** Who made a filter changes it. Of one that is not shared nobody else knows. */
export function mayChange(filter: Filter | undefined, asker: Worker): Decision<string> {
  if (filter?.worker === asker.id && filter.agency === asker.agency) return { allow: true, grounds: 'own filters' }
  const isKnown = filter !== undefined && findsFilter(filter, asker)
  return { allow: false, refusal: isKnown ? new Forbidden('filter-not-yours') : new Unknown('not-there') }
}

/** More than anybody chooses from. */
export const FILTERS_MOST = 50
