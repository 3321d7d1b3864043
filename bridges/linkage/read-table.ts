import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { Column, tableOf } from '../../domain/matching/linking/index.ts'
import {
  type CsvRecord,
  CsvSplitter,
  type Encoding,
  guessDelimiter,
  guessEncoding,
  linesOf,
  recordsIn,
  textIn,
} from '../csv/index.ts'
import { MARK } from './cut-file.ts'
import { KnownCells } from './known-cells.ts'
import { Unfit } from './unfit.ts'
import type { LinkMap } from './words.ts'

/** How the letters and the cells of a file are written. */
export type Written = { path: string; encoding: Encoding; delimiter: string }
/** Some of the bytes of a file. What stands before them was read elsewhere: its header, and so many records. */
export type Part = Written & { from: number; to: number; header?: string[]; records?: number }
/** What was noticed while reading, in words. */
export type Read = { rows: number; records: number; noticed: string[] }
export type Columns = readonly Pick<Column, 'name' | 'kind'>[]

export type Into = { columns: Columns; table: ReturnType<typeof tableOf> }

export async function seeHowWritten(path: string): Promise<Written> {
  const encoding = await guessEncoding(path)
  return { path, encoding, delimiter: guessDelimiter(await sampleOf(path, encoding)) }
}

/** The header, where the file begins with it and it is no longer than a sample. */
export async function headerOf({ path, encoding, delimiter }: Written): Promise<string[] | undefined> {
  const [first] = recordsIn(Buffer.from(await sampleOf(path, encoding)), delimiter, { isCut: true })
  return first?.some((title) => title.trim() !== '') ? first : undefined
}

/** Reads the rows of a text file as they come, and tells the first that cannot be right by its place. */
export async function readRows(
  part: Part,
  map: Pick<LinkMap, 'id'>,
  { columns, table }: Into,
  tell: (rows: number) => void,
): Promise<Read> {
  const { path } = part
  const noticed = new Set<string>()
  const places: number[] = []
  let [idAt, width, line, rows] = [-1, 0, part.records ?? 0, 0]
  const known = new Map(table.pools.map((pool) => [pool, new KnownCells(pool)]))
  const cells = table.pools.map((pool) => known.get(pool)!)
  const numbers = new Int32Array(cells.length)

  const begin = (titles: readonly string[]) => {
    const header = titles.map((cell) => cell.replace(/^\ufeff/, '').trim())
    width = header.length
    idAt = placeOf(header, map.id, path)
    for (const { name } of columns) places.push(placeOf(header, name, path))
  }
  /** What stands around an id does not count. */
  const addId = (record: CsvRecord): boolean => {
    if (idAt >= record.count) return false
    const { bytes, from, to } = record
    const [begin, end] = [from[idAt]!, to[idAt]!]
    if (begin < end && isLetter(bytes[begin]!) && isLetter(bytes[end - 1]!)) table.ids.addBytes(bytes, begin, end)
    else {
      const id = textIn(record, idAt).trim()
      if (id === '') return false
      table.ids.add(id)
    }
    return true
  }
  const take = (record: CsvRecord) => {
    line++
    const { bytes, count, from, to } = record
    if (isBlank(record)) return
    if (idAt < 0) return begin(from.slice(0, count).map((_, cell) => textIn(record, cell)))
    if (count > width && from.slice(width, count).some((_, more) => textIn(record, width + more).trim() !== ''))
      throw new Unfit(
        `${path}, row ${line}: ${count} cells under ${width} columns. A cell that holds the separator needs quotes.`,
      )
    if (!addId(record))
      throw new Unfit(`${path}, row ${line}: nothing stands under “${map.id}”, by which its pairs would be told.`)
    for (let at = 0; at < places.length; at++) {
      const cell = places[at]!
      numbers[at] = cell < count ? cells[at]!.numberOf(bytes, from[cell]!, to[cell]!) : 0
    }
    table.put(numbers)
    if (++rows % 100_000 === 0) tell(rows)
  }

  const splitter = new CsvSplitter(part.delimiter, take, part.records)
  if (part.header) begin(part.header)
  for await (const bytes of bytesOf(part, noticed)) splitter.take(bytes)
  splitter.end()
  if (idAt < 0) throw new Unfit(`${path} is empty.`)
  return { rows, records: line - (part.records ?? 0), noticed: [...noticed] }
}

/** Surely nothing that is only there between others. */
const isLetter = (byte: number): boolean => byte > 32 && byte < 127
const isBlank = (record: CsvRecord): boolean => record.count === 1 && textIn(record, 0).trim() === ''

async function sampleOf(path: string, { label }: Encoding): Promise<string> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    return new TextDecoder(label).decode(buffer.subarray(0, bytesRead), { stream: true })
  } finally {
    await file.close()
  }
}

function placeOf(header: string[], name: string, path: string): number {
  const at = header.indexOf(name.trim())
  if (at < 0)
    throw new Unfit(
      `${path} has no column “${name}”. Its columns are: ${header.map((each) => `“${each}”`).join(', ')}.`,
    )
  if (header.indexOf(name.trim(), at + 1) >= 0) throw new Unfit(`${path} has two columns “${name}”.`)
  return at
}

/** A file in UTF-8, without the mark at its beginning. Lines that are not in its encoding are read in the one that their bytes look like, and said. */
async function* bytesOf({ path, encoding, from, to }: Part, noticed: Set<string>): AsyncGenerator<Buffer> {
  const { label, guessed } = encoding
  const bytes = createReadStream(path, { start: from, end: Math.max(from, to - 1), highWaterMark: 1 << 16 })
  if (!guessed) {
    let isFirst = from === 0
    const decoder = label === 'utf-8' ? undefined : new TextDecoder(label)
    for await (const chunk of bytes) {
      const read = decoder ? Buffer.from(decoder.decode(chunk as Buffer, { stream: true })) : (chunk as Buffer)
      yield isFirst && read.subarray(0, MARK.length).equals(MARK) ? read.subarray(MARK.length) : read
      isFirst = false
    }
    if (decoder) yield Buffer.from(decoder.decode())
    return
  }
  noticed.add(`${path}: not all of it is UTF-8. Such lines are read as ${label}, which is a guess.`)
  const [strict, old] = [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), new TextDecoder(label)]
  let isFirst = true
  for await (const line of linesOf(bytes)) {
    const said = isFirst && line.subarray(0, MARK.length).equals(MARK) ? line.subarray(MARK.length) : line
    isFirst = false
    yield Buffer.from(decoded(said, strict, old))
  }
}

function decoded(line: Buffer, strict: TextDecoder, old: TextDecoder): string {
  try {
    return strict.decode(line)
  } catch {
    return old.decode(line)
  }
}
