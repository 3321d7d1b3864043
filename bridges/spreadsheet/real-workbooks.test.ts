import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../../ground/refusals.ts'
import { type Read, readAll } from './testing/read-made-up.ts'

const data = new URL('../../../shared/data/', import.meta.url).pathname
const folders = { registration: `${data}registration-hope-agpl/`, hxl: `${data}hxl/` }
const here = existsSync(folders.registration) && existsSync(folders.hxl)
if (!here) console.log('The real workbooks lie outside this repository and are not here; their tests are skipped.')

const filesIn = (folder: string) => (here ? readdirSync(folder).filter((name) => name !== 'README.md') : [])

/** What was planted in each workbook, and where: sheet, row, column, code. Rows, drafts and refused rows go before. */
const planted: [file: string, counts: [number, number, number], faults: string[]][] = [
  [
    'rdi_import_50_hh_50_ind.xlsx',
    [258, 50, 0],
    [
      'Households 1 E (consent_origin_h_c) header-by-content',
      'Households 3 L (returnee_h_c) formula',
      'Individuals 3 K (estimated_birth_date_i_c) formula',
      'Individuals 3 B (age) age-left-out',
      'Individuals 210 B (age) age-left-out',
      'Individuals 3 D (full_name_i_c) name-differs',
      'Individuals 6 I (birth_date_i_c) parent-younger-than-head',
      'Individuals 15 I (birth_date_i_c) head-very-young',
      'Individuals 24 I (birth_date_i_c) child-older-than-head',
      'Individuals 66 C (relationship_i_c) relation-unknown-word',
    ],
  ],
  [
    'new_reg_data_import.xlsx',
    [9, 3, 0],
    ['Individuals 3 E (hearing_disability_i_c) only-blanks', 'Households 3 B (fchild_hoh_h_c) formula'],
  ],
  ['new_reg_data_import_flex_field.xlsx', [9, 3, 0], ['Individuals 3 E (hearing_disability_i_c) only-blanks']],
  [
    'invalid_rows.xlsx',
    [46, 18, 3],
    [
      'Individuals 8 A (household_id) household-unknown',
      'Individuals 8 O (birth_date) date-unreadable',
      'Individuals 8 C (marital_status) marriage-unknown-word',
      'Individuals 29 A (household_id) household-unknown',
      'Individuals 4 W (preferred_language_i_c) language-unknown',
      'Individuals 4 M (full_name) name-differs',
      'Individuals 11 M (full_name) name-differs',
      'Households 4 A (household_id) formula',
      'Households 4 F (household_size_h_c) size-differs',
      'Households 5 C (consent) answer-unknown-word',
      'Households 5 F (household_size_h_c) number-expected',
      'Households 5 G (distance_from_school) number-expected',
      'Households 21 A (household_id) household-without-people',
    ],
  ],
  [
    'invalid_area.xlsx',
    [9, 3, 0],
    [3, 4, 6].flatMap((row) => [
      `Households ${row} S (admin1_h_c) place-code-unreadable`,
      `Households ${row} T (admin2_h_c) place-code-unreadable`,
    ]),
  ],
  [
    'error-xlsx.xlsx',
    [9, 2, 4],
    [
      'Households 3 C (consent_h_c) required-missing',
      'Households 5 C (consent_h_c) required-missing',
      'Individuals 6 C (relationship_i_c) two-heads',
      'Individuals 7 C (relationship_i_c) two-heads',
    ],
  ],
  [
    'rdi_people_test.xlsx',
    [6, 3, 3],
    [
      'Individuals 3 F (full_name_i_c) name-missing',
      'Individuals 3 BH (household_id) household-missing',
      'People 3 AF (pp_age) age-contradicts-date',
      'People 4 AF (pp_age) age-contradicts-date',
      'People 4 BD (pp_national_passport_no_i_c) document-twice',
    ],
  ],
  [
    'rdi_people_test_invalid.xlsx',
    [5, 2, 3],
    [
      'People 3 D (pp_index_id) person-id-missing',
      'People 3 F (pp_primary_collector_id) collector-unknown',
      'People 4 D (pp_index_id) person-id-twice',
      'People 5 D (pp_index_id) person-id-twice',
      'People 7 E (pp_relationship_i_c) no-head',
    ],
  ],
  ['e2e_generic_import_somalia.xlsx', [1, 1, 0], ['CSSP2_Cohort2_File_4,139HHs 2 M (HouseholdSize) size-differs']],
  ['e2e_generic_import_invalid.xlsx', [1, 1, 0], ['Sheet 1  no-household-column']],
  ['empty_rdi.xlsx', [0, 0, 0], []],
  ['edopomoga_sample.csv', [5, 3, 0], ['edopomoga_sample 1 K (PHON\ufffd) header-lost-letter']],
  ['kobo-template-valid.xlsx', [0, 0, 0], ['survey 1  not-people', 'choices 1  not-people', 'settings 1  not-people']],
  ['kobo-template-invalid.xlsx', [0, 0, 0], ['survey 1  not-people']],
  ['kobo-template-invalid-missing-sheet.xlsx', [0, 0, 0], ['choices 1  not-people', 'settings 1  not-people']],
]

function checkAccount({ account, drafts, refused, problems }: Read): void {
  const rows = [...drafts.flatMap((draft) => draft.rows), ...refused].map(({ sheet, row }) => `${sheet}!${row}`)
  expect(new Set(rows).size).toBe(rows.length)
  expect(rows.length).toBe(account.rows)
  for (const { sheet, row } of refused)
    expect(problems.some((one) => one.severity === 'refused' && one.sheet === sheet && one.row === row)).toBe(true)
}

describe.skipIf(!here)('registration workbooks', () => {
  test.each(planted)('%s is read whole, and each planted fault is found where it is', async (file, counts, faults) => {
    const read = await readAll(folders.registration + file)
    checkAccount(read)
    expect([read.account.rows, read.account.drafts, read.account.refusedRows]).toEqual(counts)
    const found = read.problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)
    expect(found).toEqual(expect.arrayContaining(faults))
  })

  test('none is left out here', () => {
    expect(planted.map(([file]) => file).sort()).toEqual(filesIn(folders.registration).sort())
  })

  test('every age of the largest one is found to be none', async () => {
    const { problems } = await readAll(`${folders.registration}rdi_import_50_hh_50_ind.xlsx`)
    expect(problems.filter(({ code }) => code === 'age-left-out')).toHaveLength(208)
    expect(problems.filter(({ code }) => code === 'formula')).toHaveLength(566)
  })
})

describe.skipIf(!here)('tables that hold no people', () => {
  test.each(filesIn(folders.hxl))('%s is named for what it is or refused in words', async (file) => {
    const read = await readAll(folders.hxl + file).catch((error: unknown) => error)
    if (read instanceof Invalid) {
      expect(file).toMatch(/\.(json|txt|html|png|zip)$/)
      return
    }
    const { account, problems } = read as Read
    expect(account.rows).toBe(0)
    expect(account.sheets.every(({ seen }) => seen === 'hxl-table' || seen === 'other')).toBe(true)
    const untagged = /invalid|untagged/.test(file)
    expect(account.sheets.some(({ seen }) => seen === 'hxl-table')).toBe(!untagged)
    expect(problems.some(({ code }) => code === 'encoding-guessed')).toBe(file.includes('latin1'))
  })
})
