import type { SpanShown, WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { daysBetween } from '../../locales/use-moments.ts'

export type BarLook = 'was' | 'now' | 'planned' | 'missing' | 'unknown'
/** Shares of the axis, from the early end: so that it is mirrored by the direction of the page alone. */
type Stretch = { start: number; size: number }
export type Bar = Stretch & { id: string; look: BarLook; span: SpanShown }
export type TimeRow = {
  person: PersonId
  openness: WhereaboutsShown['rows'][number]['openness']
  bars: Bar[]
  /** Days for which an act has parted them from another of these. */
  apart: (Stretch & { id: string })[]
}
export type TimeDrawing = { from: string; to: string; today: number; rows: TimeRow[] }

/** A planned stay of which nobody knows the end is drawn for at least this part of the axis. */
const AHEAD = 0.12
const LEAST = 0.012
const DAY = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** One row for each person, on one axis from the first day that is known to the last that is planned. */
export function drawTime({ today, rows, apart }: WhereaboutsShown): TimeDrawing {
  const spans = rows.flatMap((row) => row.spans)
  const known = [today, ...spans.flatMap(({ from, until }) => [from, ...(until ? [until] : [])])]
  const days = [...known, ...apart.flatMap(({ since, until }) => [since, ...(until ? [until] : [])])].sort()
  const from = days[0]!
  const tomorrow = dayAfter(today, 1)
  const last = days.at(-1)! > tomorrow ? days.at(-1)! : tomorrow
  const to = dayAfter(last, Math.max(2, Math.ceil(daysBetween(from, last) * AHEAD)))
  const whole = daysBetween(from, to)
  const at = (day: string) => daysBetween(from, day) / whole
  const stretch = (start: string, end: string): Stretch => {
    const size = Math.max(LEAST, at(end) - at(start))
    return { start: Math.min(at(start), 1 - size), size }
  }
  /** Whoever is there still is there today, to its end. */
  const openEnd = (day: string) => (day > today ? to : tomorrow)
  return {
    ...{ from, to, today: at(today) },
    rows: rows.map(({ person, openness, spans: own }) => ({
      ...{ person, openness },
      bars: own.map((span) => ({
        ...{ id: span.id, look: lookOf(span, openness), span },
        ...stretch(span.from, span.until ?? openEnd(span.from)),
      })),
      apart: apart
        .filter(({ one, other }) => one === person || other === person)
        .map(({ id, since, until }) => ({ id, ...stretch(since, until ?? openEnd(since)) })),
    })),
  }
}

/** About how wide a letter of a bar is, and what stands empty beside its words, in pixels. */
const [LETTER, EDGE] = [6.6, 12]
/**
 * Names for which some bar is too short, each with its number: it stands on that bar instead, and the name below the line.
 * `room` is how wide the line is at least. What is missing or unknown is said by how its bar looks.
 */
export function numbersFor(
  { rows }: TimeDrawing,
  { room, nameOf }: { room: number; nameOf: (span: SpanShown) => string },
): Map<string, number> {
  const short = rows
    .flatMap(({ bars }) => bars)
    .filter(
      ({ look, size, span }) => isPlace(look) && hasDays(span) && nameOf(span).length * LETTER + EDGE > size * room,
    )
  return new Map([...new Set(short.map(({ span }) => nameOf(span)))].map((name, nth) => [name, nth + 1]))
}
/** Whoever left on the day on which they came: the next bar lies over it. */
export const hasDays = ({ from, until }: Pick<SpanShown, 'from' | 'until'>): boolean => from !== until
export const isPlace = (look: BarLook): boolean => look !== 'missing' && look !== 'unknown'

/** Where not everything is open, nobody can say that they are still there. */
function lookOf({ kind, state }: SpanShown, openness: TimeRow['openness']): BarLook {
  if (kind === 'missing' || kind === 'unknown') return kind
  return state === 'now' && openness !== 'whole' ? 'was' : state
}
