import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, PersonId } from '../../../../ground/ids.ts'
import type { WatchedPart } from '../words.ts'

/** Of these people and those who were parted from them, whose care may be watched over by what this room knows, or was. */
export async function findToWatch(find: Sql, node: number, persons: readonly PersonId[]): Promise<PersonId[]> {
  const rows = await find<{ person: PersonId }>`
    select over as person from unity.care where over = any(${persons}::uuid[]) and node = ${node}
    union select child from unity.guardianship_turn where child = any(${persons}::uuid[]) and node = ${node}
    union select unnest(array[one, other]) from unity.separation where one = any(${persons}::uuid[]) and node = ${node}
    union select unnest(array[one, other]) from unity.separation where other = any(${persons}::uuid[]) and node = ${node}
    union select person from unity.watch_due where person = any(${persons}::uuid[]) and node = ${node}`
  return rows.map(({ person }) => person)
}

export type NewWatched = { agency: AgencyId; part: WatchedPart; person: PersonId; line: string; due: string | null }
/** What is due of these people, in the place of what was known of them before. */
export function keepWatched(
  effect: Sql,
  node: number,
  { persons, lines }: { persons: readonly PersonId[]; lines: readonly NewWatched[] },
): Promise<unknown>[] {
  const column = <K extends keyof NewWatched>(name: K) => lines.map((line) => line[name])
  return [
    effect`delete from unity.watched where person = any(${persons}::uuid[]) and node = ${node}`,
    effect`
      insert into unity.watched (node, agency, part, person, line, due)
      select ${node}, agency, part, person, line, coalesce(due, 'infinity')
        from unnest(${column('agency')}::text[], ${column('part')}::text[], ${column('person')}::uuid[], ${column('line')}::text[], ${column('due')}::date[]) as new (agency, part, person, line, due)
      on conflict do nothing`,
  ]
}

/** Where a line stands among those of its part. */
export type Place = { part: WatchedPart; person: PersonId; line: string; due: string | null }
type From = { part: WatchedPart; behind: Place | undefined }
/** What is due in an agency, so much of each of these parts, what is late first, behind one line, of whoever it may know now. */
export function findWatchedFrom(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  { parts, most }: { parts: readonly From[]; most: number },
): Promise<Place[]> {
  const dueOf = ({ behind }: From) => (behind ? (behind.due ?? 'infinity') : '-infinity')
  return find<Place>`
    select page.part, page.person, page.line, nullif(page.due, 'infinity')::text as due
      from unnest(${parts.map(({ part }) => part)}::text[], ${parts.map(dueOf)}::date[], ${parts.map(({ behind }) => behind?.person ?? BEFORE_ALL)}::uuid[],
                  ${parts.map(({ behind }) => behind?.line ?? '')}::text[]) as begin (part, due, person, line)
     cross join lateral (
       select part, due, person, line from unity.watched
        where agency = ${agency} and watched.part = begin.part and node = ${node}
          and (watched.due, watched.person, watched.line) > (begin.due, begin.person, begin.line)
          and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = watched.person limit 1)
        order by watched.due, watched.person, watched.line limit ${most}) as page
     order by page.due, page.person, page.line`
}
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
