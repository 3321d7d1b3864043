import { describe, expect, test } from 'vitest'
import { ageWords, readBorn, typedFrom, typedParts } from './read-born.ts'

const on = '2026-11-24'

describe('the one cell for age or date', () => {
  test.each([
    ['9', '9'],
    ['34', '34'],
    ['about 60', '60'],
    ['~60', '60'],
    ['٩', '9'],
    ['7 years', '7'],
    ['حوالي 40', '40'],
    ['environ 5 ans', '5'],
    ['1992', '33–34'],
    ['12.03.1987', '39'],
    ['5 m', '0'],
    ['18 months', '1'],
  ])('reads %s', (typed, age) => {
    const born = readBorn(typed, 'gregory', on)
    expect(born && ageWords(born, on)).toBe(age)
  })

  test.each(['', 'soon', '31.02.1990', '12/03/87', '2031', '130', '1.1.2027'])('does not guess at %s', (typed) => {
    expect(readBorn(typed, 'gregory', on)).toBeUndefined()
  })

  test('keeps what was told, in the calendar in which it was told', () => {
    expect(readBorn('05/2012', 'ethiopic', on)).toMatchObject({
      edtf: '2020-01-10/2020-02-08',
      told: { calendar: 'ethiopic', text: '05/2012' },
    })
  })

  test.each(['12.03.1987', '03/1987', '1987', '~1987'])('%s survives being taken apart and put together', (typed) => {
    expect(typedFrom(typedParts(typed))).toBe(typed)
  })

  test('an age has no parts of a date', () => {
    expect(typedParts('34')).toMatchObject({ day: '', month: '', year: '' })
  })
})
