import { monthsAfter } from '../../ground/calendars.ts'
import type { ClockShown, Procedure, RulingOutcome } from './words.ts'

export type Clock = {
  id: string
  outcomes: readonly RulingOutcome[]
  procedures: readonly Procedure[]
  length: number
  unit: 'calendar-days' | 'working-days' | 'weeks' | 'months'
  /** Where its last day is a day of rest it ends on the next that is none. */
  movedOn: boolean
  source: string
}
/** The law of a country as far as clocks go: days of rest by ISO weekday, 1 for Monday, and its holidays. */
export type Law = {
  rest: readonly number[]
  holidays: readonly { day: string; name: string }[]
  holidaysUntil: string
  clocks: readonly Clock[]
}

const DAY = 86_400_000
const after = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
/** A day of rest with its name, a plain one without; nothing for a working day. */
function restOn(law: Law, day: string): { day: string; name: string | null } | null {
  const holiday = law.holidays.find((one) => one.day === day)
  if (holiday) return { day, name: holiday.name }
  const weekday = new Date(day).getUTCDay() || 7
  return law.rest.includes(weekday) ? { day, name: null } : null
}

/** The clock that a ruling starts, counted from the day after it was handed over; none where the law has none for it. */
export function clockFor(
  law: Law,
  ruling: { outcome: RulingOutcome; procedure: Procedure },
  notifiedOn: string,
): ClockShown | null {
  const clock = law.clocks.find(
    ({ outcomes, procedures }) => outcomes.includes(ruling.outcome) && procedures.includes(ruling.procedure),
  )
  return clock ? runClock(law, clock, notifiedOn) : null
}

type Counted = Pick<Clock, 'id' | 'length' | 'unit' | 'movedOn' | 'source'>
/** A deadline counted from a day, by the days of rest of a law. */
export function runClock(law: Law, { id, length, unit, movedOn, source }: Counted, notifiedOn: string): ClockShown {
  const passed: { day: string; name: string | null }[] = []
  const pass = (day: string): boolean => {
    const rest = restOn(law, day)
    if (rest) passed.push(rest)
    return rest !== null
  }
  let until = notifiedOn
  if (unit === 'working-days')
    for (let counted = 0; counted < length; ) {
      until = after(until, 1)
      if (!pass(until)) counted++
    }
  else {
    until =
      unit === 'months' ? monthsAfter(notifiedOn, length) : after(notifiedOn, unit === 'weeks' ? length * 7 : length)
    while (movedOn && pass(until)) until = after(until, 1)
  }
  return { rule: id, source, from: notifiedOn, length, unit, until, passed, sureUntil: law.holidaysUntil }
}

/** The last day counts whole: an appeal filed on it is in time. */
export const isLate = (clock: ClockShown | null, filedOn: string): boolean => clock !== null && filedOn > clock.until
