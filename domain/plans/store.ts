import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
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

/** What is planned: in a case, by its id, or due in an agency up to a day and not ended. */
export async function findItems(
  { find, node }: Reader,
  by: { case?: CaseId; id?: FactId; agency?: AgencyId; until?: string; most?: number },
): Promise<ItemRow[]> {
  const rows = await find<ItemRow & { turns: ItemRow['turns'] | null }>`
    select i.id, i.file as case, i.person, i.about, i.kind, i.service, i.listing, i.goal, i.due::text as due, i.at_time as when, i.language, i.interpreter, i.what, i.owner, i.agency,
           (select json_build_object('name', l.name, 'place', l.place) from plans.listing l where l.id = i.listing and l.node = i.node order by l.nth desc limit 1) as provider,
           (select json_agg(json_build_object('outcome', t.outcome, 'words', encode(t.words, 'hex'), 'on', t.on_day, 'worker', t.worker) order by t.nth)
              from plans.turn t where t.item = i.id and t.node = i.node) as turns
      from plans.item i
     where i.node = ${node}
       and (${by.case ?? null}::uuid is null or i.file = ${by.case ?? null})
       and (${by.id ?? null}::uuid is null or i.id = ${by.id ?? null})
       and (${by.agency ?? null}::text is null or (i.agency = ${by.agency ?? null} and i.due <= ${by.until ?? null}
            and coalesce((select t.outcome in ('partly-met', 'not-met', 'not-delivered') from plans.turn t where t.item = i.id and t.node = i.node order by t.nth desc limit 1), true)))
     order by i.due, i.id limit ${by.most ?? 1000}`
  return rows.map((row) => ({ ...row, turns: row.turns ?? [] }))
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
