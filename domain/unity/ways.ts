import { daysBetween } from './births.ts'
import type { Family } from './family.ts'
import type { Act, Day, PersonId, Plan, SiteId } from './picture.ts'

/** One step of somebody's way: by the act, by a confirmed plan, or back again. */
export type Step = { day: Day; from: SiteId | null; to: SiteId; journey: string | null; plan: string | null }
/** Where somebody is now, and all that is fixed for them, in order. */
export type Way = { now: SiteId | null; steps: readonly Step[] }

/** A plan without a day comes after all that have one, and nobody knows when. */
export const SOME_DAY = '9999-12-31'
const HOUR = 3_600_000

export const isUndone = ({ act }: Family, { id }: Plan): boolean => act.cancels.includes(id) || act.closes.includes(id)

/** Where the act takes somebody; nothing where it leaves them in their place. */
export function destinationOf({ act, isAbout }: Family, person: PersonId): SiteId | null {
  const led = act.leadsTo.find((one) => one.person === person)
  if (led) return led.to
  return isAbout(person) ? act.to : null
}

/** Whether everybody comes back so soon that nobody is parted. */
export const isShortAbsence = (family: Family): boolean => absence(family) <= family.measures.absence.shortHours * HOUR
const isBriefAbsence = (family: Family): boolean => absence(family) <= family.measures.absence.briefDays * 24 * HOUR
const absence = ({ act }: Family): number =>
  act.returns === null ? Number.POSITIVE_INFINITY : act.returns.ms - act.beginsAt

const stepsOf = (plans: readonly Plan[], person: PersonId): Step[] =>
  plans
    .filter((plan) => plan.to !== null && plan.kind !== 'tracing' && plan.status === 'confirmed')
    .filter(({ persons }) => persons.includes(person))
    .map(({ id, day, from, to, journey }) => ({ day: day ?? SOME_DAY, from, to: to!, journey, plan: id }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : legOrder(a, b)))

/** Of two legs on one day the one comes first that ends where the other begins. */
const legOrder = (one: Step, other: Step): number => Number(other.to === one.from) - Number(one.to === other.from)

/** What is fixed for somebody without the act: with all plans, or only with those that the act leaves. */
export function wayBefore(family: Family, person: PersonId, keeps: 'all' | 'left'): Way {
  const plans = keeps === 'all' ? family.picture.plans : family.picture.plans.filter((plan) => !isUndone(family, plan))
  return { now: family.siteNow(person), steps: stepsOf(plans, person) }
}

/** The way of somebody after the act. Whoever was moved goes on only from where they then are. */
export function wayAfter(family: Family, person: PersonId): Way {
  const { act } = family
  const before = wayBefore(family, person, 'left')
  const to = destinationOf(family, person)
  if (to === null || isShortAbsence(family)) return before
  const steps: Step[] = [{ day: act.day, from: before.now, to, journey: act.journey, plan: null }]
  if (act.returns && before.now !== null)
    steps.push({ day: returnDay(act), from: to, to: before.now, journey: null, plan: null })
  for (const step of act.stays ? [] : before.steps.filter(({ day }) => day >= act.day)) {
    const at = siteOn({ now: before.now, steps }, step.day)
    // Of two journeys on one day of which nobody said where the other begins, the one that is booked now counts.
    const goesOn = step.from === null ? step.day > act.day : step.from === at
    if (goesOn) insert(steps, step)
  }
  return { now: before.now, steps }
}

/** A return comes after everything else of its day, be it the day of the act. */
const returnDay = ({ returns }: Act): Day => (returns === null ? SOME_DAY : `${returns.day} late`)

function insert(steps: Step[], step: Step): void {
  const place = steps.findIndex(({ day }) => day > step.day)
  steps.splice(place < 0 ? steps.length : place, 0, step)
}

export const siteOn = ({ now, steps }: Way, day: Day): SiteId | null =>
  steps.findLast((step) => step.day <= day)?.to ?? now
export const siteAtLast = ({ now, steps }: Way): SiteId | null => steps.at(-1)?.to ?? now
const areTogetherOn = (one: Way, other: Way, day: Day): boolean => {
  const site = siteOn(one, day)
  return site !== null && site === siteOn(other, day)
}
export const areTogetherAfter = ({ act }: Family, one: Way, other: Way): boolean => areTogetherOn(one, other, act.day)

/** The first day after this one on which two who are apart come together. */
export function meetingAfter(day: Day, one: Way, other: Way): Day | undefined {
  const days = [...one.steps, ...other.steps].map((step) => step.day).filter((each) => each > day)
  return days.sort().find((each) => areTogetherOn(one, other, each))
}

/** Whether two meet again within days: by a planned return, or because one follows by a confirmed plan. */
export function meetSoon(family: Family, one: Way, other: Way): boolean {
  const { act, measures } = family
  const day = meetingAfter(act.day, one, other)
  if (day === undefined) return false
  if (day === returnDay(act)) return isBriefAbsence(family)
  return daysBetween(act.day, day) <= measures.absence.briefDays
}
export const isBriefTrip = isBriefAbsence

/** How somebody travels on the day of the act, if they do. */
function rideOf({ act }: Family, way: Way): Step | undefined {
  return way.steps.find(({ day, from, to }) => day === act.day && from !== to)
}

/** Whether two go the same way on one day: in one vehicle, as far as anybody said, or in two. */
export function rideTogether(family: Family, one: Way, other: Way): 'one' | 'two' | undefined {
  const [a, b] = [rideOf(family, one), rideOf(family, other)]
  if (!a || !b || a.to !== b.to) return undefined
  return a.journey === null || b.journey === null || a.journey === b.journey ? 'one' : 'two'
}

export const plansOn = (...ways: Way[]): string[] =>
  ways.flatMap(({ steps }) => steps.flatMap(({ plan }) => (plan === null ? [] : [plan])))
