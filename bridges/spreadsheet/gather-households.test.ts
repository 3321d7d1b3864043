import { describe, expect, test } from 'vitest'
import {
  ali,
  headers,
  households,
  lines,
  type MadeUpSheets,
  omar,
  people,
  readMadeUp,
  zahra,
} from './testing/read-made-up.ts'

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
