import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'

type NewMandate = { id: FactId; child: PersonId; guardian: PersonId; until: Date | null }
export function addMandate(act: Act, { id, child, guardian, until }: NewMandate): void {
  void act.write`
    insert into sharing.guardianship (node, id, child, guardian, since, until, agency, worker, deed, at)
    values (${act.node}, ${id}, ${child}, ${guardian}, ${act.at}, ${until}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addMandateEnd(act: Act, mandate: FactId): void {
  void act.write`
    insert into sharing.guardianship_end (node, guardianship, worker, deed, at)
    values (${act.node}, ${mandate}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** Who speaks for these children at this moment. */
export function findMandates(
  { find, node, at }: { find: Sql; node: number; at: Date },
  children: readonly PersonId[],
): Promise<{ child: PersonId; guardian: PersonId }[]> {
  return find`
    select child, guardian from sharing.guardianship g
     where child = any(${children}::uuid[]) and node = ${node} and since <= ${at} and (until is null or until > ${at})
       and not exists (select from sharing.guardianship_end e where e.guardianship = g.id and e.node = g.node)`
}
