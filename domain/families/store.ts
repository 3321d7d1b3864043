import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, HouseholdId, PersonId, TieId, WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { seal } from '../../ground/seal.ts'
import type { NewChildStatus, NewHousehold, NewSeparation, NewTie, TieStatus } from './words.ts'

export type Rings = ReadonlyMap<PersonId, Keyring>

/** Seals words about somebody's family so that only their category `family` opens them. */
export function sealWords(rings: Rings, person: PersonId, column: string, words: unknown): Buffer {
  return seal(rings.get(person)!, { person, category: 'family', column }, words)
}

export function addHousehold(act: Act, { id, since, head }: NewHousehold, members: readonly PersonId[]): void {
  void act.write`
    insert into families.household (node, id, head, since, deed, at)
    values (${act.node}, ${id}, ${head ?? null}, ${since}, ${act.asking.id}, ${act.at})`
  addMembers(act, id, members, since)
}

export function addMembers(act: Act, household: HouseholdId, members: readonly PersonId[], since: string): void {
  void act.write`
    insert into families.member (node, household, person, since, deed, at)
    select ${act.node}, ${household}, person, ${since}, ${act.asking.id}, ${act.at} from unnest(${members}::uuid[]) as new (person)`
}

export type Membership = {
  household: HouseholdId
  person: PersonId
  head: boolean
  since: string
  until: string | null
}

/** Who belongs and belonged to the households of these people, with the days. */
export function findMemberships(find: Sql, node: number, persons: readonly PersonId[]): Promise<Membership[]> {
  return find<Membership>`
    select member.household, member.person, member.person = household.head as head, member.since, leaving.until
      from (select distinct household from families.member where person = any(${persons}::uuid[])) as near
      join families.member on member.node = ${node} and member.household = near.household
      join families.household on household.node = member.node and household.id = member.household
      left join families.leaving on leaving.node = member.node and leaving.household = member.household
            and leaving.person = member.person and leaving.since = member.since
     order by member.since, member.person`
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

/** Writes down family ties. There is no way to take one back, only to say anew how it stands. */
export function addTies(act: Act, ties: readonly NewTie[], rings: Rings): void {
  const column = <K extends keyof NewTie>(name: K) => ties.map((tie) => tie[name] ?? null)
  const evidence = ties.map(({ from, evidence }) =>
    evidence ? sealWords(rings, from, 'families.tie.evidence', evidence) : null,
  )
  void act.write`
    insert into families.tie (node, id, kind, from_person, to_person, source, confidence, evidence, agency, worker, deed, at)
    select ${act.node}, id, kind, from_person, to_person, source, confidence, evidence, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('from')}::uuid[], ${column('to')}::uuid[], ${column('source')}::text[],
                  ${column('confidence')}::real[], ${evidence}::bytea[])
           as new (id, kind, from_person, to_person, source, confidence, evidence)`
}

export type Statement = {
  nth: number
  status: TieStatus
  since: string | null
  reason: string
  by: WorkerId
  at: string
}
export type TieRow = {
  id: TieId
  kind: NewTie['kind']
  from: PersonId
  to: PersonId
  source: NewTie['source']
  confidence: number | null
  evidence: Buffer | null
  agency: AgencyId
  at: Date
  statements: Statement[] | null
}

/** The ties that touch any of these people, each with all that was said of it. `reason` of a statement is still sealed, in hex. */
export function findTies(find: Sql, node: number, persons: readonly PersonId[]): Promise<TieRow[]> {
  return find<TieRow>`
    select id, kind, from_person as "from", to_person as "to", source, confidence, evidence, agency, at,
           (select json_agg(json_build_object('nth', nth, 'status', status, 'since', since, 'reason', encode(reason, 'hex'), 'by', worker, 'at', at) order by nth)
              from families.tie_statement where tie_statement.node = tie.node and tie_statement.tie = tie.id) as statements
      from (select * from families.tie where from_person = any(${persons}::uuid[])
            union all select * from families.tie where to_person = any(${persons}::uuid[]) and from_person <> all(${persons}::uuid[])) as tie
     where node = ${node} order by at, id`
}

export async function findTie(
  find: Sql,
  node: number,
  id: TieId,
): Promise<{ from: PersonId; to: PersonId; statements: number } | undefined> {
  const [tie] = await find<{ from: PersonId; to: PersonId; statements: number }>`
    select from_person as "from", to_person as "to",
           (select count(*) from families.tie_statement where tie_statement.node = tie.node and tie_statement.tie = tie.id) as statements
      from families.tie where node = ${node} and id = ${id}`
  return tie
}

export function addStatement(
  act: Act,
  {
    tie,
    nth,
    status,
    since,
    reason,
  }: { tie: TieId; nth: number; status: TieStatus; since: string | null; reason: Buffer },
): void {
  void act.write`
    insert into families.tie_statement (node, tie, nth, status, since, reason, agency, worker, deed, at)
    values (${act.node}, ${tie}, ${nth}, ${status}, ${since}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** What of a separation is sealed: when, where and how, as it was told. */
export type Story = Pick<NewSeparation, 'when' | 'place' | 'story'>
export type SeparationRow = {
  id: NewSeparation['id']
  person: PersonId
  cause: NewSeparation['cause']
  trace: string
  story: Buffer
  at: Date
}

export function addSeparations(
  act: Act,
  separations: readonly NewSeparation[],
  household: HouseholdId | null,
  rings: Rings,
): void {
  const story = separations.map(({ person, when, place, story }) =>
    sealWords(rings, person, 'families.separation.story', {
      ...(when && { when }),
      ...(place && { place }),
      ...(story && { story }),
    }),
  )
  void act.write`
    insert into families.separation (node, id, person, household, cause, trace, story, agency, worker, deed, at)
    select ${act.node}, id, person, ${household}, cause, trace, story, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${separations.map(({ id }) => id)}::uuid[], ${separations.map(({ person }) => person)}::uuid[],
                  ${separations.map(({ cause }) => cause)}::text[], ${separations.map(({ trace }) => trace)}::text[], ${story}::bytea[])
           as new (id, person, cause, trace, story)`
}

export function findSeparations(find: Sql, node: number, persons: readonly PersonId[]): Promise<SeparationRow[]> {
  return find<SeparationRow>`
    select id, person, cause, trace, story, at from families.separation
     where node = ${node} and person = any(${persons}::uuid[]) order by at desc`
}

export function addChildStatuses(act: Act, statuses: readonly (NewChildStatus & { reason?: Buffer })[]): void {
  void act.write`
    insert into families.child_status (node, id, person, status, since, reason, agency, worker, deed, at)
    select ${act.node}, id, person, status, since, reason, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${statuses.map(({ id }) => id)}::uuid[], ${statuses.map(({ person }) => person)}::uuid[], ${statuses.map(({ status }) => status)}::text[],
                  ${statuses.map(({ since }) => since)}::date[], ${statuses.map(({ reason }) => reason ?? null)}::bytea[])
           as new (id, person, status, since, reason)`
}

export type ChildStatusRow = {
  person: PersonId
  status: NewChildStatus['status']
  since: string
  reason: Buffer | null
  at: Date
}

export function findChildStatuses(find: Sql, node: number, persons: readonly PersonId[]): Promise<ChildStatusRow[]> {
  return find<ChildStatusRow>`
    select person, status, since, reason, at from families.child_status
     where node = ${node} and person = any(${persons}::uuid[]) order by at desc, id desc`
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
