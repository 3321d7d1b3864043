import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { Column, LinkMap } from '../../domain/matching/linking/index.ts'
import { csvSplitter, type Encoding, guessDelimiter, guessEncoding } from '../spreadsheet/index.ts'
import { Unfit } from './unfit.ts'

/** How the letters and the cells of a file are written. */
export type Written = { path: string; encoding: Encoding; delimiter: string }
/** Some of the bytes of a file. What stands before them was read elsewhere: its header, and so many records. */
export type Part = Written & { from: number; to: number; header?: string[]; records?: number }
/** What was noticed while reading, in words. */
export type Read = { rows: number; records: number; noticed: string[] }
export type Columns = readonly Pick<Column, 'name' | 'kind'>[]

type Adds = { columns: Columns; add: (id: string, texts: readonly string[]) => void }

export async function seeHowWritten(path: string): Promise<Written> {
  const encoding = await guessEncoding(path)
  return { path, encoding, delimiter: guessDelimiter(await sampleOf(path, encoding)) }
}

/** The header, where the file begins with it and it is no longer than a sample. */
export async function headerOf({ path, encoding, delimiter }: Written): Promise<string[] | undefined> {
  const [first] = csvSplitter(delimiter).take(await sampleOf(path, encoding))
  return first && !isBlank(first) ? first : undefined
}

/** Reads the rows of a text file as they come, and tells the first that cannot be right by its place. */
export async function readRows(
  part: Part,
  map: Pick<LinkMap, 'id'>,
  { columns, add }: Adds,
  tell: (rows: number) => void,
): Promise<Read> {
  const { path } = part
  const splitter = csvSplitter(part.delimiter, part.records)
  const noticed = new Set<string>()
  const places: number[] = []
  let [idAt, width, line, rows] = [-1, 0, part.records ?? 0, 0]
  const texts = columns.map(() => '')

  const begin = (cells: string[]) => {
    const header = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
    width = header.length
    idAt = placeOf(header, map.id, path)
    for (const { name } of columns) places.push(placeOf(header, name, path))
  }
  const take = (cells: string[]) => {
    line++
    if (isBlank(cells)) return
    if (idAt < 0) return begin(cells)
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      throw new Unfit(
        `${path}, row ${line}: ${cells.length} cells under ${width} columns. A cell that holds the separator needs quotes.`,
      )
    const id = cells[idAt]?.trim() ?? ''
    if (id === '')
      throw new Unfit(`${path}, row ${line}: nothing stands under “${map.id}”, by which its pairs would be told.`)
    for (let at = 0; at < places.length; at++) texts[at] = cells[places[at]!]?.trim() ?? ''
    add(id, texts)
    if (++rows % 100_000 === 0) tell(rows)
  }

  if (part.header) begin(part.header)
  for await (const text of textOf(part, noticed)) for (const cells of splitter.take(text)) take(cells)
  for (const cells of splitter.end()) take(cells)
  if (idAt < 0) throw new Unfit(`${path} is empty.`)
  return { rows, records: line - (part.records ?? 0), noticed: [...noticed] }
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]!.trim() === ''

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

/** The text of a file. Lines that are not in its encoding are read in the one that their bytes look like, and said. */
async function* textOf({ path, encoding, from, to }: Part, noticed: Set<string>): AsyncGenerator<string> {
  const { label, guessed } = encoding
  const bytes = createReadStream(path, { start: from, end: Math.max(from, to - 1), highWaterMark: 1 << 16 })
  if (!guessed) {
    const decoder = new TextDecoder(label, { ignoreBOM: from > 0 })
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
    return
  }
  noticed.add(`${path}: not all of it is UTF-8. Such lines are read as ${label}, which is a guess.`)
  const [strict, old] = [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), new TextDecoder(label)]
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk as Buffer])
    let from = 0
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, from)) {
      yield decoded(all.subarray(from, end + 1), strict, old)
      from = end + 1
    }
    rest = all.subarray(from)
  }
  if (rest.length > 0) yield decoded(rest, strict, old)
}

function decoded(line: Buffer, strict: TextDecoder, old: TextDecoder): string {
  try {
    return strict.decode(line)
  } catch {
    return old.decode(line)
  }
}
