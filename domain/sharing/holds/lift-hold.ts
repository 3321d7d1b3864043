import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { addHoldEnd, findHolds } from './store.ts'
import type { LiftHold } from './words.ts'

/** Ends a hold that is no longer needed. From then on the schedule counts again. */
export async function liftHold(act: Act, { hold, person }: LiftHold): Promise<void> {
  const { grounds } = await maySafeguard(act, person, 'hold')
  const holds = await findHolds(act, person)
  if (!holds.some(({ id }) => id === hold)) throw new Unknown('no-such-hold')
  addHoldEnd(act, hold)
  act.record({ ...sayGround(grounds), persons: [person], more: { hold } })
}
