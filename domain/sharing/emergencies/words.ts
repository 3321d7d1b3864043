import * as z from 'zod/mini'
import { Category, Purpose } from '../../../ground/categories.ts'
import { FactId, PersonId } from '../../../ground/ids.ts'
import { Named } from '../agreements/words.ts'

const text = z.string().check(z.trim(), z.minLength(10), z.maxLength(1000))

/** Opens one person to the worker themself, for hours: which categories, for how long, and why it could not wait. */
export const OpenEmergency = z.strictObject({
  id: FactId,
  person: PersonId,
  categories: z.array(Category).check(z.minLength(1), z.maxLength(6)),
  hours: z.int().check(z.minimum(1), z.maximum(8)),
  reason: text,
})
export type OpenEmergency = z.infer<typeof OpenEmergency>

/** What somebody else makes of it afterwards. Until then the same worker can open nobody. */
export const ReviewEmergency = z.strictObject({
  emergency: FactId,
  verdict: z.enum(['justified', 'unjustified']),
  words: text,
})
export type ReviewEmergency = z.infer<typeof ReviewEmergency>

export const ListEmergencies = z.strictObject({})
const EmergencyShown = z.object({
  id: FactId,
  person: PersonId,
  worker: Named,
  agency: Named,
  purpose: Purpose,
  categories: z.array(Category),
  from: z.string(),
  until: z.string(),
  reason: z.optional(z.string()),
  review: z.nullable(
    z.object({
      verdict: z.enum(['justified', 'unjustified']),
      by: z.string(),
      at: z.string(),
      words: z.optional(z.string()),
    }),
  ),
})
/**
 * `mine` are my own; `toReview` wait for me: their end, or at once. `may` says what I could open now: which categories, for
 * how many hours at most, and which earlier opening stands in the way until somebody has reviewed it.
 */
export const EmergenciesListed = z.object({
  mine: z.array(EmergencyShown),
  toReview: z.array(EmergencyShown),
  may: z.object({ categories: z.array(Category), hours: z.int(), waitsFor: z.nullable(FactId) }),
})
export type EmergenciesListed = z.infer<typeof EmergenciesListed>
