import { leaving, over } from '../api/ask.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { SIGNED_IN } from '../api/session.ts'

/** That whoever worked here before has left, also where the network came back only now. Nobody comes in until then. */
let left: Promise<void> = Promise.resolve()

/** Signs in, and lets the screens know who is at work. */
export async function enter(
  by: { worker: string } | { proof: unknown } | { number: string; code: string },
): Promise<void> {
  await left
  await doDeed('sign-in', 'administration', by)
  localStorage.setItem(SIGNED_IN, 'yes')
  over.set(false)
  leaving.set(false)
  await questions.invalidateQueries({ queryKey: ['session'] })
}

/** Forgets who was at work, where the house has ended the session already. */
export function leave(): void {
  localStorage.removeItem(SIGNED_IN)
  over.set(false)
  questions.removeQueries({ predicate: ({ queryKey: [of] }) => of !== 'house' && of !== 'session' })
  questions.setQueryData(['session'], null)
}

/** Ends the session. Whatever was shown is dropped at once, whether or not the house can be told yet. */
export function leaveNow(): void {
  leaving.set(true)
  left = doDeed('sign-out', 'administration', {}).catch(() => undefined)
  leave()
}
