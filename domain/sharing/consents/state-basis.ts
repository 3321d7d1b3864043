import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { sayGround } from '../see-person.ts'
import { insistOnRecipient, mayHear, WHY } from './may-hear.ts'
import { addBasis } from './store.ts'
import type { StateBasis } from './words.ts'

/** States another ground in law than the person's consent, and why a consent would not be free or cannot be asked for. */
export async function stateBasis(act: Act, basis: StateBasis): Promise<void> {
  const { id, person, kind, recipient, purpose, categories, until, why } = basis
  const { grounds } = await mayHear(act, person, 'state-basis')
  await insistOnRecipient(act, recipient, purpose)
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  const ring = await act.keys.extend(act, person, 'consent')
  addBasis(act, { ...basis, why: seal(ring, { person, category: 'consent', column: WHY }, why) })
  act.record({ ...sayGround(grounds), persons: [person], more: { basis: id, kind, recipient, purpose, categories } })
}
