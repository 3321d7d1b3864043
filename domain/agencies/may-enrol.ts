import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../ground/asking.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { type Decision, Forbidden } from '../../ground/refusals.ts'
import type { EnrolmentRow } from './store/enrolments.ts'

const SECOND = ['administrator', 'data-steward']

/** May this worker be the second person at all? Asked before anything is found: the answer must not depend on it. */
export function mayBeSecond({ roles }: Pick<Actor, 'roles'>): Decision<string> {
  const role = SECOND.find((one) => roles.includes(one))
  if (!role) return { allow: false, refusal: new Forbidden('role-may-not', { deed: 'confirm-enrolment' }) }
  return { allow: true, grounds: `role ${role}` }
}

/** May this worker confirm an enrolment? An administrator or data steward who neither started it nor is the one enrolled. */
export function mayConfirm(
  { id, roles }: Pick<Actor, 'id' | 'roles'>,
  { worker, starter }: { worker: WorkerId; starter: WorkerId },
): Decision<string> {
  const second = mayBeSecond({ roles })
  if (!second.allow) return second
  if (id === worker) return { allow: false, refusal: new Forbidden('about-yourself') }
  if (id === starter) return { allow: false, refusal: new Forbidden('needs-second-person') }
  return second
}

/** Whether an enrolment can still be confirmed or used. */
export const isOpen = ({ until, ended }: EnrolmentRow, at: Date): boolean => !ended && at < until

/** Whether both halves of the code are those that two people made for this enrolment. */
export const isOpenedBy = (enrolment: EnrolmentRow, [half, otherHalf]: [Buffer, Buffer], at: Date): boolean =>
  isOpen(enrolment, at) &&
  enrolment.otherHalf !== null &&
  timingSafeEqual(enrolment.half, half) &&
  timingSafeEqual(enrolment.otherHalf, otherHalf)
