import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageOn,
  Calendar,
  childUntil,
  dateFromAge,
  dateFromTold,
  isDefaultDay,
  isEstimated,
  liesAhead,
  mayBeChildOn,
  PartialDate,
  precisionOf,
  readDate,
  spanOf,
  toldIn,
} from './partial-date.ts'

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2070-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('what is kept', () => {
  test.each([
    '1990',
    '1990-03',
    '1990-03-21',
    '1990~',
    '2000-02-29',
    '1990-08-14/1991-08-03',
    '2018-03-11~/2019-03-10~',
  ])('%s is a date', (edtf) => expect(PartialDate.safeParse({ edtf }).success).toBe(true))
  test.each([
    '',
    '90',
    '1990-13',
    '1990-00',
    '1990-02-30',
    '1900-02-29',
    '0000',
    '1990-3-1',
    '1991/1990',
    '1990/',
    '1990-01-01T00',
    '1990?',
    ' 1990',
    '1990/1991/1992',
    '19900101',
  ])('%s is not', (edtf) => expect(PartialDate.safeParse({ edtf }).success).toBe(false))

  test('unknown fields are refused', () => expect(PartialDate.safeParse({ edtf: '1990', age: 3 }).success).toBe(false))
})

test.each([
  ['1990', '1990-01-01', '1990-12-31', 'year'],
  ['1988-02~', '1988-02-01', '1988-02-29', 'month'],
  ['1990-03-21', '1990-03-21', '1990-03-21', 'day'],
  ['1990-08/1991-02', '1990-08-01', '1991-02-28', 'range'],
])('%s lies between %s and %s', (edtf, earliest, latest, precision) => {
  expect(spanOf({ edtf })).toEqual({ earliest, latest })
  expect(precisionOf({ edtf })).toBe(precision)
  expect(isEstimated({ edtf })).toBe(edtf.includes('~'))
})

describe('a date told in another calendar', () => {
  test.each([
    ['persian', { year: 1365, month: 12, day: 21 }, '1987-03-12', '1365-12-21'],
    ['ethiopic', { year: 1979, month: 7, day: 3 }, '1987-03-12', '1979-07-03'],
    ['ethiopic', { year: 1979, month: 13, day: 5 }, '1987-09-10', '1979-13-05'],
    ['islamic-umalqura', { year: 1407, month: 7, day: 12 }, '1987-03-12', '1407-07-12'],
    ['persian', { year: 1369 }, '1990-03-21/1991-03-20', '1369'],
    ['persian', { year: 1369, month: 1, estimated: true }, '1990-03-21~/1990-04-20~', '1369-01~'],
    ['ethiopic', { year: 2000, month: 13 }, '2008-09-06/2008-09-10', '2000-13'],
  ] as const)('%s %o', (calendar, parts, edtf, text) => {
    expect(dateFromTold({ calendar, ...parts })).toEqual({ edtf, told: { calendar, text } })
  })

  test('a Gregorian one is the date itself', () =>
    expect(dateFromTold({ calendar: 'gregory', year: 1987, month: 3, estimated: true })).toEqual({ edtf: '1987-03~' }))

  test.each([
    ['gregory', { year: 1987, month: 2, day: 30 }],
    ['persian', { year: 1367, month: 12, day: 30 }],
    ['ethiopic', { year: 1978, month: 13, day: 6 }],
    ['islamic-umalqura', { year: 1407, month: 13 }],
    ['gregory', { year: 1987, day: 3 }],
  ] as const)('%s %o does not exist', (calendar, parts) =>
    expect(() => dateFromTold({ calendar, ...parts })).toThrow(RangeError),
  )

  test('there and back is the same day, and every date made is well formed', () =>
    fc.assert(
      fc.property(days, fc.constantFrom(...Calendar.options), (day, calendar) => {
        const { from, to } = toldIn({ edtf: day }, calendar)
        expect(to).toBeUndefined()
        const date = dateFromTold({ calendar, ...from })
        expect(date.edtf).toBe(day)
        const year = dateFromTold({ calendar, year: from.year })
        expect(PartialDate.safeParse(year).success).toBe(true)
        expect(toldIn(year, calendar)).toEqual({ from: { year: from.year } })
        expect(spanOf(year).earliest <= day && day <= spanOf(year).latest).toBe(true)
      }),
    ))

  test('a year of ours is told as a stretch of theirs', () =>
    expect(toldIn({ edtf: '1987' }, 'persian')).toEqual({
      from: { year: 1365, month: 10, day: 11 },
      to: { year: 1366, month: 10, day: 10 },
    }))
})

