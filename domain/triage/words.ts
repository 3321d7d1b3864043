import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { AgencyId, CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { PersonName } from '../../ground/person-name.ts'

export const Level = z.enum(['low', 'medium', 'high', 'urgent'])
export type Level = z.infer<typeof Level>

/**
 * Specific needs that may count. A woman at risk (`WR`) and who needs an interpreter (`IN`) are none of them: they say who
 * somebody is or what they speak; what threatens them has codes of its own.
 */
export const NeedThatCounts = z.enum(['CR', 'SC', 'ER', 'SP', 'DS', 'SM', 'FU', 'LP', 'TR', 'SV', 'PG', 'ED'])
const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

/** One thing that may be so of a case. There are no others: what is not named here cannot count. */
export const Fact = z.union([
  /** Somebody has this specific need. */
  z.strictObject({ need: NeedThatCounts }),
  /** A child is without their parents: with other kin, or with no adult of theirs. */
  z.strictObject({ childAlone: z.enum(['separated', 'unaccompanied']) }),
  /** Somebody is younger than so many years. */
  z.strictObject({ childBelow: count(1, 18) }),
  /** Somebody of the family has not been with it for so many days. */
  z.strictObject({ apartDays: count(0, 20_000) }),
  /** Nothing was done in the case for so many days. */
  z.strictObject({ silentDays: count(1, 20_000) }),
  /** So many tasks are late. */
  z.strictObject({ lateTasks: count(1, 100) }),
  /** So many people stand in the case. */
  z.strictObject({ familySize: count(2, 300) }),
])
export type Fact = z.infer<typeof Fact>
const several = z.array(Fact).check(z.minLength(1), z.maxLength(8))
const One = z.union([Fact, z.strictObject({ any: several })])
/** A fact, one of several, or several together. It always has an answer, and a fact that comes true never makes it untrue. */
export const Condition = z.union([One, z.strictObject({ all: z.array(One).check(z.minLength(1), z.maxLength(8)) })])
export type Condition = z.infer<typeof Condition>

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
export const Rule = z.strictObject({
  id: code,
  /** The words of the catalogue that say it: `triage-rule.<words>`. */
  words: code,
  points: count(1, 100),
  when: Condition,
  source: text(200),
})
export type Rule = z.infer<typeof Rule>
const Step = z.strictObject({
  level: Level,
  /** Its first point and its last; the highest has no last. */
  from: count(0, 10_000),
  to: z.nullable(count(0, 10_000)),
  /** Until somebody must act. */
  hours: count(1, 10_000),
  /** Until the level is looked at again. */
  reviewDays: count(1, 730),
})
export type Step = z.infer<typeof Step>

/** For example: what a form of levels cannot tell is that each begins where the last one ends. */
const STEPS: Step[] = [
  { level: 'low', from: 0, to: 9, hours: 720, reviewDays: 180 },
  { level: 'medium', from: 10, to: 19, hours: 168, reviewDays: 90 },
  { level: 'high', from: 20, to: 39, hours: 72, reviewDays: 30 },
  { level: 'urgent', from: 40, to: null, hours: 24, reviewDays: 7 },
]
/** How a mission tells what is urgent: a version of its rules. profiles/README.md says what each line means. */
export const TriageRules = z
  .strictObject({
    name: text(40),
    version: count(1, 1_000_000),
    note: z.string().check(z.maxLength(2000)),
    levels: z.array(Step).check(z.minLength(4), z.maxLength(4), z.meta({ examples: [STEPS] })),
    rules: z.array(Rule).check(z.maxLength(100)),
  })
  .check(
    z.refine(
      ({ levels }) => levels.every(follows),
      'levels follow each other from point 0, each where the last one ends',
    ),
    z.refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, 'each rule has an id of its own'),
  )
export type TriageRules = z.infer<typeof TriageRules>
function follows({ level, from, to }: Step, nth: number, all: readonly Step[]): boolean {
  const before = all[nth - 1]
  const isLast = nth === all.length - 1
  return (
    level === Level.options[nth] &&
    from === (before ? (before.to ?? Number.NaN) + 1 : 0) &&
    (isLast ? to === null : to !== null && to >= from)
  )
}

