import { daysAfter } from '../../ground/calendars.ts'
import type { PersonId } from '../../ground/ids.ts'
import { ageOn, childUntil, type PartialDate, turns } from '../../ground/partial-date.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import {
  type Condition,
  type Fact,
  type GroupShown,
  Level,
  type Rule,
  type SetTriage,
  type Step,
  type TriageRules,
} from './words.ts'

/** What counts of one person. Who they are, what they believe and which tongue they speak is not among it. */
export type OfPerson = {
  person: PersonId
  /** Nothing where they were erased. */
  needs: readonly string[] | null
  alone: 'separated' | 'unaccompanied' | null
  /** Null where nobody knows; undefined where it is not for whoever asks. */
  born: PartialDate | null | undefined
  apartSince: string | null
}
export type Facts = {
  on: string
  people: readonly OfPerson[]
  /** When something was last done in the case. */
  lastContact: Date
  lateTasks: number
  /** The next day on which something in the case is due. */
  nextDue: string | null
}
type Answer = { says: 'yes' | 'no' | 'unknown'; persons: PersonId[] }

const DAY = 86_400_000
const daysFrom = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY)
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
function ofSome(people: readonly OfPerson[], ask: (one: OfPerson) => Answer['says']): Answer {
  const who = (says: Answer['says']) => people.filter((one) => ask(one) === says).map(({ person }) => person)
  const yes = who('yes')
  if (yes.length > 0) return { says: 'yes', persons: yes }
  const unknown = who('unknown')
  return { says: unknown.length > 0 ? 'unknown' : 'no', persons: unknown }
}
const isIt = (is: boolean): Answer['says'] => (is ? 'yes' : 'no')
function isBelow({ born }: OfPerson, years: number, on: string): Answer['says'] {
  if (born === undefined) return 'no'
  if (born === null) return 'unknown'
  const { least, most } = ageOn(born, on)
  return most < years ? 'yes' : least >= years ? 'no' : 'unknown'
}

type Says = Answer['says']
/** What is so of one of the people; what is so of the case is so of each of them. */
function saysOf(fact: Fact, one: OfPerson, { on, people, lastContact, lateTasks }: Facts): Says {
  if ('need' in fact) return one.needs === null ? 'unknown' : isIt(one.needs.includes(fact.need))
  if ('childAlone' in fact) return isIt(one.alone === fact.childAlone)
  if ('childBelow' in fact) return isBelow(one, fact.childBelow, on)
  if ('apartDays' in fact) return isIt(one.apartSince !== null && daysFrom(one.apartSince, on) >= fact.apartDays)
  if ('silentDays' in fact) return isIt(daysFrom(dayOf(lastContact), on) >= fact.silentDays)
  if ('lateTasks' in fact) return isIt(lateTasks >= fact.lateTasks)
  return isIt(people.length >= fact.familySize)
}

const STRENGTH = { no: 0, unknown: 1, yes: 2 } as const
function weigh(when: Condition, one: OfPerson, facts: Facts): Says {
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined
  if (!parts) return saysOf(when as Fact, one, facts)
  const says = parts.map((part) => weigh(part, one, facts))
  const strength = ('all' in when ? Math.min : Math.max)(...says.map((each) => STRENGTH[each]))
  return says.find((each) => STRENGTH[each] === strength)!
}

const OF_PERSON = new Set(['need', 'childAlone', 'childBelow', 'apartDays'])
const isOfPerson = (when: Condition): boolean => {
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined
  return parts ? parts.some(isOfPerson) : Object.keys(when).some((name) => OF_PERSON.has(name))
}
const NOBODY: Omit<OfPerson, 'person'> = { needs: [], alone: null, born: undefined, apartSince: null }

/** Whether a condition holds, and of whom: all that it asks for must be so of one and the same person. */
export function answerOf(when: Condition, facts: Facts): Answer {
  if (isOfPerson(when)) return ofSome(facts.people, (one) => weigh(when, one, facts))
  return { says: weigh(when, { person: '' as PersonId, ...NOBODY }, facts), persons: [] }
}

