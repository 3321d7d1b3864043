import type { Asking } from '../../ground/asking.ts'
import { HOUSE } from '../../ground/house.ts'
import type { Decision } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'

/** Administrators build forms; so does the house, where its keeper brings them by a command. The ground of a yes. */
export function mayConfigure({ actor, purpose }: Asking): Decision<string> {
  if (actor.id === HOUSE.id) return { allow: true, grounds: 'the house' }
  const decision = mayWork(actor, 'administer', purpose)
  return decision.allow ? { allow: true, grounds: `role ${decision.grounds.role}` } : decision
}
