import { dateFromTold } from '../../ground/partial-date.ts'
import type { HardCase } from './hard-cases.ts'

const day = (year: number, month: number, date: number) => dateFromTold({ calendar: 'gregory', year, month, day: date })

/** Guardians in doubt, single names, twins, and people written down twice. */
export const WRITTEN_DOWN: HardCase[] = [
  {
    // A guardian whom somebody contests.
    worker: 'Joseph Okello',
    daysAgo: 30,
    story: {
      head: 'uncle',
      kind: 'child-protection',
      people: [
        {
          as: 'uncle',
          name: [
            ['خالد', 'Khaled'],
            ['درويش', 'Darwish'],
          ],
          sex: 'male',
          born: day(1979, 3, 11),
          nationality: 'SYR',
          language: 'ara',
        },
        {
          as: 'boy',
          name: [
            ['سمير', 'Samir'],
            ['درويش', 'Darwish'],
          ],
          sex: 'male',
          born: day(2011, 7, 30),
          nationality: 'SYR',
          language: 'ara',
          child: 'separated',
          needs: ['SC', 'CR'],
        },
        {
          as: 'mother',
          name: [
            ['رنا', 'Rana'],
            ['حداد', 'Haddad'],
          ],
          sex: 'female',
          born: day(1986, 12, 5),
          nationality: 'SYR',
          language: 'ara',
          apart: { cause: 'divorce', when: '2024', trace: 'wanted' },
        },
      ],
      ties: [
        ['uncle', 'guardian-by-law', 'boy', 'document'],
        ['uncle', 'aunt-uncle', 'boy'],
        ['mother', 'mother', 'boy', 'document'],
      ],
    },
  },
  {
    // A man with one name, and his twin daughters.
    worker: 'Amina Keller',
    daysAgo: 8,
    story: {
      head: 'father',
      kind: 'asylum',
      people: [
        {
          as: 'father',
          name: [['نجیب', 'Najib']],
          kinds: ['given'],
          sex: 'male',
          born: dateFromTold({ calendar: 'persian', year: 1368 }),
          nationality: 'AFG',
          language: 'prs',
          interpreter: true,
        },
        {
          as: 'zahra',
          name: [
            ['زهرا', 'Zahra'],
            ['نجیب', 'Najib'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: dateFromTold({ calendar: 'persian', year: 1397, month: 3, day: 20 }),
          nationality: 'AFG',
          language: 'prs',
        },
        {
          as: 'maryam',
          name: [
            ['مریم', 'Maryam'],
            ['نجیب', 'Najib'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: dateFromTold({ calendar: 'persian', year: 1397, month: 3, day: 20 }),
          nationality: 'AFG',
          language: 'prs',
        },
      ],
      ties: [
        ['father', 'father', 'zahra'],
        ['father', 'father', 'maryam'],
        ['zahra', 'twin', 'maryam'],
      ],
    },
  },
  {
    // Registered twice by one agency at two borders: spelt otherwise, a year given instead of a day.
    worker: 'Amina Keller',
    daysAgo: 60,
    story: {
      head: 'woman',
      kind: 'asylum',
      people: [
        {
          as: 'woman',
          name: [
            ['Оксана', 'Oksana'],
            ['Марчук', 'Marchuk'],
          ],
          sex: 'female',
          born: day(1991, 5, 17),
          nationality: 'UKR',
          language: 'ukr',
          contact: { phones: ['+999 555 118 240'] },
          numbers: [{ kind: 'passport', value: 'QX481516', issuer: 'UKR' }],
        },
      ],
      ties: [],
    },
  },
  {
    worker: 'Tomas Brandt',
    daysAgo: 5,
    story: {
      head: 'woman',
      kind: 'asylum',
      people: [
        {
          as: 'woman',
          name: [
            ['Oksana', 'Oksana'],
            ['Martchouk', 'Martchouk'],
          ],
          sex: 'female',
          born: dateFromTold({ calendar: 'gregory', year: 1991 }),
          nationality: 'UKR',
          language: 'ukr',
          contact: { phones: ['999 555 118240'] },
        },
      ],
      ties: [],
    },
  },
]
