import type { ClockShown } from '../../domain/asylum/words.ts'
import { Note } from '../kit/Note.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'

const SOON = 5
const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000)

/** Until when, in days; and how it was counted, so that anybody can count after it. */
type Props = { clock: ClockShown; of?: 'appeal' | 'step' }
export function ClockNote({ clock, of = 'appeal' }: Props) {
  const say = useSay()
  const join = useJoin()
  const { fullDay, dayMonth } = useMoments()
  const { until, from, length, unit, passed, source, sureUntil } = clock
  const left = daysTo(until)
  const named = passed.map(({ day, name }) => (name ? `${dayMonth(day)} (${name})` : dayMonth(day)))
  return (
    <Note tone={left < 0 ? 'harm' : left <= SOON ? 'wait' : 'note'}>
      <p>
        <b>{say(left < 0 ? `clock-over.${of}` : `clock-until.${of}`, { day: fullDay(until), left })}</b>
      </p>
      <p className="small">
        {say(`clock.${unit}`, { length, from: fullDay(from) })}
        {named.length > 0 && ` ${say('clock.passed', { days: join(named) })}`}
      </p>
      <p className="small mid">{source}</p>
      {until > sureUntil && <p className="small">{say('clock.unsure', { day: fullDay(sureUntil) })}</p>}
    </Note>
  )
}
