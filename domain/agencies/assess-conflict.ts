import type { Act } from '../../ground/act.ts'
import { administer } from './administer.ts'
import { addConflicts } from './store/facts.ts'
import type { AssessConflict } from './words.ts'

/**
 * States to which countries a worker is bound, so that they do not see who fled from there. An empty list says that
 * somebody looked and found none; until somebody looks, everybody is closed to the worker.
 */
export async function assessConflict(act: Act, assessed: AssessConflict): Promise<void> {
  const ground = await administer(act, assessed.worker)
  addConflicts(act, [assessed])
  act.record({ ground, persons: [], more: assessed })
}
