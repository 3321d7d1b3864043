import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { HouseholdId, PersonId } from '../../../ground/ids.ts'
import { type Rings, sealWords } from '../seal-words.ts'
import type { NewChildStatus, NewSeparation } from '../words.ts'

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
