import { describe, expect, it } from 'vitest'
import { known } from '../../test/world/tracing.ts'
import { wear, wordsToLay, wordsToSeek } from '../matching/index.ts'
import { compareFamilies, type FamilyGraph } from './compare-families.ts'
import type { KinTie } from './kin-roles.ts'
import { GUESSED, NAME_AGAINST_MOST, traceModel } from './trace-model.ts'

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
  it.each([
    ['same-year', '2019~'],
    ['close-estimate', '2021~'],
  ])('says by a guessed age what a guess is worth: %s', (level, edtf) => {
    const told = family(['m', 'Amina'], ['b', 'Yusuf', edtf, 'male'])
    const said = saidOf(lay(told, written), 'child', 'born')!
    expect(said.level).toBe(level)
    expect(said.bits).toBeCloseTo(GUESSED[level]! * traceModel.scale, 1)
  })

  it('may call the mother by another name, and is not outweighed by it', () => {
    const told = family(['m', 'Umm'], ['b', 'Yusuf', '2019~', 'male'], ['a', 'Ali', undefined, 'male'])
    const compared = lay(told, written)
    expect(saidOf(compared, 'self', 'name')).toMatchObject({ level: 'different' })
    expect(saidOf(compared, 'self', 'name')!.bits).toBeCloseTo(NAME_AGAINST_MOST * traceModel.scale, 1)
    const strangers = family(['M', 'Aamina Cabdi'], ['B', 'Khaalid Axmed', '2004', 'male'])
    expect(compared.bits).toBeGreaterThan(lay(told, strangers).bits)
  })

  it('shares words with a file of a year that is three off, whoever of the two guessed, and with none that is ten off', () => {
    const shares = (asked: Told, laid: Told) => {
      const words = new Set(wordsToLay(factsOf(laid)).filter((word) => word.startsWith('year ')))
      return wordsToSeek(factsOf(asked)).some((word) => words.has(word))
    }
    const [guess, file]: [Told, Told] = [
      ['b', 'Yusuf', '2016~', 'male'],
      ['B', 'Yusuf Xasan', '2019', 'male'],
    ]
    expect([shares(guess, file), shares(file, guess)]).toEqual([true, true])
    expect(shares(['b', 'Yusuf', '2009~', 'male'], file)).toBe(false)
    expect(shares(['b', 'Yusuf', '2016', 'male'], file)).toBe(false)
  })
})
