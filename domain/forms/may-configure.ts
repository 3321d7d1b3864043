import type { Asking } from '../../ground/asking.ts'
import type { Decision } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'

/** Administrators build the forms of their agency. The ground of a yes. */
export function mayConfigure({ actor, purpose }: Asking): Decision<string> {
  const decision = mayWork(actor, 'administer', purpose)
  return decision.allow ? { allow: true, grounds: `role ${decision.grounds.role}` } : decision
}
