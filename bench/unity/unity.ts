import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemo } from '../../db/seeds/demo.ts'
import { judgeProposal, type Proposal } from '../../domain/unity/index.ts'
import type { Ground } from '../../ground/act.ts'
import { Database } from '../../ground/database.ts'
import { folderFiles } from '../../ground/files.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { migrate } from '../../server/migrate.ts'
import { type Postgres, startPostgres } from '../../server/postgres.ts'
import { inventFamily, newId } from '../invent.ts'
import { processorOf } from '../match/processor-time.ts'
import { actorNamed, analyze } from '../ready.ts'
import { type Row, round } from '../row.ts'
import { type Beside, measureWithout } from '../without.ts'
import { type Filled, fillFamilies } from './fill.ts'

const PEOPLE = 100_000
const ACTS = 2000
const MANIFESTS = 40
const ON_ONE_BUS = 200
const WARM = 1000

/** Who would be parted, asked among many: one act, and a bus of two hundred; and what the guard costs a registration. */
export async function measureUnity(full: boolean): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-unity-'))
  const postgres = await startPostgres(home, { fsync: 'off' })
  try {
    await migrate(postgres.url)
    const database = await Database.open(postgres.url('kindred_app'))
    const rows = await amongMany(postgres, { home, database, full }).finally(() => database.close())
    console.error('unity: registering with what is told to the guard and without …')
    return [...rows, telling(await measureWithout('unity.dependence', needy))]
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

type Among = { home: string; database: Database; full: boolean }
async function amongMany({ url, pid }: Postgres, { home, database, full }: Among): Promise<Row[]> {
  const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
  const ground: Ground = { database, keys, profile: 'demo', files: folderFiles(join(home, 'files')) }
  await seedDemo(ground, 1, new Date())
  console.error('unity: writing families down …')
  const filled = await fillFamilies(ground, await actorNamed(ground, 'Amina Keller'), full ? 1_000_000 : PEOPLE)
  await analyze(url('postgres'))
  console.error('unity: asking …')
  return askAll(ground, filled, pid)
}

/** A family of whom one cannot do without the others. */
const needy = () => {
  const family = inventFamily()
  return { ...family, needs: [{ id: newId<FactId>(), person: family.people[1]!.id, code: 'PG' as const }] }
}

async function askAll(ground: Ground, filled: Filled, postgres: number): Promise<Row[]> {
  const { people, ties, seconds, children } = filled
  const some = (nth: number): PersonId => children[(nth * 7919) % children.length]!
  const among = `${people} people, ${ties} ties, written down in ${Math.round(seconds)} s`
  for (let nth = 0; nth < WARM; nth++) await ask(ground, [some(nth)])
  const one = await times(postgres, ACTS, (nth) => ask(ground, [some(nth + WARM)]))
  const bus = await times(postgres, MANIFESTS, (nth) =>
    ask(
      ground,
      Array.from({ length: ON_ONE_BUS }, (_, seat) => some(nth * ON_ONE_BUS + seat)),
    ),
  )
  return [row('one act', one, { goal: 5, among }), row('a bus of 200', bus, { goal: 200, among })]
}

/** Every child alone is taken elsewhere: each of them would be parted from a mother, a father and siblings. */
async function ask({ database, keys, profile }: Ground, persons: readonly PersonId[]): Promise<number> {
  const at = new Date()
  const began = performance.now()
  const proposal: Proposal = {
    ...{ kind: 'transfer', persons, on: at.toISOString().slice(0, 10) },
    to: { place: 'site:northgate-office', country: 'QNA' },
  }
  const { answer } = await database.readAs(AS_HOUSE, (find) =>
    judgeProposal({ find, node: 1, at, profile, keys }, proposal),
  )
  if (answer.parted.length < persons.length) throw new Error('somebody would be parted, and nobody was told')
  return performance.now() - began
}

/** How long each took, in order; and how much of the processor each took of us and of PostgreSQL, in how many statements. */
type Took = { each: number[]; ours: number; postgres: number; statements: number }
async function times(postgres: number, count: number, once: (nth: number) => Promise<number>): Promise<Took> {
  const each: number[] = []
  const said = countStatements()
  const [own, theirs] = [process.cpuUsage(), processorOf(postgres)]
  for (let nth = 0; nth < count; nth++) each.push(await once(nth))
  const { user, system } = process.cpuUsage(own)
  return {
    each: each.sort((a, b) => a - b),
    ours: (user + system) / 1000 / count,
    postgres: (1000 * (processorOf(postgres) - theirs)) / count,
    statements: said() / count,
  }
}

/** Counts what is said to PostgreSQL, the beginning and the end of a transaction included. */
function countStatements(): () => number {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function counted(this: pg.Client, ...said: unknown[]) {
    count++
    return query.apply(this, said as never)
  } as typeof query
  return () => {
    pg.Client.prototype.query = query
    return count
  }
}

function row(name: string, took: Took, { goal, among }: { goal: number; among: string }): Row {
  const at = (share: number) =>
    round(took.each[Math.min(took.each.length - 1, Math.floor(took.each.length * share))]!, 1)
  return {
    ...{ name, ours: at(0.99), peer: null, ratio: null, goal, met: at(0.99) <= goal, unit: 'ms at p99' },
    more: `p50 ${at(0.5)}, p95 ${at(0.95)}; processor time ${round(took.ours, 2)} ms of ours and ${round(took.postgres, 2)} of PostgreSQL's, ${round(took.statements, 1)} statements; ${among}; nobody else answers it`,
  }
}

function telling(took: Beside): Row {
  const more = 100 * (took.with / took.without - 1)
  return {
    ...{ name: 'told at registration', ours: round(more, 1), peer: null, ratio: null, goal: 5, met: more <= 5 },
    unit: '% of a registration',
    more: `processor time of the whole house for a family of five of whom one needs help: ${round(took.with, 1)} ms, and ${round(took.without, 1)} ms where PostgreSQL drops what is told to the guard`,
  }
}
