import type { AgencyId, SiteId, WorkerId } from '../../ground/ids.ts'
import type { Explanation, Sign } from './words.ts'

const DAY = 86_400_000
/** Work done so long ago, or due so soon, still explains that somebody looks. */
const NEAR_DAYS = 14

/** One look, as far as it matters here. */
export type Look = {
  at: Date
  name: string
  actor: WorkerId
  agency: AgencyId
  site: SiteId | null
  ground: string
  /** How many people it showed, and whether it was the file of one case or person. */
  people: number
  ofOne: boolean
}
/** What the rooms know of the cases and people that a look was about. */
export type Known = {
  /** Who opened the cases. */
  openers: readonly WorkerId[]
  /** The last deed of the one who looked, about the same. */
  ownDeed: Date | null
  tasks: readonly { owner: WorkerId | null; agency: AgencyId; from: Date; due: Date }[]
  /** Places of this agency where its cases of these people are worked on. */
  sites: readonly SiteId[]
  underReview: boolean
  /** Since when a partner looks at what was opened to it. */
  openedSince: Date | null
  sameFamilyName: boolean
  guarded: boolean
}

/** Looks that belong to the office of a data steward, whoever they are about. */
const DUTIES: ReadonlySet<string> = new Set([
  'read-safeguards',
  'read-holds',
  'read-legal-requests',
  'read-consents',
  'read-consent-receipt',
  'read-openings',
  'read-doings',
  'list-due',
  'list-erasures',
  'list-emergencies',
  'list-notices',
])

/** Lists of what waits, in which nobody is chosen: they are lists also on a day on which one person alone stands in them. */
const LISTS: ReadonlySet<string> = new Set([
  'list-partings',
  'list-tracing',
  'list-reunifications',
  'list-watched',
  'list-my-notices',
])

/** Looks that go through many, whoever comes of them. */
const SEARCHES: ReadonlySet<string> = new Set(['search-people', 'find-by-answer'])

/** What in the work explains a look, the strongest first; nothing where nothing does. */
export function explain(look: Look, known: Known): Explanation | null {
  const near = (at: Date) => Math.abs(look.at.getTime() - at.getTime()) <= NEAR_DAYS * DAY
  if (look.ground === 'emergency') return 'emergency'
  if (SEARCHES.has(look.name)) return 'search'
  if (DUTIES.has(look.name)) return 'duty'
  if (!look.ofOne || LISTS.has(look.name)) return 'list'
  if (known.ownDeed && near(known.ownDeed)) return 'own-work'
  if (known.openers.includes(look.actor)) return 'assigned'
  if (known.tasks.some((task) => task.owner === look.actor && (near(task.due) || isBetween(look.at, task))))
    return 'task'
  if (known.underReview) return 'review'
  if (known.openedSince && near(known.openedSince)) return 'opening'
  const isHere = look.site !== null && known.sites.includes(look.site)
  return isHere ? 'team' : null
}
const isBetween = (at: Date, { from, due }: { from: Date; due: Date }) => from <= at && at <= due

/** Somebody of the team may well look, but not at just anybody: what speaks against it is asked all the same. */
const WEAK: ReadonlySet<Explanation | null> = new Set([null, 'team'])
export const isWeak = (explained: Explanation | null): boolean => WEAK.has(explained)
export const isQuestion = (explained: Explanation | null, signs: readonly Sign[]): boolean =>
  explained === null || (isWeak(explained) && isTelling({ signs }))

/** What speaks against a look that no work of one's own explains. */
export function signsOf(look: Look, known: Known, isNight: boolean): Sign[] {
  if (!isWeak(explain(look, known))) return []
  return [
    ...(known.sameFamilyName ? (['same-family-name'] as const) : []),
    ...(known.guarded ? (['guarded'] as const) : []),
    ...(isNight ? (['night'] as const) : []),
  ]
}

/** One worker's questionable looks of one week. */
export type Week = { worker: WorkerId; agency: AgencyId; week: string; looks: readonly { signs: readonly Sign[] }[] }
export type Alert<T extends Week> = T & { signs: Sign[]; score: number }

