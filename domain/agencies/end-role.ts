import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { addRoleEnd, findRole } from './store/facts.ts'
import type { EndRole } from './words.ts'

/** Ends a role of a worker of one's agency, now. */
export async function endRole(act: Act, { role }: EndRole): Promise<void> {
  const found = await findRole(act.find, act.node, role)
  const ground = await administer(act, found?.worker)
  if (found!.over && found!.over <= act.at) throw new Conflict('ended-already')
  addRoleEnd(act, role)
  act.record({ ground, persons: [], more: { role, worker: found!.worker } })
}
