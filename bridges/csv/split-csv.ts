import { unreadable } from './unreadable.ts'

export const delimiters = [',', ';', '\t', '|'] as const
const [LINE_FEED, RETURN, QUOTE] = [10, 13, 34]

/** A cell of more bytes than this is a quote that was never closed. */
const LONGEST = 512 * 1024
/** No table is so wide: Excel ends at 16,384 columns. */
const CELLS_MOST = 1 << 15
const PORTION = 1 << 16

/** A record as it lies among the bytes that were read: how many cells it has, and where the text of each begins and ends. It stands only until the next is found. */
export type CsvRecord = { bytes: Buffer; count: number; from: number[]; to: number[] }

export const textIn = ({ bytes, from, to }: CsvRecord, cell: number): string =>
  bytes.toString('utf8', from[cell], to[cell])

/**
 * Splits bytes in UTF-8 into records as they come in. A quoted cell may hold delimiters, doubled quotes and line breaks. Where
 * the bytes are a part of a file, so many `records` stand before it, by which its own are counted.
 */
export class CsvSplitter {
  readonly #cut: number
  readonly #give: (record: CsvRecord) => void
  #records: number
  readonly #record: CsvRecord = { bytes: Buffer.allocUnsafe(2 * PORTION), count: 0, from: [], to: [] }
  /** Where the record in hand begins, up to where the bytes were looked at, and where they end. */
  #begin = 0
  #at = 0
  #end = 0
  #state: 'fresh' | 'plain' | 'quoted' | 'closing' = 'fresh'
  #afterReturn = false
  /** The row in which a quote was opened last. */
  #opened = 0
  #isFolded = false
  /** The quoted cells of the record in which a quote stands, or behind which something does. */
  #folded: number[] = []

  constructor(delimiter: string, give: (record: CsvRecord) => void, records = 0) {
    this.#cut = delimiter.charCodeAt(0)
    this.#give = give
    this.#records = records
  }

