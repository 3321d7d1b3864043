import { createContext, useContext } from 'react'
import type { Stood } from '../../domain/forms/answering/rules.ts'
import type { AnswerProblem } from '../../domain/forms/answering/words.ts'
import type { Answers, AnswerValue, CodeList, FieldAccess, FormLanguage } from '../../domain/forms/words.ts'

/** A form that is being filled: what was typed, what follows from it, and what is wrong with it. */
export type Filling = {
  answers: Answers
  onAnswer: (path: string, value: AnswerValue | null) => void
  stood: ReadonlyMap<string, Stood>
  lists: Readonly<Record<string, CodeList>>
  language: FormLanguage
  problems: readonly AnswerProblem[]
  /** What the worker may do with a field of the data set. Of what is secret to them nothing is shown. */
  access: (as: string) => FieldAccess | undefined
}

const Context = createContext<Filling | null>(null)
export const FillingProvider = Context.Provider

export function useFilling(): Filling {
  const filling = useContext(Context)
  if (!filling) throw new Error('a field of a form stands outside of a form')
  return filling
}
