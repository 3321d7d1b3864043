import type { Sql } from '../../../ground/database.ts'
import type { FactId, HouseholdId, PersonId } from '../../../ground/ids.ts'
import { together } from '../../../ground/together.ts'
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
  id: FactId
  person: PersonId
  status: NewChildStatus['status']
  since: string
  reason: string | null
  at: string
}
export type FamilyRow = {
  memberships: Membership[]
  separations: SeparationRow[]
  statuses: ChildStatusRow[]
  ties: TieRow[]
}

/** Everything that is written down about the family of these people, as far as it lies among them. What is sealed comes in hex. */
export async function findFamily(find: Sql, node: number, persons: readonly PersonId[]): Promise<FamilyRow> {
  const own = [...(await familiesTogether(find, persons, node)).values()]
  const among = new Set(persons)
  return {
    memberships: own.flatMap(({ memberships }) => memberships).sort(earliest(({ since, person }) => [since, person])),
    separations: own
      .flatMap(({ separations }) => separations)
      .sort(earliest(({ at, id }) => [at, id]))
      .reverse(),
    statuses: own
      .flatMap(({ statuses }) => statuses)
      .sort(earliest(({ at, id }) => [at, id]))
      .reverse(),
    ties: own.flatMap(({ ties }) => ties.filter(({ to }) => among.has(to))).sort(earliest(({ at, id }) => [at, id])),
  }
}

/** By when it was, and where that is the same instant always in the same order. */
const earliest =
  <Row>(key: (row: Row) => [at: string, id: string]) =>
  (one: Row, other: Row) => {
    const [[at, id], [otherAt, otherId]] = [key(one), key(other)]
    return Date.parse(at) - Date.parse(otherAt) || (id < otherId ? -1 : 1)
  }

const familiesTogether = together<PersonId, FamilyRow, number>(async (find, persons, node) => {
  const [family] = await find<{ [Part in keyof FamilyRow]: FamilyRow[Part] | null }>`
    select
      (select json_agg(json_build_object('household', member.household, 'person', member.person, 'head', coalesce(member.person = household.head, false),
                'since', member.since, 'until', leaving.until))
         from families.member
         join families.household on household.id = member.household and household.node = member.node
         left join families.leaving on leaving.household = member.household and leaving.person = member.person
               and leaving.since = member.since and leaving.node = member.node
        where member.person = any(${persons}::uuid[]) and member.node = ${node}) as memberships,
      (select json_agg(json_build_object('id', id, 'person', person, 'trace', trace, 'story', encode(story, 'hex'), 'at', at))
         from families.separation where person = any(${persons}::uuid[]) and node = ${node}) as separations,
      (select json_agg(json_build_object('id', id, 'person', person, 'status', status, 'since', since, 'reason', encode(reason, 'hex'), 'at', at))
         from families.child_status where person = any(${persons}::uuid[]) and node = ${node}) as statuses,
      (select json_agg(json_build_object('id', id, 'kind', kind, 'from', from_person, 'to', to_person, 'source', source, 'confidence', confidence,
                'evidence', encode(evidence, 'hex'), 'at', at, 'statements',
                (select json_agg(json_build_object('nth', nth, 'status', status, 'reason', encode(reason, 'hex'), 'by', worker, 'at', at) order by nth)
                   from families.tie_statement where tie_statement.tie = tie.id and tie_statement.node = tie.node)))
         from families.tie where from_person = any(${persons}::uuid[]) and to_person = any(${persons}::uuid[]) and node = ${node}) as ties`
  const memberships = Map.groupBy(family!.memberships ?? [], ({ person }) => person)
  const separations = Map.groupBy(family!.separations ?? [], ({ person }) => person)
  const statuses = Map.groupBy(family!.statuses ?? [], ({ person }) => person)
  const ties = Map.groupBy(family!.ties ?? [], ({ from }) => from)
  const ownOf = (person: PersonId): FamilyRow => ({
    memberships: memberships.get(person) ?? [],
    separations: separations.get(person) ?? [],
    statuses: statuses.get(person) ?? [],
    ties: ties.get(person) ?? [],
  })
  return new Map(persons.map((person) => [person, ownOf(person)]))
})
