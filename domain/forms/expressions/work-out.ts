import { type PartialDate, spanOf } from '../../../ground/partial-date.ts'
import type { Expression, Trouble } from './words.ts'

/** What something comes to. Nothing (`null`) where an answer is missing or not certain enough to tell. */
export type Value = number | string | boolean | readonly string[] | PartialDate | null
/** What stands behind names: the value of a field, the values of a field in all rows, and the day on which it is worked out. */
export type Surroundings = {
  value: (name: string) => Worked
  inRows: (rows: string, name: string) => readonly Worked[]
  on: string
}
export type Worked = { value: Value } | { trouble: Trouble }

const nothing: Worked = { value: null }
const MOST = 1e15

/**
 * Works an expression out that has a type. It always ends and never throws: what is missing makes nothing, as one who is
 * asked “and?” does not know, and what cannot be worked out says why.
 */
export function workOut(expression: Expression, around: Surroundings): Worked {
  switch (expression.is) {
    case 'number':
    case 'text':
    case 'truth':
      return { value: expression.value }
    case 'today':
      return { value: { edtf: around.on } }
    case 'field':
      return expression.within ? nothing : around.value(expression.name)
    case 'not':
      return ofOne(workOut(expression.of, around), (value) => (typeof value === 'boolean' ? !value : null))
    case 'minus':
      return ofOne(workOut(expression.of, around), (value) => (typeof value === 'number' ? -value : null))
    case 'two':
      return ofTwo(expression, around)
    case 'call':
      return call(expression, around)
  }
}

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>
const ofOne = (worked: Worked, make: (value: Value) => Value): Worked =>
  'trouble' in worked ? worked : { value: make(worked.value) }

function ofTwo({ sign, left, right }: Of<'two'>, around: Surroundings): Worked {
  const [one, two] = [workOut(left, around), workOut(right, around)]
  if (sign === 'and' || sign === 'or') return together(one, two, sign === 'or')
  if ('trouble' in one) return one
  if ('trouble' in two) return two
  const [a, b] = [one.value, two.value]
  if (a === null || b === null) return nothing
  if (sign === 'has') return { value: Array.isArray(a) && a.includes(String(b)) }
  if (isDate(a) && isDate(b)) return { value: compareDates(sign, a, b) }
  if (typeof a === 'number' && typeof b === 'number') return ofNumbers(sign, a, b)
  return { value: sign === '=' ? a === b : sign === '!=' ? a !== b : null }
}

/** One that decides, decides; else nothing where either is nothing. */
function together(one: Worked, two: Worked, decides: boolean): Worked {
  for (const each of [one, two]) if ('value' in each && each.value === decides) return each
  const stuck = [one, two].find((each) => 'trouble' in each)
  if (stuck) return stuck
  return [one, two].some((each) => 'value' in each && each.value === null) ? nothing : { value: !decides }
}

const isDate = (value: Value): value is PartialDate =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Held against each other only as far as both are known: what may be so and may not is nothing. */
function compareDates(sign: string, a: PartialDate, b: PartialDate): boolean | null {
  const [one, two] = [spanOf(a), spanOf(b)]
  const certain = (yes: boolean, no: boolean) => (yes ? true : no ? false : null)
  const same = one.earliest === one.latest && one.earliest === two.earliest && two.earliest === two.latest
  const apart = one.latest < two.earliest || two.latest < one.earliest
  switch (sign) {
    case '<':
      return certain(one.latest < two.earliest, one.earliest >= two.latest)
    case '<=':
      return certain(one.latest <= two.earliest, one.earliest > two.latest)
    case '>':
      return certain(one.earliest > two.latest, one.latest <= two.earliest)
    case '>=':
      return certain(one.earliest >= two.latest, one.latest < two.earliest)
    case '=':
      return certain(same, apart)
    default:
      return certain(apart, same)
  }
}

function ofNumbers(sign: string, a: number, b: number): Worked {
  switch (sign) {
    case '+':
      return bounded(a + b)
    case '-':
      return bounded(a - b)
    case '*':
      return bounded(a * b)
    case '/':
      return b === 0 ? { trouble: 'divides-by-zero' } : bounded(a / b)
    case '=':
      return { value: a === b }
    case '!=':
      return { value: a !== b }
    case '<':
      return { value: a < b }
    case '<=':
      return { value: a <= b }
    case '>':
      return { value: a > b }
    default:
      return { value: a >= b }
  }
}

const bounded = (value: number): Worked =>
  Math.abs(value) <= MOST ? { value: value === 0 ? 0 : value } : { trouble: 'too-large' }

function call({ name, given }: Of<'call'>, around: Surroundings): Worked {
  const [first] = given as [Expression]
  if (name === 'answered') return ofOne(workOut(first, around), (value) => value !== null)
  if (name === 'sum') return sumOf(first, around)
  const worked = given.map((one) => workOut(one, around))
  if (name === 'if') return choose(worked as [Worked, Worked, Worked])
  const stuck = worked.find((one) => 'trouble' in one)
  if (stuck) return stuck
  const values = worked.map((one) => (one as { value: Value }).value)
  if (name === 'count') return { value: Array.isArray(values[0]) ? values[0].length : 0 }
  if (values.some((value) => value === null)) return nothing
  if (name === 'years' || name === 'days') return between(name, values as [PartialDate, PartialDate])
  const numbers = values as number[]
  if (name === 'round') return rounded(numbers[0]!, numbers[1] ?? 0)
  return { value: name === 'least' ? Math.min(...numbers) : Math.max(...numbers) }
}

function choose([condition, one, two]: [Worked, Worked, Worked]): Worked {
  if ('trouble' in condition) return condition
  return condition.value === null ? nothing : condition.value === true ? one : two
}

/** Rows in which nothing was answered add nothing. */
function sumOf(field: Expression, around: Surroundings): Worked {
  if (field.is !== 'field' || !field.within) return nothing
  const cells = around.inRows(field.within, field.name)
  const stuck = cells.find((cell) => 'trouble' in cell)
  if (stuck) return stuck
  const numbers = cells.flatMap((cell) => ('value' in cell && typeof cell.value === 'number' ? [cell.value] : []))
  return bounded(numbers.reduce((sum, number) => sum + number, 0))
}

function rounded(number: number, digits: number): Worked {
  const by = 10 ** Math.min(6, Math.max(0, Math.trunc(digits)))
  return bounded(Math.round(number * by) / by)
}

const DAY = 86_400_000

/** Full years or days from one date to another; nothing unless every day that each may be gives the same. */
function between(name: 'years' | 'days', [from, to]: [PartialDate, PartialDate]): Worked {
  const [one, two] = [spanOf(from), spanOf(to)]
  const count = name === 'years' ? yearsBetween : daysBetween
  const [least, most] = [count(one.latest, two.earliest), count(one.earliest, two.latest)]
  return { value: least === most ? least : null }
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

function yearsBetween(from: string, to: string): number {
  if (to < from) return 0 - yearsBetween(to, from)
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}
