import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import {
  comeToWork,
  findChange,
  findSession,
  hashToken,
  noteUse,
  prove,
  proveByCode,
  type Session,
  showMe,
  showWorkers,
  signIn,
  signOut,
} from '../domain/agencies/index.ts'
import { type Me, type Proof, SignIn } from '../domain/agencies/words.ts'
import { type Act, carryOut } from '../ground/act.ts'
import type { Actor, Asking } from '../ground/asking.ts'
import type { Purpose } from '../ground/categories.ts'
import type { DeedId, WorkerId } from '../ground/ids.ts'
import { Conflict, Forbidden } from '../ground/refusals.ts'
import { NotSignedIn } from './answer.ts'
import { orMissed, whoseCode } from './code-door.ts'
import type { Ask, Surroundings } from './house.ts'
import { comingIn, placeOf, readUnasked, whoseProof } from './passkey-door.ts'

const MINUTE = 60_000

const KEPT_MOST = 10_000

/**
 * Who is at work behind a cookie. What was found before is kept while the database counts no change, and the count is asked
 * each time: a session that was ended, here or elsewhere, is over at the next request in every process.
 */
export type Sessions = {
  atWork: (request: FastifyRequest) => Promise<Actor>
  /** The same for what a screen asks by itself: a session that nobody uses is not kept open by it. */
  atWorkUnnoted: (request: FastifyRequest) => Promise<Actor>
}

export function keepSessions(surroundings: Surroundings): Sessions {
  const { ground, config, signIn: limits, now } = surroundings
  const isOver = ({ until, usedAt, actor }: Session, at: Date) =>
    until <= at ||
    at.getTime() - usedAt.getTime() >= limits.idleMinutes * MINUTE ||
    (actor.signIn.strength === 'demonstration' && !config.demo)
  const kept = new Map<string, Session & { change: number }>()
  const { sql } = ground.database
  const find = async (request: FastifyRequest) => {
    const said = request.cookies[cookieOf(surroundings).name]
    if (!said) throw new NotSignedIn()
    const [token, at, change] = [hashToken(said), now(), await findChange(sql)]
    const before = kept.get(said)
    const isStill = before?.change === change && !isOver(before, at) // another process may know of a later use
    const session = isStill ? before : await findSession(sql, config.node, token)
    if (!session || isOver(session, at)) throw new NotSignedIn()
    if (kept.size >= KEPT_MOST) kept.clear()
    kept.set(said, { ...session, change })
    return { said, token, at, change, session }
  }
  return {
    async atWork(request) {
      const { said, token, at, change, session } = await find(request)
      const isNoted = at.getTime() - session.usedAt.getTime() < MINUTE
      if (!isNoted) kept.set(said, { ...session, change, usedAt: at })
      if (!isNoted) noteUse(sql, config.node, token, at).catch(() => {}) // not noted, it ends early rather than late
      return session.actor
    },
    async atWorkUnnoted(request) {
      return (await find(request)).session.actor
    },
  }
}

/** The cookie of a session. Over https it is bound to this host and to https by its very name. */
export function cookieOf({ config, signIn }: Surroundings) {
  const secure = config.address.startsWith('https:')
  return {
    name: secure ? '__Host-kindred-session' : 'kindred-session',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: signIn.sessionMinutes * 60 },
  } as const
}

/** Somebody about to sign in: who, with which token, whether the same sending may be answered again, and what they must prove. */
type Entering = { asking: Asking; token: string; again: boolean; insist: (act: Act) => Promise<void> }

/** Signing in, by passkey or, in demonstrations only, by picking a name; and signing out: the deeds that set or drop a cookie. */
export function sessionRoutes(app: FastifyInstance, surroundings: Surroundings, ask: Ask, sessions: Sessions): void {
  const { ground, config, now } = surroundings
  const insistOnDemo = () => {
    if (!config.demo) throw new Forbidden('only-in-demo')
  }
  const byName = async (id: DeedId, purpose: Purpose, worker: WorkerId): Promise<Entering> => {
    insistOnDemo()
    const asking = await comingIn(surroundings, worker, { id, name: 'sign-in', purpose, strength: 'demonstration' })
    // The token follows from the deed, so that a repetition whose first answer was lost gets the same one.
    const token = Buffer.from(ground.keys.digest(`session ${id} ${worker}`), 'base64').toString('base64url')
    return { asking, token, again: true, insist: async () => {} }
  }
  const byPasskey = async (id: DeedId, purpose: Purpose, proof: Proof): Promise<Entering> => {
    const worker = await whoseProof(surroundings, proof)
    const asking = await comingIn(surroundings, worker, { id, name: 'sign-in', purpose, strength: 'passkey' })
    const insist = (act: Act) => prove(act, proof, { use: 'sign-in', place: placeOf(config) })
    return { asking, token: randomBytes(32).toString('base64url'), again: false, insist }
  }
  const byCode = async (id: DeedId, purpose: Purpose, said: { number: string; code: string }): Promise<Entering> => {
    const worker = await whoseCode(surroundings, said.number)
    const asking = await comingIn(surroundings, worker, { id, name: 'sign-in', purpose, strength: 'totp' })
    const insist = (act: Act) => orMissed(surroundings, said.number, proveByCode(act, said))
    return { asking, token: randomBytes(32).toString('base64url'), again: false, insist }
  }
  app.post('/api/deeds/sign-in', async (request, reply) => {
    const { id, purpose, said } = readUnasked(SignIn, request)
    const entering = await ('worker' in said
      ? byName(id, purpose, said.worker)
      : 'proof' in said
        ? byPasskey(id, purpose, said.proof)
        : byCode(id, purpose, said))
    const { asking, token, again, insist } = entering
    const { strength } = asking.actor.signIn
    let isNew = false
    const receipt = await carryOut(ground, asking, async (act) => {
      await comeToWork(act)
      await insist(act)
      await signIn(act, { token, strength, minutes: surroundings.signIn.sessionMinutes })
      act.afterwards(() => (isNew = true))
    })
    // Whoever sends a proof a second time, having listened to the first, is let in to nothing.
    if (!isNew && !again) throw new Conflict('challenge-over')
    const { name, options } = cookieOf(surroundings)
    return reply.setCookie(name, token, options).send(receipt)
  })
  app.post('/api/deeds/sign-out', async (request, reply) => {
    const { asking } = await ask('sign-out', z.strictObject({}), request)
    const receipt = await carryOut(ground, asking, signOut)
    const { name, options } = cookieOf(surroundings)
    return reply.clearCookie(name, options).send(receipt)
  })
  app.get('/api/session', async (request): Promise<Me> => {
    const actor = await sessions.atWork(request)
    return showMe(ground.database.sql, config.node, { actor, at: now() })
  })
  app.get('/api/house/workers', async () => {
    insistOnDemo()
    return { workers: await showWorkers(ground.database.sql, config.node, now()) }
  })
}
