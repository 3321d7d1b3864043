import { GitCompare } from 'lucide-react'
import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { AnswerValue, FormEdition, FormField } from '../../domain/forms/words.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { fieldAt } from './field-at.ts'
import { labelIn } from './label-in.ts'
import { useAnswerWords } from './use-answer-words.ts'

type Side = { path: string; mine: AnswerValue | null; theirs: AnswerValue | null }
type Props = {
  edition: FormEdition
  apart: readonly Side[]
  onChoose: (path: string, value: AnswerValue | null) => void
  onDecided: (path: string) => void
}

/** Somebody else answered the same meanwhile: both answers side by side, and the worker says which counts. */
export function BothSides({ edition, apart, onChoose, onDecided }: Props) {
  const say = useSay()
  const language = useLanguage()
  const words = useAnswerWords()
  const outline = outlineOfEdition(edition)
  if (apart.length === 0) return null
  const said = (field: FormField | undefined, value: AnswerValue | null) =>
    (field && words(field, value, edition.lists)) || say('forms.nothing')
  return (
    <Note tone="wait" icon={GitCompare} role="alert">
      <div className="stack-3">
        <p>{say('forms.both')}</p>
        <ul className="lines">
          {apart.map(({ path, mine, theirs }) => {
            const field = fieldAt(outline, path)
            const label = labelIn(field?.label, language)
            const decide = (value: AnswerValue | null) => {
              onChoose(path, value)
              onDecided(path)
            }
            return (
              <li key={path}>
                <div className="stack">
                  <p>
                    <b>{label}</b>
                  </p>
                  <p dir="auto">{say('forms.mine', { value: said(field, mine) })}</p>
                  <p dir="auto">{say('forms.theirs', { value: said(field, theirs) })}</p>
                  <div className="row wrap">
                    <Button onClick={() => decide(mine)}>{say('forms.take-mine', { label })}</Button>
                    <Button onClick={() => decide(theirs)}>{say('forms.take-theirs', { label })}</Button>
                  </div>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </Note>
  )
}
