import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId, WorkerId } from '../../ground/ids.ts'
import type { List } from './words.ts'

type Reader = { find: Sql; node: number }
export type FilterRow = {
  id: FactId
  list: List
  agency: AgencyId
  worker: WorkerId
  /** The edition that counts. */
  seen: number
  sealed: Buffer
  shared: boolean
  turns: number
  removed: boolean
}
type By = { id: FactId } | { agency: AgencyId; list: List }
/** The filters of an agency for a list, whoever finds them, in the order in which they were made; or this one. */
export function findFilters({ find, node }: Reader, by: By): Promise<FilterRow[]> {
  const [id, agency, list] = 'id' in by ? [by.id, null, null] : [null, by.agency, by.list]
  return find<FilterRow>`
    select f.id, f.list, f.agency, f.worker, e.nth as seen, e.sealed, e.shared, coalesce(t.nth, 0) as turns, coalesce(t.turn = 'removed', false) as removed
      from filters.filter f
     cross join lateral (select nth, sealed, shared from filters.edition where edition.filter = f.id and edition.node = f.node order by nth desc limit 1) e
      left join lateral (select nth, turn from filters.turn where turn.filter = f.id and turn.node = f.node order by nth desc limit 1) t on true
     where f.node = ${node} and (f.id = ${id} or (f.agency = ${agency} and f.list = ${list}))
     order by f.at, f.id`
}

export function addFilter(act: Act, { id, list }: Pick<FilterRow, 'id' | 'list'>): void {
  void act.write`
    insert into filters.filter (node, id, list, agency, worker, at, deed)
    values (${act.node}, ${id}, ${list}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type Edition = { filter: FactId; nth: number; sealed: Buffer; shared: boolean }
export function addEdition(act: Act, { filter, nth, sealed, shared }: Edition): void {
  void act.write`
    insert into filters.edition (node, filter, nth, sealed, shared, worker, at, deed)
    values (${act.node}, ${filter}, ${nth}, ${sealed}, ${shared}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addTurn(
  act: Act,
  { filter, nth, turn }: { filter: FactId; nth: number; turn: 'removed' | 'restored' },
) {
  void act.write`
    insert into filters.turn (node, filter, nth, turn, worker, at, deed)
    values (${act.node}, ${filter}, ${nth}, ${turn}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type First = { nth: number; filter: FactId | null }
/** With which filter a list opens for a worker, as they said last. */
export async function findFirst({ find, node }: Reader, worker: WorkerId, list: List): Promise<First> {
  const [found] = await find<First>`
    select nth, filter from filters.first where worker = ${worker} and list = ${list} and node = ${node} order by nth desc limit 1`
  return found ?? { nth: 0, filter: null }
}

export function addFirst(act: Act, list: List, { nth, filter }: First): void {
  void act.write`
    insert into filters.first (node, worker, list, nth, filter, at, deed)
    values (${act.node}, ${act.asking.actor.id}, ${list}, ${nth}, ${filter}, ${act.at}, ${act.asking.id})`
}
