import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { scriptOf } from '../../ground/script.ts'
import { groupRows } from './groups.ts'
import { inventHousehold } from './household.ts'
import { areaUnder, atThreshold, judge, pairsIn, verdictsOf } from './judge.ts'
import { ORIGINS, readStocks } from './name-stock.ts'
import { groupsOf, writeRegister } from './register.ts'
import { besideWhom, costRows } from './registers.ts'
import { readOwnScripts, scoreOwnScripts } from './single-names.ts'

const stocks = readStocks({ real: false })
const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-match-'))

describe('invented people', () => {
  it('are the same whoever asks for them, in whichever order', () => {
    const [later, first] = [5, 1].map((nth) => inventHousehold(stocks, 3, nth, { manner: 'alone' }))
    expect(inventHousehold(stocks, 3, 1, { manner: 'alone' })).toEqual(first)
    expect(inventHousehold(stocks, 3, 5, { manner: 'alone' })).toEqual(later)
    expect(inventHousehold(stocks, 4, 5, { manner: 'alone' })).not.toEqual(later)
  })

  const households = Array.from({ length: 6000 }, (_, nth) => inventHousehold(stocks, 1, nth, { manner: 'alone' }))
  const humans = households.flatMap(({ humans }) => humans)
  const share = <T>(of: readonly T[], which: (one: T) => boolean) => of.filter(which).length / of.length
  it.each([
    ['come again, one in five', share(humans, ({ again }) => again.length > 0), 0.2],
    [
      'are born on a first of January, as offices write it',
      share(humans, ({ first }) => first.born.endsWith('-01-01')),
      0.28,
    ],
    ['stand in their own script, one in four', share(humans, ({ first }) => first.own), 0.25],
  ])('%s', (_, measured, wanted) => expect(Math.abs(measured - wanted)).toBeLessThan(0.02))

  it('are of every origin alike, and bear names of its script', () => {
    for (const origin of ORIGINS) expect(share(households, (one) => one.origin === origin)).toBeGreaterThan(0.17)
    const own = households.filter(({ origin }) => origin === 'ethiopic').flatMap(({ humans }) => humans)
    for (const { first } of own) expect(/^\p{Script=Ethiopic}+$/u.test(first.given)).toBe(first.own)
  })
  it('who come together come with most of their family, under one new number', () => {
    const back = Array.from({ length: 3000 }, (_, nth) =>
      inventHousehold(stocks, 1, nth, { manner: 'together' }),
    ).filter(({ humans }) => humans.some(({ again }) => again.length > 0))
    expect(back.length / 3000).toBeGreaterThan(0.15)
    expect(
      share(
        back.flatMap(({ humans }) => humans),
        ({ again }) => again.length > 0,
      ),
    ).toBeGreaterThan(0.8)
  })
})

test('a register tells whose a row is neither by its number nor by its place', async () => {
  const path = join(folder, 'register.csv')
  const truth = await writeRegister(path, stocks, { rows: 4000, manner: 'alone' })
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(header).not.toMatch(/person|cluster|origin/)
  expect(lines.map((line) => line.split(',')[0])).toEqual(lines.map((_, nth) => String(nth)))
  const places = new Map<number, number[]>()
  truth.person.forEach((person, row) => void places.set(person, [...(places.get(person) ?? []), row]))
  const pairs = [...places.values()].filter(({ length }) => length === 2)
  expect(pairs.length).toBeGreaterThan(300)
  const apart = pairs.map(([one, other]) => Math.abs(one! - other!)).sort((a, b) => a - b)
  expect(apart[apart.length >> 1]).toBeGreaterThan(800)
})

