import { asciiDigits } from '../../ground/ascii-digits.ts'
import type { Row } from '../families/draft.ts'
import { withCapitals } from '../families/names-from-cells.ts'

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
