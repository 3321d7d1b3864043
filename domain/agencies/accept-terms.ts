import type { Act } from '../../ground/act.ts'
import { addTrainings } from './store/facts.ts'
import type { AcceptTerms } from './words.ts'

/** The worker accepts the code of conduct themselves, for a year. */
export async function acceptTerms(act: Act, { id }: AcceptTerms): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own word' })
  const until = new Date(act.at)
  until.setUTCFullYear(until.getUTCFullYear() + 1)
  addTrainings(act, [{ id, worker: act.asking.actor.id, code: 'code-of-conduct', until: until.toISOString() }])
  act.record({ ground, persons: [], more: { code: 'code-of-conduct', until } })
}
