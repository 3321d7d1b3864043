import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { setApart } from './set-apart.ts'

const by = compileMessage('{name}, {day}')

describe('what is put into a sentence', () => {
  test('is set apart where it runs against it, and only there', () => {
    expect(setApart({ name: 'Ines', day: '21 نوفمبر' }, by, true)).toEqual({
      name: '\u2067Ines\u2069',
      day: '21 نوفمبر',
    })
    expect(setApart({ name: 'علي', day: '21 Nov' }, by, false)).toEqual({ name: '\u2066علي\u2069', day: '21 Nov' })
    expect(setApart({ name: 'Ines', day: 3 }, by, false)).toEqual({ name: 'Ines', day: 3 })
    expect(setApart({ name: '12 · 34', day: undefined }, by, true)).toEqual({ name: '12 · 34', day: undefined })
  })

  test('is left as it is where a sentence chooses by it, at any depth', () => {
    const nested = compileMessage('{n, plural, one {{who, select, yes {{name}} other {}}} other {#}}')
    expect(setApart({ n: 1, who: 'yes', name: 'Ines' }, nested, true)).toEqual({
      n: 1,
      who: 'yes',
      name: '\u2067Ines\u2069',
    })
  })
})
