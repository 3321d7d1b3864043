import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Invalid } from '../../ground/refusals.ts'
import { readWorkbook } from './read-workbook.ts'
import { plainText } from './scan-xml.ts'
import { isDateFormat } from './tell-date.ts'
import { writeZip } from './testing/write-zip.ts'
import type { Row } from './words.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function keep(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function rowsOf(path: string, wanted?: Set<number>): Promise<Row[]> {
  const book = await readWorkbook(path)
  const rows: Row[] = []
  for await (const row of book.sheets[0]!.rows(wanted)) rows.push(row)
  await book.close()
  return rows
}

const textsOf = async (path: string) => (await rowsOf(path)).map(({ cells }) => cells.map(({ text }) => text))
const refusal = async (path: string) => (await rowsOf(path).catch((error: unknown) => error)) as Invalid

function bookWith(sheet: WorkSheet, bookType: 'xlsx' | 'biff8', date1904 = false, bookSST = false): Buffer {
  const book = { SheetNames: ['People'], Sheets: { People: sheet }, Workbook: { WBProps: { date1904 } } }
  return write(book, { type: 'buffer', bookType, bookSST }) as Buffer
}

const every: WorkSheet = {
  '!ref': 'A1:H3',
  A1: { t: 's', v: 'Zahra & <Ali> "x"' },
  B1: { t: 'n', v: 48605888014 },
  C1: { t: 'n', v: 33420, z: 'dd/mm/yyyy' },
  D1: { t: 'b', v: true },
  E1: { t: 'e', v: 42, w: '#N/A' },
  F1: { t: 'n', v: 7, f: 'SUM(B1:B2)' },
  G1: { t: 'n', v: 0.1, z: '0.00' },
  A3: { t: 's', v: 'زهراء\nAli' },
  B3: { t: 's', v: '=1+1' },
  '!merges': [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }],
}

describe.each(['xlsx', 'biff8'] as const)('a workbook written as %s', (bookType) => {
  test('gives every cell with its kind, and formulas as results', async () => {
    const [first, third] = await rowsOf(await keep(`every.${bookType}`, bookWith(every, bookType)))
    expect(first!.cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['Zahra & <Ali> "x"', 'text'],
      ['48605888014', 'number'],
      ['1991-07-01', 'date'],
      ['TRUE', 'boolean'],
      ['#N/A', 'error'],
      ['7', 'number'],
      ['0.1', 'number'],
    ])
    // The old format is written without formulas by the library that makes this test's workbooks.
    if (bookType === 'xlsx') expect(first!.cells.findIndex(({ formula }) => formula)).toBe(5)
    expect(third).toMatchObject({ row: 3, filled: true })
    expect(third!.cells.map(({ text }) => text)).toEqual(['زهراء\nAli', '=1+1'])
  })

  test('names its merged cells', async () => {
    const book = await readWorkbook(join(folder, `every.${bookType}`))
    for await (const _ of book.sheets[0]!.rows());
    expect(book.sheets[0]!.merged()).toEqual(['A3:B3'])
    await book.close()
  })

  test('counts days from 1904 where it says so', async () => {
    const sheet: WorkSheet = { '!ref': 'A1', A1: { t: 'n', v: 31958, z: 'yyyy-mm-dd' } }
    expect(await textsOf(await keep(`mac.${bookType}`, bookWith(sheet, bookType, true)))).toEqual([['1991-07-01']])
  })
})

test('shared texts are read like texts in the cells', async () => {
  const shared = await keep('shared.xlsx', bookWith(every, 'xlsx', false, true))
  expect(await textsOf(shared)).toEqual(await textsOf(await keep('own.xlsx', bookWith(every, 'xlsx'))))
})

