import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import { named } from '../../ground/fragment.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Visible } from '../sharing/index.ts'
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

export type Waits = { file: CaseId; focus: PersonId; rank: number; actBy: Date; agencies: readonly AgencyId[] }
/** Which of these cases wait, in the place of what was known of them before. */
export function keepWaiting(
  effect: Sql,
  node: number,
  { ids, waiting }: { ids: readonly CaseId[]; waiting: readonly Waits[] },
): Promise<unknown>[] {
  const rows = waiting.flatMap(({ agencies, ...waits }) => agencies.map((agency) => ({ ...waits, agency })))
  return [
    effect`delete from triage.waiting where file = any(${ids}::uuid[]) and node = ${node}`,
    effect`
      insert into triage.waiting (node, agency, file, focus, rank, act_by)
      select ${node}, agency, file, focus, rank, act_by
        from unnest(${rows.map(({ agency }) => agency)}::text[], ${rows.map(({ file }) => file)}::uuid[], ${rows.map(({ focus }) => focus)}::uuid[],
                    ${rows.map(({ rank }) => rank)}::smallint[], ${rows.map(({ actBy }) => actBy)}::timestamptz[]) as new (agency, file, focus, rank, act_by)`,
  ]
}

/** Whoever decided a case is not shown it as one that waits while it is still to be weighed. */
export function dropWaiting(act: Act, file: CaseId): void {
  void act.write`delete from triage.waiting where file = ${file} and node = ${act.node}`
}

export type WaitingRow = { id: CaseId; focus: PersonId; rank: number; actBy: Date }
/** The most urgent cases that wait in an agency, of those whom the asker may find, behind one of them; `is` is the condition that the rules wrote. */
export function findWaiting(
  { find, node, agency }: { find: Sql; node: number; agency: AgencyId },
  { is }: Visible,
  { behind, most }: { behind: WaitingRow | undefined; most: number },
): Promise<WaitingRow[]> {
  return find<WaitingRow>`
    select file as id, focus, rank, act_by as "actBy" from triage.waiting
     where agency = ${agency} and node = ${node}
       and (rank, act_by, file) > (${behind?.rank ?? -1}::int, ${behind?.actBy ?? new Date(0)}::timestamptz, ${behind?.id ?? BEFORE_ALL}::uuid)
       and ${is(named('waiting.focus'))}
     order by rank, act_by, file limit ${most}`
}
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
