import * as z from 'zod/mini'
import { FactId } from '../../ground/ids.ts'
import { CaseKind, Service, Stage } from '../cases/words.ts'

/** Lists that can be asked in several ways. */
export const List = z.enum(['cases', 'referrals'])
export type List = z.infer<typeof List>

/** What the list of cases is asked. */
export const CasesAsked = z.strictObject({
  list: z.literal('cases'),
  stage: z.optional(Stage),
  kind: z.optional(CaseKind),
  state: z.enum(['open', 'closed', 'all']),
  mine: z.boolean(),
})
export type CasesAsked = z.infer<typeof CasesAsked>
/** What the list of referrals is asked: what waits for the agency, what it received, what it sent. */
export const ReferralsAsked = z.strictObject({
  list: z.literal('referrals'),
  show: z.enum(['waiting', 'receiver', 'sender']),
  service: z.optional(Service),
})
export type ReferralsAsked = z.infer<typeof ReferralsAsked>
export const Asked = z.union([CasesAsked, ReferralsAsked])
export type Asked = z.infer<typeof Asked>

const said = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  /** Whether everybody of the agency finds it too. */
  shared: z.boolean(),
  asked: Asked,
}
export const SaveFilter = z.strictObject({ id: FactId, ...said })
export type SaveFilter = z.infer<typeof SaveFilter>
export const AmendFilter = z.strictObject({ filter: FactId, seen: z.int().check(z.minimum(1)), ...said })
export type AmendFilter = z.infer<typeof AmendFilter>
export const RemoveFilter = z.strictObject({ filter: FactId })
export const RestoreFilter = z.strictObject({ filter: FactId })
export type TurnFilter = z.infer<typeof RemoveFilter>
/** The filter with which a list opens, or none. */
export const OpenWithFilter = z.strictObject({ list: List, filter: z.nullable(FactId) })
export type OpenWithFilter = z.infer<typeof OpenWithFilter>

export const ListFilters = z.strictObject({ list: List })
export type ListFilters = z.infer<typeof ListFilters>
export const FilterShown = z.object({
  id: FactId,
  ...said,
  mine: z.boolean(),
  /** Whether the asker may take it away: their own, or one of somebody who left, by whoever runs the agency. */
  removable: z.boolean(),
  /** Who made it. */
  by: z.string(),
  seen: z.int(),
})
export type FilterShown = z.infer<typeof FilterShown>
export const FiltersListed = z.object({ filters: z.array(FilterShown), first: z.nullable(FactId) })
export type FiltersListed = z.infer<typeof FiltersListed>
