import type { Sql } from '../../ground/database.ts'
import type { FactId, WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { LINK_REASON } from './join-records.ts'
import { findMakers } from './store/links.ts'

export type LinkReason = { by: WorkerId; at: Date; reason?: string }

/** Who said of these links that they join one human being, when, and why; for whoever may see both records. */
export async function findLinkReasons(
  { find, node, keys }: { find: Sql; node: number; keys: Keys },
  links: readonly FactId[],
): Promise<Map<FactId, LinkReason>> {
  const rows = await findMakers(find, node, links)
  const rings = await keys.fetch(find, [...new Set(rows.map(({ one }) => one))])
  return new Map(
    rows.map(({ id, one, by, at, reason }) => {
      const ring = rings.get(one)!
      const words =
        !isErased(ring, 'identity') &&
        unseal<string>(ring, { person: one, category: 'identity', column: LINK_REASON }, reason)
      return [id, { by, at, ...(words && { reason: words }) }]
    }),
  )
}
