import * as z from 'zod/mini'
import { FactId, PersonId } from '../../ground/ids.ts'
import { PartialDate } from '../../ground/partial-date.ts'
import { PersonName } from '../../ground/person-name.ts'

/** ISO 5218: female 2, male 1, not applicable 9 (shown as other), not known 0. */
export const Sex = z.enum(['female', 'male', 'other', 'unknown'])
export type Sex = z.infer<typeof Sex>

const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
/** ISO 3166-1 alpha-3, or XXA stateless, XXX unspecified (ICAO 9303). */
const nationality = z.string().check(z.regex(/^[A-Z]{3}$/))

/** A number that somebody issued: `unhcr`, `national-id`, `passport`, `asylum-card`, `birth-certificate`, `agency`, `other`. */
export const Identifier = z.strictObject({
  kind: z.enum([
    'unhcr',
    'national-id',
    'passport',
    'asylum-card',
    'birth-certificate',
    'tax-number',
    'agency',
    'other',
  ]),
  value: short,
  issuer: z.optional(short),
})
export type Identifier = z.infer<typeof Identifier>

export const Language = z.strictObject({
  code: z.string().check(z.regex(/^[a-z]{3}$/)),
  interpreter: z.optional(z.boolean()),
})
export type Language = z.infer<typeof Language>

/** How a person can be reached without being endangered: when, for whom to ask, whether a message may be left. */
export const Contact = z.strictObject({
  phones: z.array(short).check(z.maxLength(5)),
  email: z.optional(short),
  address: z.optional(z.string().check(z.maxLength(400))),
  safe: z.optional(
    z.strictObject({
      hours: z.optional(short),
      askFor: z.optional(short),
      leaveMessage: z.optional(z.boolean()),
      never: z.optional(short),
      /** Whether mail about appointments is safe: whose mailbox it is, and whether it may say who writes. Not asked means never. */
      remind: z.optional(
        z.strictObject({
          mailbox: z.enum(['own', 'shared']),
          sayWho: z.boolean(),
          /** Where none of their languages is written here. */
          language: z.optional(z.enum(['en', 'fr', 'ar', 'es'])),
        }),
      ),
    }),
  ),
})
export type Contact = z.infer<typeof Contact>

/** A person as a worker writes them down. Only a name and a sex, which may be unknown, are asked of everyone. */
export const NewPerson = z.strictObject({
  id: PersonId,
  names: z.array(PersonName).check(z.minLength(1), z.maxLength(10)),
  sex: Sex,
  born: z.optional(PartialDate),
  nationalities: z.array(nationality).check(z.maxLength(6)),
  languages: z.array(Language).check(z.maxLength(10)),
  identifiers: z.array(Identifier).check(z.maxLength(12)),
  contact: z.optional(Contact),
})
export type NewPerson = z.infer<typeof NewPerson>

/** What a correction may change; what is left out stays. The version before is kept. */
export const CorrectPerson = z.strictObject({
  person: PersonId,
  seen: z.int().check(z.minimum(1)),
  names: z.optional(z.array(PersonName).check(z.minLength(1), z.maxLength(10))),
  sex: z.optional(Sex),
  born: z.optional(PartialDate),
  nationalities: z.optional(z.array(nationality).check(z.maxLength(6))),
  languages: z.optional(z.array(Language).check(z.maxLength(10))),
  identifiers: z.optional(z.array(Identifier).check(z.maxLength(12))),
  contact: z.optional(Contact),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
})
export type CorrectPerson = z.infer<typeof CorrectPerson>

/** A small picture, without place or camera data, as base64 of JPEG, PNG or WebP; at most 400 KB. */
export const AddPhoto = z.strictObject({
  person: PersonId,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  data: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(550_000)),
})
export type AddPhoto = z.infer<typeof AddPhoto>

/** A person as shown: nothing beyond what the ground allows. Fields that are closed are named in `closed`, never left blank. */
export const PersonShown = z.object({
  id: PersonId,
  version: z.int(),
  sex: Sex,
  names: z.array(PersonName),
  born: z.optional(PartialDate),
  nationalities: z.array(z.string()),
  languages: z.array(Language),
  identifiers: z.array(Identifier),
  contact: z.optional(Contact),
  photo: z.optional(z.string()),
  /** Fields that are there and shown only in part: initials, a year. */
  masked: z.array(z.string()),
  closed: z.array(z.string()),
  erased: z.array(z.string()),
  sameAs: z.array(z.object({ link: FactId, person: PersonId })),
})
export type PersonShown = z.infer<typeof PersonShown>
