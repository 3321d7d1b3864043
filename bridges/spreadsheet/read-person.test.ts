import { describe, expect, test } from 'vitest'
import { ali, headers, lines, type MadeUp, omar, people, readMadeUp } from './testing/read-made-up.ts'

/** A fault in the one row of a household: what is written otherwise, and the problems that it makes. `#` marks a number. */
const faults = `
  no name                      | full name=                          | refused B (full name) name-missing
  a number for a name          | full name=#4711                     | refused B (full name) name-unreadable
  "unknown" for a name         | full name=Unknown                   | refused B (full name) name-unreadable
  two alphabets in a word      | full name=Аli Rahimi                | notice B (full name) name-mixed-letters
  a letter lost                | full name=Jos\ufffd Ruiz             | notice B (full name) letter-lost
  no sex                       | sex=                                | notice C (sex) sex-missing
  an unknown sex               | sex=Z9                              | notice C (sex) sex-unknown-word
  no birth                     | birth date=                         | notice D (birth date) birth-missing
  an age for a date            | birth date=35                       | refused D (birth date) date-unreadable
  a day that is none           | birth date=31.02.1990               | refused D (birth date) date-unreadable
  a year of two digits         | birth date=7/1/91                   | refused D (birth date) date-unreadable
  a bare number for a date     | birth date=#33420                   | refused D (birth date) date-unreadable
  a birth to come              | birth date=2031-01-02               | refused D (birth date) date-in-future
  a birth long ago             | birth date=1890-01-02               | refused D (birth date) date-too-old
  day and month unclear        | birth date=03/04/1990               | notice D (birth date) date-order-unknown
  an absurd age                | age=#994801221                      | notice F (age) age-left-out
  an absurd age alone          | birth date=; age=#400               | refused F (age) age-unreadable
  an age below zero            | birth date=; age=#-3                | refused F (age) age-unreadable
  text for an age              | birth date=; age=ten                | refused F (age) age-unreadable
  an age above the date        | birth date=2010-05-06; age=#40      | refused F (age) age-contradicts-date
  an age below the date        | age=#40                             | notice F (age) age-older
  an unknown relation          | relationship=milkman                | notice E (relationship) relation-unknown-word, notice E (relationship) no-head
  two meanings of a relation   | relationship=mother or aunt         | notice E (relationship) relation-unknown-word, notice E (relationship) no-head
  a head who is none           | relationship=son; head of household=yes | refused E (relationship) head-contradicts-relation
  an unknown country           | nationality=Atlantis                | notice F (nationality) country-unknown
  a country of two readings    | nationality=Congo                   | notice F (nationality) country-unknown
  an unknown language          | language=TestInvalid                | notice F (language) language-unknown
  no telephone number          | phone=ask                           | notice F (phone) phone-unreadable
  no address for mail          | email=ali at home                   | notice F (email) email-unreadable
  an unknown status            | marital status=CHOICE               | notice F (marital status) marriage-unknown-word
  an unknown need              | specific needs=told in confidence   | notice F (specific needs) need-unknown-word
  an unknown paper             | ID type=library card; ID number=X1  | notice F (ID type) document-kind-unknown
  a place that is none         | admin1=F-35; village=Bagram         | notice F (admin1) place-code-unreadable
  consent unclear              | consent=Other                       | notice F (consent) answer-unknown-word
  arrival unclear              | arrival date=spring                 | notice F (arrival date) arrival-unreadable
  arrival to come              | arrival date=2031-01-02             | notice F (arrival date) arrival-in-future
  digits lost                  | passport no=#1234567890123456       | notice F (passport no) digits-lost
  a collector nobody knows     | primary collector id=77             | notice F (primary collector id) collector-unknown
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string])

function madeUpRow(changes: string): { row: MadeUp[]; more: string[] } {
  const row: MadeUp[] = ['1', 'Ali', 'M', '1980-05-06', 'head']
  const more: string[] = []
  for (const [header, value] of changes.split(/; */).map((change) => change.split('=') as [string, string])) {
    const at = headers.indexOf(header)
    row[at < 0 ? headers.length + more.push(header) - 1 : at] = value.startsWith('#') ? Number(value.slice(1)) : value
  }
  return { row, more }
}

describe('in one row', () => {
  test.each(faults)('%s is found where it stands', async (_, changes, expected) => {
    const { row, more } = madeUpRow(changes)
    const { problems, drafts, account } = await readMadeUp(people([row], more))
    expect(lines(problems).map((line) => line.replace(' P 2', ''))).toEqual(expected.split(/, /))
    expect([drafts.length, account.refusedRows]).toEqual(expected.startsWith('refused') ? [0, 1] : [1, 0])
  })

  test('blanks and doubtful headers are said too', async () => {
    const more = ['phone', 'Nationalty', 'PASSPОRT']
    const { problems } = await readMadeUp(people([[...ali, '   ', 'AFG', 'P1']], more))
    expect(lines(problems)).toEqual([
      'notice P 1 G (Nationalty) header-misspelt',
      'notice P 1 H (PASSPОRT) header-foreign-letter',
      'notice P 2 F (phone) only-blanks',
    ])
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
