import type { Sql } from '../../../ground/database.ts'
import type { Keys } from '../../../ground/keys.ts'
import { NORMALISER } from '../normalise-name.ts'
import { othersOf } from './rules.ts'
import { findEditions } from './store.ts'

/** Nodes of which this process knows that all keys are of the edition in use: from then on they stay so, and nobody asks again. */
const settled = new WeakMap<Keys, Set<number>>()

/** Editions other than the one in use that keys of this node may be of; none once all were made anew. */
export async function findOthers({ find, node, keys }: { find: Sql; node: number; keys: Keys }): Promise<number[]> {
  if (settled.get(keys)?.has(node)) return []
  const found = await findEditions(find, node)
  const others = othersOf(found, NORMALISER)
  if (found && others.length === 0) settled.set(keys, (settled.get(keys) ?? new Set()).add(node))
  return others
}
