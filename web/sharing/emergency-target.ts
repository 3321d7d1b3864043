import { asciiDigits } from '../../ground/ascii-digits.ts'

/** What somebody holds who is to open a closed person: them, by the id in their link, or a case, by its id or its number. */
export type Target = { person: string } | { file: string }

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const CASE = new RegExp(`/cases/(${ID})`, 'i')
const PERSON = new RegExp(`(?:^|/(?:people|families)/)(${ID})(?:$|[/?#])`, 'i')
const NUMBER = /^([2-9A-HJKMNP-TV-Z]{3})([2-9A-HJKMNP-TV-Z]{3})([2-9A-HJKMNP-TV-Z]{4})$/

/** Reads a link, an id or a case number as it was typed or pasted, in any digits, with or without its strokes. Nothing where it is none of these. */
export function targetFrom(typed: string): Target | undefined {
  const text = asciiDigits(typed.trim())
  const file = CASE.exec(text)?.[1]
  if (file) return { file: file.toLowerCase() }
  const person = PERSON.exec(text)?.[1]
  if (person) return { person: person.toLowerCase() }
  const number = NUMBER.exec(text.toUpperCase().replace(/[\s\p{Pd}]/gu, ''))
  return number ? { file: number.slice(1).join('-') } : undefined
}
