import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Sql } from './database.ts'
import type { PersonId } from './ids.ts'
import type { Keys } from './keys.ts'

/** The file in a key folder that holds every keyring as it was wrapped. */
export const KEYRINGS = 'keyrings'

/** The first line of a copy: when it was made, and how many lines the ledger had by then. */
export type CopyHead = { v: 1; at: string; lines: number }
type HouseKeyCopy = { use: string; kek: number; wrapped: string }
/** A keyring as it is wrapped, and whether the person has no name any more. */
export type KeyringCopy = { person: PersonId; kek: number; wrapped: string; nameless: boolean }

const PAGE = 5000

/**
 * Every keyring as text, a line each, wrapped as it lies in the database. Kept apart from the database’s backups it lets those
 * be opened; and since it is newer than they are, what was erased meanwhile stays closed in them.
 */
export async function* copyKeyrings(sql: Sql, keys: Keys, at: Date): AsyncGenerator<string> {
  const [head] = await sql<{ lines: number }>`select size as lines from ledger.head`
  yield line({ v: 1, at: at.toISOString(), lines: head!.lines } satisfies CopyHead)
  for (const { use, kek, wrapped } of await sql<{ use: string; kek: number; wrapped: Buffer }>`
    select use, kek, wrapped from sealing.house_key order by use`)
    yield line({ use, kek, wrapped: wrapped.toString('base64') } satisfies HouseKeyCopy)
  for (let after: PersonId | null = null; ; ) {
    const rows: { person: PersonId; kek: number; wrapped: Buffer }[] = await sql`
      select person, kek, wrapped from sealing.keyring
       where ${after}::uuid is null or person > ${after} order by person limit ${PAGE}`
    const rings = await keys.openAll(rows)
    for (const { person, kek, wrapped } of rows) {
      const nameless = rings.get(person)!.get('identity') === 'erased'
      yield line({ person, kek, wrapped: wrapped.toString('base64'), nameless } satisfies KeyringCopy)
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.person
  }
}
const line = (value: object) => `${JSON.stringify(value)}\n`

/** What a copy says of itself, before anything of it is taken. */
export async function readCopyHead(path: string): Promise<CopyHead> {
  for await (const line of linesOf(path)) return JSON.parse(line)
  throw new Error(`${path} is empty`)
}

/**
 * Puts the keyrings of a copy in the place of those in the database, as its owner, all or none. Returns who has no name any
 * more: the keys by which they were found must go as well.
 */
export async function takeKeyrings(sql: Sql, path: string): Promise<PersonId[]> {
  const nameless: PersonId[] = []
  let some: KeyringCopy[] = []
  const put = async () => {
    await sql`
      insert into sealing.keyring (person, kek, wrapped)
      select person, kek, decode(wrapped, 'base64') from json_to_recordset(${JSON.stringify(some)}) as new (person uuid, kek int, wrapped text)
      on conflict (person) do update set kek = excluded.kek, wrapped = excluded.wrapped`
    some = []
  }
  for await (const text of linesOf(path)) {
    const read: CopyHead | HouseKeyCopy | KeyringCopy = JSON.parse(text)
    if ('use' in read)
      await sql`update sealing.house_key set kek = ${read.kek}, wrapped = decode(${read.wrapped}, 'base64') where use = ${read.use}`
    if (!('person' in read)) continue
    if (read.nameless) nameless.push(read.person)
    if (some.push(read) === PAGE) await put()
  }
  if (some.length > 0) await put()
  return nameless
}

const linesOf = (path: string) => createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
