import { findLastSeen } from '../../ground/cosignatures.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { stateOf } from './rules.ts'
import { findWitnesses } from './store.ts'
import type { WitnessesShown } from './words.ts'

/** Who witnesses the ledger, who was proposed, and how far each has seen. */
export async function listWitnesses(look: Look): Promise<WitnessesShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'witness', look.purpose))
  const [all, seen] = await Promise.all([findWitnesses(look.find, look.node), findLastSeen(look.find)])
  look.note({ ground: `role ${role}`, persons: [], more: { witnesses: all.length } })
  const witnesses = all.map(({ id, key, at, ...facts }) => {
    const last = seen.get(key)
    return {
      id,
      name: key.slice(0, key.indexOf('+')),
      key,
      state: stateOf({ key, ...facts }),
      at: at.toISOString(),
      seen: last ? { size: last.size, at: new Date(last.time * 1000).toISOString() } : null,
    }
  })
  return { witnesses }
}
