import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'
import type { SuspensionCause } from '../words.ts'

/** That a node is cut off, and who said so far that it need be no longer. */
export type CutOffRow = { id: FactId; ofNode: number; because: SuspensionCause; at: Date; liftedBy: WorkerId[] }

export function findCutOffs(find: Sql, node: number): Promise<CutOffRow[]> {
  return find<CutOffRow>`
    select id, of_node as "ofNode", because, at,
           array(select worker from agencies.cut_off_lifting l where l.suspension = s.id and l.node = s.node order by at) as "liftedBy"
      from agencies.suspension s
     where of_node is not null and node = ${node} and not exists
       (select from agencies.suspension_end ended where ended.suspension = s.id and ended.node = s.node)
     order by at, id`
}

export const findCutOff = async (find: Sql, node: number, ofNode: number): Promise<CutOffRow | undefined> =>
  (await findCutOffs(find, node)).find((one) => one.ofNode === ofNode)

export function addLifting(act: Act, suspension: FactId): void {
  void act.write`
    insert into agencies.cut_off_lifting (node, suspension, worker, deed, at)
    values (${act.node}, ${suspension}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}
