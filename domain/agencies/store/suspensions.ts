import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, WorkerId } from '../../../ground/ids.ts'
import type { SuspensionCause } from '../words.ts'

type Suspension = { id: FactId; because: SuspensionCause; worker?: WorkerId; agency?: AgencyId; ofNode?: number }

export function addSuspension(act: Act, { id, because, worker, agency, ofNode }: Suspension): void {
  void act.write`
    insert into agencies.suspension (node, id, worker, agency, of_node, because, deed, at)
    values (${act.node}, ${id}, ${worker ?? null}, ${agency ?? null}, ${ofNode ?? null}, ${because}, ${act.asking.id}, ${act.at})`
}

export function addSuspensionEnd(act: Act, suspension: FactId): void {
  void act.write`
    insert into agencies.suspension_end (node, suspension, deed, at)
    values (${act.node}, ${suspension}, ${act.asking.id}, ${act.at})`
}

export type SuspensionRow = { worker: WorkerId | null; agency: AgencyId | null; lifted: boolean }

/** A suspension, of whom, and whether it was lifted. */
export async function findSuspension(find: Sql, node: number, id: FactId): Promise<SuspensionRow | undefined> {
  const [found] = await find<SuspensionRow>`
    select suspension.worker, coalesce(suspension.agency, worker.agency) as agency, suspension_end.at is not null as lifted
      from agencies.suspension
      left join agencies.worker on worker.id = suspension.worker and worker.node = suspension.node
      left join agencies.suspension_end on suspension_end.suspension = suspension.id and suspension_end.node = suspension.node
     where suspension.id = ${id} and suspension.node = ${node}`
  return found
}

/** The suspensions of an agency that are not lifted. */
export async function findSuspensionsOf(find: Sql, node: number, agency: AgencyId): Promise<FactId[]> {
  const rows = await find<{ id: FactId }>`
    select id from agencies.suspension
     where agency = ${agency} and node = ${node} and not exists
       (select from agencies.suspension_end ended where ended.suspension = suspension.id and ended.node = suspension.node)`
  return rows.map(({ id }) => id)
}
