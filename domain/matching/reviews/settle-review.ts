import type { Act } from '../../../ground/act.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { getWorker } from '../../agencies/index.ts'
import { findLinks, joinRecords, openRecords, partRecords } from '../../people/index.ts'
import { sayGround } from '../../sharing/index.ts'
import { type Kept, keepTogether, type Looking, type Proposal, partsNobody, tellLikeness } from '../../unity/index.ts'
import { compare, wear } from '../compare-records.ts'
import { proposeLinking } from '../joins/link-records.ts'
import { dayOf, proposeParting } from '../joins/unlink-records.ts'
import { findModel } from '../models/store.ts'
import { readJudging } from '../profile.ts'
import { factsOf } from '../rules.ts'
import { type Evidence, isDrawn } from './rules.ts'
import { seeReview } from './see-review.ts'
import { addDraw, addJudgement, addSecondLook, findJudgements, findSecondLook, type Said } from './store/judgements.ts'
import type { ReviewRow } from './store/reviews.ts'
import type { SettleReview } from './words.ts'

export const REASON = 'matching.judgement.reason'

/**
 * A worker judges whether two records are one human being. `same` joins them, `different` parts them again; nobody is
 * joined by the machine. A review that was drawn is judged once more by somebody who does not see the first judgement:
 * that second look changes nothing, and where it disagrees a steward has the last word.
 */
export async function settleReview(act: Act, settled: SettleReview): Promise<void> {
  const { review: id, verdict, because = [], passTo } = settled
  const { review, grounds, isLast } = await seeReview(act, id)
  const { one, other } = review
  const [before, second, evidence] = await Promise.all([
    findJudgements(act.find, act.node, id),
    findSecondLook(act.find, act.node, id),
    findEvidence(act, review),
  ])
  const isSecond = review.need === 'second'
  if (settled.seen !== (isSecond ? 0 : before.length + (second ? 1 : 0))) throw new Conflict('review-settled')
  if (review.need === 'third' && !isLast) throw new Forbidden('role-may-not', { deed: 'judge-records' })
  const words = settled.reason ?? because.join(', ')
  if (words === '') throw new Invalid('reason-needed')
  if (passTo) await insistOnColleague(act, passTo)

  const ring = await act.keys.extend(act, one, 'identity')
  const reason = seal(ring, { person: one, category: 'identity', column: REASON }, settled.reason ?? '')
  const said = { verdict, because, reason }
  if (isSecond) addSecondLook(act, id, before.length, said)
  const judged = isSecond
    ? { link: null, kept: partsNobody(act) }
    : await judge(act, { settled, review, nth: before.length + 1, said, words, evidence, passTo })
  const { link, kept } = judged
  act.record({
    ...sayGround(grounds),
    persons: [one, other],
    more: { review: id, verdict, ...(link && { link }), ...kept },
  })
}

type Judging = Pick<Parameters<typeof addJudgement>[1], 'nth' | 'evidence' | 'passTo'> & {
  settled: SettleReview
  review: ReviewRow
  said: Said
  words: string
}

/** Lets a judgement take effect, and draws whether somebody else looks too. Returns the link of records that are one. */
async function judge(act: Act, { settled, review, nth, said, words, evidence, passTo }: Judging) {
  const { id, one, other } = review
  const { verdict } = said
  const standing = await findStanding(act, review)
  const kept: Kept = await keepTogether(act, await proposeVerdict(act, review, verdict), settled.parting)
  const link = verdict === 'same' ? (standing?.id ?? act.keys.idFrom<typeof id>(`link ${id} ${nth - 1}`)) : null
  if (link && !standing) await joinRecords(act, link, [one, other], words)
  if (verdict === 'different' && standing) await partRecords(act, standing, words)
  addJudgement(act, { review: id, nth, said, evidence, link, passTo: verdict === 'unsure' ? passTo : undefined })
  const isCounted =
    verdict !== 'unsure' && isDrawn(act.keys.blind(`second look ${id}`), readJudging(act.profile).secondShare)
  if (isCounted && review.need === 'first') addDraw(act, id, nth)
  // Two people are never likely to be one again until something new is known; what nobody is sure of stays as likely as it was.
  if (verdict === 'different')
    tellLikeness(act, [{ review: id, nth: 2 * nth - 1, one, other, probability: 0, agency: act.agency }])
  return { link, kept }
}

const findStanding = async (asker: Looking, { one, other }: Pick<ReviewRow, 'one' | 'other'>) =>
  (await findLinks(asker.find, asker.node, [one])).find((link) => link.one === one && link.other === other)

/** What a verdict would do: join two records, or take apart what was joined; else, and where somebody only looks again, nothing. */
async function proposeVerdict(asker: Looking, review: ReviewRow, verdict: SettleReview['verdict']): Promise<Proposal> {
  const { one, other, need } = review
  const nothing: Proposal = { kind: 'unlink-records', persons: [], on: dayOf(asker) }
  if (need === 'second') return nothing
  const standing = await findStanding(asker, review)
  if (verdict === 'same' && !standing) return proposeLinking(asker, { records: [one, other] })
  return verdict === 'different' && standing ? proposeParting(asker, standing) : nothing
}
export async function proposeSettling(asker: Looking, { review: id, verdict }: SettleReview): Promise<Proposal> {
  const { review } = await seeReview(asker, id)
  return proposeVerdict(asker, review, verdict)
}

/** What speaks for the two being one at this moment, so that new evidence can be told from it later. Nothing where one was erased. */
async function findEvidence(act: Act, { one, other }: ReviewRow): Promise<Evidence | undefined> {
  const [records, model] = await Promise.all([openRecords(act, [one, other]), findModel(act.find, act.node)])
  const [a, b] = records.map((record) => wear(factsOf(record)))
  if (!a || !b) return undefined
  const { bits, fields } = compare(a, b, 'shared-key', model)
  return { bits, reasons: fields }
}

/** A review is passed to a colleague of the same agency, and to nobody else. */
async function insistOnColleague(act: Act, to: NonNullable<SettleReview['passTo']>): Promise<void> {
  if (to === act.asking.actor.id) throw new Invalid('about-yourself')
  const { agency } = await getWorker(act.find, act.node, to)
  if (agency !== act.agency) throw new Unknown('unknown-worker')
}
