import type { KeptStrings } from './keep-strings.ts'
import type { Shared } from './read-xlsx.ts'
import { attributesIn, type Heard, plainText, scanning } from './scan-xml.ts'
import { dateOfSerial, plainNumber } from './tell-date.ts'
import type { Cell, Row } from './words.ts'

/** A sheet is at most this wide and long; a cell beyond it is not one. */
const [mostColumns, mostRows] = [16_384, 1_048_576]

/** The cell that is being heard: its place, its type letter, its style and the bytes of its value. */
type OpenCell = { column: number; type: string; style: number; value: string; formula: boolean }

/** The rows of one sheet part, as they are unpacked. Rows without any content are passed over. */
export async function* readSheetRows(
  chunks: AsyncIterable<Buffer>,
  shared: Shared,
  merged: string[],
  wanted?: ReadonlySet<number>,
): AsyncGenerator<Row> {
  const strings = await shared.strings()
  const full: Row[] = []
  merged.length = 0
  for await (const _ of scanning(chunks, hearing(full, merged, shared, strings, wanted))) {
    yield* full
    full.length = 0
  }
  yield* full
}

function hearing(
  full: Row[],
  merged: string[],
  shared: Shared,
  strings: KeptStrings,
  wanted?: ReadonlySet<number>,
): Heard {
  const cell: OpenCell = { column: 0, type: '', style: 0, value: '', formula: false }
  let row: Row = { row: 0, cells: [], filled: false }
  let [inValue, inFormula, phonetic, needed] = [false, false, false, true]

  return {
    open(name, bytes, from, to) {
      if (name === 'c') {
        openCell(cell, bytes, from, to)
        needed = !wanted || wanted.has(cell.column)
      } else if (name === 'v' || name === 't') inValue = (needed || !row.filled) && !phonetic
      else if (name === 'f') inFormula = cell.formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'row') row = { row: rowNumber(bytes, from, to, row.row + 1), cells: [], filled: false }
      else if (name === 'mergeCell') merged.push(attributesIn(bytes, from, to)['ref'] ?? '')
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'f') inFormula = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') keepCell(row, cell, needed, shared, strings)
      else if (name === 'row' && (row.filled || row.cells.length > 0) && row.row <= mostRows) full.push(row)
    },
    text(bytes, from, to) {
      if (inValue && !inFormula) cell.value += plainText(bytes.toString('utf8', from, to))
    },
  }
}

/** Reads `r`, `s` and `t` of a cell without making a table of its attributes: this runs for every cell of the sheet. */
function openCell(cell: OpenCell, bytes: Buffer, from: number, to: number): void {
  const before = cell.column
  cell.column = 0
  cell.style = 0
  cell.type = 'n'
  cell.value = ''
  cell.formula = false
  let at = from
  while (at < to) {
    while (at < to && bytes[at]! <= 32) at++
    const name = at
    while (at < to && bytes[at] !== 61) at++
    const sign = bytes[at + 1]!
    const start = at + 2
    at = start
    while (at < to && bytes[at] !== sign) at++
    if (bytes[name + 1] === 61) noteAttribute(cell, bytes[name]!, bytes, start, at)
    at++
  }
  // A cell without an address stands right of the one before it; the row resets nothing that matters here.
  if (cell.column === 0) cell.column = before + 1
}

function noteAttribute(cell: OpenCell, name: number, bytes: Buffer, from: number, to: number): void {
  if (name === 115) cell.style = Number(bytes.toString('latin1', from, to))
  else if (name === 116) cell.type = typeAt(bytes, from, to)
  else if (name === 114) {
    for (let at = from; at < to && bytes[at]! >= 65; at++) cell.column = cell.column * 26 + (bytes[at]! & 31)
  }
}

/** The types of cells are few, and their lengths tell the long ones apart. */
function typeAt(bytes: Buffer, from: number, to: number): string {
  if (to - from === 1) return String.fromCharCode(bytes[from]!)
  return to - from === 9 ? 'inlineStr' : 'str'
}

function rowNumber(bytes: Buffer, from: number, to: number, next: number): number {
  const number = Number(/\br\s*=\s*["'](\d+)/.exec(bytes.toString('latin1', from, to))?.[1] ?? next)
  return number >= 1 ? number : next
}

function keepCell(row: Row, open: OpenCell, needed: boolean, shared: Shared, strings: KeptStrings): void {
  if (open.column > mostColumns) return
  const cell = needed || !row.filled ? readValue(open, shared, strings) : undefined
  if (cell && !row.filled) row.filled = cell.text.trim() !== ''
  if (!cell || !needed) {
    if (open.formula) row.cells.push({ column: open.column, text: '', kind: 'empty', formula: true })
    return
  }
  if (cell.text === '' && !open.formula) return
  row.cells.push(open.formula ? { ...cell, formula: true } : cell)
}

function readValue({ column, type, style, value }: OpenCell, shared: Shared, strings: KeptStrings): Cell {
  if (type === 's') return { column, kind: 'text', text: unescaped(strings.at(Number(value)) ?? '') }
  if (type === 'n') return numberOf(column, style, value, shared)
  if (type === 'b') return { column, kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
  if (type === 'e') return { column, kind: 'error', text: value }
  if (type === 'd') return { column, kind: 'date', text: value.replace(/T00:00(:00)?(\.0+)?Z?$/, '') }
  return { column, kind: 'text', text: unescaped(value) }
}

function numberOf(column: number, style: number, value: string, shared: Shared): Cell {
  if (value === '') return { column, kind: 'empty', text: '' }
  const number = Number(value)
  if (!Number.isFinite(number)) return { column, kind: 'error', text: value }
  const date = shared.dateStyles.has(style) ? dateOfSerial(number, shared.from1904) : undefined
  return date ? { column, kind: 'date', text: date } : { column, kind: 'number', text: plainNumber(number) }
}

/** Excel writes signs that XML cannot hold as `_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
