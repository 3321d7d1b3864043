import { nameFromText } from '../../ground/person-name.ts'
import type { OpenRecord } from '../people/index.ts'
import type { MatchFacts } from './facts.ts'
import { keysToAsk } from './key-record.ts'
import type { SearchPeople } from './words.ts'

/** What of a record says who somebody is. */
export function factsOf({ identity, contact, sex, registration }: OpenRecord): MatchFacts {
  const { names, born, nationalities, identifiers } = identity
  return {
    names,
    sex,
    nationalities,
    identifiers,
    registration,
    ...(born && { born }),
    ...(contact && { phones: contact.phones }),
  }
}

/** What a clerk typed, as far as it can be compared: a name, or else a number that may be a phone or somebody's number. */
export function probeOf({ text, sex, born }: SearchPeople): MatchFacts {
  const name = /\p{L}/u.test(text) ? nameFromText(text.replace(/\p{N}+/gu, ' ')) : undefined
  const number = /\p{N}{3,}/u.test(text) ? text : undefined
  return {
    names: name ? [name] : [],
    sex: sex ?? 'unknown',
    ...(born && { born }),
    ...(number && { phones: [number], identifiers: [{ kind: 'other', value: number }] }),
  }
}

/** Keys of a number, a phone, two names or a name with its day say enough alone; of the others it takes two. */
export const weigh = (word: string): number => (/^(id|phone) /.test(word) ? 3 : /^(day|pair|two) /.test(word) ? 2 : 1)

/** A name, or the beginning of one, and nothing else. */
export const isBare = (word: string): boolean => /^(name|begin) /.test(word)

/** The keys by which a newcomer is compared with everybody: those that say enough alone, and the others only where there are none. */
export function tellingKeys(facts: MatchFacts): string[] {
  const keys = keysToAsk(facts)
  const telling = keys.filter((word) => weigh(word) > 1)
  return telling.length > 0 ? telling : keys
}
