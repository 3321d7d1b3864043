import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayWork } from './rules.ts'
import { addLifting, findCutOff } from './store/cut-offs.ts'
import { addSuspensionEnd } from './store/suspensions.ts'
import type { LiftCutOff } from './words.ts'

/** Says that a node need be cut off no longer. The first who says so proposes it; once a second person says the same, it is over. */
export async function liftCutOff(act: Act, { ofNode }: LiftCutOff): Promise<void> {
  const { actor, purpose } = act.asking
  const { role } = act.allow(mayWork(actor, 'lift-cut-off', purpose))
  const found = await findCutOff(act.find, act.node, ofNode)
  if (!found) throw new Unknown('not-there')
  const isSecond = found.liftedBy.some((worker) => worker !== actor.id)
  if (!isSecond && found.liftedBy.includes(actor.id)) throw new Conflict('second-person')
  if (isSecond) addSuspensionEnd(act, found.id)
  else addLifting(act, found.id)
  act.record({ ground: `role ${role}`, persons: [], more: { ofNode, suspension: found.id, lifted: isSecond } })
}
