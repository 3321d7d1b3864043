import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, HouseholdId, PersonId } from '../../../ground/ids.ts'
import { ask, question } from '../../../ground/question.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }

/** Of these people, those of whom the family said that they are not here. */
export async function findSeparated(find: Sql, node: number, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const rows = await find<{
    person: PersonId
  }>`select distinct person from families.separation where node = ${node} and person = any(${persons}::uuid[])`
  return new Set(rows.map(({ person }) => person))
}

export type SeparationNow = {
  id: FactId
  person: PersonId
  household: HouseholdId | null
  trace: string
  story: Buffer
  at: Date
}
/** What was said of these people not being here, of whoever is in no household since. What is sealed comes as it is. */
export const SEPARATIONS_NOW = question<SeparationNow>({ instants: ['at'], bytes: ['story'] })`
  select id, person, household, trace, story, at from families.separation
   where node = ${'node'} and person = any(${'persons'}::uuid[])
     and not exists (
           select from families.member
            where member.person = separation.person and member.node = separation.node and member.at > separation.at
              and not exists (select from families.leaving where leaving.household = member.household and leaving.person = member.person
                                 and leaving.since = member.since and leaving.node = member.node))`
export const findSeparationsNow = (find: Sql, node: number, persons: readonly PersonId[]): Promise<SeparationNow[]> =>
  ask(find, SEPARATIONS_NOW, { persons, node })

/** The last word on whether these children are with their parents. */
export const CHILD_STATUSES = question<{ person: PersonId; status: string }>()`
  select distinct on (person) person, status from families.child_status
   where node = ${'node'} and person = any(${'persons'}::uuid[]) order by person, at desc, id desc`
export async function findChildStatusOf(
  find: Sql,
  node: number,
  persons: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  const rows = await ask(find, CHILD_STATUSES, { persons, node })
  return new Map(rows.map(({ person, status }) => [person, status]))
}

/** Of these children, who is without their parents by the last word, and since when. */
export async function findChildStatusSince(
  find: Sql,
  node: number,
  persons: readonly PersonId[],
): Promise<Map<PersonId, { status: string; since: string }>> {
  const rows = await find<{ person: PersonId; status: string; since: string }>`
    select person, status, since::text
      from (select distinct on (person) person, status, since from families.child_status
             where node = ${node} and person = any(${persons}::uuid[]) order by person, at desc, id desc) as last
     where status <> 'accompanied'`
  return new Map(rows.map(({ person, status, since }) => [person, { status, since }]))
}

/** People whom their families want to be traced, told to this agency, the longest apart first. */
export function findTraces({ find, node, agency, at }: Asker, most: number) {
  return find<{ id: FactId; person: PersonId; story: Buffer; at: Date }>`
    select id, person, story, at from families.separation
     where node = ${node} and agency = ${agency} and trace = 'wanted'
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = separation.person limit 1)
     order by at limit ${most}`
}

/** Children of whom this agency was told and of whom the last word is that they are without their parents: the unaccompanied first, and the longest known. */
export function findLonelyChildren({ find, node, agency, at }: Asker, most: number) {
  // Written as single values, so that each row is asked in turn, and no more of them than are wanted.
  return find<{ id: FactId; person: PersonId; status: string; at: Date }>`
    select id, person, status, at from families.child_status said
     where agency = ${agency} and status <> 'accompanied' and node = ${node}
       and (select id from families.child_status last where last.person = said.person and last.node = said.node order by at desc, id desc limit 1) = said.id
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = said.person limit 1)
     order by said.status desc, said.at, said.id limit ${most}`
}