export type Contribution = { rule: Rule; persons: PersonId[] }
export type Suggestion = { level: Level; upTo: Level; rules: Contribution[]; unknown: Contribution[] }

/** The level that the rules suggest, each rule that made it, and what nobody knows: it takes nothing away, and might add. */
export function suggest(facts: Facts, { levels, rules }: Pick<TriageRules, 'levels' | 'rules'>): Suggestion {
  const asked = rules.map((rule) => ({ rule, ...answerOf(rule.when, facts) }))
  const those = (wanted: Answer['says']) =>
    asked.filter(({ says }) => says === wanted).map(({ rule, persons }): Contribution => ({ rule, persons }))
  const [yes, unknown] = [those('yes'), those('unknown')]
  return {
    level: levelAt(levels, pointsOf(yes)),
    upTo: levelAt(levels, pointsOf([...yes, ...unknown])),
    rules: yes,
    unknown,
  }
}
const pointsOf = (all: readonly Contribution[]) => all.reduce((sum, { rule }) => sum + rule.points, 0)
const levelAt = (levels: readonly Step[], points: number): Level =>
  levels.findLast(({ from }) => from <= points)?.level ?? 'low'
export const stepOf = ({ levels }: Pick<TriageRules, 'levels'>, level: Level): Step =>
  levels.find((step) => step.level === level)!

const partsOf = (when: Condition): Fact[] => {
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined
  return parts ? parts.flatMap(partsOf) : [when as Fact]
}
/** The first day after today on which time alone may change what is suggested; until then only what is done changes it. */
export function changesOn(facts: Facts, { rules }: Pick<TriageRules, 'rules'>): string | null {
  const days = rules.flatMap(({ when }) => partsOf(when)).flatMap((fact) => turnsOf(fact, facts))
  return days.filter((day) => day > facts.on).sort()[0] ?? null
}
/** The days on which a fact may begin to be so, or cease to be. */
function turnsOf(fact: Fact, { people, lastContact, nextDue }: Facts): string[] {
  const born = people.flatMap((one) => one.born ?? [])
  if ('childBelow' in fact) return born.map((date) => turns(date, fact.childBelow)).flatMap(Object.values)
  if ('childAlone' in fact) return born.map(childUntil)
  if ('apartDays' in fact)
    return people.flatMap(({ apartSince }) => (apartSince ? daysAfter(apartSince, fact.apartDays) : []))
  if ('silentDays' in fact) return [daysAfter(dayOf(lastContact), fact.silentDays)]
  if ('lateTasks' in fact) return nextDue ? [daysAfter(nextDue, 1)] : []
  return []
}

const HOUR = 3_600_000
/** By when somebody must act: the hours of the level run from what was last done in the case, or from the decision if that came later. */
export const actBy = (
  rules: Pick<TriageRules, 'levels'>,
  level: Level,
  { lastContact, decidedAt }: { lastContact: Date; decidedAt: Date | undefined },
): Date => new Date(Math.max(lastContact.getTime(), decidedAt?.getTime() ?? 0) + stepOf(rules, level).hours * HOUR)

/** How many levels are more urgent. */
export const rankOf = (level: Level): number => Level.options.length - 1 - Level.options.indexOf(level)
export const levelOf = (rank: number): Level => Level.options[Level.options.length - 1 - rank]!

/** How two levels stand: above 0 where the first is more urgent. */
export const compareLevels = (one: Level, other: Level): number =>
  Level.options.indexOf(one) - Level.options.indexOf(other)

