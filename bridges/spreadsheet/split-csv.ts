import { unreadable } from './unreadable.ts'

export const delimiters = [',', ';', '\t', '|'] as const

/** A cell longer than this is a quote that was never closed. */
const longestCell = 512 * 1024

/**
 * Splits text into records as it comes in. A quoted cell may hold delimiters, doubled quotes and line breaks. Where the text
 * is a part of a file, so many `records` stand before it, by which its own are counted.
 */
export const csvSplitter = (delimiter: string, records = 0): Splitter => new Splitter(delimiter, records)

class Splitter {
  readonly #delimiter: string
  #cell = ''
  #cells: string[] = []
  #found: string[][] = []
  #state: 'fresh' | 'plain' | 'quoted' | 'closing' = 'fresh'
  #afterReturn = false
  #records: number
  #opened = 0

  constructor(delimiter: string, records: number) {
    this.#delimiter = delimiter
    this.#records = records
  }

  /** The records that end in this text. */
  take(text: string): string[][] {
    const cut = this.#delimiter.charCodeAt(0)
    for (let at = 0; at < text.length; ) {
      // Nearly every cell is plain, and begins and ends within this text.
      const end = this.#state === 'fresh' && !this.#afterReturn ? endOfPlain(text, at, cut) : at
      if (end > at && end - at <= longestCell && text.charCodeAt(end) === cut) {
        this.#cells.push(text.slice(at, end))
        at = end + 1
      } else at = this.#takeSome(text, at)
    }
    return this.#given()
  }

  /** The last record, where the text does not end with a line break. */
  end(): string[][] {
    if (this.#state === 'quoted') throw neverClosed(this.#opened)
    if (this.#cell !== '' || this.#cells.length > 0 || this.#state === 'closing') this.#endRecord()
    return this.#given()
  }

  #given(): string[][] {
    const found = this.#found
    this.#found = []
    return found
  }

  /** Takes a sign, or a run of signs that mean nothing but themselves; gives the place of the next. */
  #takeSome(text: string, at: number): number {
    const sign = text[at]!
    // A line break of two signs is one break.
    if (this.#afterReturn && sign === '\n' && this.#state === 'fresh' && this.#cells.length === 0) {
      this.#afterReturn = false
      return at + 1
    }
    this.#afterReturn = sign === '\r'
    const open = this.#state === 'fresh' || this.#state === 'plain'
    const end = open ? endOfPlain(text, at, this.#delimiter.charCodeAt(0)) : at
    if (end > at) this.#addPlain(text.slice(at, end))
    else if (this.#state !== 'quoted') this.#takeUnquoted(sign)
    else if (sign === '"') this.#state = 'closing'
    else this.#cell += sign
    if (this.#cell.length > longestCell) throw neverClosed(this.#opened)
    return Math.max(end, at + 1)
  }

  #takeUnquoted(sign: string): void {
    if (sign === this.#delimiter) this.#endCell()
    else if (sign === '\n' || sign === '\r') this.#endRecord()
    else if (sign === '"' && this.#state === 'fresh') {
      this.#state = 'quoted'
      this.#opened = this.#records + 1
    } else if (sign === '"' && this.#state === 'closing') {
      this.#cell += '"'
      this.#state = 'quoted'
    } else this.#addPlain(sign)
  }

  #addPlain(signs: string): void {
    this.#cell += signs
    this.#state = 'plain'
  }

  #endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = ''
    this.#state = 'fresh'
  }

  #endRecord(): void {
    this.#endCell()
    this.#found.push(this.#cells)
    this.#cells = []
    this.#records++
  }
}

/** Where the signs end that are nothing but signs; most cells are taken whole. */
function endOfPlain(text: string, from: number, cut: number): number {
  let at = from
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === cut || sign === 10 || sign === 13 || sign === 34) break
  }
  return at
}

const neverClosed = (row: number) => unreadable(`a quoted cell that begins in row ${row} is never closed`)

/** The delimiter that cuts the first records into the most columns, alike from record to record. */
export function guessDelimiter(sample: string): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = widthsBy(sample, delimiter)
    const most = Math.max(0, ...widths)
    const alike = widths.filter((width) => width === most).length / Math.max(1, widths.length)
    const score = most > 1 ? (most - 1) * (0.2 + alike) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function widthsBy(sample: string, delimiter: string): number[] {
  try {
    const records = csvSplitter(delimiter).take(sample)
    return records.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => cells.length)
  } catch {
    return []
  }
}
