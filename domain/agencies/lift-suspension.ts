import type { Act } from '../../ground/act.ts'
import { HOUSE } from '../../ground/house.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { addSuspensionEnd, findSuspension } from './store/suspensions.ts'
import type { LiftSuspension } from './words.ts'

/** Opens the house again: an administrator to a worker of their agency, the keeper of the house to an agency. */
export async function liftSuspension(act: Act, { suspension }: LiftSuspension): Promise<void> {
  const found = await findSuspension(act.find, act.node, suspension)
  const isHouse = act.asking.actor.id === HOUSE.id
  const ground = isHouse
    ? act.allow({ allow: true, grounds: 'the keeper of the house' })
    : await administer(act, found?.worker)
  if (!found) throw new Unknown('not-there')
  if (found.lifted) throw new Conflict('ended-already')
  addSuspensionEnd(act, suspension)
  act.record({ ground, persons: [], more: { suspension, worker: found.worker, agency: found.agency } })
}
