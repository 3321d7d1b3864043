import type { WorkerId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameWorkers } from '../../agencies/index.ts'
import { REASON } from './settle-review.ts'
import { findJudgements, findSecondLook } from './store/judgements.ts'
import type { ReviewRow } from './store/reviews.ts'
import type { ReviewShown } from './words.ts'

type Judged = ReviewShown['judgements']

/** What others thought before, every judgement and a second look. Whoever looks for the second time sees nothing of it. */
export async function showJudgements(look: Look, { id, one, need }: ReviewRow): Promise<Judged> {
  if (need === 'second') return []
  const [judgements, second] = await Promise.all([
    findJudgements(look.find, look.node, id),
    findSecondLook(look.find, look.node, id),
  ])
  const all = [...judgements, ...(second ? [{ ...second, passedTo: null }] : [])].sort((a, b) => a.nth - b.nth)
  if (all.length === 0) return []
  const workers = all.flatMap(({ by, passedTo }): WorkerId[] => (passedTo ? [by, passedTo] : [by]))
  const [names, rings] = await Promise.all([
    nameWorkers(look.find, look.node, [...new Set(workers)]),
    look.keys.fetch(look.find, [one]),
  ])
  const ring = rings.get(one)!
  return all.map(({ verdict, because, reason, by, at, passedTo }) => {
    const words =
      !isErased(ring, 'identity') && unseal<string>(ring, { person: one, category: 'identity', column: REASON }, reason)
    return {
      verdict,
      because: because ?? [],
      at: at.toISOString(),
      by: names.get(by) ?? '',
      ...(words && { reason: words }),
      ...(passedTo && { passedTo: names.get(passedTo) ?? '' }),
    }
  })
}
