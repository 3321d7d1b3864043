import {
  ageOn,
  dateFromAge,
  isEstimated,
  liesAhead,
  type PartialDate,
  readDate,
  spanOf,
} from '../../ground/partial-date.ts'
import { answerTo, columnOf, type RowReading, say, type Told, told } from './read-row.ts'

const oldest = 120

/** When someone was born: by the date if one is stated, else from the age. What cannot be so is never registered. */
export function readBirth(reading: RowReading): PartialDate | undefined {
  const [date, age] = [told(reading, 'birth-date'), told(reading, 'age')]
  const estimated = answerTo(reading, 'birth-date-estimated') === true
  if (!date && !age) {
    const column = columnOf(reading, 'birth-date') ?? columnOf(reading, 'age')
    const failed = column && reading.row.cells.some((cell) => cell.column === column.number && cell.kind === 'error')
    if (column) say(reading, column, failed ? 'date-unreadable' : 'birth-missing')
    return undefined
  }
  if (!date) return fromAge(reading, age!)
  const born = possible(reading, date, readDay(reading, date))
  if (!born) return undefined
  if (age) compare(reading, age, born)
  return estimated && !isEstimated(born) ? { ...born, edtf: `${born.edtf}~` } : born
}

/** A day as the sheet writes it; of `03/04/1990` only the year, unless the column shows which number is the day. */
export function readDay(reading: RowReading, { column, text, kind }: Told): PartialDate | undefined {
  if (kind === 'date') return readDate(text.slice(0, 10), 'gregory')
  if (kind === 'number' && !/^(19|20)\d\d$/.test(text)) return undefined
  if (kind !== 'text' && kind !== 'number') return undefined
  const plain = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  // An age written into the column of dates is not a date.
  if (/^\d{1,3}\D*$/.test(plain)) return undefined
  const calendar = column.calendar ?? 'gregory'
  const [, one, two, year] = /^(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})$/.exec(plain) ?? []
  if (one === undefined || column.order) return readDate(plain, calendar, { order: column.order ?? 'day-first' })
  const [dayFirst, monthFirst] = [Number(one) > 12, Number(two) > 12]
  if (dayFirst || monthFirst) return readDate(plain, calendar, { order: monthFirst ? 'month-first' : 'day-first' })
  if (Number(one) === Number(two)) return readDate(plain, calendar)
  const inYear = readDate(year!, calendar)
  if (inYear) say(reading, column, 'date-order-unknown')
  return inYear && { ...inYear, told: { calendar, text: plain } }
}

function possible(reading: RowReading, { column }: Told, born: PartialDate | undefined): PartialDate | undefined {
  if (!born) {
    say(reading, column, 'date-unreadable')
    return undefined
  }
  const { latest } = spanOf(born)
  if (liesAhead(born, reading.on)) say(reading, column, 'date-in-future')
  else if (ageOn({ edtf: latest }, reading.on).most > oldest) say(reading, column, 'date-too-old')
  else return born
  return undefined
}

function yearsIn({ text }: Told): number | undefined {
  const [, number] = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:y|yrs?|years?|ans|años)?(?:\s*old)?$/i.exec(text) ?? []
  const years = number === undefined ? Number.NaN : Number(number.replace(',', '.'))
  return years >= 0 && years <= oldest ? Math.floor(years) : undefined
}

function fromAge(reading: RowReading, age: Told): PartialDate | undefined {
  const years = yearsIn(age)
  if (years === undefined) say(reading, age.column, 'age-unreadable')
  return years === undefined ? undefined : dateFromAge(years, reading.on)
}

/**
 * A workbook may be some years old, so an age may lie below what the date gives today; it can never lie above. One
 * year is allowed for the habit of counting the running year.
 */
function compare(reading: RowReading, age: Told, born: PartialDate): void {
  const years = yearsIn(age)
  const { least, most } = ageOn(born, reading.on)
  if (years === undefined) say(reading, age.column, 'age-left-out')
  else if (years > most + 1) say(reading, age.column, 'age-contradicts-date')
  else if (years < least - 1) say(reading, age.column, 'age-older')
}
