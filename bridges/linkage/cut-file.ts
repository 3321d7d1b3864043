import { open } from 'node:fs/promises'

const PORTION = 1 << 20
const [LINE_FEED, RETURN, QUOTE] = [10, 13, 34]
/** Says that a file is in UTF-8; its first cell begins behind it. */
export const MARK = Buffer.from('\ufeff')

/** By so much the first part is longer: whoever reads another has yet to begin, and to hand over what was read. */
const FIRST = 1.1

/**
 * Where a text in UTF-8 may be read in parts by so many threads: behind the end of a record, and never within quotes. In
 * bytes from its beginning; the first is 0 and the last its length.
 */
export async function cutFile(
  path: string,
  delimiter: string,
  parts: number,
  portion = Buffer.alloc(PORTION),
): Promise<number[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(MARK.length), 0, MARK.length, 0)
    const places = (nth: number) =>
      nth < parts ? Math.floor((size * (nth - 1 + FIRST)) / (parts - 1 + FIRST)) : size + 1
    const finder = finderOf(delimiter.charCodeAt(0), buffer.equals(MARK) ? MARK.length : 0, places)
    while (finder.at() < size) {
      const { bytesRead } = await file.read(portion, 0, portion.length, finder.at())
      if (bytesRead === 0) break
      finder.take(portion.subarray(0, bytesRead))
    }
    return [...new Set([0, ...finder.cuts, size])]
  } finally {
    await file.close()
  }
}

/** Goes from quote to quote, and cuts at the first record that ends behind each of these places. */
function finderOf(delimiter: number, begin: number, placeOf: (nth: number) => number) {
  const cuts: number[] = []
  let [begun, before, state] = [begin, LINE_FEED, 'outside' as 'outside' | 'inside' | 'closing']

  /** Looks through what lies outside of quotes; gives the place of whatever comes after. */
  const goOutside = (bytes: Buffer, from: number): number => {
    const found = bytes.indexOf(QUOTE, from)
    const to = found < 0 ? bytes.length : found
    for (;;) {
      const end = bytes.indexOf(LINE_FEED, Math.max(from, placeOf(cuts.length + 1) - 1 - begun))
      if (end < 0 || end >= to) break
      cuts.push(begun + end + 1)
    }
    if (found >= 0 && opens(bytes, found)) state = 'inside'
    return to + 1
  }
  /** A quote opens a cell only where the cell begins. */
  const opens = (bytes: Buffer, at: number): boolean => {
    const last = at > 0 ? bytes[at - 1]! : before
    return last === delimiter || last === LINE_FEED || last === RETURN
  }
  const goInside = (bytes: Buffer, from: number): number => {
    const found = bytes.indexOf(QUOTE, from)
    if (found < 0) return bytes.length
    if (found + 1 === bytes.length) state = 'closing'
    else if (bytes[found + 1] === QUOTE) return found + 2
    else state = 'outside'
    return found + 1
  }
  return {
    cuts,
    at: () => begun,
    take(bytes: Buffer): void {
      let at = 0
      if (state === 'closing') [state, at] = bytes[0] === QUOTE ? ['inside', 1] : ['outside', 0]
      while (at < bytes.length) at = state === 'inside' ? goInside(bytes, at) : goOutside(bytes, at)
      before = bytes.at(-1)!
      begun += bytes.length
    },
  }
}
