import * as z from 'zod/mini'
import { Purpose } from '../../ground/categories.ts'
import { AgencyId, PersonId, WorkerId } from '../../ground/ids.ts'
import { PersonName } from '../../ground/person-name.ts'
import { Bond, Strength } from '../unity/words.ts'

/** What in the work explains that somebody looked. */
export const Explanation = z.enum([
  'own-work',
  'assigned',
  'task',
  'review',
  'opening',
  'emergency',
  'duty',
  'team',
  'list',
  'search',
])
export type Explanation = z.infer<typeof Explanation>
/** What makes a look worth a question, beside that nothing explains it. */
export const Sign = z.enum(['same-family-name', 'guarded', 'night', 'unusually-many'])
export type Sign = z.infer<typeof Sign>
export const Finding = z.enum(['explained', 'unclear', 'misuse'])
export type Finding = z.infer<typeof Finding>

const Named = z.object({ id: z.string(), name: z.string() })
const Access = z.object({
  position: z.int(),
  at: z.string(),
  outcome: z.enum(['done', 'seen', 'refused']),
  name: z.string(),
  by: Named,
  agency: Named,
  site: z.nullable(z.string()),
  purpose: z.string(),
  ground: z.string(),
  /** The same for lines about the same case or person, and different for every agency that asks. */
  about: z.nullable(z.string()),
  people: z.int(),
  explained: z.nullable(Explanation),
  signs: z.array(Sign),
})
export type Access = z.infer<typeof Access>

/** Lines of the ledger without whom they were about, newest first. */
export const OverseeLines = z.strictObject({
  agency: z.optional(AgencyId),
  worker: z.optional(WorkerId),
  outcome: z.optional(z.enum(['done', 'seen', 'refused'])),
  name: z.optional(z.string().check(z.regex(/^[a-z-]{1,60}$/))),
  purpose: z.optional(Purpose),
  before: z.optional(z.int()),
})
export type OverseeLines = z.infer<typeof OverseeLines>
export const LinesOverseen = z.object({
  lines: z.array(Access),
  /** Whose lines can be asked for; with the newest lines only. */
  workers: z.array(z.extend(Named, { agency: z.string() })),
  next: z.nullable(z.int()),
})
export type LinesOverseen = z.infer<typeof LinesOverseen>

const counted = z.object({
  agency: Named,
  done: z.int(),
  seen: z.int(),
  refused: z.int(),
  exported: z.int(),
  unexplained: z.int(),
})
/** How the house was used in the last thirty days, and what will need somebody soon. */
export const OverseeHouse = z.strictObject({})
export const HouseOverseen = z.object({
  since: z.string(),
  agencies: z.array(counted),
  emergencies: z.object({ opened: z.int(), waiting: z.int(), unjustified: z.int() }),
  agreements: z.array(
    z.object({
      number: z.string(),
      parties: z.array(Named),
      until: z.nullable(z.string()),
      assessmentDue: z.nullable(z.string()),
      status: z.string(),
    }),
  ),
  /** Separations that are not over, without who they are; the longest first. */
  parted: z.array(
    z.object({
      agency: Named,
      cause: z.string(),
      bond: Bond,
      strength: Strength,
      days: z.int(),
      released: z.boolean(),
      due: z.nullable(z.string()),
      late: z.boolean(),
    }),
  ),
  /** How far the projection has read, and how many lines there are. */
  read: z.object({ heard: z.int(), lines: z.int() }),
})
export type HouseOverseen = z.infer<typeof HouseOverseen>

/** What is not as it was written: a row of a room; or, in the ledger's own rows, what stands beside a line. */
export const RowFault = z.enum([
  'changed',
  'gone',
  'strange',
  'column',
  'unsealed',
  'about',
  'unsigned',
  'twice',
  'tree',
])
export type RowFault = z.infer<typeof RowFault>
/** Holds the rows of the house against their lines; `begin` lets it begin anew, without it is told how it stands. */
export const CheckRows = z.strictObject({ begin: z.boolean() })
export type CheckRows = z.infer<typeof CheckRows>
export const RowsChecked = z.object({
  running: z.boolean(),
  /** It could not be found out. */
  failed: z.boolean(),
  checked: z.nullable(z.object({ at: z.string(), lines: z.int(), rows: z.int(), tables: z.int() })),
  wrong: z.array(
    z.object({
      fault: RowFault,
      table: z.nullable(z.string()),
      from: z.nullable(z.int()),
      until: z.nullable(z.int()),
      /** The deed that wrote it, as its line says. */
      line: z.nullable(z.object({ at: z.string(), name: z.string(), agency: Named })),
    }),
  ),
})
export type RowsChecked = z.infer<typeof RowsChecked>

const Reviewed = z.object({ verdict: Finding, by: z.string(), at: z.string() })
/** Looks that nothing in the work explains, and looks by a team that something speaks against. */
export const ListUnexplained = z.strictObject({ before: z.optional(z.int()) })
export const UnexplainedListed = z.object({
  /** No more in a week than can be gone after; the strongest first. */
  alerts: z.array(
    z.object({
      worker: Named,
      agency: Named,
      week: z.string(),
      signs: z.array(Sign),
      looks: z.int(),
      positions: z.array(z.int()),
    }),
  ),
  budget: z.int(),
  accesses: z.array(z.extend(Access, { seen: z.int(), review: z.nullable(Reviewed), mayReview: z.boolean() })),
  next: z.nullable(z.int()),
})
export type UnexplainedListed = z.infer<typeof UnexplainedListed>

/** What somebody outside of the line made of it. `seen` is how many findings there were when they looked. */
export const ReviewAccess = z.strictObject({
  position: z.int().check(z.minimum(0)),
  verdict: Finding,
  words: z.string().check(z.trim(), z.minLength(10), z.maxLength(1000)),
  seen: z.int().check(z.minimum(0)),
})
export type ReviewAccess = z.infer<typeof ReviewAccess>

/** Everything that was done with one person's data, as the person would get it: nobody else is in it. `names` are their own. */
export const ReadDoings = z.strictObject({ person: PersonId, before: z.optional(z.int()) })
export const DoingsShown = z.object({
  names: z.array(PersonName),
  doings: z.array(
    z.object({
      at: z.string(),
      agency: z.string(),
      name: z.string(),
      outcome: z.enum(['done', 'seen', 'refused']),
      purpose: z.string(),
      ground: z.string(),
      categories: z.array(z.string()),
      /** It was found that this look had no reason. */
      misuse: z.boolean(),
    }),
  ),
  next: z.nullable(z.int()),
})
export type DoingsShown = z.infer<typeof DoingsShown>
