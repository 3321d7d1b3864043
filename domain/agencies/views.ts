import type { Actor } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { factsInForce, isStrong, isTrained, rolesInForce } from './may-come-to-work.ts'
import { isOpen } from './may-enrol.ts'
import { categoriesOf, purposesOf } from './rules.ts'
import { findAtWork } from './store/at-work.ts'
import type { EnrolmentRow } from './store/enrolments.ts'
import { findWorkers, type WorkerRow } from './store/workers.ts'
import type { AtWork, Me, WorkerShown } from './words.ts'

/** Everyone who works here, as the sign-in page of a demonstration lists them, with the roles that they hold at an instant. */
export async function showWorkers(find: Sql, node: number, at: Date): Promise<WorkerShown[]> {
  return (await findWorkers(find, node, at)).map(showWorker)
}

/** Who sits at this session, what they may do, what still stands between them and the work, and whom they can ask. */
export async function showMe(find: Sql, node: number, { actor, at }: { actor: Actor; at: Date }): Promise<Me> {
  const [all, worker] = await Promise.all([findWorkers(find, node, at), findAtWork(find, node, actor.id)])
  const found = all.find(({ id }) => id === actor.id)
  if (!found || !worker) throw new Unknown('unknown-worker')
  const { strength, confirmedAt } = actor.signIn
  const stewards = all.filter(({ agencyRow, roles }) => agencyRow.id === actor.agency && roles.includes('data-steward'))
  return {
    ...showWorker({ ...found, roles: rolesInForce(worker, at) }),
    signIn: { strength, strong: isStrong(actor.signIn), confirmedAt: confirmedAt.toISOString() },
    terms: isTrained(worker, 'code-of-conduct', at),
    stewards: stewards.map(({ name }) => name),
  }
}

type Names = { names: Map<WorkerId, string>; at: Date }

/** Roles that are not over at an instant, own and lent ones; `now` where they are in force. */
export function showRoles(worker: AtWork, { names, at }: Names) {
  const inForce = new Set(factsInForce(worker, at))
  return worker.roles
    .filter(({ until }) => until === null || at < until)
    .map((role) => ({
      fact: role.fact,
      role: role.role,
      from: role.from.toISOString(),
      until: role.until?.toISOString() ?? null,
      now: inForce.has(role),
      lentBy: role.lentBy && (names.get(role.lentBy.worker) ?? ''),
    }))
}

/** An enrolment that can still be confirmed or used. */
export function showEnrolment(
  row: EnrolmentRow | undefined,
  { names, at, confirmable }: Names & { confirmable: boolean },
) {
  if (!row || !isOpen(row, at)) return null
  const { id, until, starter, confirmer } = row
  return {
    id,
    until: until.toISOString(),
    starter: names.get(starter) ?? '',
    confirmer: confirmer && (names.get(confirmer) ?? ''),
    confirmable: confirmable && !confirmer,
  }
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
