import type { CSSProperties } from 'react'
import type { WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import { useNarrow } from '../../kit/use-narrow.ts'
import { useMoments } from '../../locales/use-moments.ts'
import { useSay } from '../../locales/use-say.ts'
import { type Bar, drawTime, hasDays, isPlace, numbersFor, type TimeDrawing, type TimeRow } from './draw-time.ts'
import { useWhereWords } from './use-where-words.ts'

const LOOKS = ['was', 'now', 'planned', 'missing', 'unknown'] as const
/** From the early end, wherever that is on this page. */
const along = ({ start, size }: { start: number; size: number }): CSSProperties => ({
  insetInlineStart: `${start * 100}%`,
  inlineSize: `${size * 100}%`,
})

/** How wide the line of days is at least, on a phone and on a desk, in pixels. */
const ROOM = { phone: 300, desk: 540 }

/** A row for each person on one line of days. Everything on it stands in the list as well. */
export function TimeLine({ shown }: { shown: WhereaboutsShown }) {
  const say = useSay()
  const drawing = drawTime(shown)
  const { spanPlace } = useWhereWords(shown)
  const room = useNarrow() ? ROOM.phone : ROOM.desk
  const numbers = numbersFor(drawing, { room, nameOf: spanPlace })
  const isApart = drawing.rows.some(({ apart }) => apart.length > 0)
  return (
    <figure className="days">
      <div role="img" aria-label={say('whereabouts.days-label')}>
        <Axis drawing={drawing} />
        {drawing.rows.map((row) => (
          <Row key={row.person} row={row} shown={shown} today={drawing.today} numbers={numbers} />
        ))}
      </div>
      {numbers.size > 0 && (
        <ol className="day-key" aria-label={say('whereabouts.numbers')}>
          {[...numbers].map(([name, number]) => (
            <li key={name}>
              <b>{number}</b> <bdi>{name}</bdi>
            </li>
          ))}
        </ol>
      )}
      <ul className="legend">
        {LOOKS.map((look) => (
          <li key={look}>
            <span className={`day-bar ${look}`} aria-hidden="true" /> {say(`whereabouts-bar.${look}`)}
          </li>
        ))}
        {isApart && (
          <li>
            <span className="day-apart" aria-hidden="true" /> {say('whereabouts-bar.apart')}
          </li>
        )}
      </ul>
    </figure>
  )
}

function Axis({ drawing: { from, to, today } }: { drawing: TimeDrawing }) {
  const say = useSay()
  const { dayMonth } = useMoments()
  return (
    <div className="day-row axis">
      <span />
      <div className="day-line">
        <span className="day-end">{dayMonth(from)}</span>
        <span className="day-today" style={{ insetInlineStart: `${today * 100}%`, '--share': today } as CSSProperties}>
          <b>{say('whereabouts.today')}</b>
        </span>
        <span className="day-end">{dayMonth(to)}</span>
      </div>
    </div>
  )
}

type RowProps = { row: TimeRow; shown: WhereaboutsShown; today: number; numbers: ReadonlyMap<string, number> }
function Row({ row, shown, today, numbers }: RowProps) {
  const say = useSay()
  const { plainNameOf, spanPlace } = useWhereWords(shown)
  const { person, openness, bars, apart } = row
  return (
    <div className="day-row" data-person={person}>
      <span className="day-name">
        <bdi>{plainNameOf(person)}</bdi>
      </span>
      <div className={openness === 'whole' ? 'day-line' : 'day-line part'}>
        {openness === 'closed' && <span className="day-closed">{say('whereabouts.closed')}</span>}
        {bars.map((bar) => (
          <BarSpan key={bar.id} bar={bar} name={spanPlace(bar.span)} number={numbers.get(spanPlace(bar.span))} />
        ))}
        {apart.map((one) => (
          <span key={one.id} className="day-apart" style={along(one)} data-apart={one.id} />
        ))}
        <span className="day-now" style={{ insetInlineStart: `${today * 100}%` }} />
      </div>
    </div>
  )
}

/** A place that has a number is called by it on every bar, so that one place is one sign. */
function BarSpan({ bar, name, number }: { bar: Bar; name: string; number: number | undefined }) {
  const isNumbered = number !== undefined && isPlace(bar.look)
  return (
    <span
      className={isNumbered ? `day-bar numbered ${bar.look}` : `day-bar ${bar.look}`}
      style={along(bar)}
      data-span={bar.id}
    >
      {hasDays(bar.span) && (isNumbered ? <b>{number}</b> : <bdi>{name}</bdi>)}
    </span>
  )
}
