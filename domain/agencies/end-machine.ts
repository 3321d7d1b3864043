import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { mayWork } from './rules.ts'
import { addMachineEnd, findMachine } from './store/machines.ts'
import type { EndMachine } from './words.ts'

/** Cuts off a machine of one's agency. What it signed a moment before is refused from now on. */
export async function endMachine(act: Act, { machine }: EndMachine): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  const found = await findMachine(act.find, act.node, machine)
  if (found?.agency !== act.agency) throw new Unknown('not-there')
  addMachineEnd(act, machine)
  act.record({ ground: `role ${role}`, persons: [], more: { machine } })
}
