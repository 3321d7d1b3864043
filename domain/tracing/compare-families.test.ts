import { describe, expect, it } from 'vitest'
import { known } from '../../test/world/tracing.ts'
import { compare, wear, wordsToLay, wordsToSeek } from '../matching/index.ts'
import { compareFamilies, type FamilyGraph } from './compare-families.ts'
import type { KinTie } from './kin-roles.ts'
import { GUESSED, traceModel } from './trace-model.ts'

type Told = [id: string, name: string, born?: string | undefined, sex?: 'female' | 'male']
const factsOf = ([, name, edtf, sex = 'female']: Told) => {
  const { names } = known(name)
  return { names, sex, ...(edtf && { born: { edtf } }) }
}
/** A mother and her children, by as much as was told of each. */
const family = (mother: Told, ...children: Told[]): FamilyGraph => ({
  people: new Map([mother, ...children].map((one) => [one[0], wear(factsOf(one))])),
  ties: children.map(([to]): KinTie => ({ kind: 'mother', from: mother[0], to, status: 'claimed' })),
  places: [],
})
const lay = (told: FamilyGraph, written: FamilyGraph) => compareFamilies(told, written, { sought: 'm', found: 'M' })
const saidOf = (compared: ReturnType<typeof lay>, role: string, field: string) =>
  compared.pairs.find((pair) => pair.role === role)?.fields.find((one) => one.field === field)

describe('a family told from memory', () => {
  const written = family(
    ['M', 'Aamina Cabdi'],
    ['B', 'Yuusuf Xasan', '2019', 'male'],
    ['A', 'Cali Xasan', '2016', 'male'],
  )
  const asRecords = (one: Told, other: Told, field: string) =>
    compare(wear(factsOf(one)), wear(factsOf(other))).fields.find((said) => said.field === field)!.bits
  it.each<[string, string, 'less' | 'more']>([
    ['same-year', '2019~', 'less'],
    ['close-estimate', '2021~', 'more'],
  ])('says by a guessed age what a guess is worth: %s, %s, %s than records say', (level, edtf, than) => {
    const told = family(['m', 'Amina'], ['b', 'Yusuf', edtf, 'male'])
    const said = saidOf(lay(told, written), 'child', 'born')!
    expect(said).toMatchObject({ level, bits: expect.closeTo(GUESSED[level]! * traceModel.scale, 1) })
    const bits = asRecords(['b', 'Yusuf', edtf], ['B', 'Yuusuf', '2019'], 'born') * traceModel.scale
    expect(than === 'less' ? said.bits < bits - 1 : said.bits > bits + 1).toBe(true)
  })

  it('may call the mother by another name, and is not outweighed by it', () => {
    const told = family(['m', 'Umm'], ['b', 'Yusuf', '2019~', 'male'], ['a', 'Ali', undefined, 'male'])
    const compared = lay(told, written)
    expect(saidOf(compared, 'self', 'name')).toMatchObject({ level: 'different' })
    const bits = asRecords(['m', 'Umm'], ['M', 'Aamina Cabdi'], 'name') * traceModel.scale
    expect(saidOf(compared, 'self', 'name')!.bits).toBeGreaterThan(bits + 1)
    const strangers = family(['M', 'Aamina Cabdi'], ['B', 'Khaalid Axmed', '2004', 'male'])
    expect(compared.bits).toBeGreaterThan(lay(told, strangers).bits)
  })

  it('shares words with a file of a year that is three off, whoever of the two guessed, and with none that is ten off', () => {
    const shares = (asked: Told, laid: Told) => {
      const words = new Set(wordsToLay(factsOf(laid)).filter((word) => word.startsWith('year ')))
      return wordsToSeek(factsOf(asked)).some((word) => words.has(word))
    }
    const file: Told = ['B', 'Yusuf Xasan', '2019', 'male']
    const guessed = (edtf: string): Told => ['b', 'Yusuf', edtf, 'male']
    for (const guess of ['2016~', '2022~'].map(guessed))
      expect([shares(guess, file), shares(file, guess)], guess[2]).toEqual([true, true])
    for (const edtf of ['2009~', '2016', '2022']) expect(shares(guessed(edtf), file), edtf).toBe(false)
  })
})
