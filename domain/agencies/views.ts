import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { rolesInForce } from './may-come-to-work.ts'
import { categoriesOf, purposesOf } from './rules.ts'
import { findAtWork } from './store/at-work.ts'
import { findWorkers, type WorkerRow } from './store/workers.ts'
import type { WorkerShown } from './words.ts'

/** Everyone who works here, as the sign-in page of a demonstration lists them, with the roles that they hold at an instant. */
export async function showWorkers(find: Sql, node: number, at: Date): Promise<WorkerShown[]> {
  return (await findWorkers(find, node, at)).map(showWorker)
}

/** One worker, with the roles that are in force, lent ones too. */
export async function showWorkerById(
  find: Sql,
  node: number,
  { id, at }: { id: WorkerId; at: Date },
): Promise<WorkerShown> {
  const [all, worker] = await Promise.all([findWorkers(find, node, at), findAtWork(find, node, id)])
  const found = all.find((one) => one.id === id)
  if (!found || !worker) throw new Unknown('unknown-worker')
  return showWorker({ ...found, roles: rolesInForce(worker, at) })
}

function showWorker({ agencyRow, siteRow, ...worker }: WorkerRow): WorkerShown {
  return {
    id: worker.id,
    name: worker.name,
    roles: worker.roles,
    agency: agencyRow,
    site: siteRow,
    purposes: purposesOf({ ...worker, type: agencyRow.type }),
    categories: categoriesOf({ roles: worker.roles, type: agencyRow.type }),
  }
}
