import { LAST_DAY } from '../../ground/partial-date.ts'
import type { Born, Day, Person } from './picture.ts'

/** A birth as an agency wrote it down. */
export type WrittenBirth = {
  precision: 'day' | 'month' | 'year' | 'default-1-january' | 'estimated' | 'unknown'
  /** `2009`, `2009-05` or `2009-05-17`. */
  date: string | null
  age: { years: number; on: Day } | null
  /** How far an estimate may be off. */
  marginYears: number
}

/** Between which days somebody was born who was written down so. A first of January typed for a year says only the year. */
export function bornWithin({ precision, date, age, marginYears }: WrittenBirth): Born {
  if (precision === 'unknown') return null
  const known = date === null ? bornAt(age) : spanOf(date, precision)
  if (!known || precision !== 'estimated') return known
  return { earliest: yearsAfter(known.earliest, -marginYears), latest: yearsAfter(known.latest, marginYears) }
}

function spanOf(date: string, precision: WrittenBirth['precision']): Born {
  const said = precision === 'month' ? 7 : precision === 'year' || precision === 'default-1-january' ? 4 : 10
  const text = date.slice(0, said)
  if (text.length === 10) return { earliest: text, latest: text }
  if (text.length === 4) return { earliest: `${text}-01-01`, latest: `${text}-12-31` }
  const [year, month] = text.split('-').map(Number)
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate()
  return { earliest: `${text}-01`, latest: `${text}-${last}` }
}

/** Who is so old on a day has had that birthday, and not yet the next one. */
function bornAt(age: WrittenBirth['age']): Born {
  return age && { earliest: dayAfter(yearsAfter(age.on, -age.years - 1)), latest: yearsAfter(age.on, -age.years) }
}

/**
 * The same day of another year; who was born on 29 February has the birthday on 1 March where there is none. Of years that
 * have not four digits no day can be read again: it is the first or the last that can.
 */
export function yearsAfter(day: Day, years: number): Day {
  const other = Number(day.slice(0, 4)) + years
  if (other < 1) return FIRST_DAY
  if (other > 9999) return LAST_DAY
  // Of every person around an act, several times: such a day is there in each year, and asks no calendar.
  const there = `${String(other).padStart(4, '0')}${day.slice(4)}`
  if (Number(day.slice(8)) <= 28) return there
  return new Date(Date.parse(`${there.slice(0, 8)}01`) + (Number(day.slice(8)) - 1) * DAY).toISOString().slice(0, 10)
}
const FIRST_DAY = '0001-01-01'
const dayAfter = (day: Day): Day =>
  day === LAST_DAY ? day : new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

const DAY = 86_400_000
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY

/** Whether somebody may be younger than this; the doubt counts for them, unless it was decided that they are of age. */
export function mayBeUnder(years: number, { born, flags }: Person, on: Day): boolean {
  if (flags.includes('age-final-adult')) return false
  return born === null || on < yearsAfter(born.latest, years)
}

/** Whether somebody may as well be older: a child by doubt. */
export const mayBeOver = (years: number, { born }: Person, on: Day): boolean =>
  born === null || on >= yearsAfter(born.earliest, years)

/** Of age, and perhaps not yet so old. Who was decided to be of age may have come of age just now. */
export function mayBeBetween(from: number, below: number, person: Person, on: Day): boolean {
  return !mayBeUnder(from, person, on) && (person.born === null || on < yearsAfter(person.born.latest, below))
}
