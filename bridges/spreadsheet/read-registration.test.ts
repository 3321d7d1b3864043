import type { CellObject } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lines, type MadeUp, type MadeUpSheets, readAll, readMadeUp, withFile } from './testing/read-made-up.ts'
import { makeTextIndex } from './text-index.ts'

const headers = ['household', 'full name', 'sex', 'birth date', 'relationship']

/** One sheet of people; a row that leaves something out is filled with what is harmless. */
const people = (rows: MadeUp[][], more: string[] = []): MadeUpSheets => ({ P: [[...headers, ...more], ...rows] })

const ali = ['1', 'Ali Rahimi', 'M', '1980-05-06', 'head']
const zahra = ['1', 'Zahra Rahimi', 'F', '1985-01-02', 'wife']
const omar = ['2', 'Omar Karimi', 'M', '1975-03-04', 'head']

const households: MadeUp[][] = [
  ['household', 'consent', 'country of origin', 'admin1', 'size'],
  ['1', 'yes', 'AFG', 'AF11', 2],
  ['2', 'no', 'SYR', 'SY02', 1],
]

describe('a household', () => {
  test('comes whole, with everything that its rows say', async () => {
    const { drafts, problems, account } = await readMadeUp({
      Households: households,
      People: [
        [
          ...headers,
          'language',
          'phone',
          'e-mail',
          'passport no',
          'passport issuer',
          'marital status',
          'disability',
          'notes',
        ],
        [...ali, 'Dari', '+93 70 123 4567', 'ali@example.org', 'P123', 'Afghanistan', 'MARRIED', 'SEEING', '=careful'],
        [...zahra, 'prs, ps', 93701234567, '', '', '', 'married', 'none', ''],
        [...omar, '', '', '', '', '', '', '', ''],
      ],
    })
    expect(problems).toEqual([])
    expect(account).toMatchObject({ rows: 5, drafts: 2, people: 3, draftRows: 5, refusedRows: 0 })
    expect(drafts[0]).toMatchObject({
      key: '1',
      head: 0,
      consent: 'given',
      place: { codes: ['AF11'] },
      rows: [
        { sheet: 'Households', row: 2 },
        { sheet: 'People', row: 2 },
        { sheet: 'People', row: 3 },
      ],
    })
    expect(drafts[0]!.people[0]).toEqual({
      row: { sheet: 'People', row: 2 },
      names: [
        {
          parts: [
            { kind: 'given', text: 'Ali' },
            { kind: 'family', text: 'Rahimi' },
          ],
          script: 'Latn',
          use: 'told',
        },
      ],
      sex: 'male',
      born: { edtf: '1980-05-06', told: { calendar: 'gregory', text: '1980-05-06' } },
      relation: 'head',
      nationalities: ['AFG'],
      languages: ['prs'],
      phones: ['+93 70 123 4567'],
      email: 'ali@example.org',
      identifiers: [{ kind: 'passport', value: 'P123', issuer: 'AFG' }],
      maritalStatus: 'married',
      needs: ['DS-BD'],
      note: '=careful',
    })
    expect(drafts[0]!.people[1]).toMatchObject({
      languages: ['prs', 'pus'],
      phones: ['93701234567'],
      relation: 'spouse',
    })
    expect(drafts[1]).toMatchObject({ key: '2', consent: 'refused' })
  })

  test('is kept together wherever its rows stand', async () => {
    const scattered = [ali, omar, zahra, ['2', 'Sara Karimi', 'F', '2015-01-05', 'daughter']]
    const { drafts } = await readMadeUp(people(scattered))
    expect(drafts.map(({ key, rows }) => [key, rows.map(({ row }) => row)])).toEqual([
      ['1', [2, 4]],
      ['2', [3, 5]],
    ])
  })

  test('of one number is another household on another sheet, unless a sheet lists the households', async () => {
    const rows = [headers, ali]
    expect((await readMadeUp({ 'Camp A': rows, 'Camp B': rows })).drafts).toHaveLength(2)
    const listed = { Households: households.slice(0, 2), 'Camp A': rows, 'Camp B': [headers, zahra] }
    expect((await readMadeUp(listed)).drafts).toHaveLength(1)
  })

  test('needs no number where the sheet has none: everybody is registered alone, and it is said', async () => {
    const { drafts, problems } = await readMadeUp({
      P: [
        ['full name', 'sex', 'age'],
        ['Ali', 'M', 4],
        ['Zahra', 'F', 30],
      ],
    })
    expect(drafts.map(({ key }) => key)).toEqual(['P!2', 'P!3'])
    expect(lines(problems)).toEqual(['notice P 1  no-household-column', 'notice P 1  no-head-column'])
  })

  test.each<[string, MadeUpSheets, string[]]>([
    [
      'without a row of its own',
      { H: households.slice(0, 2), P: [headers, ali, zahra, omar] },
      ['refused P 4 A (household) household-unknown'],
    ],
    [
      'without people',
      { H: households, P: [headers, ali, zahra] },
      ['refused H 3 A (household) household-without-people'],
    ],
    [
      'without a number',
      { H: [...households, ['', 'yes', 'AFG', 'AF11', 3]], P: [headers, ali, zahra, omar] },
      ['refused H 4 A (household) household-id-missing'],
    ],
    [
      'listed twice',
      { H: [...households, ['2', 'yes', 'AFG', 'AF11', 1]], P: [headers, ali, zahra, omar] },
      [
        'refused H 3 A (household) household-twice',
        'refused H 4 A (household) household-twice',
        'refused P 4 A (household) household-twice',
      ],
    ],
    [
      'that a person does not name',
      people([ali, zahra, ['', 'Nobody Known', 'F', '1990-02-03', 'head']]),
      ['refused P 4 A (household) household-missing'],
    ],
    [
      'named only by blanks',
      people([ali, zahra, ['  ', 'Nobody Known', 'F', '1990-02-03', 'head']]),
      ['refused P 4 A (household) household-missing'],
    ],
  ])('%s is refused, and the others are not', async (_, sheets, refusals) => {
    const { problems, account, drafts } = await readMadeUp(sheets)
    expect(
      lines(problems)
        .filter((line) => line.startsWith('refused'))
        .sort(),
    ).toEqual(refusals)
    expect(account.refusedRows).toBe(refusals.length)
    expect(account.draftRows + account.refusedRows).toBe(account.rows)
    expect(drafts.length).toBeGreaterThan(0)
  })

  test('of far too many is refused row by row', async () => {
    const many = Array.from({ length: 301 }, (_, at) => [
      '9',
      `Person ${at}`,
      'F',
      '1990-02-03',
      at ? 'cousin' : 'head',
    ])
    const { account, problems } = await readMadeUp(people([ali, ...many]))
    expect(account).toMatchObject({ drafts: 1, refusedRows: 301 })
    expect(new Set(problems.filter(({ severity }) => severity === 'refused').map(({ code }) => code))).toEqual(
      new Set(['household-too-large']),
    )
  })

  test('with two heads is refused, each naming the other; with none it is said', async () => {
    const both = await readMadeUp(people([ali, ['1', 'Zahra Rahimi', 'F', '1985-01-02', 'head'], omar]))
    expect(lines(both.problems)).toEqual([
      'refused P 2 E (relationship) two-heads',
      'refused P 3 E (relationship) two-heads',
    ])
    expect(both.problems.map(({ values }) => values)).toEqual([{ other: 3 }, { other: 2 }])
    expect(both.drafts.map(({ key }) => key)).toEqual(['2'])
    const none = await readMadeUp(people([zahra]))
    expect(lines(none.problems)).toEqual(['notice P 2 E (relationship) no-head'])
    expect(none.drafts[0]!.head).toBeUndefined()
  })

  test('whose dates contradict its roles is kept, and it is said', async () => {
    const { drafts, problems } = await readMadeUp(
      people([
        ali,
        ['1', 'Old Child', 'M', '1970-01-02', 'son'],
        ['1', 'Young Mother', 'F', '1990-01-02', 'mother'],
        ['1', 'Child Wife', 'F', '2020-01-02', 'wife'],
      ]),
    )
    expect(drafts).toHaveLength(1)
    expect(lines(problems)).toEqual([
      'notice P 3 D (birth date) child-older-than-head',
      'notice P 4 D (birth date) parent-younger-than-head',
      'notice P 5 D (birth date) head-very-young',
    ])
  })

  test('of another size than it is said to have is kept, and it is said', async () => {
    const { problems } = await readMadeUp({
      H: [households[0]!, ['1', 'yes', 'AFG', 'AF11', 5]],
      P: [headers, ali, zahra],
    })
    expect(lines(problems)).toEqual(['notice H 2 E (size) size-differs'])
    expect(problems[0]!.values).toEqual({ said: 5, found: 2 })
  })
})

