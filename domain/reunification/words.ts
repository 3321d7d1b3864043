import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { AgencyId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import { Country } from '../agencies/words.ts'
import { ClockShown } from '../asylum/words.ts'
import { PersonShown } from '../people/words.ts'
import { Parting } from '../unity/partings/words.ts'

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const seen = z.int().check(z.minimum(0))
const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))

/** Who lets go, who receives, and who brings them. */
export const Side = z.enum(['from', 'to', 'travel'])
export type Side = z.infer<typeof Side>
/** Who comes to whom, in which country and town, and which agency answers for which part. Of a place no more is kept. */
export const PlanReunification = z.strictObject({
  id: FactId,
  from: z.array(PersonId).check(z.minLength(1), z.maxLength(20)),
  to: z.array(PersonId).check(z.minLength(1), z.maxLength(10)),
  country: Country,
  /** Without digits: a house or a postcode is none of it. */
  town: text(60).check(z.regex(/^[^\p{Nd},;]+$/u)),
  sides: z.strictObject({ from: AgencyId, to: AgencyId, travel: AgencyId }),
})
export type PlanReunification = z.infer<typeof PlanReunification>

/** On what a step rests, by where it can be found. Of a test only who made it and its number is kept, never what it found. */
export const Evidence = z.union([
  z.strictObject({ kind: z.literal('document'), document: FactId }),
  z.strictObject({ kind: z.literal('dna'), laboratory: text(80), number: text(40) }),
  z.strictObject({ kind: z.literal('elsewhere'), where: text(200) }),
])
export type Evidence = z.infer<typeof Evidence>
export const StepTurn = z.enum(['planned', 'done', 'skipped'])
export type StepTurn = z.infer<typeof StepTurn>
/** Who takes a step and until when; that it is done; or why it is left out. */
export const TurnStep = z.strictObject({
  plan: FactId,
  step: code,
  seen,
  turn: StepTurn,
  on: Day,
  owner: z.optional(WorkerId),
  due: z.optional(Day),
  words: z.optional(text(2000)),
  evidence: z.optional(z.array(Evidence).check(z.minLength(1), z.maxLength(10))),
  /** On which law it rests, and the day from which that law counts. */
  law: z.optional(z.strictObject({ code, from: Day })),
})
export type TurnStep = z.infer<typeof TurnStep>

export const Identity = z.enum(['passport', 'identity-card', 'residence-permit', 'photo', 'known-in-person'])
export type Identity = z.infer<typeof Identity>
export const HandoverTurn = z.enum(['handed-over', 'received', 'not-received'])
export type HandoverTurn = z.infer<typeof HandoverTurn>
/** One side hands over, the other receives, or says that they did not come: to whom, and by what that adult was known. */
export const ConfirmHandover = z.strictObject({
  plan: FactId,
  seen,
  turn: HandoverTurn,
  on: Day,
  adult: PersonId,
  identity: z.nullable(Identity),
  words: z.optional(text(2000)),
  parting: z.optional(Parting),
})
export type ConfirmHandover = z.infer<typeof ConfirmHandover>

export const HowIsIt = z.enum(['well', 'concerns', 'not-well', 'not-there'])
export type HowIsIt = z.infer<typeof HowIsIt>
/** How it goes some months after. Where it does not go well it says what is done next, by whom and until when. */
export const RecordFollowUp = z.strictObject({
  plan: FactId,
  step: code,
  on: Day,
  how: HowIsIt,
  alone: z.boolean(),
  words: z.optional(text(2000)),
  next: z.optional(z.strictObject({ what: text(500), due: Day, owner: WorkerId })),
})
export type RecordFollowUp = z.infer<typeof RecordFollowUp>

