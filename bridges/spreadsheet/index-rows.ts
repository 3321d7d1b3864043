import type { ReadyBook, ReadySheet } from './apply-mapping.ts'
import { type Numbers, numbers } from './numbers.ts'
import { makeTextIndex, type TextIndex } from './text-index.ts'
import type { Row } from './words.ts'

/** How many rows a sheet has, and what its account needs to know before its people are read. */
export type SheetCount = { rows: number; lastRow: number }

/** What must be known of the whole workbook before the first household can be called complete. */
export type RowIndex = {
  counts: Map<ReadySheet, SheetCount>
  households: TextIndex
  /** How many people belong to a household, by its number in the index. */
  members: Numbers
  /** The row of a household among the households, 0 if it has none; the others of its number where there are several. */
  rowOf: Numbers
  repeated: Map<number, number[]>
  /** Whether any sheet of households has a row at all. */
  listed: boolean
  people: TextIndex
  /** The first row that has a person's number, and the rows that repeat it. */
  firstRow: Numbers
  twice: Map<number, number>
}

/** Reads the keys of every row once: who belongs together, which numbers stand on two rows. Keeps no name. */
export async function indexRows(book: ReadyBook, onRow: () => void): Promise<RowIndex> {
  const index: RowIndex = {
    counts: new Map(),
    households: makeTextIndex(),
    members: numbers(),
    rowOf: numbers(),
    repeated: new Map(),
    listed: false,
    people: makeTextIndex(),
    firstRow: numbers(),
    twice: new Map(),
  }
  for (const sheet of book.households) await eachRow(index, sheet, onRow, (row) => indexHousehold(index, sheet, row))
  for (const sheet of book.people) await eachRow(index, sheet, onRow, (row) => indexPerson(index, sheet, row))
  return index
}

async function eachRow(index: RowIndex, sheet: ReadySheet, onRow: () => void, take: (row: Row) => void) {
  const count = { rows: 0, lastRow: 0 }
  index.counts.set(sheet, count)
  const fields = ['household-id', 'person-id'] as const
  const keys = new Set(fields.flatMap((field) => sheet.byField.get(field) ?? []).map(({ number }) => number))
  for await (const row of dataRows(sheet, keys)) {
    count.rows++
    count.lastRow = row.row
    onRow()
    take(row)
  }
}

/** The rows of a sheet that hold data. A row with nothing but formats or blanks is none. */
export async function* dataRows(sheet: ReadySheet, wanted: ReadonlySet<number>): AsyncGenerator<Row> {
  for await (const row of sheet.sheet.rows(wanted)) if (row.filled && row.row >= sheet.firstRow) yield row
}

function indexHousehold(index: RowIndex, sheet: ReadySheet, row: Row): void {
  index.listed = true
  const key = householdKey(index, sheet, row)
  if (key === undefined) return
  const at = index.households.add(key)
  if (index.rowOf.at(at) === 0) index.rowOf.set(at, row.row)
  else index.repeated.set(at, [...(index.repeated.get(at) ?? []), row.row])
}

function indexPerson(index: RowIndex, sheet: ReadySheet, row: Row): void {
  const key = householdKey(index, sheet, row)
  if (key !== undefined) {
    const at = index.households.add(key)
    index.members.set(at, index.members.at(at) + 1)
  }
  const id = personKey(sheet, row, key)
  if (id === undefined) return
  const at = index.people.add(id)
  if (index.firstRow.at(at) === 0) index.firstRow.set(at, row.row)
  else index.twice.set(at, row.row)
}

/** Households of one number are one household across the workbook only if a sheet of households says so. */
export function householdKey(index: RowIndex, sheet: ReadySheet, row: Row): string | undefined {
  const id = textOf(sheet, row, 'household-id')
  if (id === undefined) return undefined
  return index.listed ? id : `${sheet.name}\u0000${id}`
}

/** People are often numbered within their household, from one: then a number is a person's only there. */
export function personKey(sheet: ReadySheet, row: Row, household: string | undefined): string | undefined {
  const id = textOf(sheet, row, 'person-id')
  if (id === undefined) return undefined
  return sheet.byField.has('household-id') ? `${household ?? ''}\u0000${id}` : `${sheet.name}\u0000${id}`
}

export function textOf(sheet: ReadySheet, row: Row, field: 'household-id' | 'person-id'): string | undefined {
  const column = sheet.byField.get(field)?.[0]?.number
  const cell = row.cells.find((one) => one.column === column)
  const text = cell && cell.kind !== 'error' ? cell.text.trim() : ''
  return text === '' ? undefined : text
}
