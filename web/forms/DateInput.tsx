import { useState } from 'react'
import type { AnswerValue } from '../../domain/forms/words.ts'
import { type Calendar, Calendar as Calendars, type PartialDate, readDate } from '../../ground/partial-date.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'

type Props = {
  label: string
  hint: string | undefined
  wrong: string | undefined
  value: AnswerValue | null
  onAnswer: (value: AnswerValue | null) => void
}
const isDate = (value: AnswerValue | null): value is PartialDate =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A date as far as it is known, in the calendar in which it was told. No day is invented. */
export function DateInput({ label, hint, wrong, value, onAnswer }: Props) {
  const say = useSay()
  const partial = usePartialDate()
  const told = isDate(value) ? value.told : undefined
  const [calendar, setCalendar] = useState<Calendar>(told?.calendar ?? 'gregory')
  const typed = typeof value === 'string' ? value : (told?.text ?? (isDate(value) ? value.edtf : ''))
  const type = (text: string, of: Calendar) => onAnswer(text.trim() === '' ? null : (readDate(text, of) ?? text))
  return (
    <div className="form-date">
      <Field label={label} hint={hint ?? say('forms.date-hint')} wrong={wrong}>
        <Input value={typed} onChange={(event) => type(event.target.value, calendar)} />
      </Field>
      <Field label={say('forms.calendar')} hidden>
        <Select
          value={calendar}
          options={Calendars.options.map((one) => ({ value: one, label: say(`calendar.${one}`) }))}
          onChoose={(next) => {
            setCalendar(next as Calendar)
            type(typed, next as Calendar)
          }}
        />
      </Field>
      {isDate(value) && (
        <p className="small" role="status">
          <b>{partial(value)}</b>
        </p>
      )}
    </div>
  )
}
