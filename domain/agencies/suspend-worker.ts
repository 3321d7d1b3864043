import type { Act } from '../../ground/act.ts'
import { administer } from './administer.ts'
import { addSuspension } from './store/suspensions.ts'
import type { SuspendWorker } from './words.ts'

/** Closes the house to a worker of one's agency. Every session of theirs is over at once, and for good. */
export async function suspendWorker(act: Act, { id, worker, because }: SuspendWorker): Promise<void> {
  const ground = await administer(act, worker)
  addSuspension(act, { id, worker, because })
  act.record({ ground, persons: [], more: { worker, because } })
}
