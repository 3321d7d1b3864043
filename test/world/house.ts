import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { seedDemo } from '../../db/seeds/demo.ts'
import { showWorkers } from '../../domain/agencies/index.ts'
import type { WorkerShown } from '../../domain/agencies/words.ts'
import type { Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Database } from '../../ground/database.ts'
import { type DeedId, makeId } from '../../ground/ids.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { Sequencer } from '../../ground/sequencer.ts'
import { type Config, decideConfig, keepLedgerKey, keepProviderKey } from '../../server/config.ts'
import { buildHouse, type House } from '../../server/house.ts'
import { ledgerRoutes } from '../../server/ledger-routes.ts'
import { keepListening, type Listening } from '../../server/listen.ts'
import { openFiles } from '../../server/open-files.ts'
import { urlOf } from '../../server/postgres.ts'
import { type Provider, readSignInProfile } from '../../server/sign-in-profile.ts'
import { webRoutes } from '../../server/web.ts'
import { ownLog } from '../../server/witness-policy.ts'

export type Answer = { status: number; body: any }
export type AtWork = {
  worker: WorkerShown
  cookie: string
  deed: (name: string, input: unknown, more?: { id?: DeedId; purpose?: Purpose }) => Promise<Answer>
  look: (name: string, input?: unknown, more?: { id?: DeedId; purpose?: Purpose }) => Promise<Answer>
}
export type TestHouse = {
  config: Config
  house: House
  ground: Ground
  sequencer: Sequencer
  listening: Listening
  /** The database as its owner sees it, superuser and all. */
  owner: pg.Client
  workers: WorkerShown[]
  /** The providers of the profile, to which a test may add. */
  providers: Provider[]
  /** Another door on the same database, as another process would open it: it knows nothing of what this one keeps. */
  another: () => House
  signIn: (name: string) => Promise<AtWork>
  /** Opens a real port, for a browser; the address. */
  listen: () => Promise<string>
  /** Waits until everything committed has its place and every listener has heard it. */
  settle: () => Promise<void>
  close: () => Promise<void>
}

/** A worker as whoever acts, for a test that does without the door. */
export const actorOf = ({ id, agency, site, roles }: WorkerShown): Actor => ({
  id,
  agency: agency.id,
  site: site?.id ?? null,
  type: agency.type,
  roles,
  signIn: { strength: 'demonstration', at: new Date(), confirmedAt: new Date() },
})

/** A whole house on a database of its own, filled with the demonstration world unless `seed` is false: anew if it has a clock of its own. */
export async function openTestHouse({
  seed = true,
  now: clock,
  profile = 'demo',
}: {
  seed?: boolean
  now?: () => Date
  profile?: string
} = {}): Promise<TestHouse> {
  const { sockets, empty, filled } = inject('cluster')
  const now = clock ?? (() => new Date())
  const isFilled = seed && !clock
  const name = `t${makeId(new Date()).replaceAll('-', '')}`
  const maker = await connect(urlOf(sockets, 'postgres', 'postgres'))
  await maker.query(`create database ${name} template ${isFilled ? filled.database : empty}`)
  const home = mkdtempSync(join(tmpdir(), 'kindred-house-'))
  if (isFilled) copyKeys(filled.keys, join(home, 'keys'))
  const config = { ...decideConfig({ data: home, demo: true }, { KINDRED_PROFILE: profile }), port: 0 }
  const database = await Database.open(urlOf(sockets, 'kindred_app', name))
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const ground = { database, keys, profile: config.profile, files: openFiles(config) }
  const owner = await connect(urlOf(sockets, 'postgres', name))
  const sequencer = new Sequencer(urlOf(sockets, 'kindred_sequencer', name), keepLedgerKey(home), config.origin)
  const fall = (why: unknown) => console.error('the test house fell:', why)
  await sequencer.start(fall)
  const listening = await keepListening(ground, config.node, fall, now)
  if (seed && clock) await seedDemo(ground, config.node, now())
  const limits = readSignInProfile(config.profile)
  const providerKey = keepProviderKey(config.home)
  const another = () => buildHouse({ ground, config, signIn: limits, providerKey, ownLog: ownLog(config), now })
  const house = another()
  ledgerRoutes(house, database, config)
  webRoutes(house.app, config)
  const settle = async () => {
    for (let heard = -1; ; ) {
      const { rows } = await owner.query(
        'select (select count(*)::int from ledger.entry) as entries, (select size::int from ledger.head) as placed',
      )
      const { entries, placed } = rows[0]
      if (entries !== placed) await new Promise((resolve) => setTimeout(resolve, 10))
      // Whoever hears may do something that is to be heard in its turn.
      else if (heard === placed) return
      else {
        await listening.caughtUp(placed - 1)
        heard = placed
      }
    }
  }
  if (seed) await settle()
  const workers = await showWorkers(database.sql, config.node, now())
  return {
    config,
    house,
    ground,
    sequencer,
    listening,
    owner,
    workers,
    providers: limits.providers,
    another,
    settle,
    signIn: (who) => signIn(house, workers.find((worker) => worker.name === who)!),
    async listen() {
      const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
      config.address = `http://localhost:${new URL(address).port}`
      return address
    },
    async close() {
      await house.app.close()
      await listening.stop()
      await sequencer.stop()
      await Promise.all([database.close(), owner.end()])
      await maker.query(`drop database ${name} with (force)`)
      await maker.end()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** They lie as closed as where they were made. */
function copyKeys(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 })
  cpSync(from, to, { recursive: true })
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** What a worker of this agency would do it for: arrivals for registration, the rest for what the agency is there for. */
function usualFor(name: string, { purposes }: WorkerShown): Purpose {
  const care = purposes.find((purpose) => purpose !== 'registration') ?? purposes[0] ?? 'administration'
  return name === 'register-household' && purposes.includes('registration') ? 'registration' : care
}

export async function signIn({ app }: House, worker: WorkerShown): Promise<AtWork> {
  let cookie = ''
  const ask = async (
    kind: 'deeds' | 'looks',
    name: string,
    input: unknown,
    { id = makeId<DeedId>(new Date()), purpose = usualFor(name, worker) }: { id?: DeedId; purpose?: Purpose } = {},
  ) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/${kind}/${name}`,
      headers: { cookie },
      payload: { id, purpose, input },
    })
    const [set] = answer.headers['set-cookie'] ? [answer.headers['set-cookie']].flat() : []
    if (set) cookie = set.split(';')[0]!
    return { status: answer.statusCode, body: answer.json() }
  }
  await ask('deeds', 'sign-in', { worker: worker.id })
  return {
    worker,
    cookie,
    deed: (name, input, more) => ask('deeds', name, input, more),
    look: (name, input = {}, more) => ask('looks', name, input, more),
  }
}
