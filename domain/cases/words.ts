import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { Day } from '../../ground/day.ts'
import { AgencyId, CaseId, DeedId, FactId, HouseholdId, PersonId, WorkerId } from '../../ground/ids.ts'
import { PersonName } from '../../ground/person-name.ts'
import { FamilyShown, NewChildStatus, NewHousehold, NewSeparation, NewTie } from '../families/words.ts'
import { NewPerson, PersonShown } from '../people/words.ts'
import { OpenEmergency } from '../sharing/emergencies/words.ts'
import { Because } from '../sharing/words.ts'
import { Parting } from '../unity/partings/words.ts'

export const CaseKind = z.enum([
  'protection',
  'child-protection',
  'asylum',
  'health',
  'shelter',
  'legal-aid',
  'movement',
  'return',
  'reintegration',
  'tracing',
])
export type CaseKind = z.infer<typeof CaseKind>
/** Where a case stands in its course, which is data of the mission. Being closed is not a stage but a dated fact with a reason. */
export const Stage = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
export type Stage = z.infer<typeof Stage>
export const Closing = z.enum([
  'goals-met',
  'reunified',
  'resettled',
  'returned',
  'transferred',
  'left',
  'withdrawn',
  'died',
  'duplicate',
])

/** UNHCR specific needs, first level: code of the category. */
export const Need = z.enum(['CR', 'SC', 'WR', 'ER', 'SP', 'DS', 'SM', 'FU', 'LP', 'TR', 'SV', 'PG', 'IN', 'ED'])
export type Need = z.infer<typeof Need>

/** What agencies do for people, by the codes of inter-agency referral forms. What is none of them waits for a human. */
export const Service = z.enum([
  'alternative-care',
  'cash',
  'child-protection',
  'documentation',
  'durable-solution',
  'education',
  'family-mediation',
  'family-reunification',
  'family-tracing',
  'food',
  'health',
  'interpretation',
  'legal-aid',
  'livelihoods',
  'mental-health',
  'non-food-items',
  'nutrition',
  'psychosocial',
  'registration',
  'relocation',
  'safe-house',
  'sexual-reproductive-health',
  'shelter',
  'support-for-disability',
  'water-sanitation',
])
export type Service = z.infer<typeof Service>

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
const NoteCategory = z.enum(['identity', 'family', 'protection', 'asylum', 'health', 'shelter', 'assistance'])
const noteText = z.string().check(z.trim(), z.minLength(1), z.maxLength(8000))
const NewCase = z.strictObject({ id: CaseId, kind: CaseKind })

/** A family as it arrives: who is here, who is not, how they belong together, and the case that is opened for them. */
export const RegisterHousehold = z.strictObject({
  household: NewHousehold,
  people: z.array(NewPerson).check(z.minLength(1), z.maxLength(300)),
  /** Answers to “who is not here?”: these of `people` are not members of the household now. */
  missing: z.array(NewSeparation).check(z.maxLength(30)),
  ties: z.array(NewTie).check(z.maxLength(2000)),
  childStatuses: z.array(NewChildStatus).check(z.maxLength(300)),
  needs: z.array(z.strictObject({ id: FactId, person: PersonId, code: Need })).check(z.maxLength(2000)),
  /** What else was told, kept as notes of the case. */
  notes: z.optional(
    z
      .array(z.strictObject({ id: FactId, category: z.enum(['identity', 'family', 'protection']), text: noteText }))
      .check(z.maxLength(60)),
  ),
  case: NewCase,
})
export type RegisterHousehold = z.infer<typeof RegisterHousehold>

export const WriteNote = z.strictObject({ id: FactId, case: CaseId, category: NoteCategory, text: noteText })
export type WriteNote = z.infer<typeof WriteNote>
export const SetTask = z.strictObject({
  id: FactId,
  case: CaseId,
  person: z.optional(PersonId),
  what: words,
  due: Day,
  owner: z.optional(WorkerId),
})
export type SetTask = z.infer<typeof SetTask>
export const FinishTask = z.strictObject({
  task: FactId,
  outcome: z.enum(['done', 'not-needed', 'not-possible']),
  words: z.optional(words),
})
export type FinishTask = z.infer<typeof FinishTask>
/** Takes back that a task was finished. */
export const ReopenTask = z.strictObject({ task: FactId })
export type ReopenTask = z.infer<typeof ReopenTask>
export const MoveCase = z.strictObject({ case: CaseId, stage: Stage, seen: Stage })
export type MoveCase = z.infer<typeof MoveCase>
export const CloseCase = z.strictObject({
  case: CaseId,
  closing: Closing,
  reason: words,
  parting: z.optional(Parting),
})
export type CloseCase = z.infer<typeof CloseCase>
export const ReopenCase = z.strictObject({ case: CaseId, reason: words })
export type ReopenCase = z.infer<typeof ReopenCase>
export const AssignCases = z.strictObject({
  cases: z.array(CaseId).check(z.minLength(1), z.maxLength(100)),
  owner: WorkerId,
})
export type AssignCases = z.infer<typeof AssignCases>

/** What stands on the papers of a case, as people say and write it. */
export const CaseNumber = z
  .string()
  .check(z.regex(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{4}$/))
const { categories, hours, reason } = OpenEmergency.shape
/** Opens in an emergency whom a case is about first, by its id or its number. */
export const OpenCaseEmergency = z.strictObject({
  id: FactId,
  file: z.union([CaseId, CaseNumber]),
  categories,
  hours,
  reason,
})
export type OpenCaseEmergency = z.infer<typeof OpenCaseEmergency>

