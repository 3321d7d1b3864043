import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifierKey } from '../ground/checkpoint.ts'
import { findCosigned } from '../ground/cosignatures.ts'
import type { Database } from '../ground/database.ts'
import { TILE } from '../ground/merkle.ts'
import { findCheckpoint } from '../ground/read-ledger.ts'
import { readTile } from '../ground/read-tiles.ts'
import { bundleOf, tilePath } from '../ground/tiles.ts'
import { type Config, keepLedgerKey } from './config.ts'
import { ownPolicy } from './witness-policy.ts'

export type Publishing = { stop: () => Promise<void> }

const EVERY_MS = 1000
const COSIGNED_EVERY_MS = 5000

/**
 * Keeps the ledger as files beside the database, in the C2SP form: `checkpoint`, `tile/…`, `tile/entries/…` and the
 * verifier key; and checkpoints with what witnesses signed under them, in `cosigned`. Whoever holds a copy of the folder can check it, and can hold later states of the ledger against it.
 */
export async function publishLedger(
  database: Database,
  config: Config,
  onFall: (why: unknown) => void,
): Promise<Publishing> {
  const folder = join(config.home, 'ledger')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'verifier-key'), `${verifierKey(config.origin, keepLedgerKey(config.home))}\n`)
  const stopping = new AbortController()
  let published = 0
  let cosigned = Number.NEGATIVE_INFINITY
  const turn = async () => {
    if (performance.now() - cosigned >= COSIGNED_EVERY_MS || stopping.signal.aborted) {
      await publishCosigned(database, config, folder)
      cosigned = performance.now()
    }
    const checkpoint = await findCheckpoint(database.sql)
    if (!checkpoint || checkpoint.size === published) return
    await publishTiles(database, folder, checkpoint.size)
    put(join(folder, 'checkpoint'), Buffer.from(checkpoint.note))
    put(join(folder, 'checkpoints', `${checkpoint.size}`), Buffer.from(checkpoint.note))
    published = checkpoint.size
  }
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await turn().catch((error) => stopping.signal.aborted || onFall(error))
      await sleep(EVERY_MS, undefined, stopping).catch(() => {}) // whoever stops it waits no longer
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
      await turn()
    },
  }
}

/** Writes what witnesses signed, and whom the node names as its witnesses. */
async function publishCosigned(database: Database, config: Config, folder: string): Promise<void> {
  const policy = `${JSON.stringify(await ownPolicy(database, config), null, 2)}\n`
  for (const { size, note } of await findCosigned(database.sql)) putIfOther(join(folder, 'cosigned', `${size}`), note)
  putIfOther(join(folder, 'witnesses.json'), policy)
}

function putIfOther(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) put(path, Buffer.from(text))
}

/** Writes every tile and entry bundle that this size has and the folder lacks, the partial ones last. */
async function publishTiles(database: Database, folder: string, size: number): Promise<void> {
  for (let level = 0, width = size; width > 0; level++, width = Math.floor(width / TILE)) {
    const full = Math.floor(width / TILE)
    // Upwards, so that a crash leaves no gap below a tile that is there.
    let first = full
    while (first > 0 && !existsSync(join(folder, tilePath(level, first - 1)))) first--
    for (let index = first; index < full; index++) await publishTile(database, folder, level, index, TILE)
    if (width % TILE > 0) await publishTile(database, folder, level, full, width % TILE)
  }
}

async function publishTile(
  database: Database,
  folder: string,
  level: number,
  index: number,
  width: number,
): Promise<void> {
  const { hashes, lines } = await readTile(database.sql, level, index, width)
  if (lines) put(join(folder, tilePath('entries', index, width)), bundleOf(lines))
  put(join(folder, tilePath(level, index, width)), hashes)
  dropOlder(join(folder, tilePath(level, index)), width)
  if (lines) dropOlder(join(folder, tilePath('entries', index)), width)
}

/** A partial tile that a wider one has replaced is of no more use. */
function dropOlder(full: string, width: number): void {
  const folder = `${full}.p`
  if (!existsSync(folder)) return
  if (width === TILE) rmSync(folder, { recursive: true })
  else for (const name of readdirSync(folder)) if (Number(name) < width) rmSync(join(folder, name))
}

/** Whole or not at all: a reader never sees half a file. */
function put(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}