const SO_MANY_PER_500 = 15
export const budgetOf = (workers: number): number => Math.max(3, Math.floor((SO_MANY_PER_500 * workers) / 500))

const RARE = 1e-4
/** So many in a week are usual for anybody, before it is known what is usual in an agency. */
const USUAL_LEAST = 0.5

/**
 * The weeks that are worth a question first, no more than can be asked. A week is one if something speaks against a look in
 * it, or if there are far more unexplained looks than its agency's workers usually have. What happens again weighs
 * more; a worker about whom somebody is asking already takes no place of another.
 */
export function alertsOf<T extends Week>(
  weeks: readonly T[],
  workersOf: ReadonlyMap<AgencyId, number>,
  budget: number,
): Alert<T>[] {
  const perWeek = Map.groupBy(weeks, ({ agency, week }) => `${agency} ${week}`)
  const usual = (of: T) => {
    const all = perWeek.get(`${of.agency} ${of.week}`)!
    const others = all.filter((one) => one !== of).reduce((sum, { looks }) => sum + looks.length, 0)
    return Math.max(USUAL_LEAST, others / Math.max(1, (workersOf.get(of.agency) ?? 1) - 1))
  }
  const again = Map.groupBy(
    weeks.filter(({ looks }) => looks.some(isTelling)),
    ({ worker }) => worker,
  )
  const alerts = weeks.flatMap((week) => {
    const signs = new Set(week.looks.flatMap(({ signs }) => signs))
    const tail = poissonTail(week.looks.length, usual(week))
    if (tail < RARE) signs.add('unusually-many')
    const telling = week.looks.filter(({ signs }) => signs.length > 0).length
    const only = signs.size === 1 && signs.has('night') && telling < 2
    if (signs.size === 0 || only) return []
    return [
      {
        ...week,
        signs: [...signs],
        score: 2 * signs.size + telling + 2 * (again.get(week.worker)?.length ?? 0) - Math.log10(Math.max(tail, 1e-12)),
      },
    ]
  })
  const asked = new Set<WorkerId>()
  const byWeek = [...Map.groupBy(alerts, ({ week }) => week)].sort(([one], [other]) => (one < other ? -1 : 1))
  return byWeek.flatMap(([, some]) => {
    const [known, fresh] = [
      some.filter(({ worker }) => asked.has(worker)),
      some.filter(({ worker }) => !asked.has(worker)),
    ]
    const taken = fresh.sort((one, other) => other.score - one.score).slice(0, budget)
    for (const { worker } of taken) asked.add(worker)
    return [...taken, ...known]
  })
}

const isTelling = ({ signs }: { signs: readonly Sign[] }): boolean => signs.some((sign) => sign !== 'night')

/** How likely so many or more are where so many are usual. */
export function poissonTail(count: number, usual: number): number {
  let term = Math.exp(-usual)
  let below = 0
  for (let n = 0; n < count; n++) {
    below += term
    term *= usual / (n + 1)
  }
  return Math.max(0, 1 - below)
}

/** Whether it was night where the worker is; hours are of the profile. */
export function isNightAt(at: Date, { zone, from, until }: Night): boolean {
  const hour = Number(hoursIn(zone).format(at))
  return from <= until ? from <= hour && hour < until : hour >= from || hour < until
}
const clocks = new Map<string, Intl.DateTimeFormat>()
function hoursIn(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone })
  clocks.set(zone, clock)
  return clock
}
export type Night = { zone: string; from: number; until: number }

type Reviewer = { id: WorkerId; agency: AgencyId; site: SiteId | null; type: string; roles: readonly string[] }
/** Whoever judges a look stands outside of the line: never who looked, nor who works beside them. */
export function mayReviewAccess(
  reviewer: Reviewer,
  access: { actor: WorkerId; agency: AgencyId; site: SiteId | null },
): boolean {
  if (reviewer.id === access.actor) return false
  if (reviewer.type === 'OV') return reviewer.roles.includes('oversight-officer')
  const isNear = reviewer.site !== null && reviewer.site === access.site
  return reviewer.roles.includes('data-steward') && reviewer.agency === access.agency && !isNear
}

/** The Monday of the week of an instant. */
export function weekOf(at: Date): string {
  const day = new Date(at)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
