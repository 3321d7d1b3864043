import * as z from 'zod/mini'
import { Day } from '../../../ground/day.ts'
import { FactId, PersonId, TieId } from '../../../ground/ids.ts'
import { TieStatus } from '../../families/words.ts'
import { PersonShown } from '../../people/words.ts'
import { Parting, SeparationShown } from '../partings/words.ts'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

export const CareForm = z.enum(['custody', 'care'])
export type CareForm = z.infer<typeof CareForm>
export const CareBasis = z.enum([
  'parent',
  'law',
  'court-order',
  'custom',
  'kafala',
  'agreement',
  'agency-placement',
  'family',
])
export type CareBasis = z.infer<typeof CareBasis>
export const CareStatus = z.enum(['claimed', 'verified', 'contested', 'ended'])
export type CareStatus = z.infer<typeof CareStatus>
/** Says that somebody cares for another from a day on. It is claimed until it was judged. */
export const RecordCare = z.strictObject({
  id: FactId,
  carer: PersonId,
  over: PersonId,
  form: CareForm,
  basis: CareBasis,
  since: Day,
  until: z.nullable(Day),
  words: z.optional(text),
  parting: z.optional(Parting),
})
export type RecordCare = z.infer<typeof RecordCare>
export const JudgeCare = z.strictObject({
  care: FactId,
  status: CareStatus,
  reason: text,
  on: Day,
  seen: z.int().check(z.minimum(0)),
  parting: z.optional(Parting),
})
export type JudgeCare = z.infer<typeof JudgeCare>

/** Says anew how a tie stands. The statements before remain; the last one counts. */
export const JudgeTie = z.strictObject({
  tie: TieId,
  status: TieStatus,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  on: z.optional(Day),
  /** The statement that the worker had before their eyes; another one since is a conflict. */
  seen: z.int().check(z.minimum(0)),
  parting: z.optional(Parting),
})
export type JudgeTie = z.infer<typeof JudgeTie>

export const Wants = z.enum(['together', 'apart', 'open'])
export type Wants = z.infer<typeof Wants>
/** What somebody wants about another, or about anyone; `open` takes back what was said before. */
export const StateWish = z.strictObject({
  id: FactId,
  person: PersonId,
  about: z.nullable(PersonId),
  wants: Wants,
  words: z.optional(text),
})
export type StateWish = z.infer<typeof StateWish>

export const DeterminationForm = z.enum(['bia', 'bid', 'court-order'])
export type DeterminationForm = z.infer<typeof DeterminationForm>
export const DeterminationOutcome = z.enum(['part', 'keep-together', 'place'])
export type DeterminationOutcome = z.infer<typeof DeterminationOutcome>
/** An order of a court about people, written down. What a panel of the house determines is a decision of its own kind. */
export const RecordCourtOrder = z.strictObject({
  id: FactId,
  people: z.array(PersonId).check(z.minLength(2), z.maxLength(20)),
  outcome: DeterminationOutcome,
  on: Day,
  reviewDue: z.nullable(Day),
  words: text,
})
export type RecordCourtOrder = z.infer<typeof RecordCourtOrder>

export const ReadBelonging = z.strictObject({ person: PersonId })
export const BelongingShown = z.object({
  people: z.array(PersonShown),
  care: z.array(
    z.object({
      id: FactId,
      carer: PersonId,
      over: PersonId,
      form: CareForm,
      basis: CareBasis,
      status: CareStatus,
      since: Day,
      until: z.nullable(Day),
      statements: z.int(),
      words: z.nullable(z.string()),
    }),
  ),
  wishes: z.array(
    z.object({
      person: PersonId,
      about: z.nullable(PersonId),
      wants: Wants,
      words: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
  determinations: z.array(
    z.object({
      form: DeterminationForm,
      outcome: DeterminationOutcome,
      people: z.array(PersonId),
      on: Day,
      reviewDue: z.nullable(Day),
      late: z.boolean(),
      words: z.nullable(z.string()),
    }),
  ),
  separations: z.array(SeparationShown),
})
export type BelongingShown = z.infer<typeof BelongingShown>
