import { describe, expect, it } from 'vitest'
import { seedChance } from '../../db/seeds/chance.ts'
import { editsBetween } from './count-edits.ts'

/** As it is said: the least over what may be done to the last letters. */
function asSaid(one: string, two: string): number {
  if (one === '' || two === '') return one.length + two.length
  const [a, b] = [one.slice(0, -1), two.slice(0, -1)]
  const ways = [asSaid(a, two) + 1, asSaid(one, b) + 1, asSaid(a, b) + (one.at(-1) === two.at(-1) ? 0 : 1)]
  if (one.length > 1 && two.length > 1 && one.at(-1) === two.at(-2) && one.at(-2) === two.at(-1))
    ways.push(asSaid(one.slice(0, -2), two.slice(0, -2)) + 1)
  return Math.min(...ways)
}

describe('the edits between two words', () => {
  it.each([
    ['nationality', 'nationality', 2, 0],
    ['nationalty', 'nationality', 2, 1],
    ['nationlaity', 'nationality', 2, 1],
    ['natoinalty', 'nationality', 2, 2],
    ['birth date', 'date of birth', 2, 3],
    ['', 'ab', 2, 2],
    ['ab', '', 1, 2],
  ])('%s, %s, counted up to %d', (one, two, limit, edits) => {
    expect(editsBetween(one, two, limit)).toBe(edits)
  })

  it('are as many as they are said to be, or one more than the limit', () => {
    const chance = seedChance(7)
    const word = () => Array.from({ length: chance.whole(0, 6) }, () => chance.pick(['a', 'b', 'c'])).join('')
    for (let nth = 0; nth < 3000; nth++) {
      const [one, two, limit] = [word(), word(), nth % 4]
      expect(editsBetween(one, two, limit), `${one} ${two}`).toBe(Math.min(asSaid(one, two), limit + 1))
    }
  })
})
