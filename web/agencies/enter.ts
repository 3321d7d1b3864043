import { over } from '../api/ask.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { SIGNED_IN } from '../api/session.ts'

/** Signs in, and lets the screens know who is at work. */
export async function enter(
  by: { worker: string } | { proof: unknown } | { number: string; code: string },
): Promise<void> {
  await doDeed('sign-in', 'administration', by)
  localStorage.setItem(SIGNED_IN, 'yes')
  over.set(false)
  await questions.invalidateQueries({ queryKey: ['session'] })
}

/** Forgets who was at work, where the house has ended the session already. */
export function leave(): void {
  localStorage.removeItem(SIGNED_IN)
  over.set(false)
  questions.removeQueries({ queryKey: ['look'] })
  questions.setQueryData(['session'], null)
}
