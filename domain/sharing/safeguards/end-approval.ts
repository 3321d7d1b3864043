import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { sayGround } from '../see-person.ts'
import { maySafeguard } from './may-safeguard.ts'
import { addApprovalEnd } from './store.ts'
import type { EndApproval } from './words.ts'

/** Takes an approval back. What rested on it is closed with the next statement. */
export async function endApproval(act: Act, { approval, person }: EndApproval): Promise<void> {
  const { grounds, known } = await maySafeguard(act, person, 'approve')
  if (!known.approvals.some(({ id, until }) => id === approval && act.at.getTime() < until))
    throw new Unknown('no-such-approval')
  addApprovalEnd(act, approval)
  act.record({ ...sayGround(grounds), persons: [person], more: { approval } })
}
