import { createContext, useContext } from 'react'
import type { FormProblem } from '../../domain/forms/editions/words.ts'
import type { FormContent, FormShown } from '../../domain/forms/words.ts'

/** A draft that is being made: what may be used in it, what was published before, and what is wrong with it. */
export type Editing = {
  form: FormShown
  content: FormContent
  /** Keys that were published, whose kind and meaning stand for ever. */
  published: ReadonlySet<string>
  problems: readonly FormProblem[]
}

const Context = createContext<Editing | null>(null)
export const EditingProvider = Context.Provider

export function useEditing(): Editing {
  const editing = useContext(Context)
  if (!editing) throw new Error('a part of the editor stands outside of it')
  return editing
}
