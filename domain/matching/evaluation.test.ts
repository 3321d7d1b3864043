import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameFromText } from '../../ground/person-name.ts'
import { compareNameLists, wearName } from './compare-names.ts'
import { compare, wear } from './compare-records.ts'
import type { MatchFacts } from './facts.ts'
import { keysOf, keysToAsk } from './key-record.ts'
import { likenWords } from './liken-words.ts'
import { type NameWord, wordsOf } from './normalise-name.ts'
import { short, slips } from './sketch-word.ts'
import { weights } from './weights.ts'

const data = new URL('../../../shared/data/', import.meta.url)
const missing = !existsSync(data)
if (missing) console.log('The shared name data are not here, so the evaluation of matching is left out.')
const rows = (file: string) => readFileSync(new URL(file, data), 'utf8').trim().split('\n')

type Verdict = { score: number; same: boolean }

/** Area under the curve, and the best F1 when `pairs` are all that should be found. */
function measure(verdicts: Verdict[], pairs = verdicts.filter(({ same }) => same).length) {
  const sorted = [...verdicts].sort((a, b) => b.score - a.score)
  let [right, wrong, area] = [0, 0, 0]
  let best = { f1: 0, precision: 0, recall: 0, at: 0 }
  for (let at = 0; at < sorted.length; ) {
    let [same, other] = [0, 0]
    const { score } = sorted[at]!
    for (; sorted[at]?.score === score; at++) sorted[at]!.same ? same++ : other++
    area += other * (right + same / 2)
    right += same
    wrong += other
    const f1 = (2 * right) / (right + wrong + pairs)
    if (f1 > best.f1) best = { f1, precision: right / (right + wrong), recall: right / pairs, at: score }
  }
  return { auc: area / (right * wrong), ...best }
}

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 1e4) / 1e4]))

/** The same numbers in every run. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
}

describe.skipIf(missing)('single names across scripts', () => {
  const spaced = (file: string) => () =>
    rows(file)
      .map((row) => row.split('\t'))
      .filter(([, , times]) => Number(times) >= 2)
      .map(([latin, native]) => [latin!, native!.replaceAll(' ', '')])
  test.each([
    ['Arabic', spaced('names-translit/wd_arabic_80.tsv'), { auc: 0.985, found: 0.95 }],
    ['Russian', spaced('names-translit/wd_russian_80.tsv'), { auc: 0.985, found: 0.9 }],
    [
      'Arabic of Wikipedia',
      () => rows('names-translit/google-ar2en-test.tsv').map((row) => row.split('\t').reverse()),
      { auc: 0.985, found: 0.95 },
    ],
  ] as const)('%s', (label, read, bar) => {
    const pairs = read()
      .map(([latin, native]) => [wordsOf([latin!]), wordsOf([native!])])
      .filter(([latin, native]) => latin!.length === 1 && native!.length === 1)
      .map(([latin, native]): [NameWord, NameWord] => [latin![0]!.word, native![0]!.word])
    const next = dice(5)
    const verdicts = pairs.slice(0, 6000).flatMap(([latin, native]) => [
      { score: likenWords(latin, native), same: true },
      { score: likenWords(latin, pairs[Math.floor(next() * pairs.length)]![1]), same: false },
    ])
    const found = pairs.filter(([latin, native]) => asksFor(latin, native)).length / pairs.length
    const measured = measure(verdicts)
    console.log(`${label}, ${pairs.length} pairs`, rounded({ ...measured, found }))
    expect(measured.auc).toBeGreaterThan(bar.auc)
    expect(found).toBeGreaterThan(bar.found)
  })

  /** Whether a search for one word alone meets what a record of the other alone stores. */
  function asksFor(one: NameWord, two: NameWord): boolean {
    const stored = new Set([short(two.skeleton), ...slips(short(two.skeleton))])
    return [one.skeleton, ...one.variants].map(short).some((word) => [word, ...slips(word)].some((w) => stored.has(w)))
  }
})

describe.skipIf(missing)('full names that somebody judged', () => {
  test('name_bench, persons', () => {
    const verdicts = rows('names-pairs/name_bench_half.csv')
      .slice(1)
      .map((row) => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '')))
      .filter(([, schema]) => schema === 'Person')
      .flatMap(([, , one, two, same]): Verdict[] => {
        const [a, b] = [nameFromText(one!), nameFromText(two!)]
        if (!a || !b) return []
        return [{ score: weights.name[compareNameLists([wearName(a)], [wearName(b)])], same: same === 'true' }]
      })
    const measured = measure(verdicts)
    console.log(`name_bench, ${verdicts.length} pairs of persons`, rounded(measured))
    expect(measured.auc).toBeGreaterThan(0.8)
    expect(measured.f1).toBeGreaterThan(0.75)
  })
})

describe.skipIf(missing)('FEBRL: name and date of birth alone, no address and no number', () => {
  test.each([
    ['dataset1.csv', { found: 0.9, f1: 0.85 }],
    ['dataset2.csv', { found: 0.9, f1: 0.85 }],
    ['dataset3.csv', { found: 0.85, f1: 0.8 }],
  ])('%s', (file, bar) => {
    const records = rows(`linkage-febrl/${file}`).slice(1).map(readFebrl)
    const groups = Map.groupBy(records, ({ person }) => person)
    const truth = [...groups.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
    const index = new Map<string, number[]>()
    records.forEach(({ facts }, at) => {
      for (const key of keysOf(facts)) index.set(key, [...(index.get(key) ?? []), at])
    })
    const worn = records.map(({ facts }) => wear(facts))
    const verdicts: Verdict[] = []
    records.forEach(({ facts, person }, at) => {
      const others = new Set(keysToAsk(facts).flatMap((key) => index.get(key) ?? []))
      for (const other of others) {
        if (other <= at) continue
        verdicts.push({ score: compare(worn[at]!, worn[other]!).bits, same: records[other]!.person === person })
      }
    })
    const found = verdicts.filter(({ same }) => same).length / truth
    const measured = measure(verdicts, truth)
    const each = verdicts.length / records.length
    console.log(file, rounded({ ...measured, found, candidatesEach: each }))
    expect(found).toBeGreaterThan(bar.found)
    expect(measured.f1).toBeGreaterThan(bar.f1)
  })

  function readFebrl(row: string): { person: string; facts: MatchFacts } {
    const cells = row.split(',').map((cell) => cell.trim())
    const [id, given, family, born] = [cells[0]!, cells[1]!, cells[2]!, cells[9]!]
    const parts = [
      { kind: 'given' as const, text: given },
      { kind: 'family' as const, text: family },
    ].filter(({ text }) => text !== '')
    const edtf = born.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    return {
      person: id.split('-')[1]!,
      facts: {
        names: parts.length > 0 ? [{ parts, script: 'Latn', use: 'told' }] : [],
        sex: 'unknown',
        ...(isDay(edtf) && { born: { edtf } }),
      },
    }
  }

  const isDay = (edtf: string): boolean =>
    !Number.isNaN(Date.parse(edtf)) && new Date(edtf).toISOString().startsWith(edtf)
})
