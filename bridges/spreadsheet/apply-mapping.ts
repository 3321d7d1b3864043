import { Invalid } from '../../ground/refusals.ts'
import { columnLetters, columnNumber } from './column-letters.ts'
import { type Choices, choicesKey, readChoices } from './read-choices.ts'
import { type Code, columnLabel, problemAt } from './reasons.ts'
import type { Cell, Column, Field, MappedSheet, Mapping, Problem, Sheet, Workbook } from './words.ts'

/** A column as this workbook really has it. */
export type ReadyColumn = Column & { number: number; label: string; choices?: Choices }

/** A sheet of people or households with its mapping found in it, ready to be read. */
export type ReadySheet = {
  sheet: Sheet
  name: string
  role: 'people' | 'households'
  headerRow: number
  firstRow: number
  columns: ReadyColumn[]
  byNumber: ReadonlyMap<number, ReadyColumn>
  byField: ReadonlyMap<Field, ReadyColumn[]>
  required: readonly ReadyColumn[]
  labelOf(number: number): string
  /** Columns whose cells must be decoded; the others only count towards whether a row is filled. */
  wanted: ReadonlySet<number>
}

export type ReadyBook = { people: ReadySheet[]; households: ReadySheet[]; mapping: Mapping; problems: Problem[] }

/** Lays a mapping over a workbook. Columns are found by their headers, so that a moved column is still the same one. */
export async function applyMapping(book: Workbook, mapping: Mapping): Promise<ReadyBook> {
  const problems: Problem[] = []
  const choices = new Map<string, Choices>()
  for (const mapped of mapping.sheets.filter(({ role }) => role === 'choices'))
    for (const [field, allowed] of await readChoices(sheetFor(book, mapping, mapped), mapped))
      choices.set(field, allowed)

  const ready: ReadySheet[] = []
  for (const mapped of mapping.sheets) {
    if (mapped.role === 'people' || mapped.role === 'households')
      ready.push(await readySheet(sheetFor(book, mapping, mapped), mapped, choices, problems))
    else if (mapped.role === 'ignore' && mapped.seen !== 'empty')
      problems.push(
        problemAt({ sheet: mapped.sheet, row: Math.max(1, mapped.headerRow) }, '', 'not-people', {
          seen: called.get(mapped.seen) ?? calledElse,
        }),
      )
  }
  const people = ready.filter(({ role }) => role === 'people')
  return { people, households: ready.filter(({ role }) => role === 'households'), mapping, problems }
}

/** What a sheet that is not read is called to the person who sent it. */
const called = new Map<string | undefined, string>(
  Object.entries({
    'form-questions': 'the questionnaire of a form',
    'form-choices': 'the list of choices of a form',
    'form-settings': 'the settings of a form',
    'hxl-table': 'a table of figures with HXL tags',
  }),
)
const calledElse = 'a cover page or another table'

function sheetFor(book: Workbook, mapping: Mapping, { sheet: name }: MappedSheet): Sheet {
  const found = book.sheets.find((sheet) => sheet.name === name)
  if (found) return found
  // A text file has one sheet, called after the file: the next one is called otherwise and is meant all the same.
  const only = book.sheets.length === 1 && mapping.sheets.filter(({ role }) => role !== 'ignore').length === 1
  if (only) return book.sheets[0]!
  throw new Invalid('import-mapping', { problem: 'a sheet that it names is not in the workbook' })
}

async function readySheet(
  sheet: Sheet,
  mapped: MappedSheet,
  choices: Map<string, Choices>,
  problems: Problem[],
): Promise<ReadySheet> {
  const headers = await headersOf(sheet, mapped)
  const place = { sheet: sheet.name, row: Math.max(1, mapped.headerRow) }
  const columns: ReadyColumn[] = []
  for (const column of mapped.columns) {
    const number = columnFor(column, headers)
    if (number === undefined) {
      if (column.field !== 'ignore')
        problems.push(problemAt(place, columnLabel(column), 'column-missing', { header: column.header.slice(0, 80) }))
      continue
    }
    const here = { ...column, column: columnLetters(number) }
    const allowed = choicesFor(column.header, choices)
    columns.push({ ...here, number, label: columnLabel(here), ...(allowed && { choices: allowed }) })
    if (column.doubt && column.field !== 'ignore')
      problems.push(
        problemAt(place, columnLabel(here), doubts[column.doubt], {
          header: column.header.slice(0, 80),
          field: column.field,
        }),
      )
  }
  const read = columns.filter(
    ({ field, declared, required, choices }) =>
      field !== 'ignore' || required || choices || checkedTypes.has(declared ?? ''),
  )
  return {
    sheet,
    name: sheet.name,
    role: mapped.role === 'people' ? 'people' : 'households',
    headerRow: mapped.headerRow,
    firstRow: mapped.firstRow,
    columns,
    byNumber: new Map(read.map((column) => [column.number, column])),
    required: columns.filter(({ required }) => required),
    labelOf: (number) => columns.find((column) => column.number === number)?.label ?? columnLetters(number),
    byField: Map.groupBy(columns, ({ field }) => field),
    wanted: new Set(read.map(({ number }) => number)),
  }
}

/** A form may put its own short word before every column; its list of choices does not. */
function choicesFor(header: string, choices: Map<string, Choices>): Choices | undefined {
  const key = choicesKey(header)
  return choices.get(key) ?? choices.get(key.replace(/^\p{L}{1,4} /u, ''))
}

const checkedTypes = new Set(['whole-number', 'number', 'date', 'yes-no'])
const doubts: Record<NonNullable<Column['doubt']>, Code> = {
  misspelt: 'header-misspelt',
  'foreign-letter': 'header-foreign-letter',
  'lost-letter': 'header-lost-letter',
  'by-content': 'header-by-content',
}

/** The header that every column of the sheet has, where the mapping says that headers stand. */
async function headersOf(sheet: Sheet, { headerRow, firstRow }: MappedSheet): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  const note = ({ column, text }: Cell) => {
    if (!found.has(column)) found.set(column, text.trim())
  }
  for await (const { row, cells } of sheet.rows()) {
    if (row >= firstRow) break
    if (row === headerRow) for (const { column, text } of cells) found.set(column, text.trim())
    else if (row > headerRow) cells.forEach(note)
  }
  return found
}

function columnFor({ column, header }: Column, headers: Map<number, string>): number | undefined {
  const [number, wanted] = [columnNumber(column), header.trim()]
  if (headers.get(number) === wanted || wanted === '') return number
  return [...headers].find(([, text]) => text === wanted)?.[0]
}
