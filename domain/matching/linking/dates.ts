import { asciiDigits } from '../../../ground/ascii-digits.ts'
import type { Beside } from './beside.ts'
import { edits } from './edits.ts'
import type { Comparer } from './fields.ts'
import type { Column } from './table.ts'

/** A date as numbers, impossible ones too, since a slip of the pen made them: 0 for what is not known. */
export type Day = { year: number; month: number; day: number; digits: string; usual: boolean }

const LEVELS = [
  'unknown',
  'same day',
  'day and month changed places',
  'same day in a near year',
  'one slip',
  'same default day',
  'same month',
  'same year, one by default',
  'two slips',
  'near year, one by default',
  'same year',
  'near year',
  'some years apart',
  'a generation apart',
]
const START = [0, 0.55, 0.02, 0.05, 0.1, 0.05, 0.02, 0.06, 0.02, 0.03, 0.02, 0.02, 0.03, 0.03]

/** Of two children of one household about so many are twins: one birth in eighty, among those of a few children each. */
const TWINS = 0.01

/** The dates of a column, each text read once. A day that far more rows share than chance would is nobody's own. */
export function daysOf({ pool, cells }: Column): (Day | undefined)[] {
  const order = orderIn(pool.texts)
  const days = pool.texts.map((text) => readDay(text, order))
  const inTexts = new Int32Array(days.length)
  for (const text of cells) inTexts[text]!++
  const often = new Map<number, number>()
  let all = 0
  days.forEach((day, text) => {
    if (!day || day.day === 0) return
    all += inTexts[text]!
    often.set(placeIn(day), (often.get(placeIn(day)) ?? 0) + inTexts[text]!)
  })
  for (const day of days) {
    if (!day || day.day === 0) continue
    const share = often.get(placeIn(day))! / Math.max(all, 1)
    const written = day.day === 1 && (day.month === 1 || day.month === 7)
    day.usual = share > (written ? 0.007 : 0.02) && all > 100
  }
  return days
}

const placeIn = ({ month, day }: Day): number => month * 32 + day

/** Whether days are written before months, told by those above twelve; days first where nothing tells. */
function orderIn(texts: readonly string[]): 'day-first' | 'month-first' {
  let [first, second] = [0, 0]
  for (const text of texts) {
    const found = /^\D*(\d{1,2})\D+(\d{1,2})\D+\d{4}\b/.exec(asciiDigits(text))
    if (!found) continue
    if (Number(found[1]) > 12) first++
    if (Number(found[2]) > 12) second++
  }
  return second > first ? 'month-first' : 'day-first'
}

function readDay(text: string, order: 'day-first' | 'month-first'): Day | undefined {
  const numbers = asciiDigits(text).match(/\d+/g)
  if (!numbers) return undefined
  if (numbers.length === 1 && numbers[0]!.length === 8) {
    const [all] = numbers as [string]
    return day(all.slice(0, 4), all.slice(4, 6), all.slice(6))
  }
  const [a, b, c] = numbers as [string, string?, string?]
  if (a.length === 4) return day(a, b ?? '0', c ?? '0')
  if (c?.length === 4) return order === 'day-first' ? day(c, b!, a) : day(c, a, b!)
  if (b?.length === 4 && c === undefined) return day(b, a, '0')
  return undefined
}

function day(year: string, month: string, date: string): Day | undefined {
  if (month.length > 2 || date.length > 2) return undefined
  const digits = `${year}${month.padStart(2, '0')}${date.padStart(2, '0')}`
  return { year: Number(year), month: Number(month), day: Number(date), digits, usual: Number(date) === 0 }
}

export function dateComparer(column: Column, beside: Beside): Comparer & { days: (Day | undefined)[] } {
  const days = daysOf(column)
  const book = new DayBook(days)
  const { name, cells } = column
  const place = beside.add(cells)
  const compare: Comparer['compare'] = (numbers, one, other, levels, at) => {
    levels[at] = book.compare(numbers[one + place]!, numbers[other + place]!)
  }
  return { fields: [{ name, levels: LEVELS, shared: false, start: START, twins: TWINS, ordered: true }], days, compare }
}

/** All days, each in one number, so that those of a million rows lie together in memory. */
class DayBook {
  readonly #digits: readonly string[]
  /** Year, month and day, seven bits for each of the last two; -1 where there is no date. */
  readonly #dates: Int32Array
  readonly #usual: Uint8Array

  constructor(days: readonly (Day | undefined)[]) {
    this.#digits = days.map((day) => day?.digits ?? '')
    this.#dates = Int32Array.from(days, (day) => (day ? (day.year << 14) | (day.month << 7) | day.day : -1))
    this.#usual = Uint8Array.from(days, (day) => Number(day?.usual ?? false))
  }

  /** How two days agree. A default day says no more than its year. */
  compare(one: number, other: number): number {
    const [a, b] = [this.#dates[one]!, this.#dates[other]!]
    if (a < 0 || b < 0) return 0
    if (a === b) return this.#usual[one] ? 5 : 1
    const years = Math.abs((a >> 14) - (b >> 14))
    if (this.#usual[one] || this.#usual[other]) return years === 0 ? 7 : years <= 2 ? 9 : years <= 12 ? 12 : 13
    if (years === 0 && monthIn(a) === dayIn(b) && dayIn(a) === monthIn(b)) return 2
    const apart = edits(this.#digits[one]!, this.#digits[other]!, 2)
    if (apart === 1) return 4
    if (years === 0 && monthIn(a) === monthIn(b)) return 6
    if (years <= 3 && monthIn(a) === monthIn(b) && dayIn(a) === dayIn(b)) return 3
    if (apart === 2) return 8
    return years === 0 ? 10 : years <= 2 ? 11 : years <= 12 ? 12 : 13
  }
}

const monthIn = (date: number): number => (date >> 7) & 127
const dayIn = (date: number): number => date & 127
