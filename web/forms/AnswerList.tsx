import { isEmpty, workOutAnswers } from '../../domain/forms/answering/rules.ts'
import type { Asked, Outline } from '../../domain/forms/editions/rules.ts'
import type { Trouble } from '../../domain/forms/expressions/words.ts'
import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { Answers, AnswerValue, FormEdition, SheetShown } from '../../domain/forms/words.ts'
import { Hatch } from '../kit/Hatch.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { labelIn } from './label-in.ts'
import { useAnswerWords } from './use-answer-words.ts'

type Props = { edition: FormEdition; sheet: Pick<SheetShown, 'answers' | 'closed' | 'erased'>; on: string }

/** What was answered, section by section. What is closed to the worker keeps its place. */
export function AnswerList({ edition, sheet, on }: Props) {
  const say = useSay()
  const language = useLanguage()
  const outline = outlineOfEdition(edition)
  const said = saidIn(outline, sheet.answers, on)
  return (
    <div className="stack-3">
      {edition.content.sections.map((section) => {
        const here = outline.fields.filter((one) => one.section === section.key)
        const shown = here.filter(({ field }) => said.has(field.key))
        const closed = here.filter(({ field }) => sheet.closed.includes(field.key))
        if (shown.length + closed.length === 0) return null
        return (
          <section className="stack" key={section.key}>
            <h3>{labelIn(section.label, language)}</h3>
            <dl className="form-answers">
              {shown.map((asked) => (
                <AnswerLine key={asked.field.key} asked={asked} path={asked.field.key} edition={edition} said={said} />
              ))}
            </dl>
            {closed.map(({ field }) => (
              <Hatch key={field.key} title={labelIn(field.label, language)}>
                {say('forms.closed')}
              </Hatch>
            ))}
          </section>
        )
      })}
      {sheet.erased.map((category) => (
        <p className="dim" key={category}>
          {say('forms.erased-part')}
        </p>
      ))}
    </div>
  )
}

type Said = ReadonlyMap<string, { value: AnswerValue | null; trouble?: Trouble }>

/** Every place with an answer. One that is not asked of what this worker sees is still what somebody said. */
function saidIn(outline: Outline, answers: Answers, on: string): Said {
  const said = new Map<string, { value: AnswerValue | null; trouble?: Trouble }>()
  for (const { path, trouble } of workOutAnswers(outline, answers, on)) {
    const value = answers[path] ?? null
    if (trouble) said.set(path, { value: null, trouble })
    else if (!isEmpty(value)) said.set(path, { value })
  }
  return said
}

type Line = { asked: Asked; path: string; edition: FormEdition; said: Said }
function AnswerLine({ asked, path, edition, said }: Line) {
  const say = useSay()
  const language = useLanguage()
  const words = useAnswerWords()
  const one = said.get(path)
  if (!one) return null
  const label = labelIn(asked.field.label, language)
  const rows = asked.inner && Array.isArray(one.value) ? one.value.map(String) : []
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{one.trouble ? say(`forms-trouble.${one.trouble}`) : words(asked.field, one.value, edition.lists)}</bdi>
        {rows.map((row, nth) => (
          <section key={row} className="form-row" aria-label={say('forms.row', { label, nth: nth + 1 })}>
            <dl className="form-answers">
              {[...asked.inner!.byKey.values()].map((inner) => (
                <AnswerLine
                  key={inner.field.key}
                  asked={inner}
                  path={`${path}/${row}/${inner.field.key}`}
                  edition={edition}
                  said={said}
                />
              ))}
            </dl>
          </section>
        ))}
      </dd>
    </div>
  )
}
