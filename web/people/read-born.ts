import { asciiDigits } from '../../ground/ascii-digits.ts'
import { ageOn, type Calendar, dateFromAge, liesAhead, type PartialDate, readDate } from '../../ground/partial-date.ts'

const monthsOld = /^~?\s*(\d{1,2})\s*(?:m|mo|months?|mois|mes(?:es)?|شهر|أشهر|شهور)$/i
const yearsOld =
  /^(?:about|around|vers|environ|hacia|unos|حوالي|نحو|~|≈)?\s*(\d{1,3})\s*(?:y|yrs?|years?|a|ans|años|سنة|سنوات)?$/i

/**
 * What was typed into the one cell for age or date: `9`, `about 60`, `5 m`, `1992`, `03/1987`, `12.03.1987`.
 * Undefined where it cannot be read; then the clerk is asked, nothing is guessed.
 */
export function readBorn(typed: string, calendar: Calendar, on: string): PartialDate | undefined {
  const text = asciiDigits(typed).trim()
  if (text === '') return undefined
  const told = { calendar, text }
  const months = monthsOld.exec(text)
  if (months) return { edtf: `${monthsBefore(on, Number(months[1]))}~`, told }
  const years = yearsOld.exec(text)
  if (years && Number(years[1]) <= 125) return { ...dateFromAge(Number(years[1]), on), told }
  const read = readDate(text, calendar, { on })
  return read && !liesAhead(read, on) ? read : undefined
}

function monthsBefore(on: string, months: number): string {
  const all = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

export const isTypedAge = (typed: string): boolean => {
  const text = asciiDigits(typed).trim()
  return monthsOld.test(text) || (yearsOld.test(text) && Number(yearsOld.exec(text)?.[1]) <= 125)
}

/** An age as people say it, or the two ages between which it lies. */
export function ageWords(born: PartialDate, on: string): string {
  const { least, most } = ageOn(born, on)
  return least === most ? String(least) : `${least}–${most}`
}

export type TypedParts = { day: string; month: string; year: string; about: boolean }

/** The parts of a typed date, for the panel that lets a clerk set them one by one. */
export function typedParts(typed: string): TypedParts {
  const text = asciiDigits(typed).trim()
  const about = /^[~≈]/.test(text)
  const numbers = text
    .replace(/[~≈]/g, '')
    .trim()
    .split(/\s*[./\-\s]\s*/)
  if (!numbers.every((number) => /^\d{1,4}$/.test(number)) || isTypedAge(text))
    return { day: '', month: '', year: '', about }
  const parts = numbers[0]?.length === 4 ? numbers.toReversed() : numbers
  const [day = '', month = '', year = ''] =
    parts.length === 3 ? parts : parts.length === 2 ? ['', ...parts] : ['', '', ...parts]
  return { day, month: month === '' ? '' : String(Number(month)), year, about }
}

/** The date as a clerk would have typed it. A day without its month is not kept. */
export function typedFrom({ day, month, year, about }: TypedParts): string {
  const parts = month === '' ? [year] : [day, month.padStart(2, '0'), year].filter(Boolean)
  return (about ? '~' : '') + parts.join(parts.length === 3 ? '.' : '/')
}
