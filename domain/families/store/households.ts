import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { HouseholdId, PersonId } from '../../../ground/ids.ts'
import type { NewHousehold } from '../words.ts'

export function addHousehold(act: Act, { id, since, head }: NewHousehold, members: readonly PersonId[]): void {
  void act.write`
    insert into families.household (node, id, head, since, deed, at)
    values (${act.node}, ${id}, ${head ?? null}, ${since}, ${act.asking.id}, ${act.at})`
  addMembers(act, id, members, since)
}

export function addMembers(
  act: Act,
  household: HouseholdId,
  members: readonly PersonId[],
  since: string,
  reason: Buffer | null = null,
): void {
  void act.write`
    insert into families.member (node, household, person, since, reason, deed, at)
    select ${act.node}, ${household}, person, ${since}, ${reason}, ${act.asking.id}, ${act.at} from unnest(${members}::uuid[]) as new (person)`
}

/** Everybody who ever shared a household with one of these people, themselves included. */
export async function findMates(find: Sql, node: number, persons: readonly PersonId[]): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select distinct mate.person
      from families.member own join families.member mate on mate.household = own.household and mate.node = own.node
     where own.person = any(${persons}::uuid[]) and own.node = ${node}`
  return rows.map(({ person }) => person)
}

export function addLeaving(
  act: Act,
  {
    household,
    person,
    since,
    until,
    reason,
  }: { household: HouseholdId; person: PersonId; since: string; until: string; reason: Buffer },
): void {
  void act.write`
    insert into families.leaving (node, household, person, since, until, reason, deed, at)
    values (${act.node}, ${household}, ${person}, ${since}, ${until}, ${reason}, ${act.asking.id}, ${act.at})`
}

/** Who belongs and belonged to one household. */
export function findMembers(
  find: Sql,
  node: number,
  household: HouseholdId,
): Promise<{ person: PersonId; since: string; until: string | null }[]> {
  return find`
    select member.person, member.since, leaving.until
      from families.member
      left join families.leaving on leaving.node = member.node and leaving.household = member.household
            and leaving.person = member.person and leaving.since = member.since
     where member.node = ${node} and member.household = ${household}`
}

/** Whoever joins or leaves a household waits for who is doing so for the same person. */
export async function lockMembership(act: Act, household: HouseholdId, person: PersonId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`${household} ${person}`}, 1))`
}

/** The households of these people, with everybody who belongs to them on a day. */
export function findHouseholds(
  find: Sql,
  node: number,
  persons: readonly PersonId[],
  on: string,
): Promise<{ household: HouseholdId; person: PersonId }[]> {
  return find`
    select distinct household, person from families.member mate
     where household = any(array(select own.household from families.member own where own.person = any(${persons}::uuid[]) and own.node = ${node})) and node = ${node}
       and not exists (select from families.leaving l where l.household = mate.household and l.person = mate.person and l.since = mate.since and l.node = mate.node and l.until < ${on}::date)
     order by household, person`
}

/** Under which households these people belong today, whoever is missing from one included. */
export function findFamiliesOf(
  find: Sql,
  node: number,
  persons: readonly PersonId[],
): Promise<{ person: PersonId; household: HouseholdId }[]> {
  return find`
    select person, household from families.member
     where person = any(${persons}::uuid[]) and node = ${node}
       and not exists (select from families.leaving l where l.household = member.household and l.person = member.person and l.since = member.since and l.node = member.node)
    union
    select person, household from families.separation
     where person = any(${persons}::uuid[]) and node = ${node} and household is not null`
}
