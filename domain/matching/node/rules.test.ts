import { describe, expect, it } from 'vitest'
import { bandOf } from './rules.ts'

const alike = (name: string, identifier = 'unknown') => ({
  fields: [
    { field: 'name' as const, level: name, bits: 0 },
    { field: 'identifier' as const, level: identifier, bits: 0 },
  ],
})

describe('a linked pair', () => {
  it.each([
    ['same-two', 'unknown', 20, 'likely'],
    ['same-two', 'unknown', 6, 'maybe'],
    ['swapped', 'unknown', 7, 'likely'],
    ['family-only', 'unknown', 20, 'maybe'],
    ['different', 'same', 20, 'maybe'],
    ['given-near', 'unknown', 20, 'maybe'],
    ['given-near', 'same', 20, 'likely'],
  ] as const)('with the names %s, a number %s and %d bits is %s', (name, identifier, bits, band) => {
    expect(bandOf(bits, alike(name, identifier))).toBe(band)
  })
})
