import { describe, expect, test } from 'vitest'
import { proposeMapping } from './propose-mapping.ts'
import { recogniseHeader } from './recognise-header.ts'
import { lines, type MadeUpSheets, readAll, withFile, withWorkbook } from './testing/read-made-up.ts'
import { type MappedSheet, Mapping } from './words.ts'

const propose = (sheets: MadeUpSheets) => withWorkbook(sheets, proposeMapping)

const fieldsOf = ({ columns }: MappedSheet) =>
  Object.fromEntries(
    columns.map(({ header, field, group }) => [header, group && field !== 'ignore' ? `${field} ${group}` : field]),
  )

describe('a header', () => {
  test.each([
    ['household_id', 'household-id'],
    ['HouseholdXYZID', 'household-id'],
    ['birth_date_i_c', 'birth-date'],
    ['Date of Birth', 'birth-date'],
    ['PersonDateOfBirth', 'birth-date'],
    ['size_h_c', 'household-size'],
    ['Lien de parenté', 'relation'],
    ['Date de naissance', 'birth-date'],
    ['Apellidos', 'family-name'],
    ['País de origen', 'nationality'],
    ['تاريخ الميلاد', 'birth-date'],
    ['صلة القرابة', 'relation'],
    ['Прізвище', 'family-name'],
    ["Ім'я", 'given-name'],
    ['По батькові', 'father-name'],
    ['Дата рождения', 'birth-date'],
    ['passport_no', 'id-number passport'],
    ['Issuing country of passport', 'id-issuer passport'],
    ['seeing_difficulty_i_c', 'difficulty seeing'],
    ['hair_colour', undefined],
    ['bank_name', undefined],
    ['wallet phone number', undefined],
  ])('%s is %s', (header, meaning) => {
    const found = recogniseHeader(header)
    expect(found && [found.field, found.group].filter(Boolean).join(' ')).toBe(meaning)
    expect(found?.doubt).toBeUndefined()
  })

  test.each([
    ['PHONЕ', 'phone', 'foreign-letter'],
    ['Sех', 'sex', 'foreign-letter'],
    ['PHON\ufffd', 'phone', 'lost-letter'],
    ['familly name', 'family-name', 'misspelt'],
    ['brith date', 'birth-date', 'misspelt'],
  ])('%s is %s, and said to be %s', (header, field, doubt) => {
    expect(recogniseHeader(header)).toMatchObject({ field, doubt })
  })

  test.each(['admin 9', 'phone number 7', 'other name', 'agr', '\ufffd\ufffd'])(
    '%s is too doubtful to be anything',
    (header) => {
      expect(recogniseHeader(header)).toBeUndefined()
    },
  )
})

describe('a sheet', () => {
  test('with names of the machine and labels is understood by both', async () => {
    const { sheets } = await propose({
      People: [
        ['household_id', 'q_7', 'sex_i_c', 'birth_date_i_c', 'rooms_h_f'],
        [
          'Household ID - ID',
          'Full name - STRING - required',
          'Sex - SELECT_ONE - required',
          'Birth date - DATE',
          'Rooms - INTEGER',
        ],
        ['1', 'Zahra Ali', 'F', '12.03.1990', 3],
      ],
    })
    expect(sheets[0]).toMatchObject({ role: 'people', headerRow: 1, firstRow: 3 })
    expect(fieldsOf(sheets[0]!)).toEqual({
      household_id: 'household-id',
      q_7: 'full-name',
      sex_i_c: 'sex',
      birth_date_i_c: 'birth-date',
      rooms_h_f: 'ignore',
    })
    expect(sheets[0]!.columns[4]).toMatchObject({ declared: 'whole-number' })
    expect(sheets[0]!.columns[2]).toMatchObject({ declared: 'choice', required: true })
  })

  test('may begin with a title, empty rows and HXL tags', async () => {
    const { sheets } = await propose({
      Liste: [
        ['Liste des personnes'],
        [],
        ['Numéro de ménage', 'Nom et prénoms', 'Sexe', 'Âge'],
        ['#id+hh', '#name+full', '#sex', '#age'],
        ['7', 'Awa Diallo', 'F', 34],
      ],
    })
    expect(sheets[0]).toMatchObject({ role: 'people', headerRow: 3, firstRow: 5 })
    expect(Object.values(fieldsOf(sheets[0]!))).toEqual(['household-id', 'full-name', 'sex', 'age'])
  })

  test('of a form, of choices, of figures or of nothing is named for what it is', async () => {
    const { sheets } = await propose({
      survey: [
        ['type', 'name', 'label::English (en)'],
        ['text', 'full_name', 'Full name'],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['sex', 'f', 'Female'],
      ],
      settings: [
        ['form_title', 'version'],
        ['Registration', '3'],
      ],
      Lists: [
        ['Field Name', 'Label', 'Value'],
        ['sex', 'Female', '2'],
      ],
      Figures: [
        ['Province', 'Affected'],
        ['#adm1', '#affected+f'],
        ['Herat', 12],
      ],
      Cover: [['Please read this first']],
      Blank: [],
    })
    expect(sheets.map(({ role, seen }) => `${role} ${seen}`)).toEqual([
      'ignore form-questions',
      'ignore form-choices',
      'ignore form-settings',
      'choices choices',
      'ignore hxl-table',
      'ignore other',
      'ignore empty',
    ])
  })

  test('of households and one of people are told apart', async () => {
    const { sheets } = await propose({
      A: [
        ['household_id', 'consent', 'size', 'admin1'],
        ['1', 'yes', 2, 'AF11'],
      ],
      B: [
        ['household_id', 'given_name', 'family_name', 'age'],
        ['1', 'Ali', 'Rahimi', 40],
      ],
    })
    expect(sheets.map(({ role }) => role)).toEqual(['households', 'people'])
  })

  test('whose headers share a prefix is read without it', async () => {
    const headers = ['zz_full_name', 'zz_sex', 'zz_birth_date', 'zz_phone', 'zz_index', 'zz_email']
    const { sheets } = await propose({ P: [headers, ['Ali Rahimi', 'M', '1.2.1990', '+9370', 1, 'a@b.org']] })
    expect(Object.values(fieldsOf(sheets[0]!))).toEqual([
      'full-name',
      'sex',
      'birth-date',
      'phone',
      'person-id',
      'email',
    ])
  })

  test('with a name and a family name has the first as the given name', async () => {
    const { sheets } = await propose({
      P: [
        ['SURNAME', 'NAME', 'BDATE'],
        ['Rahimi', 'Ali', '01.02.1990'],
      ],
    })
    expect(Object.values(fieldsOf(sheets[0]!))).toEqual(['family-name', 'given-name', 'birth-date'])
  })

  test('shows by its cells which number is the day, what H and M mean, and that a column holds countries', async () => {
    const { sheets } = await propose({
      P: [
        ['nombre completo', 'sexo', 'fecha de nacimiento', 'consent_origin'],
        ['Ana Ruiz', 'M', '03/25/1990', 'HND'],
        ['Juan Ruiz', 'H', '03/04/1988', 'Honduras'],
      ],
    })
    const [, sex, born, origin] = sheets[0]!.columns
    expect(sex).toMatchObject({ values: { h: 'male', m: 'female' } })
    expect(born).toMatchObject({ order: 'month-first' })
    expect(origin).toMatchObject({ field: 'nationality', doubt: 'by-content' })
  })
})

