import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Entries } from './entries.ts'
import { Numbers, surestFirst, together } from './numbers.ts'
import { Pool } from './pool.ts'

const listOf = (some: Iterable<number>): Numbers => {
  const list = new Numbers()
  for (const one of some) list.add(one)
  return list
}
/** As many as are sorted digit by digit, of every size that fits. */
const many = Array.from({ length: 30_000 }, (_, nth) => Math.floor((nth * 2_654_435_761) % 2 ** (1 + (nth % 53))))

describe('numbers', () => {
  it('are in order, few and many', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (few) => {
        for (const some of [few, [...few, ...many]])
          expect(listOf(some).sorted()).toEqual(Float64Array.from(some).sort())
      }),
      { numRuns: 30 },
    )
  })
  it('are each there once when they are settled, and go on growing', () => {
    const list = listOf([...many, ...many])
    list.settle()
    expect(list.taken()).toEqual(Float64Array.from(new Set(many)).sort())
    for (const one of many) list.add(one)
    list.settle()
    expect(list.length).toBe(new Set(many).size)
  })
  it('of two lists become one list, each once', () => {
    const list = fc.uniqueArray(fc.nat(40)).map((some) => Float64Array.from(some).sort())
    fc.assert(
      fc.property(list, list, (ones, others) => {
        expect(together(ones, others)).toEqual(Float64Array.from(new Set([...ones, ...others])).sort())
      }),
    )
  })
  it('of places are told by the surest score, equal ones as they stand', () => {
    const bits = Float64Array.from(many, (one) => (one % 4000) / 100 - 20)
    const wanted = [...bits.keys()].filter((at) => bits[at]! >= 0).sort((a, b) => bits[b]! - bits[a]! || a - b)
    expect([...surestFirst(bits, 0)]).toEqual(wanted)
  })
})

it('entries are in order of their keys, those of one key as they came', () => {
  const entries = new Entries()
  for (const _ of [1, 2]) {
    entries.empty()
    many.forEach((one, row) => {
      entries.add((one % 2 ** 32) & ~3, row)
    })
    const keys = many.map((one) => ((one % 2 ** 32) & ~3) >>> 0)
    const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b)
    entries.sort()
    expect([...entries.rows.subarray(0, entries.length)]).toEqual(order)
    expect([...entries.keys.subarray(0, entries.length)]).toEqual(order.map((at) => keys[at]))
  }
})

describe('texts', () => {
  it('have one number each, which is found again, also when the way to find them was forgotten', () => {
    const pool = new Pool()
    const texts = many.map((one) => `${one % 7919} ${String.fromCharCode(0x600 + (one % 90))}`)
    const numbers = texts.map((text) => pool.id(text))
    expect(texts.slice(0, 50).map((text) => pool.settle().id(text))).toEqual(numbers.slice(0, 50))
    expect(numbers.map((number) => pool.texts[number])).toEqual(texts)
    expect(new Set(pool.texts).size).toBe(pool.size)
    expect(pool.id('')).toBe(0)
  })
})
