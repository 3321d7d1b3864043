import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inventAgencies } from '../../db/seeds/agencies.ts'
import { seedChance } from '../../db/seeds/chance.ts'
import { openAgencies, showWorkers } from '../../domain/agencies/index.ts'
import { carryOut } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import type { Files } from '../../ground/ledger-folder.ts'
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
