import type { Sql } from '../../../ground/database.ts'
import type { CaseId, FactId, PersonId } from '../../../ground/ids.ts'
import type { ReminderResult } from '../words.ts'

type Reader = { find: Sql; node: number }
export type ReminderRow = {
  item: FactId
  person: PersonId
  file: CaseId
  result: ReminderResult
  tries: number
  next: Date | null
  at: Date
}
/** What became of reminders: in a case, or of these appointments. */
export function findReminders({ find, node }: Reader, by: CaseId | readonly FactId[]): Promise<ReminderRow[]> {
  const [file, items] = typeof by === 'string' ? [by, []] : [null, by]
  return find<ReminderRow>`
    select item, person, file, result, tries, next_try as next, at from notices.reminder
     where node = ${node} and (file = ${file} or item = any(${items}::uuid[])) order by at desc`
}

export function keepReminder(effect: Sql, node: number, one: ReminderRow): Promise<unknown> {
  const { item, person, file, result, tries, next, at } = one
  return effect`
    insert into notices.reminder (node, item, person, file, result, tries, next_try, at)
    values (${node}, ${item}, ${person}, ${file}, ${result}, ${tries}, ${next}, ${at})
    on conflict (item, node) do update
       set result = excluded.result, tries = excluded.tries, next_try = excluded.next_try, at = excluded.at`
}
