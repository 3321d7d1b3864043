import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import {
  type AtWork,
  findSession,
  getWorker,
  hashToken,
  SESSION_HOURS,
  showWorkerById,
  showWorkers,
  signIn,
  signOut,
} from '../domain/agencies/index.ts'
import { SignIn, type WorkerShown } from '../domain/agencies/words.ts'
import { type Act, carryOut, type Ground, refuse } from '../ground/act.ts'
import { type Asking, Envelope, Receipt } from '../ground/asking.ts'
import { makeId, type WorkerId } from '../ground/ids.ts'
import { LookBook } from '../ground/look.ts'
import { Forbidden, Invalid, Refusal, Unknown } from '../ground/refusals.ts'
import type { Routes } from '../ground/routes.ts'
import type { Config } from './config.ts'
import { explain } from './explain.ts'
import { roomRoutes } from './rooms.ts'

const STATUS = { unknown: 404, forbidden: 403, invalid: 400, conflict: 409 } as const
const BODY_MOST = 1_000_000
const COOKIE = 'kindred-session'

export type House = { app: FastifyInstance; doors: Door[] }
/** One deed or look as the door knows it: for the description of the interface, and for tests that count them. */
export type Door = { kind: 'deed' | 'look'; name: string; input: z.ZodMiniType; shown: z.ZodMiniType }
type Surroundings = { ground: Ground; config: Pick<Config, 'demo' | 'node' | 'name' | 'origin'>; now: () => Date }

/** The front door: reads the request once, lets the deed or look happen, and says yes or no in HTTP. */
export function buildHouse({ ground, config, now }: Surroundings): House {
  const app = Fastify({ bodyLimit: BODY_MOST, logger: false })
  const book = new LookBook(ground)
  const doors: Door[] = []
  app.register(cookie)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((_request, reply) => sayNo(reply, new Unknown('no-such-door')))

  const routes: Routes = {
    deed(name, input, work) {
      doors.push({ kind: 'deed', name, input, shown: Receipt })
      app.post(`/api/deeds/${name}`, async (request) => {
        const { asking, read } = await ask(name, input, request)
        return carryOut(ground, asking, (act) => work(act, read))
      })
    },
    look(name, input, shown, work) {
      doors.push({ kind: 'look', name, input, shown })
      app.post(`/api/looks/${name}`, async (request, reply) => {
        const { asking, read } = await ask(name, input, request)
        const answer = await book.take(asking, async (look) => shown.parse(await work(look, read)))
        return reply.type('application/json').header('cache-control', 'no-store').send(JSON.stringify(answer))
      })
    },
  }

  /** Who asks for what. From here on the input is trusted; what cannot be read is refused with a line, if we know who sent it. */
  async function ask<S extends z.ZodMiniType>(
    name: string,
    input: S,
    request: FastifyRequest,
  ): Promise<{ asking: Asking; read: z.output<S> }> {
    const worker = await atWork(request)
    const actor = { id: worker.id, agency: worker.agency, site: worker.site }
    const at = now()
    const envelope = Envelope.safeParse(request.body)
    if (!envelope.success) {
      const nameless: Asking = {
        id: makeId(at),
        name,
        purpose: 'administration',
        actor,
        at,
        node: config.node,
        digest: '',
      }
      throw await refuse(ground, nameless, explain(envelope.error))
    }
    const { id, purpose, input: said } = envelope.data
    const digest = ground.keys.digest(JSON.stringify([purpose, said]))
    const asking: Asking = { id, name, purpose, actor, at, node: config.node, digest }
    const read = input.safeParse(said)
    if (!read.success) throw await refuse(ground, asking, explain(read.error))
    return { asking, read: read.data }
  }

  const sessions = new Map<string, { worker: AtWork; until: Date; known: number }>()
  async function atWork(request: FastifyRequest): Promise<AtWork> {
    const token = request.cookies[COOKIE]
    if (!token) throw new NotSignedIn()
    const kept = sessions.get(token)
    if (kept && now().getTime() - kept.known < 5_000 && kept.until > now()) return kept.worker
    const session = await findSession(ground.database.sql, config.node, hashToken(token))
    if (!session || session.until <= now()) throw new NotSignedIn()
    if (sessions.size > 10_000) sessions.clear()
    sessions.set(token, { ...session, known: now().getTime() })
    return session.worker
  }

  app.post('/api/deeds/sign-in', async (request, reply) => {
    if (!config.demo) throw new Forbidden('only-in-demo')
    const { id, purpose, input } = readBody(Envelope, request)
    const said = SignIn.safeParse(input)
    if (!said.success) throw explain(said.error)
    const token = randomBytes(32).toString('base64url')
    const worker = await getWorker(ground.database.sql, config.node, said.data.worker)
    const asking: Asking = {
      id,
      name: 'sign-in',
      purpose,
      actor: { id: worker.id, agency: worker.agency, site: worker.site },
      at: now(),
      node: config.node,
      digest: ground.keys.digest(token),
    }
    const receipt = await carryOut(ground, asking, (act: Act) => signIn(act, said.data, token))
    return reply
      .setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_HOURS * 3600 })
      .send(receipt)
  })
  app.post('/api/deeds/sign-out', async (request, reply) => {
    const { asking } = await ask('sign-out', z.strictObject({}), request)
    const token = request.cookies[COOKIE]!
    const receipt = await carryOut(ground, asking, (act: Act) => signOut(act, token))
    sessions.delete(token)
    return reply.clearCookie(COOKIE, { path: '/' }).send(receipt)
  })
  app.get(
    '/api/session',
    async (request): Promise<WorkerShown> =>
      showWorkerById(ground.database.sql, config.node, (await atWork(request)).id as WorkerId),
  )
  app.get('/api/house', async () => ({
    name: config.name,
    demo: config.demo,
    node: config.node,
    origin: config.origin,
    languages: ['en', 'fr', 'ar', 'es'],
  }))
  app.get('/api/house/workers', async () => {
    if (!config.demo) throw new Forbidden('only-in-demo')
    return { workers: await showWorkers(ground.database.sql, config.node) }
  })
  roomRoutes(routes)
  return { app, doors }
}

