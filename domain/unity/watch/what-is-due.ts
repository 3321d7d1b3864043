import { daysAfter, monthsAfter } from '../../../ground/calendars.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { childUntil, type PartialDate, turns } from '../../../ground/partial-date.ts'
import { daysBetween } from '../births.ts'
import type { CareRow } from '../care/store/care.ts'
import type { DeterminationRow } from '../care/store/views.ts'
import type { SeparationRow } from '../partings/store/separations.ts'
import type { CareRules } from './profile.ts'
import {
  type Ageing,
  ageingOf,
  type Due,
  interestsDue,
  isWatched,
  mattersGuardian,
  visitDue,
  withoutSince,
} from './rules.ts'
import type { AgeingRow, GuardianRow, VisitRow } from './store/turns.ts'

type Day = string
export type Alone = { status: 'separated' | 'unaccompanied'; since: Day }
/** All that is written down about some children and their care, whoever may see it. */
export type WatchFacts = {
  rules: CareRules
  today: Day
  births: ReadonlyMap<PersonId, PartialDate>
  alone: ReadonlyMap<PersonId, Alone>
  care: readonly CareRow[]
  visits: readonly VisitRow[]
  guardianships: readonly GuardianRow[]
  ageing: readonly AgeingRow[]
  separations: readonly Pick<SeparationRow, 'one' | 'other' | 'bond' | 'since'>[]
  found: readonly DeterminationRow[]
}

/** What is to be watched of somebody; by `line` one thing is told from others of its part, by `due` what is late stands first. */
type Line = { person: PersonId; line: string; due: Day | null }
export type VisitsLine = Line & { part: 'visits'; due: Day; care: CareRow; visits: VisitRow[] }
export type InterestsLine = Line & { part: 'interests'; is: Due }
export type GuardianLine = Line & { part: 'guardians'; days: number | null; appointments: GuardianRow[][] }
export type AgeingLine = Line & { part: 'ageing'; is: Ageing; steps: { code: string; turns: AgeingRow[] }[] }
export type WatchLine = VisitsLine | InterestsLine | GuardianLine | AgeingLine

/** Everything that is to be watched of somebody today. Whose birth nobody knows may be a child. */
export function linesOf(facts: WatchFacts, person: PersonId): WatchLine[] {
  const born = facts.births.get(person)
  if (born && facts.today >= childUntil(born)) return ageing(facts, person)
  return [
    ...visitsTo(facts, person),
    ...interestsOf(facts, person),
    ...guardianOf(facts, person),
    ...ageing(facts, person),
  ]
}

function visitsTo({ rules, today, care, visits }: WatchFacts, person: PersonId): VisitsLine[] {
  const watched = care.filter((one) => one.over === person && isWatched(one, rules, today))
  return watched.map((one) => {
    const made = visits.filter((visit) => visit.care === one.id)
    return {
      part: 'visits',
      person,
      line: one.id,
      due: visitDue(one.since, made.at(-1), rules),
      care: one,
      visits: made,
    }
  })
}

function interestsOf(facts: WatchFacts, person: PersonId): InterestsLine[] {
  const { rules, today, care, found, separations } = facts
  const child = {
    alone: facts.alone.get(person) ?? null,
    parted: separations.filter(({ one, other }) => one === person || other === person),
    care: care.filter(({ over, until }) => over === person && (until === null || until >= today)),
    found: found.filter(({ persons }) => persons.includes(person)),
  }
  return interestsDue(child, rules, today).map((is) => ({
    ...{ part: 'interests', person, line: `${is.form} ${is.because}`, due: is.due, is },
  }))
}

/** The longest without a guardian stands first, and last whoever has one, or does not wait for one. */
function guardianOf({ today, alone, guardianships }: WatchFacts, person: PersonId): GuardianLine[] {
  const rows = guardianships.filter(({ child }) => child === person)
  const all = [...Map.groupBy(rows, ({ guardianship }) => guardianship).values()]
  const appointments = all.toSorted((a, b) => (a.at(-1)!.on < b.at(-1)!.on ? -1 : 1))
  const since = alone.get(person) ?? null
  if (!mattersGuardian(appointments, since)) return []
  const due = withoutSince(appointments, since)
  const days = due === null ? null : Math.max(0, daysBetween(due, today))
  return [{ part: 'guardians', person, line: '', due, days, appointments }]
}

function ageing({ rules, today, births, alone, care, ageing: all }: WatchFacts, person: PersonId): AgeingLine[] {
  const born = births.get(person)
  const is = born && ageingOf(born, rules, today)
  const isWithoutParents = alone.has(person) || care.some(({ over }) => over === person)
  if (!is || !isWithoutParents) return []
  const steps = rules.ageing.steps.map((code) => ({
    code,
    turns: all.filter((one) => one.person === person && one.step === code),
  }))
  const isDone = is.days < 0 && steps.every(({ turns: said }) => isOver(said))
  return isDone ? [] : [{ part: 'ageing', person, line: '', due: is.on, is, steps }]
}
export const isOver = (said: readonly Pick<AgeingRow, 'turn'>[]): boolean =>
  (said.at(-1)?.turn ?? 'planned') !== 'planned'

/** The first day after today on which time alone may change what is to be watched of somebody; nothing where it never does. */
export function changesOn({ rules, today, births, alone, care, found }: WatchFacts, person: PersonId): Day | null {
  const { determine } = rules.interests
  const born = births.get(person)
  const since = alone.get(person)?.since
  const last = [
    ...care.flatMap(({ over, until }) => (over === person && until !== null ? until : [])),
    ...found.flatMap(({ persons, reviewDue }) => (persons.includes(person) && reviewDue !== null ? reviewDue : [])),
  ]
  const days = [
    ...last.map((day) => daysAfter(day, 1)),
    ...determine.flatMap(({ when }) => (since && 'aloneDays' in when ? daysAfter(since, when.aloneDays) : [])),
    ...(born ? ageingDays(born, rules) : []),
  ]
  return days.filter((day) => day > today).sort()[0] ?? null
}
function ageingDays(born: PartialDate, { ageing: { monthsBefore, daysAfter: after } }: CareRules): Day[] {
  const { earliest, latest } = turns(born, 18)
  return [monthsAfter(earliest, -monthsBefore), latest, daysAfter(latest, 1), daysAfter(latest, after + 1)]
}
