import * as z from 'zod/mini'
import { Day } from '../../ground/day.ts'
import { FactId, HouseholdId, PersonId, TieId } from '../../ground/ids.ts'
import { PersonShown } from '../people/words.ts'
import { Because } from '../sharing/words.ts'

/** What `from` is to `to`: the mother of, the guardian of, the sibling of. */
export const TieKind = z.enum([
  'mother',
  'father',
  'adoptive-parent',
  'step-parent',
  'foster-parent',
  'kafala-carer',
  'customary-carer',
  'guardian-by-law',
  'grandparent',
  'aunt-uncle',
  'cousin',
  'sibling',
  'half-sibling',
  'step-sibling',
  'twin',
  'spouse',
  'customary-spouse',
  'partner',
  'fiance',
  'parent-in-law',
  'other-kin',
  'representative',
  'not-kin',
])
export type TieKind = z.infer<typeof TieKind>
export const TieStatus = z.enum(['claimed', 'verified', 'contested', 'ended'])
export type TieStatus = z.infer<typeof TieStatus>
/** Where the knowledge of a tie comes from. */
export const TieSource = z.enum([
  'told-by-both',
  'told-by-one',
  'document',
  'observed',
  'dna',
  'court',
  'other-agency',
  'import',
])

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

export const NewTie = z.strictObject({
  id: TieId,
  kind: TieKind,
  from: PersonId,
  to: PersonId,
  source: TieSource,
  evidence: z.optional(words),
  /** How sure whoever wrote it down was, 0 to 1. */
  confidence: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
})
export type NewTie = z.infer<typeof NewTie>
export const NewHousehold = z.strictObject({ id: HouseholdId, since: Day, head: z.optional(PersonId) })
export type NewHousehold = z.infer<typeof NewHousehold>
export const JoinHousehold = z.strictObject({ household: HouseholdId, person: PersonId, since: Day, reason: words })
export type JoinHousehold = z.infer<typeof JoinHousehold>
export const LeaveHousehold = z.strictObject({ household: HouseholdId, person: PersonId, until: Day, reason: words })
export type LeaveHousehold = z.infer<typeof LeaveHousehold>

export const SeparationCause = z.enum([
  'conflict',
  'death',
  'abuse',
  'lack-of-services',
  'armed-group',
  'sickness',
  'entrusted',
  'detention',
  'abandonment',
  'repatriation',
  'movement',
  'migration',
  'poverty',
  'disaster',
  'divorce',
  'smugglers',
  'unknown',
])
/** Somebody of the family who is not here: a person to be traced, if the family wants it. */
export const NewSeparation = z.strictObject({
  id: FactId,
  person: PersonId,
  cause: SeparationCause,
  /** EDTF: when they were last together, as far as it is known. */
  when: z.optional(z.string().check(z.maxLength(40))),
  place: z.optional(words),
  story: z.optional(z.string().check(z.maxLength(2000))),
  trace: z.enum(['wanted', 'not-wanted', 'not-asked']),
})
export type NewSeparation = z.infer<typeof NewSeparation>

/** Whether a child is with a parent or usual carer (accompanied), with other kin (separated), or with no adult of theirs (unaccompanied). */
export const ChildStatus = z.enum(['accompanied', 'separated', 'unaccompanied'])
export const NewChildStatus = z.strictObject({ id: FactId, person: PersonId, status: ChildStatus, since: Day })
export type NewChildStatus = z.infer<typeof NewChildStatus>
export const StateChildStatus = z.strictObject({ ...NewChildStatus.shape, reason: words })
export type StateChildStatus = z.infer<typeof StateChildStatus>

export const TieShown = z.object({
  id: TieId,
  kind: TieKind,
  from: PersonId,
  to: PersonId,
  source: TieSource,
  status: TieStatus,
  evidence: z.optional(z.string()),
  confidence: z.nullable(z.number()),
  since: z.string(),
  statements: z.int(),
  history: z.array(z.object({ status: TieStatus, reason: z.optional(z.string()), at: z.string(), by: z.string() })),
})
export type TieShown = z.infer<typeof TieShown>
export const SeparationShown = z.object({
  id: FactId,
  person: PersonId,
  cause: SeparationCause,
  when: z.optional(z.string()),
  place: z.optional(z.string()),
  story: z.optional(z.string()),
  trace: z.string(),
  at: z.string(),
})
export type SeparationShown = z.infer<typeof SeparationShown>
export const ChildStatusShown = z.object({
  person: PersonId,
  status: ChildStatus,
  since: z.string(),
  at: z.string(),
  reason: z.optional(z.string()),
})
export const MembershipShown = z.object({
  household: HouseholdId,
  person: PersonId,
  head: z.boolean(),
  since: z.string(),
  until: z.nullable(z.string()),
})
/** A family as one picture: everyone, every tie between them, who lives with whom, who is missing. */
export const FamilyShown = z.object({
  memberships: z.array(MembershipShown),
  ties: z.array(TieShown),
  separations: z.array(SeparationShown),
  childStatuses: z.array(ChildStatusShown),
})
export type FamilyShown = z.infer<typeof FamilyShown>

export const ReadFamily = z.strictObject({ person: PersonId })
export type ReadFamily = z.infer<typeof ReadFamily>
/** Everyone around a person who may be seen, and how they belong together. */
export const FamilyAround = z.object({
  focus: PersonId,
  people: z.array(PersonShown),
  family: FamilyShown,
  standing: z.object({ because: Because, until: z.nullable(z.string()) }),
})
export type FamilyAround = z.infer<typeof FamilyAround>
