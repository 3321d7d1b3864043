import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFor, isLate, type Law, runClock } from './rules.ts'

const law: Law = {
  rest: [6, 7],
  holidays: [
    { day: '2026-12-25', name: 'Midwinter' },
    { day: '2027-01-01', name: 'New year' },
  ],
  holidaysUntil: '2027-12-31',
  clocks: [],
}
const clock = (unit: 'calendar-days' | 'working-days' | 'weeks', length: number, movedOn = true) => ({
  id: 'x',
  outcomes: ['refused' as const],
  procedures: ['ordinary' as const],
  length,
  unit,
  movedOn,
  source: 'art. 1',
})

describe('a clock of the law', () => {
  it.each([
    // Handed over on Thursday 26 November 2026.
    ['calendar-days', 30, '2026-11-26', '2026-12-28', ['2026-12-26', '2026-12-27']], // ends on a Saturday
    ['calendar-days', 29, '2026-11-26', '2026-12-28', ['2026-12-25', '2026-12-26', '2026-12-27']], // ends on the holiday
    ['calendar-days', 28, '2026-11-26', '2026-12-24', []],
    ['weeks', 2, '2026-12-18', '2027-01-04', ['2027-01-01', '2027-01-02', '2027-01-03']],
    [
      'working-days',
      7,
      '2026-12-18',
      '2026-12-30',
      ['2026-12-19', '2026-12-20', '2026-12-25', '2026-12-26', '2026-12-27'],
    ],
    ['working-days', 1, '2026-12-24', '2026-12-28', ['2026-12-25', '2026-12-26', '2026-12-27']],
  ] as const)('of %s %s after %s ends on %s', (unit, length, from, until, passed) => {
    const shown = runClock(law, clock(unit, length), from)
    expect(shown.until).toBe(until)
    expect(shown.passed.map(({ day }) => day)).toEqual(passed)
  })

  it('that is not moved on ends where it ends', () => {
    expect(runClock(law, clock('calendar-days', 29, false), '2026-11-26').until).toBe('2026-12-25')
  })

  it('is in time on its last day, and late on the next', () => {
    const shown = runClock(law, clock('calendar-days', 28), '2026-11-26')
    expect([isLate(shown, '2026-12-24'), isLate(shown, '2026-12-25'), isLate(null, '2030-01-01')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('runs for what the law says only', () => {
    const own = { ...law, clocks: [clock('weeks', 1)] }
    expect(clockFor(own, { outcome: 'refused', procedure: 'ordinary' }, '2026-11-26')?.until).toBe('2026-12-03')
    expect(clockFor(own, { outcome: 'refugee', procedure: 'ordinary' }, '2026-11-26')).toBeNull()
    expect(clockFor(own, { outcome: 'refused', procedure: 'border' }, '2026-11-26')).toBeNull()
  })

  it('never ends on a day of rest, never before its length, and counts every working day', () => {
    const days = fc
      .integer({ min: 0, max: 700 })
      .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('calendar-days', 'working-days', 'weeks'),
        (from, length, unit) => {
          const { until } = runClock(law, clock(unit as 'weeks', length), from)
          const weekday = new Date(until).getUTCDay()
          expect([0, 6]).not.toContain(weekday)
          expect(law.holidays.map(({ day }) => day)).not.toContain(until)
          const between = (Date.parse(until) - Date.parse(from)) / 86_400_000
          expect(between).toBeGreaterThanOrEqual(unit === 'weeks' ? length * 7 : length)
        },
      ),
    )
  })
})
