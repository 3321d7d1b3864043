import type { ReadyColumn, ReadySheet } from './apply-mapping.ts'
import type { GatheredRow } from './gather-households.ts'
import { type Code, problemAt, quoted, type Values } from './reasons.ts'
import { meaningOf, plainValue } from './value-words.ts'
import type { Cell, Field, Place, Problem, Row } from './words.ts'

/** One row while it is being read: what was found wrong so far is collected beside it. */
export type RowReading = { sheet: ReadySheet; row: Row; place: Place; on: string; problems: Problem[] }

/** What a column says in this row, blanks taken off. */
export type Told = { column: ReadyColumn; text: string; kind: Cell['kind'] }

export const startReading = ({ sheet, row }: GatheredRow, on: string): RowReading => ({
  sheet,
  row,
  place: { sheet: sheet.name, row: row.row },
  on,
  problems: [],
})

export function say(reading: RowReading, column: ReadyColumn | undefined, code: Code, values: Values = {}): void {
  reading.problems.push(problemAt(reading.place, column?.label ?? '', code, values))
}

/** Says that a value is none of the words known here, and quotes it so that it can be put into the mapping. */
export function sayUnknown(reading: RowReading, { column, text }: Told, code: Code): void {
  say(reading, column, code, { value: quoted(text) })
}

const nothing: Told[] = []

/** Everything that the columns of a field say in this row. A cell that failed or holds only blanks says nothing. */
export function allTold({ sheet, row }: RowReading, field: Field): Told[] {
  const columns = sheet.byField.get(field)
  if (!columns) return nothing
  const found: Told[] = []
  for (const column of columns) {
    const cell = row.cells.find((one) => one.column === column.number)
    if (!cell || cell.kind === 'error') continue
    const text = cell.text.trim()
    if (text !== '')
      found.push({ column, text: column.values ? asSettled(column.values, text) : text, kind: cell.kind })
  }
  return found
}

export const told = (reading: RowReading, field: Field): Told | undefined => allTold(reading, field)[0]

export const columnOf = ({ sheet }: RowReading, field: Field): ReadyColumn | undefined => sheet.byField.get(field)?.[0]

/** What the mapping says that a value means, or the value itself. */
function asSettled(values: Record<string, string>, text: string): string {
  const plain = plainValue(text)
  if (Object.hasOwn(values, text)) return values[text]!
  return Object.entries(values).find(([value]) => plainValue(value) === plain)?.[1] ?? text
}

/** The meaning of a value by its own words, else by the label that the workbook's choices give it. */
export function meant<Name extends Parameters<typeof meaningOf>[0]>(name: Name, { column, text }: Told) {
  return meaningOf(name, text) ?? meaningOf(name, column.choices?.get(plainValue(text)) ?? '')
}

/** A yes or a no; anything else is said to be neither. */
export function answerTo(reading: RowReading, field: Field): boolean | undefined {
  const answer = told(reading, field)
  if (!answer) return undefined
  const meaning = meant('answer', answer)
  if (!meaning) sayUnknown(reading, answer, 'answer-unknown-word')
  return meaning && meaning === 'yes'
}
