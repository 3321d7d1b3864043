import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reason } from '../words.ts'
import { clusterOf, type Evidence, isBridge, isDrawn, newEvidence } from './rules.ts'

const LEAST = 3
const evidence = (fields: Record<string, [level: string, bits: number]>): Evidence => {
  const reasons = Object.entries(fields).map(([field, [level, bits]]): Reason => ({ field, level, bits }))
  return { bits: reasons.reduce((sum, { bits }) => sum + bits, 0), reasons }
}
const judged = evidence({
  prior: ['shared-key', -13],
  name: ['alike-two', 8],
  phone: ['unknown', 0],
  identifier: ['unknown', 0],
})
const but = (changed: Record<string, [level: string, bits: number]>): Evidence => {
  const before = Object.fromEntries(
    judged.reasons.map(({ field, level, bits }) => [field, [level, bits] as [string, number]]),
  )
  return evidence({ ...before, ...changed })
}

describe('new evidence', () => {
  test.each<[string, Evidence, string[]]>([
    ['nothing changed', judged, []],
    ['a phone in common', but({ phone: ['same', 4] }), ['phone']],
    ['a phone of another', but({ phone: ['different', -0.5] }), []],
    ['less than is asked for', but({ phone: ['same-ending', 2.5] }), []],
    ['exactly what is asked for', but({ phone: ['same-ending', 3] }), ['phone']],
    ['two small things together', but({ phone: ['same-ending', 1.5], name: ['same-two', 9.5] }), ['name', 'phone']],
    ['one thing up and another down', but({ phone: ['same', 4], name: ['given-near', 3.5] }), []],
    ['the same levels in other weights', but({ name: ['alike-two', 14] }), []],
    ['a number in common', but({ identifier: ['same', 14] }), ['identifier']],
    [
      'a number in common, though the name now speaks against it',
      but({ identifier: ['same-number', 9], name: ['different', -9] }),
      ['name', 'identifier'],
    ],
    ['another number', but({ identifier: ['different', -2] }), []],
  ])('%s', (_, now, fields) =>
    expect(
      newEvidence(judged, now, LEAST)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(fields.toSorted()),
  )

  test('a number that was shared before is not new', () => {
    const shared = but({ identifier: ['same-number', 9] })
    expect(newEvidence(shared, shared, LEAST)).toEqual([])
  })

  test('says what stood before, what stands now and what it adds', () =>
    expect(newEvidence(judged, but({ phone: ['same', 4] }), LEAST)).toEqual([
      { field: 'phone', was: 'unknown', level: 'same', bits: 4 },
    ]))

  const FIELDS = ['name', 'born', 'phone', 'identifier'] as const
  const LEVELS = ['unknown', 'same', 'same-number', 'different', 'near'] as const
  const anything = fc
    .record(
      Object.fromEntries(
        FIELDS.map((field) => [field, fc.tuple(fc.constantFrom(...LEVELS), fc.integer({ min: -14, max: 14 }))]),
      ),
    )
    .map((fields) => evidence(fields as Record<string, [string, number]>))

  test('there is some only if a level changed, and it rose enough or a number is newly shared', () =>
    fc.assert(
      fc.property(anything, anything, fc.integer({ min: 1, max: 8 }), (before, now, least) => {
        const news = newEvidence(before, now, least)
        const level = (one: Evidence, field: string) => one.reasons.find((reason) => reason.field === field)!.level
        const shares = (one: Evidence) => level(one, 'identifier').startsWith('same')
        const changed = FIELDS.filter((field) => level(before, field) !== level(now, field))
        if (news.length > 0) expect(news.map(({ field }) => field).sort()).toEqual(changed.toSorted())
        const rose = news.reduce((sum, { bits }) => sum + bits, 0)
        if (news.length > 0 && !(shares(now) && !shares(before))) expect(rose).toBeGreaterThanOrEqual(least)
        if (shares(now) && !shares(before)) expect(news.length).toBeGreaterThan(0)
        expect(newEvidence(now, now, least)).toEqual([])
      }),
    ))
})

describe('the draw', () => {
  test('takes about its share of all numbers, none at nothing and all at the whole', () => {
    const numbers = Array.from({ length: 4096 }, (_, n) => BigInt.asIntN(64, BigInt(n) * 0x9e3779b97f4a7c15n))
    const drawn = (share: number) => numbers.filter((number) => isDrawn(number, share)).length
    expect(drawn(0)).toBe(0)
    expect(drawn(1)).toBe(4096)
    expect(Math.abs(drawn(0.1) / 4096 - 0.1)).toBeLessThan(0.01)
  })
})

describe('records that hang together', () => {
  const link = (one: string, other: string) => ({ one, other })
  const [ab, bc, ca, cd] = [link('a', 'b'), link('b', 'c'), link('a', 'c'), link('c', 'd')]

  test('are found through others', () => {
    expect([...clusterOf('a', [cd, bc, ab])].sort()).toEqual(['a', 'b', 'c', 'd'])
    expect([...clusterOf('x', [ab])]).toEqual(['x'])
  })

  test.each<[string, ReturnType<typeof link>, ReturnType<typeof link>[], boolean]>([
    ['a chain falls apart without a link', ab, [ab, bc], true],
    ['a ring does not', ab, [ab, bc, ca], false],
    ['what hangs on a ring does', cd, [ab, bc, ca, cd], true],
    ['two records are joined by nothing else', ab, [ab], false],
    ['twice joined is not one link', ab, [ab, link('b', 'a'), bc], false],
  ])('%s', (_, one, links, bridge) => expect(isBridge(one, links)).toBe(bridge))
})
