import {
  CalendarDate,
  EthiopicCalendar,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date'
import * as z from 'zod/mini'

/** The calendars in which people of the field tell a date; names as in Unicode CLDR. */
export const Calendar = z.enum(['gregory', 'islamic-umalqura', 'persian', 'ethiopic'])
export type Calendar = z.infer<typeof Calendar>

/** A day, month or year as one calendar counts it. */
export type CalendarParts = { year: number; month?: number; day?: number }

/** From the first to the last day that something may have happened on, both Gregorian `YYYY-MM-DD`. */
export type Span = { earliest: string; latest: string }

const known = {
  gregory: new GregorianCalendar(),
  'islamic-umalqura': new IslamicUmalquraCalendar(),
  persian: new PersianCalendar(),
  ethiopic: new EthiopicCalendar(),
}

/** The days that a day, month or year of a calendar covers, or nothing if that calendar has no such day. */
export function spanIn(calendar: Calendar, { year, month, day }: CalendarParts): Span | undefined {
  if (day !== undefined && month === undefined) return undefined
  const earliest = dayIn(calendar, year, month ?? 1, day ?? 1)
  if (!earliest || day !== undefined) return earliest ? { earliest, latest: earliest } : undefined

  const first = new CalendarDate(known[calendar], year, month ?? 1, 1)
  const lastMonth = month ?? known[calendar].getMonthsInYear(first)
  const last = known[calendar].getDaysInMonth(new CalendarDate(known[calendar], year, lastMonth, 1))
  const latest = dayIn(calendar, year, lastMonth, last)
  return latest ? { earliest, latest } : undefined
}

/** How a calendar writes a Gregorian day. */
export function partsIn(calendar: Calendar, day: string): Required<CalendarParts> {
  const there = toCalendar(parseDate(day), known[calendar])
  return { year: there.year, month: there.month, day: there.day }
}

/** The day, so many days later or earlier. */
export const daysAfter = (day: string, days: number): string => parseDate(day).add({ days }).toString()
/** The same day of a later month; the last of it where there is none. */
export const monthsAfter = (day: string, months: number): string => parseDate(day).add({ months }).toString()

function dayIn(calendar: Calendar, year: number, month: number, day: number): string | undefined {
  if (!(Number.isInteger(year) && year >= 1 && year <= 9999 && month >= 1 && day >= 1)) return undefined
  const there = new CalendarDate(known[calendar], year, month, day)
  // The library moves a 30 February to the last day of the month; a clerk must be told instead.
  if (there.year !== year || there.month !== month || there.day !== day) return undefined
  const here = toCalendar(there, known.gregory)
  return here.era === 'AD' && here.year <= 9999 ? here.toString() : undefined
}
