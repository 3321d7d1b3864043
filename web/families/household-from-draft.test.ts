import { describe, expect, test } from 'vitest'
import { RegisterHousehold } from '../../domain/cases/words.ts'
import { childrenToAsk, stillMissing } from './check-draft.ts'
import { type Draft, newDraft, newRow } from './draft.ts'
import { householdFrom } from './household-from-draft.ts'

const on = '2026-11-24'
const rahel = newRow({ given: 'ራሄል Rahel', second: 'Tesfamariam', sex: 'female', born: '1992' })
const abel = newRow({ given: 'Abel', sex: 'male', born: '9', relation: 'child', needs: ['ED'] })
const yonas = newRow({
  given: 'Yonas',
  sex: 'male',
  born: '38',
  relation: 'spouse',
  where: 'unknown',
  asMissing: true,
  absence: { cause: 'smugglers', when: '08/2026', place: 'the sea crossing', trace: 'wanted' },
})
const family = (change: Partial<Draft>): Draft => ({ ...newDraft(), ...change })

describe('the deed that a finished sheet asks for', () => {
  const household = householdFrom(
    family({
      rows: [rahel, abel, yonas, newRow()],
      language: 'tir',
      interpreter: true,
      contact: { phone: '+251 911 000 000', hours: '14–16', askFor: 'Sara', never: '', leaveMessage: 'no' },
    }),
    on,
  )

  test('is one that the house can read', () => {
    expect(RegisterHousehold.safeParse(household).error).toBeUndefined()
  })

  test('names those who are missing apart from those who are here', () => {
    expect(household.people.map(({ id }) => id)).toEqual([rahel.id, abel.id, yonas.id])
    expect(household.missing).toMatchObject([
      { person: yonas.id, cause: 'smugglers', when: '2026-08', place: 'the sea crossing', trace: 'wanted' },
    ])
  })

  test('ties the child to the parent who is missing too', () => {
    expect(household.ties.map(({ kind, from, to }) => [kind, from, to])).toContainEqual(['father', yonas.id, abel.id])
  })

  test('keeps the safe-contact rule with the first person', () => {
    expect(household.people[0]!.contact).toEqual({
      phones: ['+251 911 000 000'],
      safe: { hours: '14–16', askFor: 'Sara', leaveMessage: false },
    })
  })
})

describe('what still has to be said', () => {
  test('the question who is not here cannot be skipped', () => {
    expect(stillMissing(family({ rows: [rahel, abel] }), on)).toEqual([{ what: 'question' }])
    expect(stillMissing(family({ rows: [rahel, abel], nobodyMissing: true }), on)).toEqual([])
    expect(stillMissing(family({ rows: [rahel, abel, yonas] }), on)).toEqual([])
  })

  test('a relation, a name and a readable date', () => {
    const rows = [rahel, newRow({ born: 'soon', sex: 'male' })]
    expect(stillMissing(family({ rows, nobodyMissing: true }), on).map(({ what }) => what)).toEqual([
      'name',
      'born',
      'relation',
    ])
  })

  test('of a child without parent or carer here, who is with the child', () => {
    const rows = [
      newRow({ given: 'Amal', sex: 'female', born: '15' }),
      newRow({ given: 'Sami', sex: 'male', born: '8', relation: 'sibling' }),
    ]
    const draft = family({ rows, nobodyMissing: true })
    expect(childrenToAsk(draft, on)).toHaveLength(2)
    expect(stillMissing(draft, on).map(({ what }) => what)).toEqual(['child-status', 'child-status'])
  })

  test('of a child whose mother is missing too', () => {
    const rows = [
      newRow({ given: 'Aunt', sex: 'female', born: '40' }),
      newRow({ given: 'Sami', sex: 'male', born: '8', relation: 'niece-nephew' }),
    ]
    expect(childrenToAsk(family({ rows }), on).map(({ given }) => given)).toEqual(['Sami'])
  })
})
