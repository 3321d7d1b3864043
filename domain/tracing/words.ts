import * as z from 'zod/mini'
import { Day, Instant } from '../../ground/day.ts'
import { FactId, PersonId } from '../../ground/ids.ts'
import { PartialDate } from '../../ground/partial-date.ts'
import { PersonName } from '../../ground/person-name.ts'
import { NewTie, SeparationCause } from '../families/words.ts'
import { NewPerson, Sex } from '../people/words.ts'

/** How a mission traces. profiles/README.md says what each line means. */
export const TracingRules = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  least: z.number().check(z.minimum(0.01), z.maximum(0.9)),
  most: z.int().check(z.minimum(1), z.maximum(20)),
  renewBits: z.number().check(z.minimum(0.5), z.maximum(20)),
  photoNotices: z.boolean(),
})
export type TracingRules = z.infer<typeof TracingRules>

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000))
const seen = z.int().check(z.minimum(0))

export const AskedBy = z.enum(['relative', 'child', 'agency'])
export const TracingAction = z.enum([
  'case-by-case',
  'individual',
  'mass',
  'photo',
  'referral-to-ngo',
  'referral-to-icrc',
])
export const TracingStatus = z.enum(['open', 'in-progress', 'verified', 'reunified', 'closed'])
export type TracingStatus = z.infer<typeof TracingStatus>
export const ClosedBecause = z.enum(['found', 'withdrawn', 'died', 'not-found', 'other'])
export const Verdict = z.enum(['match', 'mismatch', 'unsure'])
export type Verdict = z.infer<typeof Verdict>
export const Said = z.enum(['yes', 'no', 'not-now', 'withdrawn'])
export type Said = z.infer<typeof Said>
/** Who answers whether somebody is to be found: an adult alone; for a child their guardian, or whoever the law names. */
export const By = z.enum(['self', 'guardian', 'authority'])
export const Way = z.enum(['phone-of-agency', 'visit-to-agency', 'supervised-call', 'letter'])
/** What somebody is to the one who is sought. */
export const Role = z.enum([
  'self',
  'mother',
  'father',
  'parent',
  'child',
  'sibling',
  'spouse',
  'grandparent',
  'grandchild',
  'aunt-uncle',
  'niece-nephew',
  'cousin',
  'kin',
])
export type Role = z.infer<typeof Role>

export const OpenTracing = z.strictObject({
  id: FactId,
  seeker: PersonId,
  askedBy: AskedBy,
  action: TracingAction,
  sought: z.array(z.strictObject({ id: FactId, person: PersonId })).check(z.minLength(1), z.maxLength(20)),
  statement: z.optional(text(4000)),
  /** Where the family is from, as it is called. */
  place: z.optional(text(200)),
  /** Who must never be told: people who are written down, and in words. */
  neverTell: z.array(PersonId).check(z.maxLength(20)),
  never: z.optional(text(1000)),
})
export type OpenTracing = z.infer<typeof OpenTracing>

/** Somebody who is sought and not written down yet. */
export const AddSought = z.strictObject({
  id: FactId,
  request: FactId,
  person: NewPerson,
  ties: z.array(NewTie).check(z.minLength(1), z.maxLength(10)),
  separation: FactId,
  cause: SeparationCause,
  when: z.optional(z.string().check(z.maxLength(40))),
  place: z.optional(text(500)),
})
export type AddSought = z.infer<typeof AddSought>

const turn = { request: FactId, on: Day, words: z.optional(text(1000)), seen }
export const StateTracing = z.strictObject({ ...turn, status: z.enum(['in-progress', 'verified', 'reunified']) })
export type StateTracing = z.infer<typeof StateTracing>
export const CloseTracing = z.strictObject({ ...turn, because: ClosedBecause })
export type CloseTracing = z.infer<typeof CloseTracing>

export const JudgeTrace = z.strictObject({ candidate: FactId, side: PersonId, verdict: Verdict, reason, seen })
export type JudgeTrace = z.infer<typeof JudgeTrace>

const answered = {
  id: FactId,
  person: PersonId,
  /** To be found by one of whom the house knows; by anybody of theirs where it is null. */
  candidate: z.nullable(FactId),
  /** How it was explained, and what they said. */
  explained: reason,
  by: By,
  guardian: z.optional(PersonId),
}
export const AgreeToBeFound = z.strictObject(answered)
export type AgreeToBeFound = z.infer<typeof AgreeToBeFound>
export const DeclineToBeFound = z.strictObject({ ...answered, said: z.enum(['no', 'not-now']) })
export type DeclineToBeFound = z.infer<typeof DeclineToBeFound>
export const WithdrawBeingFound = z.strictObject(answered)
export type WithdrawBeingFound = z.infer<typeof WithdrawBeingFound>

