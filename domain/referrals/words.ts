import * as z from 'zod/mini'
import { Purpose } from '../../ground/categories.ts'
import { Instant } from '../../ground/day.ts'
import { AgencyId, CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { Service } from '../cases/words.ts'
import { PersonShown } from '../people/words.ts'
import { Named, Part, Parts } from '../sharing/agreements/words.ts'
import { Judged } from '../sharing/openings/words.ts'
import { Kind, LeftBecause, Outcome, RefusedBecause, State, Turn, Urgency, words } from './course-words.ts'
import { GivenPeople, Sealed } from './packages/words.ts'

export { Kind, LeftBecause, Outcome, RefusedBecause, State, Turn, Urgency }

const asked = {
  kind: Kind,
  case: CaseId,
  to: AgencyId,
  agreement: FactId,
  /** What the receiver would work for. */
  forPurpose: Purpose,
  parts: Parts,
}
const Left = z.strictObject({ person: PersonId, because: LeftBecause })
/** What would be seen, and what is lacking, before anything is sent. */
export const ForeseeReferral = z.strictObject({
  ...asked,
  persons: z.array(PersonId).check(z.minLength(1), z.maxLength(100)),
})
export type ForeseeReferral = z.infer<typeof ForeseeReferral>
export const ReferralForeseen = z.object({
  people: z.array(z.object({ person: PersonId, parts: z.array(Judged) })),
  /** What a partner without an account would hold in its hands; null for one with. */
  given: z.nullable(GivenPeople),
  /** Hours that a package may wait, to choose from. */
  hours: z.array(z.int()),
})
export type ReferralForeseen = z.infer<typeof ReferralForeseen>

export const SendReferral = z.strictObject({
  id: FactId,
  ...asked,
  service: Service,
  urgency: Urgency,
  people: z.array(z.strictObject({ id: FactId, person: PersonId })).check(z.minLength(1), z.maxLength(100)),
  /** Everybody else of the case, by name and with the reason: nobody is left behind by being forgotten. */
  left: z.array(Left).check(z.maxLength(300)),
  /** All that is told before the receiver accepts: how many, and which languages are spoken. */
  languages: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))).check(z.maxLength(10)),
  /** Until when it lasts once it is accepted; a transfer has no end. */
  until: z.nullable(Instant),
  reason: words,
  /** The referral that this one repeats after a no, or passes on. */
  earlier: z.optional(FactId),
  /** To a partner without an account, and to no other. */
  sealed: z.optional(Sealed),
})
export type SendReferral = z.infer<typeof SendReferral>

const turned = { referral: FactId, seen: State }
export const ReceiveReferral = z.strictObject(turned)
export const AskAboutReferral = z.strictObject({ ...turned, words })
export const AnswerReferral = z.strictObject({ ...turned, words })
export const AcceptReferral = z.strictObject({ ...turned, words: z.optional(words) })
export const RefuseReferral = z.strictObject({ ...turned, because: RefusedBecause, words })
export const StartReferral = z.strictObject(turned)
export const FinishReferral = z.strictObject({ ...turned, outcome: Outcome, words })
export const WithdrawReferral = z.strictObject({ ...turned, words })
/** The partner without an account is asked to destroy what it was given; and said that it did. Written down by the sender. */
export const AskDeletion = z.strictObject({ ...turned, words })
export const ConfirmDeletion = z.strictObject({ ...turned, words })
/** The sender read how it ended: nothing waits for it any more. */
export const NoteReferral = z.strictObject(turned)
export type Turned = z.infer<typeof ReceiveReferral> & { words?: string | undefined }

export const Waits = z.enum(['answer', 'question', 'start', 'finish', 'read', 'again', 'deletion'])
export type Waits = z.infer<typeof Waits>
export const ReferralListed = z.object({
  id: FactId,
  kind: Kind,
  service: Service,
  urgency: Urgency,
  state: State,
  side: z.enum(['sender', 'receiver', 'custodian']),
  purpose: Purpose,
  sender: Named,
  receiver: Named,
  adults: z.int(),
  children: z.int(),
  sentAt: z.string(),
  answerBy: z.string(),
  until: z.nullable(z.string()),
  case: CaseId,
  /** What waits for the asking agency, if anything does. */
  waits: z.nullable(Waits),
  mine: z.boolean(),
  /** Of a package: whether it still waits, and when it was opened. */
  package: z.nullable(z.object({ waits: z.boolean(), openings: z.array(z.string()) })),
  /** Those referred, as far as the asker sees them for the purpose of the asking. */
  people: z.array(PersonShown),
})
export type ReferralListed = z.infer<typeof ReferralListed>
export const ListReferrals = z.strictObject({
  waiting: z.optional(z.boolean()),
  case: z.optional(CaseId),
  side: z.optional(z.enum(['sender', 'receiver'])),
  service: z.optional(Service),
  before: z.optional(FactId),
})
export type ListReferrals = z.infer<typeof ListReferrals>
export const ReferralsListed = z.object({ referrals: z.array(ReferralListed), next: z.nullable(FactId) })
export type ReferralsListed = z.infer<typeof ReferralsListed>

export const ReadReferral = z.strictObject({ referral: FactId })
export const ReferralShown = z.object({
  ...ReferralListed.shape,
  languages: z.array(z.string()),
  parts: z.array(Part),
  by: z.string(),
  /** Open to the sender, and to the receiver once it has accepted. */
  reason: z.nullable(z.string()),
  left: z.array(z.object({ person: PersonShown, because: LeftBecause })),
  /** Of each person who is shown: field by field what the receiver got, or would get by accepting. */
  fields: z.array(z.object({ person: PersonId, open: z.array(z.string()), masked: z.array(z.string()) })),
  turns: z.array(
    z.object({
      turn: Turn,
      code: z.nullable(z.string()),
      words: z.nullable(z.string()),
      agency: Named,
      by: z.string(),
      at: z.string(),
    }),
  ),
  earlier: z.nullable(FactId),
  later: z.array(FactId),
  may: z.array(Turn),
})
export type ReferralShown = z.infer<typeof ReferralShown>
