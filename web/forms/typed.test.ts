import { describe, expect, test } from 'vitest'
import { bothChanged, changedFrom, laidOver } from './typed.ts'

const base = { a: 1, b: 2, c: 3, d: 4 }

describe('what was typed while somebody else saved', () => {
  const [mine, theirs] = [
    { ...base, a: 10, b: 20, d: null },
    { ...base, a: 11, c: 30, d: null },
  ]
  test('is told where both changed something, and not to the same', () =>
    expect(bothChanged(base, mine, theirs)).toEqual(['a']))
  test('is laid over theirs, and takes nothing of theirs back', () =>
    expect(laidOver(base, mine, theirs)).toEqual({ a: 10, b: 20, c: 30, d: null }))
  test('is sent as what changed, and what was taken back', () =>
    expect(changedFrom(base, { a: 1, b: 5, c: 3 })).toEqual({ b: 5, d: null }))
})