export const SetTriage = z.strictObject({
  id: FactId,
  case: CaseId,
  level: Level,
  /** What was suggested to whoever decides, and by which version of the rules. */
  suggested: Level,
  version: count(1, 1_000_000),
  /** Why, where it is not what was suggested. */
  because: z.optional(text(1000)),
  reviewDue: Day,
})
export type SetTriage = z.infer<typeof SetTriage>

/** A rule in words: its facts fill them, and `persons` are those of whom it is so. */
export const RuleShown = z.object({
  id: z.string(),
  words: z.string(),
  points: z.int(),
  when: Condition,
  source: z.string(),
  persons: z.array(PersonId),
})
export type RuleShown = z.infer<typeof RuleShown>
export const SuggestionShown = z.object({
  /** Nothing where the level is closed to the asker. */
  level: z.nullable(Level),
  /** As high it would be if everything were so that nobody knows. */
  upTo: z.nullable(Level),
  rules: z.array(RuleShown),
  /** Rules of which nobody knows whether they hold: they take nothing away. */
  unknown: z.array(RuleShown),
  /** Whether some rules rest on something that is closed to the asker; whether those hold is not told. */
  closed: z.boolean(),
})
export type SuggestionShown = z.infer<typeof SuggestionShown>
export const TriageDecided = z.object({
  level: Level,
  suggested: Level,
  version: z.int(),
  because: z.nullable(z.string()),
  reviewDue: z.string(),
  by: z.string(),
  agency: z.object({ id: AgencyId, name: z.string() }),
  at: z.string(),
})
export type TriageDecided = z.infer<typeof TriageDecided>
export const ReadTriage = z.strictObject({ case: CaseId })
export const TriageShown = z.object({
  version: z.int(),
  levels: z.array(Step),
  /** Nothing to whoever only looks. */
  suggestion: z.nullable(SuggestionShown),
  decided: z.nullable(TriageDecided),
  /** Whether another level is suggested now than was when it was decided. */
  moved: z.boolean(),
  /** By when somebody must act. */
  actBy: z.nullable(z.string()),
  may: z.boolean(),
})
export type TriageShown = z.infer<typeof TriageShown>

const levels = z.record(Level, z.int())
/** How many cases of a group are at each level; nothing where the group is so small that it would tell of somebody. */
export const GroupShown = z.object({
  by: z.enum(['age', 'alone']),
  group: z.enum(['0-4', '5-11', '12-17', '18-59', '60-on', 'unknown', 'yes', 'no']),
  levels: z.nullable(levels),
})
export type GroupShown = z.infer<typeof GroupShown>
/** How far a list or a simulation looked: `more` says that there are cases behind. */
const looked = { looked: z.int(), more: z.boolean(), closed: z.boolean() }
/** How many are shown, 30 where it is not said. */
export const ListTriage = z.strictObject({ most: z.optional(count(1, 300)) })
export type ListTriage = z.infer<typeof ListTriage>
export const TriageListed = z.object({
  version: z.int(),
  /** Whether others wait behind these, less urgent. */
  more: z.boolean(),
  /** Whether some case of whom the asker sees was changed just now and is still to be weighed. */
  isWeighing: z.boolean(),
  /** Whether some of this rests on something that is closed to the asker. */
  closed: z.boolean(),
  cases: z.array(
    z.object({
      id: CaseId,
      number: z.string(),
      names: z.array(PersonName),
      owner: z.nullable(z.string()),
      level: Level,
      decided: z.nullable(Level),
      actBy: z.string(),
      late: z.boolean(),
    }),
  ),
})
export type TriageListed = z.infer<typeof TriageListed>
export const SpreadTriage = z.strictObject({})
export const TriageSpread = z.object({ ...looked, groups: z.array(GroupShown) })
export type TriageSpread = z.infer<typeof TriageSpread>
export const SimulateTriage = z.strictObject({ rules: TriageRules })
export type SimulateTriage = z.infer<typeof SimulateTriage>
export const TriageSimulated = z.object({
  ...looked,
  versions: z.object({ before: z.int(), after: z.int() }),
  up: z.int(),
  down: z.int(),
  same: z.int(),
  examples: z.array(z.object({ case: CaseId, number: z.string(), from: Level, to: Level })),
  before: z.array(GroupShown),
  after: z.array(GroupShown),
})
export type TriageSimulated = z.infer<typeof TriageSimulated>
