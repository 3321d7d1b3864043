import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { AgencyId, FactId, PersonId } from '../../ground/ids.ts'

/** Why an agency may see a person. In this first version only custody is given; the others wait for their deeds. */
export const Because = z.enum([
  'custody',
  'co-management',
  'referral',
  'transfer',
  'agreement',
  'tracing',
  'oversight',
  'emergency',
])
export type Because = z.infer<typeof Because>

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
