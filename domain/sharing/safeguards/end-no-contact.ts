import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { insistOn, sayGround } from '../see-person.ts'
import { maySafeguard } from './may-safeguard.ts'
import { addOrderEnd, ENDED } from './store.ts'
import type { EndNoContact } from './words.ts'

/** Ends an order before its day, with the reason. */
export async function endNoContact(act: Act, { order, person, reason }: EndNoContact): Promise<void> {
  const { grounds, known } = await maySafeguard(act, person, 'safeguard')
  insistOn(grounds, 'write', ['family.noContact'])
  if (!known.orders.some(({ id, until }) => id === order && act.at.getTime() < until))
    throw new Unknown('no-such-order')
  const ring = await act.keys.extend(act, person, 'consent')
  addOrderEnd(act, order, seal(ring, { person, category: 'consent', column: ENDED }, reason))
  act.record({ ...sayGround(grounds), persons: [person], more: { order } })
}
