import { daysAfter, monthsAfter } from '../../../ground/calendars.ts'
import { childUntil, type PartialDate, spanOf } from '../../../ground/partial-date.ts'
import { Conflict, Invalid } from '../../../ground/refusals.ts'
import { daysBetween, yearsAfter } from '../births.ts'
import type { CareStatus, DeterminationForm } from '../care/words.ts'
import type { Bond } from '../words.ts'
import type { CareRules, Interval } from './profile.ts'
import type { AgeingTurn, GuardianTurn, HowIsCare, RecordVisit, TurnAgeingStep, TurnGuardianship } from './words.ts'

type Day = string
const later = (from: Day, { every, unit }: Interval): Day =>
  unit === 'months' ? monthsAfter(from, every) : daysAfter(from, every)

export type Watched = { basis: string; status: CareStatus; since: Day; until: Day | null }
/** Care is watched over by the bases of the profile, while it goes on. */
export const isWatched = ({ basis, status, until }: Watched, { visits }: CareRules, today: Day): boolean =>
  (visits.bases as readonly string[]).includes(basis) && status !== 'ended' && (until === null || until >= today)

/** Until when somebody visits: soon after care began, then every so often, and sooner after what was not well. */
export function visitDue(since: Day, last: { on: Day; how: HowIsCare } | undefined, { visits }: CareRules): Day {
  if (!last) return later(since, visits.first)
  const after = { well: visits.next, concerns: visits.afterConcerns, danger: visits.afterDanger }
  return later(last.on, after[last.how])
}

export function insistOnVisit(care: Watched, { on, how, done }: RecordVisit, rules: CareRules, today: Day): void {
  if (!isWatched(care, rules, today)) throw new Conflict('care-over')
  if (on > today) throw new Invalid('day-ahead', { field: 'on' })
  if (on < care.since) throw new Invalid('before-it-began', { field: 'on' })
  if (how !== 'well' && !done) throw new Invalid('words-needed', { field: 'done' })
}

export type Child = {
  alone: { status: 'separated' | 'unaccompanied'; since: Day } | null
  /** Open separations by acts: from whom, since when. */
  parted: readonly { bond: Bond; since: Day }[]
  care: readonly { status: CareStatus; since: Day }[]
  found: readonly { form: DeterminationForm; on: Day; reviewDue: Day | null }[]
}
export type Due = { form: 'bia' | 'bid'; because: string; since: Day; due: Day }
/** What is to be found out about a child’s best interests, and until when: an assessment once they are alone, a determination where a rule asks. */
export function interestsDue({ alone, parted, care, found }: Child, { interests }: CareRules, today: Day): Due[] {
  const stands = (forms: readonly DeterminationForm[], since: Day) =>
    found.some(
      ({ form, on, reviewDue }) => forms.includes(form) && on >= since && (reviewDue === null || reviewDue >= today),
    )
  const assess: Due[] =
    alone && !stands(['bia', 'bid', 'court-order'], alone.since)
      ? [
          {
            form: 'bia',
            because: alone.status,
            since: alone.since,
            due: daysAfter(alone.since, interests.assessDays[alone.status]),
          },
        ]
      : []
  const determine = interests.determine.flatMap(({ code, when, days }): Due[] => {
    const since = sinceOf(when, { alone, parted, care }, today)
    if (since === null || stands(['bid', 'court-order'], since)) return []
    return [{ form: 'bid', because: code, since, due: daysAfter(since, days) }]
  })
  return [...assess, ...determine]
}
type When = CareRules['interests']['determine'][number]['when']
/** Since when a rule holds of a child; nothing where it does not. */
function sinceOf(when: When, { alone, parted, care }: Omit<Child, 'found'>, today: Day): Day | null {
  const first = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null
  if ('partedFrom' in when)
    return first(parted.filter(({ bond }) => when.partedFrom.includes(bond)).map(({ since }) => since))
  if ('careIs' in when) return first(care.filter(({ status }) => status === when.careIs).map(({ since }) => since))
  const from = alone && daysAfter(alone.since, when.aloneDays)
  return from !== null && from <= today ? from : null
}

export type Appointment = { turn: GuardianTurn; on: Day }
type Appointments = readonly (readonly Appointment[])[]
const FOLLOWS: Readonly<Record<GuardianTurn | 'none', readonly GuardianTurn[]>> = {
  none: ['requested'],
  requested: ['appointed', 'declined'],
  declined: ['requested'],
  appointed: ['ended'],
  ended: [],
}
export function insistOnGuardian(before: readonly Appointment[], input: TurnGuardianship, today: Day): void {
  const { seen, turn, on, guardian, order, words } = input
  if (before.length !== seen) throw new Conflict('seen-older')
  if (!FOLLOWS[before.at(-1)?.turn ?? 'none'].includes(turn)) throw new Conflict('guardian-not-now')
  if (on > today) throw new Invalid('day-ahead', { field: 'on' })
  if (on < (before.at(-1)?.on ?? on)) throw new Invalid('date-order', { field: 'on' })
  if (turn === 'appointed' && (!guardian || !order))
    throw new Invalid('words-needed', { field: guardian ? 'order' : 'guardian' })
  if ((turn === 'declined' || turn === 'ended') && !words) throw new Invalid('words-needed', { field: 'words' })
}
/**
 * Whether a guardian is a matter of somebody: of every child who is unaccompanied, of one who is separated once a guardian was
 * asked for, and of one who is not alone only as long as one is appointed or asked for. Declining or ending takes that off.
 */
export function mattersGuardian(appointments: Appointments, alone: Child['alone']): boolean {
  if (alone) return alone.status === 'unaccompanied' || appointments.length > 0
  return appointments.some((turns) => ['appointed', 'requested'].includes(turns.at(-1)?.turn ?? ''))
}
/** Since when a child who is alone is without a guardian; nothing while one is appointed. Asking for one ends no waiting. */
export function withoutSince(appointments: Appointments, alone: Child['alone']): Day | null {
  const last = appointments.flatMap((turns) => turns.at(-1) ?? [])
  if (!alone || last.some(({ turn }) => turn === 'appointed')) return null
  const ended = last.filter(({ turn }) => turn === 'ended').map(({ on }) => on)
  return [alone.since, ...ended].sort().at(-1)!
}

export type Ageing = { on: Day; maybeFrom: Day | null; days: number }
/** Whoever is so near to eighteen, by the latest day that it may be; planning begins by the earliest. Nothing changes by itself on that day. */
export function ageingOf(born: PartialDate, { ageing }: CareRules, today: Day): Ageing | null {
  const [on, early] = [childUntil(born), yearsAfter(spanOf(born).earliest, 18)]
  if (today < monthsAfter(early, -ageing.monthsBefore) || today > daysAfter(on, ageing.daysAfter)) return null
  return { on, maybeFrom: early < on ? early : null, days: daysBetween(today, on) }
}
export type AgeingStep = { turns: readonly { turn: AgeingTurn; on: Day }[] }
export function insistOnAgeing(step: AgeingStep, input: TurnAgeingStep, today: Day): void {
  const { seen, turn, on, owner, due, words } = input
  const last = step.turns.at(-1)?.turn
  if (last === 'done' || last === 'skipped') throw new Conflict('step-over')
  if (step.turns.length !== seen) throw new Conflict('seen-older')
  if (turn === 'planned' && (!owner || !due)) throw new Invalid('step-needs-owner', { field: owner ? 'due' : 'owner' })
  if (turn !== 'planned' && on > today) throw new Invalid('day-ahead', { field: 'on' })
  if (turn === 'skipped' && !words) throw new Invalid('words-needed', { field: 'words' })
}
