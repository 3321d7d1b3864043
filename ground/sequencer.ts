import type { KeyObject } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { toBase64 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { hashLeaf, TILE, Tree } from './merkle.ts'

const TURN_MS = 25
const CHECKPOINT_MS = 900
const ONLY_ONE = 6962

/**
 * Gives every committed entry its place in the ledger. Writers never wait for it, nor for each other.
 *
 * Each turn takes what became visible between the last turn's snapshot and this one's, in order of arrival. Since a
 * deed's line is the last thing it writes, whatever it had seen committed is in an earlier turn or arrived before it:
 * positions have no gaps and follow cause. Snapshot, leaves and tiles are one transaction, so a crash repeats a turn
 * or does not, and can do nothing in between.
 */
export class Sequencer {
  readonly #client: pg.Client
  readonly #key: KeyObject
  readonly #origin: string
  #tree = new Tree()
  #checkpointed = { at: 0, size: 0 }
  #lag = 0
  #stopping = false
  #running: Promise<void> | undefined
  #failed: ((error: unknown) => void) | undefined

  constructor(url: string, key: KeyObject, origin: string) {
    this.#client = new pg.Client({ connectionString: url, pipeline: true } as pg.ClientConfig)
    this.#key = key
    this.#origin = origin
  }

  get size() {
    return this.#tree.size
  }

  /** Waits until no other sequencer lives, picks up the tree where it was left, and begins. */
  async start(onFailure: (error: unknown) => void): Promise<void> {
    this.#failed = onFailure
    this.#client.on('error', onFailure)
    await this.#client.connect()
    await this.#client.query('select pg_advisory_lock($1)', [ONLY_ONE])
    await this.#insistOnOwnPast()
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#running
    await this.#client.end().catch(() => {})
  }

  /** A tree in memory that is ahead of the table must never sign: after any failure it ends, and takes the house with it. */
  async #run(): Promise<void> {
    try {
      while (!this.#stopping) {
        const began = performance.now()
        await this.#turn(false)
        await sleep(Math.max(1, TURN_MS - (performance.now() - began)))
      }
      await this.#turn(true)
    } catch (error) {
      if (!this.#stopping) this.#failed?.(error)
    }
  }

  async #turn(last: boolean): Promise<void> {
    const db = this.#client
    void db.query('begin isolation level repeatable read').catch(() => {}) // heard by the next statement
    const fresh: { arrival: number; line: string; waited: number }[] = (await db.query({ name: 'fresh', text: FRESH }))
      .rows
    const first = this.size
    const hashes = fresh.map(({ line }) => hashLeaf(line))
    const tiles = hashes.flatMap((hash) => this.#tree.append(hash))
    const sent: Promise<unknown>[] = []
    if (fresh.length > 0) {
      this.#lag = Math.max(this.#lag, ...fresh.map(({ waited }) => waited))
      sent.push(
        db.query({ name: 'place', text: PLACE, values: [first, fresh.map(({ arrival }) => arrival), hashes] }),
        db.query('update ledger.head set size = $1, seen = pg_current_snapshot()', [this.size]),
        db.query(`select pg_notify('ledger', $1)`, [String(this.size)]),
      )
    }
    for (const { level, index, root, hashes } of tiles) sent.push(db.query(KEEP_TILE, [level, index, root, hashes]))
    const due = last || Date.now() - this.#checkpointed.at >= CHECKPOINT_MS
    if (due && this.size > this.#checkpointed.size) sent.push(this.#checkpoint())
    await Promise.all([...sent, db.query('commit')])
  }

  #checkpoint(): Promise<unknown> {
    const note = signCheckpoint({ origin: this.#origin, size: this.size, root: this.#tree.root() }, this.#key)
    const kept = this.#client.query('insert into ledger.checkpoint (size, note, lag_ms) values ($1, $2, $3)', [
      this.size,
      note,
      Math.round(this.#lag),
    ])
    this.#checkpointed = { at: Date.now(), size: this.size }
    this.#lag = 0
    return kept
  }

  /**
   * Takes up the tree, and holds it against what was signed last: a house whose rows were changed while it was closed must
   * not sign the change. Nor may it go on in a cluster in which transactions are numbered anew, where it would see nothing.
   */
  async #insistOnOwnPast(): Promise<void> {
    const { size, younger } = (await this.#client.query(HEAD)).rows[0]
    if (younger)
      throw new Error('this database was moved to another cluster: the ledger must be based anew before it goes on')
    const [last] = (await this.#client.query('select size, note from ledger.checkpoint order by size desc limit 1'))
      .rows
    if (last && (last.size > size || toBase64((await this.#recall(last.size)).root()) !== last.note.split('\n')[2]))
      throw new Error(
        `the ledger is not the one that was signed at ${last.size} lines: run kindred verify, and do not go on`,
      )
    this.#tree = await this.#recall(size)
    this.#checkpointed.size = last?.size ?? 0
  }

  /** The tree as it was at this size: its open right edge, at most 255 hashes a level. */
  async #recall(size: number): Promise<Tree> {
    const open: Buffer[][] = []
    for (let level = 0, width = 1; width <= size; level++, width *= TILE) {
      const [from, to] = [Math.floor(size / (width * TILE)) * TILE, Math.floor(size / width)]
      const text =
        level === 0
          ? 'select hash from ledger.leaf where position >= $1 and position < $2 order by position'
          : `select root as hash from ledger.tile where level = ${level - 1} and index >= $1 and index < $2 order by index`
      open[level] = (await this.#client.query(text, [from, to])).rows.map((row) => row.hash)
    }
    return new Tree(size, open)
  }
}

const HEAD = `
  select size, pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(seen) as younger from ledger.head`
// No limit: with a snapshot that moves on, what a limit leaves out would be skipped for ever.
const FRESH = `
  select entry.arrival, entry.line, extract(epoch from clock_timestamp() - entry.written) * 1000 as waited
    from ledger.head, ledger.entry
   where entry.xact >= pg_snapshot_xmin(head.seen) and not pg_visible_in_snapshot(entry.xact, head.seen)
   order by entry.arrival`
const PLACE = `
  insert into ledger.leaf (position, arrival, hash)
  select $1::bigint + nth - 1, arrival, hash from unnest($2::bigint[], $3::bytea[]) with ordinality as new (arrival, hash, nth)`
const KEEP_TILE = 'insert into ledger.tile (level, index, root, hashes) values ($1, $2, $3, $4)'
