import type { Act } from '../../../ground/act.ts'
import { Conflict, Unknown } from '../../../ground/refusals.ts'
import { sayGround } from '../see-person.ts'
import { mayHear } from './may-hear.ts'
import { addBasisEnd, findBasis } from './store.ts'
import type { EndBasis } from './words.ts'

/** A ground that was stated does not hold any more. */
export async function endBasis(act: Act, { basis: id }: EndBasis): Promise<void> {
  const basis = await findBasis(act, id)
  const { grounds } = await mayHear(act, basis?.person, 'state-basis').catch((refusal: Error) => {
    throw refusal instanceof Unknown ? new Unknown('no-such-basis') : refusal
  })
  const { person, endedAt } = basis!
  if (endedAt) throw new Conflict('ended-already')
  addBasisEnd(act, id)
  act.record({ ...sayGround(grounds), persons: [person], more: { basis: id } })
}
