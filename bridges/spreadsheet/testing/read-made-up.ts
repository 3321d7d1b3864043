import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { readRegistration } from '../read-registration.ts'
import type { Draft, Mapping, Place, Problem, Summary } from '../words.ts'

/** A cell of a made-up workbook: a plain value, or a cell as the library has it, for formulas and dates. */
export type MadeUp = string | number | boolean | null | CellObject
export type MadeUpSheets = Record<string, MadeUp[][]>

export type Read = { drafts: Draft[]; refused: Place[]; problems: Problem[]; account: Summary }

/** Runs something with the path of a made-up workbook, which is gone afterwards. */
export async function withWorkbook<Result>(
  sheets: MadeUpSheets,
  use: (path: string) => Promise<Result>,
  merged: string[] = [],
): Promise<Result> {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows)
    if (merged.length > 0) sheet['!merges'] = merged.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  return withFile('made-up.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, use)
}

export async function withFile<Result>(
  name: string,
  bytes: Buffer | string,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-made-up-'))
  try {
    await writeFile(join(folder, name), bytes)
    return await use(join(folder, name))
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function readAll(path: string, map?: Mapping): Promise<Read> {
  const reading = readRegistration(path, { on: '2026-06-30', ...(map && { map }) })
  const read: Omit<Read, 'account'> = { drafts: [], refused: [], problems: [] }
  for (;;) {
    const next = await reading.next()
    if (next.done) return { ...read, account: next.value }
    if (next.value.kind === 'draft') read.drafts.push(next.value.draft)
    else if (next.value.kind === 'refused') read.refused.push(...next.value.rows)
    else read.problems.push(next.value.problem)
  }
}

export const readMadeUp = (sheets: MadeUpSheets, map?: Mapping, merged: string[] = []): Promise<Read> =>
  withWorkbook(sheets, (path) => readAll(path, map), merged)

/** Problems as short lines: `refused People 3 E (birth_date) date-unreadable`. */
export const lines = (problems: Problem[]): string[] =>
  problems.map(({ severity, sheet, row, column, code }) => `${severity} ${sheet} ${row} ${column} ${code}`)

/** The columns that every made-up sheet of people has, and people that nothing is wrong with. */
export const headers = ['household', 'full name', 'sex', 'birth date', 'relationship']
export const ali = ['1', 'Ali Rahimi', 'M', '1980-05-06', 'head']
export const zahra = ['1', 'Zahra Rahimi', 'F', '1985-01-02', 'wife']
export const omar = ['2', 'Omar Karimi', 'M', '1975-03-04', 'head']
export const households: MadeUp[][] = [
  ['household', 'consent', 'country of origin', 'admin1', 'size'],
  ['1', 'yes', 'AFG', 'AF11', 2],
  ['2', 'no', 'SYR', 'SY02', 1],
]

/** One sheet of people, with more columns behind the usual ones. */
export const people = (rows: MadeUp[][], more: string[] = []): MadeUpSheets => ({ P: [[...headers, ...more], ...rows] })
