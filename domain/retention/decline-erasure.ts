import type { Act } from '../../ground/act.ts'
import { findProposal, saidOf } from './find-proposal.ts'
import { addVerdict } from './store.ts'
import type { DecideErasure } from './words.ts'

/** Leaves everything as it is. Whoever proposed it may take it back by the same. */
export async function declineErasure(act: Act, { proposal: id }: DecideErasure): Promise<void> {
  const { proposal, role } = await findProposal(act, id)
  act.allow({ allow: true, grounds: role })
  addVerdict(act, id, 'declined')
  const persons = proposal.items.map(({ person }) => person)
  act.record({ ground: `role ${role}`, rests: id, persons, more: saidOf(proposal) })
}
