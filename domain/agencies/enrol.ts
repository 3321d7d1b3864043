import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { Unknown } from '../../ground/refusals.ts'
import { isOpenedBy } from './may-enrol.ts'
import { registerPasskey } from './register-passkey.ts'
import { hashHalf } from './start-enrolment.ts'
import { addEnrolmentEnd, type EnrolmentRow, findEnrolled, findLastEnrolment } from './store/enrolments.ts'
import { addPasskeyEnds, findPasskeysOf } from './store/passkeys.ts'
import { addSessionEndsOf } from './store/sessions.ts'
import type { Place } from './verify-passkey.ts'
import type { Enrol } from './words.ts'

/**
 * The worker registers their own passkey with the two halves of a code that two people handed them. Whatever passkeys and
 * sessions they had before are over: a lost device opens nothing any more.
 */
export async function enrol(act: Act, { halves, passkey }: Enrol, place: Place): Promise<void> {
  const { id } = act.asking.actor
  const enrolment = await getEnrolment(act, { halves, at: act.at })
  if (enrolment.worker !== id) throw new Unknown('enrolment-unknown')
  const ground = act.allow({ allow: true, grounds: 'enrolment by two people' })
  const ended = await endWaysIn(act, enrolment)
  const made = await registerPasskey(act, passkey, { use: 'enrol', place })
  act.record({ ground, persons: [], more: { enrolment: enrolment.id, passkey: made, ended } })
}

/** Ends every passkey and session that a worker had, and uses up the enrolment; how many passkeys there were. */
export async function endWaysIn(act: Act, { id, worker }: EnrolmentRow): Promise<number> {
  const before = await findPasskeysOf(act.find, act.node, worker)
  const lost = before.map((one) => one.id)
  addPasskeyEnds(act, lost, 'recovery')
  addSessionEndsOf(act, worker)
  addEnrolmentEnd(act, id, 'used')
  return lost.length
}

/** The enrolment that both halves of a code open; there is none for anything less. */
export async function getEnrolment(
  { find, node, keys }: { find: Sql; node: number; keys: Keys },
  { halves, at }: { halves: Enrol['halves']; at: Date },
): Promise<EnrolmentRow & { worker: WorkerId }> {
  const [half, otherHalf] = [hashHalf(keys, halves[0]), hashHalf(keys, halves[1])]
  const worker = await findEnrolled(find, node, { half })
  const found = worker && (await findLastEnrolment(find, node, worker))
  if (!found?.half.equals(half) || !isOpenedBy(found, [half, otherHalf], at)) throw new Unknown('enrolment-unknown')
  return found
}
