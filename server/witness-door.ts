import type { FastifyInstance } from 'fastify'
import { heardWitnesses } from '../domain/witnesses/index.ts'
import { readCheckpoint } from '../ground/checkpoint.ts'
import { isPass, readCosignatures } from '../ground/cosignature.ts'
import { addCosignatures, findCosigned, findNote } from '../ground/cosignatures.ts'
import type { Database } from '../ground/database.ts'
import { type Cosigned, splitNote } from '../ground/note.ts'
import { Conflict, Forbidden, Invalid } from '../ground/refusals.ts'
import { sayNo } from './answer.ts'
import type { Config } from './config.ts'
import { keepRaised } from './raised.ts'
import { ownPolicy } from './witness-policy.ts'
import { writeDown } from './write-down.ts'

const NOTE_MOST = 16_384
const ASKED_MOST = 60
const HEARD_MOST = 20
const AHEAD_MS = 5 * 60_000

/**
 * Where witnesses hand in what they cosigned. A cosignature proves itself, so it needs no session and no line: a line
 * would have to be witnessed in its turn. Only what a registered witness signed, over a checkpoint of ours, is kept.
 */
export function witnessDoor(app: FastifyInstance, database: Database, config: Config, key: string): void {
  const [asked, heard] = [perMinute(ASKED_MOST), perMinute(HEARD_MOST)]
  app.get('/api/ledger/cosigned', async (_, reply) =>
    reply.header('cache-control', 'no-store').send((await findCosigned(database.sql)).map(({ note }) => note)),
  )
  app.get('/api/ledger/witnesses', async (_, reply) =>
    reply.header('cache-control', 'no-store').send(await ownPolicy(database, config)),
  )
  app.post('/api/ledger/cosignatures', { bodyLimit: NOTE_MOST }, async (request, reply) => {
    if (!asked(request.ip)) return sayNo(reply, new Conflict('too-often'), 429)
    const note = typeof request.body === 'string' ? request.body : ''
    const size = sizeOf(note, key)
    const cosigned = readCosignatures(note, await heardWitnesses(database.sql, config.node))
    if (cosigned.length === 0) throw new Forbidden('not-a-witness')
    const kept = await findNote(database.sql, size)
    if (!kept || splitNote(kept).text !== splitNote(note).text) {
      writeDown(
        `A witness cosigned ${size} lines of this ledger that this node does not have: its past was changed or put back.`,
      )
      keepRaised(config.home, { note, by: cosigned.map(({ name }) => name), at: new Date().toISOString() })
      throw new Conflict('other-checkpoint')
    }
    insistOnNow(cosigned)
    if (!cosigned.every(({ vkey }) => heard(vkey))) return sayNo(reply, new Conflict('too-often'), 429)
    await addCosignatures(database.sql, size, cosigned)
    return { size, witnesses: cosigned.map(({ name }) => name) }
  })
}

/** The pass of a registered witness opens the ledger to it from elsewhere. */
export async function isWitness(database: Database, config: Config, pass: unknown): Promise<boolean> {
  if (typeof pass !== 'string' || pass.length > 500) return false
  return isPass(pass, config.origin, await heardWitnesses(database.sql, config.node), new Date())
}

function sizeOf(note: string, key: string): number {
  try {
    return readCheckpoint(note, key).size
  } catch (error) {
    throw new Invalid('unreadable-request', { problem: (error as Error).message })
  }
}

/** A time to come would make an old checkpoint look new for as long. */
function insistOnNow(cosigned: readonly Cosigned[]): void {
  const ahead = cosigned.find(({ time }) => time * 1000 > Date.now() + AHEAD_MS)
  if (ahead) throw new Invalid('wrong-field', { field: 'time', problem: 'a time to come' })
}

/** Whether somebody is still heard in this minute. */
function perMinute(most: number): (who: string) => boolean {
  let [minute, counts] = [0, new Map<string, number>()]
  return (who) => {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) [minute, counts] = [now, new Map()]
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= most
  }
}
