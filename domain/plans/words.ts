import * as z from 'zod/mini'
import { Day, Instant } from '../../ground/day.ts'
import { AgencyId, CaseId, FactId, PersonId, SiteId, WorkerId } from '../../ground/ids.ts'
import { Service } from '../cases/words.ts'
import { PersonShown } from '../people/words.ts'

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const language = z.string().check(z.regex(/^[a-z]{2,3}$/))

/** Who offers what, where, to whom: an entry of the directory, kept by the agency that offers it. It is about no person. */
const Listing = {
  services: z.array(Service).check(z.minLength(1), z.maxLength(25)),
  site: z.optional(SiteId),
  name: words(120),
  place: words(200),
  eligibility: words(1000),
  languages: z.array(language).check(z.maxLength(30)),
  hours: words(400),
  /** Places, where there are places; nothing where the number says nothing. */
  capacity: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000))),
  openForNew: z.boolean(),
}
export const ListService = z.strictObject({ id: FactId, ...Listing })
export type ListService = z.infer<typeof ListService>
export const AmendListing = z.strictObject({ listing: FactId, seen: z.int().check(z.minimum(1)), ...Listing })
export type AmendListing = z.infer<typeof AmendListing>
export const EndListing = z.strictObject({ listing: FactId, seen: z.int().check(z.minimum(1)) })
export type EndListing = z.infer<typeof EndListing>
export const FindListings = z.strictObject({ service: z.optional(Service), language: z.optional(language) })
export type FindListings = z.infer<typeof FindListings>
export const ListingShown = z.object({
  id: FactId,
  edition: z.int(),
  agency: z.object({ id: AgencyId, name: z.string() }),
  ...Listing,
  site: z.nullable(z.string()),
  at: z.string(),
  mine: z.boolean(),
})
export type ListingShown = z.infer<typeof ListingShown>
export const ListingsFound = z.object({ listings: z.array(ListingShown) })
export type ListingsFound = z.infer<typeof ListingsFound>

const item = { id: FactId, case: CaseId, person: z.optional(PersonId), what: words(1000), owner: z.optional(WorkerId) }
export const SetGoal = z.strictObject({ ...item, due: Day })
export type SetGoal = z.infer<typeof SetGoal>
export const PlanService = z.strictObject({
  ...item,
  due: Day,
  service: Service,
  listing: z.optional(FactId),
  goal: z.optional(FactId),
})
export type PlanService = z.infer<typeof PlanService>
export const Interpreter = z.enum(['not-needed', 'needed', 'booked'])
/** `what` says where, with whom, and who comes along. */
export const MakeAppointment = z.strictObject({
  ...item,
  when: Instant,
  language: z.optional(language),
  interpreter: Interpreter,
  goal: z.optional(FactId),
})
export type MakeAppointment = z.infer<typeof MakeAppointment>

export const ItemKind = z.enum(['goal', 'service', 'appointment'])
export type ItemKind = z.infer<typeof ItemKind>
/** What became of it: of goals, of services, of appointments. `moved` and `dropped` end it without an outcome. */
export const PlanOutcome = z.enum([
  'met',
  'partly-met',
  'not-met',
  'delivered',
  'refused-by-person',
  'not-delivered',
  'kept',
  'missed',
  'moved',
  'dropped',
])
export type PlanOutcome = z.infer<typeof PlanOutcome>
export const EndPlanned = z.strictObject({
  item: FactId,
  seen: z.int().check(z.minimum(0)),
  outcome: PlanOutcome,
  on: Day,
  words: z.optional(words(2000)),
})
export type EndPlanned = z.infer<typeof EndPlanned>

export const PlannedShown = z.object({
  id: FactId,
  case: CaseId,
  kind: ItemKind,
  person: z.nullable(PersonId),
  /** Missing where it is closed to the asker, or was erased. */
  what: z.optional(z.string()),
  service: z.nullable(Service),
  provider: z.nullable(z.object({ name: z.string(), place: z.string() })),
  goal: z.nullable(FactId),
  due: Day,
  when: z.nullable(z.string()),
  language: z.nullable(z.string()),
  interpreter: z.nullable(Interpreter),
  owner: z.nullable(z.string()),
  agency: z.object({ id: AgencyId, name: z.string() }),
  turns: z.array(
    z.object({
      outcome: PlanOutcome,
      on: Day,
      words: z.nullable(z.string()),
      by: z.string(),
    }),
  ),
  over: z.boolean(),
  late: z.boolean(),
})
export type PlannedShown = z.infer<typeof PlannedShown>
export const ReadPlan = z.strictObject({ case: CaseId })
export const PlanShown = z.object({ items: z.array(PlannedShown) })
export type PlanShown = z.infer<typeof PlanShown>
/** What is due in the agency within days, or late: mine, and what nobody owns or is so late that the whole team sees it. */
export const ListPlanned = z.strictObject({ days: z.int().check(z.minimum(0), z.maximum(60)) })
export const PlannedListed = z.object({
  items: z.array(z.object({ ...PlannedShown.shape, people: z.array(PersonShown) })),
})
export type PlannedListed = z.infer<typeof PlannedListed>
