import * as z from 'zod/mini'
import { FactId, PersonId } from '../../../ground/ids.ts'
import { Parting } from '../../unity/partings/words.ts'

/** Says that two records are about the same human being. Undone by unlinking, which keeps both facts. */
export const LinkRecords = z.strictObject({
  id: FactId,
  records: z.tuple([PersonId, PersonId]),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  parting: z.optional(Parting),
})
export type LinkRecords = z.infer<typeof LinkRecords>
export const UnlinkRecords = z.strictObject({
  link: FactId,
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  parting: z.optional(Parting),
})
export type UnlinkRecords = z.infer<typeof UnlinkRecords>
