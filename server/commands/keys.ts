import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Act, Ground } from '../../ground/act.ts'
import { copyKeyrings, KEYRINGS, readCopyHead } from '../../ground/keyring-copy.ts'
import { decideConfig } from '../config.ts'
import { asKeeper } from './as-keeper.ts'
import { copyFolder } from './backup.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred keys rotate [--destroy-older] [--resume] [--data DIR] [--json]
kindred keys copy DEST [--data DIR] [--json]

rotate makes a new key-encryption key and wraps every keyring under it, in batches, each a deed of the house with
its line in the ledger. Nothing that is sealed is touched, and an open house goes on working. The older key stays in
the key folder unless it is destroyed: then no backup opens any more but with a copy of the keyrings made since.

copy puts the key folder and every keyring, as it is wrapped, into DEST, a new or empty folder. Kept apart from the
backups, and briefly, it opens all of them that are older; what was erased before the copy stays closed in each.

  --data DIR       the data folder of the house (default ./data, or KINDRED_DATA)
  --destroy-older  when all is wrapped anew, destroys the older key-encryption keys
  --resume         makes no new key, but finishes what was interrupted
  --json           one object for a machine
`

export const command: Command = { help: HELP, run }

const BATCH = 1000
/** A process that has not yet heard of the new key may still wrap a new keyring under the old one. */
const HEARING_MS = 500

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, resume: { type: 'boolean' }, 'destroy-older': { type: 'boolean' } },
  })
  const [what, destination, ...more] = positionals
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  if (what === 'copy' && destination && more.length === 0) return copy(home, resolve(destination))
  if (what !== 'rotate' || destination) throw new CalledWrongly('keys can rotate, or copy into one folder')
  return rotate(home, node, { resume: values.resume === true, destroys: values['destroy-older'] === true })
}

/** Keys that lie beside the copy of what they close protect nothing; where this one goes is for its keeper to see to. */
async function copy(home: string, destination: string): Promise<Outcome> {
  if (existsSync(destination) && readdirSync(destination).length > 0)
    throw new CalledWrongly(`${destination} is not empty`)
  return withGround(home, async ({ database, keys }) => {
    copyFolder(join(home, 'keys'), destination)
    const path = join(destination, KEYRINGS)
    await pipeline(copyKeyrings(database.sql, keys, new Date()), createWriteStream(path, { mode: 0o600 }))
    const { lines, at } = await readCopyHead(path)
    const says = [
      `${destination}: the key folder and every keyring as of line ${lines} of the ledger. Keep it apart from backups, and briefly.`,
    ]
    return { code: 0, says, facts: { destination, lines, at } }
  })
}

function rotate(
  home: string,
  node: number,
  { resume, destroys }: { resume: boolean; destroys: boolean },
): Promise<Outcome> {
  return withGround(home, async (ground) => {
    const kek = resume ? ground.keys.current : await renew(ground, node)
    let wrapped = 0
    for (let calm = 0; calm < 2; ) {
      const older = await ground.keys.countOlder(ground.database.sql)
      if (older > 0) wrapped += await rewrapBatch(ground, node)
      calm = older > 0 ? 0 : calm + 1
      if (older < BATCH) await sleep(HEARING_MS)
    }
    const destroyed = destroys ? await ground.keys.destroyOlder(ground.database.sql) : []
    const says = [
      `Key-encryption key ${kek} is in use; ${wrapped} keyrings were wrapped under it. None is left under an older one.`,
      ...(destroyed.length > 0
        ? [
            `Key-encryption key ${destroyed.join(', ')} is destroyed. Backups from before open only with a copy of the keyrings made since.`,
          ]
        : []),
    ]
    return { code: 0, says, facts: { kek, wrapped, destroyed } }
  })
}

async function renew(ground: Ground, node: number): Promise<number> {
  let kek = 0
  await asHouse(ground, { name: 'renew-key', node }, async (act) => {
    kek = await ground.keys.renew(act)
    return { kek }
  })
  return kek
}

/** How many keyrings were wrapped anew. */
async function rewrapBatch(ground: Ground, node: number): Promise<number> {
  let done = 0
  await asHouse(ground, { name: 'rewrap-keyrings', node }, async (act) => {
    done = await ground.keys.rewrap(act, BATCH)
    return { kek: ground.keys.current, keyrings: done }
  })
  return done
}

/** Wrapping anew twice does no harm, so each attempt is a deed of its own. */
async function asHouse(
  ground: Ground,
  what: { name: string; node: number },
  work: (act: Act) => Promise<Record<string, unknown>>,
): Promise<void> {
  await asKeeper(ground, what, async (act) => {
    const keeper = act.allow({ allow: true, grounds: 'the keeper of the house' })
    const more = await work(act)
    act.record({ ground: keeper, persons: [], more })
  })
}
