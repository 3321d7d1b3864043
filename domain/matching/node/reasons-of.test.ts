import { describe, expect, it } from 'vitest'
import type { Part } from '../linking/explain.ts'
import { reasonsOf, sumOf } from './reasons-of.ts'

const part = (field: string, level: string, bits: number): Part => ({ field, level, bits })
const alike = {
  fields: [
    { field: 'name' as const, level: 'swapped', bits: 7 },
    { field: 'phone' as const, level: 'unknown', bits: 0 },
  ],
}

describe('the reasons of a linked pair', () => {
  it('say in the words of a review how the records agree, and in their own bits how much that says', () => {
    const parts = [
      part('prior', '', -12.75),
      part('given', 'alike', 6.5),
      part('family', 'same', 5),
      part('phone', 'same', 4),
    ]
    expect(reasonsOf(parts, alike)).toEqual([
      { field: 'prior', level: 'among-all', bits: -12.75 },
      { field: 'name', level: 'swapped', bits: 11.5 },
      { field: 'phone', level: 'same', bits: 4 },
    ])
  })
  it('tell what relatives and other records say, for or against', () => {
    const parts = [part('prior', '', -12), part('relatives', '', -3), part('other records', '', 9)]
    expect(reasonsOf(parts, alike).slice(1)).toEqual([
      { field: 'relatives', level: 'against', bits: -3 },
      { field: 'other-records', level: 'for', bits: 9 },
    ])
  })
  it('are silent about what says next to nothing, and still add up', () => {
    const parts = [
      part('prior', '', -12),
      part('a relative', '', 0.25),
      part('site', 'same', -0.25),
      part('given', 'same', 5),
    ]
    const reasons = reasonsOf(parts, alike)
    expect(reasons.map(({ field }) => field)).toEqual(['prior', 'name'])
    expect(sumOf(reasons)).toBe(-7)
  })
  it('add up to a sixteenth, whatever the parts', () => {
    const parts = [part('prior', '', -12.3369), part('given', 'same', 6.6191), part('born', 'same day', 13.0411)]
    const sum = sumOf(reasonsOf(parts, alike))
    expect(Math.fround(sum)).toBe(sum)
    expect(Math.abs(sum - (-12.3369 + 6.6191 + 13.0411))).toBeLessThanOrEqual(1 / 32)
  })
  it('fail for a part that nobody could read of', () => {
    expect(() => reasonsOf([part('shoe size', '42', 1)], alike)).toThrow('shoe size')
  })
})
