import { type PartialDate, spanOf } from '../../../ground/partial-date.ts'
import type { Outline } from '../editions/rules.ts'
import type { Answers, AnswerValue, CodeList, FormField } from '../words.ts'
import type { AnswerProblem } from './words.ts'
import { type Stood, workOutAnswers } from './work-out-answers.ts'

type How = {
  on: string
  lists: Readonly<Record<string, CodeList>>
  /** What is not finished may lack answers, and hold some that cannot be read yet. */
  finished: boolean
  /** Answers that stood before: a code that was retired since may stay. */
  before: Answers
  /** Whether the worker writes what counts as this field of the data set; of what they do not, nothing is asked of them. */
  writes: (as: string) => boolean
}
type Found = Omit<AnswerProblem, 'path'> | undefined

/** What is wrong with answers, each where it stands. */
export function checkAnswers(outline: Outline, answers: Answers, how: How): AnswerProblem[] {
  const stood = workOutAnswers(outline, answers, how.on)
  const asked = new Map(stood.map((one) => [one.path, one]))
  const astray = Object.keys(answers).filter((path) => answers[path] !== null && !isKnown(outline, path))
  const problems: AnswerProblem[] = astray.map((path) => ({ path, code: 'answer-not-asked', values: {} }))
  if (!how.finished) return problems
  for (const one of asked.values()) {
    const { kind, as } = one.asked.field
    if (!one.shown || kind === 'note' || kind === 'calculated' || !as || !how.writes(as)) continue
    const found = problemOf(one, how)
    if (found) problems.push({ path: one.path, ...found })
  }
  return problems
}

/** Whether a form has such a place: `key`, or `rows/row/key`. */
export function isKnown(outline: Outline, path: string): boolean {
  const [key, row, ...rest] = path.split('/')
  const asked = outline.byKey.get(key!)
  if (!asked || asked.field.kind === 'note') return false
  return row === undefined || (asked.inner !== undefined && isKnown(asked.inner, rest.join('/')))
}

export const isEmpty = (value: AnswerValue | null | undefined): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

function problemOf({ asked: { field }, value, path }: Stood, how: How): Found {
  if (isEmpty(value)) return field.required ? { code: 'answer-required', values: {} } : undefined
  return unlike(field, value!, { how, before: how.before[path] ?? null }) ?? unfit(field, value!, how.on)
}

type Beside = { how: How; before: AnswerValue | null }
const wrong = (code: AnswerProblem['code'], values: AnswerProblem['values'] = {}) => ({ code, values })

/** Whether it is no answer of this kind at all. */
function unlike(field: FormField, value: AnswerValue, beside: Beside): Found {
  const isText = typeof value === 'string'
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return isText ? undefined : wrong('answer-kind')
    case 'whole-number':
      if (typeof value !== 'number') return wrong('answer-kind')
      return Number.isSafeInteger(value) ? undefined : wrong('answer-not-whole')
    case 'decimal':
      return typeof value === 'number' ? undefined : wrong('answer-kind')
    case 'yes-no':
      return isText && ['yes', 'no', 'unknown'].includes(value) ? undefined : wrong('answer-kind')
    case 'date':
      return typeof value === 'object' && !Array.isArray(value) ? undefined : wrong('answer-kind')
    case 'code':
      return isText ? noCode(field, [value], beside) : wrong('answer-kind')
    case 'codes':
      return Array.isArray(value) ? noCode(field, value, beside) : wrong('answer-kind')
    case 'rows':
      return Array.isArray(value) &&
        value.every((id) => /^[a-z0-9]{4,16}$/.test(id)) &&
        new Set(value).size === value.length
        ? undefined
        : wrong('answer-kind')
    default:
      return undefined
  }
}

function noCode({ list }: FormField, codes: readonly string[], { how, before }: Beside): Found {
  const known = how.lists[list ?? '']?.codes ?? []
  const kept = [before].flat()
  const astray = codes.find((code) => !known.some((one) => one.code === code && (!one.retired || kept.includes(code))))
  return astray === undefined ? undefined : wrong('answer-no-code', { code: astray })
}

/** Whether it is outside of what the form takes. */
function unfit(field: FormField, value: AnswerValue, on: string): Found {
  const { least, most, shape } = field
  if (typeof value === 'number') {
    if (least !== undefined && value < least) return wrong('answer-least', { least })
    if (most !== undefined && value > most) return wrong('answer-most', { most })
  }
  if (typeof value === 'string' && (field.kind === 'text' || field.kind === 'long-text')) {
    const length = [...value].length
    if (least !== undefined && length < least) return wrong('answer-short', { least })
    if (most !== undefined && length > most) return wrong('answer-long', { most })
    if (shape && !fitsShape(value.trim(), shape)) return wrong('answer-shape', { shape })
  }
  return typeof value === 'object' && !Array.isArray(value) ? unfitDate(field, value, on) : undefined
}

function unfitDate({ earliest, latest }: FormField, value: PartialDate, on: string): Found {
  const span = spanOf(value)
  const [from, until] = [earliest, latest].map((day) => (day === 'today' ? on : day))
  if (from && span.latest < from) return wrong('answer-early', { earliest: from })
  if (until && span.earliest > until) return wrong('answer-late', { latest: until })
  return undefined
}

const SIGNS: Readonly<Record<string, RegExp>> = { '9': /^\p{Nd}$/u, A: /^\p{L}$/u, '*': /^[\p{L}\p{Nd}]$/u }

/** Held against a shape sign by sign, so that it takes no longer than it is long. */
export function fitsShape(text: string, shape: string): boolean {
  const [said, signs] = [[...text], [...shape]]
  return said.length === signs.length && signs.every((sign, nth) => SIGNS[sign]?.test(said[nth]!) ?? sign === said[nth])
}
