import type { Sql } from '../../../ground/database.ts'
import { fragment, named } from '../../../ground/fragment.ts'
import type { AgencyId, FactId, HouseholdId, PersonId } from '../../../ground/ids.ts'
import { ask, question } from '../../../ground/question.ts'
import { EVERYBODY, type Portion } from '../../sharing/index.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }

/** Of these people, those of whom the family said that they are not here, and who have come into no household since. */
export async function findSeparated(find: Sql, node: number, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const rows = await find<{
    person: PersonId
  }>`select distinct person from families.separation_now where node = ${node} and person = any(${persons}::uuid[])`
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
  select id, person, household, trace, story, at from families.separation_now
   where node = ${'node'} and person = any(${'persons'}::uuid[])`
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

/** People whom their families want to be traced and who are still apart, told to this agency or taken over by it, the longest apart first. */
export function findTraces({ find, node, agency, at }: Asker, { most, is = EVERYBODY }: Portion) {
  // Written as single values, here and below, so that each row is asked in turn, and no more of them than are wanted.
  const isWanted = fragment`
    said.trace = 'wanted' and said.node = ${node}
    and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = said.person limit 1)
    and ${is(named('said.person'))}`
  return find<{ id: FactId; person: PersonId; story: Buffer; at: Date }>`
    select id, person, story, at from (
      (select said.* from families.separation_now said where said.agency = ${agency} and ${isWanted} order by said.at, said.id limit ${most})
      union all
      select said.* from families.taken
       cross join lateral (select * from families.separation_now told where told.person = taken.person and told.agency <> ${agency} offset 0) as said
       where taken.agency = ${agency} and taken.node = ${node} and ${isWanted}) as waiting
     order by at, id limit ${most}`
}

type LonelyStatus = 'unaccompanied' | 'separated'
/** Children of whom this is the last word, told to this agency or of somebody whom it took over: the longest known first. */
export function findLonelyChildren(
  { find, node, agency, at }: Asker,
  { status, most, is = EVERYBODY }: Portion & { status: LonelyStatus },
) {
  const isAlone = fragment`
    status = ${status} and status <> 'accompanied' and node = ${node}
    and (select true from sharing.children_at(${node}, ${at}) child where child.person = told.person limit 1)`
  const isSeen = fragment`
    (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = said.person limit 1)
    and ${is(named('said.person'))}`
  // Who has grown up is passed over first: it is the cheapest to ask, and they are the most.
  return find<{ id: FactId; person: PersonId; status: LonelyStatus; at: Date }>`
    select id, person, status, at from (
      (select said.* from (select * from families.child_status told where agency = ${agency} and ${isAlone} order by at, id offset 0) as said
        where ${isSeen}
          and (select id from families.child_status last where last.person = said.person and last.node = said.node order by at desc, id desc limit 1) = said.id
        order by said.at, said.id limit ${most})
      union all
      select said.* from families.taken
       cross join lateral (
         select * from (select * from families.child_status last where last.person = taken.person and last.node = ${node} order by last.at desc, last.id desc limit 1) as told
          where agency <> ${agency} and ${isAlone}) as said
       where taken.agency = ${agency} and taken.node = ${node} and ${isSeen}) as waiting
     order by at, id limit ${most}`
}
