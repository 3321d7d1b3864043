import type { FactId } from '../../../ground/ids.ts'
import { findWaiting, type Reader } from './find-waiting.ts'
import { findSealed, wipeSeals } from './store.ts'

/** Wipes what opens packages that nobody may open any more: expired, refused, taken back, or no longer to be given. Which they were. */
export async function wipePackages(reader: Reader): Promise<FactId[]> {
  const sealed = await findSealed(reader)
  const over: FactId[] = []
  for (const id of sealed) if (!(await findWaiting(reader, id))) over.push(id)
  if (over.length > 0) await wipeSeals(reader, over)
  return over
}
