import { expect, test } from 'vitest'
import { waitAfter } from './hear-bell.ts'

test('a stream that breaks is waited for ever longer, a minute at most, and never by all windows at the same moment', () => {
  const waits = (chance: number) => [0, 1, 2, 3, 6, 40].map((breaks) => waitAfter(breaks, chance))
  expect(waits(1)).toEqual([1_000, 2_000, 4_000, 8_000, 60_000, 60_000])
  expect(waits(0)).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000])
})
