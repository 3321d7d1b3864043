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

/** Those who run the affairs of an agency. */
const KEEPERS = ['administrator', 'data-steward']
const isKeeper = ({ roles }: { roles: readonly string[] }): boolean => KEEPERS.some((role) => roles.includes(role))

/** Who made a filter takes it away and brings it back; of one that is shared, once its maker has left, also whoever runs the agency. */
export function mayTakeAway(
  filter: Filter | undefined,
  asker: Worker & { roles: readonly string[] },
  left: ReadonlySet<string>,
): Decision<string> {
  const own = mayChange(filter, asker)
  const isLeft = filter?.shared === true && filter.agency === asker.agency && left.has(filter.worker)
  return !own.allow && isLeft && isKeeper(asker) ? { allow: true, grounds: 'filters of the agency' } : own
}

/** More than anybody chooses from. */
export const FILTERS_MOST = 50
