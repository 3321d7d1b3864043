import type { Act } from '../../../ground/act.ts'
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
