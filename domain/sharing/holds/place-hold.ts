import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { AUTHORITY, addHold } from './store.ts'
import type { PlaceHold } from './words.ts'

/** Keeps what is written about somebody from being erased, since an authority asks for it. Nobody sees more or less by it. */
export async function placeHold(act: Act, { authority, until, ...hold }: PlaceHold): Promise<void> {
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  if (hold.reviewDue <= act.at.toISOString().slice(0, 10)) throw new Invalid('term-over')
  const { grounds } = await maySafeguard(act, hold.person, 'hold')
  const { id, person, categories } = hold
  const ring = await act.keys.extend(act, person, 'consent')
  const sealed = seal(ring, { person, category: 'consent', column: AUTHORITY }, authority)
  addHold(act, { ...hold, until: until === null ? null : new Date(until), authority: sealed })
  act.record({ ...sayGround(grounds), persons: [person], more: { hold: id, categories } })
}
