import type { Act } from '../../ground/act.ts'
import { makeId, type PersonId } from '../../ground/ids.ts'
import { Conflict } from '../../ground/refusals.ts'
import { seal, unseal } from '../../ground/seal.ts'
import { keepClosure, proposeClosure } from '../cases/index.ts'
import { sayGround } from '../sharing/index.ts'
import { type Kept, type Looking, type Proposal, partsNobody, tellDetermination } from '../unity/index.ts'
import { findMine } from './find-mine.ts'
import { CONTENT } from './record-decision.ts'
import { insistOnEdition, insistOnVoice, settles, stateOf } from './rules.ts'
import { addReview, addVoice, type DecisionRow, lockDecision, standingOf } from './store.ts'
import type { Content, ReviewDecision, SpeakToDecision } from './words.ts'

export const VOICE = { category: 'family', column: 'decisions.voice.words' } as const
export const REVIEW = { category: 'family', column: 'decisions.review.words' } as const

/** Agrees to one edition, or does not, with reasons. The last yes that a closing needs closes the case, in the same moment. */
export async function speakToDecision(act: Act, input: SpeakToDecision): Promise<void> {
  const { decision, edition, says, words, parting } = input
  await lockDecision(act, decision)
  const { row, seen } = await findMine(act, decision)
  const standing = standingOf(row)
  insistOnVoice(standing, input, act.asking.actor.id)
  const ring = await act.keys.extend(act, row.about, VOICE.category)
  const sealed = words ? seal(ring, { person: row.about, ...VOICE }, words) : null
  let kept: Kept = partsNobody(act)
  if (settles(standing, says)) {
    const { closing, what, interests } = unseal<Content>(ring, { person: row.about, ...CONTENT }, row.content)
    if (closing) kept = await keepClosure(act, seen.file, { closing, reason: what.slice(0, 500), parting })
    if (interests) {
      const { form, people: persons, outcome } = interests
      const on = act.at.toISOString().slice(0, 10)
      tellDetermination(act, { id: decision, form, outcome, on, reviewDue: row.reviewDue, decision, persons })
    }
  }
  addVoice(act, { decision, nth: edition, says, words: sealed })
  act.record({
    ...sayGround(seen.grounds),
    persons: row.kind === 'closing' ? [...seen.file.persons] : [row.about],
    case: row.case,
    more: { decision, kind: row.kind, edition, says, ...kept },
  })
}

/** The last yes to a closing closes the case; everything else is decided, and not yet done. */
export async function proposeSpeaking(asker: Looking, { decision, says }: SpeakToDecision): Promise<Proposal> {
  const { row, seen } = await findMine(asker, decision)
  if (row.kind === 'closing' && settles(standingOf(row), says)) return proposeClosure(asker, seen.file)
  return { kind: 'case-closure', persons: [], on: asker.at.toISOString().slice(0, 10) }
}

/** On the day of its review somebody looks at a decision again, and says what comes of it. */
export async function reviewDecision(act: Act, { decision, edition, outcome, words }: ReviewDecision): Promise<void> {
  await lockDecision(act, decision)
  const { row, seen } = await findMine(act, decision)
  insistOnEdition(row, edition)
  if (row.reviewed || !['made', 'agreed'].includes(stateOf(standingOf(row)))) throw new Conflict('decision-settled')
  const ring = await act.keys.extend(act, row.about, REVIEW.category)
  const about: PersonId = row.about
  addReview(act, { decision, nth: edition, outcome, words: seal(ring, { person: about, ...REVIEW }, words) })
  // What let people be parted lets nobody be parted any more, once somebody found that it is not so.
  const { interests } = unseal<Content>(ring, { person: about, ...CONTENT }, row.content)
  if (interests && outcome !== 'kept') {
    const { form, people: persons } = interests
    const on = act.at.toISOString().slice(0, 10)
    tellDetermination(act, {
      id: makeId(act.at),
      form,
      outcome: 'keep-together',
      on,
      reviewDue: null,
      decision,
      persons,
    })
  }
  act.record({ ...sayGround(seen.grounds), persons: [about], case: row.case, more: moreOf(row, outcome) })
}

const moreOf = ({ id, kind }: DecisionRow, outcome: string) => ({ decision: id, kind, outcome })
