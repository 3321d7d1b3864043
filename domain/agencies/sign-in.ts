import { createHash } from 'node:crypto'
import type { Act } from '../../ground/act.ts'
import { addSession, getActor } from './store.ts'
import type { SignIn } from './words.ts'

export const SESSION_HOURS = 10
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Begins a worker's session. Whether the person at the door is that worker was proven before, by the door;
 * here it becomes a dated fact with its line in the ledger.
 */
export async function signIn(act: Act, { worker }: SignIn, token: string): Promise<void> {
  const { roles } = await getActor(act.find, act.node, worker)
  act.allow({ allow: true, grounds: roles })
  const until = new Date(act.at.getTime() + SESSION_HOURS * 3_600_000)
  addSession(act, { token: hashToken(token), worker, until })
  act.record({ ground: 'own session', persons: [] })
}
