import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import { Conflict } from '../../ground/refusals.ts'
import { seal, unseal } from '../../ground/seal.ts'
import { keepClosure } from '../cases/index.ts'
import { sayGround } from '../sharing/index.ts'
import { findMine } from './find-mine.ts'
import { CONTENT } from './record-decision.ts'
import { insistOnEdition, insistOnVoice, settles } from './rules.ts'
import { addReview, addVoice, type DecisionRow, standingOf } from './store.ts'
import type { Content, ReviewDecision, SpeakToDecision } from './words.ts'

export const VOICE = { category: 'family', column: 'decisions.voice.words' } as const
export const REVIEW = { category: 'family', column: 'decisions.review.words' } as const

/** Agrees to one edition, or does not, with reasons. The last yes that a closing needs closes the case, in the same moment. */
export async function speakToDecision(act: Act, input: SpeakToDecision): Promise<void> {
  const { decision, edition, says, words } = input
  const { row, seen } = await findMine(act, decision)
  const standing = standingOf(row)
  insistOnVoice(standing, input, act.asking.actor.id)
  const ring = await act.keys.extend(act, row.about, VOICE.category)
  const sealed = words ? seal(ring, { person: row.about, ...VOICE }, words) : null
  if (row.kind === 'closing' && settles(standing, says)) {
    const { closing, what } = unseal<Content>(ring, { person: row.about, ...CONTENT }, row.content)
    await keepClosure(act, seen.file, { closing: closing!, reason: what.slice(0, 500) })
  }
  addVoice(act, { decision, nth: edition, says, words: sealed })
  act.record({
    ...sayGround(seen.grounds),
    persons: row.kind === 'closing' ? [...seen.file.persons] : [row.about],
    case: row.case,
    more: { decision, kind: row.kind, edition, says },
  })
}

/** On the day of its review somebody looks at a decision again, and says what comes of it. */
export async function reviewDecision(act: Act, { decision, edition, outcome, words }: ReviewDecision): Promise<void> {
  const { row, seen } = await findMine(act, decision)
  insistOnEdition(row, edition)
  if (row.reviewed) throw new Conflict('decision-settled')
  const ring = await act.keys.extend(act, row.about, REVIEW.category)
  const about: PersonId = row.about
  addReview(act, { decision, nth: edition, outcome, words: seal(ring, { person: about, ...REVIEW }, words) })
  act.record({ ...sayGround(seen.grounds), persons: [about], case: row.case, more: moreOf(row, outcome) })
}

const moreOf = ({ id, kind }: DecisionRow, outcome: string) => ({ decision: id, kind, outcome })