test('columns that nobody wants only say whether the row is filled', async () => {
  const [first] = await rowsOf(join(folder, 'every.xlsx'), new Set([2]))
  expect(first!.cells).toEqual([
    { column: 2, text: '48605888014', kind: 'number' },
    { column: 6, text: '', kind: 'empty', formula: true },
  ])
  expect((await rowsOf(join(folder, 'every.xlsx'), new Set([9]))).map(({ filled }) => filled)).toEqual([true, true])
})

test('rows that are only formatted are no rows', async () => {
  const sheet = utils.aoa_to_sheet([['a'], ['  '], [''], ['b']], { sheetStubs: true })
  const rows = await rowsOf(await keep('stubs.xlsx', bookWith(sheet, 'xlsx')))
  expect(rows.filter(({ filled }) => filled).map(({ row }) => row)).toEqual([1, 4])
})

test.each([
  [14, undefined, true],
  [22, undefined, true],
  [20, undefined, false],
  [200, 'd/m/yyyy" "hh:mm:ss', true],
  [200, '[$-409]mmm\\-yy;@', true],
  [200, '[h]:mm', false],
  [200, 'General', false],
  [200, '0.00" days"', false],
])('number format %s %s is a day: %s', (id, code, day) => {
  expect(isDateFormat(id, code)).toBe(day)
})

describe('a text file', () => {
  test.each([
    [
      'comma',
      'id,name\r\n1,"Ali, son of Omar"\r\n',
      [
        ['id', 'name'],
        ['1', 'Ali, son of Omar'],
      ],
    ],
    [
      'semicolon',
      'id;name\n1;"A ""B"" C"\n',
      [
        ['id', 'name'],
        ['1', 'A "B" C'],
      ],
    ],
    [
      'tab',
      'id\tname\n1\tAli',
      [
        ['id', 'name'],
        ['1', 'Ali'],
      ],
    ],
    [
      'bar',
      'id|name\n1|Ali\n',
      [
        ['id', 'name'],
        ['1', 'Ali'],
      ],
    ],
    [
      'lines in cells',
      'id,note\n1,"one\r\ntwo\n"\n2,x\n',
      [
        ['id', 'note'],
        ['1', 'one\r\ntwo\n'],
        ['2', 'x'],
      ],
    ],
    [
      'a mark of order',
      '\ufeffid,name\n1,Ali\n',
      [
        ['id', 'name'],
        ['1', 'Ali'],
      ],
    ],
    [
      'old line ends',
      'id,name\r1,Ali\r',
      [
        ['id', 'name'],
        ['1', 'Ali'],
      ],
    ],
  ])('with %s', async (name, text, cells) => {
    expect(await textsOf(await keep(`${name}.csv`, text))).toEqual(cells)
  })

  test('keeps the numbers of rows over empty lines', async () => {
    expect((await rowsOf(await keep('gap.csv', 'a,b\n\n,\nc,d\n'))).map(({ row }) => row)).toEqual([1, 4])
  })

  test('with UTF-16 is read as such', async () => {
    const text = '\ufeffid,name\n1,Öz\n'
    expect(await textsOf(await keep('wide.csv', Buffer.from(text, 'utf16le')))).toEqual([
      ['id', 'name'],
      ['1', 'Öz'],
    ])
    const bare = Buffer.from('id,name\n1,Ali Omar\n', 'utf16le')
    expect(await textsOf(await keep('bare.csv', bare))).toEqual([
      ['id', 'name'],
      ['1', 'Ali Omar'],
    ])
  })

  test.each([
    ['windows-1252', 'name\nJosé García\nZoë\nMüller\n', [0xe9, 0xed, 0xeb, 0xfc]],
    ['windows-1251', 'name\nПетренко Олександр\n', []],
    ['windows-1256', 'name\nمحمد علي حسين الأحمد\nفاطمة الزهراء\n', []],
  ])('in %s is guessed and says so', async (label, text) => {
    const book = await readWorkbook(await keep(`${label}.csv`, encoded(text, label)))
    expect(book.guessed).toBe(label)
    const texts: string[] = []
    for await (const { cells } of book.sheets[0]!.rows()) texts.push(cells[0]!.text)
    expect(`${texts.join('\n')}\n`).toBe(text)
  })

  test.each([
    ['a quote that is never closed', 'id,name\n1,"Ali\n2,Omar\n', /never closed/],
    ['a web page', '<!doctype html><p>x', /web page/],
    ['a data file', '[{"id": 1}]', /data file/],
    ['nothing but blanks', ' \n ', /empty/],
    ['a binary file', Buffer.from([1, 2, 0, 7, 9, 200, 0, 0, 1]), /not a text file/],
    ['letters in no encoding', Buffer.from('id\n\x01\x02\xff\xfe\x81'.repeat(3), 'latin1'), /no encoding/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /picture/],
  ])('that is %s is refused in words', async (name, bytes, words) => {
    const error = await refusal(await keep(`${name}.csv`, bytes))
    expect(error).toBeInstanceOf(Invalid)
    expect(error.message).toMatch(words)
  })
})

