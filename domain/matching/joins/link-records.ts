import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { joinRecords } from '../../people/index.ts'
import { sayGround, seePeople } from '../../sharing/index.ts'
import { keepTogether, type Looking, type Proposal } from '../../unity/index.ts'
import { dayOf } from './unlink-records.ts'
import type { LinkRecords } from './words.ts'

/** Says that two records are about the same human being. Both records stay as they are. */
export async function linkRecords(act: Act, input: LinkRecords): Promise<void> {
  const { id, records, reason, parting } = input
  const seen = await seePeople(act, records, 'judge-records')
  if (records.some((record) => !seen.has(record))) throw new Unknown('no-such-person')
  const kept = await keepTogether(act, await proposeLinking(act, input), parting)
  await joinRecords(act, id, records, reason)
  act.record({ ...sayGround(seen.get(records[0])!), persons: [...records], more: { link: id, ...kept } })
}

export async function proposeLinking(asker: Looking, { records }: Pick<LinkRecords, 'records'>): Promise<Proposal> {
  const seen = await seePeople(asker, records, 'judge-records')
  if (records.some((record) => !seen.has(record))) throw new Unknown('no-such-person')
  return { kind: 'merge-records', persons: records, on: dayOf(asker), merges: records }
}
