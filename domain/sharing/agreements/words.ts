import * as z from 'zod/mini'
import { Category, Purpose } from '../../../ground/categories.ts'
import { Day, Instant } from '../../../ground/day.ts'
import { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { Country } from '../../agencies/words.ts'

/** Named sets of fields that may be opened in place of whole categories. */
export const Profile = z.enum(['identity-lite', 'family-unity'])
export type Profile = z.infer<typeof Profile>
/** What an agreement, an opening or a consent is about: a category, or a profile of fields. */
export const Part = z.union([Category, Profile])
export type Part = z.infer<typeof Part>
export const Parts = z.array(Part).check(z.minLength(1), z.maxLength(17))

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const reason = text(1000)

export const ProposeAgreement = z.strictObject({
  id: FactId,
  title: text(200),
  parties: z.array(AgencyId).check(z.minLength(2), z.maxLength(10)),
  purposes: z.array(Purpose).check(z.minLength(1), z.maxLength(10)),
  categories: Parts,
  /** Countries in which those whom it is about ask for protection. */
  jurisdictions: z.array(Country).check(z.minLength(1), z.maxLength(30)),
  /** May a party pass on to another party what a third holds? */
  onward: z.boolean(),
  from: Instant,
  until: z.nullable(Instant),
  steward: WorkerId,
})
export type ProposeAgreement = z.infer<typeof ProposeAgreement>

const grade = z.int().check(z.minimum(1), z.maximum(4))
/** What may go wrong for the people: how likely and how bad, from 1 to 4; what is done about it; and how much is left. */
export const Risk = z.strictObject({
  what: text(500),
  likelihood: grade,
  harm: grade,
  measure: text(500),
  left: grade,
  owner: z.optional(text(200)),
})
export type Risk = z.infer<typeof Risk>
export const Answers = z.strictObject({
  data: text(2000),
  why: text(2000),
  less: text(2000),
  people: text(2000),
})
export type Answers = z.infer<typeof Answers>
export const WriteAssessment = z.strictObject({
  id: FactId,
  agreement: FactId,
  answers: Answers,
  risks: z.array(Risk).check(z.minLength(1), z.maxLength(30)),
  reviewDue: Day,
})
export type WriteAssessment = z.infer<typeof WriteAssessment>
export const SignAssessment = z.strictObject({ assessment: FactId })
export type SignAssessment = z.infer<typeof SignAssessment>

/** On paper, for a partner without an account: written down by the agency that works with it. */
const onPaper = z.optional(AgencyId)
export const ReviewAgreement = z.strictObject({ agreement: FactId, remarks: z.optional(reason), party: onPaper })
export type ReviewAgreement = z.infer<typeof ReviewAgreement>
export const SignAgreement = z.strictObject({ agreement: FactId, party: onPaper })
export type SignAgreement = z.infer<typeof SignAgreement>
/** Suspending, resuming and ending are told to all parties with their reason. */
export const TurnAgreement = z.strictObject({ agreement: FactId, reason })
export type TurnAgreement = z.infer<typeof TurnAgreement>

/** Where an agreement stands at an instant, as the rules of access see it. */
export const AgreementState = z.enum(['proposed', 'not-yet', 'active', 'assessment-due', 'suspended', 'over', 'ended'])
export type AgreementState = z.infer<typeof AgreementState>
const Turn = z.enum(['review', 'sign', 'suspend', 'resume', 'end'])
export type Turn = z.infer<typeof Turn>

export const Named = z.object({ id: z.string(), name: z.string() })
export const AgreementListed = z.object({
  id: FactId,
  number: z.string(),
  title: z.string(),
  parties: z.array(Named),
  purposes: z.array(Purpose),
  categories: z.array(Part),
  from: z.string(),
  until: z.nullable(z.string()),
  state: AgreementState,
  /** When it stops opening anything, if nobody does anything: its end, or the day its assessment is due. */
  stops: z.nullable(z.string()),
  /** Within the next thirty days. */
  stopsSoon: z.boolean(),
  /** What my agency still has to do. */
  mine: z.nullable(z.enum(['review', 'assess', 'sign-assessment', 'sign', 'resume'])),
})
export const ListAgreements = z.strictObject({})
export const AgreementsListed = z.object({
  agreements: z.array(AgreementListed),
  /** With whom an agreement may be proposed, and for what each works. */
  agencies: z.array(
    z.object({ id: AgencyId, name: z.string(), type: z.string(), purposes: z.array(Purpose), outside: z.boolean() }),
  ),
  stewards: z.array(z.object({ id: WorkerId, name: z.string() })),
})
export type AgreementsListed = z.infer<typeof AgreementsListed>

export const ReadAgreement = z.strictObject({ agreement: FactId })
export const AgreementShown = z.extend(AgreementListed, {
  jurisdictions: z.array(z.string()),
  onward: z.boolean(),
  steward: z.string(),
  proposed: z.object({ by: z.string(), agency: z.string(), at: z.string() }),
  turns: z.array(
    z.object({ turn: Turn, agency: z.string(), by: z.string(), at: z.string(), reason: z.nullable(z.string()) }),
  ),
  assessments: z.array(
    z.object({
      id: FactId,
      answers: Answers,
      risks: z.array(Risk),
      reviewDue: z.string(),
      by: z.string(),
      agency: z.string(),
      at: z.string(),
      mine: z.boolean(),
      signed: z.nullable(z.object({ by: z.string(), agency: z.string(), at: z.string() })),
    }),
  ),
  may: z.array(z.enum(['review', 'assess', 'sign', 'suspend', 'resume', 'end'])),
  /** What may be written down now that a partner without an account did on paper. */
  onPaper: z.array(z.object({ party: Named, turn: z.enum(['review', 'sign']) })),
})
export type AgreementShown = z.infer<typeof AgreementShown>

export const ForeseeAgreement = z.strictObject({ agreement: FactId })
const opened = z.object({ field: z.string(), masked: z.boolean() })
/** What would newly be seen of the people in my agency's custody, and by how many workers of which agency. */
export const AgreementForeseen = z.object({
  people: z.int(),
  looked: z.int(),
  sample: z.boolean(),
  receivers: z.array(
    z.object({
      agency: Named,
      workers: z.int(),
      ofWorkers: z.int(),
      /** With the consents and other grounds of today; and if everybody said yes. */
      today: z.object({ people: z.int(), fields: z.array(opened), examples: z.array(PersonId) }),
      atMost: z.object({ people: z.int(), fields: z.array(opened), examples: z.array(PersonId) }),
    }),
  ),
})
export type AgreementForeseen = z.infer<typeof AgreementForeseen>
