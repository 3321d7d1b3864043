import type { Sql } from './database.ts'
import { type Line, type Opened, openAbout } from './entry.ts'
import { HOUSE } from './house.ts'
import type { Keys } from './keys.ts'

/** A line of the ledger with what it was about. `position` is missing while it waits for its place. */
export type LineRead = { line: Line; about: Opened; position: number | null; arrival: number }

// `offset 0` keeps PostgreSQL from going through the ledger backwards until it has met enough lines of the trail: of a case with
// which nothing was done for long, that would be the ledger of the whole house.

/**
 * The lines of a case and of people, newest first. The trail is a keyed hash: whoever holds only the database cannot follow it.
 * What the house did by itself is left out: it compares people across agencies, and that it did so would tell that there is somebody else.
 */
export async function readTrail(
  { find, keys }: { find: Sql; keys: Keys },
  subjects: readonly string[],
  { most, before, looks }: { most: number; before?: number | undefined; looks: boolean },
): Promise<LineRead[]> {
  const rows = await find<{ id: string; line: string; about: Buffer | null; position: number | null; arrival: number }>`
    select entry.id, entry.line, entry.about, leaf.position, entry.arrival
      from (select * from (select id, line, about, arrival from ledger.entry
                            where trail && ${trailsOf(keys, subjects)}::bigint[] and (${looks} or done) and line not like ${BY_HOUSE}
                              and (${before ?? null}::bigint is null or arrival < ${before ?? null}) offset 0) as followed
             order by arrival desc limit ${most}) as entry
           left join ledger.leaf using (arrival)
     order by entry.arrival desc`
  return rows.map(({ id, line, about, position, arrival }) => ({
    line: JSON.parse(line),
    about: openAbout(keys, id, about),
    position,
    arrival,
  }))
}

/** When something was last done with each of these cases, other than what is named. */
export async function findLastDone<Case extends string>(
  { find, keys }: { find: Sql; keys: Keys },
  cases: readonly Case[],
  except: readonly string[],
): Promise<Map<Case, Date>> {
  const by = new Map(cases.map((one) => [keys.blind(`trail ${one}`).toString(), one]))
  const rows = await find<{ trail: string; line: string }>`
    select asked.trail::text as trail, last.line
      from unnest(${[...by.keys()]}::bigint[]) as asked (trail)
     cross join lateral (
       select line from (select line, arrival from ledger.entry
                          where trail @> array[asked.trail] and done and line not like all (${except.map((name) => `%"name":"${name}"%`)}::text[]) offset 0) as followed
        order by arrival desc limit 1) as last`
  return new Map(rows.map(({ trail, line }) => [by.get(trail)!, new Date((JSON.parse(line) as Line).at)]))
}

/** How many lines of each outcome a case and people have. */
export async function countTrail(
  { find, keys }: { find: Sql; keys: Keys },
  subjects: readonly string[],
): Promise<Record<'done' | 'seen' | 'refused', number>> {
  const [row] = await find<{ done: number; seen: number; refused: number }>`
    select count(*) filter (where done) as done, count(*) filter (where not done and line like '%"outcome":"seen"%') as seen,
           count(*) filter (where not done and line like '%"outcome":"refused"%') as refused
      from ledger.entry where trail && ${trailsOf(keys, subjects)}::bigint[] and line not like ${BY_HOUSE}`
  return row!
}

/** The newest checkpoint: how far the ledger is signed, and how long lines had waited for their place. */
export async function findCheckpoint(
  find: Sql,
): Promise<{ size: number; note: string; at: Date; lagMs: number } | undefined> {
  const [found] = await find<{ size: number; note: string; at: Date; lagMs: number }>`
    select size, note, at, lag_ms as "lagMs" from ledger.checkpoint order by size desc limit 1`
  return found
}

/** How many lines were written, and how many of them a listener has heard. */
export async function findPlaced(find: Sql, listener: string): Promise<{ entries: number; heard: number }> {
  const [row] = await find<{ entries: number; heard: number }>`
    select (select count(*) from ledger.entry) as entries,
           (select coalesce(max(position) + 1, 0) from ledger.listener where name = ${listener}) as heard`
  return row!
}

/** How many lines a listener has heard. */
export async function findHeard(find: Sql, listener: string): Promise<number> {
  const [row] = await find<{ heard: number }>`
    select coalesce((select position + 1 from ledger.listener where name = ${listener}), 0) as heard`
  return row!.heard
}

/** What a line says of itself, for whoever looks at its place. */
export type PlacedLine = { at: string; name: string; agency: string }

/** What stands at these positions. A line that cannot be read as one is left out. */
export async function readLinesAt(find: Sql, positions: readonly number[]): Promise<Map<number, PlacedLine>> {
  const rows = await find<{ position: number; line: string }>`
    select position, line from ledger.leaf join ledger.entry using (arrival) where position = any(${positions}::bigint[])`
  return new Map(
    rows.flatMap(({ position, line }): [number, PlacedLine][] => {
      try {
        const { at, name, agency } = JSON.parse(line)
        return [at, name, agency].every((said) => typeof said === 'string') ? [[position, { at, name, agency }]] : []
      } catch {
        return []
      }
    }),
  )
}

const BY_HOUSE = `%"actor":"${HOUSE.id}"%`
const trailsOf = (keys: Keys, subjects: readonly string[]) => subjects.map((subject) => keys.blind(`trail ${subject}`))
