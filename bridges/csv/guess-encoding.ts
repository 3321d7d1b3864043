import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { unreadable } from './unreadable.ts'

/** How the letters of a text file are written; `guessed` when nothing in the file says so. */
export type Encoding = { label: string; guessed: boolean }

const read = (path: string) => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>

/** Reads the file to learn how its letters are written. UTF-8 is proven; an old Windows code page is a guess. */
export async function guessEncoding(path: string): Promise<Encoding> {
  let [first, cut] = [true, Buffer.alloc(0)]
  for await (const chunk of read(path)) {
    const utf16 = first ? utf16Of(chunk) : undefined
    if (utf16) return { label: utf16, guessed: false }
    first = false
    if (chunk.includes(0)) throw unreadable('this is not a text file and not a workbook')
    const all = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk
    const whole = endOfLetters(all)
    if (!isUtf8(all.subarray(0, whole))) return guessCodePage(path)
    cut = Buffer.from(all.subarray(whole))
  }
  return isUtf8(cut) ? { label: 'utf-8', guessed: false } : guessCodePage(path)
}

/** Where the last letter of UTF-8 begins that may go on in the next portion. */
function endOfLetters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at--) if (bytes[at]! >= 0xc0) return at
  return bytes.length
}

/** A line of more bytes than this is read as several. */
const LONGEST_LINE = 1 << 20

/** The bytes line by line, each with the sign that ends it: a line feed or a return. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    for (let at = rest.length; at < all.length; at++) {
      if (all[at] !== 10 && all[at] !== 13) continue
      yield all.subarray(from, at + 1)
      from = at + 1
    }
    rest = Buffer.from(all.subarray(from))
    if (rest.length <= LONGEST_LINE) continue
    yield rest
    rest = Buffer.alloc(0)
  }
  if (rest.length > 0) yield rest
}

async function guessCodePage(path: string): Promise<Encoding> {
  const runs = countRuns()
  for await (const chunk of read(path))
    if (chunk.includes(0)) throw unreadable('this is not a text file and not a workbook')
  // A line in UTF-8 says nothing of how the others are written: each of its letters would count as one that stands alone.
  for await (const line of linesOf(read(path))) if (!isUtf8(line)) runs.count(line)
  return { label: runs.judge(), guessed: true }
}

function utf16Of(chunk: Buffer): string | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  // Without a mark, the empty halves of plain letters betray it.
  const sample = chunk.subarray(0, 400)
  const empty = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length
  if (sample.length >= 8 && empty(1) > sample.length * 0.4) return 'utf-16le'
  if (sample.length >= 8 && empty(0) > sample.length * 0.4) return 'utf-16be'
  return undefined
}

/**
 * Western letters stand alone among plain ones; Cyrillic and Arabic ones stand together. In Windows-1251 a word never
 * turns from a small letter to a capital; in Windows-1256 the same bytes mix freely.
 */
function countRuns() {
  let [alone, together, turns, controls, before, length] = [0, 0, 0, 0, 0, 0]
  const endRun = () => {
    if (length === 1) alone++
    else if (length > 1) together += length
    length = 0
  }
  return {
    count(chunk: Buffer) {
      for (const byte of chunk) {
        if (byte >= 0xc0) {
          if (length > 0 && before >= 0xe0 && byte < 0xe0) turns++
          length++
        } else endRun()
        if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++
        before = byte
      }
    },
    judge(): string {
      endRun()
      if (controls > 0 || alone + together === 0)
        throw unreadable('its letters are in no encoding that can be recognised')
      if (together < alone) return 'windows-1252'
      return turns > together * 0.08 ? 'windows-1256' : 'windows-1251'
    },
  }
}