describe('a mapping', () => {
  const people = [
    ['name', 'code', 'sex'],
    ['Ali Rahimi', '9', '1'],
    ['Zahra Rahimi', '9', '2'],
  ]

  test('is a file that can be kept, and nothing unknown may stand in it', async () => {
    const mapping = await propose({
      P: [
        ['full name', 'sex', 'age'],
        ['Ali', 'M', 3],
      ],
    })
    expect(Mapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
    expect(Mapping.safeParse({ ...mapping, run: 'rm' }).success).toBe(false)
  })

  test('settled by hand is used for the next workbook, wherever its columns have moved', async () => {
    const column = (letter: string, header: string, more: object) => ({ column: letter, header, ...more })
    const map = Mapping.parse({
      version: 1,
      sheets: [
        {
          sheet: 'January',
          role: 'people',
          headerRow: 1,
          firstRow: 2,
          columns: [
            column('A', 'name', { field: 'full-name' }),
            column('B', 'code', { field: 'household-id' }),
            column('C', 'sex', { field: 'sex', values: { 1: 'male', 2: 'female' } }),
          ],
        },
      ],
    })
    const odd = ['Omar Rahimi', '9', 'constructor']
    const moved = [...people, odd].map(([name, code, sex]) => [sex!, name!, code!])
    const { drafts, problems } = await withWorkbook({ February: moved }, (path) => readAll(path, map))
    expect(drafts).toHaveLength(1)
    expect(drafts[0]!.people.map(({ sex }) => sex)).toEqual(['male', 'female', 'unknown'])
    expect(lines(problems).filter((line) => line.includes('column-missing'))).toEqual([])
  })

  test('that does not fit says so', async () => {
    const mapping = await propose({
      P: [
        ['full name', 'sex', 'age'],
        ['Ali', 'M', 4],
      ],
    })
    const two = { X: [['a']], Y: [['b']] }
    await expect(withWorkbook(two, (path) => readAll(path, mapping))).rejects.toThrow(/does not fit/)
    const other = {
      P: [
        ['name', 'sex', 'age'],
        ['Ali', '1', 4],
      ],
    } satisfies MadeUpSheets
    const full = await propose({
      P: [
        ['full name', 'sex', 'age', 'email'],
        ['Ali', 'M', 4, 'a@b.org'],
      ],
    })
    const { problems } = await withWorkbook(other, (path) => readAll(path, full))
    expect(lines(problems)).toContain('notice P 1 D (email) column-missing')
  })

  test('of a text file fits a text file of another name', async () => {
    const csv = 'name;sex;age\nAli;M;40\n'
    const mapping = await withFile('one.csv', csv, proposeMapping)
    const { account } = await withFile('two.csv', csv, (path) => readAll(path, mapping))
    expect(account).toMatchObject({ rows: 1, drafts: 1 })
  })
})
