import { basename, posix } from 'node:path'
import { unreadable } from '../csv/index.ts'
import { type KeptStrings, keepStrings } from './keep-strings.ts'
import { readSheetRows } from './read-sheet-rows.ts'
import { readZip, type Zip } from './read-zip.ts'
import { attributesIn, plainText, scanXml } from './scan-xml.ts'
import { isDateFormat } from './tell-date.ts'
import type { Sheet, Workbook } from './words.ts'

/** Shared texts beyond this are refused rather than let the process swell. */
const mostSharedBytes = 160 * 2 ** 20

/** What every sheet of a workbook refers to. `strings` is read when the first sheet is. */
export type Shared = { strings(): Promise<KeptStrings>; dateStyles: ReadonlySet<number>; from1904: boolean }

/** Opens an XLSX file; its sheets are unpacked row by row when they are read, and never as a whole. */
export async function readXlsx(path: string): Promise<Workbook> {
  const zip = await readZip(path)
  try {
    const book = bookPart(zip)
    const targets = await targetsOf(zip, book)
    const { sheets, from1904 } = await sheetsOf(zip, book)
    const dateStyles = await dateStylesOf(zip, targets.get('styles')?.[0])
    const shared = { dateStyles, from1904, strings: stringsOf(zip, targets.get('sharedStrings')?.[0]) }
    return {
      file: basename(path),
      kind: 'xlsx',
      sheets: sheets.flatMap(({ name, id }) => sheetOf(zip, name, targets.get(`#${id}`)?.[0], shared)),
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function bookPart(zip: Zip): string {
  if (zip.names.has('xl/workbook.xml')) return 'xl/workbook.xml'
  if (zip.names.has('xl/workbook.bin')) throw unreadable('this is a binary workbook (.xlsb); save it as .xlsx')
  if (zip.names.has('mimetype') || zip.names.has('content.xml'))
    throw unreadable('this is not an Excel workbook; open it in its own program and save it as .xlsx')
  const other = [...zip.names].find((name) => /(^|\/)workbook\.xml$/.test(name))
  if (!other) throw unreadable('this is a zip archive, but not a workbook')
  return other
}

/** Where the parts lie: by relationship id (`#rId1`) and by kind (`styles`, `sharedStrings`). */
async function targetsOf(zip: Zip, book: string): Promise<Map<string, string[]>> {
  const folder = posix.dirname(book)
  const found = new Map<string, string[]>()
  const note = (key: string, part: string) => found.set(key, [...(found.get(key) ?? []), part])
  await hear(zip, `${folder}/_rels/${posix.basename(book)}.rels`, (name, tag) => {
    if (name !== 'Relationship' || tag['TargetMode'] === 'External') return
    const target = tag['Target'] ?? ''
    const part = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    note(`#${tag['Id']}`, part)
    note(posix.basename(tag['Type'] ?? ''), part)
  })
  return found
}

async function sheetsOf(zip: Zip, book: string) {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  await hear(zip, book, (name, tag) => {
    if (name === 'workbookPr') from1904 = tag['date1904'] === '1' || tag['date1904'] === 'true'
    if (name === 'sheet' && tag['id']) sheets.push({ name: tag['name'] ?? '', id: tag['id'] })
  })
  if (sheets.length === 0) throw unreadable('the workbook has no sheets')
  return { sheets, from1904 }
}

function sheetOf(zip: Zip, name: string, part: string | undefined, shared: Shared): Sheet[] {
  // Chart sheets and dialogs have no rows.
  if (!part || /chartsheets|dialogsheets/.test(part)) return []
  if (!zip.names.has(part)) throw unreadable('a sheet is named in the workbook but is not in it')
  const merged: string[] = []
  return [{ name, rows: (wanted) => readSheetRows(zip.part(part), shared, merged, wanted), merged: () => merged }]
}

function stringsOf(zip: Zip, part: string | undefined): () => Promise<KeptStrings> {
  let kept: Promise<KeptStrings> | undefined
  return () => {
    kept ??= readShared(zip, part)
    return kept
  }
}

async function readShared(zip: Zip, part: string | undefined): Promise<KeptStrings> {
  const kept = keepStrings(mostSharedBytes)
  if (!part || !zip.names.has(part)) return kept
  let [text, inText, phonetic] = ['', false, false]
  await scanXml(zip.part(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      // How a Japanese or Chinese word is pronounced is no part of what the cell says.
      if (name === 'rPh') phonetic = true
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') kept.add(text)
    },
    text(bytes, from, to) {
      if (inText && !phonetic) text += plainText(bytes.toString('utf8', from, to))
    },
  })
  return kept
}

/** Which cell styles show a number as a day. */
async function dateStylesOf(zip: Zip, part: string | undefined): Promise<Set<number>> {
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let [inCells, style] = [false, 0]
  if (!part || !zip.names.has(part)) return dates
  const heard = (name: string, tag: Record<string, string>) => {
    if (name === 'numFmt') codes.set(Number(tag['numFmtId']), tag['formatCode'] ?? '')
    if (name === 'cellStyleXfs' || name === 'cellXfs') [inCells, style] = [name === 'cellXfs', 0]
    if (name === 'dxfs') inCells = false
    if (name !== 'xf' || !inCells) return
    const id = Number(tag['numFmtId'] ?? 0)
    if (isDateFormat(id, codes.get(id))) dates.add(style)
    style++
  }
  await hear(zip, part, heard)
  return dates
}

async function hear(zip: Zip, part: string, heard: (name: string, tag: Record<string, string>) => void) {
  if (!zip.names.has(part)) throw unreadable('the workbook lacks a part that it cannot be read without')
  const nothing = () => {}
  await scanXml(zip.part(part), {
    open: (name, bytes, from, to) => heard(name, attributesIn(bytes, from, to)),
    close: nothing,
    text: nothing,
  })
}
