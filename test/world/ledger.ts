import type { KeyObject } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inventAgencies } from '../../db/seeds/agencies.ts'
import { seedChance } from '../../db/seeds/chance.ts'
import { openAgencies, showWorkers } from '../../domain/agencies/index.ts'
import { carryOut } from '../../ground/act.ts'
import { signCheckpoint } from '../../ground/checkpoint.ts'
import { houseAsks } from '../../ground/house.ts'
import type { Files } from '../../ground/ledger-folder.ts'
import { hashLeaf, Tree } from '../../ground/merkle.ts'
import { publishLedger } from '../../server/publish.ts'
import { openTestHouse, type TestHouse } from './house.ts'

/** A house with workers and nobody else in it, so that its ledger is short. */
export async function openBareHouse({ now = () => new Date() } = {}): Promise<TestHouse> {
  const house = await openTestHouse({ seed: false, now })
  const { keys, database } = house.ground
  const opening = inventAgencies(seedChance(1), now())
  const asking = houseAsks(keys, { name: 'open-agencies', words: 'test', at: now(), node: house.config.node })
  await carryOut(house.ground, asking, (act) => openAgencies(act, opening))
  house.workers.push(...(await showWorkers(database.sql, house.config.node, now())))
  return house
}

/** Waits until every line is placed and the newest checkpoint is over all of them. */
export async function untilSigned({ settle, owner }: TestHouse): Promise<number> {
  for (;;) {
    await settle()
    const { rows } = await owner.query(
      'select (select size::int from ledger.head) as placed, (select max(size)::int from ledger.checkpoint) as signed',
    )
    if (rows[0].placed === rows[0].signed) return rows[0].placed
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The same for a house that somebody else opened; its folder shows that checkpoint too. */
export async function untilPublished({ port, home }: { port: number; home: string }): Promise<void> {
  for (;;) {
    const { entries, signed } = await (await fetch(`http://127.0.0.1:${port}/api/ledger/health`)).json()
    const [, shown] = await readFile(join(home, 'ledger/checkpoint'), 'utf8').then(
      (note) => note.split('\n'),
      () => [],
    )
    if (entries === signed && Number(shown) === signed) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The ledger as it is published, in memory, so that it can be spoilt a byte at a time. */
export async function publishToMemory({ ground, config }: TestHouse): Promise<Map<string, Buffer>> {
  const publishing = await publishLedger(ground.database, config, (why) => console.error('publishing fell:', why))
  await publishing.stop()
  const folder = join(config.home, 'ledger')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // Whom the node names as its witnesses is a hint, in no line and signed by nobody.
  const files = paths.filter((path) => path !== 'witnesses.json' && statSync(join(folder, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]))
}

export function filesOf(files: ReadonlyMap<string, Uint8Array>): Files {
  return {
    read: async (path) => files.get(path),
    list: async (folder) =>
      [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  }
}

/** Hashes all lines anew, and signs every checkpoint anew over what they say now: what somebody with every right and a key can do. */
export async function signAnew({ owner, config }: TestHouse, key: KeyObject): Promise<void> {
  const sql = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
  const lines = await sql(
    'select position::int, line from ledger.leaf join ledger.entry using (arrival) order by position',
  )
  const sizes = new Set((await sql('select size::int from ledger.checkpoint')).map(({ size }) => size))
  const tree = new Tree()
  await sql('set session_replication_role = replica; delete from ledger.checkpoint; delete from ledger.tile')
  for (const { position, line } of lines) {
    const hash = hashLeaf(line)
    await sql('update ledger.leaf set hash = $2 where position = $1', [position, hash])
    for (const { level, index, root, hashes } of tree.append(hash))
      await sql('insert into ledger.tile values ($1, $2, $3, $4)', [level, index, root, hashes])
    if (sizes.has(tree.size) || tree.size === lines.length) {
      const note = signCheckpoint({ origin: config.origin, size: tree.size, root: tree.root() }, key)
      await sql('insert into ledger.checkpoint (size, note, lag_ms) values ($1, $2, 0)', [tree.size, note])
    }
  }
}
