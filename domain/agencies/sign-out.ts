import type { Act } from '../../ground/act.ts'
import { hashToken } from './sign-in.ts'
import { endSession } from './store.ts'

/** Ends a worker's session. Whoever holds its token may end it. */
export async function signOut(act: Act, token: string): Promise<void> {
  act.allow({ allow: true, grounds: 'own session' })
  endSession(act, hashToken(token))
  act.record({ ground: 'own session', persons: [] })
}
