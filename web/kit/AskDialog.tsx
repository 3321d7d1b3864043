import { type ReactNode, useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { type DeedName, useDeed } from '../api/use-deed.ts'
import { useSay } from '../locales/use-say.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'
import { Input } from './Input.tsx'
import { Refused } from './Refused.tsx'
import { type Option, Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'

/** A question with its words, and how it is answered. What may be left out says so. */
export type Ask = {
  key: string
  label: string
  as: 'line' | 'words' | 'day' | 'moment' | 'number' | 'choice' | 'many'
  options?: readonly Option[]
  may?: boolean
}
export type Answers = Readonly<Record<string, string>>
type Props = {
  title: string
  asks: readonly Ask[]
  start: Answers
  deed: DeedName
  purpose: Purpose
  inputOf: (answers: Answers) => object
  onClose: () => void
  children?: ReactNode
}

/** Asks a few questions, each once, and does one deed with the answers. */
export function AskDialog({ title, asks, start, deed, purpose, inputOf, onClose, children }: Props) {
  const say = useSay()
  const [answers, setAnswers] = useState(start)
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(deed, purpose)
  const lacks = asks.filter(({ key, may }) => !may && !answers[key]?.trim()).map(({ key }) => key)
  const save = async () => {
    setTried(true)
    if (lacks.length === 0 && (await send(inputOf(answers)))) onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('act.write-down')}
          </Button>
        </>
      }
    >
      {children}
      {asks.map((ask) => (
        <Field
          key={ask.key}
          label={ask.label}
          wrong={tried && lacks.includes(ask.key) ? say('form.answer-needed') : undefined}
        >
          <Answer
            ask={ask}
            value={answers[ask.key] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [ask.key]: value })}
          />
        </Field>
      ))}
      <Refused error={refusal} />
    </Dialog>
  )
}

const TYPES = { line: 'text', day: 'date', moment: 'datetime-local', number: 'number' } as const
type AnswerProps = { ask: Ask; value: string; onChange: (value: string) => void }
function Answer({ ask, value, onChange, ...rest }: AnswerProps) {
  if (ask.as === 'choice') return <Select value={value} options={ask.options ?? []} onChoose={onChange} {...rest} />
  if (ask.as === 'words') return <TextArea value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
  if (ask.as === 'many') return <Many ask={ask} value={value} onChange={onChange} {...rest} />
  return <Input type={TYPES[ask.as]} value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
}

/** Several of a list, kept as one text with blanks between. */
function Many({ ask, value, onChange, ...rest }: AnswerProps) {
  const chosen = value.split(' ').filter(Boolean)
  return (
    <select
      className="in"
      multiple
      size={6}
      value={chosen}
      onChange={(event) => onChange([...event.target.selectedOptions].map((one) => one.value).join(' '))}
      {...rest}
    >
      {ask.options?.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}
