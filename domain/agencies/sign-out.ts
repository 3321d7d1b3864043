import type { Act } from '../../ground/act.ts'
import { addSessionEnd } from './store/sessions.ts'

/** Ends the session by which the worker asks. */
export async function signOut(act: Act): Promise<void> {
  const { id, signIn } = act.asking.actor
  act.allow({ allow: true, grounds: 'own session' })
  addSessionEnd(act, id, signIn.session!)
  act.record({ ground: 'own session', persons: [] })
}
