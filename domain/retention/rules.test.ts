import { describe, expect, it } from 'vitest'
import { addMonths, dueOf, type Resting } from './rules.ts'
import { readSchedule } from './schedule.ts'
import type { Line } from './words.ts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)
const line = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  categories: ['contact'],
  purposes: ['*'],
  jurisdictions: ['*'],
  trigger: 'case-closed',
  months: 24,
  action: 'erase',
  ...more,
})
const resting = (more: Partial<Resting> = {}): Resting => ({
  closedAt: on('2024-02-29'),
  kinds: ['protection'],
  kept: ['identity', 'contact', 'family', 'health'],
  restricted: false,
  ...more,
})
const due = (lines: Line[], some: Partial<Resting> = {}, at = on('2030-01-01')) =>
  dueOf({ name: 'x', version: 1, note: '', lines }, resting(some), { country: 'QMA', at }).map(
    ({ line, whole, categories }) => [line, whole ? 'whole' : categories.join()],
  )

describe('what is due', () => {
  it('begins with the instant at which the term is over, and no earlier', () => {
    const of = (at: Date) => due([line('a')], {}, at)
    expect(of(new Date(addMonths(on('2024-02-29'), 24).getTime() - 1))).toEqual([])
    expect(of(addMonths(on('2024-02-29'), 24))).toEqual([['a', 'contact']])
  })

  it.each([
    ['a category that was erased already, or never kept', [line('a', { categories: ['gbv'] })], {}, []],
    ['another country', [line('a', { jurisdictions: ['QNA'] })], {}, []],
    ['this country', [line('a', { jurisdictions: ['QNA', 'QMA'] })], {}, [['a', 'contact']]],
    [
      'a purpose that one of the cases was not for',
      [line('a', { purposes: ['accommodation'] })],
      { kinds: ['shelter', 'health'] },
      [],
    ],
    [
      'the purpose of every case',
      [line('a', { purposes: ['accommodation'] })],
      { kinds: ['shelter'] },
      [['a', 'contact']],
    ],
    ['who is set aside already', [line('a', { action: 'restrict', categories: ['*'] })], { restricted: true }, []],
    [
      'the earlier of two lines',
      [line('late', { months: 30 }), line('early', { months: 12 })],
      {},
      [['early', 'contact']],
    ],
    [
      'everything, and then nothing else',
      [line('a'), line('all', { categories: ['*'], months: 60 })],
      {},
      [['all', 'whole']],
    ],
    ['everything not yet', [line('a'), line('all', { categories: ['*'], months: 120 })], {}, [['a', 'contact']]],
  ] as [string, Line[], Partial<Resting>, string[][]][])('%s', (_, lines, some, expected) =>
    expect(due(lines, some)).toEqual(expected),
  )
})

describe('a term', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-05-15', -12, '2023-05-15'],
  ])('%s and %i months are %s', (from, months, until) =>
    expect(addMonths(on(from), months).toISOString()).toBe(on(until).toISOString()),
  )
})

it('is kept by the demonstration in a schedule that can be read, each line once', () => {
  const ids = readSchedule('demo').lines.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
