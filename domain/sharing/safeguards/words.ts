import * as z from 'zod/mini'
import { Category, Purpose } from '../../../ground/categories.ts'
import { Instant } from '../../../ground/day.ts'
import { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { Named } from '../agreements/words.ts'

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000))

/**
 * What protects somebody beyond the rules for everybody; what is left out stays as it is. Restricted: absent from lists and
 * counts but for the cleared, name and contact masked. Not to be found: tracing does not find them. Guarded: every agency
 * but the custodian needs a data steward's approval. In the portal: whether violence is shown there, and whether what was
 * written of risks was gone through with them.
 */
export const SetSafeguards = z.strictObject({
  person: PersonId,
  restricted: z.optional(z.boolean()),
  cleared: z.optional(z.array(WorkerId).check(z.maxLength(50))),
  notToBeFound: z.optional(z.boolean()),
  stewardApproval: z.optional(z.boolean()),
  gbvInPortal: z.optional(z.boolean()),
  riskReviewed: z.optional(z.boolean()),
  reason,
})
export type SetSafeguards = z.infer<typeof SetSafeguards>

/** Keeps somebody away from a person; `against` is null where it is not known whom. */
export const OrderNoContact = z.strictObject({
  id: FactId,
  protects: PersonId,
  against: z.nullable(PersonId),
  until: z.nullable(Instant),
  source: reason,
})
export type OrderNoContact = z.infer<typeof OrderNoContact>
export const EndNoContact = z.strictObject({ order: FactId, person: PersonId, reason })
export type EndNoContact = z.infer<typeof EndNoContact>

/** A data steward lets one category of one person be seen, passed on, taken out or erased by an agency, until a day. */
export const ApproveSharing = z.strictObject({
  id: FactId,
  person: PersonId,
  category: Category,
  recipient: AgencyId,
  purpose: Purpose,
  until: Instant,
  why: reason,
})
export type ApproveSharing = z.infer<typeof ApproveSharing>
export const EndApproval = z.strictObject({ approval: FactId, person: PersonId })
export type EndApproval = z.infer<typeof EndApproval>

export const ReadSafeguards = z.strictObject({ person: PersonId })
/**
 * `may` says what the asker could do here: order that somebody keeps away, and approve sharing as the second person.
 * `child`: whether somebody may speak for them, since they are not certainly of age.
 */
export const SafeguardsShown = z.object({
  may: z.object({ order: z.boolean(), approve: z.boolean() }),
  restricted: z.boolean(),
  cleared: z.array(Named),
  notToBeFound: z.boolean(),
  stewardApproval: z.boolean(),
  gbvInPortal: z.boolean(),
  riskReviewed: z.boolean(),
  orders: z.array(
    z.object({ id: FactId, against: z.nullable(PersonId), from: z.string(), until: z.nullable(z.string()) }),
  ),
  approvals: z.array(
    z.object({
      id: FactId,
      category: Category,
      recipient: Named,
      purpose: Purpose,
      by: z.string(),
      until: z.nullable(z.string()),
    }),
  ),
  child: z.boolean(),
  mandates: z.array(z.object({ id: FactId, guardian: PersonId, from: z.string(), until: z.nullable(z.string()) })),
})
export type SafeguardsShown = z.infer<typeof SafeguardsShown>
