import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Act, Ground } from '../../ground/act.ts'
import { decideConfig } from '../config.ts'
import { asKeeper } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred keys rotate [--data DIR] [--resume] [--json]

Makes a new key-encryption key and wraps every keyring under it, in batches, each a deed of the house with its
line in the ledger. Nothing that is sealed is touched, and an open house goes on working. The old key stays in
the key folder: older backups need it. Destroy it there when none of them should open any more.

  --data DIR  the data folder of the house (default ./data, or KINDRED_DATA)
  --resume    makes no new key, but finishes what was interrupted
  --json      one object for a machine
`

export const command: Command = { help: HELP, run }

const BATCH = 1000
/** A process that has not yet heard of the new key may still wrap a new keyring under the old one. */
const HEARING_MS = 500

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, resume: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'rotate') throw new CalledWrongly('keys knows one thing to do: rotate')
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return withGround(home, async (ground) => {
    const kek = values.resume ? ground.keys.current : await renew(ground, node)
    let wrapped = 0
    for (let calm = 0; calm < 2; ) {
      const older = await ground.keys.countOlder(ground.database.sql)
      if (older > 0) wrapped += await rewrapBatch(ground, node)
      calm = older > 0 ? 0 : calm + 1
      if (older < BATCH) await sleep(HEARING_MS)
    }
    const says = [
      `Key-encryption key ${kek} is in use; ${wrapped} keyrings were wrapped under it. None is left under an older one.`,
    ]
    return { code: 0, says, facts: { kek, wrapped } }
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
