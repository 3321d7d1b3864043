import { describe, expect, it } from 'vitest'
import {
  bornWithin,
  daysBetween,
  mayBeBetween,
  mayBeOver,
  mayBeUnder,
  type WrittenBirth,
  yearsAfter,
} from './births.ts'
import type { Born, Flag } from './picture.ts'

const written = (more: Partial<WrittenBirth>): WrittenBirth => ({
  precision: 'day',
  date: null,
  age: null,
  marginYears: 0,
  ...more,
})
const one = (born: Born, ...flags: Flag[]) => ({ id: 'c', born, flags })

describe('when somebody may have been born', () => {
  it.each<[string, Partial<WrittenBirth>, string | null]>([
    ['a day', { date: '2009-05-17' }, '2009-05-17 2009-05-17'],
    ['a day, whatever margin stands beside it', { date: '2009-05-17', marginYears: 3 }, '2009-05-17 2009-05-17'],
    ['a day of which only the month and the year were typed', { date: '2009-05' }, '2009-05-01 2009-05-31'],
    ['a month', { precision: 'month', date: '2009-12' }, '2009-12-01 2009-12-31'],
    ['a February', { precision: 'month', date: '2009-02' }, '2009-02-01 2009-02-28'],
    ['a February of a leap year', { precision: 'month', date: '2008-02' }, '2008-02-01 2008-02-29'],
    ['a month written with a day', { precision: 'month', date: '2009-04-01' }, '2009-04-01 2009-04-30'],
    ['a year', { precision: 'year', date: '2009' }, '2009-01-01 2009-12-31'],
    ['a year written with a day', { precision: 'year', date: '2009-03-05' }, '2009-01-01 2009-12-31'],
    ['a first of January', { precision: 'default-1-january', date: '2009-01-01' }, '2009-01-01 2009-12-31'],
    ['a guessed year', { precision: 'estimated', date: '2009', marginYears: 2 }, '2007-01-01 2011-12-31'],
    ['a guessed day', { precision: 'estimated', date: '2009-05-17', marginYears: 1 }, '2008-05-17 2010-05-17'],
    [
      'a guess at the end of all years',
      { precision: 'estimated', date: '9999', marginYears: 2 },
      '9997-01-01 9999-12-31',
    ],
    ['a guess at their beginning', { precision: 'estimated', date: '0001', marginYears: 2 }, '0001-01-01 0003-12-31'],
    ['an age', { precision: 'estimated', age: { years: 16, on: '2026-03-01' } }, '2009-03-02 2010-03-01'],
    [
      'a guessed age',
      { precision: 'estimated', age: { years: 16, on: '2026-03-01' }, marginYears: 2 },
      '2007-03-02 2012-03-01',
    ],
    ['nothing at all', { precision: 'unknown' }, null],
    ['nothing, though something is written', { precision: 'unknown', date: '2009' }, null],
    ['a guess of nothing', { precision: 'estimated', marginYears: 2 }, null],
  ])('%s', (_, birth, span) => {
    const born = bornWithin(written(birth))
    expect(born && `${born.earliest} ${born.latest}`).toBe(span)
  })
})

describe('how old somebody may be', () => {
  const day = { earliest: '2008-02-29', latest: '2008-02-29' }
  it('is counted by birthdays; that of a leap day is the first of March where there is none', () => {
    expect(['2026-02-28', '2026-03-01'].map((on) => mayBeUnder(18, one(day), on))).toEqual([true, false])
    expect(['2026-02-28', '2026-03-01'].map((on) => mayBeOver(18, one(day), on))).toEqual([false, true])
    expect([yearsAfter('2008-02-29', 20), yearsAfter('2000-02-29', 100)]).toEqual(['2028-02-29', '2100-03-01'])
  })
  it('is doubtful between the first and the last day that may have been', () => {
    const year = { earliest: '2008-01-01', latest: '2008-12-31' }
    const on = (date: string) => [mayBeUnder(18, one(year), date), mayBeOver(18, one(year), date)]
    expect(['2025-12-31', '2026-01-01', '2026-12-30', '2026-12-31'].map(on)).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [false, true],
    ])
  })
  it('is that of an adult where it was finally decided, and of a young one where it is not known', () => {
    const decided = one({ earliest: '2009-05-05', latest: '2009-05-05' }, 'age-final-adult')
    expect(mayBeUnder(18, decided, '2026-01-01')).toBe(false)
    expect(mayBeBetween(18, 21, decided, '2026-01-01')).toBe(true)
    expect(mayBeBetween(18, 21, one(null, 'age-final-adult'), '2026-01-01')).toBe(true)
    expect([mayBeUnder(18, one(null), '2026-01-01'), mayBeBetween(18, 21, one(null), '2026-01-01')]).toEqual([
      true,
      false,
    ])
  })
  it('falls on the same day of every year, and on the next where there is none', () => {
    for (let at = Date.UTC(2003, 11, 20); at < Date.UTC(2005, 0, 5); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      for (const years of [-21, -4, -1, 0, 3, 4, 18, 21]) {
        const there = new Date(at)
        there.setUTCFullYear(there.getUTCFullYear() + years)
        expect(yearsAfter(day, years), `${day} and ${years}`).toBe(there.toISOString().slice(0, 10))
      }
    }
  })
  it('is a day that can be read again, in whatever year', () => {
    expect([yearsAfter('9999-02-28', 18), yearsAfter('9982-02-28', 18), yearsAfter('9981-02-28', 18)]).toEqual([
      '9999-12-31',
      '9999-12-31',
      '9999-02-28',
    ])
    expect([yearsAfter('0060-05-05', 18), yearsAfter('0004-02-29', 1), yearsAfter('0004-02-29', -9)]).toEqual([
      '0078-05-05',
      '0005-03-01',
      '0001-01-01',
    ])
  })
  it('counts days by the calendar', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  })
})
