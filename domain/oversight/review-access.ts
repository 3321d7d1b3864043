import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { mayReviewAccess } from './rules.ts'
import { addReview, findAccess } from './store.ts'
import type { ReviewAccess } from './words.ts'

/** Says what a look was, after somebody outside of the line asked about it. Of misuse the person is told. */
export async function reviewAccess(act: Act, { position, verdict, words, seen }: ReviewAccess): Promise<void> {
  const { actor, purpose } = act.asking
  const work = mayWork(actor, 'oversee', purpose)
  if (!work.allow) throw work.refusal
  const access = await findAccess(act, position)
  if (!access || !mayReviewAccess(actor, access)) throw new Unknown('no-such-access')
  if (access.seen !== seen) throw new Conflict('seen-older')
  act.allow({ allow: true, grounds: work.grounds })
  addReview(act, { position, verdict, nth: seen + 1 })
  act.record({ ground: `role ${work.grounds.role}`, persons: [], more: { position, verdict, words } })
}
