import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { insistOn, sayGround } from '../see-person.ts'
import { maySafeguard } from './may-safeguard.ts'
import { addOrder, SOURCE } from './store.ts'
import type { OrderNoContact } from './words.ts'

/** Keeps somebody away from a person: in the file of the other, where the protected is and how to reach them is not there. */
export async function orderNoContact(
  act: Act,
  { id, protects, against, until, source }: OrderNoContact,
): Promise<void> {
  if (against === protects) throw new Invalid('order-against-self')
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  const { grounds } = await maySafeguard(act, protects, 'safeguard')
  insistOn(grounds, 'write', ['family.noContact'])
  const ring = await act.keys.extend(act, protects, 'consent')
  const sealed = seal(ring, { person: protects, category: 'consent', column: SOURCE }, source)
  addOrder(act, { id, protects, against, until: until === null ? null : new Date(until), source: sealed })
  act.record({ ...sayGround(grounds), persons: [protects], more: { order: id } })
}
