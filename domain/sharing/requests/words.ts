import * as z from 'zod/mini'
import { Instant } from '../../../ground/day.ts'
import { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { Named } from '../agreements/words.ts'

const told = z.enum(['told', 'forbidden-by-law'])

/**
 * A request of law enforcement under the law, about one person in one case, which names the fields. It opens nothing before
 * two workers of the custodian have signed it, and then reading of these fields alone.
 */
export const RecordLegalRequest = z.strictObject({
  id: FactId,
  person: PersonId,
  agency: AgencyId,
  fields: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(20)),
  /** Whether the person was told, or the law forbids it. */
  told,
  /** By which court or authority, under which number and law. */
  words: z.string().check(z.trim(), z.minLength(10), z.maxLength(2000)),
  until: Instant,
})
export type RecordLegalRequest = z.infer<typeof RecordLegalRequest>
export const SignLegalRequest = z.strictObject({ request: FactId, person: PersonId })
export type SignLegalRequest = z.infer<typeof SignLegalRequest>

export const ReadLegalRequests = z.strictObject({ person: PersonId })
export const LegalRequestsShown = z.object({
  requests: z.array(
    z.object({
      id: FactId,
      agency: Named,
      fields: z.array(z.string()),
      told,
      words: z.optional(z.string()),
      from: z.string(),
      until: z.string(),
      signatures: z.array(z.object({ by: z.string(), at: z.string() })),
      /** Whether the asker is one of those who signed it. */
      mine: z.boolean(),
      /** Whether it opens anything now. */
      open: z.boolean(),
    }),
  ),
  /** Who could ask, and for which fields: those that the minimum data set opens to law enforcement on a request. */
  agencies: z.array(Named),
  fields: z.array(z.string()),
})
export type LegalRequestsShown = z.infer<typeof LegalRequestsShown>
