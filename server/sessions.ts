import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import {
  findSession,
  getActor,
  hashToken,
  SESSION_HOURS,
  showWorkerById,
  showWorkers,
  signIn,
  signOut,
} from '../domain/agencies/index.ts'
import { SignIn, type WorkerShown } from '../domain/agencies/words.ts'
import { carryOut } from '../ground/act.ts'
import { type Actor, type Asking, Envelope } from '../ground/asking.ts'
import { Forbidden } from '../ground/refusals.ts'
import { NotSignedIn } from './answer.ts'
import { explain } from './explain.ts'
import type { Ask, Surroundings } from './house.ts'

const COOKIE = 'kindred-session'
/** For this long a session is believed without asking the database again. */
const KEPT_MS = 1_000
const KEPT_MOST = 10_000

/** Who is at work behind a cookie. */
export type Sessions = { atWork: (request: FastifyRequest) => Promise<Actor>; end: (token: string) => void }

export function keepSessions({ ground, config, now }: Surroundings): Sessions {
  const kept = new Map<string, { actor: Actor; until: Date; known: number }>()
  return {
    async atWork(request) {
      const token = request.cookies[COOKIE]
      if (!token) throw new NotSignedIn()
      const before = kept.get(token)
      if (before && now().getTime() - before.known < KEPT_MS && before.until > now()) return before.actor
      const session = await findSession(ground.database.sql, config.node, hashToken(token))
      if (!session || session.until <= now()) throw new NotSignedIn()
      if (kept.size >= KEPT_MOST) kept.clear()
      kept.set(token, { ...session, known: now().getTime() })
      return session.actor
    },
    end: (token) => kept.delete(token),
  }
}

/** Signing in and out: the only deeds that set or drop a cookie. In this version a worker is picked, in demonstrations only. */
export function sessionRoutes(
  app: FastifyInstance,
  { ground, config, now }: Surroundings,
  ask: Ask,
  sessions: Sessions,
): void {
  const insistOnDemo = () => {
    if (!config.demo) throw new Forbidden('only-in-demo')
  }
  app.post('/api/deeds/sign-in', async (request, reply) => {
    insistOnDemo()
    const envelope = Envelope.safeParse(request.body)
    if (!envelope.success) throw explain(envelope.error)
    const said = SignIn.safeParse(envelope.data.input)
    if (!said.success) throw explain(said.error)
    const actor = await getActor(ground.database.sql, config.node, said.data.worker)
    const { id, purpose } = envelope.data
    // The token follows from the deed, so that a repetition whose first answer was lost gets the same one.
    const token = Buffer.from(ground.keys.digest(`session ${id} ${actor.id}`), 'base64').toString('base64url')
    const asking: Asking = {
      id,
      name: 'sign-in',
      purpose,
      actor,
      at: now(),
      node: config.node,
      digest: ground.keys.digest(actor.id),
    }
    const receipt = await carryOut(ground, asking, (act) => signIn(act, said.data, token))
    return reply
      .setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_HOURS * 3600 })
      .send(receipt)
  })
  app.post('/api/deeds/sign-out', async (request, reply) => {
    const { asking } = await ask('sign-out', z.strictObject({}), request)
    const token = request.cookies[COOKIE]!
    const receipt = await carryOut(ground, asking, (act) => signOut(act, token))
    sessions.end(token)
    return reply.clearCookie(COOKIE, { path: '/' }).send(receipt)
  })
  app.get(
    '/api/session',
    async (request): Promise<WorkerShown> =>
      showWorkerById(ground.database.sql, config.node, (await sessions.atWork(request)).id),
  )
  app.get('/api/house/workers', async () => {
    insistOnDemo()
    return { workers: await showWorkers(ground.database.sql, config.node) }
  })
}
