import { emptyRisk, type RiskDraft } from './RiskFields.tsx'

export const QUESTIONS = ['data', 'why', 'less', 'people'] as const
export type AssessmentDraft = {
  answers: Record<(typeof QUESTIONS)[number], string>
  risks: RiskDraft[]
  due: string
}
const HALF_YEAR = 182 * 86_400_000

export const emptyAssessment = (): AssessmentDraft => ({
  answers: { data: '', why: '', less: '', people: '' },
  risks: [emptyRisk('1')],
  due: new Date(Date.now() + HALF_YEAR).toISOString().slice(0, 10),
})

export const isEmpty = (text: string): boolean => text.trim() === ''
export const isAnswered = ({ answers, risks }: AssessmentDraft): boolean =>
  QUESTIONS.every((one) => !isEmpty(answers[one])) && risks.every((one) => !isEmpty(one.what) && !isEmpty(one.measure))

export const assessmentFrom = ({ answers, risks, due }: AssessmentDraft) => ({
  answers,
  risks: risks.map(({ key: _, ...risk }) => risk),
  reviewDue: due,
})
