import * as z from 'zod/mini'
import { Category } from '../../../ground/categories.ts'
import { Day, Instant } from '../../../ground/day.ts'
import { FactId, PersonId } from '../../../ground/ids.ts'

/** An authority asks that what is written about somebody is kept: nothing of it is erased until the hold ends or is lifted. */
export const PlaceHold = z.strictObject({
  id: FactId,
  person: PersonId,
  categories: z.array(Category).check(z.minLength(1)),
  /** Who asks for it, and by which paper. */
  authority: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  until: z.nullable(Instant),
  /** By when somebody looks whether it is still needed. */
  reviewDue: Day,
})
export type PlaceHold = z.infer<typeof PlaceHold>
export const LiftHold = z.strictObject({ hold: FactId, person: PersonId })
export type LiftHold = z.infer<typeof LiftHold>

export const ReadHolds = z.strictObject({ person: PersonId })
export const HoldsShown = z.object({
  holds: z.array(
    z.object({
      id: FactId,
      categories: z.array(Category),
      from: z.string(),
      until: z.nullable(z.string()),
      reviewDue: z.string(),
      /** Whether nobody looked at it again in time. */
      overdue: z.boolean(),
      authority: z.optional(z.string()),
      by: z.string(),
    }),
  ),
})
export type HoldsShown = z.infer<typeof HoldsShown>
