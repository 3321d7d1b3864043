import { columnLetters } from './column-letters.ts'
import { countryOf } from './country-of.ts'
import { findLayout, type Layout } from './find-layout.ts'
import { plainWords } from './plain-words.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Recognised } from './recognise-header.ts'
import { plainValue } from './value-words.ts'
import type { Column, Declared, Field, MappedSheet, Mapping, Workbook } from './words.ts'

/** Proposes how a workbook is to be understood. A worker looks it through, corrects it, and may keep it for the next. */
export async function proposeMapping(path: string): Promise<Mapping> {
  const book = await readWorkbook(path)
  try {
    return await mappingOf(book)
  } finally {
    await book.close()
  }
}

export async function mappingOf(book: Workbook): Promise<Mapping> {
  const sheets: MappedSheet[] = []
  for (const sheet of book.sheets) {
    const layout = await findLayout(sheet)
    const { role, seen, headerRow, firstRow } = layout
    const read = role === 'people' || role === 'households'
    sheets.push({ sheet: sheet.name, role, seen, headerRow, firstRow, columns: read ? columnsOf(layout) : [] })
  }
  return { version: 1, sheets }
}

function columnsOf(layout: Layout): Column[] {
  const meant = settled(layout)
  return [...layout.headers]
    .sort(([one], [other]) => one - other)
    .map(([number, { header, label }]) => {
      const texts = textsOf(layout, number)
      const found = meant.get(number) ?? byContent(header || label, texts, meant)
      const field = found ? refined(found.field, header, texts) : 'ignore'
      const order = dateFields.has(field) ? orderOf(texts) : undefined
      const values = field === 'sex' ? sexLetters(texts) : undefined
      const declared = declaredIn(label)
      return {
        column: columnLetters(number),
        header: header || label,
        field,
        ...(found?.group && field !== 'ignore' && { group: found.group }),
        ...(declared && { declared }),
        ...(/\brequired\b|\bobligatoire\b|\bobligatorio\b/i.test(label) && { required: true }),
        ...(order && { order }),
        ...(values && { values }),
        ...(found?.doubt && { doubt: found.doubt }),
      }
    })
}

const dateFields = new Set<Field>(['birth-date', 'arrival-date'])
const many = new Set<Field>([
  'needs',
  'difficulty',
  'area-code',
  'area-name',
  'notes',
  'language',
  'nationality',
  'address',
  'ignore',
])
const notOfHouseholds = new Set<Field>([
  'id-number',
  'id-kind',
  'id-issuer',
  'needs',
  'pregnant',
  'unaccompanied',
  'phone',
  'email',
])

/** One column for each meaning: where two say the same, the surer and then the first is taken. */
function settled({ recognised, headers, role }: Layout): Map<number, Recognised> {
  const fields = new Set([...recognised.values()].map(({ field }) => field))
  const taken = new Map<string, number>()
  const kept = new Map<number, Recognised>()
  for (const [number, found] of [...recognised].sort((one, other) => other[1].strength - one[1].strength)) {
    const { level } = plainWords(headers.get(number)!.header)
    if (role === 'households' && notOfHouseholds.has(found.field)) continue
    if (level === 'household' && (found.field === 'unaccompanied' || found.field === 'pregnant')) continue
    const meant = nameInContext(found, plainWords(headers.get(number)!.header).text, fields)
    const key = `${meant.field}/${meant.group ?? ''}`
    if (taken.has(key) && !many.has(meant.field)) continue
    taken.set(key, number)
    kept.set(number, meant)
  }
  return kept
}

/** A column called only `name` is the whole name, unless the family name has a column of its own. */
function nameInContext(found: Recognised, header: string, fields: Set<Field>): Recognised {
  if (found.field !== 'full-name') return found
  if (/^(name|names|nombre|الاسم)$/.test(header) && fields.has('family-name')) return { ...found, field: 'given-name' }
  return found
}

/** A header that is only half a word for a field, over cells that can be nothing else. */
function byContent(header: string, texts: string[], meant: Map<number, Recognised>): Recognised | undefined {
  const words = new Set(plainWords(header).words)
  const taken = [...meant.values()].some(({ field }) => field === 'nationality')
  const says = ['origin', 'origine', 'origen', 'nationality', 'nationalite', 'nacionalidad', 'citizenship'].some(
    (word) => words.has(word),
  )
  if (taken || !says || texts.length === 0 || !texts.every((text) => countryOf(text))) return undefined
  return { field: 'nationality', doubt: 'by-content', strength: 1 }
}

/** What an area column holds shows in its cells: codes of places, or their names. */
function refined(field: Field, header: string, texts: string[]): Field {
  if (field !== 'area-code' || /code/i.test(header)) return field
  const named = texts.filter((text) => !/\d/.test(text)).length
  return texts.length > 0 && named > texts.length * 0.5 ? 'area-name' : field
}

/** Which number of `03/04/1990` is the day, if the column itself shows it and never contradicts itself. */
function orderOf(texts: string[]): Column['order'] {
  let [dayFirst, monthFirst] = [0, 0]
  for (const text of texts) {
    const [, one, two] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}$/.exec(text.trim()) ?? []
    if (Number(one) > 12 && Number(two) <= 12) dayFirst++
    if (Number(two) > 12 && Number(one) <= 12) monthFirst++
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-first'
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : undefined
}

/** `H` and `M` in one column can only be hombre and mujer; without an F, the M is not a man. */
function sexLetters(texts: string[]): Record<string, string> | undefined {
  const seen = new Set(texts.map(plainValue))
  if (!seen.has('h')) return undefined
  if (seen.has('f')) return seen.has('m') ? undefined : { h: 'male', f: 'female' }
  return seen.has('m') ? { h: 'male', m: 'female' } : undefined
}

const types: [RegExp, Declared][] = [
  [/\b(integer|whole number|entier|entero)\b/i, 'whole-number'],
  [/\b(decimal|float|number\)|numeric)\b/i, 'number'],
  [/\s-\s(date|datetime)\b/i, 'date'],
  [/\b(bool|boolean|yes\/no)\b/i, 'yes-no'],
  [/\bselect[ _](many|multiple)\b/i, 'choices'],
  [/\bselect[ _]one\b/i, 'choice'],
]

const declaredIn = (label: string): Declared | undefined => types.find(([words]) => words.test(label))?.[1]

function textsOf({ sample }: Layout, number: number): string[] {
  const texts: string[] = []
  for (const { cells } of sample)
    for (const { column, text } of cells) if (column === number && text.trim() !== '') texts.push(text)
  return texts
}
