import type { Sql } from '../../ground/database.ts'
import type { FactId } from '../../ground/ids.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { hearFor } from './hear-for.ts'
import { findHooks, type Queued, queue, rewindProgress, startProgress, wakeSender } from './store.ts'

export const LISTENER = 'queue-deliveries'

/**
 * Hears every line and lays ready what each endpoint is told of it. An endpoint begins where its own line stands, and is told
 * again what stands before the line that asks for it: that is read from the ledger later, not here.
 */
export function queueDeliveries(node: number, now: () => Date): Ear {
  return async (sql, heard) => {
    const hooks = await findHooks({ find: sql, node })
    if (hooks.length === 0) return []
    const hears = await hearFor({ find: sql, node }, heard)
    const queued: Queued[] = []
    const sent: Promise<unknown>[] = []
    for (const one of heard) {
      const listening = hooks.filter((hook) => hook.started && hears(hook, one))
      queued.push(...listening.map(({ id }) => ({ hook: id, position: one.position, deed: one.line.id })))
      sent.push(...turn(sql, node, one))
      const begun = one.line.name === 'register-hook' && hooks.find(({ id }) => id === hookIn(one))
      if (begun) begun.started = true
    }
    if (queued.length > 0) sent.push(queue(sql, node, queued, now()))
    return sent.length > 0 ? [...sent, wakeSender(sql)] : []
  }
}

const hookIn = ({ about }: Heard): FactId => about.more?.['hook'] as FactId
const fromIn = ({ about }: Heard): number | null => about.more?.['from'] as number | null

/** What a line changes about how far an endpoint is. */
function turn(effect: Sql, node: number, one: Heard): Promise<unknown>[] {
  const { line, position } = one
  if (line.outcome !== 'done') return []
  if (line.name === 'register-hook')
    return [startProgress(effect, node, { hook: hookIn(one), next: fromIn(one) ?? position + 1, until: position })]
  if (line.name === 'replay-hook')
    return rewindProgress(effect, node, { hook: hookIn(one), next: fromIn(one)!, until: position })
  return []
}