describe('names in the scripts of the world', () => {
  const scripts = readOwnScripts()
  it.each(scripts)('$name: eighty or more, each in one script and in Latin letters', ({ pairs }) => {
    expect(pairs.length).toBeGreaterThanOrEqual(80)
    const written = new Set(pairs.map(([, own]) => scriptOf(own)))
    expect(written.size - Number(written.has('Hira') && written.has('Kana'))).toBe(1)
    expect(written).not.toContain('Latn')
    for (const [latin, own] of pairs) {
      expect(latin).toMatch(/^[a-z-]+$/)
      expect(own).toMatch(/^[\p{L}\p{M}'ー々-]+$/u)
    }
  })
  it('are judged script by script, and nobody’s is left out', async () => {
    const rows = await scoreOwnScripts(folder)
    expect(rows.map(({ name }) => name)).toEqual(scripts.flatMap(({ name }) => [`${name} names`, '  keys']))
    for (const { name, ours, met } of rows) expect({ name, ours, met }).toMatchObject({ met: true })
  })
})

describe('what linking took', () => {
  const took = { wall: 5, cpu: 6, megabytes: 300 }
  it('stands beside Splink on the same file, or on as many rows', () => {
    const now = { f1: 0.7, says: 'now', wall: 10, cpu: 12, megabytes: 600 }
    expect(costRows('one thread', took, besideWhom(100_000, now)).map(({ ratio }) => ratio)).toEqual([2, 2, 2])
    expect(costRows('one thread', took, besideWhom(1_000_000, undefined))[0]).toMatchObject({ peer: 18, ratio: 3.6 })
  })
  it('and beside nobody where no peer linked so many rows, which it says', () => {
    const more = expect.stringContaining('no peer: Splink was not run on these 100,000 rows')
    for (const row of costRows('one thread', took, besideWhom(100_000, undefined)))
      expect(row).toMatchObject({ peer: null, ratio: null, more })
  })
})

describe('what was found is judged', () => {
  const pairs = { left: ['0', '2', '0', '4'], right: ['1', '3', '2', '5'], bits: Float64Array.from([9, 7, 5, 3]) }
  const whose = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']

  it('by the best that one threshold can do, and by those that are sure', () => {
    expect(pairsIn(whose)).toBe(4)
    const judged = judge(verdictsOf(pairs, whose))
    expect(judged).toMatchObject({ precision: 0.75, recall: 0.75, at: 3, sure: { recall: 0.5, wrong: 0, at: 7 } })
  })
  it('with pairs of one score together, so that their order does not matter', () => {
    const even = { ...pairs, bits: Float64Array.from([5, 5, 5, 5]) }
    expect(judge(verdictsOf(even, whose))).toMatchObject({ precision: 0.75, recall: 0.75, sure: { recall: 0 } })
  })
  it('by the area under the curve', () => {
    const of = (scores: [number, boolean][]) => areaUnder(scores.map(([score, right]) => ({ score, right })))
    expect(
      of([
        [3, true],
        [2, true],
        [1, false],
      ]),
    ).toBe(1)
    expect(
      of([
        [1, true],
        [1, false],
      ]),
    ).toBe(0.5)
    expect(
      of([
        [1, true],
        [2, false],
        [3, true],
      ]),
    ).toBe(0.5)
  })
  it('at a threshold', () => {
    const verdicts = [
      { score: 0.9, right: true },
      { score: 0.6, right: false },
      { score: 0.4, right: true },
    ]
    expect(atThreshold(verdicts, 0.5)).toEqual({ f1: 0.5, precision: 0.5, recall: 0.5 })
  })
  it('for each origin and script, and whoever is behind is called a failure', () => {
    // Four pairs of two rows: Arabic in Latin letters twice and in two scripts once, Cyrillic once; the last is missed.
    const truth = {
      person: Int32Array.from([0, 0, 1, 1, 2, 2, 3, 3]),
      origin: Uint8Array.from([0, 0, 0, 0, 0, 0, 3, 3]),
      own: Uint8Array.from([0, 0, 0, 0, 0, 1, 1, 1]),
      rows: 8,
      humans: 4,
    }
    expect(groupsOf(truth, 4, 5)).toEqual(['arabic', 'latin with own'])
    const found = { left: ['0', '2', '4', '0'], right: ['1', '3', '5', '2'], bits: Float64Array.from([9, 9, 9, 9]) }
    const rows = groupRows(found, verdictsOf(found, truth.person), truth, 5)
    const row = (name: string) => rows.find((one) => one.name.trim() === name)
    expect(row('arabic')).toMatchObject({ ours: 100, goal: 70, met: true, more: 'of 3 pairs, 1 false ones' })
    expect(row('cyrillic')).toMatchObject({ ours: 0, met: false, more: expect.stringContaining('FAILURE') })
    expect(row('latin with own')).toMatchObject({ ours: 100, met: true })
  })
})
