import * as z from 'zod/mini'
import { Purpose } from '../../../ground/categories.ts'
import { PartialDate } from '../../../ground/partial-date.ts'
import { PersonName } from '../../../ground/person-name.ts'
import { Service } from '../../cases/words.ts'
import { TieKind } from '../../families/words.ts'
import { Language, Sex } from '../../people/words.ts'
import { RefusedBecause, State, Turn, Urgency, words } from '../course-words.ts'

/** So many bytes, as base64. */
const bytes = (count: number) => {
  const [whole, rest] = [Math.floor(count / 3) * 4, count % 3]
  const tail = rest === 0 ? '' : rest === 1 ? '[A-Za-z0-9+/]{2}==' : '[A-Za-z0-9+/]{3}='
  return z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${whole}}${tail}$`)))
}

/**
 * With what a package is sealed: made by whoever sends, from a code that the house is never told. The key is used once and
 * not kept; of the proof the hash is kept.
 */
export const Sealed = z.strictObject({
  hours: z.int().check(z.minimum(1), z.maximum(336)),
  salt: bytes(16),
  key: bytes(32),
  proof: bytes(32),
})
export type Sealed = z.infer<typeof Sealed>

/** People as they are given to a partner without an account: what stands here leaves the house, and nothing else. */
export const GivenPeople = z.object({
  people: z.array(
    z.object({
      names: z.array(PersonName),
      sex: z.nullable(Sex),
      born: z.nullable(PartialDate),
      languages: z.array(Language),
      /** Fields that are given only in part: initials, a year. */
      masked: z.array(z.string()),
    }),
  ),
  /** Who they are to each other, by their places in the list. */
  ties: z.array(z.object({ kind: TieKind, from: z.int(), to: z.int() })),
})
export type GivenPeople = z.infer<typeof GivenPeople>

/** What is in the package. */
export const PackageContents = z.object({
  ...GivenPeople.shape,
  sender: z.object({ agency: z.string(), worker: z.string() }),
  service: Service,
  urgency: Urgency,
  purpose: Purpose,
  letter: z.string(),
  /** Until when help is asked for. */
  until: z.string(),
})
export type PackageContents = z.infer<typeof PackageContents>

/** Of a package that waits: until when, and with what a code is turned into keys. Of whom it is, from whom and to whom is not told. */
export const PackageWaits = z.object({ until: z.string(), salt: z.string() })
export type PackageWaits = z.infer<typeof PackageWaits>

const proved = { proof: bytes(32) }
export const OpenPackage = z.strictObject(proved)
export type OpenPackage = z.infer<typeof OpenPackage>
/** What a partner may say with the code in hand. */
export const PackageTurn = z.enum(['received', 'asked', 'accepted', 'refused'])
export type PackageTurn = z.infer<typeof PackageTurn>
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
export const AnswerPackage = z.strictObject({
  ...proved,
  turn: PackageTurn,
  seen: State,
  /** Who answers, as they say it themselves. */
  name: short,
  office: short,
  because: z.optional(RefusedBecause),
  words: z.optional(words),
})
export type AnswerPackage = z.infer<typeof AnswerPackage>

export const PackageOpened = z.object({
  contents: z.string(),
  until: z.string(),
  state: State,
  turns: z.array(z.object({ turn: Turn, words: z.nullable(z.string()), at: z.string() })),
  may: z.array(PackageTurn),
})
export type PackageOpened = z.infer<typeof PackageOpened>
