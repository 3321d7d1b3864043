import type { Act } from '../../ground/act.ts'
import { administer } from './administer.ts'
import { addRoles } from './store/facts.ts'
import type { GiveRole } from './words.ts'

/** Gives a worker of one's agency a role, from an instant until an instant or without an end. */
export async function giveRole(act: Act, giving: GiveRole): Promise<void> {
  const ground = await administer(act, giving.worker)
  addRoles(act, [giving])
  act.record({ ground, persons: [], more: giving })
}
