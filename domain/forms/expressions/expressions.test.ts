import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExpression, typeOf, type Value, workOut } from './rules.ts'
import { type Expression, FUNCTIONS, type Named, SIGNS } from './words.ts'

const KNOWN: Record<string, Named> = {
  n: { type: 'number' },
  m: { type: 'number' },
  t: { type: 'text' },
  b: { type: 'truth' },
  d: { type: 'date' },
  e: { type: 'date' },
  c: { type: 'code', codes: ['x', 'y'] },
  cs: { type: 'codes', codes: ['x', 'y'] },
  r: { type: 'rows', of: (name) => (name === 'n' ? { type: 'number' } : undefined) },
}
const known = (name: string) => KNOWN[name]
type Answers = Record<string, Value>
const ON = '2026-11-26'
const workWith = (expression: Expression, answers: Answers, rows: Value[] = []) =>
  workOut(expression, {
    value: (name) => ({ value: answers[name] ?? null }),
    inRows: () => rows.map((value) => ({ value })),
    on: ON,
  })

function read(text: string): Expression {
  const result = readExpression(text)
  if ('problem' in result) throw new Error(`${text}: ${result.problem.code}`)
  return result.expression
}
const comesTo = (text: string, answers: Answers = {}, rows: Value[] = []) => workWith(read(text), answers, rows)
const problem = (text: string) => {
  const result = readExpression(text)
  if ('problem' in result) return result.problem.code
  const typed = typeOf(result.expression, known)
  return 'problem' in typed ? typed.problem.code : typed.type
}

describe('an expression', () => {
  it.each<[string, Answers, Value]>([
    ['1 + 2 * 3', {}, 7],
    ['(1 + 2) * 3', {}, 9],
    ['10 - 2 - 3', {}, 5],
    ['2 * -3', {}, -6],
    ['n / m', { n: 30, m: 4 }, 7.5],
    ['n >= 18 and c = ‘x’'.replaceAll(/[‘’]/g, "'"), { n: 18, c: 'x' }, true],
    ["cs has 'y'", { cs: ['x', 'y'] }, true],
    ["not (c = 'x' or b)", { c: 'y', b: false }, true],
    ['answered(n)', {}, false],
    ['answered(n)', { n: 0 }, true],
    ['if(b, n, 0)', { b: false, n: 4 }, 0],
    ['round(n, 1)', { n: 2.25 }, 2.3],
    ['least(n, 3, m)', { n: 5, m: 2 }, 2],
    ['most(n, 3)', { n: 5 }, 5],
    ['count(cs)', { cs: ['x'] }, 1],
    ['years(d, today)', { d: { edtf: '2008-11-26' } }, 18],
    ['years(d, today)', { d: { edtf: '2008-11-27' } }, 17],
    ['days(d, e)', { d: { edtf: '2026-02-27' }, e: { edtf: '2026-03-01' } }, 2],
    ['d < e', { d: { edtf: '2020' }, e: { edtf: '2021-03' } }, true],
  ])('%s for %j comes to %j', (text, answers, value) => expect(comesTo(text, answers)).toEqual({ value }))

  it.each<[string, Answers]>([
    ['n + 1', {}],
    ['n > 1', {}],
    ['b and yes', {}],
    ['if(b, 1, 2)', {}],
    ['years(d, today)', { d: { edtf: '2008' } }],
    ['d = e', { d: { edtf: '2020' }, e: { edtf: '2020' } }],
    ['d < e', { d: { edtf: '2020' }, e: { edtf: '2020-06' } }],
  ])('%s for %j comes to nothing: what is missing or may be either is not guessed', (text, answers) =>
    expect(comesTo(text, answers)).toEqual({ value: null }),
  )

  it('is decided where one side decides it, whatever is missing on the other', () => {
    expect(comesTo('b and no')).toEqual({ value: false })
    expect(comesTo('b or yes')).toEqual({ value: true })
  })

  it('sums what was answered in rows, and counts rows', () => {
    expect(comesTo('sum(r.n)', {}, [2, null, 3])).toEqual({ value: 5 })
    expect(comesTo('sum(r.n)')).toEqual({ value: 0 })
    expect(comesTo('count(r)', { r: ['a', 'b'] })).toEqual({ value: 2 })
  })

  it('says why it cannot be worked out', () => {
    expect(comesTo('n / m', { n: 1, m: 0 })).toEqual({ trouble: 'divides-by-zero' })
    expect(comesTo('n * n', { n: 1e12 })).toEqual({ trouble: 'too-large' })
    expect(comesTo('if(b, n / 0, 2)', { b: false, n: 1 })).toEqual({ value: 2 })
  })

  it.each([
    ['', 'expression-empty'],
    ['n +', 'expression-end'],
    ['n n', 'expression-sign'],
    ['n $ 1', 'expression-sign'],
    ['n +* 1', 'expression-sign'],
    ['evil(n)', 'expression-function'],
    ['round(n, 1, 2)', 'expression-count'],
    ['z + 1', 'expression-field'],
    ["c = 'z'", 'expression-code'],
    ["n + 'a'", 'expression-type'],
    ['n = t', 'expression-type'],
    ['t < t', 'expression-type'],
    ['r.n + 1', 'expression-rows'],
    ['sum(r.q)', 'expression-field'],
    ['n / 0', 'expression-zero'],
    [`${'('.repeat(60)}n${')'.repeat(60)}`, 'expression-deep'],
    ['n + 1', 'number'],
    ['n > 1', 'truth'],
    ["if(b, c, 'w')", 'text'],
    ['today', 'date'],
  ])('%s is told as %s', (text, said) => expect(problem(text)).toBe(said))
})

