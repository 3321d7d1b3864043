import type { WorkerId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Invalid } from '../../ground/refusals.ts'
import type { DecisionState, RecordDecision, Says } from './words.ts'

export type Voice = { edition: number; worker: WorkerId; says: Says }
/** The last edition of a decision, how many must agree to it, and everything that was said to any edition. */
export type Standing = { edition: number; author: WorkerId; voices: number; said: readonly Voice[] }

const toLast = ({ edition, said }: Standing) => said.filter((voice) => voice.edition === edition)
const agreed = (standing: Standing) => toLast(standing).filter(({ says }) => says === 'agree').length

/** What was said holds for the edition to which it was said, and for no later one. Dissent is kept and stops nothing. */
export function stateOf(standing: Standing): DecisionState {
  if (standing.voices === 0) return 'made'
  if (toLast(standing).some(({ says }) => says === 'decline')) return 'declined'
  return agreed(standing) >= standing.voices ? 'agreed' : 'waiting'
}

/** Somebody else than its author speaks, once to each edition, while it waits. */
export function insistOnVoice(
  standing: Standing,
  { edition, says, words }: { edition: number; says: Says; words?: string | undefined },
  worker: WorkerId,
): void {
  if (edition !== standing.edition) throw new Conflict('decision-amended')
  if (worker === standing.author) throw new Forbidden('needs-second-person')
  if (stateOf(standing) !== 'waiting') throw new Conflict('decision-settled')
  if (toLast(standing).some((voice) => voice.worker === worker)) throw new Conflict('decision-said-already')
  if (says !== 'agree' && !words) throw new Invalid('words-needed', { field: 'words' })
}

/** Whether one more yes settles it. */
export const settles = (standing: Standing, says: Says): boolean =>
  says === 'agree' && agreed(standing) + 1 >= standing.voices

export function insistOnEdition({ edition }: Pick<Standing, 'edition'>, seen: number): void {
  if (edition !== seen) throw new Conflict('decision-amended')
}

/** A closing says how the case ends, best interests whom they are about, and nothing else does; a day of review lies ahead. */
export function insistOnSense(
  { kind, content, reviewDue }: Pick<RecordDecision, 'kind' | 'content' | 'reviewDue'>,
  at: Date,
): void {
  if ((kind === 'closing') !== (content.closing !== undefined))
    throw new Invalid('closing-or-not', { field: 'content.closing' })
  if ((kind === 'best-interests') !== (content.interests !== undefined))
    throw new Invalid('interests-or-not', { field: 'content.interests' })
  const { people, outcome } = content.interests ?? { people: [], outcome: 'place' }
  if (outcome !== 'place' && people.length < 2) throw new Invalid('interests-or-not', { field: 'content.interests' })
  // Who may be parted by it may be so until somebody has looked again, and not for ever.
  if (kind === 'best-interests' && reviewDue === null) throw new Invalid('review-day-past', { field: 'reviewDue' })
  if (reviewDue !== null && reviewDue <= at.toISOString().slice(0, 10))
    throw new Invalid('review-day-past', { field: 'reviewDue' })
}

/** What an asker may do with it now. */
export function mayDo(standing: Standing, worker: WorkerId, { due, keeps }: { due: boolean; keeps: boolean }) {
  if (!keeps) return []
  const state = stateOf(standing)
  const spoke = toLast(standing).some((voice) => voice.worker === worker)
  return [
    ...(state === 'waiting' && worker !== standing.author && !spoke ? (['speak'] as const) : []),
    ...(state !== 'agreed' || due ? (['amend'] as const) : []),
    ...(due && (state === 'agreed' || state === 'made') ? (['review'] as const) : []),
  ]
}
