import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { sayGround, seePeople } from '../sharing/index.ts'
import { addUnlinking, findLink } from './store/links.ts'
import type { UnlinkRecords } from './words.ts'

/** Takes back that two records are about the same human being. That they were once joined stays known. */
export async function unlinkRecords(act: Act, { link, reason }: UnlinkRecords): Promise<void> {
  const found = await findLink(act.find, act.node, link)
  const seen = await seePeople(act, found ? [found.one, found.other] : [], 'judge-records')
  if (!found || seen.size === 0) throw new Unknown('no-such-link')
  const ring = await act.keys.extend(act, found.one, 'identity')
  addUnlinking(
    act,
    link,
    seal(ring, { person: found.one, category: 'identity', column: 'people.unlinking.reason' }, reason),
  )
  const [grounds] = seen.values()
  act.record({ ground: sayGround(grounds!), persons: [found.one, found.other], more: { link } })
}
