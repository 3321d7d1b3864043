import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'

type Enrolment = { id: FactId; worker: WorkerId; half: Buffer; until: Date }

export function addEnrolment(act: Act, { id, worker, half, until }: Enrolment): void {
  void act.write`
    insert into agencies.enrolment (node, id, worker, starter, half, until, deed, at)
    values (${act.node}, ${id}, ${worker}, ${act.asking.actor.id}, ${half}, ${until}, ${act.asking.id}, ${act.at})`
}

export function addEnrolmentConfirmed(act: Act, enrolment: FactId, half: Buffer): void {
  void act.write`
    insert into agencies.enrolment_confirmed (node, enrolment, confirmer, half, deed, at)
    values (${act.node}, ${enrolment}, ${act.asking.actor.id}, ${half}, ${act.asking.id}, ${act.at})`
}

export function addEnrolmentEnd(act: Act, enrolment: FactId, because: 'used' | 'stopped'): void {
  void act.write`
    insert into agencies.enrolment_end (node, enrolment, because, deed, at)
    values (${act.node}, ${enrolment}, ${because}, ${act.asking.id}, ${act.at})`
}

export type EnrolmentRow = {
  id: FactId
  worker: WorkerId
  starter: WorkerId
  confirmer: WorkerId | null
  half: Buffer
  otherHalf: Buffer | null
  until: Date
  ended: boolean
}

/** The last enrolment of a worker: an earlier one no longer counts. */
export async function findLastEnrolment(find: Sql, node: number, worker: WorkerId): Promise<EnrolmentRow | undefined> {
  const [found] = await find<EnrolmentRow>`
    select enrolment.id, enrolment.worker, enrolment.starter, enrolment.half, enrolment.until,
           confirmed.confirmer, confirmed.half as "otherHalf", ended.at is not null as ended
      from agencies.enrolment
      left join agencies.enrolment_confirmed confirmed on confirmed.enrolment = enrolment.id and confirmed.node = enrolment.node
      left join agencies.enrolment_end ended on ended.enrolment = enrolment.id and ended.node = enrolment.node
     where enrolment.worker = ${worker} and enrolment.node = ${node}
     order by enrolment.at desc, enrolment.id desc limit 1`
  return found
}

/** Whose enrolment this is, by its id or by the half of its code that was made first. */
export async function findEnrolled(
  find: Sql,
  node: number,
  by: { id: FactId } | { half: Buffer },
): Promise<WorkerId | undefined> {
  const [found] =
    'id' in by
      ? await find<{ worker: WorkerId }>`select worker from agencies.enrolment where id = ${by.id} and node = ${node}`
      : await find<{
          worker: WorkerId
        }>`select worker from agencies.enrolment where half = ${by.half} and node = ${node}`
  return found?.worker
}
