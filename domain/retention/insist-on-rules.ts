import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { judgeErasure, type Second } from '../sharing/index.ts'
import { askedOf, standsInTheWay } from './rules.ts'
import type { ProposeErasure } from './words.ts'

/** Every category of everybody must be one that may be erased: one that is held, and nothing of anybody is. */
export async function insistOnRules(
  act: Act,
  { because, items }: Pick<ProposeErasure, 'because' | 'items'>,
  second: Second,
): Promise<void> {
  const asked = items.map((item) => ({ person: item.person, categories: askedOf(item) }))
  const whole = new Map(items.map((item) => [item.person, item.whole]))
  const answers = await judgeErasure(act, asked, second)
  const no = answers.find((one) => standsInTheWay(one, { whole: whole.get(one.person)!, because }))
  if (no?.rule === 'forbid-legal-hold') throw new Conflict('erasure-held', { category: no.category })
  if (no) throw new Conflict('erasure-refused', { category: no.category, rule: no.rule })
}
