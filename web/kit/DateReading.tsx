import type { Calendar } from '../../ground/partial-date.ts'
import { today } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { ageWords, readBorn } from '../people/read-born.ts'

/** How the house reads what was typed: the same date in the common calendar, and the age that follows. */
export function DateReading({ typed, calendar }: { typed: string; calendar: Calendar }) {
  const say = useSay()
  const partial = usePartialDate()
  const date = readBorn(typed, calendar, today())
  if (typed.trim() === '') return <p className="small mid reading">{say('date.not-yet')}</p>
  if (!date) return <p className="small harm-c reading">{say('date.unreadable')}</p>
  return (
    <p className="small reading" role="status">
      <b>{partial(date)}</b> · {say('age.years', { age: ageWords(date, today()) })}
      <br />
      <span className="mid">{say('date.no-day-invented')}</span>
    </p>
  )
}
