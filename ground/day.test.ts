import { expect, it } from 'vitest'
import { Day } from './day.ts'

it('is a day that there was, as PostgreSQL too can keep it', () => {
  for (const day of ['0001-01-01', '2024-02-29', '9999-12-31']) expect(Day.safeParse(day).success, day).toBe(true)
  for (const day of ['0000-01-01', '0000-12-31', '2023-02-29', '2026-11-31', '26-11-26', ''])
    expect(Day.safeParse(day).success, day).toBe(false)
})
