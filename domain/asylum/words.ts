import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { Parting } from '../unity/partings/words.ts'

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(8000))

export const ClaimKind = z.enum(['first', 'subsequent', 'dependant'])
export const InterviewKind = z.enum(['registration', 'admissibility', 'substantive', 'further'])
export const Interpreter = z.enum(['not-needed', 'needed', 'booked'])
export const InterviewOutcome = z.enum(['held', 'put-off', 'not-come', 'no-interpreter', 'cancelled'])
/** What an authority decides on a claim. */
export const RulingOutcome = z.enum([
  'refugee',
  'subsidiary',
  'humanitarian',
  'refused',
  'manifestly-unfounded',
  'inadmissible',
  'transfer',
  'withdrawn',
])
export type RulingOutcome = z.infer<typeof RulingOutcome>
export const Procedure = z.enum(['ordinary', 'accelerated', 'border'])
export type Procedure = z.infer<typeof Procedure>

/** An earlier claim elsewhere, as the person tells it. */
export const PriorClaim = z.strictObject({
  country: z.string().check(z.regex(/^[A-Z]{3}$/)),
  year: z.nullable(z.int().check(z.minimum(1950), z.maximum(2100))),
  outcome: z.optional(words),
})

export const RecordClaim = z.strictObject({
  id: FactId,
  case: CaseId,
  person: PersonId,
  kind: ClaimKind,
  madeOn: Day,
  prior: z.array(PriorClaim).check(z.maxLength(10)),
})
export type RecordClaim = z.infer<typeof RecordClaim>
export const PlanInterview = z.strictObject({
  id: FactId,
  claim: FactId,
  kind: InterviewKind,
  on: Day,
  language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  interpreter: Interpreter,
  /** Who comes along, and what must be thought of. */
  words: z.optional(words),
})
export type PlanInterview = z.infer<typeof PlanInterview>
export const EndInterview = z.strictObject({
  interview: FactId,
  seen: z.int().check(z.minimum(0)),
  outcome: InterviewOutcome,
  words: z.optional(words),
})
export type EndInterview = z.infer<typeof EndInterview>
export const RecordRuling = z.strictObject({
  id: FactId,
  claim: FactId,
  outcome: RulingOutcome,
  procedure: Procedure,
  decidedOn: Day,
  /** The day on which the person got it; without one no clock runs yet. */
  notifiedOn: z.nullable(Day),
  grounds: words,
  reviewDue: z.nullable(Day),
  parting: z.optional(Parting),
})
export type RecordRuling = z.infer<typeof RecordRuling>
export const NotifyRuling = z.strictObject({ ruling: FactId, on: Day })
export type NotifyRuling = z.infer<typeof NotifyRuling>
export const FileAppeal = z.strictObject({
  id: FactId,
  ruling: FactId,
  on: Day,
  grounds: z.optional(words),
  /** Where the deadline is over: why it is filed all the same. */
  lateBecause: z.optional(words),
})
export type FileAppeal = z.infer<typeof FileAppeal>

/** A clock of the law with how it was counted, so that whoever it concerns can count after it. */
export const ClockShown = z.object({
  rule: z.string(),
  source: z.string(),
  from: Day,
  length: z.int(),
  unit: z.enum(['calendar-days', 'working-days', 'weeks', 'months']),
  until: Day,
  /** Days of rest and holidays that were passed over, or on which it would have ended. */
  passed: z.array(z.object({ day: Day, name: z.nullable(z.string()) })),
  /** The law data knows holidays up to this day; a clock that runs beyond may be wrong. */
  sureUntil: Day,
})
export type ClockShown = z.infer<typeof ClockShown>
export const ReadAsylum = z.strictObject({ case: CaseId })
export const AsylumShown = z.object({
  claims: z.array(
    z.object({
      id: FactId,
      person: PersonId,
      kind: ClaimKind,
      madeOn: Day,
      prior: z.nullable(z.array(PriorClaim)),
      interviews: z.array(
        z.object({
          id: FactId,
          kind: InterviewKind,
          on: Day,
          language: z.nullable(z.string()),
          interpreter: Interpreter,
          words: z.nullable(z.string()),
          turns: z.array(z.object({ outcome: InterviewOutcome, words: z.nullable(z.string()), at: z.string() })),
        }),
      ),
      rulings: z.array(
        z.object({
          id: FactId,
          outcome: RulingOutcome,
          procedure: Procedure,
          decidedOn: Day,
          notifiedOn: z.nullable(Day),
          grounds: z.nullable(z.string()),
          reviewDue: z.nullable(Day),
          clock: z.nullable(ClockShown),
          appeal: z.nullable(z.object({ on: Day, late: z.boolean(), grounds: z.nullable(z.string()) })),
        }),
      ),
    }),
  ),
  /** Parts that stay closed to the asker, as fields of the data set. */
  closed: z.array(z.string()),
})
export type AsylumShown = z.infer<typeof AsylumShown>