export const ReadCase = z.strictObject({ case: CaseId })
export const NoteShown = z.object({
  id: FactId,
  category: Category,
  text: z.optional(z.string()),
  at: z.string(),
  by: z.string(),
  byMe: z.boolean(),
})
export const TaskShown = z.object({
  id: FactId,
  case: CaseId,
  person: z.nullable(PersonId),
  what: z.string(),
  code: z.nullable(z.string()),
  due: z.string(),
  owner: z.nullable(z.string()),
  finished: z.nullable(z.object({ outcome: z.string(), at: z.string(), by: z.string() })),
})
export type TaskShown = z.infer<typeof TaskShown>
/** One line of the ledger as the timeline shows it. `position` is missing until the line has its place. */
export const LineShown = z.object({
  deed: DeedId,
  name: z.string(),
  outcome: z.enum(['done', 'seen', 'refused']),
  at: z.string(),
  by: z.string(),
  agency: z.string(),
  purpose: Purpose,
  ground: z.string(),
  position: z.nullable(z.int()),
  persons: z.array(PersonId),
  more: z.record(z.string(), z.unknown()),
})
export type LineShown = z.infer<typeof LineShown>
export const CaseShown = z.object({
  id: CaseId,
  number: z.string(),
  kind: CaseKind,
  stage: Stage,
  /** The stages to which it may move from here. */
  next: z.array(Stage),
  /** Whether a second person must agree before it is closed. */
  closingNeedsSecond: z.boolean(),
  /** Whose work it is in the asking agency; nobody's, where it was opened by another one and not given to anybody. */
  owner: z.nullable(z.object({ id: WorkerId, name: z.string() })),
  openedAt: z.string(),
  site: z.nullable(z.string()),
  closed: z.nullable(z.object({ closing: Closing, reason: z.string(), at: z.string(), by: z.string() })),
  agency: z.object({ id: AgencyId, name: z.string() }),
  household: z.nullable(HouseholdId),
  focus: PersonId,
  people: z.array(PersonShown),
  family: FamilyShown,
  needs: z.array(z.object({ id: FactId, person: PersonId, code: Need, since: z.string() })),
  standing: z.object({ because: Because, purposes: z.array(z.string()), until: z.nullable(z.string()) }),
  /** Categories that stay closed to this asker for this purpose, and who holds them. */
  restricted: z.array(z.object({ category: Category, holder: z.string() })),
})
export type CaseShown = z.infer<typeof CaseShown>

/**
 * What is being done in a case: the look `read-case-work`, taken beside `read-case`, so that who somebody is stands on
 * the screen before what has happened. `reviews` are records that may be the same person and wait for a judgement, with those of
 * the case who stand in them: one, or both.
 */
export const CaseWorkShown = z.object({
  notes: z.array(NoteShown),
  tasks: z.array(TaskShown),
  timeline: z.array(LineShown),
  reviews: z.array(z.object({ id: FactId, persons: z.array(PersonId) })),
})
export type CaseWorkShown = z.infer<typeof CaseWorkShown>

/** One person by themself: who they are, what they need, why the asker sees them, and the case to go on to. */
export const ReadPerson = z.strictObject({ person: PersonId })
export const PersonRead = z.object({
  person: PersonShown,
  needs: z.array(Need),
  case: z.nullable(z.object({ id: CaseId, number: z.string() })),
  standing: z.object({ because: Because, until: z.nullable(z.string()) }),
})
export type PersonRead = z.infer<typeof PersonRead>

/** Everything done with a case and everyone who looked, newest first, with the proof that nothing was left out. */
export const ReadCaseLedger = z.strictObject({ case: CaseId, before: z.optional(z.int()) })
export const CaseLedgerShown = z.object({
  lines: z.array(LineShown),
  next: z.nullable(z.int()),
  counts: z.object({ done: z.int(), seen: z.int(), refused: z.int() }),
  checkpoint: z.nullable(z.object({ size: z.int(), root: z.string(), at: z.string(), lagMs: z.int() })),
})

export const ListCases = z.strictObject({
  stage: z.optional(Stage),
  kind: z.optional(CaseKind),
  closed: z.optional(z.boolean()),
  mine: z.optional(z.boolean()),
  before: z.optional(CaseId),
})
export const CaseListed = z.object({
  id: CaseId,
  number: z.string(),
  kind: CaseKind,
  stage: Stage,
  openedAt: z.string(),
  closed: z.boolean(),
  names: z.array(PersonName),
  owner: z.nullable(z.string()),
  size: z.int(),
  apart: z.int(),
  childStatus: z.nullable(z.string()),
  needs: z.array(Need),
  nextDue: z.nullable(z.string()),
})
export const CasesListed = z.object({
  cases: z.array(CaseListed),
  next: z.nullable(CaseId),
  /** Every stage of the mission, to ask for. */
  stages: z.array(Stage),
})
export type CasesListed = z.infer<typeof CasesListed>

/** One thing that waits for a worker: why it is here, about whom, and until when. */
export const WorkItem = z.object({
  id: FactId,
  group: z.enum(['apart', 'child-alone', 'emergency', 'task', 'review', 'import']),
  why: z.string(),
  what: z.optional(z.string()),
  /** Whose work it is, where the worker stands in their place. */
  insteadOf: z.optional(z.string()),
  case: z.nullable(CaseId),
  person: z.nullable(PersonId),
  names: z.array(PersonName),
  due: z.nullable(z.string()),
  since: z.string(),
})
export type WorkItem = z.infer<typeof WorkItem>
export const MyWork = z.strictObject({})
/** What waits, the first of each kind; `more` names the kinds of which more waits than is shown. */
export const MyWorkShown = z.object({ items: z.array(WorkItem), more: z.array(WorkItem.shape.group) })
export type MyWorkShown = z.infer<typeof MyWorkShown>
