import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { AgencyId, FactId, PersonId } from '../../ground/ids.ts'

/** Why an agency, or in an emergency a worker, may see a person. */
export const Because = z.enum([
  'custody',
  'co-management',
  'referral',
  'transfer',
  'agreement',
  'tracing',
  'oversight',
  'emergency',
  'legal-request',
])
export type Because = z.infer<typeof Because>
/** Reasons for which an agency works with somebody; by any other it looks at what was opened to it, and at no more. */
export const WORKING: ReadonlySet<Because> = new Set(['custody', 'co-management', 'referral', 'transfer'])

/** An agency's stated, dated reason to see a person. `*` stands for all; `until` is the first instant at which it is over. */
export const Standing = z.object({
  id: FactId,
  agency: AgencyId,
  person: PersonId,
  because: Because,
  purposes: z.array(z.union([Purpose, z.literal('*')])),
  categories: z.array(z.union([Category, z.literal('*')])),
  since: z.date(),
  until: z.nullable(z.date()),
})
export type Standing = z.infer<typeof Standing>

const mark = z.enum(['W', 'R', 'W own', 'R own', 'P', 'C', 'L', 'S', '-'])
/**
 * The minimum data set of a profile: every field with its sensitivity and, for each kind of agency, what it may do with it.
 * W reads and writes, R reads, own only what the agency wrote itself, P masked, C after consent or an accepted referral,
 * L on a legal request, S counts only, – never.
 */
export const DataSet = z.object({
  name: z.string(),
  version: z.int(),
  categories: z.array(Category),
  leadField: z.record(Category, z.string()),
  roles: z.record(z.string(), z.array(Category)),
  purposes: z.record(z.string(), z.array(Category)),
  purposesOfType: z.record(z.string(), z.array(Purpose)),
  /** Named sets of fields that an agreement, a standing or a consent may name in place of a category. */
  exchangeProfiles: z.record(z.string(), z.array(z.string())),
  narrativeFields: z.array(z.string()),
  violenceFields: z.array(z.string()),
  childProtectionFields: z.array(z.string()),
  thirdPartyFields: z.array(z.string()),
  locationFields: z.array(z.string()),
  emergencyCategories: z.array(Category),
  limits: z.object({
    sessionHours: z.int(),
    freshMinutes: z.int(),
    emergencyHours: z.int(),
    adultAge: z.int(),
    cell: z.int(),
    cellSensitive: z.int(),
    sensitiveCellFields: z.array(z.string()),
  }),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      sensitivity: z.int().check(z.minimum(1), z.maximum(5)),
      hidden: z.boolean(),
      marks: z.record(z.string(), mark),
    }),
  ),
})
export type DataSet = z.infer<typeof DataSet>
