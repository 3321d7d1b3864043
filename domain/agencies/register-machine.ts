import type { Act } from '../../ground/act.ts'
import { insistFresh } from './add-passkey.ts'
import { mayWork } from './rules.ts'
import { addMachine } from './store/machines.ts'
import type { RegisterMachine } from './words.ts'

/**
 * Lets a machine of one's agency knock at the house by a key of its own. Whoever holds that key is the machine, so it
 * takes a proof of a moment ago. A machine is known by it; by that alone it opens nobody's file.
 */
export async function registerMachine(act: Act, machine: RegisterMachine): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  act.allow(insistFresh(act))
  addMachine(act, machine)
  act.record({ ground: `role ${role}`, persons: [], more: { machine: machine.id, name: machine.name } })
}
