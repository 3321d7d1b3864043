import type { Sql } from './database.ts'
import { isSealed, openAbout } from './entry.ts'
import type { Keys } from './keys.ts'

/**
 * Deeds whose rows a later deed of one of these names declared gone. Only a line that the house sealed counts: whoever
 * rules the database but lacks the keys can declare nothing.
 */
export async function findErased(sql: Sql, keys: Keys, names: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string; line: string; about: Buffer | null }>`
    select id, line, about from ledger.entry where done and line::json ->> 'name' = any(${names}::text[])`
  return new Set(
    rows.flatMap(({ id, line, about }) => {
      if (!isSealed(keys, line)) return []
      const { gone } = (openAbout(keys, id, about).more ?? {}) as { gone?: string[] }
      return gone ?? []
    }),
  )
}
