import * as z from 'zod/mini'
import { asciiDigits } from './ascii-digits.ts'
import { Calendar, type CalendarParts, daysAfter, partsIn, type Span, spanIn } from './calendars.ts'

export { Calendar, type CalendarParts, type Span } from './calendars.ts'

/**
 * A date that is known as far as it is known. `edtf` is ISO 8601-2 level 0/1 in the Gregorian calendar:
 * `1990`, `1990-03`, `1990-03-21`, with `~` behind it where estimated, or `1990-08-14/1991-08-03` for a year told in
 * another calendar. `told` keeps what the person said, digits in ASCII, in their own calendar.
 */
export const PartialDate = z.strictObject({
  edtf: z.string().check(
    z.maxLength(40),
    z.refine((text) => spanOfEdtf(text) !== undefined, 'not a date as EDTF writes it'),
  ),
  told: z.optional(z.strictObject({ calendar: Calendar, text: z.string().check(z.minLength(1), z.maxLength(80)) })),
  basis: z.optional(z.enum(['told', 'document', 'age-assessment', 'observed'])),
})
export type PartialDate = z.infer<typeof PartialDate>

export type Precision = 'day' | 'month' | 'year' | 'range'

/** What someone said of a date, in the parts of their own calendar. */
export type ToldDate = CalendarParts & { calendar: Calendar; estimated?: boolean }

/** The first and the last day that the date may be. An estimate is not widened: how far to doubt it is the asker's rule. */
export function spanOf(date: PartialDate): Span {
  const span = spanOfEdtf(date.edtf)
  if (!span) throw new RangeError('this date was stored without having been read by its schema')
  return span
}

export function precisionOf({ edtf }: PartialDate): Precision {
  if (edtf.includes('/')) return 'range'
  const dashes = edtf.split('-').length - 1
  return dashes === 2 ? 'day' : dashes === 1 ? 'month' : 'year'
}

export const isEstimated = ({ edtf }: PartialDate): boolean => edtf.includes('~')

/** The age in full years on a day: the least and the most that it may be. */
export function ageOn(date: PartialDate, on: string): { least: number; most: number } {
  const { earliest, latest } = spanOf(date)
  return { least: fullYears(latest, on), most: fullYears(earliest, on) }
}

/** Whether the person may still be under 18. Unknown counts as a child: nobody loses a child's protection to a gap. */
export function mayBeChildOn(born: PartialDate | undefined, on: string): boolean {
  return !born || on < childUntil(born)
}

/** The latest day on which the person can turn 18. */
export const childUntil = (born: PartialDate): string => turns(born, 18).latest

/** The first and the last day on which the person can reach an age. */
export function turns(born: PartialDate, years: number): Span {
  const { earliest, latest } = spanOf(born)
  return { earliest: birthdayOf(earliest, years), latest: birthdayOf(latest, years) }
}
function birthdayOf(born: string, years: number): string {
  const year = Number(born.slice(0, 4)) + years
  if (year > 9999) return LAST_DAY
  const day = `${pad(year, 4)}${born.slice(4)}`
  return spanOfEdtf(day) ? day : `${day.slice(0, 4)}-03-01`
}
/** A year has four digits: no later day can be written, and what would come later comes at the end of them. */
export const LAST_DAY = '9999-12-31'

/** Whether a date cannot have come by a day: it begins later, or it goes on for longer than a year that may be running then. */
export function liesAhead(date: PartialDate, on: string): boolean {
  const { earliest, latest } = spanOf(date)
  return earliest > on || latest > birthdayOf(on, 1)
}

/** A day that offices write when only the year is known; it says little about who someone is. */
export function isDefaultDay(date: PartialDate): boolean {
  if (precisionOf(date) !== 'day') return false
  const written = date.edtf.slice(0, 10)
  if (written.endsWith('-01-01') || written.endsWith('-07-01')) return true
  if (!date.told || date.told.calendar === 'gregory') return false
  const { month, day } = partsIn(date.told.calendar, written)
  return month === 1 && day === 1
}

/** The date that someone told in their own calendar. Throws for a day which that calendar does not have. */
export function dateFromTold({ calendar, estimated, ...parts }: ToldDate): PartialDate {
  const span = spanIn(calendar, parts)
  if (!span) throw new RangeError(`there is no such day in the ${calendar} calendar`)
  const mark = estimated ? '~' : ''
  const text = `${written(parts)}${mark}`
  if (calendar === 'gregory') return { edtf: text }
  const { earliest, latest } = span
  return {
    edtf: earliest === latest ? `${earliest}${mark}` : `${earliest}${mark}/${latest}${mark}`,
    told: { calendar, text },
  }
}

