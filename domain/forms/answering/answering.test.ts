import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aField, aForm, aList } from '../../../test/world/forms.ts'
import { outlineOf } from '../editions/rules.ts'
import type { Answers, FormField } from '../words.ts'
import { fitsShape } from './check-answers.ts'
import { checkAnswers, countedIn, gathered, placeAnswers, placeTyped, workOutAnswers } from './rules.ts'

const ON = '2026-11-26'
const lists = { grades: { ...aList('grades', 'one', 'two') } }
lists.grades.codes[1]!.retired = true
const PART = aForm(
  [aField({ key: 'paid', kind: 'decimal' }), aField({ key: 'twice', kind: 'calculated', calculation: 'paid * 2' })],
  { about: 'part' },
)
const outlineFor = (...fields: FormField[]) => outlineOf(aForm(fields), { lists, parts: { terms: PART } })
const check = (fields: FormField[], answers: Answers, more: object = {}) =>
  checkAnswers(outlineFor(...fields), answers, {
    ...{ on: ON, lists, finished: true, before: {}, writes: () => true },
    ...more,
  }).map(({ path, code }) => `${path} ${code}`)

describe('an answer', () => {
  it.each<[Partial<FormField> & Pick<FormField, 'kind'>, Answers[string], string | undefined]>([
    [{ kind: 'text' }, 'words', undefined],
    [{ kind: 'text' }, 4, 'answer-kind'],
    [{ kind: 'text', least: 3 }, 'ab', 'answer-short'],
    [{ kind: 'text', most: 3 }, 'abcd', 'answer-long'],
    [{ kind: 'text', shape: 'AA-99' }, 'ab-12', undefined],
    [{ kind: 'text', shape: 'AA-99' }, 'ab-1x', 'answer-shape'],
    [{ kind: 'text', required: true }, '  ', 'answer-required'],
    [{ kind: 'whole-number' }, 3, undefined],
    [{ kind: 'whole-number' }, 3.5, 'answer-not-whole'],
    [{ kind: 'whole-number' }, 'three', 'answer-kind'],
    [{ kind: 'decimal', least: 0 }, -0.5, 'answer-least'],
    [{ kind: 'decimal', most: 1 }, 1.5, 'answer-most'],
    [{ kind: 'yes-no' }, 'unknown', undefined],
    [{ kind: 'yes-no' }, 'maybe', 'answer-kind'],
    [{ kind: 'date', latest: 'today' }, { edtf: '2026-11-26' }, undefined],
    [{ kind: 'date', latest: 'today' }, { edtf: '2026-11-27' }, 'answer-late'],
    [{ kind: 'date', latest: 'today' }, { edtf: '2026' }, undefined],
    [{ kind: 'date', earliest: '2020-01-01' }, { edtf: '2019' }, 'answer-early'],
    [{ kind: 'date' }, 'next week', 'answer-kind'],
    [{ kind: 'code', list: 'grades' }, 'one', undefined],
    [{ kind: 'code', list: 'grades' }, 'two', 'answer-no-code'],
    [{ kind: 'codes', list: 'grades' }, ['one', 'four'], 'answer-no-code'],
    [{ kind: 'rows', part: 'terms' }, ['row1', 'row1'], 'answer-kind'],
  ])('to %j, %j: %s', (field, value, told) =>
    expect(check([aField({ key: 'a', ...field })], { a: value })).toEqual(told ? [`a ${told}`] : []),
  )

  it('that was given before its code was retired may stay', () =>
    expect(check([aField({ key: 'a', kind: 'code', list: 'grades' })], { a: 'two' }, { before: { a: 'two' } })).toEqual(
      [],
    ))

  it('that is not finished may be anything but to what is not asked', () => {
    const fields = [aField({ key: 'a', kind: 'date', required: true })]
    expect(check(fields, { a: 'next week' }, { finished: false })).toEqual([])
    expect(check(fields, { b: 1 }, { finished: false })).toEqual(['b answer-not-asked'])
  })

  it('is asked of nobody who does not write it, and not where it is not shown', () => {
    const fields = [
      aField({ key: 'a', kind: 'yes-no' }),
      aField({ key: 'b', kind: 'text', required: true, shown: 'a' }),
      aField({ key: 'c', kind: 'text', required: true, as: 'health.problems' }),
    ]
    expect(check(fields, { a: 'no' }, { writes: (as: string) => as !== 'health.problems' })).toEqual([])
    expect(check(fields, { a: 'yes' })).toEqual(['b answer-required', 'c answer-required'])
  })

  it('in a row is held to what the row asks', () =>
    expect(
      check([aField({ key: 'terms', kind: 'rows', part: 'terms' })], {
        ...{ terms: ['row1'], 'terms/row1/paid': 'much', 'terms/row1/nothing': 1 },
      }),
    ).toEqual(['terms/row1/nothing answer-not-asked', 'terms/row1/paid answer-kind']))

  it('of a shape is held against it sign by sign, however long', () => {
    expect(fitsShape('٣٤', '99')).toBe(true)
    expect(fitsShape('a'.repeat(100_000), '*'.repeat(40))).toBe(false)
  })
})

