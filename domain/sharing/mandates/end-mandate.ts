import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { addMandateEnd } from './store.ts'
import type { EndMandate } from './words.ts'

/** Ends a mandate. What the guardian said yes to stands no longer where it needs one; what was said stays said. */
export async function endMandate(act: Act, { mandate, child }: EndMandate): Promise<void> {
  const { grounds, known } = await maySafeguard(act, child, 'mandate')
  const at = act.at.getTime()
  if (!known.guardianships.some(({ id, from, until }) => id === mandate && from <= at && at < until))
    throw new Unknown('no-such-mandate')
  addMandateEnd(act, mandate)
  act.record({ ...sayGround(grounds), persons: [child], more: { mandate } })
}
