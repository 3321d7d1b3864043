import { dateFromAge, dateFromTold } from '../../ground/partial-date.ts'
import type { HardCase } from './hard-cases.ts'

const ON = '2026-06-15'
const day = (year: number, month: number, date: number) => dateFromTold({ calendar: 'gregory', year, month, day: date })

/** Families that were parted, or that one form made alike. */
export const PARTED: HardCase[] = [
  {
    // A mother registers at one border and asks for her son …
    worker: 'Amina Keller',
    daysAgo: 23,
    story: {
      head: 'mother',
      kind: 'protection',
      people: [
        {
          as: 'mother',
          name: [
            ['ራሄል', 'Rahel'],
            ['ተስፋማርያም', 'Tesfamariam'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: dateFromTold({ calendar: 'ethiopic', year: 1984 }),
          nationality: 'ERI',
          language: 'tir',
          interpreter: true,
          contact: { phones: ['+999 555 301 882'], safe: { hours: '14–16', askFor: 'Sara', leaveMessage: false } },
          needs: ['WR', 'IN'],
        },
        {
          as: 'daughter',
          name: [
            ['ሰላም', 'Selam'],
            ['ዮናስ', 'Yonas'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: dateFromTold({ calendar: 'ethiopic', year: 2012, month: 5 }),
          nationality: 'ERI',
          language: 'tir',
        },
        {
          as: 'grandmother',
          name: [
            ['ለታይ', 'Letay'],
            ['ገብረ', 'Gebre'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: dateFromAge(60, ON),
          nationality: 'ERI',
          language: 'tir',
          needs: ['ER', 'DS'],
        },
        {
          as: 'father',
          name: [
            ['ዮናስ', 'Yonas'],
            ['ሃይለ', 'Haile'],
          ],
          kinds: ['given', 'father'],
          sex: 'male',
          born: dateFromAge(38, ON),
          nationality: 'ERI',
          language: 'tir',
          apart: { cause: 'smugglers', when: '2026-08', place: 'at the sea crossing', trace: 'wanted' },
        },
        {
          as: 'son',
          name: [
            ['ኣቤል', 'Abel'],
            ['ዮናስ', 'Yonas'],
          ],
          kinds: ['given', 'father'],
          sex: 'male',
          born: day(2017, 9, 14),
          nationality: 'ERI',
          language: 'tir',
          apart: { cause: 'movement', when: '2026-10', place: 'in the crowd at the east bridge', trace: 'wanted' },
        },
      ],
      ties: [
        ['mother', 'mother', 'daughter'],
        ['mother', 'mother', 'son'],
        ['father', 'father', 'daughter'],
        ['father', 'father', 'son'],
        ['father', 'spouse', 'mother'],
        ['grandmother', 'mother', 'mother'],
        ['daughter', 'sibling', 'son'],
      ],
    },
  },
  {
    // … who is written down at the other border, alone, in another script.
    worker: 'Tomas Brandt',
    daysAgo: 21,
    story: {
      head: 'boy',
      kind: 'child-protection',
      people: [
        {
          as: 'boy',
          name: [
            ['أبيل', 'Abeel'],
            ['يوناس', 'Younas'],
          ],
          kinds: ['given', 'father'],
          sex: 'male',
          born: day(2017, 9, 14),
          nationality: 'ERI',
          language: 'tir',
          interpreter: true,
          child: 'unaccompanied',
          needs: ['SC'],
        },
      ],
      ties: [],
    },
  },
  {
    // Siblings to whom one form gave the same birthday: 1 January, because nobody knew the day.
    worker: 'Miriam Sola',
    daysAgo: 40,
    story: {
      head: 'mother',
      kind: 'protection',
      people: [
        {
          as: 'mother',
          name: [
            ['حواء', 'Hawa'],
            ['إسحاق', 'Ishaq'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: day(1995, 1, 1),
          nationality: 'SDN',
          language: 'ara',
        },
        {
          as: 'one',
          name: [
            ['آدم', 'Adam'],
            ['هارون', 'Haroun'],
          ],
          kinds: ['given', 'father'],
          sex: 'male',
          born: day(2016, 1, 1),
          nationality: 'SDN',
          language: 'ara',
        },
        {
          as: 'two',
          name: [
            ['أحمد', 'Ahmed'],
            ['هارون', 'Haroun'],
          ],
          kinds: ['given', 'father'],
          sex: 'male',
          born: day(2016, 1, 1),
          nationality: 'SDN',
          language: 'ara',
        },
        {
          as: 'three',
          name: [
            ['آمنة', 'Amna'],
            ['هارون', 'Haroun'],
          ],
          kinds: ['given', 'father'],
          sex: 'female',
          born: day(2016, 1, 1),
          nationality: 'SDN',
          language: 'ara',
        },
      ],
      ties: [
        ['mother', 'mother', 'one'],
        ['mother', 'mother', 'two'],
        ['mother', 'mother', 'three'],
        ['one', 'sibling', 'two'],
        ['one', 'sibling', 'three'],
        ['two', 'sibling', 'three'],
      ],
    },
  },
  {
    // A child with her aunt: separated, not unaccompanied.
    worker: 'Miriam Sola',
    daysAgo: 12,
    story: {
      head: 'aunt',
      kind: 'child-protection',
      people: [
        {
          as: 'aunt',
          name: [
            ['Kadiatou', 'Kadiatou'],
            ['Diallo', 'Diallo'],
          ],
          sex: 'female',
          born: dateFromAge(31, ON),
          nationality: 'GIN',
          language: 'ful',
          contact: { phones: ['+999 555 770 154'] },
        },
        {
          as: 'girl',
          name: [
            ['Mariama', 'Mariama'],
            ['Bah', 'Bah'],
          ],
          sex: 'female',
          born: day(2014, 4, 2),
          nationality: 'GIN',
          language: 'ful',
          child: 'separated',
          needs: ['SC', 'ED'],
        },
        {
          as: 'mother',
          name: [
            ['Fatoumata', 'Fatoumata'],
            ['Diallo', 'Diallo'],
          ],
          sex: 'female',
          nationality: 'GIN',
          language: 'ful',
          apart: { cause: 'conflict', when: '2025-11', trace: 'wanted' },
        },
      ],
      ties: [
        ['aunt', 'aunt-uncle', 'girl'],
        ['mother', 'mother', 'girl'],
        ['aunt', 'sibling', 'mother'],
      ],
    },
  },
]
