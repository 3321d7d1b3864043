import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import type { AtWork } from './rules.ts'
import type { Agency, OpenAgencies, Site, Worker } from './words.ts'

/** The worker who asks, if they work for the agency that they say. */
export async function getWorker(find: Sql, node: number, id: WorkerId): Promise<AtWork> {
  const [worker] = await find<AtWork>`
    select worker.id, worker.agency, worker.site, worker.name, worker.roles, agency.type
      from agencies.worker join agencies.agency on agency.node = worker.node and agency.id = worker.agency
     where worker.node = ${node} and worker.id = ${id}`
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
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function nameAgencies(find: Sql, node: number, ids: AgencyId[]): Promise<Map<AgencyId, string>> {
  const rows = await find<{
    id: AgencyId
    name: string
  }>`select id, name from agencies.agency where node = ${node} and id = any(${ids}::text[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

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
): Promise<{ worker: AtWork; until: Date } | undefined> {
  const [found] = await find<AtWork & { until: Date }>`
    select worker.id, worker.agency, worker.site, worker.name, worker.roles, agency.type, session.until
      from agencies.session
      join agencies.worker on worker.node = session.node and worker.id = session.worker
      join agencies.agency on agency.node = worker.node and agency.id = worker.agency
     where session.node = ${node} and session.token = ${token}
       and not exists (select from agencies.session_end where session_end.node = session.node and session_end.token = session.token)`
  if (!found) return undefined
  const { until, ...worker } = found
  return { worker, until }
}
