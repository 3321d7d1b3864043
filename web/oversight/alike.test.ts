import { expect, it } from 'vitest'
import { putTogether } from './alike.ts'

it('puts what is alike where its newest stands, leaves nothing out, and lets stand alone what must', () => {
  const all = ['a1', 'b1', 'a2', 'x1', 'a3', 'x2', 'b2']
  const groups = putTogether(all, (one) => (one.startsWith('x') ? null : one[0]!))
  expect(groups.map(({ all }) => all)).toEqual([['a1', 'a2', 'a3'], ['b1', 'b2'], ['x1'], ['x2']])
  expect(groups.map(({ first }) => first)).toEqual(['a1', 'b1', 'x1', 'x2'])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(4)
  expect(groups.flatMap((group) => group.all).sort()).toEqual(all.toSorted())
})
