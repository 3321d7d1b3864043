import { CalendarDays } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ageWords, isTypedAge, readBorn } from '../people/read-born.ts'
import { changeRow, type Panel, type Row } from './draft.ts'
import { cellId, hearCell } from './sheet-keys.ts'

type Props = { row: Row; panel: Panel; onPanel: (panel: Panel) => void }

/** An age or a date, as it was told. What cannot be read opens the panel; it is asked, not guessed. */
export function BornCell({ row, panel, onPanel }: Props) {
  const say = useSay()
  const id = cellId(row.id, 'born')
  const born = readBorn(row.born, row.calendar, today())
  const unread = row.born.trim() !== '' && !born
  const echo = !born
    ? ''
    : isTypedAge(row.born)
      ? say('register.years')
      : say('register.age-short', { age: ageWords(born, today()) })
  const toggle = () => onPanel(panel === 'born' ? null : 'born')
  return (
    <div className="f born">
      <label htmlFor={id}>{say('register.age-or-date')}</label>
      <input
        className="in"
        id={id}
        autoComplete="off"
        enterKeyHint="next"
        value={row.born}
        aria-invalid={unread || undefined}
        onChange={(event) => changeRow(row.id, { born: event.target.value })}
        onBlur={() => unread && panel !== 'born' && onPanel('born')}
        onKeyDown={(event) => {
          if (!(event.altKey && event.key === 'ArrowDown')) return hearCell(event, row, 'born')
          event.preventDefault()
          toggle()
        }}
      />
      <span className="echo" aria-hidden="true">
        {row.calendar !== 'gregory' && born ? `${say(`calendar-short.${row.calendar}`)} · ` : ''}
        {echo}
      </span>
      <button
        type="button"
        className="cal-open"
        tabIndex={-1}
        aria-expanded={panel === 'born'}
        aria-label={say('register.open-calendar')}
        onClick={toggle}
      >
        <Icon of={CalendarDays} />
      </button>
    </div>
  )
}
