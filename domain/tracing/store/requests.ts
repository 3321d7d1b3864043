import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import type { CloseTracing, OpenTracing, TracingStatus } from '../words.ts'

type Reader = { find: Sql; node: number }

export function addRequest(act: Act, { id, seeker, askedBy, action, neverTell }: OpenTracing, told: Buffer): void {
  void act.write`
    insert into tracing.request (node, id, seeker, asked_by, action, told, agency, worker, at, deed)
    values (${act.node}, ${id}, ${seeker}, ${askedBy}, ${action}, ${told}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  void act.write`
    insert into tracing.kept_from (node, request, person, deed)
    select ${act.node}, ${id}, person, ${act.asking.id} from unnest(${neverTell}::uuid[]) as new (person)`
}

export function addSoughtPeople(act: Act, request: FactId, all: readonly { id: FactId; person: PersonId }[]): void {
  void act.write`
    insert into tracing.sought (node, id, request, person, agency, worker, at, deed)
    select ${act.node}, id, ${request}, person, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}
      from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ person }) => person)}::uuid[]) as new (id, person)`
}

export type NewTurn = {
  request: FactId
  nth: number
  status: Exclude<TracingStatus, 'open'>
  because: CloseTracing['because'] | null
  on: string
  words: Buffer | null
}
export function addTurn(act: Act, { request, nth, status, because, on, words }: NewTurn): void {
  void act.write`
    insert into tracing.turn (node, request, nth, status, because, on_day, words, agency, worker, at, deed)
    values (${act.node}, ${request}, ${nth}, ${status}, ${because}, ${on}, ${words}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type RequestRow = {
  id: FactId
  seeker: PersonId
  askedBy: OpenTracing['askedBy']
  action: OpenTracing['action']
  told: Buffer
  agency: AgencyId
  at: Date
  sought: PersonId[]
  keptFrom: PersonId[]
  status: TracingStatus
  turns: number
}
type Which = { ids?: readonly FactId[]; persons?: readonly PersonId[]; most?: number }
/** Requests by their ids, or by whom they are about; the oldest first. */
export function findRequests(
  { find, node }: Reader,
  { ids = [], persons = [], most = 500 }: Which,
): Promise<RequestRow[]> {
  return find<RequestRow>`
    select r.id, r.seeker, r.asked_by as "askedBy", r.action, r.told, r.agency, r.at,
           array(select s.person from tracing.sought s where s.request = r.id and s.node = r.node order by s.at, s.id) as sought,
           array(select k.person from tracing.kept_from k where k.request = r.id and k.node = r.node order by k.person) as "keptFrom",
           coalesce((select t.status from tracing.turn t where t.request = r.id and t.node = r.node order by nth desc limit 1), 'open') as status,
           (select count(*)::int from tracing.turn t where t.request = r.id and t.node = r.node) as turns
      from (select * from tracing.request where id = any(${ids}::uuid[])
            union select * from tracing.request where seeker = any(${persons}::uuid[])
            union select request.* from tracing.request join tracing.sought on sought.request = request.id and sought.node = request.node
                   where sought.person = any(${persons}::uuid[])) as r
     where r.node = ${node} order by r.at, r.id limit ${most}`
}

type From = { agency: AgencyId; behind: { since: string; id: FactId } | null; most: number }
/** Searches that an agency opened and that go on, the oldest first, from behind one of them on. */
export async function findSearchesFrom(reader: Reader, { agency, behind, most }: From): Promise<RequestRow[]> {
  const { find, node } = reader
  const rows = await find<{ id: FactId }>`
    select r.id from tracing.request r
     where r.agency = ${agency} and r.node = ${node}
       and (${behind?.since ?? null}::timestamptz is null or (r.at, r.id) > (${behind?.since ?? null}::timestamptz, ${behind?.id ?? null}::uuid))
       and coalesce((select t.status from tracing.turn t where t.request = r.id and t.node = r.node order by nth desc limit 1), 'open') <> 'closed'
     order by r.at, r.id limit ${most}`
  const ids = rows.map(({ id }) => id)
  return ids.length > 0 ? findRequests(reader, { ids }) : []
}

/** Two who write on one request at a time wait for each other. */
export async function lockRequest(act: Act, request: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`tracing ${request}`}, 2))`
}
