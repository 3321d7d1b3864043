import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { isOpen, mayBeSecond, mayConfirm } from './may-enrol.ts'
import { hashHalf } from './start-enrolment.ts'
import { addEnrolmentConfirmed, findEnrolled, findLastEnrolment } from './store/enrolments.ts'
import { getWorker } from './store/workers.ts'
import type { ConfirmEnrolment } from './words.ts'

/** A second person of the agency confirms that the worker is who they say, and hands them the other half of the code. */
export async function confirmEnrolment(act: Act, { enrolment, half }: ConfirmEnrolment): Promise<void> {
  act.allow(mayBeSecond(act.asking.actor))
  const worker = await findEnrolled(act.find, act.node, { id: enrolment })
  if (!worker || (await getWorker(act.find, act.node, worker)).agency !== act.agency)
    throw new Unknown('enrolment-unknown')
  const found = await findLastEnrolment(act.find, act.node, worker)
  const ground = act.allow(mayConfirm(act.asking.actor, { worker, starter: found!.starter }))
  if (found!.id !== enrolment || !isOpen(found!, act.at)) throw new Unknown('enrolment-unknown')
  if (found!.confirmer) throw new Conflict('already-there')
  addEnrolmentConfirmed(act, enrolment, hashHalf(act.keys, half))
  act.record({ ground, persons: [], more: { enrolment, worker } })
}
