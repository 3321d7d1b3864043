import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markDifferences, nearestTo, type Stretch } from './mark-differences.ts'

const marked = (stretches: Stretch[]) => stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('letters that differ', () => {
  test.each([
    ['Mohamed', 'Mohammad', 'Moham[e]d', 'Moham[ma]d'],
    ['Karimi', 'karimi', 'Karimi', 'karimi'],
    ['P1234567', 'P1234576', 'P12345[6]7', 'P123457[6]'],
    ['حسن', 'حسين', 'حسن', 'حس[ي]ن'],
    ['ኣቤል', 'አቤል', '[ኣ]ቤል', '[አ]ቤል'],
    ['José', 'Jose', 'Jos[é]', 'Jos[e]'],
    ['Ali', '', '[Ali]', ''],
  ])('%s and %s', (one, other, left, right) => {
    const [a, b] = markDifferences(one, other)
    expect([marked(a), marked(b)]).toEqual([left, right])
  })

  test('nothing is lost or added, what is alike has no mark, and both sides keep the same letters', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
        const [a, b] = markDifferences(one, other)
        const whole = (stretches: Stretch[]) => stretches.map(({ text }) => text).join('')
        expect([whole(a), whole(b)]).toEqual([one, other])
        const kept = (stretches: Stretch[]) =>
          whole(stretches.filter(({ differs }) => !differs))
            .normalize('NFKC')
            .toLowerCase()
        expect(kept(a)).toBe(kept(b))
        expect(markDifferences(one, one)[0].every(({ differs }) => !differs)).toBe(true)
      }),
    ))
})

test('a number is held against the one that is most like it', () => {
  expect(nearestTo('P1234567', ['998', 'P1234576'])).toBe('P1234576')
  expect(nearestTo('P1', [])).toBeUndefined()
})
