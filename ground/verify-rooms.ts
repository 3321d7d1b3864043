import type pg from 'pg'
import type { Wrong } from './check-ledger.ts'
import type { Database } from './database.ts'
import { bytes, hashOf, KEPT_TABLES, type KeptTable, MARK, OUTSIDE, quote, quoteTable, tagOf } from './row-form.ts'

/** A row that is not as a deed wrote it: in which table, by which deed, and under which key, as far as that can be told. */
export type WrongRow = Wrong & {
  fault: 'changed' | 'gone' | 'strange'
  table: string
  deed: string | null
  row: string | null
}
export type RoomsVerdict = { tables: number; rows: number; wrong: WrongRow[] }
/** As SQL: the rows as they were before they were put right, and the deed that wrote a row `t` as it stands. */
export type Earlier = { rows: string; writer: string }
export type KnownOfRooms = {
  /** Tables in which rows are put right, by name. */
  earlier?: Record<string, Earlier>
  /** Deeds whose rows a later deed declared erased. Their absence is no fault. */
  erased?: ReadonlySet<string>
}

const TOLD_MOST = 100

/**
 * Holds every row of the rooms against the lists that the lines of the ledger commit to: each row must be as a deed wrote
 * it, and each row that a deed wrote must be there. Takes one look at everything, so that a house may go on working.
 */
export async function verifyRooms(
  database: Database,
  { earlier = {}, erased = new Set() }: KnownOfRooms = {},
): Promise<RoomsVerdict> {
  const client = await database.borrow()
  try {
    await client.query(BEGIN)
    const tables: KeptTable[] = (await client.query(KEPT_TABLES, [Object.keys(OUTSIDE)])).rows
    await client.query(WRITTEN)
    const { rows: differing } = await client.query<Differing>(compare(tables, earlier), [[...erased]])
    const places = await findPlaces(client, differing)
    const [{ count }] = (await client.query<{ count: number }>('select count(*) from pg_temp.written')).rows as [
      { count: number },
    ]
    await client.query('rollback')
    const wrong = sayDiffering(differing, new Map(tables.map(({ name }) => [tagOf(name), name])), places)
    return { tables: tables.length, rows: count, wrong: wrong.slice(0, TOLD_MOST) }
  } finally {
    await client.end()
  }
}

/** Everything is read, so plans that read whole tables are the right ones here. */
const BEGIN = `
  begin isolation level repeatable read;
  set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on; set local work_mem = '64MB'; set local kindred.asker = 'house'`

const WRITTEN = `
  create temp table written on commit drop as
  select entry.id::text as id, position, substr(entry.rows, 1 + ${MARK} * nth, ${MARK}) as mark
    from ledger.entry left join ledger.leaf using (arrival), generate_series(0, length(entry.rows) / ${MARK} - 1) as nth
   where entry.done;
  create index on pg_temp.written (mark);
  analyze pg_temp.written`

/** A mark that was not written as often as it is found. `id` and `position` are of the deed that wrote it, the rest of the row that is found. */
type Differing = {
  tag: string
  written: number | null
  found: number | null
  id: string | null
  position: number | null
  table: string | null
  key: string | null
  deed: string | null
}

const compare = (tables: readonly KeptTable[], earlier: Record<string, Earlier>): string => `
  select encode(substr(mark, 1, 4), 'hex') as tag, w.times as written, f.times as found, w.id, w.position, f."table", f.key, f.deed
    from (select mark, count(*)::int as times, min(id) as id, min(position) as position from pg_temp.written group by mark) as w
    full join (select mark, count(*)::int as times, min("table") as "table", min(key) as key, min(deed) as deed
                 from (${tables.flatMap((table) => rowsOf(table, earlier[table.name])).join(' union all ')}) as found group by mark) as f
   using (mark)
   where w.times is distinct from f.times and not (f.times is null and w.id = any($1::text[]))
   order by w.position limit ${4 * TOLD_MOST}`

