import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { categoriesOf, purposesOf } from './rules.ts'
import { findWorkers, type WorkerRow } from './store.ts'
import type { WorkerShown } from './words.ts'

/** Everyone who works here, as the sign-in page of a demonstration lists them. */
export async function showWorkers(find: Sql, node: number): Promise<WorkerShown[]> {
  return (await findWorkers(find, node)).map(showWorker)
}

export async function showWorkerById(find: Sql, node: number, id: WorkerId): Promise<WorkerShown> {
  const found = (await findWorkers(find, node)).find((worker) => worker.id === id)
  if (!found) throw new Unknown('unknown-worker')
  return showWorker(found)
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
