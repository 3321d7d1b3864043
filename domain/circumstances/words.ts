import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { Parting } from '../unity/partings/words.ts'

const words = (most = 2000) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

export const Scope = z.enum(['everything', 'asylum', 'detention', 'family', 'criminal', 'guardianship'])
export const Ordered = z.enum(['court', 'administration', 'police', 'unknown'])
/** Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), in the spelling of this house. */
export const VictimStatus = z.enum(['possible', 'actual', 'not-a-victim'])
export const DecidedBy = z.enum(['police', 'ngo', 'court', 'other-government', 'other'])
export const Control = z.enum([
  'physical-threats',
  'threats-of-law-enforcement',
  'threatens-family',
  'debt-bondage',
  'false-promises',
  'physical-abuse',
  'sexual-abuse',
  'takes-earnings',
  'restricts-finances',
  'restricts-medical-care',
  'withholds-necessities',
  'psychological-abuse',
  'psychoactive-substances',
  'excessive-working-hours',
  'withholds-documents',
  'other',
])
export const Exploitation = z.enum([
  'forced-labour',
  'sexual-exploitation',
  'child-labour',
  'forced-marriage',
  'servitude',
  'forced-military-service',
  'organ-removal',
  'forced-begging',
  'forced-adoption',
  'surrogacy',
  'other',
])
export const AgeMethod = z.enum(['documents', 'interview', 'social-assessment', 'medical', 'appearance'])
export const AgeResult = z.enum(['child', 'adult'])
const years = z.int().check(z.minimum(0), z.maximum(120))

export const Content = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('representation'),
    name: words(200),
    organisation: z.optional(words(200)),
    scope: Scope,
  }),
  z.strictObject({
    kind: z.literal('detention'),
    place: words(200),
    authority: words(200),
    ordered: Ordered,
    ground: words(),
  }),
  z.strictObject({
    kind: z.literal('trafficking'),
    status: VictimStatus,
    decidedBy: DecidedBy,
    control: z.array(Control).check(z.maxLength(16)),
    exploitation: z.array(Exploitation).check(z.maxLength(11)),
    words: z.optional(words(8000)),
  }),
  /** The youngest and the oldest that they may be: what a method cannot tell is its margin. */
  z.strictObject({
    kind: z.literal('age'),
    method: AgeMethod,
    youngest: years,
    oldest: years,
    result: AgeResult,
    by: words(200),
    agreed: z.boolean(),
    words: z.optional(words(8000)),
  }),
])
export type Content = z.infer<typeof Content>
export type Kind = Content['kind']

export const RecordCircumstance = z.strictObject({
  id: FactId,
  case: CaseId,
  person: PersonId,
  content: Content,
  since: Day,
  until: z.nullable(Day),
  reviewDue: z.nullable(Day),
  parting: z.optional(Parting),
})
export type RecordCircumstance = z.infer<typeof RecordCircumstance>
const turned = { circumstance: FactId, seen: z.int().check(z.minimum(0)), on: Day, words: words() }
export const ReviewCircumstance = z.strictObject({
  ...turned,
  outcome: z.enum(['kept', 'to-be-ended']),
  next: z.nullable(Day),
})
export type ReviewCircumstance = z.infer<typeof ReviewCircumstance>
export const EndCircumstance = z.strictObject(turned)
export type EndCircumstance = z.infer<typeof EndCircumstance>
/** Somebody says that it is not so. It is shown as contested from then on, until it is settled. */
export const ContestCircumstance = z.strictObject({
  ...turned,
  by: z.enum(['person', 'guardian', 'representative', 'worker']),
})
export type ContestCircumstance = z.infer<typeof ContestCircumstance>
export const SettleContest = z.strictObject({ ...turned, outcome: z.enum(['stands', 'withdrawn']) })
export type SettleContest = z.infer<typeof SettleContest>

export const TurnKind = z.enum(['reviewed', 'ended', 'contested', 'settled'])
export type TurnKind = z.infer<typeof TurnKind>
export const CircumstanceShown = z.object({
  id: FactId,
  person: PersonId,
  content: Content,
  since: Day,
  until: z.nullable(Day),
  reviewDue: z.nullable(Day),
  state: z.enum(['in-force', 'over', 'contested', 'withdrawn']),
  late: z.boolean(),
  turns: z.array(
    z.object({
      turn: TurnKind,
      code: z.nullable(z.string()),
      words: z.nullable(z.string()),
      on: Day,
      by: z.string(),
    }),
  ),
  mine: z.boolean(),
})
export type CircumstanceShown = z.infer<typeof CircumstanceShown>
export const ReadCircumstances = z.strictObject({ case: CaseId })
export const CircumstancesShown = z.object({ facts: z.array(CircumstanceShown) })
export type CircumstancesShown = z.infer<typeof CircumstancesShown>
