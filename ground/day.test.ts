import { expect, it } from 'vitest'
import { Day, Instant } from './day.ts'

it('is a day that there was, as PostgreSQL too can keep it', () => {
  for (const day of ['0001-01-01', '2024-02-29', '9999-12-31']) expect(Day.safeParse(day).success, day).toBe(true)
  for (const day of ['0000-01-01', '0000-12-31', '2023-02-29', '2026-11-31', '26-11-26', ''])
    expect(Day.safeParse(day).success, day).toBe(false)
})

it('is an instant of such a day', () => {
  for (const instant of ['0001-01-01T00:00:00Z', '2024-02-29T23:59:59.999Z'])
    expect(Instant.safeParse(instant).success, instant).toBe(true)
  for (const instant of ['0000-02-29T00:00:00Z', '2026-11-26', '2026-02-30T00:00:00Z'])
    expect(Instant.safeParse(instant).success, instant).toBe(false)
})
