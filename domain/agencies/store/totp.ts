import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'

export function addTotp(act: Act, { id, number, secret }: { id: FactId; number: string; secret: Buffer }): void {
  void act.write`
    insert into agencies.totp (node, id, worker, number, secret, deed, at)
    values (${act.node}, ${id}, ${act.asking.actor.id}, ${number}, ${secret}, ${act.asking.id}, ${act.at})`
}

export function addTotpUse(act: Act, totp: FactId, step: number): void {
  void act.write`
    insert into agencies.totp_use (node, totp, step, deed, at)
    values (${act.node}, ${totp}, ${step}, ${act.asking.id}, ${act.at})`
}

export type TotpRow = { id: FactId; worker: WorkerId; secret: Buffer; lastStep: number | null }

/** The one-time codes of this number, where they are the last that their worker set up. */
export async function findTotp(find: Sql, node: number, number: string): Promise<TotpRow | undefined> {
  const [found] = await find<TotpRow>`
    select totp.id, totp.worker, totp.secret,
           (select max(step) from agencies.totp_use used where used.totp = totp.id and used.node = totp.node) as "lastStep"
      from agencies.totp
     where totp.number = ${number} and totp.node = ${node}
       and not exists (select from agencies.totp later
                        where later.worker = totp.worker and later.node = totp.node and (later.at, later.id) > (totp.at, totp.id))`
  return found
}

/** Notes a wrong code, and drops those that are too old to count. */
export async function noteMiss(
  effect: Sql,
  node: number,
  { number, at, since }: { number: string; at: Date; since: Date },
): Promise<void> {
  await effect`delete from agencies.totp_miss where at <= ${since}`
  await effect`insert into agencies.totp_miss (node, number, at) values (${node}, ${number}, ${at})`
}

export async function countMisses(
  find: Sql,
  node: number,
  { number, since }: { number: string; since: Date },
): Promise<number> {
  const [found] = await find<{ count: number }>`
    select count(*) from agencies.totp_miss where number = ${number} and node = ${node} and at > ${since}`
  return found!.count
}
