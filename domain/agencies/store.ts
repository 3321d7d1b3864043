import type { Act } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import { HOUSE } from '../../ground/house.ts'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import type { Agency, OpenAgencies, Site, Worker } from './words.ts'

/** A worker as whoever acts: with the kind of their agency and their roles. */
export async function getActor(find: Sql, node: number, id: WorkerId): Promise<Actor> {
  const [worker] = await find<Actor>`
    select worker.id, worker.agency, worker.site, worker.roles, agency.type
      from agencies.worker join agencies.agency on agency.id = worker.agency and agency.node = worker.node
     where worker.id = ${id} and worker.node = ${node}`
  if (!worker) throw new Unknown('unknown-worker')
  return worker
}

export type WorkerRow = Worker & { agencyRow: Agency; siteRow: Site | null }

export function findWorkers(find: Sql, node: number): Promise<WorkerRow[]> {
  return find<WorkerRow>`
    select worker.id, worker.agency, worker.site, worker.name, worker.roles,
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
    insert into agencies.worker (node, id, agency, site, name, roles, deed, at)
    select ${node}, id, agency, site, name, array(select json_array_elements_text(roles)), ${deed}, ${at}
      from json_to_recordset(${JSON.stringify(workers)}) as new (id uuid, agency text, site text, name text, roles json)`
}

export function addSession(act: Act, { token, worker, until }: { token: Buffer; worker: WorkerId; until: Date }): void {
  void act.write`
    insert into agencies.session (node, token, worker, deed, at, until)
    values (${act.node}, ${token}, ${worker}, ${act.asking.id}, ${act.at}, ${until})`
}

export function endSession(act: Act, token: Buffer): void {
  void act.write`
    insert into agencies.session_end (node, token, deed, at) values (${act.node}, ${token}, ${act.asking.id}, ${act.at})
    on conflict do nothing`
}

/** Who holds this token, while it lasts. */
export async function findSession(
  find: Sql,
  node: number,
  token: Buffer,
): Promise<{ actor: Actor; until: Date } | undefined> {
  const [found] = await find<Actor & { until: Date }>`
    select worker.id, worker.agency, worker.site, worker.roles, agency.type, session.until
      from agencies.session
      join agencies.worker on worker.id = session.worker and worker.node = session.node
      join agencies.agency on agency.id = worker.agency and agency.node = worker.node
     where session.token = ${token} and session.node = ${node}
       and not exists (select from agencies.session_end where session_end.token = session.token and session_end.node = session.node)`
  if (!found) return undefined
  const { until, ...actor } = found
  return { actor, until }
}
