import * as z from 'zod/mini'
import { Day } from '../../../ground/day.ts'
import { CaseId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { PersonShown } from '../../people/words.ts'
import { AlternativeKind, Bond, Level, RuleCode, Strength } from '../words.ts'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** What a deed that may part people is told besides: why all the same, and by which release of a second person. */
export const Parting = z.strictObject({ because: z.optional(text), release: z.optional(FactId) })
export type Parting = z.infer<typeof Parting>

/** A deed as it would be sent, for the guard to look at. */
const Proposed = z.strictObject({ deed: z.string().check(z.maxLength(60)), input: z.record(z.string(), z.unknown()) })
export const ForeseeParting = Proposed
export type ForeseeParting = z.infer<typeof ForeseeParting>
/** Somebody of whom the guard speaks. Nothing of them where they are not for whoever asks to see; then the agency that keeps them, if even that may be said. */
const Someone = z.object({ person: z.nullable(PersonShown), agency: z.nullable(z.string()) })
export const PairShown = z.object({
  one: Someone,
  other: Someone,
  bond: z.nullable(Bond),
  strength: z.nullable(Strength),
  how: z.enum(['apart', 'split', 'brief', 'known', 'paper', 'undone', 'together']),
  level: Level,
})
export type PairShown = z.infer<typeof PairShown>
export const AnswerShown = z.object({
  level: Level,
  pairs: z.array(PairShown),
  /** What is to be said besides the pairs, each by its rule, with whoever of those concerned may be shown. */
  besides: z.array(z.object({ rule: z.string(), level: Level, people: z.array(PersonShown) })),
  rules: z.array(z.object({ code: RuleCode, says: z.string(), source: z.string() })),
  /** What would keep them together instead. */
  avoidedBy: z.array(z.object({ kind: AlternativeKind, place: z.nullable(z.string()), free: z.nullable(z.int()) })),
})
export type AnswerShown = z.infer<typeof AnswerShown>

/**
 * A way that keeps them together. `does` is the deed that goes that way, if one deed of whoever asks can; else `by` says
 * which agencies have to be asked.
 */
export const WayShown = z.object({
  kind: AlternativeKind,
  place: z.nullable(z.string()),
  free: z.nullable(z.int()),
  /** The day on which they would go, and in which vehicle, where that is another than was proposed. */
  on: z.nullable(Day),
  journey: z.nullable(z.string()),
  /** Whom it takes besides those who were named. */
  along: z.array(Someone),
  does: z.nullable(z.object({ deed: z.string(), input: z.record(z.string(), z.unknown()) })),
  /** How many bookings of theirs it takes the place of. */
  replaces: z.int(),
  by: z.array(z.string()),
})
export type WayShown = z.infer<typeof WayShown>
/** What would happen, and whether a second person was asked about exactly this already. */
export const Foreseen = z.object({
  answer: AnswerShown,
  ways: z.array(WayShown),
  /** The case of theirs in which whoever asks can leave a task. */
  case: z.nullable(CaseId),
  asked: z.nullable(
    z.object({
      release: FactId,
      state: z.enum(['waiting', 'released']),
      by: z.nullable(z.string()),
      /** Whoever looks asked for it, and may take it back. */
      mine: z.boolean(),
      turns: z.int(),
    }),
  ),
})
export type Foreseen = z.infer<typeof Foreseen>

export const AskRelease = z.strictObject({ id: FactId, ...Proposed.shape, words: text })
export type AskRelease = z.infer<typeof AskRelease>
export const ReleaseGround = z.enum(['best-interests', 'safety', 'own-wish', 'health', 'law', 'no-alternative'])
export type ReleaseGround = z.infer<typeof ReleaseGround>
const seen = z.int().check(z.minimum(0))
/** A second person lets a held act go on, with the ground and the day on which somebody looks again. */
export const GiveRelease = z.strictObject({ release: FactId, seen, ground: ReleaseGround, words: text, reviewDue: Day })
export type GiveRelease = z.infer<typeof GiveRelease>
export const DeclineRelease = z.strictObject({ release: FactId, seen, words: text })
export type DeclineRelease = z.infer<typeof DeclineRelease>
export const WithdrawRelease = z.strictObject({ release: FactId, seen })
export type WithdrawRelease = z.infer<typeof WithdrawRelease>
export const ReleaseShown = z.object({
  id: FactId,
  deed: z.string(),
  state: z.enum(['waiting', 'released']),
  answer: AnswerShown,
  words: z.nullable(z.string()),
  by: z.string(),
  at: z.string(),
  turns: z.int(),
  released: z.nullable(
    z.object({ by: z.string(), ground: ReleaseGround, words: z.nullable(z.string()), reviewDue: Day }),
  ),
  may: z.array(z.enum(['release', 'withdraw', 'go-on'])),
})
export type ReleaseShown = z.infer<typeof ReleaseShown>

export const SeparationTurn = z.enum(['step', 'contact', 'view', 'ended'])
export type SeparationTurn = z.infer<typeof SeparationTurn>
export const Contact = z.enum(['none', 'calls', 'visits'])
const turned = { separation: FactId, seen, on: Day, words: text }
/** What is done next to bring them together again, by whom and until when. */
export const SetNextStep = z.strictObject({ ...turned, owner: WorkerId, due: Day })
export type SetNextStep = z.infer<typeof SetNextStep>
export const NoteContact = z.strictObject({ ...turned, contact: Contact })
export type NoteContact = z.infer<typeof NoteContact>
/** What one of the two wants, in their words. */
export const NoteView = z.strictObject({ ...turned, of: PersonId })
export type NoteView = z.infer<typeof NoteView>
/** How it may be said by hand that a separation is over. */
export const EndedByHand = z.enum(['together-again', 'not-kin', 'died', 'own-wish', 'determined'])
/** `reunited`: handed over by one and received by another, and said by no other deed. */
export const EndReason = z.enum([...EndedByHand.options, 'reunited'])
/** They are together again, or will not be. */
export const EndSeparation = z.strictObject({ ...turned, because: EndedByHand })
export type EndSeparation = z.infer<typeof EndSeparation>

export const SeparationShown = z.object({
  id: FactId,
  one: Someone,
  other: Someone,
  cause: z.string(),
  bond: Bond,
  strength: Strength,
  since: Day,
  days: z.int(),
  place: z.nullable(z.string()),
  words: z.nullable(z.string()),
  agency: z.string(),
  seen: z.int(),
  ended: z.nullable(z.object({ on: Day, because: EndReason })),
  owner: z.string(),
  step: z.nullable(z.object({ words: z.nullable(z.string()), due: z.nullable(Day), late: z.boolean() })),
  turns: z.array(
    z.object({
      turn: SeparationTurn,
      code: z.nullable(z.string()),
      words: z.nullable(z.string()),
      on: Day,
      by: z.string(),
    }),
  ),
  mine: z.boolean(),
})
export type SeparationShown = z.infer<typeof SeparationShown>
export const ListPartings = z.strictObject({})
export const PartingsListed = z.object({ releases: z.array(ReleaseShown), separations: z.array(SeparationShown) })
export type PartingsListed = z.infer<typeof PartingsListed>
