import type { CaseId, PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { nameWorkers } from '../../agencies/index.ts'
import { judgeProposal } from '../judge-proposal.ts'
import { type Proposal, peopleOf } from '../proposal.ts'
import { findWays } from './find-ways.ts'
import { type GuardedDeeds, type Looking, proposalFor } from './guarded.ts'
import { digestOf } from './keep-together.ts'
import { showAnswer } from './show-answer.ts'
import { findHolds } from './store/holds.ts'
import type { Foreseen, ForeseeParting } from './words.ts'

/** In which case of somebody whoever asks can leave a task, if there is one: the room of cases knows. */
export type FindCase = (asker: Looking, persons: readonly PersonId[]) => Promise<CaseId | null>

/** What would happen if: who would be parted by a deed that was not done yet, and what would keep them together. */
export const foreseeParting =
  (deeds: GuardedDeeds, findCase: FindCase) =>
  async (look: Look, proposed: ForeseeParting): Promise<Foreseen> => {
    const proposal = await proposalFor(look, deeds, proposed)
    const judged = await judgeProposal(look, proposal)
    const { answer } = judged
    const shown = await showAnswer(look, answer, proposal.instead ?? [])
    const { ways, persons } = await findWays(look, deeds, { proposed, proposal, judged })
    const file = ways.length > 0 ? await findCase(look, proposal.persons) : null
    look.note({
      ground: 'standing of the agency',
      persons: [...new Set([...peopleOf(proposal), ...shown.persons, ...persons])],
      more: { deed: proposed.deed, level: answer.level, categories: ['family'] },
    })
    return { answer: shown.answer, ways, case: file, asked: await findAsked(look, proposal) }
  }

/** The last that the own agency was asked about exactly this, and that is not over. */
async function findAsked(look: Look, proposal: Proposal): Promise<Foreseen['asked']> {
  const last = (await findHolds(look, { agency: look.agency, proposal: digestOf(look, proposal) })).at(-1)
  if (!last) return null
  const names = await nameWorkers(look.find, look.node, last.released ? [last.released.by] : [])
  const by = last.released ? (names.get(last.released.by) ?? null) : null
  const mine = last.worker === look.asking.actor.id
  return { release: last.id, state: last.state as 'waiting' | 'released', by, mine, turns: last.turns }
}
