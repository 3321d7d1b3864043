import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'
import { together } from '../../../ground/together.ts'
import type { Reason } from '../words.ts'
import { firstModel, type MatchModel, modelFrom } from './match-model.ts'
import type { Figures, Labels } from './words.ts'

type Kept = Readonly<Record<string, Readonly<Record<string, number>>>>
const IN_FORCE = 'in force'
const inForceTogether = together<string, MatchModel, number>(async (find, _, node) => {
  const [row] = await find<{ version: number; bits: Kept }>`
    select model.version, model.bits
      from (select version from matching.adoption where node = ${node} order by nth desc limit 1) as last
      join matching.model on model.version = last.version and model.node = ${node}`
  return new Map([[IN_FORCE, row ? modelFrom(row.version, row.bits) : firstModel]])
})
/** The weights by which records are compared now: those approved last, or the file's. */
export const findModel = async (find: Sql, node: number): Promise<MatchModel> =>
  (await inForceTogether(find, [IN_FORCE], node)).get(IN_FORCE)!

export type ModelRow = {
  version: number
  base: number
  bits: Kept
  labels: Labels
  figures: Figures
  by: WorkerId
  at: Date
}
export function findModels(find: Sql, node: number): Promise<ModelRow[]> {
  return find<ModelRow>`
    select version, base, bits, labels, figures, worker as by, at from matching.model where node = ${node} order by version desc`
}

export type AdoptionRow = { nth: number; version: number; by: WorkerId; at: Date }
export function findAdoptions(find: Sql, node: number): Promise<AdoptionRow[]> {
  return find<AdoptionRow>`
    select nth, version, worker as by, at from matching.adoption where node = ${node} order by nth desc`
}

export function addModel(
  act: Act,
  {
    version,
    base,
    bits,
    labels,
    figures,
  }: { version: number; base: number; bits: MatchModel['bits']; labels: Labels; figures: Figures },
): void {
  void act.write`
    insert into matching.model (node, version, base, bits, labels, figures, agency, worker, deed, at)
    values (${act.node}, ${version}, ${base}, ${JSON.stringify(bits)}, ${JSON.stringify(labels)}, ${JSON.stringify(figures)},
            ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** Two who adopt at the same moment both write the next adoption: the second is refused. */
export function addAdoption(act: Act, { nth, version }: Pick<AdoptionRow, 'nth' | 'version'>): void {
  void act.write`
    insert into matching.adoption (node, nth, version, agency, worker, deed, at)
    values (${act.node}, ${nth}, ${version}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export type LabelRow = { review: FactId; scripts: string; same: boolean; reasons: Reason[] }
/** What people said at last of pairs of records, the newest ones, with what spoke for them when they said it. Of whom, is not asked. */
export function findLabels(find: Sql, node: number, most: number): Promise<LabelRow[]> {
  return find<LabelRow>`
    select * from (select review.id as review, coalesce(review.scripts, '') as scripts, last.verdict = 'same' as same, coalesce(last.reasons, review.reasons) as reasons
      from matching.review
     cross join lateral (select nth, verdict, reasons, j.at from matching.judgement j where j.review = review.id and j.node = review.node order by nth desc limit 1) as last
     where node = ${node} and last.verdict <> 'unsure'
       and not exists (select from matching.renewal r where r.review = review.id and r.node = review.node and r.after >= last.nth)
     order by last.at desc, review.id limit ${most}) as newest order by review`
}
