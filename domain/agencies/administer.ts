import type { Act } from '../../ground/act.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { type Decision, Forbidden, Unknown } from '../../ground/refusals.ts'
import { mayWork } from './rules.ts'
import { getWorker } from './store/workers.ts'

/**
 * Lets an administrator change what is known of a worker of their own agency; the ground. A worker of another agency is
 * unknown to them like one who is not there, and nobody changes anything about themselves.
 */
export async function administer(act: Act, worker: WorkerId | null | undefined): Promise<string> {
  const { actor, purpose } = act.asking
  const decision = mayWork(actor, 'administer', purpose)
  if (!decision.allow) throw decision.refusal
  if (!worker) throw new Unknown('unknown-worker')
  const { agency } = await getWorker(act.find, act.node, worker)
  if (agency !== act.agency) throw new Unknown('unknown-worker')
  return act.allow(notAboutSelf(actor.id, worker, `role ${decision.grounds.role}`))
}

const notAboutSelf = (actor: WorkerId, worker: WorkerId, ground: string): Decision<string> =>
  actor === worker ? { allow: false, refusal: new Forbidden('about-yourself') } : { allow: true, grounds: ground }
