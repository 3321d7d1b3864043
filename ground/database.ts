import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import pg from 'pg'
import { Fragment, flatten, numbered } from './fragment.ts'
import { openLine, speakAs, type Told } from './told.ts'

/**
 * SQL as SQL. Each place in the code is one prepared statement, named once; values never enter the text. Where a value is a
 * piece of SQL, a condition that the rules of access wrote, the statement is planned for these very values.
 */
export type Sql = <Row extends object>(text: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text) // a day is a day, in no time zone
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text)) // positions and counts stay below 2^53

const statements = new WeakMap<TemplateStringsArray, { name: string; text: string }>()
let named = 0

export function speakTo(client: pg.ClientBase): Sql {
  return async <Row extends object>(text: TemplateStringsArray, ...values: unknown[]) => {
    gather(client)
    if (values.some((value) => value instanceof Fragment))
      return (await say(client, prepared(numbered(flatten(text, values))))).rows as Row[]
    let statement = statements.get(text)
    if (!statement) {
      statement = { name: `s${named++}`, text: text.reduce((sql, part, i) => `${sql}$${i}${part}`) }
      statements.set(text, statement)
    }
    return (await say(client, { ...statement, values })).rows as Row[]
  }
}

/** Said with a callback: what pg promises by itself is held, with its rows, by what it promised before, until the whole of memory is swept. */
function say(client: pg.ClientBase, statement: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((answered, refused) =>
    client.query(statement, (error, result) => (error ? refused(error) : answered(result))),
  )
}

/**
 * A condition of the rules is long, and planning it takes longer than running it. The first few wordings that come up are
 * kept as prepared statements; every connection keeps its own plans, so no more than these.
 */
const WORDINGS_MOST = 16
const wordings = new Map<string, string>()
function prepared(statement: { text: string; values: unknown[] }): { text: string; values: unknown[]; name?: string } {
  const { text } = statement
  if (!wordings.has(text) && wordings.size < WORDINGS_MOST) wordings.set(text, `w${wordings.size}`)
  const name = wordings.get(text)
  return name === undefined ? statement : { ...statement, name }
}

/** What is said to one connection in one turn of the event loop leaves in one packet: system calls were a quarter of the time. */
function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** The database as the house uses it: connections for transactions, and one shared connection for single statements. */
export class Database {
  readonly #pool: pg.Pool
  readonly #reader: pg.Client
  readonly #lent = new Set<pg.Client>()
  readonly #guarded: RegExp | undefined
  readonly sql: Sql
  readonly url: string

  private constructor(url: string, pool: pg.Pool, reader: pg.Client, guarded: readonly string[]) {
    this.url = url
    if (guarded.length > 0) this.#guarded = new RegExp(`\\b(${guarded.join('|').replaceAll('.', '\\.')})\\b`)
    this.#pool = pool
    this.#reader = reader
    this.sql = speakTo(reader)
  }

  static async open(plainUrl: string, { connections = 24 } = {}): Promise<Database> {
    const url = byKey(plainUrl)
    const pipelined = { connectionString: url, pipeline: true }
    const pool = new pg.Pool({ ...pipelined, max: connections } as pg.PoolConfig)
    pool.on('error', () => {}) // an idle connection that broke is replaced at its next use
    const reader = new pg.Client(pipelined as pg.ClientConfig)
    await reader.connect()
    const { rows } = await reader.query(GUARDED)
    return new Database(
      url,
      pool,
      reader,
      rows.map(({ name }) => name),
    )
  }

  /** Calls back when the connection for single statements breaks: the process that relies on it must not go on. */
  onLost(heard: (error: Error) => void): void {
    this.#reader.on('error', heard)
  }

  /**
   * One transaction. Statements are sent as they are said; `work` hands back those it did not wait for.
   * The commit is sent behind them: if one failed, PostgreSQL turns the commit into a rollback, and we say so.
   */
  async transact(work: (sql: Sql) => Promise<Promise<unknown>[]>, begin = 'begin'): Promise<void> {
    const client = await this.#pool.connect()
    try {
      gather(client)
      const began = say(client, { text: begin })
      began.catch(() => {}) // heard below, with the rest
      const sent = await work(openLine(speakTo(client), this.#guarded))
      gather(client)
      const committed = say(client, { text: 'commit' })
      await Promise.all([began, ...sent, committed])
      assert.equal((await committed).command, 'COMMIT')
      client.release()
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      )
      throw error
    }
  }

  /** Reads what is guarded, where neither deed nor look does: as whoever is told. */
  async readAs<T>(told: Told, work: (find: Sql) => Promise<T>): Promise<T> {
    let read: T | undefined
    await this.transact(async (sql) => {
      read = await work(speakAs(sql, () => told))
      return []
    })
    return read as T
  }

  /** A connection of one's own, for what listens. It ends with the database at the latest. */
  async borrow(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    this.#lent.add(client)
    client.once('end', () => this.#lent.delete(client))
    return client
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#reader.end(), ...[...this.#lent].map((client) => client.end())])
  }
}

/** Tables that show a row only to whom the hard prohibitions do not hide its person. */
const GUARDED = `select distinct schemaname || '.' || tablename as name from pg_policies where policyname = 'hard_prohibitions'`

/**
 * Everything the house asks of the database is a few rows by key. A plan made while a table was small, and kept, would
 * read it whole when it has grown; so plans that read whole tables are ruled out from the start.
 */
function byKey(plainUrl: string): string {
  const settings = [
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
    'plan_cache_mode=force_generic_plan',
    'jit=off',
  ]
  const url = new URL(plainUrl.replace('@/', '@localhost/'))
  url.searchParams.set(
    'options',
    [url.searchParams.get('options') ?? '', ...settings.map((setting) => `-c ${setting}`)].join(' ').trim(),
  )
  return plainUrl.includes('@/') ? url.href.replace('@localhost/', '@/') : url.href
}
