import type { PartialDate } from '../../ground/partial-date.ts'
import type { PersonName } from '../../ground/person-name.ts'

export type Sex = 'female' | 'male' | 'other' | 'unknown'

/** A number that an authority or agency gave to a person: passport, registration, case. */
export type Identifier = { kind: string; issuer?: string | undefined; value: string }

/** What one record says about who the person is, as far as it helps to find the same person again. */
export type MatchFacts = {
  names: PersonName[]
  born?: PartialDate
  sex: Sex
  nationalities?: string[]
  /** As typed; see `phoneCountry`. */
  phones?: string[]
  /** ISO 3166 code of the country where local numbers were typed. Without it the last eight digits stand for them. */
  phoneCountry?: string
  identifiers?: Identifier[]
  /** Whom they were registered with. Two people of one registration were seen together, so they are two. */
  registration?: string
}

/** What someone searches by: a whole record's facts, or any part of them, or words and numbers typed into one field. */
export type Asked = Partial<MatchFacts> & { text?: string }
