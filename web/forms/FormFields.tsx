import { useMemo } from 'react'
import { workOutAnswers } from '../../domain/forms/answering/rules.ts'
import type { AnswerProblem } from '../../domain/forms/answering/words.ts'
import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { Answers, AnswerValue, FieldAccess, FormEdition, FormLanguage } from '../../domain/forms/words.ts'
import { today } from '../locales/use-moments.ts'
import { AskedField } from './AskedField.tsx'
import { FillingProvider } from './filling.ts'
import { labelIn } from './label-in.ts'

type Props = {
  edition: FormEdition
  answers: Answers
  onAnswer: (path: string, value: AnswerValue | null) => void
  access: (as: string) => FieldAccess | undefined
  problems?: readonly AnswerProblem[]
  language: FormLanguage
}
const NONE: readonly AnswerProblem[] = []

/** A form to be filled: what is shown and what follows is worked out with every sign that is typed. */
export function FormFields({ edition, answers, onAnswer, access, problems = NONE, language }: Props) {
  const outline = useMemo(() => outlineOfEdition(edition), [edition])
  const stood = new Map(workOutAnswers(outline, answers, today()).map((one) => [one.path, one]))
  return (
    <FillingProvider value={{ answers, onAnswer, stood, lists: edition.lists, language, problems, access }}>
      <div className="stack-4">
        {edition.content.sections.map((section, nth) => {
          const asked = outline.fields.filter((one) => one.section === section.key)
          const isThere = asked.some(
            ({ field }) => stood.get(field.key)?.shown && (field.kind === 'note' || (field.as && access(field.as))),
          )
          if (!isThere) return null
          const head = `section-${nth}`
          return (
            <section className="box pad stack-3" key={section.key} aria-labelledby={head}>
              <h2 id={head}>{labelIn(section.label, language)}</h2>
              {asked.map((one, at) => (
                // A draft may hold a key twice.
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields of an edition never change their order
                <AskedField key={`${one.field.key} ${at}`} asked={one} path={one.field.key} />
              ))}
            </section>
          )
        })}
      </div>
    </FillingProvider>
  )
}