/** Nobody is signed in: not one of the four refusals, since nobody was refused. */
class NotSignedIn extends Error {}

function readBody<S extends z.ZodMiniType>(schema: S, { body }: FastifyRequest): z.output<S> {
  const read = schema.safeParse(body)
  if (!read.success) throw explain(read.error)
  return read.data
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return sayNo(reply, error)
  if (error instanceof NotSignedIn)
    return problem(reply, 401, {
      type: 'not-signed-in',
      code: 'not-signed-in',
      title: 'Nobody is signed in. Sign in and send it again; nothing was changed.',
    })
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return sayNo(reply, new Invalid('too-large', { limit: BODY_MOST }), 413)
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return sayNo(reply, new Invalid('unreadable-request', { problem: plain(code) }), statusCode)
  // A fault is ours: it is written down with the deed's id and never explained to the caller.
  const deed = (request.body as { id?: string } | undefined)?.id
  console.error(
    `fault at ${request.method} ${request.routeOptions.url ?? 'nowhere'}${deed ? ` deed ${deed}` : ''}:`,
    faultOf(error),
  )
  return problem(reply, 500, {
    type: 'fault',
    code: 'fault',
    title: 'Something went wrong on our side. Nothing was changed; send it again.',
  })
}

/** A fault without the values that a database error quotes: they may be sealed, or somebody's words. */
function faultOf(error: unknown): string {
  const { stack, message } = error as Error
  return 'severity' in (error as object)
    ? `database error ${(error as { code?: string }).code}: ${message.split('\n')[0]?.replace(/"[^"]*"|\([^)]*\)/g, '…')}`
    : (stack ?? String(error))
}

const plain = (code: string | undefined) =>
  (code ?? 'not JSON')
    .replace(/^FST_ERR_/, '')
    .replaceAll('_', ' ')
    .toLowerCase()

function sayNo(reply: FastifyReply, refusal: Refusal, status: number = STATUS[refusal.kind]): FastifyReply {
  const { kind, code, message, details } = refusal
  return problem(reply, status, {
    type: kind,
    code,
    title: message,
    ...(Object.keys(details).length > 0 && { values: details }),
  })
}

function problem(reply: FastifyReply, status: number, body: Record<string, unknown>): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ status, ...body }))
}
