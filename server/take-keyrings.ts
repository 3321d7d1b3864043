import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { liftKeys } from '../domain/matching/index.ts'
import { Database } from '../ground/database.ts'
import { KEYRINGS, takeKeyrings } from '../ground/keyring-copy.ts'
import type { Urls } from './open.ts'

/** A house that was restored with a newer copy of its keyrings takes them before it opens: what was erased since the backup stays erased. */
export async function takeOwnKeyrings(urls: Urls, home: string): Promise<void> {
  const path = join(home, 'keys', KEYRINGS)
  if (!existsSync(path)) return
  const owner = await Database.open(urls('postgres'), { connections: 1 })
  try {
    await owner.transact(async (sql) => {
      const nameless = await takeKeyrings(sql, path)
      return nameless.length > 0 ? [liftKeys(sql, nameless)] : []
    })
    rmSync(path)
  } finally {
    await owner.close()
  }
}
