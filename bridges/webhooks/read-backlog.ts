import type { Ground } from '../../ground/act.ts'
import { HEARD_MOST, hearAgain } from '../../ground/listener.ts'
import { AS_HOUSE, speakAs } from '../../ground/told.ts'
import { hearFor } from './hear-for.ts'
import { type HookRow, lockProgress, moveProgress, queue } from './store.ts'

/**
 * Reads the next piece of what stands in the ledger and a hook was not told, and lays it ready in one transaction with how far
 * it came. Returns whether there was any.
 */
export async function readBacklog(
  { database, keys }: Ground,
  hook: HookRow,
  { node, at }: { node: number; at: Date },
): Promise<boolean> {
  let found = false
  await database.transact(async (plain) => {
    const sql = speakAs(plain, () => AS_HOUSE)
    const span = await lockProgress({ find: sql, node }, hook.id)
    if (!span) return []
    found = true
    const heard = await hearAgain({ find: sql, keys }, { from: span.next, until: span.until })
    const hears = await hearFor({ find: sql, node }, heard)
    const queued = heard.flatMap((one) =>
      hears(hook, one) ? [{ hook: hook.id, position: one.position, deed: one.line.id }] : [],
    )
    const next = heard.length < HEARD_MOST ? span.until + 1 : heard.at(-1)!.position + 1
    return [
      ...(queued.length > 0 ? [queue(sql, node, queued, at)] : []),
      moveProgress(sql, node, { hook: hook.id, next }),
    ]
  })
  return found
}
