import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { sayGround } from '../see-person.ts'
import { changeSubject } from '../store.ts'
import { maySafeguard } from './may-safeguard.ts'
import { CHANGED } from './store.ts'
import type { SetSafeguards } from './words.ts'

/** Sets what protects somebody beyond the rules for everybody. It works from the next statement; what was before is kept. */
export async function setSafeguards(act: Act, { person, reason, ...change }: SetSafeguards): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) throw new Invalid('nothing-changed')
  const { grounds } = await maySafeguard(act, person, 'safeguard')
  const ring = await act.keys.extend(act, person, 'consent')
  changeSubject(act, person, change, seal(ring, { person, category: 'consent', column: CHANGED }, reason))
  act.record({ ...sayGround(grounds), persons: [person], more: { safeguards: Object.keys(change) } })
}
