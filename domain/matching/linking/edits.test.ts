import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edits } from './edits.ts'

/** By its definition: the last signs are the same, or one of them is added, dropped, changed or swapped with its neighbour. */
function counted(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  const ways = [counted(a, other) + 1, counted(one, b) + 1, counted(a, b) + Number(one.at(-1) !== other.at(-1))]
  const isSwapped = one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  if (isSwapped) ways.push(counted(one.slice(0, -2), other.slice(0, -2)) + 1)
  return Math.min(...ways)
}

it('edits are counted as far as somebody cares', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ع'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, fc.nat(4), (one, other, most) => {
      expect(edits(one, other, most)).toBe(Math.min(counted(one, other), most + 1))
    }),
    { numRuns: 2000 },
  )
})

it('an edit in the midst of two long texts is one', () => {
  const long = 'abcdefghij'.repeat(5)
  expect(edits(`${long}x${long}`, `${long}y${long}`)).toBe(1)
  expect(edits(`${long}1`, `${long}2`)).toBe(1)
})
