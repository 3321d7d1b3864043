import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { lockProposal, type ProposalRow } from './store.ts'

/** A proposal of this agency about which nobody has decided. */
export async function findProposal(act: Act, id: ProposalRow['id']): Promise<{ proposal: ProposalRow; role: string }> {
  const work = mayWork(act.asking.actor, 'retain', act.asking.purpose)
  if (!work.allow) throw work.refusal
  const proposal = await lockProposal(act, id)
  if (!proposal) throw new Unknown('no-such-erasure')
  act.regards = { persons: proposal.items.map(({ person }) => person) }
  if (proposal.verdict) throw new Conflict('erasure-decided')
  return { proposal, role: work.grounds.role }
}

/** What the ledger keeps of it, sealed. */
export const saidOf = ({ id, action, because, line, items }: ProposalRow) => ({
  proposal: id,
  action,
  because,
  line,
  whole: items.flatMap(({ person, whole }) => (whole ? [person] : [])),
  categories: [...new Set(items.flatMap(({ categories }) => categories))],
})
