import { describe, expect, it } from 'vitest'
import { aField, aForm, aList, inAll } from '../../../test/world/forms.ts'
import { readDataSet } from '../../sharing/index.ts'
import { dataFieldsOf, editionFrom } from '../rules.ts'
import type { FormContent, FormField } from '../words.ts'
import { findChanges, findProblems, sameAs } from './rules.ts'

const DATA = dataFieldsOf(readDataSet('demo'))
const LISTS = { grades: aList('grades', 'one', 'two') }
const part = (fields: FormField[]): FormContent => aForm(fields, { about: 'part' })
const PARTS = { terms: part([aField({ key: 'paid', kind: 'decimal' })]) }
const around = { key: 'mine', lists: LISTS, parts: PARTS, dataFields: DATA, before: null }
const problems = (content: FormContent, more: object = {}) =>
  findProblems(content, { ...around, ...more }).map(({ at, code, values }) =>
    [at, code, ...Object.values(values)].filter((one) => one !== '').join(' '),
  )
const of = (...fields: FormField[]) => problems(aForm(fields))
const text = (more: Partial<FormField> & { key: string }) => aField({ kind: 'text', ...more })

describe('a draft', () => {
  it('of which everything is said has no problem', () =>
    expect(
      of(
        text({ key: 'name' }),
        aField({ key: 'grade', kind: 'code', list: 'grades', counted: true }),
        aField({ key: 'terms', kind: 'rows', part: 'terms' }),
        aField({ key: 'all', kind: 'calculated', calculation: 'sum(terms.paid) / count(terms)' }),
        aField({ key: 'why', kind: 'text', shown: "grade = 'two' and all > 3" }),
        aField({ key: 'words', kind: 'note' }),
      ),
    ).toEqual([]))

  it.each<[string, FormField[], string[]]>([
    ['a label is missing', [text({ key: 'a', label: { en: 'A', fr: 'A', ar: 'A' } })], ['a label-missing es']],
    ['help is half said', [text({ key: 'a', help: { en: 'H', fr: 'H', es: 'H' } })], ['a help-missing ar']],
    ['nobody said as what it counts', [text({ key: 'a', as: undefined })], ['a category-missing']],
    [
      'it counts as nothing that there is',
      [text({ key: 'a', as: 'health.nothing' })],
      ['a data-field-unknown health.nothing'],
    ],
    ['a key stands twice', [text({ key: 'a' }), text({ key: 'a' })], ['a key-twice']],
    ['a list is not chosen', [aField({ key: 'a', kind: 'code' })], ['a list-missing']],
    ['a list is not there', [aField({ key: 'a', kind: 'code', list: 'none' })], ['a list-unknown none']],
    ['rows are of nothing', [aField({ key: 'a', kind: 'rows', part: 'none' })], ['a part-unknown none']],
    ['limits are crossed', [aField({ key: 'a', kind: 'decimal', least: 2, most: 1 })], ['a limits-crossed']],
    [
      'days are crossed',
      [aField({ key: 'a', kind: 'date', earliest: '2026-01-02', latest: '2026-01-01' })],
      ['a limits-crossed'],
    ],
    ['a calculation is missing', [aField({ key: 'a', kind: 'calculated' })], ['a calculation-missing']],
    [
      'a condition is no condition',
      [text({ key: 'a' }), text({ key: 'b', shown: 'a' })],
      ['b condition-not-truth text'],
    ],
    ['a condition speaks of nothing', [text({ key: 'a', shown: 'b = 1' })], ['a expression-field b']],
    [
      'it always divides by zero',
      [aField({ key: 'a', kind: 'calculated', calculation: '1 / 0' })],
      ['a expression-zero'],
    ],
    [
      'free words may tell more',
      [aField({ key: 'a', kind: 'long-text', as: 'protection.risk' })],
      ['a words-not-narrative protection.risk'],
    ],
    [
      'what is sensitive is counted',
      [aField({ key: 'a', kind: 'yes-no', as: 'protection.risk', counted: true })],
      ['a not-countable'],
    ],
    ['words are counted', [text({ key: 'a', counted: true })], ['a not-countable']],
  ])('is held back where %s', (_, fields, told) => expect(of(...fields)).toEqual(told))

  it('that depends on itself is told the way on which it does', () => {
    const cycle = [
      aField({ key: 'a', kind: 'calculated', calculation: 'b + 1' }),
      aField({ key: 'b', kind: 'calculated', calculation: 'c * 2' }),
      aField({ key: 'c', kind: 'decimal', shown: 'a > 1' }),
    ]
    expect(of(...cycle)).toEqual([
      'a depends-cycle a → b → c → a',
      'b depends-cycle b → c → a → b',
      'c depends-cycle c → a → b → c',
    ])
  })

  it('that stands in its own rows is told through which others', () => {
    const rows = (to: string) => part([aField({ key: 'in', kind: 'rows', part: to })])
    expect(problems(rows('mine'))).toContain('rows-cycle mine → mine')
    expect(problems(rows('two'), { parts: { two: rows('three'), three: rows('mine') } })).toContain(
      'rows-cycle mine → two → three → mine',
    )
    const deep = { two: rows('three'), three: rows('four'), four: rows('five'), five: PARTS.terms }
    expect(problems(rows('two'), { parts: deep })).toContain('rows-deep 3')
  })

  it('lets no field tell of another that fewer may see', () => {
    const secret = aField({ key: 'secret', kind: 'yes-no', as: 'health.problems' })
    expect(of(secret, text({ key: 'b', shown: 'secret' }))).toEqual(['b tells-of secret'])
    expect(of(secret, aField({ key: 'b', kind: 'calculated', calculation: 'if(secret, 1, 0)' }))).toEqual([
      'b tells-of secret',
    ])
    expect(of(secret, text({ key: 'b', as: 'health.problems', shown: 'secret' }))).toEqual([])
    // Within one category too: more agencies see vaccinations than see problems.
    expect(of(secret, text({ key: 'b', as: 'health.immunizations', shown: 'secret' }))).toEqual(['b tells-of secret'])
  })

  it('keeps what was published of a key for ever', () => {
    const before = editionFrom(
      {
        form: 'x' as never,
        key: 'mine',
        nth: 1,
        content: aForm([text({ key: 'a' }), aField({ key: 'r', kind: 'rows', part: 'terms' })]),
      },
      around,
    )
    const next = aForm([
      aField({ key: 'a', kind: 'decimal', as: 'education.skills' }),
      aField({ key: 'r', kind: 'rows', part: 'others' }),
    ])
    expect(problems(next, { before, parts: { ...PARTS, others: PARTS.terms } })).toEqual([
      'a kind-changed text',
      'a counts-as-changed education.school',
      'r part-changed terms',
    ])
    expect(problems({ ...aForm([text({ key: 'a' })]), about: 'case' }, { before })).toEqual(['about-changed person'])
  })
})

