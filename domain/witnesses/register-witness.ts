import type { Act } from '../../ground/act.ts'
import { COSIGNER, splitKey } from '../../ground/note.ts'
import { Invalid } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { refuseBacking } from './rules.ts'
import { addBacking, addWitness, findWitness } from './store.ts'
import type { RegisterWitness } from './words.ts'

/** Says that whoever holds this key is a witness of the ledger. The first who says so proposes it; it counts once a second person has said the same. */
export async function registerWitness(act: Act, { id, key }: RegisterWitness): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'witness', act.asking.purpose))
  const known = await findWitness(act.find, act.node, id)
  if (known) {
    const refusal = refuseBacking(known, key, act.asking.actor.id)
    if (refusal) throw refusal
    addBacking(act, id)
  } else addWitness(act, { id, name: nameIn(key), key })
  act.record({ ground: `role ${role}`, persons: [], more: { witness: id, confirmed: known !== undefined } })
}

/** A key says itself whether it is one: its id is a hash of its name and bytes. */
function nameIn(key: string): string {
  try {
    return splitKey(key, COSIGNER).name
  } catch {
    throw new Invalid('wrong-field', { field: 'key', problem: 'not the key of a witness' })
  }
}
