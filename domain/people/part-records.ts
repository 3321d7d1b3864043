import type { Act } from '../../ground/act.ts'
import { seal } from '../../ground/seal.ts'
import { addUnlinking, type LinkRow } from './store/links.ts'

/** Takes a link back within another deed that was allowed and is going to be recorded. */
export async function partRecords(act: Act, { id, one }: LinkRow, reason: string): Promise<void> {
  const ring = await act.keys.extend(act, one, 'identity')
  addUnlinking(act, id, seal(ring, { person: one, category: 'identity', column: 'people.unlinking.reason' }, reason))
}
