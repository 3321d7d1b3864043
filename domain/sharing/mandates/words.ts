import * as z from 'zod/mini'
import { Instant } from '../../../ground/day.ts'
import { FactId, PersonId } from '../../../ground/ids.ts'

/** Who speaks for a child, by a court or an authority, from now on. */
export const RecordMandate = z.strictObject({
  id: FactId,
  child: PersonId,
  guardian: PersonId,
  until: z.nullable(Instant),
})
export type RecordMandate = z.infer<typeof RecordMandate>
export const EndMandate = z.strictObject({ mandate: FactId, child: PersonId })
export type EndMandate = z.infer<typeof EndMandate>
