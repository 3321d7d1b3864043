import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { TextDecoder } from 'node:util'
import { type Encoding, guessEncoding } from './guess-encoding.ts'
import { csvSplitter, guessDelimiter } from './split-csv.ts'
import { unreadable } from './unreadable.ts'
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
  const splitter = csvSplitter(delimiter)
  let row = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    for (const record of splitter.take(decode(decoder, chunk))) {
      const found = rowOf(++row, record, wanted)
      if (found) yield found
    }
  }
  for (const record of [...splitter.take(decode(decoder)), ...splitter.end()]) {
    const found = rowOf(++row, record, wanted)
    if (found) yield found
  }
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw unreadable('its letters are in no encoding that can be recognised')
  }
}

function rowOf(row: number, record: string[], wanted?: ReadonlySet<number>): Row | undefined {
  const cells: Cell[] = []
  const filled = record.some((text) => text.trim() !== '')
  for (let at = 0; at < record.length; at++) {
    if (record[at] === '' || (wanted && !wanted.has(at + 1))) continue
    cells.push({ column: at + 1, text: record[at]!, kind: 'text' })
  }
  return filled || cells.length > 0 ? { row, cells, filled } : undefined
}
