import type { Act } from '../../../ground/act.ts'
import type { HouseholdId, PersonId } from '../../../ground/ids.ts'
import { type Rings, sealWords } from '../seal-words.ts'
import type { NewChildStatus, NewSeparation } from '../words.ts'

/** What of a separation is sealed: why, when, where and how, as it was told. */
export type Story = Pick<NewSeparation, 'cause' | 'when' | 'place' | 'story'>
export function addSeparations(
  act: Act,
  separations: readonly NewSeparation[],
  household: HouseholdId | null,
  rings: Rings,
): void {
  const story = separations.map(({ person, cause, when, place, story }) =>
    sealWords(rings, person, 'families.separation.story', {
      cause,
      ...(when && { when }),
      ...(place && { place }),
      ...(story && { story }),
    }),
  )
  void act.write`
    insert into families.separation (node, id, person, household, trace, story, agency, worker, deed, at)
    select ${act.node}, id, person, ${household}, trace, story, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${separations.map(({ id }) => id)}::uuid[], ${separations.map(({ person }) => person)}::uuid[],
                  ${separations.map(({ trace }) => trace)}::text[], ${story}::bytea[])
           as new (id, person, trace, story)`
}

export function addChildStatuses(act: Act, statuses: readonly (NewChildStatus & { reason?: Buffer })[]): void {
  void act.write`
    insert into families.child_status (node, id, person, status, since, reason, agency, worker, deed, at)
    select ${act.node}, id, person, status, since, reason, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from unnest(${statuses.map(({ id }) => id)}::uuid[], ${statuses.map(({ person }) => person)}::uuid[], ${statuses.map(({ status }) => status)}::text[],
                  ${statuses.map(({ since }) => since)}::date[], ${statuses.map(({ reason }) => reason ?? null)}::bytea[])
           as new (id, person, status, since, reason)`
}

/** The asking agency took over the custody of these people: what waits of them waits for it, though another one was told. */
export function addTakenOver(act: Act, persons: readonly PersonId[]): void {
  void act.write`
    insert into families.taken (node, agency, person)
    select ${act.node}, ${act.agency}, person from unnest(${persons}::uuid[]) as new (person)
     where exists (select from families.child_status told where told.person = new.person and told.node = ${act.node})
        or exists (select from families.separation told where told.person = new.person and told.node = ${act.node})
    on conflict do nothing`
}
