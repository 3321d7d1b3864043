import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { Column, LinkMap } from '../../domain/matching/linking/index.ts'
import { csvSplitter, type Encoding, guessDelimiter, guessEncoding } from '../spreadsheet/index.ts'
import { Unfit } from './unfit.ts'

/** What was noticed while reading, in words. */
export type Read = { rows: number; noticed: string[] }

type Adds = { columns: readonly Pick<Column, 'name' | 'kind'>[]; add: (id: string, texts: readonly string[]) => void }

/** Reads the rows of a text file as they come, and tells the first that cannot be right by its place. */
export async function readTable(
  path: string,
  map: LinkMap,
  { columns, add }: Adds,
  tell: (rows: number) => void,
): Promise<Read> {
  const encoding = await guessEncoding(path)
  const splitter = csvSplitter(guessDelimiter(await sampleOf(path, encoding)))
  const noticed = new Set<string>()
  const places: number[] = []
  let [idAt, width, line, rows] = [-1, 0, 0, 0]
  const texts = columns.map(() => '')

  const take = (cells: string[]) => {
    line++
    if (cells.length === 1 && cells[0]!.trim() === '') return
    if (idAt < 0) {
      const header = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
      width = header.length
      idAt = placeOf(header, map.id, path)
      for (const { name } of columns) places.push(placeOf(header, name, path))
      return
    }
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

  for await (const text of textOf(path, encoding, noticed)) for (const cells of splitter.take(text)) take(cells)
  for (const cells of splitter.end()) take(cells)
  if (idAt < 0) throw new Unfit(`${path} is empty.`)
  return { rows, noticed: [...noticed] }
}

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
async function* textOf(path: string, encoding: Encoding, noticed: Set<string>): AsyncGenerator<string> {
  const { label, guessed } = encoding
  if (!guessed) {
    const decoder = new TextDecoder(label)
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }))
      yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
    return
  }
  noticed.add(`${path}: not all of it is UTF-8. Such lines are read as ${label}, which is a guess.`)
  const [strict, old] = [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), new TextDecoder(label)]
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
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
