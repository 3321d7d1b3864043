import type { Act } from '../../../ground/act.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'

/** In which columns the reasons are sealed. */
export const SOURCE = 'sharing.no_contact.source'
export const ENDED = 'sharing.no_contact_end.reason'
export const APPROVED = 'sharing.approval.why'
export const CHANGED = 'sharing.subject_version.reason'

type NewOrder = { id: FactId; protects: PersonId; against: PersonId | null; until: Date | null; source: Buffer }
export function addOrder(act: Act, { id, protects, against, until, source }: NewOrder): void {
  void act.write`
    insert into sharing.no_contact (node, id, protects, against, since, until, source, agency, worker, deed, at)
    values (${act.node}, ${id}, ${protects}, ${against}, ${act.at}, ${until}, ${source}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addOrderEnd(act: Act, order: FactId, reason: Buffer): void {
  void act.write`
    insert into sharing.no_contact_end (node, no_contact, reason, worker, deed, at)
    values (${act.node}, ${order}, ${reason}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

type NewApproval = {
  id: FactId
  person: PersonId
  category: string
  recipient: string
  purpose: string
  until: Date
  why: Buffer
}
export function addApproval(act: Act, approval: NewApproval): void {
  const { id, person, category, recipient, purpose, until, why } = approval
  void act.write`
    insert into sharing.approval (node, id, person, category, recipient, purpose, since, until, why, agency, worker, deed, at)
    values (${act.node}, ${id}, ${person}, ${category}, ${recipient}, ${purpose}, ${act.at}, ${until}, ${why}, ${act.agency},
            ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addApprovalEnd(act: Act, approval: FactId): void {
  void act.write`
    insert into sharing.approval_end (node, approval, worker, deed, at)
    values (${act.node}, ${approval}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}
