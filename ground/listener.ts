import type { Ground } from './act.ts'
import type { Sql } from './database.ts'
import { type Line, type Opened, openAbout } from './entry.ts'
import type { Keys } from './keys.ts'
import { AS_HOUSE, speakAs } from './told.ts'

/** A line with its place, and what it was about as far as that is not erased, opened when a listener first asks. */
export type Heard = { position: number; line: Line; about: Opened }
/** What a room does when it hears: reads and writes over `sql` within the transaction of its cursor, and hands back what it sent. */
export type Ear = (sql: Sql, heard: Heard[]) => Promise<Promise<unknown>[]>

type Row = { position: number; id: string; line: string; about: Buffer | null }

export const HEARD_MOST = 500

/**
 * Lets one listener hear what it has not heard yet, in order. Its place and its effect are one transaction: inside the
 * database each position is heard exactly once, whatever crashes. Returns how many lines it heard.
 */
export async function hear({ database, keys }: Ground, name: string, ear: Ear): Promise<number> {
  let count = 0
  await database.transact(async (sql) => {
    void sql`insert into ledger.listener (name, position) values (${name}, -1) on conflict do nothing`.catch(() => {})
    const [cursor] = await sql<{
      position: number
    }>`select position from ledger.listener where name = ${name} for update`
    const rows = await sql<Row>`
      select position, id, line, about from ledger.leaf join ledger.entry using (arrival)
       where position > ${cursor!.position} order by position limit ${HEARD_MOST}`
    count = rows.length
    if (count === 0) return []
    const sent = await ear(
      speakAs(sql, () => AS_HOUSE),
      rows.map((row) => heardOf(keys, row)),
    )
    return [...sent, sql`update ledger.listener set position = ${rows.at(-1)!.position} where name = ${name}`]
  })
  return count
}

/** What stands from one position to another, as it was heard: the first of it, where it is more than is heard at once. */
export async function hearAgain(
  { find, keys }: { find: Sql; keys: Keys },
  { from, until }: { from: number; until: number },
): Promise<Heard[]> {
  const rows = await find<Row>`
    select position, id, line, about from ledger.leaf join ledger.entry using (arrival)
     where position between ${from} and ${until} order by position limit ${HEARD_MOST}`
  return rows.map((row) => heardOf(keys, row))
}

function heardOf(keys: Keys, { position, id, line, about }: Row): Heard {
  let opened: Opened | undefined
  return {
    position,
    line: JSON.parse(line),
    get about() {
      opened ??= openAbout(keys, id, about)
      return opened
    },
  }
}
