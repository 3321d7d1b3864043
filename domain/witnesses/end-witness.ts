import type { Act } from '../../ground/act.ts'
import { mayWork } from '../agencies/index.ts'
import { refuseEnding } from './rules.ts'
import { addEnding, findWitness } from './store.ts'
import type { EndWitness } from './words.ts'

/** Says that a witness is one no longer, and why. It counts once a second person has said the same; what it cosigned stays. */
export async function endWitness(act: Act, { id, because }: EndWitness): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'witness', act.asking.purpose))
  const known = await findWitness(act.find, act.node, id)
  const refusal = refuseEnding(known, act.asking.actor.id)
  if (refusal) throw refusal
  const nth = known!.endings.length + 1
  addEnding(act, { id, nth, because })
  act.record({ ground: `role ${role}`, persons: [], more: { witness: id, because, confirmed: nth === 2 } })
}
