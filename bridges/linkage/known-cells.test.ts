import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ids, Pool } from '../../domain/matching/linking/index.ts'
import { KnownCells } from './known-cells.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'é', 'ن', '漢', ' ', '\t', '\u00a0', '\u3000', '\ufeff'), { maxLength: 5 })
  .map((signs) => signs.join(''))
const texts = fc.array(text, { minLength: 1, maxLength: 3000 })

describe('cells that were met before', () => {
  it('have the number of their text, as if each had been read anew', () => {
    fc.assert(
      fc.property(texts, (each) => {
        const [known, pool] = [new Pool(), new Pool()]
        const cells = new KnownCells(known)
        const bytes = Buffer.from(each.join(''))
        let from = 0
        for (const one of each) {
          const to = from + Buffer.byteLength(one)
          expect(cells.numberOf(bytes, from, to)).toBe(pool.id(one.trim()))
          from = to
        }
        expect(known.texts).toEqual(pool.texts)
      }),
      { numRuns: 60 },
    )
  })
})

describe('ids', () => {
  it('are held in their order, are the same where their texts are, and may be handed over', () => {
    fc.assert(
      fc.property(texts, texts, (here, there) => {
        const [ids, others] = [new Ids(), new Ids()]
        for (const one of here) ids.add(one)
        for (const one of there) others.add(one)
        ids.join(others.taken())
        const all = [...here, ...there]
        expect(all.map((_, row) => ids.at(row))).toEqual(all)
        for (let row = 1; row < all.length; row++) {
          expect(ids.isSame(row - 1, row)).toBe(all[row - 1] === all[row])
          if (all[row - 1] === all[row]) expect(ids.hashAt(row - 1)).toBe(ids.hashAt(row))
        }
      }),
      { numRuns: 60 },
    )
  })
})
