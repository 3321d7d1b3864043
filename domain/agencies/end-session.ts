import type { Act } from '../../ground/act.ts'
import { addSessionEnd } from './store/sessions.ts'
import type { EndSession } from './words.ts'

/** Ends one of the worker's own sessions, here or on another device. One that is over, or is somebody else's, is left as it is. */
export async function endSession(act: Act, { session }: EndSession): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own session' })
  addSessionEnd(act, act.asking.actor.id, session)
  act.record({ ground, persons: [], more: { session } })
}
