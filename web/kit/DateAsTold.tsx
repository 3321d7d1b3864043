import { useState } from 'react'
import { type Calendar, Calendar as Calendars } from '../../ground/partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { type TypedParts, typedFrom, typedParts } from '../people/read-born.ts'
import { DateParts } from './DateParts.tsx'
import { DateReading } from './DateReading.tsx'
import { Segmented } from './Segmented.tsx'

type Sure = 'day' | 'month' | 'year' | 'about'
type Props = { label: string; typed: string; calendar: Calendar; onChange: (typed: string, calendar: Calendar) => void }

function sureOf({ day, month, about }: TypedParts): Sure {
  if (about) return 'about'
  return day ? 'day' : month ? 'month' : 'year'
}

/** A date in the calendar and with the certainty with which it was told. No day is invented. */
export function DateAsTold({ label, typed, calendar, onChange }: Props) {
  const say = useSay()
  const parts = typedParts(typed)
  const [want, setWant] = useState<Sure>(sureOf(parts))
  const change = (part: Partial<TypedParts>) => onChange(typedFrom({ ...parts, ...part }), calendar)
  const chooseSure = (sure: Sure) => {
    setWant(sure)
    change({
      about: sure === 'about',
      ...(sure === 'month' ? { day: '' } : {}),
      ...(sure === 'year' || sure === 'about' ? { day: '', month: '' } : {}),
    })
  }
  return (
    <fieldset className="told-date" aria-label={label}>
      <Segmented
        fill
        label={label}
        value={calendar}
        options={Calendars.options.map((value) => ({ value, label: say(`calendar.${value}`) }))}
        onChoose={(next) => onChange(typed, next)}
      />
      <DateParts parts={parts} calendar={calendar} sure={want} onChange={change} />
      <Segmented
        fill
        label={say('date.how-sure')}
        value={want}
        options={(['day', 'month', 'year', 'about'] as const).map((value) => ({ value, label: say(`sure.${value}`) }))}
        onChoose={chooseSure}
      />
      <DateReading typed={typed} calendar={calendar} />
    </fieldset>
  )
}