/** On which fields of the data set a condition rests. What stands in none of them is the work of whoever works in the case. */
export function restsOn(when: Condition): string[] {
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined
  if (parts) return [...new Set(parts.flatMap(restsOn))]
  return FIELDS.filter(([name]) => name in when).flatMap(([, fields]) => fields)
}
const FIELDS: readonly [string, readonly string[]][] = [
  ['need', ['protection.needs']],
  ['childAlone', ['family.uasc']],
  ['childBelow', ['identity.birthDate']],
  ['apartDays', ['family.separation']],
]
export type Opens = (person: PersonId, field: string) => boolean
/** The facts as far as they are open: what is closed is not there. */
export const openFacts = (facts: Facts, opens: Opens): Facts => ({
  ...facts,
  people: facts.people.map((one) => ({
    person: one.person,
    needs: opens(one.person, 'protection.needs') ? one.needs : [],
    alone: opens(one.person, 'family.uasc') ? one.alone : null,
    born: opens(one.person, 'identity.birthDate') ? one.born : undefined,
    apartSince: opens(one.person, 'family.separation') ? one.apartSince : null,
  })),
})
/** Whether any rule rests on something closed, be it so or not: that one of them holds would tell what is closed. */
export const isClosedTo = (
  { people }: { people: readonly Pick<OfPerson, 'person'>[] },
  { rules }: Pick<TriageRules, 'rules'>,
  opens: Opens,
): boolean =>
  rules.some(({ when }) => restsOn(when).some((field) => people.some(({ person }) => !opens(person, field))))

/** A decision rests on what is suggested now; who overrules it says why; it is looked at again in time. */
export function insistOnTriage(
  { level, suggested, version, because, reviewDue }: SetTriage,
  now: { suggested: Level; rules: Pick<TriageRules, 'version' | 'levels'>; on: string },
): void {
  if (suggested !== now.suggested || version !== now.rules.version) throw new Conflict('triage-moved')
  if (level !== suggested && !because) throw new Invalid('words-needed', { field: 'because' })
  if (reviewDue <= now.on) throw new Invalid('review-day-past', { field: 'reviewDue' })
  const { reviewDays } = stepOf(now.rules, level)
  if (daysFrom(now.on, reviewDue) > reviewDays)
    throw new Invalid('review-too-late', { field: 'reviewDue', days: String(reviewDays) })
}

/** Whether a case waits for somebody: nothing was decided, or the suggestion has moved since to another level than was decided. */
export const isWaiting = (decided: { level: Level; suggested: Level } | undefined, now: Level): boolean =>
  decided === undefined || (decided.suggested !== now && decided.level !== now)

export type Weighed = { band: GroupShown['group']; alone: boolean; level: Level }
const BANDS: readonly [GroupShown['group'], number, number][] = [
  ['0-4', 0, 4],
  ['5-11', 5, 11],
  ['12-17', 12, 17],
  ['18-59', 18, 59],
  ['60-on', 60, 999],
]
/** The age band of whom a case is about first, where it is known for certain. */
export function bandOf(born: PartialDate | null | undefined, on: string): GroupShown['group'] {
  if (!born) return 'unknown'
  const { least, most } = ageOn(born, on)
  return BANDS.find(([, from, to]) => least >= from && most <= to)?.[0] ?? 'unknown'
}

/** A group of fewer would tell of somebody. */
const LEAST = 5
/** How many cases of each group are at each level. Where one group alone is too small the next smallest goes too: nobody takes it from the whole. */
export function distribute(cases: readonly Weighed[]): GroupShown[] {
  return [
    ...groupBy('age', [...BANDS.map(([band]) => band), 'unknown'], cases, ({ band }) => band),
    ...groupBy('alone', ['yes', 'no'], cases, ({ alone }) => (alone ? 'yes' : 'no')),
  ]
}
function groupBy(
  by: GroupShown['by'],
  names: readonly GroupShown['group'][],
  cases: readonly Weighed[],
  groupOf: (one: Weighed) => GroupShown['group'],
): GroupShown[] {
  const groups = names
    .map((group) => ({ group, all: cases.filter((one) => groupOf(one) === group) }))
    .filter(({ all }) => all.length > 0)
  const small = groups.filter(({ all }) => all.length < LEAST)
  const next = groups.filter(({ all }) => all.length >= LEAST).sort((a, b) => a.all.length - b.all.length)[0]
  const withheld = new Set(small.length === 1 && next ? [...small, next] : small)
  return groups.map((one) => ({ by, group: one.group, levels: withheld.has(one) ? null : countLevels(one.all) }))
}
const countLevels = (all: readonly Weighed[]) =>
  Object.fromEntries(Level.options.map((level) => [level, all.filter((one) => one.level === level).length])) as Record<
    Level,
    number
  >