function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 63))
}

describe('a workbook that harms', () => {
  test('by being cut short is refused, wherever it was cut', async () => {
    const whole = await readFile(join(folder, 'every.xlsx'))
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      const error = await refusal(await keep('cut.xlsx', whole.subarray(0, Math.floor(whole.length * part))))
      expect(error).toBeInstanceOf(Invalid)
      expect(error.message).toMatch(/cut short/)
    }
  })

  test('by damage inside is refused', async () => {
    const whole = await readFile(join(folder, 'every.xlsx'))
    for (let at = 60; at < whole.length - 60; at += 97) {
      const damaged = Buffer.from(whole)
      damaged.fill(0xff, at, at + 8)
      const result = await refusal(await keep('hurt.xlsx', damaged))
      expect(Array.isArray(result) || result instanceof Invalid, `byte ${at}: ${result}`).toBe(true)
    }
  })

  test('by being encrypted is refused as that', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000))
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(200))
    const error = await refusal(await keep('locked.xlsx', CFB.write(container, { type: 'buffer' }) as Buffer))
    expect(error.message).toMatch(/encrypted/)
  })

  test('by swelling is refused before it is unpacked', async () => {
    const path = join(folder, 'bomb.xlsx')
    await writeZip(path, [['xl/workbook.xml', Array.from({ length: 200 }, () => Buffer.alloc(2 ** 20))]])
    expect((await readFile(path)).length).toBeLessThan(2 ** 20)
    expect((await refusal(path)).message).toMatch(/unpacks to far more/)
  })

  test('by declaring entities is refused', async () => {
    const zip = CFB.utils.cfb_new()
    CFB.utils.cfb_add(zip, '/xl/workbook.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>'))
    CFB.utils.cfb_add(zip, '/xl/_rels/workbook.xml.rels', Buffer.from('<Relationships/>'))
    const bytes = CFB.write(zip, { fileType: 'zip', type: 'buffer' }) as Buffer
    expect((await refusal(await keep('entities.xlsx', bytes))).message).toMatch(/document type/)
  })

  test('by nothing that every object answers to: it stays as it is written', () => {
    expect(plainText('Ali &constructor; &amp; &toString;')).toBe('Ali &constructor; & &toString;')
  })

  test('nothing: a zip of something else, and no file at all', async () => {
    const zip = CFB.utils.cfb_new()
    CFB.utils.cfb_add(zip, '/people.csv', Buffer.from('id,name'))
    const bytes = CFB.write(zip, { fileType: 'zip', type: 'buffer' }) as Buffer
    expect((await refusal(await keep('archive.zip', bytes))).message).toMatch(/zip archive/)
    expect((await refusal(join(folder, 'none.xlsx'))).message).toMatch(/no such file/)
    expect((await refusal(await keep('empty.xlsx', ''))).message).toMatch(/empty/)
  })
})
