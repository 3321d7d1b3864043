import type { CellObject } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ali,
  headers,
  households,
  lines,
  type MadeUpSheets,
  omar,
  people,
  readAll,
  readMadeUp,
  withFile,
  zahra,
} from './testing/read-made-up.ts'
import { makeTextIndex } from './text-index.ts'

describe('between rows', () => {
  test('a number that two people have refuses both', async () => {
    const rows = [
      ['index', 'full name', 'sex', 'age'],
      [1, 'Ali', 'M', 3],
      [1, 'Omar', 'M', 4],
      [2, 'Sara', 'F', 5],
      ['', 'Noor', 'F', 6],
    ]
    const { problems, drafts } = await readMadeUp({ P: rows })
    expect(lines(problems).slice(2)).toEqual([
      'refused P 2 A (index) person-id-twice',
      'refused P 3 A (index) person-id-twice',
      'notice P 5 A (index) person-id-missing',
    ])
    expect(drafts.map(({ key }) => key)).toEqual(['P!4', 'P!5'])
  })

  test('a number that restarts in every household is no fault', async () => {
    const { problems } = await readMadeUp(
      people(
        [
          [...ali, 1],
          [...zahra, 2],
          [...omar, 1],
        ],
        ['member no'],
      ),
    )
    expect(problems).toEqual([])
  })

  test('a document that two people hold is said', async () => {
    const { problems } = await readMadeUp(
      people(
        [
          [...ali, 'P 1-2'],
          [...zahra, 'p12'],
          [...omar, 'P13'],
        ],
        ['passport no'],
      ),
    )
    expect(lines(problems)).toEqual(['notice P 3 F (passport no) document-twice'])
    expect(problems[0]!.values).toEqual({ other: 2 })
  })

  test('merged cells are said, and count for the first alone', async () => {
    const rows = people([ali, ['', 'Zahra Rahimi', 'F', '1985-01-02', 'wife']])
    const { problems } = await readMadeUp(rows, undefined, ['A2:A3'])
    expect(lines(problems)).toEqual([
      'notice P 2 A (household) merged-cells',
      'refused P 3 A (household) household-missing',
    ])
  })
})

describe('what the workbook itself lays down', () => {
  const labels = [
    'Household',
    'Full name - required',
    'Sex',
    'Birth date',
    'Relationship',
    'Rooms - INTEGER',
    'Fed - BOOL',
    'Last visit - DATE',
    'Water - SELECT_ONE',
    'Phone - required',
  ]
  const columns = [...headers, 'rooms', 'fed', 'visit', 'water', 'phone']
  const lists = {
    Lists: [
      ['Field', 'Label', 'Value'],
      ['water', 'Tap', 'tap'],
      ['water', 'Well', 'well'],
      ['sex', 'Female', '2'],
      ['sex', 'Male', '1'],
    ],
  }

  test('is held against every cell, also of columns that are not taken over', async () => {
    const rows = [
      [...ali, 'three', 'maybe', 'soon', 'sea', ''],
      [...zahra, -1, 'TRUE', '2020-01-02', 'tap, well', '+93701234567'],
    ]
    const { problems, drafts } = await readMadeUp({ P: [columns, labels, ...rows], ...lists })
    expect(lines(problems).sort()).toEqual([
      'notice P 3 F (rooms) number-expected',
      'notice P 3 G (fed) answer-expected',
      'notice P 3 H (visit) date-expected',
      'notice P 3 I (water) not-a-choice',
      'notice P 3 J (phone) required-missing',
      'notice P 4 F (rooms) number-negative',
    ])
    expect(drafts).toHaveLength(1)
  })

  test('explains codes that mean nothing by themselves', async () => {
    const { drafts } = await readMadeUp({ P: [headers, ['1', 'Zahra', '2', '1985-01-02', 'head']], ...lists })
    expect(drafts[0]!.people[0]!.sex).toBe('female')
  })
})

