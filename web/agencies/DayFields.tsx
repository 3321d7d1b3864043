import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { useSay } from '../locales/use-say.ts'

export type Days = { from: string; until: string }
type Props = { days: Days; hint?: string; onChange: (days: Days) => void }

/** From which day, and which day is the last. */
export function DayFields({ days, hint, onChange }: Props) {
  const say = useSay()
  const day = (which: keyof Days) => (
    <Input type="date" value={days[which]} onChange={(event) => onChange({ ...days, [which]: event.target.value })} />
  )
  return (
    <div className="grid-2">
      <Field label={say('roles.from')}>{day('from')}</Field>
      <Field label={say('roles.last-day')} hint={hint}>
        {day('until')}
      </Field>
    </div>
  )
}
