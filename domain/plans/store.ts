import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import { together } from '../../ground/together.ts'
import type { Service } from '../cases/words.ts'
import type { ItemKind, ListingShown, PlanOutcome } from './words.ts'

type Reader = { find: Sql; node: number }
type Kept = Omit<ListingShown, 'agency' | 'mine' | 'at' | 'edition' | 'site'> & {
  site: string | null
  ended: boolean
  edition: number
}
export function addListing(act: Act, one: Kept): void {
  void act.write`
    insert into plans.listing (node, id, nth, agency, services, site, name, place, eligibility, languages, hours, capacity, open_for_new, ended, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.edition}, ${act.agency}, ${one.services}, ${one.site}, ${one.name}, ${one.place}, ${one.eligibility},
            ${one.languages}, ${one.hours}, ${one.capacity}, ${one.openForNew}, ${one.ended}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type ListingRow = Kept & { agency: AgencyId; at: Date }
const MOST = 200
/** The directory by its last editions: for a service, in a language; or one entry, ended or not. */
export function findListings(
  { find, node }: Reader,
  by: { service?: string | undefined; language?: string | undefined; id?: string },
): Promise<ListingRow[]> {
  return find<ListingRow>`
    select id, nth as edition, agency, services, site, name, place, eligibility, languages, hours, capacity, open_for_new as "openForNew", ended, at
      from (select distinct on (id) * from plans.listing where node = ${node} and (${by.id ?? null}::uuid is null or id = ${by.id ?? null}) order by id, nth desc) as last
     where (${by.id ?? null}::uuid is not null or not ended)
       and (${by.service ?? null}::text is null or ${by.service ?? null} = any(services))
       and (${by.language ?? null}::text is null or ${by.language ?? null} = any(languages))
     order by open_for_new desc, name limit ${MOST}`
}

export type ItemRow = {
  id: FactId
  case: CaseId
  person: PersonId | null
  about: PersonId
  kind: ItemKind
  service: Service | null
  listing: FactId | null
  goal: FactId | null
  due: string
  when: Date | null
  language: string | null
  interpreter: string | null
  what: Buffer
  owner: WorkerId | null
  agency: AgencyId
  provider: { name: string; place: string } | null
  turns: { outcome: PlanOutcome; words: string | null; on: string; worker: WorkerId }[]
}
export type NewItem = Omit<ItemRow, 'agency' | 'provider' | 'turns'>
export function addItem(act: Act, one: NewItem): void {
  void act.write`
    insert into plans.item (node, id, file, person, about, kind, service, listing, goal, due, at_time, language, interpreter, what, owner, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.case}, ${one.person}, ${one.about}, ${one.kind}, ${one.service}, ${one.listing}, ${one.goal}, ${one.due},
            ${one.when}, ${one.language}, ${one.interpreter}, ${one.what}, ${one.owner}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewTurn = { item: FactId; nth: number; outcome: PlanOutcome; words: Buffer | null; on: string }
export function addTurn(act: Act, { item, nth, outcome, words, on }: NewTurn): void {
  void act.write`
    insert into plans.turn (node, item, nth, outcome, words, on_day, worker, agency, at, deed)
    values (${act.node}, ${item}, ${nth}, ${outcome}, ${words}, ${on}, ${act.asking.actor.id}, ${act.agency}, ${act.at}, ${act.asking.id})`
}

const OF_A_CASE_MOST = 1000
/** What is planned in a case, the first due first. */
export const findItems = async ({ find, node }: Reader, file: CaseId): Promise<ItemRow[]> =>
  (await itemsTogether(find, [file], node)).get(file) ?? []
const itemsTogether = together<CaseId, ItemRow[], number>(async (find, files, node) => {
  const rows = await find<ItemRow>`
    select planned.* from unnest(${files}::uuid[]) as asked (file)
     cross join lateral (
       select * from plans.item_told where "case" = asked.file and node = ${node} order by due, id limit ${OF_A_CASE_MOST}) as planned
     order by due, id`
  return Map.groupBy(rows, (row) => row.case)
})

export async function findItem({ find, node }: Reader, id: FactId): Promise<ItemRow | undefined> {
  const [item] = await find<ItemRow>`select * from plans.item_told where id = ${id} and node = ${node}`
  return item
}

/** What is due in an agency up to a day and not ended, the longest overdue first. */
export function findDue(
  { find, node }: Reader,
  { agency, until, most, owner = null }: { agency: AgencyId; until: string; most: number; owner?: WorkerId | null },
): Promise<ItemRow[]> {
  return find<ItemRow>`
    select * from plans.item_told told
     where agency = ${agency} and due <= ${until} and node = ${node} and (${owner}::uuid is null or owner = ${owner})
       and coalesce((select t.outcome in ('partly-met', 'not-met', 'not-delivered') from plans.turn t where t.item = told.id and t.node = told.node order by t.nth desc limit 1), true)
     order by due, id limit ${most}`
}

export type AppointmentRow = Pick<ItemRow, 'id' | 'case' | 'person' | 'about' | 'owner' | 'agency'> & { when: Date }
/** Appointments from one instant to another of which nothing was written yet. */
export function findAppointments(
  { find, node }: Reader,
  { from, until }: { from: Date; until: Date },
): Promise<AppointmentRow[]> {
  return find<AppointmentRow>`
    select i.id, i.file as case, i.person, i.about, i.owner, i.agency, i.at_time as when
      from plans.item i
     where i.node = ${node} and i.kind = 'appointment' and i.at_time > ${from} and i.at_time <= ${until}
       and not exists (select from plans.turn t where t.item = i.id and t.node = i.node)
     order by i.at_time, i.id`
}
