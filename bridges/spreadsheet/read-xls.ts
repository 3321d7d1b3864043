import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { unreadable } from '../csv/index.ts'
import { columnLetters } from './column-letters.ts'
import { dateOfSerial, isDateFormat, plainNumber } from './tell-date.ts'
import type { Cell, Row, Sheet, Workbook } from './words.ts'

/** The old format cannot be read piece by piece; what is larger than this would not fit beside everything else. */
const mostBytes = 24 * 2 ** 20

/** Opens an old Excel file (97–2003). It is small by nature: 65,536 rows at most. */
export async function readXls(path: string): Promise<Workbook> {
  const { size } = await stat(path)
  if (await isEncrypted(path, size)) throw unreadable('the workbook is encrypted; save it without a password')
  if (size > mostBytes) throw unreadable('an old .xls workbook of this size cannot be read; save it as .xlsx')
  const { read } = await import('@e965/xlsx')
  let book: WorkBook
  try {
    book = read(await readFile(path), { cellFormula: true, cellNF: true, cellHTML: false, dense: true })
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw unreadable(locked ? 'the workbook is encrypted; save it without a password' : 'the workbook is damaged')
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name) => sheetOf(name, book.Sheets[name]!, from1904))
  return { file: basename(path), kind: 'xls', sheets, close: async () => {} }
}

/** An encrypted modern workbook is an old container around a sealed package. */
async function isEncrypted(path: string, size: number): Promise<boolean> {
  const file = await open(path)
  try {
    const length = Math.min(size, 2 ** 20)
    const ends = [0, size - length].map(async (from) => (await file.read(Buffer.alloc(length), 0, length, from)).buffer)
    const mark = Buffer.from('EncryptedPackage', 'utf16le')
    return (await Promise.all(ends)).some((bytes) => bytes.includes(mark))
  } finally {
    await file.close()
  }
}

function sheetOf(name: string, sheet: WorkSheet, from1904: boolean): Sheet {
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => `${address(s.r, s.c)}:${address(e.r, e.c)}`)
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  async function* rows(wanted?: ReadonlySet<number>): AsyncGenerator<Row> {
    for (const [at, line] of data.entries()) {
      const cells = (line ?? []).flatMap((cell, column) =>
        cell && (!wanted || wanted.has(column + 1)) ? cellOf(cell, column + 1, from1904) : [],
      )
      const filled = (line ?? []).some((cell) => cell && String(cell.v ?? '').trim() !== '')
      if (filled || cells.length > 0) yield { row: at + 1, cells, filled }
    }
  }
  return { name, rows, merged: () => merged }
}

function cellOf(cell: CellObject, column: number, from1904: boolean): Cell[] {
  const formula = cell.f === undefined ? {} : { formula: true as const }
  const date =
    typeof cell.v === 'number' && isDateFormat(-1, String(cell.z ?? 'General')) && dateOfSerial(cell.v, from1904)
  if (date) return [{ column, text: date, kind: 'date', ...formula }]
  if (cell.t === 'n') return [{ column, text: plainNumber(Number(cell.v)), kind: 'number', ...formula }]
  if (cell.t === 'b') return [{ column, text: cell.v ? 'TRUE' : 'FALSE', kind: 'boolean', ...formula }]
  if (cell.t === 'e') return [{ column, text: String(cell.w ?? cell.v), kind: 'error', ...formula }]
  const text = String(cell.v ?? '')
  return text === '' ? [] : [{ column, text, kind: 'text', ...formula }]
}

const address = (row: number, column: number) => `${columnLetters(column + 1)}${row + 1}`