export const DiscloseTrace = z.strictObject({ candidate: FactId, side: PersonId, way: Way, channel: text(500) })
export type DiscloseTrace = z.infer<typeof DiscloseTrace>

const named = z.object({ id: PersonId, names: z.array(PersonName) })
/** What the asking side is told before anything is verified: that somebody may be there, and who deals with it. */
export const PossibleShown = z.nullable(z.object({ agency: z.nullable(z.string()) }))
export const RequestShown = z.object({
  id: FactId,
  /** With the sex, by which whoever is added to the search is their daughter, or their mother. */
  seeker: z.extend(named, { sex: Sex }),
  askedBy: AskedBy,
  action: TracingAction,
  sought: z.array(named),
  status: TracingStatus,
  turns: z.int(),
  since: z.string(),
  days: z.int(),
  agency: z.string(),
  statement: z.nullable(z.string()),
  place: z.nullable(z.string()),
  never: z.nullable(z.string()),
  possible: PossibleShown,
  may: z.boolean(),
})
export type RequestShown = z.infer<typeof RequestShown>
/** What is next with two people who may be family, on the asker’s side. */
export const NextStep = z.enum(['judge', 'ask', 'wait', 'disclose', 'told'])
export type NextStep = z.infer<typeof NextStep>
export const CandidateListed = z.object({
  id: FactId,
  mine: named,
  probability: z.number(),
  next: NextStep,
  days: z.int(),
})
export type CandidateListed = z.infer<typeof CandidateListed>

/** Behind which search, and behind whom of one's own people in pairs, the next page begins; nothing where no more follow. */
const Behind = z.strictObject({
  search: z.nullable(z.strictObject({ since: Instant, id: FactId })),
  pairs: z.nullable(PersonId),
})
export type Behind = z.infer<typeof Behind>
export const ListTracing = z.strictObject({ behind: z.optional(Behind) })
export type ListTracing = z.infer<typeof ListTracing>
export const TracingListed = z.object({
  requests: z.array(RequestShown),
  candidates: z.array(CandidateListed),
  /** Of the asker’s own people, whom somebody seeks who is kept away from them. */
  guarded: z.array(named),
  next: z.nullable(Behind),
  photoNotices: z.boolean(),
})
export type TracingListed = z.infer<typeof TracingListed>

/** Who answers whether somebody is found, and whether a yes can be written down: of a child only when it was found to be best. */
export const AnswererShown = z.object({ child: z.boolean(), assessed: z.boolean(), guardians: z.array(named) })
export type AnswererShown = z.infer<typeof AnswererShown>

export const ReadTracing = z.strictObject({ person: PersonId })
export const TracingShown = z.object({
  requests: z.array(RequestShown),
  said: z.nullable(Said),
  /** Nobody where the asker does not trace for them. */
  answerer: z.nullable(AnswererShown),
})
export type TracingShown = z.infer<typeof TracingShown>

export const FieldShown = z.object({ field: z.string(), level: z.string(), bits: z.number() })
export type FieldShown = z.infer<typeof FieldShown>
/** One of a side as far as comparing needs: never where they are, nor how to reach them. */
export const KinShown = z.object({
  id: PersonId,
  role: Role,
  names: z.array(PersonName),
  sex: Sex,
  born: z.optional(PartialDate),
  here: z.boolean(),
})
export type KinShown = z.infer<typeof KinShown>
export const ReadTrace = z.strictObject({ candidate: FactId })
export const TraceShown = z.object({
  id: FactId,
  mine: PersonId,
  theirs: PersonId,
  /** The agency of the other side, where naming it reveals no place of refuge. */
  agency: z.nullable(z.string()),
  people: z.object({ mine: z.array(KinShown), theirs: z.array(KinShown) }),
  pairs: z.array(z.object({ mine: PersonId, theirs: PersonId, role: Role, fields: z.array(FieldShown) })),
  /** What is not of one pair: how likely it was before, and places. */
  around: z.array(FieldShown),
  bits: z.number(),
  probability: z.number(),
  turns: z.int(),
  verdict: z.nullable(Verdict),
  history: z.array(z.object({ verdict: Verdict, reason: z.nullable(z.string()), by: z.string(), at: z.string() })),
  answerer: AnswererShown,
  said: z.nullable(Said),
  /** What is still to be done on the asker’s own side. */
  lacks: z.array(z.enum(['verdict', 'agreement', 'best-interests'])),
  next: NextStep,
  told: z.nullable(z.object({ way: Way, channel: z.string() })),
})
export type TraceShown = z.infer<typeof TraceShown>