describe('what follows', () => {
  const fields = [
    aField({ key: 'a', kind: 'decimal' }),
    aField({ key: 'b', kind: 'decimal', shown: 'a > 10' }),
    aField({ key: 'c', kind: 'calculated', calculation: 'a / b' }),
    aField({ key: 'terms', kind: 'rows', part: 'terms' }),
    aField({ key: 'd', kind: 'calculated', calculation: 'sum(terms.twice) + count(terms)' }),
    aField({ key: 'secret', kind: 'text', as: 'health.problems' }),
  ]
  const outline = outlineFor(...fields)
  const of = (answers: Answers) =>
    Object.fromEntries(
      workOutAnswers(outline, answers, ON).map(({ path, value, trouble, shown }) => [
        path,
        shown ? (trouble ?? value) : 'hidden',
      ]),
    )

  it('is worked out from what is shown alone', () => {
    expect(of({ a: 5, b: 2 })).toMatchObject({ b: 'hidden', c: null })
    expect(of({ a: 20, b: 2 })).toMatchObject({ b: 2, c: 10 })
    expect(of({ a: 20, b: 0 })).toMatchObject({ c: 'divides-by-zero' })
    expect(of({ terms: ['row1', 'row2'], 'terms/row1/paid': 3 })).toMatchObject({ 'terms/row1/twice': 6, d: 8 })
  })

  it('is placed by category; what is hidden is taken out, and what this edition does not ask stays', () => {
    const before = new Map([['education' as const, { a: 20, b: 2, older: 'kept' }]])
    const placed = placeAnswers(outline, before, { said: { a: 5, secret: 's' }, on: ON })
    expect(placed.get('education')).toEqual({ a: 5, older: 'kept', d: 0 })
    expect(placed.get('health')).toEqual({ secret: 's' })
    expect(placeTyped(outline, { a: 'half', b: null, c: '', secret: 's' })).toEqual(
      new Map<string, Answers>([
        ['education', { a: 'half', c: '' }],
        ['health', { secret: 's' }],
      ]),
    )
  })

  it('ends for every answer and every form, one that depends on itself included, and comes twice to the same', () => {
    const turning = outlineFor(
      aField({ key: 'a', kind: 'calculated', calculation: 'b + 1' }),
      aField({ key: 'b', kind: 'calculated', calculation: 'a * 2', shown: 'c > 0' }),
      aField({ key: 'c', kind: 'decimal', shown: 'a > 0 or c > 0' }),
    )
    const value = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double({ noNaN: true }),
      fc.array(fc.constantFrom('row1', 'row2', 'x')),
      fc.constant({ edtf: '2020' }),
    )
    const paths = fc.constantFrom('a', 'b', 'c', 'd', 'terms', 'terms/row1/paid', 'terms/row2/twice', 'nowhere')
    fc.assert(
      fc.property(fc.dictionary(paths, value), fc.boolean(), (answers, turns) => {
        const one = turns ? turning : outline
        expect(workOutAnswers(one, answers, ON)).toEqual(workOutAnswers(one, answers, ON))
        const placed = placeAnswers(one, new Map(), { said: answers, on: ON })
        expect(placeAnswers(one, placed, { said: {}, on: ON })).toEqual(placed)
      }),
      { numRuns: 500 },
    )
  })

  it('is counted where its code changed, and an empty code takes back what stood there', () => {
    const counting = outlineFor(
      aField({ key: 'g', kind: 'code', list: 'grades', counted: true }),
      aField({ key: 'm', kind: 'codes', list: 'grades', counted: true }),
    )
    const codes = (before: Answers, after: Answers) =>
      countedIn(counting, before, after).map(({ field, code }) => `${field} ${code}`.trim())
    expect(codes({}, { g: 'one', m: ['one', 'two'] })).toEqual(['g one', 'm one', 'm two'])
    expect(codes({ g: 'one', m: ['one'] }, { m: ['one'] })).toEqual(['g'])
    expect(gathered(new Map([['health' as const, { a: 1 }]]))).toEqual({ a: 1 })
  })
})
