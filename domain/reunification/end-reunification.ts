import type { Act } from '../../ground/act.ts'
import { Forbidden, Invalid } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { insistOnEnd } from './rules.ts'
import { aboutOf, lockAndSee, sealTold } from './see-plan.ts'
import { addEnd } from './store.ts'
import type { EndReunification } from './words.ts'

/** It was followed to its end, or it will not be, and why. Who is parted stays parted by it: a plan that ends ends no separation. */
export async function endReunification(act: Act, input: EndReunification): Promise<void> {
  const { plan: id, because, on, words } = input
  const { plan, row, sides, grounds } = await lockAndSee(act, id)
  if (sides.from !== act.agency && sides.to !== act.agency) throw new Forbidden('step-not-yours')
  insistOnEnd(plan, because)
  if (on > act.at.toISOString().slice(0, 10)) throw new Invalid('day-ahead', { field: 'on' })
  const side = sides.from === act.agency ? 'from' : 'to'
  addEnd(act, id, { because, on, words: await sealTold(act, aboutOf(row, side), words) })
  const persons = row.people.map(({ person }) => person)
  act.record({ ...sayGround(grounds), persons, more: { reunification: id, because } })
}
