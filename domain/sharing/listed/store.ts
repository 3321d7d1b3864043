import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import { type Fragment, fragment, named } from '../../../ground/fragment.ts'
import type { AgencyId, PersonId } from '../../../ground/ids.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }

/** Puts these people into the lists of another agency, wherever they stand in lists at all, until its last standing is over. */
export function listFor(
  act: Act,
  persons: readonly PersonId[],
  { agency, until }: { agency: AgencyId; until: Date | null },
) {
  lockListed(act, persons)
  void act.write`
    insert into sharing.listed (node, agency, under, person, place, until)
    select distinct ${act.node}::smallint, ${agency}, under, person, place, coalesce(${until}::timestamptz, 'infinity')
      from sharing.listed where person = any(${persons}::uuid[]) and node = ${act.node}
    on conflict (agency, under, node) do update set until = greatest(listed.until, excluded.until)`
}

/** Tells under which id somebody stands in lists, and as what: those of the asking agency, and of every other that ever had a standing. */
export function listUnder(act: Act, person: PersonId, { under, place }: { under: string; place: string }): void {
  lockListed(act, [person])
  void act.write`
    insert into sharing.listed (node, agency, under, person, place, until)
    select ${act.node}, agency, ${under}, ${person}, ${place}, max(until)
      from (select ${act.agency} as agency, 'infinity'::timestamptz as until
            union all select agency, coalesce(until, 'infinity') from sharing.standing where person = ${person} and node = ${act.node}) as known
     group by agency`
}

/** From now on they stand there as something else, in the lists of every agency. */
export function listAs(act: Act, person: PersonId, { under, place }: { under: string; place: string }): void {
  lockListed(act, [person])
  void act.write`
    update sharing.listed set place = ${place} where person = ${person} and under = ${under} and node = ${act.node}`
}

/** Whether somebody stands in lists under this id: whether a case of this id is about them first. */
export async function standsUnder(find: Sql, node: number, person: PersonId, under: string): Promise<boolean> {
  const found =
    await find`select from sharing.listed where person = ${person} and under = ${under} and node = ${node} limit 1`
  return found.length > 0
}

/** A standing that is given while a case is opened must not miss it: whoever comes second waits, and then sees what the first wrote. */
function lockListed(act: Act, persons: readonly PersonId[]): void {
  void act.write`
    select pg_advisory_xact_lock(hashtextextended(person, 0)) from (select person from unnest(${persons}::text[]) as p (person) order by person) as p`
}

/**
 * Under which ids those stand in lists whom an agency may know at an instant, by a standing that is in force. No list need
 * pass over anybody else: the index holds when the last standing is over, unless it is ended before. Whoever asks for
 * those who stand there as one thing alone is not led past all others.
 */
export const listedFor = (
  { node, agency, at }: Pick<Asker, 'node' | 'agency' | 'at'>,
  place: string | undefined,
): Fragment => fragment`
  select under from sharing.listed where agency = ${agency} and node = ${node} and until > ${at}
     ${place === undefined ? named('') : fragment`and place = ${place}`}
     and (select true from sharing.seen_by(${node}, ${agency}, ${at}) own where own.person = listed.person limit 1)`

/** In which places anybody stands in the lists of an agency: few, so that the index is asked for one after another. */
export async function findPlaces({ find, node, agency }: Pick<Asker, 'find' | 'node' | 'agency'>): Promise<string[]> {
  const rows = await find<{ place: string }>`
    with recursive known (place) as (
      (select place from sharing.listed where agency = ${agency} and node = ${node} order by place limit 1)
      union all
      select (select listed.place from sharing.listed
               where listed.agency = ${agency} and listed.node = ${node} and listed.place > known.place order by listed.place limit 1)
        from known where known.place is not null)
    select place from known where place is not null`
  return rows.map(({ place }) => place)
}

/** The same for those whom a worker opened in an emergency. */
export const listedAs = (node: number, persons: readonly PersonId[]): Fragment => fragment`
  select distinct under from sharing.listed where person = any(${persons}::uuid[]) and node = ${node}`
