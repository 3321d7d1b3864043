import { areChoices } from './read-choices.ts'
import { allTold, type RowReading, say, type Told } from './read-row.ts'
import type { Draft } from './words.ts'

/** A code of a place as OCHA gives them: the country's letters, then digits for each level. */
const placeCode = /^[A-Z]{2,3}\d{2,14}$/i

/** Where a household lives, by code and in words. A code that is none is left out, never corrected. */
export function readPlace(reading: RowReading): Draft['place'] {
  const codes = new Set<string>()
  for (const said of allTold(reading, 'area-code')) {
    if (isPlace(said)) codes.add(said.text)
    else say(reading, said.column, 'place-code-unreadable')
  }
  const words = [...allTold(reading, 'area-name'), ...allTold(reading, 'address')].map(({ text }) => text)
  const text = words.join(', ').slice(0, 400)
  return codes.size > 0 || text !== '' ? { codes: [...codes], ...(text && { text }) } : undefined
}

/** A list of names says nothing against a code; a list of codes does. */
function isPlace({ column, text }: Told): boolean {
  const listed = column.choices && areChoices(text, column.choices)
  const listsCodes =
    column.choices && [...column.choices.keys()].some((choice) => placeCode.test(choice.replace(/ /g, '')))
  return listed || (placeCode.test(text) && !listsCodes)
}
