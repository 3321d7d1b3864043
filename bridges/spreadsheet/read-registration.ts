import { applyMapping, type ReadyBook, type ReadySheet } from './apply-mapping.ts'
import { type Context, draftHousehold } from './draft-household.ts'
import { gatherHouseholds } from './gather-households.ts'
import { indexRows, type RowIndex } from './index-rows.ts'
import { mappingOf } from './propose-mapping.ts'
import { readWorkbook } from './read-workbook.ts'
import { problemAt } from './reasons.ts'
import { seeDocuments } from './see-documents.ts'
import { type Thinned, thinProblems } from './thin-problems.ts'
import type { Mapping, Outcome, Problem, SheetSummary, Summary, Workbook } from './words.ts'

export type Reading = {
  /** How the workbook is to be understood; proposed from its headers if left out. */
  map?: Mapping
  /** The day of the reading: ages are counted back from it, and nothing may lie behind it. */
  on: string
  /** Told now and then how many rows were read, of how many as far as that is known. */
  onProgress?: (read: number, of: number | undefined) => void
}

/**
 * Reads a workbook of registrations: every household as a draft, every row that cannot become one as a refusal, every
 * problem when it is found. Nothing is written anywhere. The value that it ends with is the account.
 */
export async function* readRegistration(path: string, options: Reading): AsyncGenerator<Outcome, Summary> {
  const book = await readWorkbook(path)
  try {
    const ready = await applyMapping(book, options.map ?? (await mappingOf(book)))
    const thinned = thinProblems()
    for (const problem of bookProblems(book, ready)) yield* thinned.pass(problem)
    const index = await indexRows(ready, progress(options, undefined))
    for (const problem of mergedProblems(ready)) yield* thinned.pass(problem)
    const context: Context = { index, documents: seeDocuments(), on: options.on }
    const counts = yield* readHouseholds(ready, context, thinned, options)
    for (const problem of thinned.rest()) yield { kind: 'problem', problem }
    return summaryOf(book, ready, index, counts, thinned.count())
  } finally {
    await book.close()
  }
}

type Counts = { drafts: number; people: number; draftRows: number; refusedRows: number }

async function* readHouseholds(
  ready: ReadyBook,
  context: Context,
  thinned: Thinned,
  options: Reading,
): AsyncGenerator<Outcome, Counts> {
  const counts = { drafts: 0, people: 0, draftRows: 0, refusedRows: 0 }
  const onRow = progress(options, rowsIn(context.index))
  for await (const gathered of gatherHouseholds(ready, context.index)) {
    const { draft, problems } = draftHousehold(gathered, context)
    for (const problem of problems) yield* thinned.pass(problem)
    const rows = [...gathered.household, ...gathered.people].map(({ sheet, row }) => ({
      sheet: sheet.name,
      row: row.row,
    }))
    for (const _ of rows) onRow()
    if (draft) {
      counts.drafts++
      counts.people += draft.people.length
      counts.draftRows += rows.length
      yield { kind: 'draft', draft }
    } else {
      counts.refusedRows += rows.length
      yield { kind: 'refused', key: gathered.key, rows }
    }
  }
  return counts
}

function progress({ onProgress }: Reading, of: number | undefined): () => void {
  let read = 0
  return () => {
    if (++read % 1000 === 0) onProgress?.(read, of)
  }
}

const rowsIn = ({ counts }: RowIndex) => [...counts.values()].reduce((sum, { rows }) => sum + rows, 0)

/** What is to be said of the file and its sheets before any row is read. */
function* bookProblems(book: Workbook, ready: ReadyBook): Generator<Problem> {
  const first = { sheet: book.sheets[0]?.name ?? '', row: 1 }
  if (book.guessed) yield problemAt(first, '', 'encoding-guessed', { encoding: book.guessed })
  yield* ready.problems
  for (const sheet of ready.people) {
    const place = { sheet: sheet.name, row: Math.max(1, sheet.headerRow) }
    if (!sheet.byField.has('household-id')) yield problemAt(place, '', 'no-household-column')
    if (!sheet.byField.has('sex')) yield problemAt(place, '', 'no-sex-column')
    if (!sheet.byField.has('relation') && !sheet.byField.has('is-head')) yield problemAt(place, '', 'no-head-column')
  }
}

function* mergedProblems({ people, households }: ReadyBook): Generator<Problem> {
  for (const sheet of [...households, ...people]) {
    for (const range of sheet.sheet.merged()) {
      const [, letters, row] = /^([A-Z]{1,3})(\d+):/.exec(range) ?? []
      if (Number(row) >= sheet.firstRow)
        yield problemAt({ sheet: sheet.name, row: Number(row) }, letterLabel(sheet, letters!), 'merged-cells', {
          range,
        })
    }
  }
}

const letterLabel = ({ columns }: ReadySheet, letters: string): string =>
  columns.find(({ column }) => column === letters)?.label ?? letters

function summaryOf(book: Workbook, ready: ReadyBook, index: RowIndex, counts: Counts, problems: number): Summary {
  const read = new Map([...ready.households, ...ready.people].map((sheet) => [sheet.name, sheet]))
  const sheets = ready.mapping.sheets.map((mapped): SheetSummary => {
    const sheet = read.get(mapped.sheet)
    return {
      sheet: mapped.sheet,
      role: mapped.role,
      seen: mapped.seen ?? mapped.role,
      headerRow: mapped.headerRow,
      rows: sheet ? (index.counts.get(sheet)?.rows ?? 0) : 0,
      merged: sheet?.sheet.merged().length ?? 0,
      ignoredColumns: sheet?.columns.filter(({ field }) => field === 'ignore').map(({ label }) => label) ?? [],
    }
  })
  return { file: book.file, sheets, rows: rowsIn(index), ...counts, problems }
}
