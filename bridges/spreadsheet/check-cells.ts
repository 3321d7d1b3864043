import { readDate } from '../../ground/partial-date.ts'
import type { ReadyColumn } from './apply-mapping.ts'
import { countryOf } from './country-of.ts'
import { areChoices, type Choices } from './read-choices.ts'
import { type RowReading, say } from './read-row.ts'
import { quoted } from './reasons.ts'
import { meaningOf } from './value-words.ts'
import type { Cell, Field } from './words.ts'

/** Fields whose reader knows their words itself, so that a list of choices need not be asked. */
const readElsewhere = new Set<Field>(
  'sex relation is-head nationality language marital-status id-kind id-issuer id-number area-code needs difficulty pregnant consent unaccompanied birth-date-estimated birth-date arrival-date age'.split(
    ' ',
  ) as Field[],
)
const numbered = new Set<Field>(['household-id', 'person-id', 'id-number', 'phone', 'second-phone'])
const named = new Set<Field>(['full-name', 'given-name', 'family-name', 'sex', 'birth-date', 'age', 'household-id'])

/** What is wrong with the cells of a row in themselves, whatever they mean: also in columns that are not taken over. */
export function checkCells(reading: RowReading): void {
  const { row, sheet } = reading
  for (const cell of row.cells) {
    const column = sheet.byNumber.get(cell.column)
    const label = { label: column?.label ?? sheet.labelOf(cell.column) } as ReadyColumn
    if (cell.formula) say(reading, label, 'formula')
    if (column) checkCell(reading, column, cell)
  }
  for (const column of sheet.required) {
    // Names, sex, birth and household have words of their own for being missing.
    if (named.has(column.field)) continue
    const cell = row.cells.find((one) => one.column === column.number)
    if (!cell || (cell.text.trim() === '' && !cell.formula)) say(reading, column, 'required-missing')
  }
}

function checkCell(reading: RowReading, column: ReadyColumn, cell: Cell): void {
  const text = cell.text.trim()
  if (text === '' && !cell.formula) say(reading, column, 'only-blanks')
  else if (cell.kind === 'error') say(reading, column, 'formula-error')
  else if (text !== '') {
    if (text.includes('\ufffd')) say(reading, column, 'letter-lost')
    if (cell.kind === 'number' && numbered.has(column.field) && Math.abs(Number(text)) >= 1e15)
      say(reading, column, 'digits-lost')
    if (!readElsewhere.has(column.field)) checkDeclared(reading, column, cell, text)
  }
}

/** Whether a cell is what the sheet itself declares it to be. */
function checkDeclared(reading: RowReading, column: ReadyColumn, cell: Cell, text: string): void {
  const counts = column.field === 'ignore' || column.field === 'household-size'
  const number = Number(text.replace(',', '.'))
  if (counts && (column.declared === 'whole-number' || column.declared === 'number')) {
    if (cell.kind === 'boolean' || cell.kind === 'date' || !Number.isFinite(number))
      say(reading, column, 'number-expected')
    else if (number < 0) say(reading, column, 'number-negative')
  }
  if (column.field === 'ignore' && column.declared === 'date' && cell.kind !== 'date' && !readDate(text, 'gregory'))
    say(reading, column, 'date-expected')
  if (column.field === 'ignore' && column.declared === 'yes-no' && !meaningOf('answer', text))
    say(reading, column, 'answer-expected', { value: quoted(text) })
  if (column.choices && !areChoices(text, column.choices) && !isListedCountry(text, column.choices))
    say(reading, column, 'not-a-choice', { value: quoted(text) })
}

/** A list that says AF allows AFG: it is the same country in another code. */
function isListedCountry(text: string, choices: Choices): boolean {
  const country = countryOf(text)
  return country !== undefined && [...choices.keys()].some((choice) => countryOf(choice) === country)
}
