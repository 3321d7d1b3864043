import * as z from 'zod/mini'
import { Day } from '../../../ground/day.ts'
import { FactId, PersonId, SiteId } from '../../../ground/ids.ts'
import { Town } from '../../agencies/words.ts'
import { PersonShown } from '../../people/words.ts'
import { Parting } from '../partings/words.ts'
import { Level, RuleCode } from '../words.ts'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** Where people are from a day on, or will be: who was brought to another site, or is to be. */
export const PlanTransfer = z.strictObject({
  people: z.array(z.strictObject({ id: FactId, person: PersonId })).check(z.minLength(1), z.maxLength(200)),
  to: SiteId,
  on: Day,
  /** The day of a return that is fixed already. */
  until: z.nullable(Day),
  /** Who has the same word here on one day travels together. */
  journey: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  /** Bookings of these people of which this one takes the place: nobody is booked twice. */
  insteadOf: z.optional(z.array(FactId).check(z.maxLength(200))),
  parting: z.optional(Parting),
})
export type PlanTransfer = z.infer<typeof PlanTransfer>
export const CancelTransfer = z.strictObject({
  presence: FactId,
  /** Those who were to travel with them, and do not travel either: so nobody goes alone. */
  together: z.optional(z.array(FactId).check(z.maxLength(199))),
  reason: text,
  parting: z.optional(Parting),
})
export type CancelTransfer = z.infer<typeof CancelTransfer>

/** Every site of this node to which somebody can be brought. */
export const ListSites = z.strictObject({})
export const SitesListed = z.object({
  sites: z.array(
    z.object({ id: SiteId, name: z.string(), agency: z.string(), country: z.string(), town: z.nullable(Town) }),
  ),
})
export type SitesListed = z.infer<typeof SitesListed>

export const ReadWhereabouts = z.strictObject({ person: PersonId })
export type ReadWhereabouts = z.infer<typeof ReadWhereabouts>
/** How it is known that somebody is somewhere; `reunification`: a plan brings them there; `unknown`: they left, and nobody said where to. */
export const SpanKind = z.enum([
  'registered',
  'told',
  'transfer',
  'shelter',
  'detention',
  'reunification',
  'missing',
  'unknown',
])
export type SpanKind = z.infer<typeof SpanKind>
/** Some days of one person in one place. Days before `until` belong to it. */
export const SpanShown = z.object({
  id: z.string(),
  kind: SpanKind,
  /** The key of one of the places told with it; nothing where it has no name or nobody knows it. */
  place: z.nullable(z.string()),
  from: Day,
  until: z.nullable(Day),
  state: z.enum(['was', 'now', 'planned']),
  journey: z.nullable(z.string()),
  /** The transfer that may still be called off by the agency of whoever looks. */
  cancels: z.nullable(FactId),
  /** The plan by which they are to be there, with the day for which it was planned, or on which they were handed over. */
  plan: z.nullable(z.object({ id: FactId, on: Day, handed: z.boolean() })),
})
export type SpanShown = z.infer<typeof SpanShown>
/** How much of somebody's whereabouts is open to whoever looks: all, some kinds of it, or nothing. */
export const Openness = z.enum(['whole', 'part', 'closed'])
export type Openness = z.infer<typeof Openness>
export const WhereaboutsShown = z.object({
  today: Day,
  people: z.array(PersonShown),
  rows: z.array(
    z.object({
      person: PersonId,
      openness: Openness,
      /** Whom to ask for what is closed. */
      ask: z.nullable(z.string()),
      spans: z.array(SpanShown),
    }),
  ),
  places: z.array(
    z.object({
      key: z.string(),
      name: z.nullable(z.string()),
      country: z.string(),
      /** Only of a site of which its agency says it; never of one whose address is secret. */
      town: z.nullable(Town),
      kind: z.enum(['site', 'clinic', 'shelter', 'agency', 'detention', 'reunification', 'unnamed']),
    }),
  ),
  /** Days for which two of them are parted by an act. */
  apart: z.array(z.object({ id: FactId, one: PersonId, other: PersonId, since: Day, until: z.nullable(Day) })),
})
export type WhereaboutsShown = z.infer<typeof WhereaboutsShown>

/** What a system of another house asks before it moves somebody: of whom, to where, when. */
export const AskUnity = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        people: z.array(PersonId).check(z.minLength(1), z.maxLength(200)),
        to: z.nullable(SiteId),
        country: z.string().check(z.regex(/^[A-Z]{3}$/)),
        on: Day,
        until: z.nullable(Day),
        journey: z.optional(z.string().check(z.maxLength(60))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
})
export type AskUnity = z.infer<typeof AskUnity>
/** How strongly to react to each, about whom of those asked for, and by which rules; nobody else is named. */
export const UnityTold = z.object({
  answers: z.array(z.object({ level: Level, for: z.array(PersonId), rules: z.array(RuleCode) })),
})
export type UnityTold = z.infer<typeof UnityTold>
