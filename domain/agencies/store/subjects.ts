import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'

type Link = { id: FactId; worker: WorkerId; issuer: string; subject: string }

export function addSubjectLink(act: Act, { id, worker, issuer, subject }: Link): void {
  void act.write`
    insert into agencies.subject_linked (node, id, worker, issuer, subject, starter, deed, at)
    values (${act.node}, ${id}, ${worker}, ${issuer}, ${subject}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addSubjectConfirmed(act: Act, link: FactId): void {
  void act.write`
    insert into agencies.subject_confirmed (node, link, confirmer, deed, at)
    values (${act.node}, ${link}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addSubjectEnd(act: Act, link: FactId): void {
  void act.write`
    insert into agencies.subject_end (node, link, deed, at) values (${act.node}, ${link}, ${act.asking.id}, ${act.at})`
}

export type LinkRow = { worker: WorkerId; starter: WorkerId; ended: boolean }

export async function findSubjectLink(find: Sql, node: number, link: FactId): Promise<LinkRow | undefined> {
  const [found] = await find<LinkRow>`
    select linked.worker, linked.starter, ended.at is not null as ended
      from agencies.subject_linked linked
      left join agencies.subject_end ended on ended.link = linked.id and ended.node = linked.node
     where linked.id = ${link} and linked.node = ${node}`
  return found
}

/** Whom a provider means by a subject: only where two people said so, and all who did still mean the same worker. */
export async function findSubject(
  find: Sql,
  node: number,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<WorkerId | undefined> {
  const rows = await find<{ worker: WorkerId }>`
    select distinct linked.worker from agencies.subject_linked linked
      join agencies.subject_confirmed confirmed on confirmed.link = linked.id and confirmed.node = linked.node
     where linked.issuer = ${issuer} and linked.subject = ${subject} and linked.node = ${node}
       and not exists (select from agencies.subject_end ended where ended.link = linked.id and ended.node = linked.node)`
  return rows.length === 1 ? rows[0]!.worker : undefined
}

export type AccountRow = { id: FactId; subject: string; starter: WorkerId; confirmed: boolean }

/** Who a worker is said to be at the provider of their agency: the last word that was not ended. */
export async function findAccount(find: Sql, node: number, worker: WorkerId): Promise<AccountRow | undefined> {
  const [found] = await find<AccountRow>`
    select linked.id, linked.subject, linked.starter, confirmed.at is not null as confirmed
      from agencies.subject_linked linked
      left join agencies.subject_confirmed confirmed on confirmed.link = linked.id and confirmed.node = linked.node
     where linked.worker = ${worker} and linked.node = ${node}
       and not exists (select from agencies.subject_end ended where ended.link = linked.id and ended.node = linked.node)
     order by linked.at desc, linked.id desc limit 1`
  return found
}
