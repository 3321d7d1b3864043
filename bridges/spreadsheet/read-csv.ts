import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { TextDecoder } from 'node:util'
import {
  type CsvRecord,
  CsvSplitter,
  type Encoding,
  guessDelimiter,
  guessEncoding,
  textIn,
  unreadable,
} from '../csv/index.ts'
import type { Cell, Row, Sheet, Workbook } from './words.ts'

/** Opens a text file of cells: any of four delimiters, any encoding that can be told. Every cell is text. */
export async function readCsv(path: string): Promise<Workbook> {
  const encoding = await guessEncoding(path)
  const sample = await firstText(path, encoding)
  if (sample.trim() === '') throw unreadable('the file is empty')
  if (/^\s*(<|\{|\[\s*[[{"])/.test(sample)) throw unreadable('this is a web page or data file, not a table')
  const delimiter = guessDelimiter(sample)
  const sheet: Sheet = {
    name: basename(path, extname(path)),
    rows: (wanted) => readRows(path, encoding, delimiter, wanted),
    merged: () => [],
  }
  const book: Workbook = { file: basename(path), kind: 'csv', sheets: [sheet], close: async () => {} }
  return encoding.guessed ? { ...book, guessed: encoding.label } : book
}

async function firstText(path: string, { label }: Encoding): Promise<string> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    return new TextDecoder(label).decode(buffer.subarray(0, bytesRead), { stream: true })
  } finally {
    await file.close()
  }
}

async function* readRows(
  path: string,
  { label }: Encoding,
  delimiter: string,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<Row> {
  const decoder = new TextDecoder(label, { fatal: true })
  let [row, found] = [0, [] as Row[]]
  const splitter = new CsvSplitter(delimiter, (record) => {
    const read = rowOf(++row, record, wanted)
    if (read) found.push(read)
  })
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    splitter.take(Buffer.from(decode(decoder, chunk)))
    yield* found
    found = []
  }
  splitter.take(Buffer.from(decode(decoder)))
  splitter.end()
  yield* found
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw unreadable('its letters are in no encoding that can be recognised')
  }
}

function rowOf(row: number, record: CsvRecord, wanted?: ReadonlySet<number>): Row | undefined {
  const cells: Cell[] = []
  let filled = false
  for (let at = 0; at < record.count; at++) {
    const text = textIn(record, at)
    filled ||= text.trim() !== ''
    if (text === '' || (wanted && !wanted.has(at + 1))) continue
    cells.push({ column: at + 1, text, kind: 'text' })
  }
  return filled || cells.length > 0 ? { row, cells, filled } : undefined
}
