import { plainWords } from './plain-words.ts'
import { type Recognised, recogniseHeader, sharedPrefix } from './recognise-header.ts'
import type { Field, Row, Sheet, SheetRole } from './words.ts'

/** How one sheet is laid out, as far as its first rows tell. Row 0 stands for a row that is not there. */
export type Layout = {
  role: SheetRole
  seen: Seen
  headerRow: number
  labelRow: number
  firstRow: number
  headers: Map<number, { header: string; label: string }>
  recognised: Map<number, Recognised>
  sample: Row[]
}

export type Seen =
  | 'people'
  | 'households'
  | 'choices'
  | 'form-choices'
  | 'form-questions'
  | 'form-settings'
  | 'hxl-table'
  | 'empty'
  | 'other'

const searched = 25
const sampled = 1500

/** Looks at the start of a sheet and says what it is and where its headers and its data begin. */
export async function findLayout(sheet: Sheet): Promise<Layout> {
  const rows: Row[] = []
  for await (const row of sheet.rows()) {
    if (row.filled) rows.push(row)
    if (rows.length >= sampled) break
  }
  const top = rows.filter(({ row }) => row <= searched)
  const nothing = { headerRow: 0, labelRow: 0, firstRow: 1, headers: new Map(), recognised: new Map(), sample: [] }
  if (top.length === 0) return { role: 'ignore', seen: 'empty', ...nothing }

  const form = formSheet(top[0]!)
  if (form)
    return {
      role: 'ignore',
      seen: form,
      ...nothing,
      headerRow: top[0]!.row,
    }
  const choices = top.slice(0, 3).find(isChoicesHeader)
  if (choices) return { ...nothing, ...headed(choices, undefined, rows), role: 'choices', seen: 'choices' }

  const best = bestHeader(top)
  const hxl = top.find(isHxlRow)
  if (!best) return { role: 'ignore', seen: hxl ? 'hxl-table' : 'other', ...nothing, headerRow: hxl?.row ?? 0 }
  const found = headed(best.header, best.label, rows, hxl)
  const role = roleOf(found.recognised)
  return { ...found, role, seen: role === 'people' || role === 'households' ? role : hxl ? 'hxl-table' : 'other' }
}

/** The headers, with the row of labels that explains them, and what each column is. */
function headed(header: Row, label: Row | undefined, rows: Row[], hxl?: Row) {
  const headers = new Map<number, { header: string; label: string }>()
  for (const { column, text } of label?.cells ?? []) headers.set(column, { header: '', label: text })
  for (const { column, text } of header.cells)
    headers.set(column, { header: text, label: headers.get(column)?.label ?? '' })
  const last = Math.max(header.row, label?.row ?? 0, hxl?.row ?? 0)
  return {
    headerRow: header.row,
    labelRow: label?.row ?? 0,
    firstRow: last + 1,
    headers,
    recognised: recogniseAll(headers),
    sample: rows.filter(({ row }) => row > last),
  }
}

function recogniseAll(headers: Layout['headers']): Map<number, Recognised> {
  const prefix = sharedPrefix([...headers.values()].map(({ header }) => header))
  const found = new Map<number, Recognised>()
  for (const [column, { header, label }] of headers) {
    const byHeader = recogniseHeader(header, prefix)
    // A label may explain a name that says nothing, but only in plain words.
    const byLabel = byHeader ? undefined : recogniseHeader(label.split(/\s+-\s+|\(/)[0]!)
    const meant = byHeader ?? (byLabel && byLabel.strength > 2.5 ? { ...byLabel, strength: 2.5 } : undefined)
    if (meant) found.set(column, meant)
  }
  return found
}

/** Of two rows that both look like headers, the one above is the header and the other explains it. */
function bestHeader(top: Row[]): { header: Row; label?: Row } | undefined {
  const scored = top.map((row) => ({ row, score: headerScore(row) }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score < 2) return undefined
  const at = scored.indexOf(best)
  const [above, below] = [scored[at - 1], scored[at + 1]]
  const near = (other: typeof above) => other !== undefined && other.score >= Math.max(2, best.score * 0.4)
  if (near(above) && isMachineRow(above!.row)) return { header: above!.row, label: best.row }
  if (below && (near(below) || declaresTypes(below.row))) return { header: best.row, label: below.row }
  return { header: best.row }
}

function headerScore(row: Row): number {
  const texts = row.cells.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  // A row of data repeats values; a row of headers does not.
  if (new Set(texts).size < texts.length * 0.8 || texts.length < row.cells.length * 0.7) return 0
  const prefix = sharedPrefix(texts)
  const found = texts.map((text) => recogniseHeader(text.split(/\s+-\s+|\(/)[0]!, prefix))
  return found.filter((meant) => meant && meant.field !== 'ignore').length
}

const isMachineRow = (row: Row) =>
  row.cells.filter(({ text }) => /^[\w.:/-]+$/.test(text)).length >= row.cells.length * 0.8

const declaresTypes = (row: Row) =>
  row.cells.filter(({ text }) => declaredType.test(text)).length >= Math.max(2, row.cells.length * 0.3)
const declaredType =
  /\b(integer|decimal|string|bool|boolean|select[ _]one|select[ _](many|multiple)|required|image|date)\b/i

/** Tags such as `#affected+f`, wherever in the first rows they stand. */
function isHxlRow(row: Row): boolean {
  const tags = row.cells.filter(({ text }) => /^#\s*[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*\s*$/i.test(text))
  return tags.length >= 1 && tags.length >= row.cells.filter(({ text }) => text.trim() !== '').length * 0.5
}

/** The three sheets that a form in XLSForm consists of. */
function formSheet(row: Row): 'form-questions' | 'form-choices' | 'form-settings' | undefined {
  const names = new Set(row.cells.map(({ text }) => text.trim().toLowerCase()))
  const labelled = [...names].some((name) => name.startsWith('label'))
  if (names.has('list_name') && names.has('name')) return 'form-choices'
  if (names.has('type') && names.has('name') && labelled) return 'form-questions'
  if (names.has('form_title') || names.has('form_id') || names.has('id_string')) return 'form-settings'
  return undefined
}

/** A list of what may be written where: the name of a field, a label, a value. */
function isChoicesHeader(row: Row): boolean {
  const words = row.cells.map(({ text }) => plainWords(text).words)
  const has = (...wanted: string[]) => words.some((header) => wanted.some((word) => header.includes(word)))
  return (
    row.cells.length >= 3 &&
    row.cells.length <= 6 &&
    has('field', 'list', 'column') &&
    has('label') &&
    has('value', 'code')
  )
}

const names: Field[] = ['full-name', 'given-name', 'family-name']
const ofPersons: Field[] = [
  'sex',
  'birth-date',
  'age',
  'relation',
  'person-id',
  'phone',
  'id-number',
  'nationality',
  'household-id',
]
const ofHouseholds: Field[] = [
  'household-size',
  'consent',
  'nationality',
  'address',
  'area-code',
  'area-name',
  'arrival-date',
]

function roleOf(recognised: Map<number, Recognised>): SheetRole {
  const fields = new Set([...recognised.values()].map(({ field }) => field))
  const count = (wanted: Field[]) => wanted.filter((field) => fields.has(field)).length
  const [ofNames, ofOthers] = [count(names), count(ofPersons)]
  if (ofNames > 0 && ofOthers > 0 && ofNames + ofOthers >= 3) return 'people'
  if (fields.has('household-id') && count(ofHouseholds) >= 1) return 'households'
  return 'ignore'
}
