import { writeZip } from './write-zip.ts'

/** How the made-up workbook keeps its rows and its texts. */
export type Large = { people: number; scattered?: boolean; shared?: boolean }

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const headers =
  'household_id|full_name|given_name|family_name|sex|birth_date|relationship|phone_no|national_id_no|nationality|preferred_language|marital_status'.split(
    '|',
  )
const relations = ['head', 'wife', 'son', 'daughter', 'son']

/** Writes a workbook of made-up households of five, with a sheet of households and a sheet of people. */
export function writeLargeWorkbook(path: string, large: Large): Promise<void> {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
  const sheets = ['Households', 'Individuals'].map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const parts: [string, Iterable<string>][] = [
    ['xl/workbook.xml', [`${xml}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`]],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'worksheet', 'worksheets/sheet2.xml')}${relation(3, 'styles', 'styles.xml')}${large.shared ? relation(4, 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
      ],
    ],
    [
      'xl/styles.xml',
      [`${xml}<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`],
    ],
    ['xl/worksheets/sheet1.xml', sheetOf(householdRows(large))],
    ['xl/worksheets/sheet2.xml', sheetOf(personRows(large))],
  ]
  if (large.shared) parts.push(['xl/sharedStrings.xml', inPieces(`${xml}<sst ${main}>`, sharedTexts(large), '</sst>')])
  return writeZip(path, parts)
}

const sheetOf = (rows: Iterable<string>) =>
  inPieces(`${xml}<worksheet ${main}><sheetData>`, rows, '</sheetData></worksheet>')

function* inPieces(before: string, texts: Iterable<string>, behind: string): Generator<string> {
  let piece = before
  for (const text of texts) {
    piece += text
    if (piece.length > 500_000) {
      yield piece
      piece = ''
    }
  }
  yield piece + behind
}

const letter = (at: number) => String.fromCharCode(65 + at)
const text = (column: string, row: number, value: string) =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${value}</t></is></c>`
const rowOf = (row: number, values: string[]) =>
  `<row r="${row}">${values.map((value, at) => text(letter(at), row, value)).join('')}</row>`

function* householdRows({ people }: Large): Generator<string> {
  yield rowOf(1, ['household_id', 'consent', 'country_origin', 'admin1', 'size'])
  for (let at = 0; at < people / 5; at++) yield rowOf(at + 2, [`HH${at}`, 'yes', 'AFG', 'AF11', '5'])
}

function* personRows({ people, scattered, shared }: Large): Generator<string> {
  yield rowOf(1, headers)
  for (let at = 0; at < people; at++) {
    // A stride without a common divisor visits everybody once and no household twice in a row.
    const who = scattered ? (at * 600_011) % people : at
    const [household, place, row] = [Math.floor(who / 5), who % 5, at + 2]
    const names = shared
      ? `<c r="B${row}" t="s"><v>${who * 3}</v></c><c r="C${row}" t="s"><v>${who * 3 + 1}</v></c><c r="D${row}" t="s"><v>${who * 3 + 2}</v></c>`
      : namesOf(who)
          .map((name, column) => text(letter(column + 1), row, name))
          .join('')
    const born = place < 2 ? 25_000 + (who % 9000) : 38_000 + (who % 6000)
    const rest = [
      relations[place]!,
      `+9370${1_000_000 + who}`,
      `N${10_000_000 + who}`,
      'AFG',
      'prs',
      place < 2 ? 'married' : 'single',
    ]
    yield `<row r="${row}">${text('A', row, `HH${household}`)}${names}${text('E', row, place % 2 ? 'F' : 'M')}<c r="F${row}" s="1"><v>${born}</v></c>${rest.map((value, column) => text(letter(column + 6), row, value)).join('')}</row>`
  }
}

function namesOf(who: number): [string, string, string] {
  const [given, family] = [`Given${who.toString(36)}`, `Family${Math.floor(who / 5).toString(36)}`]
  return [`${given} ${family}`, given, family]
}

function* sharedTexts({ people }: Large): Generator<string> {
  for (let who = 0; who < people; who++) for (const name of namesOf(who)) yield `<si><t>${name}</t></si>`
}
