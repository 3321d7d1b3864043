import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { addLendingEnd, findLending } from './store/facts.ts'
import type { EndLending } from './words.ts'

/** Ends a lending before its day: by who lent, by who borrowed, or by an administrator. */
export async function endLending(act: Act, { lending }: EndLending): Promise<void> {
  const found = await findLending(act.find, act.node, lending)
  const isOwn = found && [found.lender, found.borrower].includes(act.asking.actor.id)
  const ground = isOwn ? act.allow({ allow: true, grounds: 'own role' }) : await administer(act, found?.lender)
  if (found!.over <= act.at) throw new Conflict('ended-already')
  addLendingEnd(act, lending)
  act.record({ ground, persons: [], more: { lending, ...found } })
}
