import type { Sql } from '../../../ground/database.ts'
import type { HouseholdId, PersonId } from '../../../ground/ids.ts'
import type { NewChildStatus, NewSeparation } from '../words.ts'
import type { TieRow } from './ties.ts'

export type Membership = {
  household: HouseholdId
  person: PersonId
  head: boolean
  since: string
  until: string | null
}
export type SeparationRow = {
  id: NewSeparation['id']
  person: PersonId
  trace: string
  story: string
  at: string
}
export type ChildStatusRow = {
  person: PersonId
  status: NewChildStatus['status']
  since: string
  reason: string | null
  at: string
}
export type FamilyRow = {
  memberships: Membership[] | null
  separations: SeparationRow[] | null
  statuses: ChildStatusRow[] | null
  ties: TieRow[] | null
}

/** Everything that is written down about the family of these people, as far as it lies among them, in one answer. What is sealed comes in hex. */
export async function findFamily(find: Sql, node: number, persons: readonly PersonId[]): Promise<FamilyRow> {
  const [family] = await find<FamilyRow>`
    select
      (select json_agg(json_build_object('household', member.household, 'person', member.person, 'head', coalesce(member.person = household.head, false),
                'since', member.since, 'until', leaving.until) order by member.since, member.person)
         from families.member
         join families.household on household.id = member.household and household.node = member.node
         left join families.leaving on leaving.household = member.household and leaving.person = member.person
               and leaving.since = member.since and leaving.node = member.node
        where member.person = any(${persons}::uuid[]) and member.node = ${node}) as memberships,
      (select json_agg(json_build_object('id', id, 'person', person, 'trace', trace, 'story', encode(story, 'hex'), 'at', at) order by at desc)
         from families.separation where person = any(${persons}::uuid[]) and node = ${node}) as separations,
      (select json_agg(json_build_object('person', person, 'status', status, 'since', since, 'reason', encode(reason, 'hex'), 'at', at) order by at desc, id desc)
         from families.child_status where person = any(${persons}::uuid[]) and node = ${node}) as statuses,
      (select json_agg(json_build_object('id', id, 'kind', kind, 'from', from_person, 'to', to_person, 'source', source, 'confidence', confidence,
                'evidence', encode(evidence, 'hex'), 'at', at, 'statements',
                (select json_agg(json_build_object('nth', nth, 'status', status, 'reason', encode(reason, 'hex'), 'by', worker, 'at', at) order by nth)
                   from families.tie_statement where tie_statement.tie = tie.id and tie_statement.node = tie.node)) order by at, id)
         from families.tie where from_person = any(${persons}::uuid[]) and to_person = any(${persons}::uuid[]) and node = ${node}) as ties`
  return family!
}
