import type { Calendar } from '../../ground/partial-date.ts'
import { monthNames } from '../locales/month-names.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import type { TypedParts } from '../people/read-born.ts'
import { Field } from './Field.tsx'
import { Input } from './Input.tsx'
import { Select } from './Select.tsx'

type Props = {
  parts: TypedParts
  calendar: Calendar
  sure: 'day' | 'month' | 'year' | 'about'
  onChange: (change: Partial<TypedParts>) => void
}

/** Day, month and year of one calendar, month by its name. */
export function DateParts({ parts, calendar, sure, onChange }: Props) {
  const say = useSay()
  const months = monthNames(useLanguage(), calendar)
  const hasMonth = sure === 'day' || sure === 'month' || parts.month !== ''
  return (
    <div className="parts">
      <Field label={say('date.day')}>
        <Input
          inputMode="numeric"
          maxLength={2}
          placeholder="–"
          value={parts.day}
          disabled={sure !== 'day'}
          onChange={(event) => onChange({ day: event.target.value.replace(/\D/g, '') })}
        />
      </Field>
      <Field label={say('date.month')}>
        <Select
          value={parts.month}
          disabled={!hasMonth}
          options={[
            { value: '', label: '–' },
            ...months.map((name, at) => ({ value: String(at + 1), label: `${name} (${at + 1})` })),
          ]}
          onChoose={(month) => onChange({ month })}
        />
      </Field>
      <Field label={say('date.year')}>
        <Input
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => onChange({ year: event.target.value.replace(/\D/g, '') })}
        />
      </Field>
    </div>
  )
}
