import type { Act } from '../../ground/act.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { insistOn, sayGround, seePeople } from '../sharing/index.ts'
import { addTies } from './store/ties.ts'
import type { NewTie } from './words.ts'

/** Writes down a family tie between two known people. */
export async function drawTie(act: Act, tie: NewTie): Promise<void> {
  if (tie.from === tie.to) throw new Invalid('tie-to-self', { field: tie.id })
  const seen = await seePeople(act, [tie.from, tie.to], 'tell-of-families')
  const grounds = seen.get(tie.from)
  if (!grounds || !seen.has(tie.to)) throw new Unknown('no-such-person')
  for (const one of seen.values()) insistOn(one, 'write', ['family.relation'])
  const ring = await act.keys.extend(act, tie.from, 'family')
  addTies(act, [tie], new Map([[tie.from, ring]]))
  act.record({ ...sayGround(grounds), persons: [tie.from, tie.to], more: { tie: tie.id, kind: tie.kind } })
}
