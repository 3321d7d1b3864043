import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { AnswerValue, FormEdition } from '../../domain/forms/words.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { fieldAt } from './field-at.ts'
import { labelIn } from './label-in.ts'
import { useAnswerWords } from './use-answer-words.ts'

type Props = { left: readonly [path: string, value: AnswerValue | null][]; editions: readonly FormEdition[] }

/** Answers to what an earlier edition asked. They are kept where they were given, and shown so that nobody looks for them in vain. */
export function NoLongerAsked({ left, editions }: Props) {
  const say = useSay()
  const language = useLanguage()
  const words = useAnswerWords()
  const lines = left.flatMap(([path, value]) => {
    const from = editions.find((edition) => fieldAt(outlineOfEdition(edition), path))
    const field = from && fieldAt(outlineOfEdition(from), path)
    return field && from ? [{ path, label: labelIn(field.label, language), said: words(field, value, from.lists) }] : []
  })
  if (lines.length === 0) return null
  return (
    <section className="box pad stack-3" aria-labelledby="no-longer-asked">
      <h2 id="no-longer-asked">{say('forms.no-longer')}</h2>
      <p className="small mid">{say('forms.no-longer-words')}</p>
      <dl className="form-answers">
        {lines.map(({ path, label, said }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>
              <bdi>{said}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
