import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, type Category, Purpose } from '../../ground/categories.ts'
import { maySee, type Reach } from './old-rules.ts'

const PURPOSES = ['registration', 'protection', 'family-tracing'] as const
const SOME: readonly Category[] = ['identity', 'family', 'health']
const reach = fc.record({
  standing: fc.constantFrom('s1', 's2', 's3'),
  because: fc.constantFrom('custody' as const, 'referral' as const),
  until: fc.constant(null),
  purposes: fc.uniqueArray(fc.constantFrom('*', ...PURPOSES), { minLength: 1 }),
  categories: fc.uniqueArray(fc.constantFrom('*', ...SOME), { minLength: 1 }),
})
const worksWith = fc.subarray([...SOME])

describe('maySee', () => {
  const custody: Reach = { standing: 's1', because: 'custody', purposes: ['*'], categories: ['*'], until: null }
  it.each([
    ['custody opens what the role works with', [custody], 'protection', ['identity', 'family'], ['identity', 'family']],
    ['a role that works with nothing sees nothing', [custody], 'protection', [], []],
    [
      'a standing for one category opens that one',
      [{ ...custody, categories: ['family'] }],
      'protection',
      ['identity', 'family'],
      ['family'],
    ],
    [
      'a standing for another purpose does not open',
      [{ ...custody, purposes: ['family-tracing'] }],
      'protection',
      ['identity'],
      undefined,
    ],
    ['no standing does not open', [], 'protection', ['identity'], undefined],
  ] as const)('%s', (_, reaches, purpose, works, opened) => {
    const decision = maySee(reaches as readonly Reach[], purpose, works)
    expect(decision.allow ? decision.grounds.categories : undefined).toEqual(opened)
  })

  it('never opens more than one single standing in force names, nor more than the worker works with', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { maxLength: 3 }),
        fc.constantFrom(...PURPOSES),
        worksWith,
        (reaches, purpose, works) => {
          const decision = maySee(reaches, purpose, works)
          const fitting = reaches.filter(({ purposes }) => purposes.includes('*') || purposes.includes(purpose))
          expect(decision.allow).toBe(fitting.length > 0)
          if (!decision.allow) return
          const { categories } = decision.grounds
          expect(
            fitting.some((one) =>
              categories.every((category) => one.categories.includes('*') || one.categories.includes(category)),
            ),
          ).toBe(true)
          expect(categories.every((category) => works.includes(category))).toBe(true)
        },
      ),
    )
  })

  it('opens no less when another standing is added', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { maxLength: 2 }),
        reach,
        fc.constantFrom(...PURPOSES),
        worksWith,
        (reaches, more, purpose, works) => {
          const size = (all: Reach[]) => {
            const decision = maySee(all, purpose, works)
            return decision.allow ? decision.grounds.categories.length : -1
          }
          expect(size([...reaches, more])).toBeGreaterThanOrEqual(size(reaches))
        },
      ),
    )
  })

  it('knows its small domain', () => {
    expect(SOME.every((category) => CATEGORIES.includes(category))).toBe(true)
    expect(PURPOSES.every((purpose) => Purpose.parse(purpose) === purpose)).toBe(true)
  })
})
