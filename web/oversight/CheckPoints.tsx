import { Check, CircleHelp, type LucideIcon, OctagonAlert } from 'lucide-react'
import { Chip } from '../kit/Chip.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import type { PointState, Points } from './check-points.ts'
import type { HouseChecked } from './use-check.ts'

const LOOKS: Record<PointState, [tone: 'done' | 'harm' | 'wait', icon: LucideIcon]> = {
  holds: ['done', Check],
  fails: ['harm', OctagonAlert],
  unknown: ['wait', CircleHelp],
}

/** Each thing that was checked, whether it holds, and what that means. */
export function CheckPoints({ found, points }: { found: HouseChecked; points: Points }) {
  const say = useSay()
  const words = usePointWords(found)
  return (
    <section className="box" aria-labelledby="check-points">
      <h2 id="check-points">{say('check.points')}</h2>
      <ul className="lines check-points">
        {(Object.entries(points) as [keyof Points, PointState][]).map(([point, state]) => {
          const [tone, icon] = LOOKS[state]
          return (
            <li key={point} data-state={state}>
              <div className="stack">
                <p>
                  <b>{say(`check-point.${point}`)}</b>
                </p>
                <p className="mid">{words(point, state)}</p>
              </div>
              <Chip tone={tone} icon={icon}>
                {say(`check-state.${state}`)}
              </Chip>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function usePointWords({ ledger, before, rows }: HouseChecked) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { number, fullDay } = useMoments()
  const last = before?.notes.at(-1)
  const size = number(ledger?.size ?? 0)
  const seen = last && { day: fullDay(dayOf(new Date(last.at))), size: number(Number(last.note.split('\n')[1])) }
  const witnesses = (state: PointState) => {
    const { known = 0, quorum: needed = 0, witnessed = null, hours = 0 } = ledger?.quorum ?? {}
    if (state === 'fails') return say('check-witnesses.fails')
    if (known === 0) return say('check-witnesses.nobody')
    if (state === 'unknown' || !witnessed) return say('check-witnesses.lacking', { needed, hours })
    return say('check-witnesses.holds', { names: list.format(witnessed.by), size: number(witnessed.size) })
  }
  return (point: keyof Points, state: PointState): string => {
    if (point === 'rows') {
      const { rows: count = 0, tables = 0, lines = 0 } = rows.checked ?? {}
      return say(`check-rows.${state}`, { rows: number(count), tables: number(tables), lines: number(lines) })
    }
    if (!ledger) return say('check-unable.words')
    if (point === 'witnesses') return witnesses(state)
    if (point === 'kept') return say(`check-kept.${seen ? state : 'unknown'}`, seen ?? {})
    if (point === 'signature') return say(`check-signature.${state === 'holds' ? 'holds' : 'fails'}`, { size })
    return say(`check-lines.${state === 'holds' ? 'holds' : 'fails'}`)
  }
}
