import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { mayWork } from './rules.ts'
import { addSuspension } from './store/suspensions.ts'
import type { SuspendAgency } from './words.ts'

/**
 * Closes the house to everybody of one's own agency, oneself included: after a break-in, say. Nobody of the agency can
 * open it again; the keeper of the house does, from the command line.
 */
export async function suspendAgency(act: Act, { id, agency, because }: SuspendAgency): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  if (agency !== act.agency) throw new Unknown('not-there')
  addSuspension(act, { id, agency, because })
  act.record({ ground: `role ${role}`, persons: [], more: { agency, because } })
}
