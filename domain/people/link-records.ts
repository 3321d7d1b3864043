import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { sayGround, seePeople } from '../sharing/index.ts'
import { inOrder } from './rules.ts'
import { addLink, findLinks, lockPair } from './store/links.ts'
import type { LinkRecords } from './words.ts'

export const LINK_REASON = 'people.link.reason'

/** Says that two records are about the same human being. Both records stay as they are. */
export async function linkRecords(act: Act, { id, records, reason }: LinkRecords): Promise<void> {
  const seen = await seePeople(act, records, 'judge-records')
  if (records.some((record) => !seen.has(record))) throw new Unknown('no-such-person')
  await joinRecords(act, id, records, reason)
  act.record({ ...sayGround(seen.get(records[0])!), persons: [...records], more: { link: id } })
}

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
