import { expect, it } from 'vitest'
import { chance } from './chance.ts'

it('hands out as much as is asked for, never the same again, across its own bounds', () => {
  const seen = new Set<string>()
  for (let nth = 0; nth < 5000; nth++) {
    const length = [12, 16, 32, 128, 4000][nth % 5]!
    const bytes = chance(length)
    expect(bytes).toHaveLength(length)
    seen.add(bytes.toString('hex'))
  }
  expect(seen.size).toBe(5000)
  expect(chance(40_000)).toHaveLength(40_000)
  expect(chance(0)).toHaveLength(0)
})

it('gives bytes of its own, which nobody else changes', () => {
  const [one, other] = [chance(16), chance(16)]
  const before = Buffer.from(other)
  one.fill(7)
  expect(other.equals(before)).toBe(true)
  expect(chance(64).every((byte) => byte === 0)).toBe(false)
})
