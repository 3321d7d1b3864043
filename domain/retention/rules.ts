import { CATEGORIES, type Category, type Purpose } from '../../ground/categories.ts'
import type { CaseKind } from '../cases/words.ts'
import type { Action, Line, Schedule } from './words.ts'

/** For which purpose an agency works with people in a case of each kind. */
const PURPOSE_OF_KIND: Readonly<Record<CaseKind, Purpose>> = {
  protection: 'protection',
  'child-protection': 'protection',
  asylum: 'asylum-procedure',
  health: 'health-care',
  shelter: 'accommodation',
  'legal-aid': 'legal-representation',
  movement: 'movement',
  return: 'movement',
  reintegration: 'reintegration',
  tracing: 'family-tracing',
}

/** Somebody with whom nobody works any more, and what is still kept of them. */
export type Resting = {
  closedAt: Date
  kinds: readonly CaseKind[]
  /** Categories whose keys are there. */
  kept: readonly Category[]
  restricted: boolean
}
export type DueLine = { line: string; action: Action; whole: boolean; categories: Category[]; since: Date }

/**
 * What is due of one person at an instant. A line that names purposes speaks only of those all of whose cases were for
 * them. Where everything is to go, nothing else is said; of a category that several lines name, the earliest counts.
 */
export function dueOf(
  { lines }: Schedule,
  resting: Resting,
  { country, at }: { country: string; at: Date },
): DueLine[] {
  const due = lines
    .filter((line) => speaksOf(line, resting, country))
    .map((line) => ({ line, since: addMonths(resting.closedAt, line.months) }))
    .filter(({ since }) => since <= at)
    .sort((one, other) => one.since.getTime() - other.since.getTime())
  const whole = due.find(({ line }) => line.action === 'erase' && isWhole(line))
  if (whole) return [asDue(whole, [])]
  const said = new Set<Category>()
  return due.flatMap(({ line, since }) => {
    if (line.action === 'restrict') return resting.restricted ? [] : [asDue({ line, since }, [])]
    const fresh = resting.kept.filter((category) => line.categories.includes(category) && !said.has(category))
    for (const category of fresh) said.add(category)
    return fresh.length > 0 ? [asDue({ line, since }, fresh)] : []
  })
}

const asDue = ({ line, since }: { line: Line; since: Date }, categories: Category[]): DueLine => ({
  line: line.id,
  action: line.action,
  whole: categories.length === 0,
  categories,
  since,
})

export const isWhole = ({ categories }: Line): boolean => categories.includes('*')

function speaksOf({ purposes, jurisdictions }: Line, { kinds }: Resting, country: string): boolean {
  const inPlace = jurisdictions.includes('*') || jurisdictions.includes(country)
  return inPlace && (purposes.includes('*') || kinds.every((kind) => purposes.includes(PURPOSE_OF_KIND[kind])))
}

/** The shortest term of a schedule: who was worked with after it began is not due for anything. */
export const shortestTerm = ({ lines }: Schedule): number => Math.min(...lines.map(({ months }) => months))

/** The same day so many months later, or the last day of a month that is too short for it. */
export function addMonths(at: Date, months: number): Date {
  const later = new Date(at)
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(at.getUTCDate(), last))
  return later
}

/** Ties and separations are facts and stay. With the whole of a person, what was told about them goes unreadable as well. */
const TOLD_OF_TIES: Category = 'family'
type Part = { whole: boolean; categories: readonly Category[] }
/** Of which categories the rule of erasing is asked: of identity too, as of the act itself. */
export const askedOf = ({ whole, categories }: Part): Category[] =>
  whole
    ? CATEGORIES.filter((category) => category !== TOLD_OF_TIES)
    : [...new Set(['identity' as const, ...categories])]
export const erasedOf = ({ whole, categories }: Part): Category[] => (whole ? [...CATEGORIES] : [...categories])

/** Rules about who may look at what: those who erase by a schedule see nothing of it. */
const OF_LOOKING: ReadonlySet<string> = new Set(['lack-role', 'forbid-gbv-training'])

/**
 * Whether an answer of the rules stands in the way. A data steward need not work with health or violence to let it go when
 * its time is over, or with the whole of a person. By hand, they must.
 */
export const standsInTheWay = (
  { answer, rule }: { answer: string; rule: string },
  { whole, because }: { whole: boolean; because: string },
): boolean => answer !== 'allow' && !(OF_LOOKING.has(rule) && (whole || because === 'schedule'))
