import type { Strength } from '../../../ground/asking.ts'
import type { Sql } from '../../../ground/database.ts'
import { type Fragment, fragment } from '../../../ground/fragment.ts'
import type { AgencyId, DeedId, FactId, WorkerId } from '../../../ground/ids.ts'
import type { NoticeCode, Role } from '../words.ts'

export type OwnSession = {
  id: DeedId
  strength: Exclude<Strength, 'house' | 'package'>
  at: Date
  usedAt: Date
  until: Date
}

/** The sessions of a worker that were not ended; some may be over by the clock. */
export function findSessionsOf(find: Sql, node: number, worker: WorkerId): Promise<OwnSession[]> {
  return find<OwnSession>`
    select session.deed as id, session.strength, session.at, session.until, coalesce(used.at, session.at) as "usedAt"
      from agencies.session
      left join agencies.session_use used on used.token = session.token and used.node = session.node
     where session.worker = ${worker} and session.node = ${node}
       and not exists (select from agencies.session_end ended where ended.token = session.token and ended.node = session.node)
       and not exists (select from agencies.suspension
                        where suspension.worker = session.worker and suspension.node = session.node and suspension.at >= session.at)
     order by session.at desc, session.deed`
}

export type Notice = { code: NoticeCode; at: Date; by: WorkerId | null }

/** What a worker is told about their own ways in: it follows from the facts, so that nobody can forget to tell it. */
export function findNotices(find: Sql, node: number, worker: WorkerId): Promise<Notice[]> {
  return find<Notice>`
    select 'passkey-added' as code, at, null::uuid as by from agencies.passkey where worker = ${worker} and node = ${node}
    union all
    select case ended.because when 'removed' then 'passkey-removed' else 'passkey-ended' end, ended.at, null
      from agencies.passkey join agencies.passkey_end ended on ended.passkey = passkey.id and ended.node = passkey.node
     where passkey.worker = ${worker} and passkey.node = ${node}
    union all
    select 'enrolment-started', at, starter from agencies.enrolment where worker = ${worker} and node = ${node}
    union all
    select 'enrolment-confirmed', confirmed.at, confirmed.confirmer
      from agencies.enrolment join agencies.enrolment_confirmed confirmed on confirmed.enrolment = enrolment.id and confirmed.node = enrolment.node
     where enrolment.worker = ${worker} and enrolment.node = ${node}
    union all
    select 'enrolment-stopped', ended.at, null
      from agencies.enrolment join agencies.enrolment_end ended on ended.enrolment = enrolment.id and ended.node = enrolment.node
     where enrolment.worker = ${worker} and enrolment.node = ${node} and ended.because = 'stopped'
    union all
    select 'totp-set', at, null from agencies.totp where worker = ${worker} and node = ${node}
    union all
    select 'totp-used', session.at, null from agencies.session
     where session.worker = ${worker} and session.node = ${node} and session.strength = 'totp'
    order by at desc limit 50`
}

export type Lending = { id: FactId; lender: WorkerId; borrower: WorkerId; role: Role; from: Date; until: Date }

/** The roles that a worker lent to others, and that are not over at an instant. */
export function findLendingsOf(
  find: Sql,
  node: number,
  { worker, at }: { worker: WorkerId; at: Date },
): Promise<Lending[]> {
  return find<Lending>`
    select lent.id, lent.lender, lent.borrower, lent.role, lent.since as "from", lent.until
      from agencies.role_lent lent
     where lent.lender = ${worker} and lent.node = ${node} and lent.until > ${at}
       and not exists (select from agencies.lending_end ended where ended.lending = lent.id and ended.node = lent.node)
     order by lent.since, lent.id`
}

const inForce = (at: Date): Fragment => fragment`
  lent.since <= ${at} and lent.until > ${at}
  and not exists (select from agencies.lending_end ended where ended.lending = lent.id and ended.node = lent.node and ended.at <= ${at})`

/** Who lends a role to a worker at an instant, and in whose place that worker then stands. */
export async function findLenders(
  find: Sql,
  node: number,
  { worker, at }: { worker: WorkerId; at: Date },
): Promise<WorkerId[]> {
  const rows = await find<{ lender: WorkerId }>`
    select distinct lent.lender from agencies.role_lent lent
     where lent.borrower = ${worker} and lent.node = ${node} and ${inForce(at)}`
  return rows.map(({ lender }) => lender)
}

/** Who stands in the place of any of these workers at an instant. */
export async function findBorrowers(
  find: Sql,
  node: number,
  { workers, at }: { workers: readonly WorkerId[]; at: Date },
): Promise<WorkerId[]> {
  const rows = await find<{ borrower: WorkerId }>`
    select distinct lent.borrower from agencies.role_lent lent
     where lent.lender = any(${workers}::uuid[]) and lent.node = ${node} and ${inForce(at)}`
  return rows.map(({ borrower }) => borrower)
}

/** Workers of an agency to whom the house is closed: what was theirs to do is nobody's until somebody takes it on. */
export async function findSuspended(find: Sql, node: number, agency: AgencyId): Promise<WorkerId[]> {
  const rows = await find<{ id: WorkerId }>`
    select worker.id from agencies.worker
     where worker.agency = ${agency} and worker.node = ${node}
       and exists (select from agencies.suspension s
                    where s.worker = worker.id and s.node = worker.node
                      and not exists (select from agencies.suspension_end e where e.suspension = s.id and e.node = s.node))`
  return rows.map(({ id }) => id)
}