  /** Gives each record that ends in these bytes. */
  take(bytes: Uint8Array): void {
    this.#hold(bytes)
    while (this.#at < this.#end)
      this.#at = this.#state === 'quoted' ? this.#goInside(this.#at) : this.#goOutside(this.#at)
    if (this.#state !== 'fresh') this.#refuseLong(this.#end)
  }

  /** Gives the last record, where the bytes do not end with a line break. */
  end(): void {
    if (this.#state === 'quoted') throw neverClosed(this.#opened)
    if (this.#state === 'fresh' && this.#record.count === 0) return
    if (this.#state === 'fresh') this.#record.from[this.#record.count] = this.#at
    this.#endCell(this.#at)
    this.#endRecord(this.#at)
  }

  /** Puts bytes behind those of the record in hand, which move to the beginning. */
  #hold(bytes: Uint8Array): void {
    const record = this.#record
    const kept = this.#end - this.#begin
    const length = kept + bytes.length
    const held = length > record.bytes.length ? Buffer.allocUnsafe(2 * length) : record.bytes
    record.bytes.copy(held, 0, this.#begin, this.#end)
    held.set(bytes, kept)
    for (let cell = 0; cell <= record.count; cell++) {
      record.from[cell]! -= this.#begin
      record.to[cell]! -= this.#begin
    }
    record.bytes = held
    this.#at -= this.#begin
    this.#begin = 0
    this.#end = length
  }

  /** Goes to the quote that may close the cell; gives the place behind it. */
  #goInside(from: number): number {
    const found = this.#record.bytes.indexOf(QUOTE, from)
    if (found < 0 || found >= this.#end) return this.#end
    this.#state = 'closing'
    return found + 1
  }

  /** Goes to the end of the cell, or into its quotes; gives the place behind. */
  #goOutside(from: number): number {
    const { bytes } = this.#record
    const first = bytes[from]!
    if (this.#state === 'fresh' && !this.#beginCell(first, from)) return from + 1
    if (this.#state === 'closing' && first === QUOTE) {
      this.#isFolded = true
      this.#state = 'quoted'
      return from + 1
    }
    const [cut, end] = [this.#cut, this.#end]
    let at = from
    for (; at < end; at++) {
      const sign = bytes[at]!
      if (sign === cut || sign === LINE_FEED || sign === RETURN) break
    }
    if (at > from) {
      if (this.#state === 'closing') this.#isFolded = true
      this.#state = 'plain'
    }
    if (at === end) return at
    this.#endCell(at)
    if (bytes[at] !== cut) {
      this.#afterReturn = bytes[at] === RETURN
      this.#endRecord(at + 1)
    }
    return at + 1
  }

  /** Begins a cell, unless its first sign says nothing: the quote before its text, or the second of the two signs of a line break. */
  #beginCell(first: number, at: number): boolean {
    const isBreak = this.#afterReturn && first === LINE_FEED
    this.#afterReturn = false
    if (isBreak) {
      this.#begin = at + 1
      return false
    }
    this.#record.from[this.#record.count] = at
    if (first !== QUOTE) return true
    this.#record.from[this.#record.count] = at + 1
    this.#state = 'quoted'
    this.#opened = this.#records + 1
    return false
  }

  #endCell(at: number): void {
    this.#refuseLong(at)
    const { count, to } = this.#record
    to[count] = this.#state === 'closing' && !this.#isFolded ? at - 1 : at
    if (this.#isFolded) this.#folded.push(count)
    this.#isFolded = false
    if (++this.#record.count > CELLS_MOST) throw unreadable(`row ${this.#records + 1} has too many cells to be one`)
    this.#state = 'fresh'
  }

  #endRecord(next: number): void {
    for (const cell of this.#folded) unfold(this.#record, cell)
    this.#folded.length = 0
    this.#records++
    this.#give(this.#record)
    this.#record.count = 0
    this.#begin = next
  }

  #refuseLong(at: number): void {
    if (at - this.#record.from[this.#record.count]! <= LONGEST) return
    throw this.#opened > this.#records
      ? neverClosed(this.#opened)
      : unreadable(`a cell of row ${this.#records + 1} is too long to be one`)
  }
}

/** Writes the text of a quoted cell without what its quotes are doubled by; what stands behind them belongs to it. */
function unfold({ bytes, from, to }: CsvRecord, cell: number): void {
  let [place, isInside] = [from[cell]!, true]
  for (let at = place; at < to[cell]!; at++) {
    const isQuote = isInside && bytes[at] === QUOTE
    if (isQuote && bytes[at + 1] === QUOTE && at + 1 < to[cell]!) at++
    else if (isQuote) isInside = false
    if (isInside || !isQuote) bytes[place++] = bytes[at]!
  }
  to[cell] = place
}

/** The records of a text that is held whole. Of a text that is cut off, those that end in it. */
export function recordsIn(bytes: Uint8Array, delimiter: string, how: { isCut: boolean }): string[][] {
  const found: string[][] = []
  const splitter = new CsvSplitter(delimiter, (record) =>
    found.push(Array.from({ length: record.count }, (_, cell) => textIn(record, cell))),
  )
  for (let at = 0; at < bytes.length; at += PORTION) splitter.take(bytes.subarray(at, at + PORTION))
  if (!how.isCut) splitter.end()
  return found
}

const neverClosed = (row: number) => unreadable(`a quoted cell that begins in row ${row} is never closed`)

/** The delimiter that cuts the first records into the most columns, alike from record to record. */
export function guessDelimiter(sample: string): string {
  const bytes = Buffer.from(sample)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = widthsBy(bytes, delimiter)
    const most = Math.max(0, ...widths)
    const alike = widths.filter((width) => width === most).length / Math.max(1, widths.length)
    const score = most > 1 ? (most - 1) * (0.2 + alike) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function widthsBy(sample: Uint8Array, delimiter: string): number[] {
  try {
    const records = recordsIn(sample, delimiter, { isCut: true })
    return records.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => cells.length)
  } catch {
    return []
  }
}
