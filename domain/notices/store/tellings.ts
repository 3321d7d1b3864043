import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import type { Told } from '../rules.ts'
import type { NoticeKind, Urgency } from '../words.ts'

type Reader = { find: Sql; node: number }
export type DueRow = {
  notice: FactId
  way: Told['way']
  endpoint: FactId
  tries: number
  worker: WorkerId
  kind: NoticeKind
  urgency: Urgency
  person: PersonId | null
  purpose: Purpose | null
  read: boolean
}
const AT_ONCE = 200
/** What is due to be told elsewhere than on the screen, the oldest first. */
export function findDue({ find, node }: Reader, at: Date): Promise<DueRow[]> {
  return find<DueRow>`
    select t.notice, t.way, t.endpoint, t.tries, n.worker, n.kind, n.urgency, n.person, n.purpose, n.read_at is not null as read
      from notices.telling t join notices.notice n on n.id = t.notice and n.node = t.node
     where t.state = 'waiting' and t.due <= ${at} and t.node = ${node} order by t.due, t.notice limit ${AT_ONCE}`
}

export type Mark = Pick<DueRow, 'notice' | 'way' | 'endpoint'> & {
  state: 'waiting' | 'told' | 'withheld' | 'passed-over' | 'given-up'
  tries: number
  due: Date | null
}
/** Notes what came of it. */
export function markTellings(effect: Sql, node: number, marks: readonly Mark[], at: Date): Promise<unknown> {
  return effect`
    update notices.telling t
       set state = new.state, tries = new.tries, due = coalesce(new.due, t.due), first_try = coalesce(t.first_try, ${at})
      from json_to_recordset(${JSON.stringify(marks)}) as new (notice uuid, way text, endpoint uuid, state text, tries int, due timestamptz)
     where t.notice = new.notice and t.way = new.way and t.endpoint = new.endpoint and t.node = ${node} and t.state = 'waiting'`
}