describe('age', () => {
  test.each([
    ['2004-02-29', '2022-02-28', { least: 17, most: 17 }],
    ['2004-02-29', '2022-03-01', { least: 18, most: 18 }],
    ['2008', '2026-06-01', { least: 17, most: 18 }],
    ['2030', '2026-06-01', { least: 0, most: 0 }],
  ])('born %s, on %s', (edtf, on, age) => expect(ageOn({ edtf }, on)).toEqual(age))

  test.each([
    ['2004-02-29', '2022-03-01'],
    ['2008', '2026-12-31'],
    ['2008-05', '2026-05-31'],
    ['2007-08-14/2008-08-03', '2026-08-03'],
    ['9990', '9999-12-31'],
  ])('born %s, a child until %s', (edtf, until) => expect(childUntil({ edtf })).toBe(until))

  test.each([
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2026', false],
    ['2026-12', true],
    ['2027~', true],
    ['9999', true],
    // The years that run then in the calendars of Ethiopia and of Iran.
    ['2026-09-11/2027-09-10', false],
    ['2026-03-21/2027-03-20', false],
    ['2020/2026', false],
    ['2020/2028', true],
    ['2020/9999', true],
  ])('%s lies ahead of 26 November 2026: %s', (edtf, is) => expect(liesAhead({ edtf }, '2026-11-26')).toBe(is))

  test('whoever may be a child counts as one', () => {
    expect(mayBeChildOn(undefined, '2026-06-01')).toBe(true)
    expect(mayBeChildOn({ edtf: '2008' }, '2026-06-01')).toBe(true)
    expect(mayBeChildOn({ edtf: '2004-02-29' }, '2022-02-28')).toBe(true)
    expect(mayBeChildOn({ edtf: '2004-02-29' }, '2022-03-01')).toBe(false)
  })

  test('least never exceeds most, and a child is one whose least age is under 18', () =>
    fc.assert(
      fc.property(days, days, (edtf, on) => {
        const { least, most } = ageOn({ edtf: edtf.slice(0, 7) }, on)
        expect(least).toBeLessThanOrEqual(most)
        expect(mayBeChildOn({ edtf: edtf.slice(0, 7) }, on)).toBe(least < 18)
      }),
    ))

  test('an age told becomes an estimated year of birth that gives that age again', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 110 }), days, (years, on) => {
        const date = dateFromAge(years, on)
        expect(PartialDate.safeParse(date).success).toBe(true)
        expect(isEstimated(date)).toBe(true)
        expect(ageOn(date, on)).toEqual({ least: years, most: years })
      }),
    ))
})

test.each([
  [{ edtf: '1990-01-01' }, true],
  [{ edtf: '1990-07-01' }, true],
  [{ edtf: '1990-03-21' }, false],
  [{ edtf: '1990-01' }, false],
  [dateFromTold({ calendar: 'persian', year: 1369, month: 1, day: 1 }), true],
  [dateFromTold({ calendar: 'ethiopic', year: 1979, month: 1, day: 1 }), true],
  [dateFromTold({ calendar: 'islamic-umalqura', year: 1407, month: 1, day: 1 }), true],
  [dateFromTold({ calendar: 'persian', year: 1369, month: 1, day: 2 }), false],
])('%o is a default day: %s', (date, expected) => expect(isDefaultDay(date)).toBe(expected))

describe('reading what a clerk types', () => {
  test.each([
    ['12.03.1987', '1987-03-12'],
    ['12/3/1987', '1987-03-12'],
    ['12-3-1987', '1987-03-12'],
    [' 1987-03-12 ', '1987-03-12'],
    ['1987/3/12', '1987-03-12'],
    ['1987', '1987'],
    ['03/1987', '1987-03'],
    ['about 1987', '1987~'],
    ['~1987', '1987~'],
    ['ca. 12.03.1987', '1987-03-12~'],
    ['حوالي ١٩٨٧', '1987~'],
    ['١٢/٣/١٩٨٧', '1987-03-12'],
    ['۱۹۸۷', '1987'],
    ['\u200f12/3/1987\u200e', '1987-03-12'],
  ])('%s', (typed, edtf) => expect(readDate(typed, 'gregory')?.edtf).toBe(edtf))

  test.each([
    '',
    '87',
    '12.03.87',
    '31.02.1987',
    '12.13.1987',
    'spring 1987',
    '1987-',
    '12 12',
    '1/2/3/1987',
    '7',
    '7 y',
    '0000',
  ])('%s is not read', (typed) => expect(readDate(typed, 'gregory')).toBeUndefined())

  test('the month first only for those who say so', () => {
    expect(readDate('03/12/1987', 'gregory')?.edtf).toBe('1987-12-03')
    expect(readDate('03/12/1987', 'gregory', { order: 'month-first' })?.edtf).toBe('1987-03-12')
  })

  test('in their calendar, with what was typed', () =>
    expect(readDate('۲۱/۱۲/۱۳۶۵', 'persian')).toEqual({
      edtf: '1987-03-12',
      told: { calendar: 'persian', text: '21/12/1365' },
    }))

  test.each(['7 y', 'age 7', '7 years', '٧ y', '7y', '7 ans'])('%s on a day', (typed) =>
    expect(readDate(typed, 'gregory', { on: '2026-03-10' })?.edtf).toBe('2018-03-11~/2019-03-10~'),
  )

  test('never throws, and reads nothing malformed', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d./~ -]{0,12}$/)),
        fc.constantFrom(...Calendar.options),
        (typed, calendar) => {
          const date = readDate(typed, calendar, { on: '2026-03-10' })
          if (date) expect(PartialDate.safeParse(date).success).toBe(true)
        },
      ),
    ))
})
