import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { FactId, WorkerId } from '../../ground/ids.ts'
import type { EndReason } from './words.ts'

export type WitnessRow = {
  id: FactId
  key: string
  proposedBy: WorkerId
  at: Date
  backed: boolean
  endings: WorkerId[]
}

export function findWitnesses(find: Sql, node: number): Promise<WitnessRow[]> {
  return find<WitnessRow>`
    select id, key, worker as "proposedBy", at,
           exists (select from witnesses.backing b where b.witness = w.id and b.node = w.node) as backed,
           array(select worker from witnesses.ending e where e.witness = w.id and e.node = w.node order by nth) as endings
      from witnesses.witness w where node = ${node} order by at, id`
}

export async function findWitness(find: Sql, node: number, id: FactId): Promise<WitnessRow | undefined> {
  return (await findWitnesses(find, node)).find((one) => one.id === id)
}

export function addWitness(act: Act, { id, name, key }: { id: FactId; name: string; key: string }): void {
  void act.write`
    insert into witnesses.witness (node, id, name, key, worker, agency, deed, at)
    values (${act.node}, ${id}, ${name}, ${key}, ${act.asking.actor.id}, ${act.agency}, ${act.asking.id}, ${act.at})`
}

export function addBacking(act: Act, id: FactId): void {
  void act.write`
    insert into witnesses.backing (node, witness, worker, agency, deed, at)
    values (${act.node}, ${id}, ${act.asking.actor.id}, ${act.agency}, ${act.asking.id}, ${act.at})`
}

export function addEnding(act: Act, { id, nth, because }: { id: FactId; nth: number; because: EndReason }): void {
  void act.write`
    insert into witnesses.ending (node, witness, nth, worker, agency, because, deed, at)
    values (${act.node}, ${id}, ${nth}, ${act.asking.actor.id}, ${act.agency}, ${because}, ${act.asking.id}, ${act.at})`
}
