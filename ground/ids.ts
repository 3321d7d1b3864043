import * as z from 'zod/mini'

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/** A UUID that remembers what it names, so that a case can never be passed for a person. */
export const DeedId = uuid.brand<'DeedId'>()
export const WorkerId = uuid.brand<'WorkerId'>()
export const PersonId = uuid.brand<'PersonId'>()
export const HouseholdId = uuid.brand<'HouseholdId'>()
export const TieId = uuid.brand<'TieId'>()
export const CaseId = uuid.brand<'CaseId'>()
export const FactId = uuid.brand<'FactId'>()
/** Agencies and sites are few and are spoken of, so they carry a short name: `harbour-family-service`. */
export const AgencyId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
  .brand<'AgencyId'>()
export const SiteId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
  .brand<'SiteId'>()

export type DeedId = z.infer<typeof DeedId>
export type WorkerId = z.infer<typeof WorkerId>
export type PersonId = z.infer<typeof PersonId>
export type HouseholdId = z.infer<typeof HouseholdId>
export type TieId = z.infer<typeof TieId>
export type CaseId = z.infer<typeof CaseId>
/** A dated fact that has no noun of its own: a separation, a status, a note, a task, a review. */
export type FactId = z.infer<typeof FactId>
export type AgencyId = z.infer<typeof AgencyId>
export type SiteId = z.infer<typeof SiteId>

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance. Time and chance come from outside, so that a test can fix both. */
export function makeId<Id extends string>(
  at: Date,
  chance: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): Id {
  const time = at.getTime().toString(16).padStart(12, '0')
  const hex = Array.from(chance.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'[Number.parseInt(hex[3]!, 16) & 3]!
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}` as Id
}
