import { createHash } from 'node:crypto'
import type { Act } from '../../ground/act.ts'
import type { Strength } from '../../ground/asking.ts'
import { addSession } from './store/sessions.ts'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

type SigningIn = { token: string; strength: Strength; minutes: number }

/**
 * Begins a worker's session. Whether the person at the door is that worker was proven before; here it becomes a dated
 * fact with its line in the ledger.
 */
export async function signIn(act: Act, { token, strength, minutes }: SigningIn): Promise<void> {
  const { id } = act.asking.actor
  const ground = act.allow({ allow: true, grounds: `sign-in by ${strength}` })
  const until = new Date(act.at.getTime() + minutes * 60_000)
  addSession(act, { token: hashToken(token), worker: id, strength, until })
  act.record({ ground, persons: [] })
}
