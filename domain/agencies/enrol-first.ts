import type { Act } from '../../ground/act.ts'
import type { FactId, WorkerId } from '../../ground/ids.ts'
import { type Decision, Forbidden } from '../../ground/refusals.ts'
import { rolesInForce } from './may-come-to-work.ts'
import { hashHalf } from './start-enrolment.ts'
import { findAtWork } from './store/at-work.ts'
import { countPasskeysOfRole } from './store/colleagues.ts'
import { addEnrolment, addEnrolmentConfirmed } from './store/enrolments.ts'
import { getWorker } from './store/workers.ts'
import type { Halves } from './words.ts'

type First = { id: FactId; worker: WorkerId; halves: Halves; hours: number }

/**
 * The first administrator of an agency, when there is nobody yet who could start or confirm it: the keeper of the house
 * does both, from the machine itself. As soon as one administrator has a passkey, it takes two people of the agency.
 */
export async function enrolFirst(act: Act, { id, worker, halves, hours }: First): Promise<void> {
  const { agency } = await getWorker(act.find, act.node, worker)
  const roles = rolesInForce((await findAtWork(act.find, act.node, worker))!, act.at)
  const others = await countPasskeysOfRole(act.find, act.node, { agency, role: 'administrator' })
  const ground = act.allow(mayBeFirst(roles, others))
  addEnrolment(act, {
    id,
    worker,
    half: hashHalf(act.keys, halves[0]),
    until: new Date(act.at.getTime() + hours * 3_600_000),
  })
  addEnrolmentConfirmed(act, id, hashHalf(act.keys, halves[1]))
  act.record({ ground, persons: [], more: { enrolment: id, worker } })
}

function mayBeFirst(roles: string[], others: number): Decision<string> {
  if (!roles.includes('administrator'))
    return { allow: false, refusal: new Forbidden('role-may-not', { deed: 'enrol-first' }) }
  if (others > 0) return { allow: false, refusal: new Forbidden('needs-second-person') }
  return { allow: true, grounds: 'the keeper of the house' }
}
