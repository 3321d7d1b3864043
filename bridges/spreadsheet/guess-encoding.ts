import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { unreadable } from './unreadable.ts'

/** How the letters of a text file are written; `guessed` when nothing in the file says so. */
export type Encoding = { label: string; guessed: boolean }

/** Reads the file once to learn how its letters are written. UTF-8 is proven; an old Windows code page is a guess. */
export async function guessEncoding(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const runs = countRuns()
  let [first, valid] = [true, true]
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const utf16 = first ? utf16Of(chunk) : undefined
    if (utf16) return { label: utf16, guessed: false }
    first = false
    if (chunk.includes(0)) throw unreadable('this is not a text file and not a workbook')
    if (valid) valid = decodes(utf8, chunk)
    runs.count(chunk)
  }
  if (valid && decodes(utf8)) return { label: 'utf-8', guessed: false }
  return { label: runs.judge(), guessed: true }
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
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
