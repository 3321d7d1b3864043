import type { Act } from '../../ground/act.ts'
import type { Keys } from '../../ground/keys.ts'
import { administer } from './administer.ts'
import { addEnrolment } from './store/enrolments.ts'
import type { StartEnrolment } from './words.ts'

/**
 * An administrator starts a worker's first passkey, or a new one after a loss. They hand the worker half of a code; the
 * other half comes from whoever confirms it, so that neither of the two can register anything themselves.
 */
export async function startEnrolment(act: Act, { id, worker, half }: StartEnrolment, hours: number): Promise<void> {
  const ground = await administer(act, worker)
  addEnrolment(act, {
    id,
    worker,
    half: hashHalf(act.keys, half),
    until: new Date(act.at.getTime() + hours * 3_600_000),
  })
  act.record({ ground, persons: [], more: { enrolment: id, worker } })
}

/** Half a code is short: hashed under a key of the house, it cannot be searched for in a copy of the database. */
export const hashHalf = (keys: Keys, half: string): Buffer => Buffer.from(keys.digest(`enrolment ${half}`), 'base64')
