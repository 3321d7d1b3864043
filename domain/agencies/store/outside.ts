import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId } from '../../../ground/ids.ts'
import type { PartnersListed, WriteDownPartner } from '../partner-words.ts'

export function addAgency(
  act: Act,
  { id, name, type, country }: Pick<WriteDownPartner, 'name' | 'type' | 'country'> & { id: AgencyId },
): void {
  void act.write`
    insert into agencies.agency (node, id, name, type, country, deed, at)
    values (${act.node}, ${id}, ${name}, ${type}, ${country}, ${act.asking.id}, ${act.at})`
}

type Edition = { partner: AgencyId; edition: number; contact: Buffer; ended: boolean }
/** What is known of a partner from now on. Of two who amend it at once, one finds the number taken. */
export function addEdition(act: Act, { partner, edition, contact, ended }: Edition): void {
  void act.write`
    insert into agencies.outside (node, agency, nth, keeper, contact, ended, worker, at, deed)
    values (${act.node}, ${partner}, ${edition}, ${act.agency}, ${contact}, ${ended}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type OutsideRow = Omit<PartnersListed['partners'][number], 'contact' | 'at'> & { contact: Buffer; at: Date }
type Asker = { find: Sql; node: number; agency: AgencyId }
const MOST = 500
/** The partners of the asking agency by their last editions, or one of them. */
export function findOutside({ find, node, agency }: Asker, id: AgencyId | null = null): Promise<OutsideRow[]> {
  return find<OutsideRow>`
    select last.agency as id, last.nth as edition, a.name, a.type, a.country, last.contact, last.ended, last.at
      from (select distinct on (agency) * from agencies.outside
             where keeper = ${agency} and node = ${node} and (${id}::text is null or agency = ${id}) order by agency, nth desc) as last
      join agencies.agency a on a.id = last.agency and a.node = last.node
     order by last.ended, a.name limit ${MOST}`
}
