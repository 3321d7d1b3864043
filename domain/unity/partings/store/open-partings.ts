import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId } from '../../../../ground/ids.ts'
import type { Bond, Strength } from '../../words.ts'

/** A separation that is not over, without who they are: for whoever looks at how the house is used. */
export type OpenParting = {
  agency: AgencyId
  cause: string
  bond: Bond
  strength: Strength
  since: string
  released: boolean
  due: string | null
}
/** All that an agency started or took over, or all of the node; the longest first. */
export function findOpenPartings(
  { find, node }: { find: Sql; node: number },
  agency: AgencyId | null,
): Promise<OpenParting[]> {
  return find<OpenParting>`
    select s.agency, s.cause, s.bond, s.strength, s.since::text, s.hold is not null as released,
           (select t.due::text from unity.separation_turn t
             where t.separation = s.id and t.node = s.node and t.turn = 'step' order by t.nth desc limit 1) as due
      from unity.separation s
     where s.node = ${node}
       and (${agency}::text is null or s.agency = ${agency}
            or exists (select from unity.taken where taken.agency = ${agency} and taken.separation = s.id and taken.node = s.node))
       and not exists (select from unity.separation_turn e where e.separation = s.id and e.node = s.node and e.turn = 'ended')
     order by s.since, s.id limit 500`
}
