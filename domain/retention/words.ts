import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { Instant } from '../../ground/day.ts'
import { type AgencyId, FactId, PersonId } from '../../ground/ids.ts'
import { PersonName } from '../../ground/person-name.ts'

export const Action = z.enum(['erase', 'restrict'])
export type Action = z.infer<typeof Action>

/** Everything that a person's data consist of, or one of its categories. */
const any = z.literal('*')
/**
 * A line of the schedule: for which data, in cases of which purpose, kept by an agency of which country; what begins the
 * term, how long it is, and what is due then.
 */
const Line = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,60}$/)),
  categories: z.array(z.union([any, Category])).check(z.minLength(1)),
  purposes: z.array(z.union([any, Purpose])).check(z.minLength(1)),
  jurisdictions: z.array(z.string()).check(z.minLength(1)),
  trigger: z.enum(['case-closed']),
  months: z.int().check(z.minimum(1), z.maximum(1200)),
  action: Action,
})
export type Line = z.infer<typeof Line>
export const Schedule = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  lines: z.array(Line),
})
export type Schedule = z.infer<typeof Schedule>

export const PROPOSED_MOST = 200
/** What is to be done about one person: everything, or these categories. */
const Item = z
  .strictObject({ person: PersonId, whole: z.boolean(), categories: z.array(Category) })
  .check(z.refine(({ whole, categories }) => whole === (categories.length === 0), 'whole, or categories'))
export type Item = z.infer<typeof Item>

/** A data steward proposes to erase or set aside what the schedule says is due, what a person asked for, or what should never have been kept. */
export const ProposeErasure = z.strictObject({
  id: FactId,
  action: Action,
  because: z.enum(['schedule', 'request', 'unlawful']),
  line: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,61}$/))),
  items: z.array(Item).check(z.minLength(1), z.maxLength(PROPOSED_MOST)),
})
export type ProposeErasure = z.infer<typeof ProposeErasure>
export const DecideErasure = z.strictObject({ proposal: FactId })
export type DecideErasure = z.infer<typeof DecideErasure>
export const HearErasure = z.strictObject({ proposal: FactId, person: PersonId })
export type HearErasure = z.infer<typeof HearErasure>

const Named = z.object({ id: z.string(), name: z.string() })
/** One person for whom something is due, and what stands in its way: a hold, or a rule. */
const Due = z.object({
  person: PersonId,
  names: z.array(PersonName),
  line: z.string(),
  action: Action,
  whole: z.boolean(),
  categories: z.array(Category),
  closedAt: z.string(),
  dueSince: z.string(),
  kept: z.array(z.object({ category: Category, rule: z.string() })),
})
export type Due = z.infer<typeof Due>
const Place = z.strictObject({ closedAt: Instant, person: PersonId })
/** A dry run: nothing is changed by it. */
export const ListDue = z.strictObject({ after: z.optional(Place) })
export const DueListed = z.object({
  /** The schedule itself: of which data (all where it is whole), in cases of which purposes (any where none is named), after how long. */
  lines: z.array(
    z.object({
      id: z.string(),
      action: Action,
      months: z.int(),
      whole: z.boolean(),
      categories: z.array(Category),
      purposes: z.array(Purpose),
      people: z.int(),
    }),
  ),
  due: z.array(Due),
  next: z.nullable(Place),
})
export type DueListed = z.infer<typeof DueListed>

export const ListErasures = z.strictObject({})
export const ErasuresListed = z.object({
  proposals: z.array(
    z.object({
      id: FactId,
      action: Action,
      because: z.enum(['schedule', 'request', 'unlawful']),
      line: z.nullable(z.string()),
      by: Named,
      at: z.string(),
      mine: z.boolean(),
      verdict: z.nullable(z.object({ verdict: z.enum(['approved', 'declined']), by: z.string(), at: z.string() })),
      people: z.array(
        z.object({ person: PersonId, names: z.array(PersonName), whole: z.boolean(), categories: z.array(Category) }),
      ),
      /** Whom of the partners was told, and who has said that they erased it. */
      told: z.array(z.object({ recipient: Named, person: PersonId, heardAt: z.nullable(z.string()) })),
    }),
  ),
  /** What another agency erased, of people who had been opened to this one: it says that it has, too. */
  toHear: z.array(z.object({ proposal: FactId, person: PersonId, from: Named, at: z.string() })),
})
export type ErasuresListed = z.infer<typeof ErasuresListed>
export type Recipient = { person: PersonId; recipient: z.infer<typeof AgencyId> }
