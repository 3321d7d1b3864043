import type * as z from 'zod/mini'
import type { Keys } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { nameWorkers } from '../../agencies/index.ts'
import type { Asker } from '../../sharing/index.ts'
import { judgeProposal } from '../judge-proposal.ts'
import { type Proposal, peopleOf } from '../proposal.ts'
import { digestOf } from './keep-together.ts'
import { showAnswer } from './show-answer.ts'
import { findHolds } from './store/holds.ts'
import type { Foreseen, ForeseeParting } from './words.ts'

/** A deed or a look that asks the guard: it opens keys, to know who may be a child. */
export type Looking = Asker & { readonly keys: Keys }
/** How a deed tells the guard what it is about to do. It sees what the deed itself would see, and refuses whom it would refuse. */
export type Guarded = { input: z.ZodMiniType; propose: (asker: Looking, input: never) => Promise<Proposal> }
/** Every deed that can part people, by its name. */
export type GuardedDeeds = Readonly<Record<string, Guarded>>
export const guarded = <S extends z.ZodMiniType>(
  input: S,
  propose: (asker: Looking, input: z.output<S>) => Promise<Proposal>,
): Guarded => ({ input, propose: propose as Guarded['propose'] })

/** What a deed would do, read as strictly as the deed itself is read. */
export async function proposalFor(
  asker: Looking,
  deeds: GuardedDeeds,
  { deed, input }: ForeseeParting,
): Promise<Proposal> {
  const known = deeds[deed]
  if (!known) throw new Invalid('not-there', { field: 'deed' })
  const read = known.input.safeParse(input)
  if (!read.success)
    throw new Invalid('wrong-field', {
      field: `input.${read.error.issues[0]!.path.join('.')}`,
      problem: read.error.issues[0]!.message,
    })
  return known.propose(asker, read.data as never)
}

/** What would happen if: who would be parted by a deed that was not done yet, and what would keep them together. */
export const foreseeParting =
  (deeds: GuardedDeeds) =>
  async (look: Look, proposed: ForeseeParting): Promise<Foreseen> => {
    const proposal = await proposalFor(look, deeds, proposed)
    const { answer } = await judgeProposal(look, proposal)
    const shown = await showAnswer(look, answer, proposal.instead ?? [])
    look.note({
      ground: 'standing of the agency',
      persons: [...new Set([...peopleOf(proposal), ...shown.persons])],
      more: { deed: proposed.deed, level: answer.level, categories: ['family'] },
    })
    return { answer: shown.answer, asked: await findAsked(look, proposal) }
  }

/** The last that the own agency was asked about exactly this, and that is not over. */
async function findAsked(look: Look, proposal: Proposal): Promise<Foreseen['asked']> {
  const last = (await findHolds(look, { agency: look.agency, proposal: digestOf(look, proposal) })).at(-1)
  if (!last) return null
  const names = await nameWorkers(look.find, look.node, last.released ? [last.released.by] : [])
  const by = last.released ? (names.get(last.released.by) ?? null) : null
  return { release: last.id, state: last.state as 'waiting' | 'released', by }
}
