import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { addHeard, findToHear } from './store.ts'
import type { HearErasure } from './words.ts'

/** A partner says that what it had taken along of somebody who was erased is erased there as well. */
export async function hearErasure(act: Act, { proposal, person }: HearErasure): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'hear-erasure', act.asking.purpose))
  const waiting = await findToHear(act)
  if (!waiting.some((one) => one.proposal === proposal && one.person === person)) throw new Unknown('no-such-notice')
  addHeard(act, proposal, person)
  act.record({ ground: `role ${role}`, rests: proposal, persons: [person], more: { proposal } })
}
