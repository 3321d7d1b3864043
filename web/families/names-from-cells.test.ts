import { describe, expect, test } from 'vitest'
import { newRow } from './draft.ts'
import { inheritedSecond } from './inherit-name.ts'
import { namesFromCells, withCapitals } from './names-from-cells.ts'

describe('names from the cells of the sheet', () => {
  test('two scripts side by side are two ways of writing one name', () => {
    expect(namesFromCells('ራሄል Rahel', 'ተስፋማርያም Tesfamariam', 'father')).toEqual([
      {
        script: 'Ethi',
        use: 'told',
        parts: [
          { kind: 'given', text: 'ራሄል' },
          { kind: 'father', text: 'ተስፋማርያም' },
        ],
      },
      {
        script: 'Latn',
        use: 'romanised',
        parts: [
          { kind: 'given', text: 'Rahel' },
          { kind: 'father', text: 'Tesfamariam' },
        ],
      },
    ])
  })

  test('one name only is enough', () => {
    expect(namesFromCells('Suharto', '', 'family')).toEqual([
      { script: 'Latn', use: 'told', parts: [{ kind: 'given', text: 'Suharto' }] },
    ])
  })

  test('capitals are given only to what is written without any', () => {
    expect(withCapitals("sara o'neil-diop")).toBe("Sara O'Neil-Diop")
    expect(withCapitals('van der Berg')).toBe('van der Berg')
    expect(withCapitals('سارة')).toBe('سارة')
  })
})

describe('the inherited name', () => {
  const omar = newRow({ given: 'Omar', second: 'Hassan', sex: 'male' })
  const noor = newRow({ given: 'Noor', sex: 'female', relation: 'child' })

  test('is the father’s given name, or the family’s name, by the custom of the family', () => {
    expect(inheritedSecond({ rows: [omar, noor], secondName: 'father' }, noor)).toBe('Omar')
    expect(inheritedSecond({ rows: [omar, noor], secondName: 'family' }, noor)).toBe('Hassan')
  })

  test('comes from a father who is not here too', () => {
    const rahel = newRow({ given: 'Rahel', second: 'Gebre', sex: 'female' })
    const yonas = newRow({ given: 'Yonas', sex: 'male', relation: 'spouse', where: 'unknown', asMissing: true })
    expect(inheritedSecond({ rows: [rahel, noor, yonas], secondName: 'father' }, noor)).toBe('Yonas')
  })

  test('is never somebody’s own', () => {
    expect(inheritedSecond({ rows: [omar], secondName: 'family' }, omar)).toBe('')
  })
})