/** The year in which someone was born who was so many years old on a day: an estimate, since ages are told loosely. */
export function dateFromAge(years: number, on: string): PartialDate {
  const birthday = (age: number) => `${pad(Number(on.slice(0, 4)) - age, 4)}${on.slice(4)}`
  const real = (day: string) => (spanOfEdtf(day) ? day : `${day.slice(0, 4)}-02-28`)
  return { edtf: `${daysAfter(real(birthday(years + 1)), 1)}~/${real(birthday(years))}~` }
}

/** How a calendar says the date: one day, month or year where it falls on one, else its first and last day. */
export function toldIn(date: PartialDate, calendar: Calendar): { from: CalendarParts; to?: CalendarParts } {
  const { earliest, latest } = spanOf(date)
  const { year, month, day } = partsIn(calendar, earliest)
  if (earliest === latest) return { from: { year, month, day } }
  const whole = [{ year, month }, { year }].find((parts) => {
    const span = spanIn(calendar, parts)
    return span?.earliest === earliest && span.latest === latest
  })
  return whole ? { from: whole } : { from: { year, month, day }, to: partsIn(calendar, latest) }
}

/** How the clerk's own habit orders day and month, and the day on which an age was told. */
export type Reading = { order?: 'day-first' | 'month-first'; on?: string }

const about = /^(?:about|around|approx\.?|circa|ca?\.?|vers|environ|hacia|alrededor de|حوالي|نحو|حدود|~)\s*(?=\d)/
const aged = /^(?:age|aged|âge|edad)?\s*(\d{1,3})\s*(?:y|yrs?|years?|ans|años)?(?:\s*old)?$/

/**
 * Reads a date as a clerk types it: `12.03.1987`, `1987-03-12`, `03/1987`, `about 1987`, or an age, `7 y`.
 * A year has four digits and a day that does not exist is not read: the clerk is asked, nothing is guessed.
 */
export function readDate(text: string, calendar: Calendar, { order, on }: Reading = {}): PartialDate | undefined {
  const typed = asciiDigits(text.replace(/\p{Cf}/gu, ''))
    .trim()
    .toLowerCase()
  if (typed.length === 0 || typed.length > 80) return undefined
  const told = { calendar, text: typed }

  const age = /\D/.test(typed) ? aged.exec(typed) : null
  if (age) return on && Number(age[1]) <= 125 ? { ...dateFromAge(Number(age[1]), on), told } : undefined

  const plain = typed.replace(about, '').replace(/~$/, '')
  const parts = partsTyped(plain, order ?? 'day-first')
  if (!parts || !spanIn(calendar, parts)) return undefined
  return { ...dateFromTold({ calendar, ...parts, estimated: plain !== typed }), told }
}

function partsTyped(plain: string, order: 'day-first' | 'month-first'): CalendarParts | undefined {
  const numbers = plain.split(/\s*[./\-\s]\s*/)
  if (!numbers.every((number) => /^(\d{1,2}|\d{4})$/.test(number))) return undefined
  const [yearFirst, yearLast] = [numbers[0]?.length === 4, numbers.at(-1)?.length === 4]
  if (numbers.length > 3 || numbers.filter((number) => number.length === 4).length !== 1) return undefined
  if (!yearFirst && !yearLast) return undefined

  const year = Number(yearFirst ? numbers.shift() : numbers.pop())
  const [one, two] = numbers.map(Number)
  if (one === undefined) return { year }
  if (two === undefined) return { year, month: one }
  return yearFirst || order === 'month-first' ? { year, month: one, day: two } : { year, month: two, day: one }
}

const day = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?~?`
const wellFormed = new RegExp(`^(${day})(?:/(${day}))?$`)

function spanOfEdtf(edtf: string): Span | undefined {
  const [, from, to] = wellFormed.exec(edtf) ?? []
  if (from === undefined) return undefined
  const first = spanOfDay(from)
  const last = to === undefined ? first : spanOfDay(to)
  if (!first || !last || first.earliest > last.latest) return undefined
  return { earliest: first.earliest, latest: last.latest }
}

function spanOfDay(edtf: string): Span | undefined {
  const [year, month, day] = edtf.replace('~', '').split('-').map(Number)
  if (!year || month === 0 || month! > 12) return undefined
  const text = (m: number, d: number) => `${pad(year, 4)}-${pad(m, 2)}-${pad(d, 2)}`
  const last = daysInMonth(year, month ?? 12)
  if (day === undefined) return { earliest: text(month ?? 1, 1), latest: text(month ?? 12, last) }
  return day >= 1 && day <= last ? { earliest: text(month!, day), latest: text(month!, day) } : undefined
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years)
}

function written({ year, month, day }: CalendarParts): string {
  const parts = [pad(year, 4), month && pad(month, 2), day && pad(day, 2)]
  return parts.filter(Boolean).join('-')
}

const pad = (number: number, width: number) => String(number).padStart(width, '0')
