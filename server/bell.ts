import { PassThrough } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Client } from 'pg'
import { comeToWork, type KnownWorkers } from '../domain/agencies/index.ts'
import { BELL } from '../domain/notices/index.ts'
import type { Actor } from '../ground/asking.ts'
import { Refusal } from '../ground/refusals.ts'
import { faultOf, NotSignedIn } from './answer.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'
import { writeDown } from './write-down.ts'

/** All that is ever said on a stream: something is new; or nobody is at work here any more. */
const SAID = { new: 'event: new\ndata:\n\n', over: 'event: over\ndata:\n\n', still: ': still here\n\n' } as const
/** How often each stream is asked whether its session still holds. It also keeps a proxy from taking it for dead. */
const CHECK_MS = 15_000
/** A window is heard while somebody looks at it; of one session there are few such windows. The oldest gives way. */
const OF_ONE_SESSION = 6

type Stream = { actor: Actor; request: FastifyRequest; out: PassThrough }
export type Bell = {
  /** Opens a stream for whoever is at work; refused like any other asking where nobody is. */
  hear: (request: FastifyRequest) => Promise<PassThrough>
  /** Who is at work, asked without their being taken to be busy. */
  atWork: (request: FastifyRequest) => Promise<Actor>
  close: () => Promise<void>
}

/** Tells windows that somebody looks at that something is new for their worker; what it is they ask as anything else. */
export function keepBell(surroundings: Surroundings, sessions: Sessions): Bell {
  const atWork = askWho(surroundings, sessions)
  const streams = new Set<Stream>()
  let ears: Promise<Client> | undefined
  let checking: NodeJS.Timeout | undefined
  let isClosed = false
  const sayTo = (some: Iterable<Stream>, words: string) => {
    for (const stream of some) void say(stream, words, atWork)
  }
  /** A house that hears nothing keeps nobody in the belief that nothing is new: each window opens its stream anew. */
  const goDeaf = () => {
    ears = undefined
    for (const { out } of streams) out.end()
  }
  const listen = async (): Promise<Client> => {
    const client = await surroundings.ground.database.borrow()
    const of = (worker: string | undefined) => [...streams].filter(({ actor }) => actor.id === worker)
    client.on('notification', ({ payload }) => sayTo(of(payload), SAID.new))
    client.on('error', goDeaf)
    client.once('end', goDeaf)
    await client.query(`listen ${BELL}`)
    return client
  }
  return {
    atWork,
    async hear(request) {
      const actor = await atWork(request)
      ears ??= listen()
      await ears.catch((error) => {
        ears = undefined
        throw error
      })
      const out = new PassThrough()
      if (isClosed) return out.end()
      add(streams, { actor, request, out })
      checking ??= setInterval(() => sayTo(streams, SAID.still), CHECK_MS).unref()
      return out
    },
    async close() {
      isClosed = true
      clearInterval(checking)
      for (const { out } of streams) out.end()
      const client = await ears?.catch(() => undefined)
      await client?.end()
    },
  }
}

function askWho({ ground, config, now }: Surroundings, sessions: Sessions): Bell['atWork'] {
  const known: KnownWorkers = new Map()
  return async (request) => {
    const actor = await sessions.atWorkUnnoted(request)
    const asking = { name: 'list-my-notices', actor, node: config.node, at: now() }
    await comeToWork({ find: ground.database.sql, asking }, known)
    return asking.actor
  }
}

function add(streams: Set<Stream>, stream: Stream): void {
  const { session } = stream.actor.signIn
  const own = [...streams].filter(({ actor }) => actor.signIn.session === session)
  for (const { out } of own.slice(0, Math.max(0, own.length - OF_ONE_SESSION + 1))) out.end()
  streams.add(stream)
  stream.out.once('close', () => streams.delete(stream))
  stream.out.write(SAID.still) // so that the window knows at once that it is heard
}

/** Says something to whoever is still at work. Whoever is not is told so, and the stream is over. */
async function say({ request, out }: Stream, words: string, atWork: Bell['atWork']): Promise<void> {
  try {
    await atWork(request)
    if (!out.writable) return // it is over already
    if (out.writableNeedDrain)
      out.destroy() // nobody reads it
    else out.write(words)
  } catch (error) {
    if (error instanceof NotSignedIn || error instanceof Refusal) return void out.end(SAID.over)
    writeDown(`a bell fell silent: ${faultOf(error)}`)
    out.end()
  }
}
