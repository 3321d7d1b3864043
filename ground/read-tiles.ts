import type { Sql } from './database.ts'
import { TILE } from './merkle.ts'

/** One tile as the database holds it: its hashes, and at the lowest level the lines themselves. */
export async function readTile(
  find: Sql,
  level: number,
  index: number,
  width: number,
): Promise<{ hashes: Buffer; lines?: string[] }> {
  const from = index * TILE
  if (level === 0) {
    const rows = await find<{ hash: Buffer; line: string }>`
      select hash, line from ledger.leaf join ledger.entry using (arrival)
       where position >= ${from} and position < ${from + width} order by position`
    return { hashes: Buffer.concat(rows.map(({ hash }) => hash)), lines: rows.map(({ line }) => line) }
  }
  const rows = await find<{ root: Buffer }>`
    select root from ledger.tile where level = ${level - 1} and index >= ${from} and index < ${from + width} order by index`
  return { hashes: Buffer.concat(rows.map(({ root }) => root)) }
}
