import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, WorkerId } from '../../../ground/ids.ts'
import type { Role, SuspensionCause } from '../words.ts'

export type ColleagueRow = {
  id: WorkerId
  name: string
  site: string | null
  passkeys: number
  suspension: { id: FactId; at: string; because: SuspensionCause } | null
}

/** Who works for an agency, by name, with what is not a role: how many passkeys they have, and whether they are suspended. */
export function findColleagues(find: Sql, node: number, agency: AgencyId): Promise<ColleagueRow[]> {
  return find<ColleagueRow>`
    select worker.id, worker.name, site.name as site,
           (select count(*) from agencies.passkey
             where passkey.worker = worker.id and passkey.node = worker.node and not exists
               (select from agencies.passkey_end ended where ended.passkey = passkey.id and ended.node = passkey.node)) as passkeys,
           (select json_build_object('id', suspension.id, 'at', suspension.at, 'because', suspension.because) from agencies.suspension
             where suspension.worker = worker.id and suspension.node = worker.node and not exists
               (select from agencies.suspension_end ended where ended.suspension = suspension.id and ended.node = suspension.node)
             order by suspension.at limit 1) as suspension
      from agencies.worker left join agencies.site on site.id = worker.site and site.node = worker.node
     where worker.agency = ${agency} and worker.node = ${node} order by worker.name, worker.id`
}

/** How many passkeys the workers of an agency have who were ever given this role. */
export async function countPasskeysOfRole(
  find: Sql,
  node: number,
  { agency, role }: { agency: AgencyId; role: Role },
): Promise<number> {
  const [found] = await find<{ count: number }>`
    select count(*) from agencies.passkey
      join agencies.worker on worker.id = passkey.worker and worker.node = passkey.node
     where worker.agency = ${agency} and worker.node = ${node}
       and exists (select from agencies.role_held held where held.worker = worker.id and held.node = worker.node and held.role = ${role})
       and not exists (select from agencies.passkey_end ended where ended.passkey = passkey.id and ended.node = passkey.node)`
  return found!.count
}
