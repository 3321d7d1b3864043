import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { Answers, FormEdition, TurnShown } from '../../domain/forms/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { fieldAt } from './field-at.ts'
import { labelIn } from './label-in.ts'
import { changedFrom } from './typed.ts'
import { useAnswerWords } from './use-answer-words.ts'

type Props = { turns: readonly TurnShown[]; editionOf: (nth: number) => FormEdition | undefined }

/** What was put right: who, when, and what stood there before. */
export function EarlierTurns({ turns, editionOf }: Props) {
  const say = useSay()
  const language = useLanguage()
  const words = useAnswerWords()
  const { when } = useMoments()
  const line = (path: string, before: Answers, after: Answers, edition: FormEdition) => {
    const field = fieldAt(outlineOfEdition(edition), path)
    if (!field) return null
    const said = (answers: Answers) => words(field, answers[path] ?? null, edition.lists) || say('forms.nothing')
    return (
      <li key={path} dir="auto">
        {say('forms.was', { label: labelIn(field.label, language), before: said(before), after: said(after) })}
      </li>
    )
  }
  return (
    <details>
      <summary>{say('forms.earlier', { count: turns.length - 1 })}</summary>
      <ol className="form-turns stack">
        {turns.slice(0, -1).map((turn, nth) => {
          const before = turns[nth + 1]!
          const edition = editionOf(turn.edition)
          return (
            <li key={turn.nth}>
              <p className="small dim">
                {when(turn.at)} · <bdi>{turn.by}</bdi>
              </p>
              <ul>
                {edition &&
                  Object.keys(changedFrom(before.answers, turn.answers)).map((path) =>
                    line(path, before.answers, turn.answers, edition),
                  )}
              </ul>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