/** A fault in the one row of a household, the problem that it makes, and whether the household is kept. */
const faults: [string, string[], MadeUp[], string[]][] = [
  ['no name', [], ['1', '', 'M', '1980-05-06', 'head'], ['refused P 2 B (full name) name-missing']],
  ['a number for a name', [], ['1', 4711, 'M', '1980-05-06', 'head'], ['refused P 2 B (full name) name-unreadable']],
  [
    '"unknown" for a name',
    [],
    ['1', 'Unknown', 'M', '1980-05-06', 'head'],
    ['refused P 2 B (full name) name-unreadable'],
  ],
  [
    'two alphabets in a word',
    [],
    ['1', 'Аli Rahimi', 'M', '1980-05-06', 'head'],
    ['notice P 2 B (full name) name-mixed-letters'],
  ],
  ['a letter lost', [], ['1', 'Jos\ufffd Ruiz', 'M', '1980-05-06', 'head'], ['notice P 2 B (full name) letter-lost']],
  ['no sex', [], ['1', 'Ali', '', '1980-05-06', 'head'], ['notice P 2 C (sex) sex-missing']],
  ['an unknown sex', [], ['1', 'Ali', 'Z9', '1980-05-06', 'head'], ['notice P 2 C (sex) sex-unknown-word']],
  ['no birth', [], ['1', 'Ali', 'M', '', 'head'], ['notice P 2 D (birth date) birth-missing']],
  ['an age for a date', [], ['1', 'Ali', 'M', '35', 'head'], ['refused P 2 D (birth date) date-unreadable']],
  ['a day that is none', [], ['1', 'Ali', 'M', '31.02.1990', 'head'], ['refused P 2 D (birth date) date-unreadable']],
  ['a year of two digits', [], ['1', 'Ali', 'M', '7/1/91', 'head'], ['refused P 2 D (birth date) date-unreadable']],
  ['a bare number for a date', [], ['1', 'Ali', 'M', 33420, 'head'], ['refused P 2 D (birth date) date-unreadable']],
  ['a birth to come', [], ['1', 'Ali', 'M', '2031-01-02', 'head'], ['refused P 2 D (birth date) date-in-future']],
  ['a birth long ago', [], ['1', 'Ali', 'M', '1890-01-02', 'head'], ['refused P 2 D (birth date) date-too-old']],
  [
    'day and month unclear',
    [],
    ['1', 'Ali', 'M', '03/04/1990', 'head'],
    ['notice P 2 D (birth date) date-order-unknown'],
  ],
  ['an absurd age', ['age'], ['1', 'Ali', 'M', '1980-05-06', 'head', 994801221], ['notice P 2 F (age) age-left-out']],
  ['an absurd age alone', ['age'], ['1', 'Ali', 'M', '', 'head', 400], ['refused P 2 F (age) age-unreadable']],
  ['an age below zero', ['age'], ['1', 'Ali', 'M', '', 'head', -3], ['refused P 2 F (age) age-unreadable']],
  ['text for an age', ['age'], ['1', 'Ali', 'M', '', 'head', 'ten'], ['refused P 2 F (age) age-unreadable']],
  [
    'an age above the date',
    ['age'],
    ['1', 'Ali', 'M', '2010-05-06', 'head', 40],
    ['refused P 2 F (age) age-contradicts-date'],
  ],
  ['an age below the date', ['age'], ['1', 'Ali', 'M', '1980-05-06', 'head', 40], ['notice P 2 F (age) age-older']],
  [
    'an unknown relation',
    [],
    ['1', 'Ali', 'M', '1980-05-06', 'milkman'],
    ['notice P 2 E (relationship) relation-unknown-word', 'notice P 2 E (relationship) no-head'],
  ],
  [
    'two meanings of a relation',
    [],
    ['1', 'Ali', 'M', '1980-05-06', 'mother or aunt'],
    ['notice P 2 E (relationship) relation-unknown-word', 'notice P 2 E (relationship) no-head'],
  ],
  [
    'a head who is none',
    ['head of household'],
    ['1', 'Ali', 'M', '1980-05-06', 'son', 'yes'],
    ['refused P 2 E (relationship) head-contradicts-relation'],
  ],
  [
    'an unknown country',
    ['nationality'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'Atlantis'],
    ['notice P 2 F (nationality) country-unknown'],
  ],
  [
    'a country of two readings',
    ['nationality'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'Congo'],
    ['notice P 2 F (nationality) country-unknown'],
  ],
  [
    'an unknown language',
    ['language'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'TestInvalid'],
    ['notice P 2 F (language) language-unknown'],
  ],
  [
    'no telephone number',
    ['phone'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'ask'],
    ['notice P 2 F (phone) phone-unreadable'],
  ],
  [
    'no address',
    ['email'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'ali at home'],
    ['notice P 2 F (email) email-unreadable'],
  ],
  [
    'an unknown status',
    ['marital status'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'CHOICE'],
    ['notice P 2 F (marital status) marriage-unknown-word'],
  ],
  [
    'an unknown need',
    ['specific needs'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'told in confidence'],
    ['notice P 2 F (specific needs) need-unknown-word'],
  ],
  [
    'an unknown paper',
    ['ID type', 'ID number'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'library card', 'X1'],
    ['notice P 2 F (ID type) document-kind-unknown'],
  ],
  [
    'a place that is none',
    ['admin1', 'village'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'F-35', 'Bagram'],
    ['notice P 2 F (admin1) place-code-unreadable'],
  ],
  [
    'consent unclear',
    ['consent'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'Other'],
    ['notice P 2 F (consent) answer-unknown-word'],
  ],
  [
    'arrival unclear',
    ['arrival date'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'spring'],
    ['notice P 2 F (arrival date) arrival-unreadable'],
  ],
  [
    'arrival to come',
    ['arrival date'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', '2031-01-02'],
    ['notice P 2 F (arrival date) arrival-in-future'],
  ],
  [
    'digits lost',
    ['passport no'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 1234567890123456],
    ['notice P 2 F (passport no) digits-lost'],
  ],
  ['blanks', ['phone'], ['1', 'Ali', 'M', '1980-05-06', 'head', '   '], ['notice P 2 F (phone) only-blanks']],
  [
    'a misspelt header',
    ['Nationalty'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', 'AFG'],
    ['notice P 1 F (Nationalty) header-misspelt'],
  ],
  [
    'a foreign letter',
    ['PHONЕ'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', '+93701234567'],
    ['notice P 1 F (PHONЕ) header-foreign-letter'],
  ],
  [
    'a collector nobody knows',
    ['primary collector id'],
    ['1', 'Ali', 'M', '1980-05-06', 'head', '77'],
    ['notice P 2 F (primary collector id) collector-unknown'],
  ],
]

describe('in one row', () => {
  test.each(faults)('%s is found where it stands', async (_, more, row, expected) => {
    const { problems, drafts, account } = await readMadeUp(people([row], more))
    expect(lines(problems)).toEqual(expected)
    const refused = expected.some((line) => line.startsWith('refused'))
    expect([drafts.length, account.refusedRows]).toEqual(refused ? [0, 1] : [1, 0])
  })

  test('a fault keeps out the household that it is in, and every row of it says why', async () => {
    const { problems, refused, drafts } = await readMadeUp(
      people([ali, ['1', 'Zahra Rahimi', 'F', 'soon', 'wife'], omar]),
    )
    expect(lines(problems)).toEqual([
      'refused P 2 A (household) household-refused',
      'refused P 3 D (birth date) date-unreadable',
    ])
    expect(problems[0]!.reason).toBe(
      'A household is kept together: it was refused because of row 3, column D (birth date).',
    )
    expect(refused.map(({ row }) => row)).toEqual([2, 3])
    expect(drafts.map(({ key }) => key)).toEqual(['2'])
  })

  test('what is doubtful is left out of the draft or kept as far as it is certain', async () => {
    const row = ['1', 'Ali', 'Z9', '03/04/1990', 'head', 'Atlantis; AFG', 'x']
    const { drafts } = await readMadeUp(people([row], ['nationality', 'phone']))
    expect(drafts[0]!.people[0]).toMatchObject({ sex: 'unknown', nationalities: ['AFG'], phones: [] })
    expect(drafts[0]!.people[0]!.born).toEqual({ edtf: '1990', told: { calendar: 'gregory', text: '03/04/1990' } })
  })

  test('an age becomes an estimate, a date said to be estimated too', async () => {
    const { drafts } = await readMadeUp(
      people(
        [
          ['1', 'Ali', 'M', '', 'head', 40, ''],
          ['2', 'Omar', 'M', '1990', 'head', '', 'yes'],
        ],
        ['age', 'estimated birth date'],
      ),
    )
    expect(drafts.map(({ people: [person] }) => person!.born?.edtf)).toEqual(['1985-07-01~/1986-06-30~', '1990~'])
  })

  test('a name and its parts that differ are both kept', async () => {
    const rows = [
      ['full name', 'given name', 'middle name', 'family name', 'sex', 'age'],
      ['Russel Stricker', 'Russle', '', 'Stricker', 'M', 30],
      ['Pilar Scribner', 'Pilar', 'Adams', 'Scribner', 'F', 30],
      ['Jan   Kowalski', 'Jan', '', 'Kowalski', 'M', 30],
      ['Jan Maria Kowalski', '', '', 'Kowalski', 'M', 30],
    ]
    const { drafts, problems } = await readMadeUp({ P: rows })
    expect(lines(problems).slice(2)).toEqual([
      'notice P 2 A (full name) name-differs',
      'notice P 3 A (full name) name-differs',
    ])
    expect(drafts.map(({ people: [person] }) => person!.names.length)).toEqual([2, 2, 1, 1])
  })

  test('a calendar that the mapping names is read in it', async () => {
    const sheets = {
      P: [
        ['full name', 'sex', 'birth date'],
        ['Ali', 'M', '1370/05/06'],
      ],
    }
    const column = {
      column: 'C',
      header: 'birth date',
      field: 'birth-date' as const,
      calendar: 'persian' as const,
      order: 'day-first' as const,
    }
    const map = {
      version: 1 as const,
      sheets: [
        {
          sheet: 'P',
          role: 'people' as const,
          headerRow: 1,
          firstRow: 2,
          columns: [{ column: 'A', header: 'full name', field: 'full-name' as const }, column],
        },
      ],
    }
    expect((await readMadeUp(sheets, map)).drafts[0]!.people[0]!.born?.edtf).toBe('1991-07-28')
  })
})

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
