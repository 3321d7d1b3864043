import { verifierKey } from '../ground/checkpoint.ts'
import type { Database } from '../ground/database.ts'
import { TILE } from '../ground/merkle.ts'
import { findCheckpoint } from '../ground/read-ledger.ts'
import { readTile } from '../ground/read-tiles.ts'
import { Unknown } from '../ground/refusals.ts'
import { bundleOf } from '../ground/tiles.ts'
import { type Config, keepLedgerKey } from './config.ts'
import type { House } from './house.ts'
import { isWitness, witnessDoor } from './witness-door.ts'
import { ownQuorum } from './witness-policy.ts'

/**
 * The ledger for whoever verifies it, in the C2SP form and straight from the database, so that a change there is seen.
 * It names no person; still it tells which agencies work when, so it is served on this machine, and elsewhere to the oversight body
 * and to registered witnesses.
 */
export function ledgerRoutes({ app, oversees }: House, database: Database, config: Config): void {
  app.addHook('preParsing', async (request) => {
    if (!request.url.startsWith('/api/ledger/')) return
    if (LOOPBACK.has(request.ip) && !request.headers['x-forwarded-for']) return
    if (await oversees(request)) return
    if (!(await isWitness(database, config, request.headers['kindred-witness']))) throw new Unknown('no-such-door')
  })
  const key = verifierKey(config.origin, keepLedgerKey(config.home))
  witnessDoor(app, database, config, key)
  app.get('/api/ledger/verifier-key', async (_, reply) => reply.type('text/plain; charset=utf-8').send(`${key}\n`))
  app.get('/api/ledger/checkpoint', async (_, reply) => {
    const checkpoint = await findCheckpoint(database.sql)
    if (!checkpoint) throw new Unknown('no-such-door')
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(checkpoint.note)
  })
  app.get('/api/ledger/checkpoints', async (_, reply) => {
    const notes = await database.sql<{ note: string }>`select note from ledger.checkpoint order by size`
    return reply.header('cache-control', 'no-store').send(notes.map(({ note }) => note))
  })
  app.get('/api/ledger/health', async () => {
    const [state] = await database.sql<Record<string, number>>`
      select (select size from ledger.head) as placed, (select count(*) from ledger.entry) as entries,
             (select max(size) from ledger.checkpoint) as signed,
             (select lag_ms from ledger.checkpoint order by size desc limit 1) as "lagMs",
             (select (extract(epoch from clock_timestamp() - at) * 1000)::bigint from ledger.checkpoint order by size desc limit 1) as "checkpointAgeMs"`
    const listeners =
      await database.sql`select name, (select size from ledger.head) - 1 - position as behind from ledger.listener`
    return { ...state, listeners, witnesses: await ownQuorum(database, config, new Date()) }
  })
  app.get<{ Params: { level: string; '*': string } }>('/api/ledger/tile/:level/*', async ({ params }, reply) => {
    const { level, index, width } = readPath(params.level, params['*'])
    const { hashes, lines } = await readTile(database.sql, level === 'entries' ? 0 : level, index, width)
    if (hashes.length < width * 32) throw new Unknown('no-such-door')
    return reply.type('application/octet-stream').send(level === 'entries' ? bundleOf(lines!) : hashes)
  })
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function readPath(level: string, rest: string): { level: number | 'entries'; index: number; width: number } {
  const [, groups, width] = /^((?:x\d{3}\/){0,3}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(rest) ?? []
  if (!groups || !/^(entries|[0-7])$/.test(level)) throw new Unknown('no-such-door')
  const index = groups.split('/').reduce((sum, group) => sum * 1000 + Number(group.replace('x', '')), 0)
  return {
    level: level === 'entries' ? 'entries' : Number(level),
    index,
    width: width ? Math.min(TILE, Number(width)) : TILE,
  }
}
