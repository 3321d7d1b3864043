import { isDefaultDay, isEstimated, type PartialDate, precisionOf, spanOf } from '../../ground/partial-date.ts'
import type { BornLevel } from './weights.ts'

/** A date of birth, ready to be compared. Days are counted in months of 31, which is near enough to tell years. */
export type WornBirth = {
  earliest: number
  latest: number
  year: number
  month: number
  day: number
  known: 'day' | 'month' | 'year' | 'range'
  /** A whole day that no office writes by default. */
  real: boolean
  estimated: boolean
}

const yearLong = 12 * 31

export function wearBirth(born: PartialDate): WornBirth {
  const { earliest, latest } = spanOf(born)
  const [year, month, day] = earliest.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDay] = latest.split('-').map(Number) as [number, number, number]
  const known = precisionOf(born)
  const estimated = isEstimated(born)
  return {
    earliest: year * yearLong + month * 31 + day,
    latest: toYear * yearLong + toMonth * 31 + toDay,
    year,
    month,
    day,
    known,
    real: known === 'day' && !estimated && !isDefaultDay(born),
    estimated,
  }
}

/** How two dates of birth agree. A default day says no more than its year; an estimate may be some years off. */
export function compareBirths(a: WornBirth | undefined, b: WornBirth | undefined): BornLevel {
  if (!a || !b) return 'unknown'
  if (a.real && b.real) return compareRealDays(a, b)
  if (a.known === 'day' && b.known === 'day' && a.earliest === b.earliest) return 'same-default-day'
  const wide = a.known === 'range' || b.known === 'range'
  if (!wide && a.year === b.year) return sameMonth(a, b) ? 'same-month' : 'same-year'
  const apart = gap(a, b)
  if (apart === 0) return 'overlapping'
  const allowed = (a.estimated ? 2 : 1) + (b.estimated ? 2 : 1)
  return apart <= allowed * yearLong ? 'close-estimate' : far(apart - (allowed - 1) * yearLong)
}

function compareRealDays(a: WornBirth, b: WornBirth): BornLevel {
  if (a.earliest === b.earliest) return 'same-day'
  if (slipped(a, b)) return 'slip-in-day'
  return a.year === b.year ? 'other-day-of-year' : far(gap(a, b))
}

/** Both know the month, and neither has it from a default day. */
function sameMonth(a: WornBirth, b: WornBirth): boolean {
  const knows = (birth: WornBirth) => birth.real || (birth.known === 'month' && !birth.estimated)
  return a.month === b.month && knows(a) && knows(b)
}

/** Day and month changed places, or one digit was mistyped. */
function slipped(a: WornBirth, b: WornBirth): boolean {
  if (a.year === b.year && a.day === b.month && a.month === b.day) return true
  const wrong = oneDigit(a.year, b.year) + oneDigit(a.month, b.month) + oneDigit(a.day, b.day)
  return wrong === 1
}

/** How many digits of two numbers differ. */
function oneDigit(one: number, two: number): number {
  let wrong = 0
  for (let x = one, y = two; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) {
    if (x % 10 !== y % 10) wrong++
  }
  return wrong
}

const gap = (a: WornBirth, b: WornBirth): number => Math.max(0, a.earliest - b.latest, b.earliest - a.latest)

function far(days: number): BornLevel {
  if (days <= 3 * yearLong) return 'few-years-apart'
  return days <= 12 * yearLong ? 'years-apart' : 'generation-apart'
}
