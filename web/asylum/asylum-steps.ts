import {
  ClaimKind,
  Interpreter,
  InterviewKind,
  InterviewOutcome,
  Procedure,
  RulingOutcome,
} from '../../domain/asylum/words.ts'
import { newDeedId } from '../api/ask.ts'
import type { DeedName } from '../api/use-deed.ts'
import type { Answers } from '../kit/AskDialog.tsx'
import type { Step } from './AsylumDialog.tsx'

export const DEED_OF: Readonly<Record<Step['does'], DeedName>> = {
  claim: 'record-claim',
  interview: 'plan-interview',
  'end-interview': 'end-interview',
  ruling: 'record-ruling',
  notify: 'notify-ruling',
  appeal: 'file-appeal',
}

type Key =
  | 'person'
  | 'kind'
  | 'madeOn'
  | 'on'
  | 'interview'
  | 'interpreter'
  | 'outcome'
  | 'ruling'
  | 'procedure'
  | 'decidedOn'
  | 'notifiedOn'
  | 'grounds'
  | 'words'
  | 'lateBecause'
type Ask = { key: Key; as: 'day' | 'words' | 'choice'; options: readonly string[]; words: string; may?: true }
const day = (key: Key, more: Partial<Ask> = {}): Ask => ({ key, as: 'day', options: [], words: '', ...more })
const words = (key: Key, more: Partial<Ask> = {}): Ask => ({ key, as: 'words', options: [], words: '', ...more })
const choice = (key: Key, options: readonly string[], named: string): Ask => ({
  key,
  as: 'choice',
  options,
  words: named,
})

const ASKS: Readonly<Record<Step['does'], readonly Ask[]>> = {
  claim: [choice('person', [], ''), choice('kind', ClaimKind.options, 'claim-kind'), day('madeOn')],
  interview: [
    choice('interview', InterviewKind.options, 'interview-kind'),
    day('on'),
    choice('interpreter', Interpreter.options, 'interpreter'),
    words('words', { may: true }),
  ],
  'end-interview': [choice('outcome', InterviewOutcome.options, 'interview-outcome'), words('words', { may: true })],
  ruling: [
    choice('ruling', RulingOutcome.options, 'ruling'),
    choice('procedure', Procedure.options, 'procedure'),
    day('decidedOn'),
    day('notifiedOn', { may: true }),
    words('grounds'),
  ],
  notify: [day('on')],
  appeal: [day('on'), words('grounds', { may: true }), words('lateBecause', { may: true })],
}
export const asksOf = ({ does }: Step): readonly Ask[] => ASKS[does]

export const emptyAnswers = (focus: string, on: string): Answers => ({
  person: focus,
  kind: 'first',
  madeOn: on,
  on,
  interview: 'substantive',
  interpreter: 'needed',
  outcome: 'held',
  ruling: 'refused',
  procedure: 'ordinary',
  decidedOn: on,
})

const told = (answers: Answers, ...keys: Key[]) =>
  Object.fromEntries(keys.flatMap((key) => (answers[key]?.trim() ? [[key, answers[key].trim()]] : [])))

/** The answers as the deed asks for them. */
export function inputOf(step: Step, answers: Answers, file: string): object {
  const { person, kind, madeOn, on, interview, interpreter, outcome, ruling, procedure, decidedOn, grounds } = answers
  switch (step.does) {
    case 'claim':
      return { id: newDeedId(), case: file, person, kind, madeOn, prior: [] }
    case 'interview':
      return { id: newDeedId(), claim: step.claim, kind: interview, on, interpreter, ...told(answers, 'words') }
    case 'end-interview':
      return { interview: step.interview, seen: step.seen, outcome, ...told(answers, 'words') }
    case 'ruling':
      return {
        id: newDeedId(),
        claim: step.claim,
        outcome: ruling,
        procedure,
        decidedOn,
        notifiedOn: answers['notifiedOn'] || null,
        grounds,
        reviewDue: null,
      }
    case 'notify':
      return { ruling: step.ruling, on }
    case 'appeal':
      return { id: newDeedId(), ruling: step.ruling, on, ...told(answers, 'grounds', 'lateBecause') }
  }
}
