import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../../ground/act.ts'
import { Database } from '../../ground/database.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { Unreachable } from '../../ground/ledger-source.ts'
import { decideConfig } from '../config.ts'
import { findOpenHouse } from '../find-open-house.ts'
import { outsideUrls, type Urls } from '../open.ts'
import { openFiles } from '../open-files.ts'
import { startPostgres, urlOf } from '../postgres.ts'
import { insistOnProfile } from '../profile.ts'

/** Speaks to the database of a house on this machine: of the open house, or, where it is closed, of one that is started for the while. */
export async function withUrls<T>(home: string, work: (urls: Urls) => Promise<T>): Promise<T> {
  const { databaseUrl } = decideConfig({ data: home })
  if (databaseUrl) return work(outsideUrls(databaseUrl))
  const open = findOpenHouse(home)
  if (open) return work((role, database) => urlOf(open.sockets, role, database))
  if (!existsSync(join(home, 'pg', 'PG_VERSION'))) throw new Unreachable(`there is no house in ${home}`)
  const postgres = await startPostgres(home)
  try {
    return await work(postgres.url)
  } finally {
    await postgres.stop()
  }
}

/** The same, with the keys of the house opened. */
export async function withGround<T>(home: string, work: (ground: Ground) => Promise<T>): Promise<T> {
  const config = decideConfig({ data: home })
  const { profile } = config
  insistOnProfile(profile)
  return withUrls(home, async (urls) => {
    const database = await Database.open(urls('kindred_app'), { connections: 2 })
    try {
      const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
      return await work({ database, keys, profile, files: openFiles(config) })
    } finally {
      await database.close()
    }
  })
}

/** The database of a house, and its keys if they are here; nothing where there is no database. */
export async function withDatabase<T>(
  home: string,
  work: (database: Database, keys: Keys | undefined) => Promise<T>,
): Promise<T | undefined> {
  const { databaseUrl } = decideConfig({ data: home })
  if (!databaseUrl && !existsSync(join(home, 'pg', 'PG_VERSION'))) return undefined
  return withUrls(home, async (urls) => {
    const database = await Database.open(urls('kindred_app'), { connections: 2 })
    try {
      const folder = join(home, 'keys')
      const there = existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('kek-'))
      return await work(database, there ? await Keys.open(openKeyFolder(folder), database.sql) : undefined)
    } finally {
      await database.close()
    }
  })
}
