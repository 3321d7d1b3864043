import { expect, it } from 'vitest'
import { Beside } from './beside.ts'
import { dateComparer } from './dates.ts'
import { Pool } from './pool.ts'

/** At which level two dates of a column agree, in which these many other days stand too. */
function agree(one: string, other: string, among: readonly string[] = []): string {
  const [pool, beside] = [new Pool(), new Beside()]
  const cells = Int32Array.from([one, other, ...among], (text) => pool.id(text))
  const { fields, compare } = dateComparer({ name: 'born', kind: 'date', pool, cells }, beside)
  const levels = new Uint8Array(1)
  compare(beside.numbers(cells.length), 0, 1, levels, 0)
  return fields[0]!.levels[levels[0]!]!
}

it.each([
  ['1990-03-04', '1990-03-04', 'same day'],
  ['1990-03-04', '04.03.1990', 'same day'],
  ['1990-03-04', '19900304', 'same day'],
  ['1990-03-04', '1990-04-03', 'day and month changed places'],
  ['1990-03-04', '1993-03-04', 'one slip'],
  ['1988-03-04', '1991-03-04', 'same day in a near year'],
  ['1990-03-04', '1990-03-05', 'one slip'],
  ['1990-03-04', '1990-03-27', 'same month'],
  ['1990-03-04', '1990-08-27', 'same year'],
  ['1990-03-04', '1991-11-27', 'near year'],
  ['1990-03-04', '1998-11-27', 'some years apart'],
  ['1990-03-04', '1961-11-27', 'a generation apart'],
  ['1990-03-04', '1990', 'same year, one by default'],
  ['1990', '1992-03', 'near year, one by default'],
  ['1990', '1990-03', 'same year, one by default'],
  ['1990-03-04', '', 'unknown'],
  ['1990-03-04', 'about thirty', 'unknown'],
  ['1990-03-04', '1990-3333-04', 'unknown'],
  ['1990-03-04', '1990-03-04444', 'unknown'],
])('%s and %s: %s', (one, other, level) => {
  expect(agree(one, other)).toBe(level)
  expect(agree(other, one)).toBe(level)
})

it('a day that far more share than chance would have it says no more than its year', () => {
  const among = Array.from({ length: 600 }, (_, nth) => `${1950 + (nth % 50)}-0${1 + (nth % 9)}-${11 + (nth % 17)}`)
  const defaults = Array.from({ length: 10 }, (_, nth) => `${1950 + nth}-01-01`)
  expect(agree('1980-01-01', '1980-01-01', among)).toBe('same day')
  expect(agree('1980-01-01', '1980-01-01', [...among, ...defaults])).toBe('same default day')
})
