import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { type Option, Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { type Ask, asksOf, DEED_OF, emptyAnswers, inputOf, lacksOf } from './asylum-steps.ts'

export type Step =
  | { does: 'claim' }
  | { does: 'interview' | 'ruling'; claim: string }
  | { does: 'end-interview'; interview: string; seen: number }
  | { does: 'notify' | 'appeal'; ruling: string }
type Props = { step: Step; file: File; purpose: Purpose; onClose: () => void }

/** One step of the procedure: what is asked depends on the step, and each question is asked once. */
export function AsylumDialog({ step, file, purpose, onClose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const [answers, setAnswers] = useState(() => emptyAnswers(file.focus, today()))
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(DEED_OF[step.does], purpose)
  const set = (key: string) => (value: string) => setAnswers({ ...answers, [key]: value })
  const lacks = lacksOf(step, answers)
  const save = async () => {
    setTried(true)
    if (lacks.length === 0 && (await send(inputOf(step, answers, file.id)))) onClose()
  }
  const named = ({ options, words }: Ask) =>
    options.map((value) => ({ value, label: known(`${words}.${value}`) ?? value }))
  const people = file.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  return (
    <Dialog
      title={say(`asylum-act.${step.does}`)}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('decision.save')}
          </Button>
        </>
      }
    >
      {asksOf(step).map((ask) => (
        <Field
          key={ask.key}
          label={say(`asylum-ask.${ask.key}`)}
          wrong={tried && lacks.includes(ask.key) ? say('referral.code-needed') : undefined}
        >
          <Answer
            ask={ask}
            value={answers[ask.key] ?? ''}
            options={ask.key === 'person' ? people : named(ask)}
            onChange={set(ask.key)}
          />
        </Field>
      ))}
      <Refused error={refusal} />
    </Dialog>
  )
}

type AnswerProps = { ask: Ask; value: string; options: readonly Option[]; onChange: (value: string) => void }
function Answer({ ask, value, options, onChange, ...rest }: AnswerProps) {
  if (ask.as === 'choice') return <Select value={value} options={options} onChoose={onChange} {...rest} />
  if (ask.as === 'words') return <TextArea value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
  return <Input type="date" value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
}