function rowsOf(table: KeptTable, earlier: Earlier | undefined): string[] {
  const column = table.columns.findLast(({ name }) => name.endsWith('deed'))
  const writer = earlier?.writer ?? (column ? `t.${quote(column.name)}` : 'null')
  const key = table.key
    ? `concat_ws(' ', ${table.key.map((name) => `t.${quote(name)}::text`).join(', ')})`
    : `'a row without a key'`
  const from = (source: string) =>
    `select ${markOf(table)} as mark, '${table.name}' as "table", ${key} as key, (${writer})::text as deed from ${source} as t`
  return [from(quoteTable(table.name)), ...(earlier ? [from(`(${earlier.rows})`)] : [])]
}

/**
 * Columns that were added after a row was written are empty in it, and were not there to be hashed. So where the last
 * columns are empty, the row may have been written without them: whichever form a deed committed to is taken.
 */
function markOf({ name, columns }: KeptTable): string {
  const names = columns.map((column) => column.name)
  const least = columns.findLastIndex(({ always }) => always) + 1
  const full = `${bytes(name)} || ${hashOf()}`
  if (least === names.length) return full
  const shorter = names.slice(least).map((_, nth) => {
    const empty = names.slice(least + nth).map((one) => `t.${quote(one)} is null`)
    return `case when ${empty.join(' and ')} then ${bytes(name)} || ${hashOf(names.slice(0, least + nth))} end`
  })
  return `coalesce((select w.mark from pg_temp.written w where w.mark = any(array[${[full, ...shorter].join(', ')}]) limit 1), ${full})`
}

type Places = Map<string, number | null>

/** Where the lines of the deeds stand that the rows name. */
async function findPlaces(client: pg.Client, differing: readonly Differing[]): Promise<Places> {
  const named = differing.flatMap(({ deed }) => deed ?? [])
  const { rows } = await client.query<{ id: string; position: number | null }>(
    'select id::text, position from ledger.entry left join ledger.leaf using (arrival) where done and id = any($1::uuid[])',
    [named],
  )
  return new Map(rows.map(({ id, position }) => [id, position]))
}

/** A row that is gone and one of the same table and deed that nobody wrote are one row that was changed. */
function sayDiffering(differing: readonly Differing[], names: Map<string, string>, places: Places): WrongRow[] {
  const gone = differing.filter(({ written, found }) => (written ?? 0) > (found ?? 0))
  const strange = differing.filter(({ written, found }) => (found ?? 0) > (written ?? 0))
  const wrong: WrongRow[] = []
  const say = (row: Omit<WrongRow, 'from' | 'until'>, position: number | null) =>
    wrong.push({ from: position, until: position, ...row })
  for (const { tag, id: deed, position } of gone) {
    const table = names.get(tag) ?? 'a table that is not there'
    const match = strange.findIndex((one) => one.table === table && (one.deed === null || one.deed === deed))
    const [changed] = match < 0 ? [] : strange.splice(match, 1)
    const row = changed?.key ?? null
    if (changed)
      say(
        { fault: 'changed', table, deed, row, says: `a row of ${table} that deed ${deed} wrote was changed: ${row}` },
        position,
      )
    else
      say(
        { fault: 'gone', table, deed, row, says: `a row of ${table} that deed ${deed} wrote is gone, or was changed` },
        position,
      )
  }
  for (const { table, key: row, deed } of strange) {
    const position = deed === null ? null : (places.get(deed) ?? null)
    const known = deed !== null && places.has(deed)
    const whose = deed === null ? '' : known ? `, though it names deed ${deed}` : `, and deed ${deed} is in no line`
    say(
      { fault: 'strange', table: table!, deed, row, says: `a row of ${table} is as no deed wrote it${whose}: ${row}` },
      position,
    )
  }
  return wrong.sort((a, b) => (a.from ?? -1) - (b.from ?? -1))
}
