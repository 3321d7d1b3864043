import type { Act } from '../../../ground/act.ts'
import type { HouseholdId } from '../../../ground/ids.ts'
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
