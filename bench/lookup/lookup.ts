import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Ground } from '../../ground/act.ts'
import { Database } from '../../ground/database.ts'
import { folderFiles } from '../../ground/files.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { migrate } from '../../server/migrate.ts'
import { startPostgres } from '../../server/postgres.ts'
import { inventFamily } from '../invent.ts'
import { type Row, round } from '../row.ts'
import { measureWithout, type Beside as Written } from '../without.ts'
import { type Asking, ask, COMPARED, TOLD } from './ask.ts'
import { type Filled, fill } from './fill.ts'
import { People, type Sought } from './people.ts'
import { askTrigrams, fillTrigrams } from './trigrams.ts'

const SOUGHT = 1000
const BY_TRIGRAMS = 150
const WARM = 100

/** Search before create among millions: how fast, and whether the right one is among the first ten. */
export async function measureLookup(full: boolean): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-lookup-'))
  try {
    const people = new People(full ? 5_000_000 : 1_000_000)
    const filled = await withRegister(home, (owner, ground) => lay(owner, ground, people))
    // PostgreSQL begins anew: what laying millions left to be written is written, and slows down nobody who asks.
    const rows = await withRegister(home, (owner, ground) => lookUp(owner, ground, { people, filled }))
    console.error('lookup: registering with keys and without …')
    return [...rows, keyWrites(await measureWithout('matching.key', inventFamily))]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function withRegister<Done>(
  home: string,
  work: (owner: pg.Client, ground: Ground) => Promise<Done>,
): Promise<Done> {
  const postgres = await startPostgres(home, { fsync: 'off' })
  try {
    await migrate(postgres.url)
    const owner = new pg.Client({ connectionString: postgres.url('postgres') })
    owner.on('error', () => {}) // what went wrong before is what should be told
    await owner.connect()
    const database = await Database.open(postgres.url('kindred_app'))
    const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
    const done = await work(owner, { database, keys, profile: 'demo', files: folderFiles(join(home, 'files')) })
    await database.close()
    await owner.end()
    return done
  } finally {
    await postgres.stop()
  }
}

async function lay(owner: pg.Client, ground: Ground, people: People): Promise<Filled> {
  console.error('lookup: laying keys …')
  const filled = await fill(owner, ground, people)
  console.error('lookup: laying trigrams …')
  await fillTrigrams(owner, people)
  return filled
}

type Laid = { people: People; filled: Filled }
async function lookUp(owner: pg.Client, ground: Ground, { people, filled }: Laid): Promise<Row[]> {
  console.error('lookup: asking …')
  const sought = people.sought(SOUGHT + WARM)
  const [warm, asked] = [sought.slice(0, WARM), sought.slice(WARM)]
  const trigrams = await askTrigrams(owner, people, asked.slice(0, BY_TRIGRAMS))
  const rows: Row[] = []
  for (const [name, manner] of [
    ['look-up', { told: TOLD.written, most: COMPARED }],
    ['typed', { told: TOLD.typed, most: COMPARED }],
    ['compared 50', { told: TOLD.written, most: 50 }],
  ] as const) {
    await ask(ground, people, warm, manner)
    rows.push(...lookUpRows(name, await ask(ground, people, asked, manner), { filled, trigrams, people }))
  }
  const latin = (of: readonly Sought[]) =>
    of.filter(({ row, person }) => !row.own && people.facts(person).names[0]!.script === 'Latn')
  const [ours, theirs] = [
    await ask(ground, people, latin(asked), { told: TOLD.written, most: COMPARED }),
    await askTrigrams(owner, people, latin(asked.slice(0, BY_TRIGRAMS))),
  ]
  return [...rows, foundRow('  both latin', ours, theirs)]
}

type Beside = Laid & { trigrams: Asking }
function lookUpRows(name: string, ours: Asking, { filled, trigrams, people }: Beside): Row[] {
  const laid = `${people.count} people, ${filled.keys} keys, ${Math.round(filled.megabytes)} MB, laid in ${Math.round(filled.seconds)} s`
  return [
    {
      name,
      ours: round(ours.p99, 1),
      peer: round(trigrams.p99, 1),
      ratio: round(trigrams.p99 / ours.p99),
      goal: 25,
      met: ours.p99 <= 25 && ours.p99 * 20 <= trigrams.p99,
      unit: 'ms at p99',
      more: `p50 ${round(ours.p50, 1)}, p95 ${round(ours.p95, 1)}; ${laid}; the goal is also a twentieth of the peer: pg_trgm in this run, p50 ${round(trigrams.p50, 1)}, p95 ${round(trigrams.p95, 1)}`,
    },
    foundRow('  found', ours, trigrams),
  ]
}

const foundRow = (name: string, ours: Asking, trigrams: Asking): Row => ({
  name,
  ours: round(ours.found, 3),
  peer: round(trigrams.found, 3),
  ratio: round(ours.found / trigrams.found),
  goal: 0.97,
  met: ours.found >= 0.97 && ours.found >= trigrams.found + 0.08,
  unit: 'among the first ten',
  more: `the first ${round(ours.first, 3)}, among those compared ${round(ours.among, 3)}; the goal is also eight points more than the peer: pg_trgm in this run, the likest 50 compared as we compare`,
})

function keyWrites(took: Written): Row {
  const more = 100 * (took.with / took.without - 1)
  return {
    name: 'key writes',
    ours: round(more, 1),
    peer: null,
    ratio: null,
    goal: 15,
    met: more <= 15,
    unit: '% of a registration',
    more: `processor time of the whole house for a family of five: ${round(took.with, 1)} ms, and ${round(took.without, 1)} ms where PostgreSQL drops each key as it is laid`,
  }
}
