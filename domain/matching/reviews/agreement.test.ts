import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kappaOf, shareOf } from './agreement.ts'
import { countGroup } from './count-judgements.ts'
import type { CountRow } from './store/counts.ts'

describe('a share', () => {
  // Wilson’s interval as it is printed by R’s prop.test without correction.
  test.each([
    [9, 10, 0.5958, 0.9821],
    [0, 20, 0, 0.1611],
    [50, 100, 0.4038, 0.5962],
  ])('%i of %i', (some, of, from, to) => {
    const share = shareOf(some, of)
    expect(share.share).toBe(some / of)
    expect(share.from).toBeCloseTo(from, 4)
    expect(share.to).toBeCloseTo(to, 4)
  })

  test('lies in its interval, which narrows with more', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (of, drawn) => {
        const some = Math.min(of, drawn)
        const [few, many] = [shareOf(some, of), shareOf(some * 10, of * 10)]
        expect(few.from).toBeLessThanOrEqual(few.share + 1e-12)
        expect(few.to).toBeGreaterThanOrEqual(few.share - 1e-12)
        expect(many.to - many.from).toBeLessThan(few.to - few.from)
      }),
    ))
})

describe('kappa', () => {
  const both = (ss: number, sd: number, ds: number, dd: number) => [
    { first: 'same' as const, second: 'same' as const, count: ss },
    { first: 'same' as const, second: 'different' as const, count: sd },
    { first: 'different' as const, second: 'same' as const, count: ds },
    { first: 'different' as const, second: 'different' as const, count: dd },
  ]
  test.each([
    // The example of Cohen’s paper as it is usually told: 50 proposals read by two.
    ['some', both(20, 5, 10, 15), 0.4],
    ['always', both(12, 0, 0, 12), 1],
    ['as chance would', both(9, 9, 9, 9), 0],
    ['never', both(0, 10, 10, 0), -1],
  ])('%s', (_, counted, kappa) => expect(kappaOf(counted)!.share).toBeCloseTo(kappa, 6))

  test('says nothing where both always say one thing, or nobody said anything', () => {
    expect(kappaOf(both(30, 0, 0, 0))).toBeNull()
    expect(kappaOf([])).toBeNull()
  })
})

describe('a group', () => {
  const row = (more: Partial<CountRow>): CountRow => ({
    band: 'likely',
    scripts: 'Latn',
    verdict: 'same',
    drawn: false,
    first: null,
    second: null,
    count: 1,
    ...more,
  })
  test('of too few says only how many they are', () =>
    expect(countGroup('likely', [row({ count: 19 })], 20)).toMatchObject({
      judged: 19,
      same: null,
      precision: null,
      agreement: null,
      kappa: null,
    }))

  test('counts what was judged, what awaits a second look, and how far both agree', () => {
    const rows = [
      row({ count: 10 }),
      row({ verdict: 'unsure', count: 7 }),
      row({ verdict: 'different', count: 6 }),
      row({ drawn: true, first: 'same', second: 'same', count: 15 }),
      row({ drawn: true, first: 'same', second: 'different', verdict: 'different', count: 5 }),
      row({ drawn: true, count: 4 }),
    ]
    const counted = countGroup('likely', rows, 20)
    expect(counted).toMatchObject({ judged: 40, same: 29, second: 20, awaited: 4 })
    expect(counted.precision!.share).toBeCloseTo(29 / 40)
    expect(counted.agreement!.share).toBeCloseTo(0.75)
    expect(counted.kappa!.share).toBeCloseTo(0)
  })
})
