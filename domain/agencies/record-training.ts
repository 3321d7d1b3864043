import type { Act } from '../../ground/act.ts'
import { administer } from './administer.ts'
import { addTrainings } from './store/facts.ts'
import type { RecordTraining } from './words.ts'

/** Writes down that a worker of one's agency was trained, and until when it holds. */
export async function recordTraining(act: Act, training: RecordTraining): Promise<void> {
  const ground = await administer(act, training.worker)
  addTrainings(act, [training])
  act.record({ ground, persons: [], more: training })
}
