import { describe, expect, it } from 'vitest'
import { inEditions, othersOf } from './rules.ts'

describe('editions of the keys', () => {
  it.each([
    ['a house without keys', undefined, []],
    ['keys of the edition in use', { edition: 2, others: [] }, []],
    ['keys of an older edition, not begun yet', { edition: 1, others: [] }, [1]],
    ['keys that are being made anew', { edition: 2, others: [1] }, [1]],
    ['a third edition over a second that was not finished', { edition: 2, others: [1] }, [1]],
    ['keys of a newer edition, for an older program', { edition: 3, others: [2] }, [3]],
  ])('of %s', (_, found, others) => expect(othersOf(found, 2)).toEqual(others))

  it('are told apart by the end of a word', () => {
    expect(inEditions(['day abl 1990-03-04 2', 'id 1234 2'], [1])).toEqual([
      'day abl 1990-03-04 2',
      'day abl 1990-03-04 1',
      'id 1234 2',
      'id 1234 1',
    ])
    expect(inEditions(['id 1234 2'], [])).toEqual(['id 1234 2'])
  })
})
