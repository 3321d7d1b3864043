import * as z from 'zod/mini'
import { Day } from '../../../ground/day.ts'
import { FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { PersonShown } from '../../people/words.ts'
import { CareBasis, CareStatus } from '../care/words.ts'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))
const seen = z.int().check(z.minimum(0))
const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))

export const HowIsCare = z.enum(['well', 'concerns', 'danger'])
export type HowIsCare = z.infer<typeof HowIsCare>
/** Somebody has visited a child in care: whether they saw the child alone, what the child said, and what is done. */
export const RecordVisit = z.strictObject({
  id: FactId,
  care: FactId,
  on: Day,
  alone: z.boolean(),
  how: HowIsCare,
  childWords: z.optional(text),
  done: z.optional(text),
})
export type RecordVisit = z.infer<typeof RecordVisit>

export const GuardianTurn = z.enum(['requested', 'appointed', 'declined', 'ended'])
export type GuardianTurn = z.infer<typeof GuardianTurn>
/** A guardian for a child: asked for, appointed by an order, declined, or ended. `order` says which court and under which number. */
export const TurnGuardianship = z.strictObject({
  guardianship: FactId,
  child: PersonId,
  seen,
  turn: GuardianTurn,
  on: Day,
  guardian: z.optional(text),
  order: z.optional(text),
  words: z.optional(text),
})
export type TurnGuardianship = z.infer<typeof TurnGuardianship>

export const AgeingTurn = z.enum(['planned', 'done', 'skipped'])
export type AgeingTurn = z.infer<typeof AgeingTurn>
/** What is planned before somebody in care comes of age: by whom and until when, that it is done, or why it is left out. */
export const TurnAgeingStep = z.strictObject({
  person: PersonId,
  step: code,
  seen,
  turn: AgeingTurn,
  on: Day,
  owner: z.optional(WorkerId),
  due: z.optional(Day),
  words: z.optional(text),
})
export type TurnAgeingStep = z.infer<typeof TurnAgeingStep>

export const CareWatched = z.object({
  care: FactId,
  carer: z.nullable(PersonShown),
  over: PersonShown,
  basis: CareBasis,
  status: CareStatus,
  since: Day,
  due: Day,
  late: z.boolean(),
  visits: z.array(
    z.object({
      on: Day,
      alone: z.boolean(),
      how: HowIsCare,
      childWords: z.nullable(z.string()),
      done: z.nullable(z.string()),
      by: z.string(),
    }),
  ),
})
export type CareWatched = z.infer<typeof CareWatched>
/** `because` says by which rule; an assessment rests on the status of the child. */
export const InterestsDue = z.object({
  person: PersonShown,
  form: z.enum(['bia', 'bid']),
  because: z.string(),
  since: Day,
  due: Day,
  late: z.boolean(),
})
export type InterestsDue = z.infer<typeof InterestsDue>
export const GuardianWatched = z.object({
  person: PersonShown,
  guardianship: z.nullable(FactId),
  state: z.enum(['none', 'requested', 'appointed', 'declined', 'ended']),
  /** Days without a guardian: since the child is known to be alone, or since the last one ended if that was later. Nothing of whoever has one, or is not alone. */
  days: z.nullable(z.int()),
  late: z.boolean(),
  seen: z.int(),
  turns: z.array(
    z.object({
      turn: GuardianTurn,
      on: Day,
      guardian: z.nullable(z.string()),
      order: z.nullable(z.string()),
      words: z.nullable(z.string()),
      by: z.string(),
    }),
  ),
})
export type GuardianWatched = z.infer<typeof GuardianWatched>
export const AgeingWatched = z.object({
  person: PersonShown,
  /** The latest day on which they can turn eighteen; `maybeFrom` where it may be earlier. */
  on: Day,
  maybeFrom: z.nullable(Day),
  days: z.int(),
  steps: z.array(
    z.object({
      code: z.string(),
      state: z.enum(['open', 'done', 'skipped']),
      on: z.nullable(Day),
      due: z.nullable(Day),
      late: z.boolean(),
      owner: z.nullable(z.string()),
      words: z.nullable(z.string()),
      seen: z.int(),
    }),
  ),
})
export type AgeingWatched = z.infer<typeof AgeingWatched>

/** Visits, best interests, guardians, coming of age. */
export const WatchedPart = z.enum(['visits', 'interests', 'guardians', 'ageing'])
export type WatchedPart = z.infer<typeof WatchedPart>
/** Where the next page of a part begins, sealed: it may be behind somebody of whom nothing of that part is told. */
const Behind = z.strictObject({
  part: WatchedPart,
  place: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(600)),
})
export type Behind = z.infer<typeof Behind>
/** Without `behind` the first page of every part, else the next one of that part alone. */
export const ListWatched = z.strictObject({ behind: z.optional(Behind) })
export type ListWatched = z.infer<typeof ListWatched>
export const ReadCare = z.strictObject({ person: PersonId })
/** What is late first. */
export const CareShown = z.object({
  visits: z.array(CareWatched),
  interests: z.array(InterestsDue),
  guardians: z.array(GuardianWatched),
  ageing: z.array(AgeingWatched),
})
export type CareShown = z.infer<typeof CareShown>
/** A page of each part; `next` has those of which more follows. Of what was done in the last seconds something may be missing. */
export const CareListed = z.object({ ...CareShown.shape, next: z.array(Behind), isWeighing: z.boolean() })
export type CareListed = z.infer<typeof CareListed>
