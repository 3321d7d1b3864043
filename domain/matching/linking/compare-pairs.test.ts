import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePairs, joinCompared, toCompare } from './compare-pairs.ts'
import { Patterns } from './patterns.ts'

const SPAN = 1024
/** Fields of which the levels follow from the rows, so that there are some thousands of patterns. */
const comparing = {
  fields: Array.from({ length: 5 }, () => ({}) as never),
  compare(one: number, other: number, levels: Uint8Array) {
    for (let field = 0; field < 5; field++) levels[field] = (one * (field + 3) + other * 7 * field) % (3 + field)
  },
}
const pairs = Float64Array.from({ length: 50_000 }, (_, at) => Math.floor(at / 50) * SPAN + ((at * 31) % 1000))

const toldBy = ({ of, patterns }: ReturnType<typeof joinCompared>) =>
  Array.from(of, (number) => patterns.at(number).join())

describe('pairs that are compared', () => {
  const alone = toCompare(pairs)
  const one = joinCompared(alone, comparePairs(alone, SPAN, comparing), [])

  it('are each told by the levels that they have', () => {
    const levels = new Uint8Array(5)
    const expected = Array.from(pairs, (code) => {
      comparing.compare(Math.floor(code / SPAN), code % SPAN, levels)
      return levels.join()
    })
    expect(toldBy(one)).toEqual(expected)
    expect(one.patterns.count).toBe(new Set(expected).size)
  })
  it('are told the same if others compare some of them', () => {
    const shared = toCompare(pairs)
    const theirs = comparePairs({ ...shared, by: shared.by.subarray(0, 2) }, SPAN, comparing, 1).taken()
    shared.taken[0] = 2
    const ours = comparePairs(shared, SPAN, comparing)
    expect([...shared.by]).toEqual([1, 1, 0, 0])
    expect(toldBy(joinCompared(shared, ours, [theirs]))).toEqual(toldBy(one))
  })
  it('may be none', () => {
    const none = toCompare(new Float64Array(0))
    expect(joinCompared(none, comparePairs(none, SPAN, comparing), []).of).toHaveLength(0)
  })
})

it('a pattern has one number, and another has another', () => {
  const rows = fc.array(fc.uint8Array({ minLength: 3, maxLength: 3, max: 12 }), { minLength: 1, maxLength: 3000 })
  fc.assert(
    fc.property(rows, (all) => {
      const patterns = new Patterns(3)
      const numbers = all.map((levels) => patterns.numberOf(levels))
      expect(numbers.map((number) => patterns.at(number).join())).toEqual(all.map((levels) => levels.join()))
      expect(patterns.count).toBe(new Set(all.map((levels) => levels.join())).size)
    }),
    { numRuns: 60 },
  )
})
