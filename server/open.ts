import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../ground/act.ts'
import { Database } from '../ground/database.ts'
import { KEYRINGS } from '../ground/keyring-copy.ts'
import { Keys } from '../ground/keys.ts'
import { openKeyFolder } from '../ground/kms.ts'
import { Sequencer } from '../ground/sequencer.ts'
import { type Config, keepLedgerKey } from './config.ts'
import { migrate } from './migrate.ts'
import { openFiles } from './open-files.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { insistOnProfile } from './profile.ts'

/** How to speak to the database in a role, wherever it runs. */
export type Urls = (role: string, database?: string) => string

/** An outside PostgreSQL is spoken to by its owner's login, which takes on the role that is needed and no more. */
export function outsideUrls(databaseUrl: string): Urls {
  return (role, database) => {
    const url = new URL(databaseUrl)
    if (database) url.pathname = `/${database}`
    if (role !== 'postgres') url.searchParams.set('options', `-c role=${role}`)
    return url.href
  }
}

/** What stands behind the doors: database, sequencer, listeners, published ledger. */
export type Backroom = {
  urls: Urls
  ground: Ground
  /** Lets the listeners and the published files follow the ledger. They know the rooms, which take a while to load: no door need wait for it. */
  follow: () => Promise<void>
  sequencer: Sequencer
  databasePid: number | undefined
  close: () => Promise<void>
}

/** Opens the back of the house. If the database or the ledger falls, so does the whole process: it must not go on half. */
export async function openBackroom(
  config: Config,
  onFall: (why: unknown) => void,
  starting?: Promise<Postgres>,
): Promise<Backroom> {
  insistOnProfile(config.profile)
  const postgres = config.databaseUrl ? undefined : await (starting ?? startPostgres(config.home))
  const urls = postgres?.url ?? outsideUrls(config.databaseUrl!)
  await migrate(urls, config.databaseUrl ? new URL(config.databaseUrl).pathname.slice(1) : undefined)
  if (existsSync(join(config.home, 'keys', KEYRINGS))) {
    const { takeOwnKeyrings } = await import('./take-keyrings.ts')
    await takeOwnKeyrings(urls, config.home)
  }
  const database = await Database.open(urls('kindred_app'))
  const keys = await Keys.open(openKeyFolder(join(config.home, 'keys')), database.sql)
  const ground = { database, keys, profile: config.profile, files: openFiles(config) }
  const sequencer = new Sequencer(urls('kindred_sequencer'), keepLedgerKey(config.home), config.origin)
  await sequencer.start(onFall)
  const followers: { stop: () => Promise<void> }[] = []
  let closing = false
  database.onLost((why) => closing || onFall(why))
  void postgres?.fell.then(() => closing || onFall(new Error('the database fell')))
  return {
    urls,
    ground,
    async follow() {
      const [{ keepListening }, { publishLedger }, { sendDeliveries }, { tellOutside }, { keepSweeping }] =
        await Promise.all([
          import('./listen.ts'),
          import('./publish.ts'),
          import('./send.ts'),
          import('./tell.ts'),
          import('./sweep-packages.ts'),
        ])
      followers.push(
        await keepListening(ground, config.node, onFall),
        await publishLedger(database, config, onFall),
        await sendDeliveries(ground, config),
        await tellOutside(ground, config),
        keepSweeping(ground, config.node),
      )
    },
    sequencer,
    databasePid: postgres?.pid,
    async close() {
      closing = true
      const [listening, publishing, sending, telling, sweeping] = followers
      await sweeping?.stop()
      await telling?.stop()
      await sending?.stop()
      await listening?.stop()
      await sequencer.stop()
      await publishing?.stop()
      await database.close()
      await postgres?.stop()
    },
  }
}

/** Opens what a door needs: the database and the keys. It hears when another process rewrote a keyring. */
export async function openGround(urls: Urls, config: Pick<Config, 'home' | 'profile' | 's3'>): Promise<Ground> {
  const { home, profile } = config
  insistOnProfile(profile)
  const database = await Database.open(urls('kindred_app'))
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const ears = await database.borrow()
  ears.on('notification', ({ payload }) => payload && void keys.hear(payload).catch(() => process.exit(1)))
  ears.on('error', () => process.exit(1)) // deaf to erasures, it must not go on showing
  await ears.query('listen keyring')
  return { database, keys, profile, files: openFiles(config) }
}
