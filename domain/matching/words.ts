import * as z from 'zod/mini'
import { AgencyId, CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { PartialDate } from '../../ground/partial-date.ts'
import { PersonName } from '../../ground/person-name.ts'
import { Identifier, Sex } from '../people/words.ts'

/** One field's part in a score. The bits of all fields and of the prior add up to the score exactly. */
export const Reason = z.object({ field: z.string(), level: z.string(), bits: z.number() })
export type Reason = z.infer<typeof Reason>
export const Band = z.enum(['likely', 'maybe', 'other'])
export type Band = z.infer<typeof Band>

/** What a clerk types before writing anybody down: a name in any script, a number, a phone; more if they have it. */
export const SearchPeople = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  sex: z.optional(Sex),
  born: z.optional(PartialDate),
})
export type SearchPeople = z.infer<typeof SearchPeople>

/** Somebody who may be the one asked for, with why we think so. */
export const PersonFound = z.object({
  person: PersonId,
  case: z.nullable(CaseId),
  names: z.array(PersonName),
  sex: Sex,
  born: z.optional(PartialDate),
  site: z.nullable(z.string()),
  recordedAt: z.string(),
  householdSize: z.int(),
  band: Band,
  probability: z.number(),
  bits: z.number(),
  reasons: z.array(Reason),
})
export type PersonFound = z.infer<typeof PersonFound>
/** `found` is best first, at most 12. `more` says that others were alike too and were not opened. */
export const PeopleFound = z.object({ found: z.array(PersonFound), more: z.boolean() })
export type PeopleFound = z.infer<typeof PeopleFound>

export const Verdict = z.enum(['same', 'different', 'unsure'])
export type Verdict = z.infer<typeof Verdict>
/** A worker's judgement on two records that may be one human being. `same` links them, reversibly. */
export const SettleReview = z.strictObject({
  review: FactId,
  verdict: Verdict,
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  /** How many judgements the worker had seen; one more since is a conflict. */
  seen: z.int().check(z.minimum(0)),
})
export type SettleReview = z.infer<typeof SettleReview>

/** One side of a review: a record and what may help to tell whether it is the same human being. */
export const SideShown = z.object({
  person: PersonId,
  agency: AgencyId,
  agencyName: z.string(),
  names: z.array(PersonName),
  sex: Sex,
  born: z.optional(PartialDate),
  nationalities: z.array(z.string()),
  identifiers: z.array(Identifier),
  relatives: z.array(z.object({ kind: z.string(), names: z.array(PersonName) })),
})
export const ReviewShown = z.object({
  id: FactId,
  openedAt: z.string(),
  band: Band,
  probability: z.number(),
  bits: z.number(),
  reasons: z.array(Reason),
  sides: z.array(SideShown),
  judgements: z.array(z.object({ verdict: Verdict, reason: z.optional(z.string()), at: z.string(), by: z.string() })),
})
export type ReviewShown = z.infer<typeof ReviewShown>
export const ReadReview = z.strictObject({ review: FactId })

/** Reviews that nobody of the agency has judged yet, likeliest first. */
export const ListReviews = z.strictObject({})
export const ReviewListed = z.object({
  id: FactId,
  openedAt: z.string(),
  band: Band,
  probability: z.number(),
  names: z.array(z.array(PersonName)),
  agencies: z.array(z.string()),
})
export const ReviewsListed = z.object({ reviews: z.array(ReviewListed) })
