import * as z from 'zod/mini'
import { CaseId, PersonId } from '../../ground/ids.ts'
import { PartialDate } from '../../ground/partial-date.ts'
import { PersonName } from '../../ground/person-name.ts'
import { Sex } from '../people/words.ts'

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
/**
 * `found` is best first, at most 12. `more` says that others were alike too and were not opened.
 * `unsettled` says that the keys of the house are being made anew: until that is done somebody may be missed.
 */
export const PeopleFound = z.object({ found: z.array(PersonFound), more: z.boolean(), unsettled: z.boolean() })
export type PeopleFound = z.infer<typeof PeopleFound>
