import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thresholds } from '../weights.ts'
import type { Reason } from '../words.ts'
import { firstModel, LEARNT, modelFrom } from './match-model.ts'
import { crossValidate, type Label, measure, refit, scoreBy } from './rules.ts'

const HOW = { strength: 20, moveMost: 2 }
const reasonsOf = (levels: Record<string, string>): Reason[] => [
  { field: 'prior', level: 'shared-key', bits: firstModel.prior['shared-key'] },
  ...LEARNT.map((field) => {
    const level = levels[field] ?? 'unknown'
    return { field, level, bits: (firstModel.bits[field] as Record<string, number>)[level]! }
  }),
]
const label = (same: boolean, levels: Record<string, string>, scripts = 'Latn'): Label => ({
  same,
  scripts,
  reasons: reasonsOf(levels),
})
const times = (count: number, one: Label) => Array.from({ length: count }, () => one)

describe('learning from judgements', () => {
  test('nothing learnt changes nothing', () => expect(refit([], firstModel, HOW)).toEqual(firstModel.bits))

  // Alike enough to be laid before somebody, with one telephone or with two.
  const alike = { name: 'same-two', born: 'same-year' }
  const one = (same: boolean) => label(same, { ...alike, phone: 'same' })
  const two = (same: boolean) => label(same, { ...alike, phone: 'different' })

  test('few judgements change little, many move it, and never further than is allowed', () => {
    // People say of pairs with one telephone that they are different, where the file is nearly sure that they are not.
    const judged = (count: number) => [
      ...times(count, one(false)),
      ...times(count, two(true)),
      ...times(count, two(false)),
    ]
    const phone = (count: number) => refit(judged(count), firstModel, HOW).phone.same
    expect(phone(1)).toBeGreaterThan(3.8)
    expect(phone(10)).toBeLessThan(phone(1))
    expect(phone(30)).toBeLessThan(phone(10))
    expect(phone(10_000)).toBe(firstModel.bits.phone.same - HOW.moveMost)
  })

  test('pairs that are as the file expects of them change nothing, though only the alike were judged', () => {
    const expected = (of: Label, count: number) => count / (1 + 2 ** -scoreBy(firstModel, of.reasons))
    const judged = [one, two].flatMap((pair) => {
      const same = Math.round(expected(pair(true), 1000))
      return [...times(same, pair(true)), ...times(1000 - same, pair(false))]
    })
    const learnt = refit(judged, firstModel, HOW)
    for (const field of LEARNT)
      for (const [level, bits] of Object.entries(firstModel.bits[field]))
        expect(Math.abs((learnt[field] as Record<string, number>)[level]! - bits), `${field} ${level}`).toBeLessThan(
          0.05,
        )
  })

  const anyLabel: fc.Arbitrary<Label> = fc
    .tuple(
      fc.boolean(),
      fc.record(
        Object.fromEntries(
          LEARNT.map((field) => [field, fc.constantFrom(...Object.keys(firstModel.bits[field]))]),
        ) as Record<string, fc.Arbitrary<string>>,
      ),
    )
    .map(([same, levels]) => label(same, levels))

  test('whatever was judged, levels keep their order, stay near the file and within bounds, and what is missing says nothing', () =>
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 80 }), fc.integer({ min: 1, max: 200 }), (labels, strength) => {
        const bits = refit(labels, firstModel, { strength, moveMost: 2 })
        for (const field of LEARNT) {
          const [file, learnt] = [firstModel.bits[field], bits[field]] as Record<string, number>[]
          const order = Object.keys(file!).sort((a, b) => file![b]! - file![a]!)
          const side = (some: string[]) => some.map((level) => learnt![level]!)
          for (const chain of [
            order.filter((l) => file![l]! > 0),
            order.filter((l) => file![l]! <= 0 && l !== 'unknown'),
          ])
            expect(side(chain)).toEqual(side(chain).toSorted((a, b) => b - a))
          expect(learnt!['unknown']).toBe(0)
          for (const level of order) {
            expect(Math.abs(learnt![level]! - file![level]!)).toBeLessThanOrEqual(2)
            expect(Math.abs(learnt![level]!)).toBeLessThanOrEqual(14)
            expect(learnt![level]! * 64).toBe(Math.round(learnt![level]! * 64))
          }
        }
      }),
    ))

  test('a second learning starts at the first, and both stay near the file', () => {
    const judged = times(5000, one(false))
    const once = { ...firstModel, version: 1, bits: refit(judged, firstModel, HOW) }
    expect(refit(judged, once, HOW).phone.same).toBeGreaterThanOrEqual(firstModel.bits.phone.same - HOW.moveMost)
  })
})

describe('figures', () => {
  test('are what they say, worked by hand', () => {
    const scored = [
      { same: true, bits: 8 },
      { same: true, bits: 1 },
      { same: false, bits: 1 },
      { same: false, bits: -1 },
      { same: true, bits: -1 },
    ]
    const measured = measure(scored, thresholds)
    expect(measured.likely).toEqual({ precision: 1, recall: 1 / 3 })
    expect(measured.maybe).toEqual({ precision: 2 / 3, recall: 2 / 3 })
    const losses = [1 / (1 + 2 ** -8), 2 / 3, 1 / 3, 2 / 3, 1 / 3]
    expect(measured.logLoss).toBeCloseTo(-losses.reduce((sum, p) => sum + Math.log(p), 0) / 5, 10)
  })

  test('a learnt model is better on what it has not seen, where people differ from the file; a group of too few is left out', () => {
    const judged = Array.from({ length: 400 }, (_, at): Label => {
      const phone = at % 2 === 0 ? 'same' : 'different'
      const levels = { name: 'same-two', born: 'same-year', phone }
      return label(phone === 'different' || at % 10 === 0, levels, at < 10 ? 'Arab+Latn' : 'Latn')
    })
    const figures = crossValidate(judged, firstModel, { ...HOW, folds: 5, tooFew: 20, thresholds })
    expect(figures.map(({ group, labels }) => [group, labels])).toEqual([
      ['all', 400],
      ['Latn', 390],
    ])
    expect(figures[0]!.after.logLoss).toBeLessThan(figures[0]!.before.logLoss)
  })

  test('a judged pair scores by the file what it scored', () => {
    const { reasons } = label(true, { name: 'same-two', born: 'same-day', sex: 'same' })
    expect(scoreBy(firstModel, reasons)).toBe(reasons.reduce((sum, { bits }) => sum + bits, 0))
  })

  test('a kept model lacks no level that came later', () => {
    const kept = modelFrom(3, { phone: { same: 1 } })
    expect(kept.bits.phone).toEqual({ ...firstModel.bits.phone, same: 1 })
    expect(kept.bits.name).toEqual(firstModel.bits.name)
  })
})
