import type { Act } from '../../../ground/act.ts'
import type { Category } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'

export type NoteRow = { id: FactId; category: Category; text: Buffer; by: WorkerId; at: Date }

export function addNote(
  act: Act,
  { id, file, category, text }: { id: FactId; file: CaseId; category: Category; text: Buffer },
): void {
  void act.write`
    insert into cases.note (node, id, file, category, text, worker, agency, at, deed)
    values (${act.node}, ${id}, ${file}, ${category}, ${text}, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id})`
}

export function findNotes(find: Sql, node: number, file: CaseId): Promise<NoteRow[]> {
  return find<NoteRow>`
    select id, category, text, worker as by, at from cases.note where node = ${node} and file = ${file} order by at desc, id desc`
}

type NewTask = {
  id: FactId
  person: PersonId | null
  code: string | null
  what: Buffer | null
  due: string
  owner: WorkerId | null
}

export function addTasks(act: Act, file: CaseId, tasks: readonly NewTask[]): void {
  const column = <K extends keyof NewTask>(name: K) => tasks.map((task) => task[name])
  void act.write`
    insert into cases.task (node, id, file, person, code, what, due, owner, worker, agency, at, deed)
    select ${act.node}, id, ${file}, person, code, what, due, owner, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id}
      from unnest(${column('id')}::uuid[], ${column('person')}::uuid[], ${column('code')}::text[], ${column('what')}::bytea[],
                  ${column('due')}::date[], ${column('owner')}::uuid[]) as new (id, person, code, what, due, owner)`
}

export type TaskRow = {
  id: FactId
  case: CaseId
  focus: PersonId
  person: PersonId | null
  code: string | null
  what: Buffer | null
  due: string
  owner: WorkerId | null
  agency: AgencyId
  at: Date
  turns: number
  outcome: string | null
  turnedAt: Date | null
  turnedBy: WorkerId | null
}

export function findTasks(find: Sql, node: number, file: CaseId): Promise<TaskRow[]> {
  return find<TaskRow>`
    select task.id, task.file as case, file.focus, task.person, task.code, task.what, task.due, task.owner, task.agency, task.at,
           coalesce(turn.nth, 0) as turns, turn.outcome, turn.at as "turnedAt", turn.worker as "turnedBy"
      from cases.task join cases.file on file.node = task.node and file.id = task.file
      left join lateral (select nth, outcome, at, worker from cases.task_turn
                          where task_turn.node = task.node and task_turn.task = task.id order by nth desc limit 1) as turn on true
     where task.node = ${node} and task.file = ${file} order by task.due, task.id`
}

export type TasksDue = { late: number; next: string | null }
/** How many tasks of these cases were due before a day and are not finished, and when the next one is due. */
export async function countLateTasks(
  find: Sql,
  node: number,
  files: readonly CaseId[],
  on: string,
): Promise<Map<CaseId, TasksDue>> {
  const rows = await find<TasksDue & { file: CaseId }>`
    select file, count(*) filter (where due < ${on})::int as late, (min(due) filter (where due >= ${on}))::text as next from cases.task
     where file = any(${files}::uuid[]) and node = ${node}
       and (select outcome from cases.task_turn where task_turn.node = task.node and task_turn.task = task.id order by nth desc limit 1) is null
     group by file`
  return new Map(rows.map(({ file, late, next }) => [file, { late, next }]))
}

/** Tasks of somebody that are due from one day to another and not finished. */
export function findTasksDue(
  { find, node }: { find: Sql; node: number },
  { from, until }: { from: string; until: string },
): Promise<Pick<TaskRow, 'id' | 'case' | 'focus' | 'person' | 'due' | 'owner'>[]> {
  return find`
    select task.id, task.file as case, file.focus, task.person, task.due, task.owner
      from cases.task join cases.file on file.node = task.node and file.id = task.file
     where task.node = ${node} and task.owner is not null and task.due between ${from} and ${until}
       and (select outcome from cases.task_turn where task_turn.node = task.node and task_turn.task = task.id order by nth desc limit 1) is null
     order by task.due, task.id`
}

export async function getTask(find: Sql, node: number, id: FactId): Promise<TaskRow> {
  const [task] = await find<TaskRow>`
    select task.id, task.file as case, file.focus, task.person, task.code, task.what, task.due, task.owner, task.agency, task.at,
           coalesce(turn.nth, 0) as turns, turn.outcome, turn.at as "turnedAt", turn.worker as "turnedBy"
      from cases.task join cases.file on file.node = task.node and file.id = task.file
      left join lateral (select nth, outcome, at, worker from cases.task_turn
                          where task_turn.node = task.node and task_turn.task = task.id order by nth desc limit 1) as turn on true
     where task.node = ${node} and task.id = ${id}`
  if (!task) throw new Unknown('no-such-task')
  return task
}

/** Finished with an outcome, or taken back (`outcome` null): the last turn counts. */
export function addTurn(
  act: Act,
  { task, nth, outcome, words }: { task: FactId; nth: number; outcome: string | null; words: Buffer | null },
): void {
  void act.write`
    insert into cases.task_turn (node, task, nth, outcome, words, worker, at, deed)
    values (${act.node}, ${task}, ${nth}, ${outcome}, ${words}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
