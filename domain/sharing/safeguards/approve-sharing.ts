import type { Act } from '../../../ground/act.ts'
import { Forbidden, Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { findAgencies, isFresh } from '../../agencies/index.ts'
import { sayGround } from '../see-person.ts'
import { maySafeguard } from './may-safeguard.ts'
import { APPROVED, addApproval } from './store.ts'
import type { ApproveSharing } from './words.ts'

/** A data steward of the custodian approves what needs a second person. Whoever asks for it must be somebody else: the rules see to that. */
export async function approveSharing(act: Act, { why, until, ...approval }: ApproveSharing): Promise<void> {
  if (new Date(until) <= act.at) throw new Invalid('term-over')
  const { grounds } = await maySafeguard(act, approval.person, 'approve')
  if (!isFresh(act.asking.actor.signIn, act.at)) throw new Forbidden('sign-in-not-fresh')
  const [receiver] = await findAgencies(act.find, act.node, [approval.recipient])
  if (!receiver) throw new Invalid('party-unknown', { agency: approval.recipient })
  const { id, person, category, recipient } = approval
  const ring = await act.keys.extend(act, person, 'consent')
  const sealed = seal(ring, { person, category: 'consent', column: APPROVED }, why)
  addApproval(act, { ...approval, until: new Date(until), why: sealed })
  act.record({ ...sayGround(grounds), persons: [person], more: { approval: id, category, recipient } })
}
