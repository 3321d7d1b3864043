import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { findLinks, joinRecords, partRecords } from '../people/index.ts'
import { sayGround } from '../sharing/index.ts'
import { seeReview } from './read-review.ts'
import { addJudgement, findJudgements } from './store.ts'
import type { SettleReview } from './words.ts'

/** A worker judges whether two records are one human being. `same` joins them, `different` parts them again; nobody is joined by the machine. */
export async function settleReview(
  act: Act,
  { review: id, verdict, reason, seen: known }: SettleReview,
): Promise<void> {
  const { review, grounds } = await seeReview(act, id)
  const { one, other } = review
  const before = await findJudgements(act.find, act.node, id)
  if (before.length !== known) throw new Conflict('review-settled')

  const standing = (await findLinks(act.find, act.node, [one])).find((link) => link.one === one && link.other === other)
  const link = verdict === 'same' ? (standing?.id ?? act.keys.idFrom<typeof id>(`link ${id} ${known}`)) : null
  if (link && !standing) await joinRecords(act, link, [one, other], reason)
  if (verdict === 'different' && standing) await partRecords(act, standing, reason)
  const ring = await act.keys.extend(act, one, 'identity')
  const sealed = seal(ring, { person: one, category: 'identity', column: 'matching.judgement.reason' }, reason)
  addJudgement(act, { review: id, nth: known + 1, verdict, reason: sealed, link })
  act.record({
    ...sayGround(grounds),
    persons: [one, other],
    more: { review: id, verdict, ...(link && { link }) },
  })
}
