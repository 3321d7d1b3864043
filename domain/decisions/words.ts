import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { Closing } from '../cases/words.ts'
import { PersonShown } from '../people/words.ts'
import { DeterminationOutcome } from '../unity/care/words.ts'
import { Parting } from '../unity/partings/words.ts'

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))
/** What is decided about: how many others must agree is data of the mission. */
export const DecisionKind = z.enum([
  'closing',
  'plan',
  'service',
  'placement',
  'care',
  'best-interests',
  'parting',
  'age',
  'travel',
  'status',
  'other',
])
export type DecisionKind = z.infer<typeof DecisionKind>

/** What a decision says: what, on which ground, what else was considered and why not, and what the person thinks of it. */
export const Content = z.strictObject({
  what: words,
  ground: words,
  options: z.array(z.strictObject({ what: words, why: words })).check(z.minLength(1), z.maxLength(10)),
  /** In the person's words; or why they could not be asked. */
  view: z.union([z.strictObject({ said: words }), z.strictObject({ notAsked: words })]),
  /** Of closing a case: how it ends. */
  closing: z.optional(Closing),
  /** Of best interests: about whom, and whether they may be parted, stay together, or are placed. */
  interests: z.optional(
    z.strictObject({
      form: z.enum(['bia', 'bid']),
      people: z.array(PersonId).check(z.minLength(1), z.maxLength(20)),
      outcome: DeterminationOutcome,
    }),
  ),
})
export type Content = z.infer<typeof Content>
const reviewDue = z.nullable(Day)

export const RecordDecision = z.strictObject({
  id: FactId,
  case: CaseId,
  person: z.optional(PersonId),
  kind: DecisionKind,
  content: Content,
  reviewDue,
})
export type RecordDecision = z.infer<typeof RecordDecision>
const edition = { decision: FactId, edition: z.int().check(z.minimum(1)) }
/** A new edition: what was agreed to before is not agreed to any more. */
export const AmendDecision = z.strictObject({ ...edition, content: Content, reviewDue })
export type AmendDecision = z.infer<typeof AmendDecision>
export const Says = z.enum(['agree', 'dissent', 'decline'])
export type Says = z.infer<typeof Says>
export const SpeakToDecision = z.strictObject({
  ...edition,
  says: Says,
  words: z.optional(words),
  parting: z.optional(Parting),
})
export type SpeakToDecision = z.infer<typeof SpeakToDecision>
export const ReviewOutcome = z.enum(['kept', 'changed', 'ended'])
export const ReviewDecision = z.strictObject({ ...edition, outcome: ReviewOutcome, words })
export type ReviewDecision = z.infer<typeof ReviewDecision>

/** Made, where nobody else must agree; waiting for voices; agreed; or sent back to its author. */
export const DecisionState = z.enum(['made', 'waiting', 'agreed', 'declined'])
export type DecisionState = z.infer<typeof DecisionState>
export const ListDecisions = z.strictObject({
  case: z.optional(CaseId),
  /** Those that wait for me: to agree to, to amend, or to look at again. */
  waiting: z.optional(z.boolean()),
})
export type ListDecisions = z.infer<typeof ListDecisions>
export const DecisionShown = z.object({
  id: FactId,
  case: CaseId,
  kind: DecisionKind,
  edition: z.int(),
  state: DecisionState,
  person: z.nullable(PersonShown),
  /** Missing where it is closed to the asker, or was erased. */
  content: z.optional(Content),
  reviewDue: z.nullable(z.string()),
  reviewed: z.nullable(
    z.object({ outcome: ReviewOutcome, words: z.nullable(z.string()), by: z.string(), at: z.string() }),
  ),
  voices: z.int(),
  said: z.array(
    z.object({ edition: z.int(), says: Says, words: z.nullable(z.string()), by: z.string(), at: z.string() }),
  ),
  by: z.string(),
  at: z.string(),
  may: z.array(z.enum(['speak', 'amend', 'review'])),
})
export type DecisionShown = z.infer<typeof DecisionShown>
export const DecisionsListed = z.object({ decisions: z.array(DecisionShown) })
export type DecisionsListed = z.infer<typeof DecisionsListed>
