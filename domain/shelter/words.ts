import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { CaseId, FactId, PersonId, SiteId } from '../../ground/ids.ts'
import { PersonShown } from '../people/words.ts'
import { Parting } from '../unity/partings/words.ts'

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** What a unit is made for, and what people need of one. */
export const Feature = z.enum([
  'families',
  'women-and-children',
  'men',
  'step-free',
  'ground-floor',
  'quiet',
  'cooking',
  'near-clinic',
  'guarded',
])
export type Feature = z.infer<typeof Feature>
const unit = {
  site: z.optional(SiteId),
  name: words(80),
  places: z.int().check(z.minimum(1), z.maximum(2000)),
  features: z.array(Feature).check(z.maxLength(9)),
}
export const OpenUnit = z.strictObject({ id: FactId, ...unit })
export type OpenUnit = z.infer<typeof OpenUnit>
const seen = z.int().check(z.minimum(1))
export const AmendUnit = z.strictObject({ unit: FactId, seen, ...unit })
export type AmendUnit = z.infer<typeof AmendUnit>
export const CloseUnit = z.strictObject({ unit: FactId, seen })
export type CloseUnit = z.infer<typeof CloseUnit>

export const AskForPlace = z.strictObject({
  id: FactId,
  case: CaseId,
  people: z.array(PersonId).check(z.minLength(1), z.maxLength(50)),
  from: Day,
  needs: z.array(Feature).check(z.maxLength(9)),
  words: z.optional(words(1000)),
})
export type AskForPlace = z.infer<typeof AskForPlace>

export const EndRequest = z.strictObject({ request: FactId, because: z.enum(['not-needed', 'elsewhere', 'no-place']) })
export type EndRequest = z.infer<typeof EndRequest>
/** Who moves in where. What does not suit, such as a family in two units, needs a reason. */
export const PlacePeople = z.strictObject({
  case: CaseId,
  request: z.optional(FactId),
  stays: z.array(z.strictObject({ id: FactId, person: PersonId, unit: FactId })).check(z.minLength(1), z.maxLength(50)),
  from: Day,
  until: z.nullable(Day),
  because: z.optional(words(1000)),
  parting: z.optional(Parting),
})
export type PlacePeople = z.infer<typeof PlacePeople>
export const StayEnd = z.enum(['moved', 'left', 'transferred', 'asked-to-leave', 'own-place', 'died'])
/** Those who leave together leave in one deed: who stays behind is parted from them. */
export const EndStay = z.strictObject({
  stays: z.array(FactId).check(z.minLength(1), z.maxLength(50)),
  on: Day,
  because: z.enum(['left', 'transferred', 'asked-to-leave', 'own-place', 'died']),
  words: z.optional(words(1000)),
  parting: z.optional(Parting),
})
export type EndStay = z.infer<typeof EndStay>
/** To another unit, from a day on: stays end and others begin. Those who move together move in one deed. */
export const MoveStay = z.strictObject({
  moves: z.array(z.strictObject({ stay: FactId, id: FactId })).check(z.minLength(1), z.maxLength(50)),
  unit: FactId,
  on: Day,
  because: z.optional(words(1000)),
  parting: z.optional(Parting),
})
export type MoveStay = z.infer<typeof MoveStay>
export const NoteAbsence = z.strictObject({
  id: FactId,
  stay: FactId,
  from: Day,
  until: z.nullable(Day),
  /** Whether one knows where they are. */
  known: z.boolean(),
  words: z.optional(words(1000)),
})
export type NoteAbsence = z.infer<typeof NoteAbsence>

export const Unsuited = z.enum(['parted', 'lacks-feature', 'child-alone'])
export type Unsuited = z.infer<typeof Unsuited>

export const UnitShown = z.object({
  id: FactId,
  edition: z.int(),
  site: z.nullable(z.string()),
  name: z.string(),
  places: z.int(),
  features: z.array(Feature),
  /** The fewest places that are free on any day from the one asked for on. */
  free: z.int(),
  people: z.array(z.object({ stay: FactId, case: CaseId, person: PersonShown, absent: z.boolean() })),
})
export type UnitShown = z.infer<typeof UnitShown>
export const ListUnits = z.strictObject({ on: Day })
export const UnitsListed = z.object({ units: z.array(UnitShown) })
export type UnitsListed = z.infer<typeof UnitsListed>
export const WaitingShown = z.object({
  id: FactId,
  case: CaseId,
  from: Day,
  needs: z.array(Feature),
  people: z.array(PersonShown),
  words: z.nullable(z.string()),
  askedAt: z.string(),
  /** Units in which all of them could live together now, with all they need. */
  fits: z.array(FactId),
})
export type WaitingShown = z.infer<typeof WaitingShown>
export const ListWaiting = z.strictObject({})
export const WaitingListed = z.object({ waiting: z.array(WaitingShown) })
export type WaitingListed = z.infer<typeof WaitingListed>
export const ReadStays = z.strictObject({ case: CaseId })
export const StaysShown = z.object({
  stays: z.array(
    z.object({
      id: FactId,
      person: PersonId,
      unit: z.object({ id: FactId, name: z.string() }),
      from: Day,
      until: z.nullable(Day),
      because: z.nullable(z.string()),
      ended: z.nullable(z.object({ on: Day, because: StayEnd, words: z.nullable(z.string()) })),
      absences: z.array(
        z.object({ from: Day, until: z.nullable(Day), known: z.boolean(), words: z.nullable(z.string()) }),
      ),
    }),
  ),
  waiting: z.array(z.object({ id: FactId, from: Day, people: z.array(PersonId) })),
})
export type StaysShown = z.infer<typeof StaysShown>
