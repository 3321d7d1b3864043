import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Level } from './words.ts'

type New = {
  id: FactId
  case: CaseId
  about: PersonId
  level: Level
  suggested: Level
  version: number
  because: Buffer | null
  reviewDue: string
}
export function addDecision(act: Act, one: New): void {
  void act.write`
    insert into triage.decision (node, id, file, about, level, suggested, version, because, review_due, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.case}, ${one.about}, ${one.level}, ${one.suggested}, ${one.version}, ${one.because}, ${one.reviewDue},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type DecidedRow = New & { agency: AgencyId; worker: WorkerId; at: Date }
/** What was decided last in each of these cases. */
export async function findDecided(
  { find, node }: { find: Sql; node: number },
  files: readonly CaseId[],
): Promise<Map<CaseId, DecidedRow>> {
  const rows = await find<DecidedRow>`
    select distinct on (file) file as case, id, about, level, suggested, version, because, review_due::text as "reviewDue", agency, worker, at
      from triage.decision where file = any(${files}::uuid[]) and node = ${node} order by file, at desc, id desc`
  return new Map(rows.map((row) => [row.case, row]))
}
