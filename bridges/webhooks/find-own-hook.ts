import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { findHooks, type HookRow } from './store.ts'

/** A hook of one's own agency that was not ended. One of another agency is like one that is not there. */
export async function findOwnHook(
  { find, node, agency }: { find: Sql; node: number; agency: AgencyId },
  id: FactId,
): Promise<HookRow> {
  const own = (await findHooks({ find, node }, agency)).find((hook) => hook.id === id)
  if (!own) throw new Unknown('not-there')
  return own
}
