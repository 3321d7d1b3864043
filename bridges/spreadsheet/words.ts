import * as z from 'zod/mini'
import type { Identifier, Sex } from '../../domain/people/words.ts'
import { Calendar, type PartialDate } from '../../ground/partial-date.ts'
import type { PersonName } from '../../ground/person-name.ts'

/** One cell as the sheet shows it. Column 1 is A. `formula` marks a cached result: the formula itself is never read. */
export type Cell = { column: number; text: string; kind: CellKind; formula?: true }
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty'

/**
 * One row with only the cells that hold something; `row` counts from 1, as the sheet does. `filled` says whether any
 * cell of the whole row, wanted or not, holds more than blanks: a row that is only formatted is no row.
 */
export type Row = { row: number; cells: Cell[]; filled: boolean }

/** One sheet, read from its first row every time that it is asked for. `wanted` spares the decoding of other columns. */
export type Sheet = {
  name: string
  rows(wanted?: ReadonlySet<number>): AsyncGenerator<Row>
  /** Ranges of merged cells, such as `A3:A5`; known only after the rows were read to their end. */
  merged(): readonly string[]
}

export type Workbook = {
  file: string
  kind: 'xlsx' | 'xls' | 'csv'
  sheets: Sheet[]
  /** Set when the letters of the file had to be guessed: the encoding that they were read in. */
  guessed?: string
  close(): Promise<void>
}

/** What a column says about a person or a household. `ignore` is a column that Kindred does not take over. */
export const Field = z.enum([
  'household-id',
  'person-id',
  'full-name',
  'given-name',
  'father-name',
  'grandfather-name',
  'middle-name',
  'family-name',
  'sex',
  'birth-date',
  'birth-date-estimated',
  'age',
  'relation',
  'is-head',
  'nationality',
  'language',
  'phone',
  'second-phone',
  'email',
  'id-number',
  'id-kind',
  'id-issuer',
  'marital-status',
  'arrival-date',
  'area-code',
  'area-name',
  'address',
  'needs',
  'difficulty',
  'pregnant',
  'consent',
  'role',
  'collector',
  'other-collector',
  'unaccompanied',
  'household-size',
  'notes',
  'ignore',
])
export type Field = z.infer<typeof Field>

/** What the sheet itself declares its cells to be, in the row of labels. */
export const Declared = z.enum(['whole-number', 'number', 'date', 'yes-no', 'choice', 'choices'])
export type Declared = z.infer<typeof Declared>

const title = z.string().check(z.maxLength(400))

/**
 * One column of a mapping. `group` tells apart several identity documents (`passport`) or kinds of difficulty
 * (`seeing`). `values` says what a value of this column means: `{ "1": "male" }`.
 */
export const Column = z.strictObject({
  column: z.string().check(z.regex(/^[A-Z]{1,3}$/)),
  header: title,
  field: Field,
  group: z.optional(z.string().check(z.maxLength(60))),
  declared: z.optional(Declared),
  required: z.optional(z.boolean()),
  calendar: z.optional(Calendar),
  order: z.optional(z.enum(['day-first', 'month-first'])),
  values: z.optional(z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(200)))),
  doubt: z.optional(z.enum(['misspelt', 'foreign-letter', 'lost-letter', 'by-content'])),
})
export type Column = z.infer<typeof Column>

/** What a sheet is there for. Only `people` and `households` are read as rows that must be accounted for. */
export const SheetRole = z.enum(['people', 'households', 'choices', 'ignore'])
export type SheetRole = z.infer<typeof SheetRole>

export const MappedSheet = z.strictObject({
  sheet: title,
  role: SheetRole,
  /** In a word, what the sheet looks like: `people`, `questionnaire`, `hxl-table`, `empty` … */
  seen: z.optional(z.string().check(z.maxLength(40))),
  headerRow: z.int().check(z.minimum(0)),
  firstRow: z.int().check(z.minimum(1)),
  columns: z.array(Column).check(z.maxLength(16_384)),
})
export type MappedSheet = z.infer<typeof MappedSheet>

/** How a workbook is to be understood: proposed from its headers, settled by a worker, kept as a file and used again. */
export const Mapping = z.strictObject({ version: z.literal(1), sheets: z.array(MappedSheet).check(z.maxLength(500)) })
export type Mapping = z.infer<typeof Mapping>

/** Where something stands in the workbook. */
export type Place = { sheet: string; row: number }

/**
 * What is wrong, where, and what came of it: `refused` keeps a household out, a `notice` does not.
 * `code` and `values` say the same as `reason`, for translation.
 */
export type Problem = Place & {
  column: string
  code: string
  values: Record<string, string | number>
  reason: string
  severity: 'refused' | 'notice'
}

/** How someone stands to the head of their household, as far as the sheet says. */
export const Relation = z.enum([
  'head',
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'uncle-aunt',
  'nephew-niece',
  'cousin',
  'in-law',
  'foster-child',
  'guardian',
  'other-kin',
  'not-kin',
  'unknown',
])
export type Relation = z.infer<typeof Relation>

/** One person as the workbook tells them; what it does not tell is absent. */
export type DraftPerson = {
  row: Place
  names: PersonName[]
  sex: Sex
  born?: PartialDate
  relation?: Relation
  nationalities: string[]
  languages: string[]
  phones: string[]
  email?: string
  identifiers: Identifier[]
  maritalStatus?: 'single' | 'married' | 'partnered' | 'widowed' | 'divorced' | 'separated'
  needs: string[]
  note?: string
}

/** One household, whole: `rows` are all the data rows that it was made from, `head` an index into `people`. */
export type Draft = {
  key: string
  rows: Place[]
  people: DraftPerson[]
  head?: number
  since?: string
  place?: { codes: string[]; text?: string }
  consent?: 'given' | 'refused'
}

export type SheetSummary = {
  sheet: string
  role: SheetRole
  seen: string
  headerRow: number
  rows: number
  merged: number
  ignoredColumns: string[]
}

/** The account of one reading: every data row is in exactly one draft or one refusal. */
export type Summary = {
  file: string
  sheets: SheetSummary[]
  rows: number
  drafts: number
  people: number
  draftRows: number
  refusedRows: number
  problems: number
}

export type Outcome =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'refused'; key: string; rows: Place[] }
  | { kind: 'problem'; problem: Problem }