test('formulas are never run: their last result counts, and each is said', async () => {
  const formula: CellObject = { t: 's', v: 'Ali Rahimi', f: 'HYPERLINK("http://example.org","Ali Rahimi")' }
  const failed: CellObject = { t: 'e', v: 42, f: 'VLOOKUP(A1,B:B,1)' }
  const { problems, drafts } = await readMadeUp(people([['1', formula, 'M', '1980-05-06', 'head', failed]], ['phone']))
  expect(lines(problems)).toEqual([
    'notice P 2 B (full name) formula',
    'notice P 2 F (phone) formula',
    'notice P 2 F (phone) formula-error',
  ])
  expect(drafts[0]!.people[0]!.names[0]!.parts.map(({ text }) => text)).toEqual(['Ali', 'Rahimi'])
})

test('rows that are only formatted are not counted, a row with anything in it is', async () => {
  const { account, problems } = await readMadeUp({
    P: [headers, ali, [' ', '', ''], [], ['', '', '', '', '', 'something']],
  })
  expect(account).toMatchObject({ rows: 2, draftRows: 1, refusedRows: 1 })
  expect(lines(problems)).toEqual([
    'refused P 5 B (full name) name-missing',
    'notice P 5 C (sex) sex-missing',
    'notice P 5 D (birth date) birth-missing',
    'refused P 5 A (household) household-missing',
  ])
})

test('a guessed encoding is said before anything else', async () => {
  const { problems, drafts } = await withFile(
    'old.csv',
    Buffer.from('name;sex;age\nJos\xe9 Nu\xf1ez;M;40\n', 'latin1'),
    (path) => readAll(path),
  )
  expect(problems[0]).toMatchObject({ code: 'encoding-guessed', values: { encoding: 'windows-1252' }, row: 1 })
  expect(drafts[0]!.people[0]!.names[0]!.parts[0]!.text).toBe('José')
})

test('the same notice of one column is said a thousand times and then counted', async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => [String(at), `Person A${at}`, '', '1990-02-03', 'head'])
  const { problems, account } = await readMadeUp(people(rows))
  expect(problems).toHaveLength(1001)
  expect(problems.at(-1)).toMatchObject({ code: 'more-alike', values: { count: 200, last: 1201 }, column: 'C (sex)' })
  expect(account.problems).toBe(1200)
})

test('no problem repeats a name, a date, a number, a contact or a need', async () => {
  const row = ['1', 'Secretname 9', 'M', '31.02.1999', 'head', '7777777', 'told in confidence', 'call me', 'me@nowhere']
  const { problems } = await readMadeUp(people([row, row], ['passport no', 'needs', 'phone', 'email']))
  expect(problems.length).toBeGreaterThan(4)
  expect(JSON.stringify(problems)).not.toMatch(/Secretname|31\.02|7777777|confidence|call me|nowhere/)
})

const some = (...texts: string[]) => fc.constantFrom(...texts)
const anyRow = fc.tuple(
  some('1', '2', '3', '', ' ', 'TEXT'),
  some('Ali Rahimi', '', '—', 'محمد علي', '=1+1', '@x'),
  some('M', 'F', '?', ''),
  some('1980-05-06', '35', '', '03/04/1990', '2090-01-01'),
  some('head', 'son', 'wife', 'x', ''),
)

test('whatever the rows say, each of them is in exactly one draft or one refusal', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(fc.array(anyRow, { maxLength: 25 }), fc.boolean(), async (rows, listed) => {
    const sheets: MadeUpSheets = { ...(listed && { H: households }), P: [headers, ...rows] }
    const { drafts, refused, account, problems } = await readMadeUp(sheets)
    const places = [...drafts.flatMap((draft) => draft.rows), ...refused].map(({ sheet, row }) => `${sheet}!${row}`)
    expect(new Set(places).size).toBe(places.length)
    expect(places.length).toBe(account.rows)
    for (const { sheet, row } of refused)
      expect(problems.some((one) => one.severity === 'refused' && one.sheet === sheet && one.row === row)).toBe(true)
  })
  await fc.assert(property, { numRuns: 120 })
})

test('texts are numbered in the order in which they come', () => {
  const index = makeTextIndex()
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), (texts) => {
      for (const text of texts) index.add(text)
      return texts.every((text) => index.find(text) === index.add(text))
    }),
  )
  const many = makeTextIndex()
  for (let at = 0; at < 100_000; at++) expect(many.add(`HH${at}`)).toBe(at)
  expect(many.find('HH99999')).toBe(99_999)
  expect(many.find('HH100000')).toBe(-1)
})
