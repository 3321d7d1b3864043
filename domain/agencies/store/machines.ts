import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId } from '../../../ground/ids.ts'
import type { MachineKey, RegisterMachine } from '../words.ts'

export function addMachine(act: Act, { id, name, key }: RegisterMachine): void {
  void act.write`
    insert into agencies.machine (node, id, agency, name, key, deed, at)
    values (${act.node}, ${id}, ${act.agency}, ${name}, ${JSON.stringify(key)}, ${act.asking.id}, ${act.at})`
}

export function addMachineEnd(act: Act, machine: FactId): void {
  void act.write`
    insert into agencies.machine_end (node, machine, deed, at) values (${act.node}, ${machine}, ${act.asking.id}, ${act.at})`
}

export type Machine = { id: FactId; agency: AgencyId; name: string; key: MachineKey }

/** A machine that may knock: not ended, its agency not suspended, its node not cut off. */
export async function findMachine(find: Sql, node: number, id: FactId): Promise<Machine | undefined> {
  const [found] = await find<Machine>`
    select machine.id, machine.agency, machine.name, machine.key from agencies.machine
     where machine.id = ${id} and machine.node = ${node}
       and not exists (select from agencies.machine_end ended where ended.machine = machine.id and ended.node = machine.node)
       and not exists (select from agencies.suspension
                        where suspension.agency = machine.agency and suspension.node = machine.node and not exists
                          (select from agencies.suspension_end ended where ended.suspension = suspension.id and ended.node = suspension.node))
       and not exists (select from agencies.suspension
                        where suspension.of_node = machine.node and not exists
                          (select from agencies.suspension_end ended where ended.suspension = suspension.id and ended.node = suspension.node))`
  return found
}

/** Notes that an assertion was shown; whether it was the first time. Those that are too old to be shown again are dropped. */
export async function takeAssertion(
  effect: Sql,
  node: number,
  { machine, jti, until, at }: { machine: FactId; jti: string; until: Date; at: Date },
): Promise<boolean> {
  await effect`delete from agencies.assertion where until <= ${at}`
  const taken = await effect`
    insert into agencies.assertion (node, machine, jti, until) values (${node}, ${machine}, ${jti}, ${until})
    on conflict do nothing returning jti`
  return taken.length > 0
}

/** The machines of an agency that were not ended. */
export function findMachinesOf(
  find: Sql,
  node: number,
  agency: AgencyId,
): Promise<(Pick<Machine, 'id' | 'name'> & { at: Date })[]> {
  return find`
    select machine.id, machine.name, machine.at from agencies.machine
     where machine.agency = ${agency} and machine.node = ${node}
       and not exists (select from agencies.machine_end ended where ended.machine = machine.id and ended.node = machine.node)
     order by machine.name, machine.id`
}
