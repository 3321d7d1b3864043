import type { CodeList, DataField, FormContent, FormEdition } from '../words.ts'

/** What a draft is held against: what stands around it, and the edition before. */
export type Around = {
  key: string
  lists: Readonly<Record<string, CodeList>>
  /** Forms that may stand as rows in others, as they are published. */
  parts: Readonly<Record<string, FormContent>>
  dataFields: readonly DataField[]
  before: FormEdition | null
}

export const PROBLEM_CODES = [
  'label-missing',
  'help-missing',
  'form-empty',
  'key-twice',
  'category-missing',
  'data-field-unknown',
  'words-not-narrative',
  'list-missing',
  'list-unknown',
  'list-empty',
  'code-twice',
  'code-label-missing',
  'part-missing',
  'part-unknown',
  'rows-cycle',
  'rows-deep',
  'condition-not-truth',
  'calculation-missing',
  'calculation-unfit',
  'depends-cycle',
  'tells-of',
  'kind-changed',
  'counts-as-changed',
  'part-changed',
  'about-changed',
  'limits-crossed',
  'shape-empty',
  'not-countable',
  'expression-empty',
  'expression-sign',
  'expression-end',
  'expression-deep',
  'expression-function',
  'expression-count',
  'expression-field',
  'expression-code',
  'expression-type',
  'expression-rows',
  'expression-zero',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]
/** What is wrong with a draft, where: the key of a field or section, or nothing for the form itself. */
export type FormProblem = { at: string; code: ProblemCode; values: Record<string, string | number> }

export const CHANGE_CODES = [
  'first',
  'name',
  'section-added',
  'section-removed',
  'section-label',
  'field-added',
  'field-removed',
  'field-moved',
  'field-label',
  'field-help',
  'field-required',
  'field-optional',
  'field-condition',
  'field-calculation',
  'field-limits',
  'field-merge',
  'field-counted',
  'field-uncounted',
  'field-list',
  'code-added',
  'code-retired',
  'code-label',
  'part',
] as const
export type ChangeCode = (typeof CHANGE_CODES)[number]
/** One thing in which two editions differ. */
export type FormChange = { at: string; code: ChangeCode; values: Record<string, string> }
