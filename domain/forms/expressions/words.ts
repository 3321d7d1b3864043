/** An expression of a form as it was read: a condition, or a calculation. */
export type Expression =
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  | { is: 'truth'; value: boolean }
  | { is: 'today' }
  /** A field, or a field within the rows of another. */
  | { is: 'field'; name: string; within?: string }
  | { is: 'not' | 'minus'; of: Expression }
  | { is: 'two'; sign: Sign; left: Expression; right: Expression }
  | { is: 'call'; name: FunctionName; given: Expression[] }

export const SIGNS = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', 'has', '+', '-', '*', '/'] as const
export type Sign = (typeof SIGNS)[number]

/** How many things each function takes: the least, and the most. */
export const FUNCTIONS = {
  answered: [1, 1],
  count: [1, 1],
  sum: [1, 1],
  if: [3, 3],
  years: [2, 2],
  days: [2, 2],
  round: [1, 2],
  least: [2, 8],
  most: [2, 8],
} as const
export type FunctionName = keyof typeof FUNCTIONS

export type ValueType = 'number' | 'text' | 'truth' | 'date' | 'code' | 'codes' | 'rows'
/** What an expression speaks of by a name. */
export type Named = { type: ValueType; codes?: readonly string[]; of?: (name: string) => Named | undefined }

/** What is wrong with an expression, and at which sign of it. */
export type ExpressionProblem = {
  code:
    | 'expression-empty'
    | 'expression-sign'
    | 'expression-end'
    | 'expression-deep'
    | 'expression-function'
    | 'expression-count'
    | 'expression-field'
    | 'expression-code'
    | 'expression-type'
    | 'expression-rows'
    | 'expression-zero'
  values: Record<string, string | number>
}
/** Why something could not be worked out, though everything that it needs is there. */
export type Trouble = 'divides-by-zero' | 'too-large'
