export const ANSWER_PROBLEMS = [
  'answer-not-asked',
  'answer-kind',
  'answer-not-whole',
  'answer-no-code',
  'answer-required',
  'answer-least',
  'answer-most',
  'answer-short',
  'answer-long',
  'answer-early',
  'answer-late',
  'answer-shape',
] as const
/** What is wrong with one answer, where it stands. */
export type AnswerProblem = {
  path: string
  code: (typeof ANSWER_PROBLEMS)[number]
  values: Record<string, string | number>
}
