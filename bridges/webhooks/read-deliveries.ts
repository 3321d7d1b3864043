import { mayWork } from '../../domain/agencies/index.ts'
import type { Look } from '../../ground/look.ts'
import { readLinesAt } from '../../ground/read-ledger.ts'
import { findOwnHook } from './find-own-hook.ts'
import { findDeliveries, PAGE } from './store.ts'
import type { DeliveriesShown, ReadDeliveries } from './words.ts'

/** What an endpoint was told, what waits and what came of each try, newest first. Which case it was about is not shown. */
export async function readDeliveries(look: Look, { hook, before }: ReadDeliveries): Promise<DeliveriesShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'administer', look.purpose))
  await findOwnHook(look, hook)
  const rows = await findDeliveries(look, hook, before ?? null)
  const lines = await readLinesAt(
    look.find,
    rows.map(({ position }) => position),
  )
  look.note({ ground: `role ${role}`, persons: [], more: { hook, deliveries: rows.length } })
  return {
    deliveries: rows.map(({ last, next, ...row }) => ({
      ...row,
      name: lines.get(row.position)?.name ?? '',
      last: last?.toISOString() ?? null,
      next: row.state === 'waiting' && next ? next.toISOString() : null,
    })),
    next: rows.length === PAGE ? rows.at(-1)!.position : null,
  }
}
