import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { mayWork } from './rules.ts'
import { findCutOff } from './store/cut-offs.ts'
import { addSuspension } from './store/suspensions.ts'
import type { CutOffNode } from './words.ts'

/**
 * Closes the house to every agency of a node, and shares nothing with any of them, from the next statement on. One person is
 * enough, for a closed day costs less than a leak; of the own node that closes it to everybody, and only its keeper opens it again.
 */
export async function cutOffNode(act: Act, { id, ofNode, because }: CutOffNode): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'cut-off', act.asking.purpose))
  if (await findCutOff(act.find, act.node, ofNode)) throw new Conflict('already-there')
  addSuspension(act, { id, ofNode, because })
  act.record({ ground: `role ${role}`, persons: [], more: { ofNode, because } })
}
