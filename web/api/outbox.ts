import type { Purpose } from '../../ground/categories.ts'
import type { DeedId } from '../../ground/ids.ts'
import { askToDo, newDeedId, Refusal, Unreachable } from './ask.ts'
import { pause } from './pause.ts'
import { keep } from './remember.ts'

/** A deed on its way. `waiting` means that nobody answered yet: it is in this tab only, and is sent again by itself. */
export type Sending = { id: DeedId; name: string; state: 'sending' | 'waiting'; tries: number }

export const outbox = keep<readonly Sending[]>([])

const put = (sending: Sending) =>
  outbox.set([...outbox.get().filter(({ id }) => id !== sending.id), sending].sort((a, b) => (a.id < b.id ? -1 : 1)))
const drop = (id: DeedId) => outbox.set(outbox.get().filter((sending) => sending.id !== id))

/**
 * Does a deed. It is done once however often it is sent, because it keeps its id; so while nobody answers it is sent
 * again, and only the receipt of the house counts as saved.
 */
export async function doDeed(name: string, purpose: Purpose, input: unknown): Promise<void> {
  const id = newDeedId()
  for (let tries = 0; ; tries++) {
    put({ id, name, state: tries === 0 ? 'sending' : 'waiting', tries })
    try {
      await askToDo(name, { id, purpose, input })
      drop(id)
      return
    } catch (error) {
      if (!(error instanceof Unreachable)) drop(id)
      if (error instanceof Refusal || !(error instanceof Unreachable)) throw error
      await pause(Math.min(15_000, 700 * 2 ** tries))
    }
  }
}
