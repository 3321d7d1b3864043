import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { findLink, type LinkRow, partRecords } from '../../people/index.ts'
import { sayGround, seePeople } from '../../sharing/index.ts'
import { findLostBy, keepTogether, type Looking, type Proposal } from '../../unity/index.ts'
import type { UnlinkRecords } from './words.ts'

/** Takes back that two records are about the same human being. That they were once joined stays known. */
export async function unlinkRecords(act: Act, { link: id, reason, parting }: UnlinkRecords): Promise<void> {
  const { link, grounds } = await seeLink(act, id)
  const kept = await keepTogether(act, await proposeParting(act, link), parting)
  await partRecords(act, link, reason)
  act.record({ ...sayGround(grounds), persons: [link.one, link.other], more: { link: id, ...kept } })
}

export const proposeUnlinking = async (asker: Looking, { link }: UnlinkRecords): Promise<Proposal> =>
  proposeParting(asker, (await seeLink(asker, link)).link)

/** What was known of somebody only over the other record is known of them no longer. */
export async function proposeParting(asker: Looking, { id, one, other }: LinkRow): Promise<Proposal> {
  const loses = await findLostBy(asker, id, [one, other])
  return { kind: 'unlink-records', persons: [one, other] as PersonId[], on: dayOf(asker), loses }
}

async function seeLink(asker: Looking, id: LinkRow['id']) {
  const link = await findLink(asker.find, asker.node, id)
  const seen = await seePeople(asker, link ? [link.one, link.other] : [], 'judge-records')
  const [grounds] = seen.values()
  if (!link || !grounds) throw new Unknown('no-such-link')
  return { link, grounds }
}

export const dayOf = ({ at }: Pick<Looking, 'at'>): string => at.toISOString().slice(0, 10)
