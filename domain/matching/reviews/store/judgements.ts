import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { FactId, PersonId, WorkerId } from '../../../../ground/ids.ts'
import type { Reason } from '../../words.ts'
import type { Evidence } from '../rules.ts'
import type { Because, Verdict } from '../words.ts'

export type Said = { verdict: Verdict; because: readonly Because[]; reason: Buffer }
export type JudgementRow = {
  nth: number
  verdict: Verdict
  because: Because[] | null
  reason: Buffer
  by: WorkerId
  at: Date
  passedTo: WorkerId | null
  bits: number | null
  reasons: Reason[] | null
}

export function findJudgements(find: Sql, node: number, review: FactId): Promise<JudgementRow[]> {
  return find<JudgementRow>`
    select nth, verdict, because, reason, worker as by, at, passed_to as "passedTo", bits, reasons
      from matching.judgement where node = ${node} and review = ${review} order by nth`
}

/** Two who judge at the same moment both write the next judgement: the second is refused. */
export function addJudgement(
  act: Act,
  {
    review,
    nth,
    said: { verdict, because, reason },
    evidence,
    link,
    passTo,
  }: {
    review: FactId
    nth: number
    said: Said
    evidence: Evidence | undefined
    link: FactId | null
    passTo: WorkerId | undefined
  },
): void {
  void act.write`
    insert into matching.judgement (node, review, nth, verdict, because, reason, agency, worker, link, deed, at, bits, reasons, passed_to)
    values (${act.node}, ${review}, ${nth}, ${verdict}, ${because}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${link}, ${act.asking.id}, ${act.at},
            ${evidence?.bits ?? null}, ${evidence ? JSON.stringify(evidence.reasons) : null}, ${passTo ?? null})`
}

/** Keeps that a judgement was drawn for a second look. A review is drawn once. */
export function addDraw(act: Act, review: FactId, nth: number): void {
  void act.write`
    insert into matching.draw (node, review, nth, deed, at) values (${act.node}, ${review}, ${nth}, ${act.asking.id}, ${act.at}) on conflict do nothing`
}

export function addSecondLook(act: Act, review: FactId, nth: number, { verdict, because, reason }: Said): void {
  void act.write`
    insert into matching.second_look (node, review, nth, verdict, because, reason, agency, worker, deed, at)
    values (${act.node}, ${review}, ${nth}, ${verdict}, ${because}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** A second look, with the judgement beside which it stands. */
export async function findSecondLook(
  find: Sql,
  node: number,
  review: FactId,
): Promise<Omit<JudgementRow, 'passedTo' | 'bits' | 'reasons'> | undefined> {
  const [second] = await find<JudgementRow>`
    select nth, verdict, because, reason, worker as by, at from matching.second_look where node = ${node} and review = ${review}`
  return second
}

/** Of these links, those that followed from a judgement, with its common reasons. */
export function findBecauses(
  find: Sql,
  node: number,
  links: readonly FactId[],
): Promise<{ link: FactId; one: PersonId; because: Because[] | null; reason: Buffer }[]> {
  return find`
    select distinct on (judgement.link) judgement.link, review.one, judgement.because, judgement.reason
      from matching.judgement join matching.review on review.id = judgement.review and review.node = judgement.node
     where judgement.link = any(${links}::uuid[]) and judgement.node = ${node} and verdict = 'same' order by judgement.link, nth`
}
