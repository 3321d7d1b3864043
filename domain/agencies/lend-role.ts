import type { Act } from '../../ground/act.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { holdsItself } from './may-come-to-work.ts'
import { findAtWork } from './store/at-work.ts'
import { addLending } from './store/facts.ts'
import { getWorker } from './store/workers.ts'
import type { LendRole } from './words.ts'

/**
 * Lends a role to a colleague of the same agency while its holder is away. The holder lends their own; an administrator
 * lends for somebody else, but not to themselves. What is lent cannot be lent on.
 */
export async function lendRole(act: Act, lending: LendRole): Promise<void> {
  const { lender, borrower, role, from, until } = lending
  const { actor } = act.asking
  const isOwn = lender === actor.id
  const ground = isOwn ? act.allow({ allow: true, grounds: 'own role' }) : await administer(act, lender)
  if (!isOwn) await administer(act, borrower)
  if ((await getWorker(act.find, act.node, borrower)).agency !== act.agency) throw new Unknown('unknown-worker')
  if (until <= from) throw new Invalid('date-order', { field: 'until' })
  if (lender === borrower) throw new Invalid('about-yourself')
  const holder = await findAtWork(act.find, act.node, lender)
  if (!holder || !holdsItself(holder, role, new Date(from))) throw new Invalid('role-not-held', { field: 'role' })
  addLending(act, lending)
  act.record({ ground, persons: [], more: lending })
}
