import type { Act } from '../../ground/act.ts'
import { markRead } from './store/notices.ts'
import type { MarkNoticesRead } from './words.ts'

/** A worker has read some of their own notices, or all of them. One of somebody else is left as it is. */
export async function markNoticesRead(act: Act, { notices }: MarkNoticesRead): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own notices' })
  markRead(act, notices === 'all' ? null : notices)
  act.record({ ground, persons: [], more: { notices: notices === 'all' ? notices : notices.length } })
}
