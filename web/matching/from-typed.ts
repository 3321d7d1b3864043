import type { SearchPeople } from '../../domain/matching/words.ts'
import { asciiDigits } from '../../ground/ascii-digits.ts'
import type { Row } from '../families/draft.ts'
import { withCapitals } from '../families/names-from-cells.ts'
import { readBorn } from '../people/read-born.ts'

/**
 * What a search can begin a registration with: the words of it as a name, a year or an age as the age, a long number as
 * a phone or paper is left for the clerk to place.
 */
export function fromTyped(text: string): Partial<Row> {
  const words = text.trim().split(/\s+/).filter(Boolean)
  const isNumber = (word: string) => /^[+\d][\d./-]*$/.test(asciiDigits(word))
  const names = words.filter((word) => !isNumber(word))
  const born = words.find((word) => /^(\d{1,3}|(19|20)\d{2})$/.test(asciiDigits(word)))
  const [given = '', ...rest] = names
  return {
    given: withCapitals(given),
    second: withCapitals(rest.join(' ')),
    secondConfirmed: rest.length > 0,
    ...(born ? { born: asciiDigits(born) } : {}),
  }
}

/** What to ask the house: a year or an age among the words is when they were born, not what they are called. */
export function askedFrom(text: string, on: string): SearchPeople {
  const words = text.trim().split(/\s+/)
  const born = words.length > 1 ? words.find((word) => /^(\d{1,2}|(19|20)\d{2})$/.test(asciiDigits(word))) : undefined
  const read = born && readBorn(born, 'gregory', on)
  return read ? { text: words.filter((word) => word !== born).join(' '), born: read } : { text: text.trim() }
}
