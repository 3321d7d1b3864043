import type { Actor, Asking } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import type { Told } from '../../ground/told.ts'
import { mayComeToWork } from './may-come-to-work.ts'
import { findAtWork, findChange } from './store/at-work.ts'
import type { AtWork } from './words.ts'

/** Whoever asks: a deed, a look, or somebody at the door with a workbook. */
type Asker = { find: Sql; asking: Pick<Asking, 'name' | 'actor' | 'node' | 'at'> }
/** What was found of workers before, and at which count of changes. At the same count it is still so. */
export type KnownWorkers = Map<WorkerId, { change: number; worker: AtWork }>
const KNOWN_MOST = 10_000

/**
 * The first step of every deed and look, within its transaction: whether the worker may be at work at this instant, and in
 * which roles. So a suspension, or the end of a role, counts for the next statement, whatever a session was told before.
 */
export async function comeToWork({ find, asking }: Asker, known: KnownWorkers = new Map()): Promise<void> {
  const { name, actor, node, at } = asking
  const worker = await findKnown(find, { node, id: actor.id, known })
  const decision = mayComeToWork(worker, { name, signIn: actor.signIn, at })
  if (!decision.allow) throw decision.refusal
  asking.actor = { ...actor, roles: decision.grounds, told: toldOf(worker) }
  placed.set(asking.actor, worker)
}

const toldOf = ({ agency, agencyType, agencyCountry, siteCountry, nationalityConflict }: AtWork): Told => ({
  asker: 'worker',
  agency,
  type: agencyType,
  country: agencyCountry.trim(),
  siteCountry: siteCountry.trim(),
  conflict: nationalityConflict ? `{${nationalityConflict.join(',')}}` : '',
})

/** What is known of whoever acts, as it was found when they came to work in this transaction. */
export const atWorkOf = (actor: Actor): AtWork | undefined => placed.get(actor)
const placed = new WeakMap<Actor, AtWork>()

async function findKnown(
  find: Sql,
  { node, id, known }: { node: number; id: WorkerId; known: KnownWorkers },
): Promise<AtWork> {
  const change = await findChange(find)
  const before = known.get(id)
  if (before?.change === change) return before.worker
  const worker = await findAtWork(find, node, id)
  if (!worker) throw new Unknown('unknown-worker')
  if (known.size >= KNOWN_MOST) known.clear()
  known.set(id, { change, worker })
  return worker
}
