import type { Sql } from './database.ts'
import type { Cosigned } from './note.ts'

/** The note that was signed when the ledger had this size, if one was. */
export async function findNote(find: Sql, size: number): Promise<string | undefined> {
  const [found] = await find<{ note: string }>`select note from ledger.checkpoint where size = ${size}`
  return found?.note
}

/** Keeps what witnesses signed. What was heard before is no fault. */
export function addCosignatures(sql: Sql, size: number, cosigned: readonly Cosigned[]): Promise<unknown> {
  return sql`
    insert into ledger.cosignature (size, key, time, line)
    select ${size}, key, time, line
      from unnest(${cosigned.map(({ vkey }) => vkey)}::text[], ${cosigned.map(({ time }) => time)}::bigint[], ${cosigned.map(({ line }) => line)}::text[])
           as new (key, time, line)
    on conflict do nothing`
}

/** Checkpoints with what witnesses wrote under them, each witness's newest word, in order of size; the newest ones. */
export async function findCosigned(find: Sql, most = 100): Promise<{ size: number; note: string }[]> {
  const rows = await find<{ size: number; note: string; lines: string[] }>`
    select size, note, (select array_agg(line order by key) from (select distinct on (key) key, line from ledger.cosignature c where c.size = last.size order by key, time desc) as each) as lines
      from (select size, note from ledger.checkpoint
             where size in (select size from (select size from ledger.cosignature order by size desc limit ${WORDS_MOST}) as words
                             group by size order by size desc limit ${most})) as last
     order by size`
  return rows.map(({ size, note, lines }) => ({ size, note: `${note}${lines.map((line) => `${line}\n`).join('')}` }))
}

/** A ledger at rest is cosigned again and again: of all words, so many are looked at. */
const WORDS_MOST = 2000

/** How far each key has seen. */
export async function findLastSeen(find: Sql): Promise<Map<string, { size: number; time: number }>> {
  const rows = await find<{ key: string; size: number; time: number }>`
    select distinct on (key) key, size, time from ledger.cosignature order by key, size desc, time desc`
  return new Map(rows.map(({ key, size, time }) => [key, { size, time }]))
}
