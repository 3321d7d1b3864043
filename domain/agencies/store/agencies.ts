import type { Sql } from '../../../ground/database.ts'
import type { AgencyId } from '../../../ground/ids.ts'
import type { AgencyType } from '../words.ts'

/** An agency as the rules of access need it: what it works for, where, and whether the house is closed to it. */
export type AgencyRow = {
  id: AgencyId
  name: string
  type: AgencyType
  country: string
  suspendedAt: Date | null
  nodeCutOffAt: Date | null
  /** Of a partner without an account: who wrote it down. Nobody of it works with the house. */
  keeper: AgencyId | null
  /** The partner is asked no more. */
  ended: boolean
}

/** These agencies, or all of them. */
export function findAgencies(find: Sql, node: number, ids: readonly AgencyId[] | null = null): Promise<AgencyRow[]> {
  return find<AgencyRow>`
    select agency.id, agency.name, agency.type, agency.country,
           (select min(suspension.at) from agencies.suspension
             where suspension.agency = agency.id and suspension.node = agency.node and not exists
               (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)) as "suspendedAt",
           (select min(suspension.at) from agencies.suspension
             where suspension.of_node = agency.node and not exists
               (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)) as "nodeCutOffAt",
           outside.keeper, coalesce(outside.ended, false) as ended
      from agencies.agency
      left join lateral (select keeper, ended from agencies.outside o where o.agency = agency.id and o.node = agency.node order by nth desc limit 1) as outside on true
     where agency.node = ${node} and (${ids}::text[] is null or agency.id = any(${ids}::text[])) order by agency.name`
}