describe('what an edition changes', () => {
  const whole = (content: FormContent, lists = LISTS) =>
    editionFrom({ form: 'x' as never, key: 'mine', nth: 1, content }, { lists, parts: PARTS })
  const grade = aField({ key: 'grade', kind: 'code', list: 'grades' })
  const changes = (before: FormContent, after: FormContent, lists = LISTS) =>
    findChanges(whole(before), whole(after, lists)).map(({ at, code }) => `${at} ${code}`.trim())

  it('is told thing by thing', () => {
    const before = aForm([grade, text({ key: 'gone' }), text({ key: 'kept' })])
    const after = {
      ...aForm([
        { ...grade, label: inAll('Level'), required: true, counted: true },
        text({ key: 'kept', shown: "grade = 'one'" }),
        text({ key: 'new' }),
      ]),
      name: inAll('Another'),
    }
    expect(changes(before, after)).toEqual([
      'name',
      'grade field-label',
      'grade field-required',
      'grade field-counted',
      'kept field-condition',
      'new field-added',
      'gone field-removed',
    ])
  })

  it('is nothing where only the order of writing differs', () => {
    const { label, ...rest } = grade
    const { en, ...others } = label
    const same = { label: { ...others, en }, ...rest } as FormField
    expect(changes(aForm([grade]), aForm([same]))).toEqual([])
    expect(sameAs({ a: 1, b: { c: 2, d: undefined } }, { b: { c: 2 }, a: 1 })).toBe(true)
    expect(sameAs([1, 2], [2, 1])).toBe(false)
  })

  it('holds the codes of its lists, even where the form itself says the same', () => {
    const more = { grades: { ...aList('grades', 'one', 'two', 'three') } }
    more.grades.codes[1]!.retired = true
    expect(changes(aForm([grade]), aForm([grade]), more)).toEqual(['grades code-retired', 'grades code-added'])
  })
})
