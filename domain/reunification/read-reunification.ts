import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { sayGround } from '../sharing/index.ts'
import { seePlan } from './see-plan.ts'
import { showing, showPlan } from './views.ts'
import type { ReadReunification, ReunificationShown } from './words.ts'

/** One plan, each party its share of it. */
export async function readReunification(
  look: Look,
  { plan }: z.infer<typeof ReadReunification>,
): Promise<ReunificationShown> {
  const found = await seePlan(look, plan, 'read')
  const by = await showing(look, [found.row])
  const persons = [...found.seen.keys()]
  look.note({ ...sayGround(found.grounds), persons, more: { reunification: plan, categories: ['family'] } })
  return showPlan(by, found)
}