export const EndCause = z.enum([
  'followed-up',
  'not-kin',
  'not-wanted',
  'not-safe',
  'not-in-best-interests',
  'refused-by-state',
  'another-way',
  'died',
])
export type EndCause = z.infer<typeof EndCause>
export const EndReunification = z.strictObject({ plan: FactId, because: EndCause, on: Day, words: text(2000) })
export type EndReunification = z.infer<typeof EndReunification>

/** Somebody, by name where the asker may see them; else by the agency that keeps them, if even that may be said. */
const Someone = z.object({ person: z.nullable(PersonShown), agency: z.nullable(z.string()) })
export type Someone = z.infer<typeof Someone>
export const Phase = z.enum(['before', 'on-the-way', 'together', 'ended'])
export type Phase = z.infer<typeof Phase>
const Party = z.object({ side: Side, agency: z.object({ id: AgencyId, name: z.string() }), mine: z.boolean() })
const line = {
  id: FactId,
  from: z.array(Someone),
  to: z.array(Someone),
  country: Country,
  sides: z.array(Party),
  phase: Phase,
  begun: Day,
  /** What is to be done next, of either side. */
  next: z.nullable(
    z.object({ step: z.string(), side: Side, due: z.nullable(Day), late: z.boolean(), mine: z.boolean() }),
  ),
  /** A deadline of the law that runs now. */
  clock: z.nullable(z.object({ rule: z.string(), until: Day })),
  /** It does not go well: somebody was not there, or is not well, or did not come; and what follows is not done. */
  raised: z.boolean(),
}
export const PlanLine = z.object(line)
export type PlanLine = z.infer<typeof PlanLine>
export const ListReunifications = z.strictObject({
  /** Only plans about these people; and with which agencies a plan about them could be made. */
  people: z.optional(z.array(PersonId).check(z.maxLength(60))),
})
export type ListReunifications = z.infer<typeof ListReunifications>
export const ReunificationsListed = z.object({
  plans: z.array(PlanLine),
  partners: z.array(z.object({ id: AgencyId, name: z.string() })),
})
export type ReunificationsListed = z.infer<typeof ReunificationsListed>

export const Takes = z.enum(['evidence', 'finding', 'law'])
export type Takes = z.infer<typeof Takes>
export const StepShown = z.object({
  code: z.string(),
  kind: z.enum(['before', 'follow-up', 'next']),
  side: Side,
  mine: z.boolean(),
  state: z.enum(['open', 'done', 'skipped']),
  on: z.nullable(Day),
  due: z.nullable(Day),
  late: z.boolean(),
  seen: z.int(),
  takes: z.array(Takes),
  maySkip: z.boolean(),
  /** Missing where it is not for the asker to see. */
  told: z.optional(
    z.object({
      owner: z.nullable(z.string()),
      what: z.nullable(z.string()),
      words: z.nullable(z.string()),
      evidence: z.array(Evidence),
      followUp: z.nullable(z.object({ how: HowIsIt, alone: z.boolean() })),
    }),
  ),
})
export type StepShown = z.infer<typeof StepShown>
export const ReadReunification = z.strictObject({ plan: FactId })
export const ReunificationShown = z.object({
  ...line,
  town: z.nullable(z.string()),
  steps: z.array(StepShown),
  clocks: z.array(z.object({ clock: ClockShown, met: z.nullable(z.object({ on: Day, late: z.boolean() })) })),
  /** A law by which it goes, of which the mission knows no clock: no deadline is guessed. */
  noClock: z.boolean(),
  laws: z.array(z.string()),
  handover: z.array(
    z.object({
      turn: HandoverTurn,
      on: Day,
      by: z.string(),
      agency: z.string(),
      adult: Someone,
      identity: z.nullable(Identity),
      words: z.nullable(z.string()),
    }),
  ),
  ended: z.nullable(z.object({ because: EndCause, on: Day, words: z.nullable(z.string()) })),
  may: z.array(z.enum(['hand-over', 'receive', 'end'])),
})
export type ReunificationShown = z.infer<typeof ReunificationShown>
