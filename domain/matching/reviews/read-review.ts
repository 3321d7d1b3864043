import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { sayGround } from '../../sharing/index.ts'
import { readJudging } from '../profile.ts'
import { seeReview } from './see-review.ts'
import { showJudgements } from './show-judgements.ts'
import { showSides } from './show-sides.ts'
import type { ReadReview, ReviewShown } from './words.ts'

/** Shows two records that may be one human being, side by side. */
export async function readReview(look: Look, { review: id }: z.infer<typeof ReadReview>): Promise<ReviewShown> {
  const { review, seen, grounds, isLast } = await seeReview(look, id)
  const [{ sides, kin }, judgements] = await Promise.all([showSides(look, review, seen), showJudgements(look, review)])
  const has = (some: (side: (typeof sides)[number]) => boolean) => sides.some(some)
  look.note({
    ...sayGround(grounds),
    persons: [...new Set([...seen.keys(), ...kin])],
    more: {
      categories: [
        'identity',
        ...(kin.length > 0 ? ['family'] : []),
        ...(has(({ phones }) => phones.length > 0) ? ['contact'] : []),
      ],
      review: id,
    },
  })
  const { band, probability, bits, reasons, at, renewed, need } = review
  return {
    id,
    band,
    probability,
    bits,
    reasons,
    openedAt: at.toISOString(),
    sides,
    judgements,
    // That it came back says what was judged before; whoever looks for the second time is not told.
    renewed: need === 'second' || !renewed ? null : { ...renewed, at: new Date(renewed.at).toISOString() },
    waits: need !== null && (need !== 'third' || isLast),
    disagreed: isLast,
    restDays: readJudging(look.profile).unsureDays,
  }
}
