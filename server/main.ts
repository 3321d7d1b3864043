import cluster from 'node:cluster'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Ground } from '../ground/act.ts'
import { type Config, decideConfig } from './config.ts'
import { findOpenHouse } from './find-open-house.ts'
import type { Backroom } from './open.ts'
import { socketFolder, startPostgres } from './postgres.ts'
import { insistOnProfile } from './profile.ts'

const HELP = `bin/start [--data DIR] [--port N] [--host ADDRESS] [--empty]

Starts Kindred with its own PostgreSQL. A new data folder is filled with a demonstration world of
invented people, in which anybody may sign in as anybody; --empty leaves it without.

  --data DIR      folder of everything that is kept (default ./data)
  --port N        port to answer on (default 8080)
  --host ADDRESS  address to answer on (default 127.0.0.1)
  --empty         no demonstration; “bin/kindred open-agencies” and “enrol-first” begin the house
`

if (cluster.isPrimary) await keepHouse()
else await answerAtTheDoor()

/** The first process keeps the database, the ledger and the listeners; the doors are processes of their own. Who falls takes the house along. */
async function keepHouse(): Promise<void> {
  const began = performance.now()
  const { config, empty } = readOptions()
  const open = findOpenHouse(config.home)
  if (open) fail(`A house is open on ${config.home} already: process ${open.pid}, http://${config.host}:${open.port}`)
  mkdirSync(config.home, { recursive: true, mode: 0o700 })

  // Database, door and keeper load at the same time, and none waits for what it does not need.
  const starting = config.databaseUrl ? undefined : startPostgres(config.home)
  starting?.catch(() => {}) // heard where it is waited for
  const door = { ...config, demo: config.demo, sockets: socketFolder(config.home) }
  for (let nth = 0; nth < config.doors; nth++) cluster.fork({ KINDRED_DOOR: JSON.stringify(door) })
  let back: Backroom | undefined
  let leaving = false
  const fall = (why: unknown) => {
    if (leaving) return
    console.error(`Kindred stops: ${why instanceof Error ? why.message : why}`)
    process.exit(1)
  }
  const leave = async () => {
    if (leaving) return
    leaving = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.send('leave')
    await Promise.all(
      Object.values(cluster.workers ?? {}).map((worker) => new Promise((gone) => worker?.once('exit', gone))),
    )
    await back?.close()
    rmSync(join(config.home, 'open.json'), { force: true })
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  cluster.on('exit', () => fall('a door fell'))

  const { openBackroom } = await import('./open.ts')
  back = await openBackroom(config, fall, starting)
  if (!empty) await fillDemo(back.ground, config.node)
  let listening = 0
  cluster.on('message', async (_, message) => {
    if (message !== 'open' || ++listening < config.doors) return
    writeFileSync(
      join(config.home, 'open.json'),
      JSON.stringify({ pid: process.pid, port: config.port, sockets: door.sockets, databasePid: back.databasePid }),
    )
    await greet(config, back, performance.now() - began)
  })
  for (const worker of Object.values(cluster.workers ?? {})) worker?.send('ready')
  await back.follow().catch(fall)
}

async function fillDemo(ground: Ground, node: number): Promise<void> {
  const { isFinished } = await import('../db/seeds/finished.ts')
  if (await isFinished(ground.database.sql)) return
  const { seedDemo } = await import('../db/seeds/demo.ts')
  await seedDemo(ground, node)
}

/** The word that all is ready may come while the door is still loading. */
async function answerAtTheDoor(): Promise<void> {
  const ready = new Promise<void>((resolve) => process.on('message', (message) => message === 'ready' && resolve()))
  const { openDoor } = await import('./door.ts')
  await openDoor(JSON.parse(process.env['KINDRED_DOOR']!), ready)
}

function readOptions(): { config: Config; empty: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        empty: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    const { data, port, host, empty = false } = values
    const demo = !empty && process.env['KINDRED_PRODUCTION'] !== 'yes'
    const config = decideConfig({ ...(data && { data }), ...(port && { port }), ...(host && { host }), demo })
    insistOnProfile(config.profile)
    return { empty: !demo, config }
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${HELP}`, 2)
  }
}

function fail(words: string, code = 1): never {
  console.error(words)
  process.exit(code)
}

async function greet({ host, port, demo, home, node }: Config, { ground }: Backroom, tookMs: number): Promise<void> {
  console.log(`Kindred is open on http://${host}:${port}  (data in ${home}, ${(tookMs / 1000).toFixed(1)} s)`)
  if (!demo) return
  const { showWorkers } = await import('../domain/agencies/index.ts')
  const workers = await showWorkers(ground.database.sql, node, new Date())
  console.log('A demonstration: everybody in it is invented, and anybody may sign in as')
  for (const { name, roles, agency, site } of workers)
    console.log(`  ${name.padEnd(24)} ${roles.join(', ').padEnd(22)} ${agency.name}${site ? `, ${site.name}` : ''}`)
  console.log('Ctrl-C closes the house; nothing that was saved is lost.')
}