const name = fc.constantFrom(...Object.keys(KNOWN), 'nowhere')
const anExpression = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.record({ is: fc.constant('number' as const), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
    fc.record({ is: fc.constant('text' as const), value: fc.constantFrom('x', 'y', 'z') }),
    fc.record({ is: fc.constant('truth' as const), value: fc.boolean() }),
    fc.constant<Expression>({ is: 'today' }),
    name.map((one): Expression => ({ is: 'field', name: one })),
    name.map((one): Expression => ({ is: 'field', name: 'n', within: one })),
    fc.record({ is: fc.constantFrom('not' as const, 'minus' as const), of: tie('any') }),
    fc.record({
      is: fc.constant('two' as const),
      sign: fc.constantFrom(...SIGNS),
      left: tie('any'),
      right: tie('any'),
    }),
    fc
      .constantFrom(...(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]))
      .chain((one) =>
        fc
          .array(tie('any'), { minLength: FUNCTIONS[one][0], maxLength: FUNCTIONS[one][1] })
          .map((given): Expression => ({ is: 'call', name: one, given })),
      ),
  ),
})).any
const aDate = fc
  .constantFrom('2020', '2020-02', '2020-02-29', '1990~', '2019-01-01/2020-05-06')
  .map((edtf) => ({ edtf }))
const answers = fc.record({
  n: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
  m: fc.option(fc.constantFrom(0, 1, -1, 0.5)),
  t: fc.option(fc.string()),
  b: fc.option(fc.boolean()),
  d: fc.option(aDate),
  e: fc.option(aDate),
  c: fc.option(fc.constantFrom('x', 'y')),
  cs: fc.option(fc.uniqueArray(fc.constantFrom('x', 'y'))),
  r: fc.option(fc.uniqueArray(fc.constantFrom('row1', 'row2'))),
})

describe('whatever stands in it', () => {
  it('any text is read or told to be wrong, and never throws', () => {
    const pieces = fc.constantFrom(
      'n',
      '1',
      '(',
      ')',
      '+',
      '/',
      "'x'",
      'and',
      'not',
      'has',
      ',',
      'sum(',
      'r.n',
      ' ',
      '.',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => {
          const result = readExpression(text)
          if ('expression' in result) typeOf(result.expression, known)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('an expression that has a type comes to a value of it, to nothing, or says why not; twice to the same', () => {
    let typedOnes = 0
    fc.assert(
      fc.property(anExpression, answers, fc.array(fc.option(fc.integer())), (expression, given, rows) => {
        const typed = typeOf(expression, known)
        if ('problem' in typed) return
        typedOnes++
        const worked = workWith(expression, given, rows)
        expect(workWith(expression, given, rows)).toEqual(worked)
        if ('trouble' in worked || worked.value === null) return
        const { value } = worked
        if (typed.type === 'number') expect(Number.isFinite(value)).toBe(true)
        if (typed.type === 'truth') expect(typeof value).toBe('boolean')
        if (typed.type === 'text' || typed.type === 'code') expect(typeof value).toBe('string')
        if (typed.type === 'date') expect(value).toHaveProperty('edtf')
      }),
      { numRuns: 5000 },
    )
    expect(typedOnes).toBeGreaterThan(500)
  })
})
