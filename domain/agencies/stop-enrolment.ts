import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { isOpen } from './may-enrol.ts'
import { addEnrolmentEnd, findEnrolled, findLastEnrolment } from './store/enrolments.ts'
import type { StopEnrolment } from './words.ts'

/** Stops an enrolment that was not used: the worker whom it is about and who never asked for it, or an administrator. */
export async function stopEnrolment(act: Act, { enrolment }: StopEnrolment): Promise<void> {
  const worker = await findEnrolled(act.find, act.node, { id: enrolment })
  const isOwn = worker === act.asking.actor.id
  const ground = isOwn ? act.allow({ allow: true, grounds: 'own passkey' }) : await administer(act, worker)
  const found = await findLastEnrolment(act.find, act.node, worker!)
  if (found!.id !== enrolment || !isOpen(found!, act.at)) throw new Unknown('enrolment-unknown')
  addEnrolmentEnd(act, enrolment, 'stopped')
  act.record({ ground, persons: [], more: { enrolment, worker } })
}
