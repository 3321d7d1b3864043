import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Feature, Unsuited } from './words.ts'

/** From a day on until a day, which does not count; without an end, for good. Days as `yyyy-mm-dd`. */
export type Span = { from: string; until: string | null }
const overlap = (one: Span, other: Span): boolean =>
  (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until)

/** How many of these stays there are at most on one day of a span. It is highest on the first day, or when somebody comes. */
export function mostAtOnce(stays: readonly Span[], span: Span): number {
  const within = stays.filter((stay) => overlap(stay, span))
  const days = [span.from, ...within.map(({ from }) => from).filter((from) => from > span.from)]
  const on = (day: string) => within.filter(({ from, until }) => from <= day && (until === null || day < until)).length
  return Math.max(0, ...days.map(on))
}

export const hasRoom = (places: number, stays: readonly Span[], span: Span, more: number): boolean =>
  mostAtOnce(stays, span) + more <= places

export const staysAlready = (stays: readonly Span[], span: Span): boolean => stays.some((stay) => overlap(stay, span))

type Placement = {
  /** Who moves in where. */
  stays: readonly { person: PersonId; unit: FactId }[]
  /** Everybody of the case who is here, and is not placed by this act. */
  elsewhere: readonly PersonId[]
  children: ReadonlySet<PersonId>
  needs: readonly Feature[]
  features: ReadonlyMap<FactId, readonly Feature[]>
}
/** What does not suit in a placement: a family in several units, something needed that a unit lacks, a child without an adult of its case. */
export function unsuitedIn({ stays, elsewhere, children, needs, features }: Placement): Unsuited[] {
  const units = [...new Set(stays.map(({ unit }) => unit))]
  const lacks = units.some((unit) => needs.some((need) => !features.get(unit)?.includes(need)))
  const childAlone = units.some((unit) => {
    const within = stays.filter((stay) => stay.unit === unit)
    return within.every(({ person }) => children.has(person))
  })
  return [
    ...(units.length > 1 || elsewhere.length > 0 ? (['parted'] as const) : []),
    ...(lacks ? (['lacks-feature'] as const) : []),
    ...(childAlone ? (['child-alone'] as const) : []),
  ]
}

type Unit = { id: FactId; places: number; features: readonly Feature[]; stays: readonly Span[] }
/** Units in which all of a party could live together from a day on, with all they need; those with the least room left over first. */
export function fitting(
  units: readonly Unit[],
  party: { size: number; needs: readonly Feature[]; from: string },
): FactId[] {
  const span = { from: party.from, until: null }
  return units
    .filter(
      ({ features, places, stays }) =>
        party.needs.every((need) => features.includes(need)) && hasRoom(places, stays, span, party.size),
    )
    .map(({ id, places, stays }) => ({ id, left: places - mostAtOnce(stays, span) - party.size }))
    .sort((one, other) => one.left - other.left)
    .map(({ id }) => id)
}
