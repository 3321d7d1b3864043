import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCarer, RELATIONS, type Related, tiesOf } from './relations.ts'

const person = (id: string, sex: Related['sex'], relation: Related['relation']): Related => ({ id, sex, relation })
const said = (head: Related, ...others: Related[]) =>
  tiesOf(head, others).map(({ kind, from, to }) => `${from} ${kind} ${to}`)

describe('ties from what everyone is to the head', () => {
  const rahel = person('rahel', 'female', '')

  test('a child is the child of the head and of the one spouse', () => {
    expect(said(rahel, person('yonas', 'male', 'spouse'), person('abel', 'male', 'child'))).toEqual([
      'yonas spouse rahel',
      'rahel mother abel',
      'yonas father abel',
    ])
  })

  test('of several spouses nobody guesses which is the parent', () => {
    const ties = said(
      person('omar', 'male', ''),
      person('a', 'female', 'spouse'),
      person('b', 'female', 'spouse'),
      person('c', 'female', 'child'),
    )
    expect(ties).toEqual(['a spouse omar', 'b spouse omar', 'omar father c'])
  })

  test('a stepchild is not the child of the spouse', () => {
    expect(said(rahel, person('yonas', 'male', 'spouse'), person('sara', 'female', 'step-child'))).toEqual([
      'yonas spouse rahel',
      'rahel step-parent sara',
    ])
  })

  test.each([
    ['parent', 'x mother rahel'],
    ['sibling', 'x sibling rahel'],
    ['grandchild', 'rahel grandparent x'],
    ['grandparent', 'x grandparent rahel'],
    ['niece-nephew', 'rahel aunt-uncle x'],
    ['aunt-uncle', 'x aunt-uncle rahel'],
    ['parent-in-law', 'x parent-in-law rahel'],
    ['child-in-law', 'rahel parent-in-law x'],
    ['ward', 'rahel customary-carer x'],
    ['guardian', 'x guardian-by-law rahel'],
  ] as const)('%s points the right way', (relation, tie) => {
    expect(said(rahel, person('x', 'female', relation))).toEqual([tie])
  })

  test('a parent whose sex was not said is written as kin, not guessed', () => {
    expect(said(person('x', 'unknown', ''), person('c', 'male', 'child'))).toEqual(['x other-kin c'])
  })

  test('everyone whose relation was said is tied, and nobody to themselves', () => {
    const others = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const, '' as const),
        relation: fc.constantFrom(...RELATIONS),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(others, (family) => {
        const ties = tiesOf({ id: 'head', sex: 'female', relation: '' }, family)
        expect(ties.every(({ from, to }) => from !== to)).toBe(true)
        for (const { id } of family) expect(ties.some(({ from, to }) => from === id || to === id)).toBe(true)
      }),
    )
  })

  test('a child has a carer only if that person is here', () => {
    const ties = tiesOf(rahel, [person('abel', 'male', 'child')])
    expect(hasCarer(ties, 'abel', new Set(['rahel', 'abel']))).toBe(true)
    expect(hasCarer(ties, 'abel', new Set(['abel']))).toBe(false)
  })
})
