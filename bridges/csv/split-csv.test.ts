import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CsvSplitter, recordsIn, textIn } from './index.ts'

/** What is read where the bytes come in these portions. */
function readIn(bytes: Buffer, ends: readonly number[], delimiter = ','): string[][] {
  const found: string[][] = []
  const splitter = new CsvSplitter(delimiter, (record) =>
    found.push(Array.from({ length: record.count }, (_, cell) => textIn(record, cell))),
  )
  let from = 0
  for (const end of [...ends.filter((one) => one < bytes.length).sort((a, b) => a - b), bytes.length]) {
    splitter.take(bytes.subarray(from, end))
    from = end
  }
  splitter.end()
  return found
}
const sign = fc.constantFrom('"', ',', ';', '\n', '\r\n', '\r', ' ', 'a', 'é', 'ن', '漢', '\ufeff')
const text = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''))
const ends = fc.array(fc.nat(80), { maxLength: 6 })
const ending = fc.constantFrom('\n', '\r\n', '\r')

describe('records', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\r\r\nb', [['a'], [''], ['b']]],
    ['"a,b","c\nd"', [['a,b', 'c\nd']]],
    ['"a ""b"" c",""', [['a "b" c', '']]],
    ['"a"b,c"d"', [['ab', 'c"d"']]],
    ['"a"b"c""', [['ab"c""']]],
    ['"a"" b"c,d', [['a" bc', 'd']]],
    ['""""', [['"']]],
    ['a,', [['a', '']]],
    ['', []],
  ])('of %j are %j', (held, records) => {
    expect(recordsIn(Buffer.from(held), ',', { isCut: false })).toEqual(records)
  })

  it('come back as they were written, whatever they hold and however they are cut on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 })), ending, ends, (records, line, cuts) => {
        const written = records.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';') + line)
        expect(readIn(Buffer.from(written.join('')), cuts, ';')).toEqual(records)
      }),
      { numRuns: 2000 },
    )
  })

  it('are the same however a text is cut that nobody wrote as it should be', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), ends, (texts, cuts) => {
        const bytes = Buffer.from(texts.join(''))
        expect(orWhy(() => readIn(bytes, cuts))).toEqual(orWhy(() => readIn(bytes, [])))
      }),
      { numRuns: 3000 },
    )
  })

  it('that are longer than all that is held at once are read whole', () => {
    const cells = Array.from({ length: 40 }, (_, nth) => `${nth}`.repeat(20_000))
    expect(recordsIn(Buffer.from(cells.join(',')), ',', { isCut: false })).toEqual([cells])
  })

  it('of a text that is cut off are those that end in it', () => {
    expect(recordsIn(Buffer.from('a,b\nc,"d'), ',', { isCut: true })).toEqual([['a', 'b']])
  })
})

describe('what is no record', () => {
  it('is a quote that is never closed, told by its row', () => {
    expect(orWhy(() => readIn(Buffer.from('a\nb\n"c\nd'), []))).toMatch(/begins in row 3 is never closed/)
    const long = Buffer.from(`a\n"${'b\n'.repeat(300_000)}`)
    const splitter = new CsvSplitter(',', () => {})
    expect(orWhy(() => splitter.take(long))).toMatch(/never closed/)
    expect(orWhy(() => readIn(long, [1000, 540_000]))).toMatch(/begins in row 2 is never closed/)
  })
  it('is a cell without an end', () => {
    const endless = Buffer.from(`a\n"b"\n${'c'.repeat(600_000)}`)
    expect(orWhy(() => readIn(endless, [570_000]))).toMatch(/a cell of row 3 is too long/)
    expect(orWhy(() => readIn(endless, []))).toMatch(/a cell of row 3 is too long/)
  })
})

function orWhy<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    return (error as Error).message
  }
}
