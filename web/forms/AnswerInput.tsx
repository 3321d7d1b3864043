import type { Asked } from '../../domain/forms/editions/rules.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { DateInput } from './DateInput.tsx'
import { useFilling } from './filling.ts'
import { labelIn } from './label-in.ts'
import { NumberInput } from './NumberInput.tsx'

/** What an answer is given with, by the kind of the field. */
export function AnswerInput({ asked, path }: { asked: Asked; path: string }) {
  const say = useSay()
  const { answers, onAnswer, language, problems } = useFilling()
  const { kind, label, help, required } = asked.field
  const name = labelIn(label, language)
  const problem = problems.find((one) => one.path === path)
  const around = {
    label: required ? say('forms.required', { label: name }) : name,
    hint: labelIn(help, language) || undefined,
    wrong: problem && say(`answer-problem.${problem.code}`, problem.values),
  }
  const value = answers[path] ?? null
  const text = typeof value === 'string' ? value : ''
  const answer = (next: string) => onAnswer(path, next === '' ? null : next)
  switch (kind) {
    case 'code':
    case 'codes':
    case 'yes-no':
      return <ChoiceInput field={asked.field} path={path} {...around} />
    case 'long-text':
      return (
        <Field {...around}>
          <TextArea rows={4} value={text} onChange={(event) => answer(event.target.value)} />
        </Field>
      )
    case 'whole-number':
    case 'decimal':
      return (
        <Field {...around}>
          <NumberInput value={value} whole={kind === 'whole-number'} onAnswer={(next) => onAnswer(path, next)} />
        </Field>
      )
    case 'date':
      return <DateInput {...around} value={value} onAnswer={(next) => onAnswer(path, next)} />
    default:
      return (
        <Field {...around}>
          <Input value={text} onChange={(event) => answer(event.target.value)} />
        </Field>
      )
  }
}
