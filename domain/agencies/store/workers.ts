import type { Act } from '../../../ground/act.ts'
import type { Actor } from '../../../ground/asking.ts'
import type { Sql } from '../../../ground/database.ts'
import { HOUSE } from '../../../ground/house.ts'
import type { AgencyId, WorkerId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import type { Agency, OpenAgencies, Role, Site } from '../words.ts'
import { addConflicts, addRoles, addTrainings } from './facts.ts'

/** Where a worker belongs. What they are to the house now is asked of `findAtWork`. */
export type Place = Omit<Actor, 'roles' | 'signIn'>

export async function getWorker(find: Sql, node: number, id: WorkerId): Promise<Place> {
  const [worker] = await find<Place>`
    select worker.id, worker.agency, worker.site, agency.type
      from agencies.worker join agencies.agency on agency.id = worker.agency and agency.node = worker.node
     where worker.id = ${id} and worker.node = ${node}`
  if (!worker) throw new Unknown('unknown-worker')
  return worker
}

/** Who was ever given or lent one of these roles, in these agencies or in all. Whether they hold it now is asked of `findAtWork`. */
export async function findHolders(
  find: Sql,
  node: number,
  { agencies, roles }: { agencies: readonly AgencyId[] | null; roles: readonly Role[] },
): Promise<WorkerId[]> {
  const rows = await find<{ id: WorkerId }>`
    select worker.id from agencies.worker
     where worker.node = ${node} and (${agencies}::text[] is null or worker.agency = any(${agencies}::text[]))
       and (exists (select from agencies.role_held held where held.worker = worker.id and held.node = worker.node and held.role = any(${roles}::text[]))
            or exists (select from agencies.role_lent lent where lent.borrower = worker.id and lent.node = worker.node and lent.role = any(${roles}::text[])))
     order by worker.id`
  return rows.map(({ id }) => id)
}

/** Of these workers, those who left their agency: who are suspended for that, or hold no role there themselves. */
export async function findThoseWhoLeft(
  { find, node, at }: { find: Sql; node: number; at: Date },
  workers: readonly WorkerId[],
): Promise<Set<WorkerId>> {
  const rows = await find<{ id: WorkerId }>`
    select id from agencies.worker
     where id = any(${workers}::uuid[]) and node = ${node}
       and (exists (select from agencies.suspension said where said.worker = worker.id and said.node = worker.node and said.because = 'left'
                       and not exists (select from agencies.suspension_end ended where ended.suspension = said.id and ended.node = said.node))
            or not exists (select from agencies.role_held held where held.worker = worker.id and held.node = worker.node
                              and (held.until is null or held.until > ${at})
                              and not exists (select from agencies.role_end ended where ended.role = held.id and ended.node = held.node and ended.at <= ${at})))`
  return new Set(rows.map(({ id }) => id))
}

export type WorkerRow = { id: WorkerId; name: string; agencyRow: Agency; siteRow: Site | null; roles: Role[] }

/** Everyone who works here, with the roles that they hold themselves or are lent at an instant. */
export function findWorkers(find: Sql, node: number, at: Date): Promise<WorkerRow[]> {
  return find<WorkerRow>`
    select worker.id, worker.name,
           array(select held.role from agencies.role_held held
                   left join agencies.role_end on role_end.role = held.id and role_end.node = held.node
                  where held.worker = worker.id and held.node = worker.node and held.since <= ${at}
                    and (held.until is null or held.until > ${at}) and (role_end.at is null or role_end.at > ${at})
                  order by held.at, held.id) as roles,
           json_build_object('id', agency.id, 'name', agency.name, 'type', agency.type, 'country', agency.country) as "agencyRow",
           case when site.id is null then null
                else json_build_object('id', site.id, 'agency', site.agency, 'name', site.name, 'country', site.country) end as "siteRow"
      from agencies.worker
      join agencies.agency on agency.node = worker.node and agency.id = worker.agency
      left join agencies.site on site.node = worker.node and site.id = worker.site
     where worker.node = ${node} order by agency.country, agency.name, worker.name`
}

/** Names of workers and agencies as they stand on screens: they are public within the house. */
export async function nameWorkers(find: Sql, node: number, ids: WorkerId[]): Promise<Map<WorkerId, string>> {
  const rows = await find<{
    id: WorkerId
    name: string
  }>`select id, name from agencies.worker where node = ${node} and id = any(${ids}::uuid[])`
  return new Map([[HOUSE.id, 'Kindred'], ...rows.map(({ id, name }) => [id, name] as const)])
}

export async function nameAgencies(find: Sql, node: number, ids: AgencyId[]): Promise<Map<AgencyId, string>> {
  const unknown = ids.filter((id) => !agencyNames.has(`${node} ${id}`))
  if (unknown.length > 0)
    for (const { id, name } of await find<{
      id: AgencyId
      name: string
    }>`select id, name from agencies.agency where id = any(${unknown}::text[]) and node = ${node}`)
      agencyNames.set(`${node} ${id}`, name)
  return new Map(
    ids.flatMap((id) => (agencyNames.has(`${node} ${id}`) ? [[id, agencyNames.get(`${node} ${id}`)!]] : [])),
  )
}
/** Agencies are few, and nobody has the right to change one: their names are kept once read. */
const agencyNames = new Map<string, string>()

export function addAgencies(act: Act, { agencies, sites, workers }: OpenAgencies): void {
  const { node, at } = act
  const deed = act.asking.id
  void act.write`
    insert into agencies.agency (node, id, name, type, country, deed, at)
    select ${node}, id, name, type, country, ${deed}, ${at} from json_to_recordset(${JSON.stringify(agencies)})
        as new (id text, name text, type text, country text)`
  void act.write`
    insert into agencies.site (node, id, agency, name, country, deed, at)
    select ${node}, id, agency, name, country, ${deed}, ${at} from json_to_recordset(${JSON.stringify(sites)})
        as new (id text, agency text, name text, country text)`
  void act.write`
    insert into agencies.worker (node, id, agency, site, name, deed, at)
    select ${node}, id, agency, site, name, ${deed}, ${at}
      from json_to_recordset(${JSON.stringify(workers)}) as new (id uuid, agency text, site text, name text)`
  addRoles(
    act,
    workers.flatMap(({ id, roles }) => roles.map((role) => ({ ...role, worker: id }))),
  )
  addTrainings(
    act,
    workers.flatMap(({ id, trainings }) => trainings.map((training) => ({ ...training, worker: id }))),
  )
  addConflicts(
    act,
    workers.flatMap(({ id, nationalityConflict }) =>
      nationalityConflict ? [{ ...nationalityConflict, worker: id }] : [],
    ),
  )
}
