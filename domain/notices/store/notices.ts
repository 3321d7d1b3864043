import type { Act } from '../../../ground/act.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { CaseId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import type { Told } from '../rules.ts'
import type { NoticeKind, Urgency } from '../words.ts'

type Reader = { find: Sql; node: number }
export type NewNotice = {
  id: FactId
  worker: WorkerId
  kind: NoticeKind
  urgency: Urgency
  subject: FactId | null
  file: CaseId | null
  person: PersonId | null
  purpose: Purpose | null
  at: Date
}

/** On this channel every door hears, once it is committed, for which worker something changed, and not what. */
export const BELL = 'bell'

export function insertNotices(effect: Sql, node: number, notices: readonly NewNotice[]): Promise<unknown> {
  return effect`
    with laid as (
      insert into notices.notice (node, id, worker, kind, urgency, subject, file, person, purpose, at)
      select ${node}, id, worker, kind, urgency, subject, file, person, purpose, at
        from json_to_recordset(${JSON.stringify(notices)})
          as new (id uuid, worker uuid, kind text, urgency text, subject uuid, file uuid, person uuid, purpose text, at timestamptz)
      on conflict do nothing returning worker)
    select pg_notify(${BELL}, worker::text) from (select distinct worker from laid) as rung`
}

export type NewTelling = { notice: FactId } & Told
export function insertTellings(effect: Sql, node: number, tellings: readonly NewTelling[]): Promise<unknown> {
  return effect`
    insert into notices.telling (node, notice, way, endpoint, state, due, tries)
    select ${node}, notice, way, endpoint, 'waiting', due, 0
      from json_to_recordset(${JSON.stringify(tellings)}) as new (notice uuid, way text, endpoint uuid, due timestamptz)
    on conflict do nothing`
}

export type NoticeRow = NewNotice & { readAt: Date | null }
/** What was laid before a worker: what they have not read first, then the newest. */
export function findNoticesOf({ find, node }: Reader, worker: WorkerId, most: number): Promise<NoticeRow[]> {
  return find<NoticeRow>`
    select id, worker, kind, urgency, subject, file, person, purpose, at, read_at as "readAt"
      from notices.notice where worker = ${worker} and node = ${node}
     order by (read_at is not null), at desc, id limit ${most}`
}

export async function countUnread({ find, node }: Reader, worker: WorkerId): Promise<number> {
  const [found] = await find<{ count: number }>`
    select count(*)::int as count from notices.notice where worker = ${worker} and node = ${node} and read_at is null`
  return found!.count
}

/** Of these notices those that were laid before already. */
export async function findLaid({ find, node }: Reader, ids: readonly FactId[]): Promise<Set<FactId>> {
  const rows = await find<{ id: FactId }>`
    select id from notices.notice where id = any(${ids}::uuid[]) and node = ${node}`
  return new Set(rows.map(({ id }) => id))
}

/** A worker has read these of their notices, or all of them. */
export function markRead(act: Act, notices: readonly FactId[] | null): void {
  void act.write`
    with read as (
      update notices.notice set read_at = ${act.at}
       where worker = ${act.asking.actor.id} and node = ${act.node} and read_at is null
         and (${notices}::uuid[] is null or id = any(${notices}))
      returning worker)
    select pg_notify(${BELL}, worker::text) from (select distinct worker from read) as rung`
}

/** Nothing stays that tells of these people. */
export const dropNoticesOf = (effect: Sql, node: number, persons: readonly PersonId[]): Promise<unknown> => effect`
    with reminders as (delete from notices.reminder where person = any(${persons}::uuid[]) and node = ${node}),
    gone as (delete from notices.notice where person = any(${persons}::uuid[]) and node = ${node} returning worker)
    select pg_notify(${BELL}, worker::text) from (select distinct worker from gone) as rung`

/** Lets go of what was laid before somebody so long ago that nobody looks. */
export const dropOld = (effect: Sql, node: number, before: Date): Promise<unknown> => effect`
    with reminders as (delete from notices.reminder where at < ${before} and node = ${node})
    delete from notices.notice where at < ${before} and node = ${node}`

/** Asks the windows of these workers to look anew. */
export function ring(effect: Sql, workers: readonly WorkerId[]): Promise<unknown> {
  return effect`select pg_notify(${BELL}, worker) from (select distinct worker from unnest(${workers}::text[]) as w (worker)) as rung`
}
