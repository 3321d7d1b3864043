import { CircleAlert, Eraser } from 'lucide-react'
import type { FormField } from '../../domain/forms/words.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { useFilling } from './filling.ts'
import { labelIn } from './label-in.ts'

type Around = { label: string; hint: string | undefined; wrong: string | undefined }
type Props = Around & { field: FormField; path: string }

/** One code, several codes, or yes, no and not known. A retired code is offered only where it was chosen before. */
export function ChoiceInput({ field, path, ...around }: Props) {
  const { answers, onAnswer, lists, language } = useFilling()
  const value = answers[path] ?? null
  const chosen = [value ?? []].flat().map(String)
  const options = (lists[field.list ?? '']?.codes ?? [])
    .filter(({ code, retired }) => !retired || chosen.includes(code))
    .map(({ code, label }) => ({ value: code, label: labelIn(label, language) || code }))
  if (field.kind === 'yes-no') return <YesOrNo {...around} path={path} said={chosen[0] ?? ''} />
  if (field.kind === 'code')
    return (
      <Field {...around}>
        <Select
          value={chosen[0] ?? ''}
          options={[{ value: '', label: '–' }, ...options]}
          onChoose={(code) => onAnswer(path, code === '' ? null : code)}
        />
      </Field>
    )
  const toggle = (code: string) =>
    onAnswer(path, chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <div className="field">
      <Picks label={around.label} options={options} chosen={chosen} onToggle={toggle} />
      <Beside {...around} />
    </div>
  )
}

const ANSWERS = ['yes', 'no', 'unknown'] as const

function YesOrNo({ path, said, ...around }: Around & { path: string; said: string }) {
  const say = useSay()
  const { onAnswer } = useFilling()
  return (
    <div className="field">
      <Segmented
        label={around.label}
        value={ANSWERS.find((one) => one === said) ?? ''}
        options={ANSWERS.map((value) => ({ value, label: say(`yes-no.${value}`) }))}
        onChoose={(answer) => onAnswer(path, answer)}
      />
      {said !== '' && (
        <Button look="quiet" icon={Eraser} onClick={() => onAnswer(path, null)}>
          {say('forms.clear', { label: around.label })}
        </Button>
      )}
      <Beside {...around} />
    </div>
  )
}

/** What helps and what is wrong, where the control is a group. */
function Beside({ hint, wrong }: Around) {
  return (
    <>
      {hint && <p className="hint">{hint}</p>}
      {wrong && (
        <p className="wrong" role="alert">
          <Icon of={CircleAlert} />
          <span>{wrong}</span>
        </p>
      )}
    </>
  )
}
