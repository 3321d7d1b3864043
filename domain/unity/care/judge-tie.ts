import type { Act } from '../../../ground/act.ts'
import { Conflict } from '../../../ground/refusals.ts'
import { seeTie, stateTie } from '../../families/index.ts'
import { sayGround } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import type { Looking } from '../partings/guarded.ts'
import { keepTogether } from '../partings/keep-together.ts'
import type { Proposal } from '../proposal.ts'
import type { JudgeTie } from './words.ts'

/** Says anew how a tie stands: verified, contested, ended, or claimed again. Whoever has only that tie to a child is asked about first. */
export async function judgeTie(act: Act, input: JudgeTie): Promise<void> {
  const { tie: id, status, reason, on, seen, parting } = input
  const tie = await seeTie(act, id)
  if (tie.statements !== seen) throw new Conflict('seen-older')
  const kept = await keepTogether(act, await proposeTie(act, input), parting)
  await stateTie(act, tie, { status, reason, since: on ?? null })
  act.record({ ...sayGround(tie.grounds), persons: [tie.from, tie.to], more: { tie: id, status, ...kept } })
}

/** A tie that is ended holds nobody together any more; one that is contested still does. */
export async function proposeTie(asker: Looking, { tie, status, on }: JudgeTie): Promise<Proposal> {
  const { from, to } = await seeTie(asker, tie)
  const loses = status === 'ended' ? [tie] : []
  return { kind: 'import-change', persons: [from, to], on: on ?? dayOf(asker.at), loses }
}
