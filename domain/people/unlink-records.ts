import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { sayGround, seePeople } from '../sharing/index.ts'
import { addUnlinking, findLink, type LinkRow } from './store/links.ts'
import type { UnlinkRecords } from './words.ts'

/** Takes back that two records are about the same human being. That they were once joined stays known. */
export async function unlinkRecords(act: Act, { link, reason }: UnlinkRecords): Promise<void> {
  const found = await findLink(act.find, act.node, link)
  const seen = await seePeople(act, found ? [found.one, found.other] : [], 'judge-records')
  if (!found || seen.size === 0) throw new Unknown('no-such-link')
  await partRecords(act, found, reason)
  const [grounds] = seen.values()
  act.record({ ...sayGround(grounds!), persons: [found.one, found.other], more: { link } })
}

/** Takes a link back within another deed that was allowed and is going to be recorded. */
export async function partRecords(act: Act, { id, one }: LinkRow, reason: string): Promise<void> {
  const ring = await act.keys.extend(act, one, 'identity')
  addUnlinking(act, id, seal(ring, { person: one, category: 'identity', column: 'people.unlinking.reason' }, reason))
}
