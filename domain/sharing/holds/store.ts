import type { Act } from '../../../ground/act.ts'
import type { Category } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, PersonId, WorkerId } from '../../../ground/ids.ts'

/** In which column it is sealed who asked for a hold. */
export const AUTHORITY = 'sharing.hold.authority'
export type HoldRow = {
  id: FactId
  person: PersonId
  categories: Category[]
  authority: Buffer
  from: Date
  until: Date | null
  reviewDue: string
  worker: WorkerId
}

export function addHold(act: Act, hold: Omit<HoldRow, 'from' | 'worker'>): void {
  const { id, person, categories, authority, until, reviewDue } = hold
  void act.write`
    insert into sharing.hold (node, id, person, categories, authority, since, until, review_due, agency, worker, deed, at)
    values (${act.node}, ${id}, ${person}, ${categories}, ${authority}, ${act.at}, ${until}, ${reviewDue}, ${act.agency},
            ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addHoldEnd(act: Act, hold: FactId): void {
  void act.write`
    insert into sharing.hold_end (node, hold, worker, deed, at)
    values (${act.node}, ${hold}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** Holds on what is written about a person that are in force at this instant. */
export function findHolds(
  { find, node, at }: { find: Sql; node: number; at: Date },
  person: PersonId,
): Promise<HoldRow[]> {
  return find<HoldRow>`
    select id, person, categories, authority, since as "from", until, review_due::text as "reviewDue", worker
      from sharing.hold h where person = ${person} and node = ${node} and since <= ${at} and (until is null or until > ${at})
       and not exists (select from sharing.hold_end e where e.hold = h.id and e.node = h.node) order by since`
}
