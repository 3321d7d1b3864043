import { unreadable } from './unreadable.ts'

export const delimiters = [',', ';', '\t', '|'] as const

/** A cell longer than this is a quote that was never closed. */
const longestCell = 512 * 1024

/** Splits text into records as it comes in. A quoted cell may hold delimiters, doubled quotes and line breaks. */
export function csvSplitter(delimiter: string) {
  let cell = ''
  let cells: string[] = []
  let state: 'fresh' | 'plain' | 'quoted' | 'closing' = 'fresh'
  let [afterReturn, records, opened] = [false, 0, 0]

  function endCell() {
    cells.push(cell)
    cell = ''
    state = 'fresh'
  }

  function endRecord(found: string[][]) {
    endCell()
    found.push(cells)
    cells = []
    records++
  }

  function takePlain(signs: string) {
    cell += signs
    state = 'plain'
    if (cell.length > longestCell) throw neverClosed(opened)
  }

  function takeUnquoted(sign: string, found: string[][]) {
    if (sign === delimiter) endCell()
    else if (sign === '\n' || sign === '\r') endRecord(found)
    else if (sign === '"' && state === 'fresh') {
      state = 'quoted'
      opened = records + 1
    } else if (sign === '"' && state === 'closing') {
      cell += '"'
      state = 'quoted'
    } else {
      cell += sign
      state = 'plain'
    }
  }

  return {
    take(text: string): string[][] {
      const found: string[][] = []
      for (let at = 0; at < text.length; at++) {
        const sign = text[at]!
        // A line break of two signs is one break.
        if (afterReturn && sign === '\n' && state === 'fresh' && cells.length === 0) {
          afterReturn = false
          continue
        }
        afterReturn = sign === '\r'
        const end = state === 'fresh' || state === 'plain' ? endOfPlain(text, at, delimiter) : at
        if (end > at) {
          takePlain(text.slice(at, end))
          at = end - 1
          continue
        }
        if (state !== 'quoted') takeUnquoted(sign, found)
        else if (sign === '"') state = 'closing'
        else cell += sign
        if (cell.length > longestCell) throw neverClosed(opened)
      }
      return found
    },
    end(): string[][] {
      if (state === 'quoted') throw neverClosed(opened)
      const found: string[][] = []
      if (cell !== '' || cells.length > 0 || state === 'closing') endRecord(found)
      return found
    },
  }
}

/** Where the signs end that are nothing but signs; most cells are taken whole. */
function endOfPlain(text: string, from: number, delimiter: string): number {
  const cut = delimiter.charCodeAt(0)
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
