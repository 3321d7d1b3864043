import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { inOrder } from './rules.ts'
import { addLink, findLinks, lockPair } from './store/links.ts'

export const LINK_REASON = 'people.link.reason'

/** Keeps a link within another deed that was allowed and is going to be recorded. */
export async function joinRecords(
  act: Act,
  id: FactId,
  records: readonly [PersonId, PersonId],
  reason: string,
): Promise<void> {
  const [one, other] = inOrder(...records)
  if (one === other) throw new Invalid('same-record')
  await lockPair(act, one, other)
  const standing = await findLinks(act.find, act.node, [one])
  if (standing.some((link) => link.one === one && link.other === other)) throw new Conflict('already-linked')
  const ring = await act.keys.extend(act, one, 'identity')
  addLink(act, {
    id,
    one,
    other,
    reason: seal(ring, { person: one, category: 'identity', column: LINK_REASON }, reason),
  })
}
