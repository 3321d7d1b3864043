import type { KeyObject } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { hookRoutes } from '../bridges/webhooks/index.ts'
import { comeToWork, type KnownWorkers, placesOf } from '../domain/agencies/index.ts'
import type { OwnLog } from '../domain/witnesses/index.ts'
import { carryOut, type Ground, refuse } from '../ground/act.ts'
import { type Asking, Envelope, Receipt } from '../ground/asking.ts'
import { DeedId, makeId } from '../ground/ids.ts'
import { LookBook } from '../ground/look.ts'
import { Unknown } from '../ground/refusals.ts'
import type { Routes } from '../ground/routes.ts'
import { answerError, BODY_MOST, sayNo } from './answer.ts'
import type { Config } from './config.ts'
import { documentDoor } from './document-door.ts'
import { dropUnused } from './drop-unused.ts'
import { explain } from './explain.ts'
import { formsDoor } from './forms-door.ts'
import { importDoor } from './import-door.ts'
import { letterDoor } from './letter-door.ts'
import { machineRoutes } from './machine-door.ts'
import { noticeDoor } from './notice-door.ts'
import { oidcRoutes } from './oidc-door.ts'
import { onTheStroke } from './on-the-stroke.ts'
import { knowOverseers } from './overseer.ts'
import { packageDoor } from './package-door.ts'
import { passkeyRoutes, placeOf } from './passkey-door.ts'
import { roomRoutes } from './rooms.ts'
import { keepRowsCheck } from './rows-check.ts'
import { keepSessions, type Sessions, sessionRoutes } from './sessions.ts'
import type { SignInProfile } from './sign-in-profile.ts'

export type Surroundings = {
  ground: Ground
  config: Pick<Config, 'demo' | 'node' | 'name' | 'origin' | 'address' | 'fileMost' | 'hooksInside' | 'mail' | 'pushes'>
  signIn: SignInProfile
  /** By this key the house proves to a provider that it is the house. */
  providerKey: KeyObject
  ownLog: OwnLog
  now: () => Date
}
/** One deed or look as the door knows it: for the description of the interface, and for tests that count them. */
export type Door = { kind: 'deed' | 'look'; name: string; input: z.ZodMiniType; shown: z.ZodMiniType }
/** Reads a request once: who asks for what, and the input as the room knows it. */
export type Ask = <S extends z.ZodMiniType>(
  name: string,
  input: S,
  request: FastifyRequest,
) => Promise<{ asking: Asking; read: z.output<S> }>
/**
 * `addresses` are all that anybody can knock at, each with its method: deeds, looks, and what the server opens itself.
 * `oversees` tells who may read the whole ledger.
 */
export type House = {
  app: FastifyInstance
  doors: Door[]
  addresses: string[]
  ask: Ask
  oversees: (request: FastifyRequest) => Promise<boolean>
}

/** The front door: reads the request once, lets the deed or look happen, and says yes or no in HTTP. */
export function buildHouse(surroundings: Surroundings): House {
  const { ground, config, signIn } = surroundings
  const app = Fastify({ bodyLimit: BODY_MOST, logger: false, frameworkErrors: (...said) => void answerError(...said) })
  const addresses: string[] = []
  app.addHook('onRoute', ({ method, url }) => void addresses.push(...[method].flat().map((one) => `${one} ${url}`)))
  app.register(cookie)
  dropUnused(app)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((_request, reply) => sayNo(reply, new Unknown('no-such-door')))

  const sessions = keepSessions(surroundings)
  const ask = readingFor(surroundings, sessions)
  const doors: Door[] = []
  sessionRoutes(app, surroundings, ask, sessions)
  app.get('/api/house', async () => ({
    name: config.name,
    demo: config.demo,
    node: config.node,
    origin: config.origin,
    address: config.address,
    languages: ['en', 'fr', 'ar', 'es'],
    countries: Object.fromEntries(placesOf(ground.profile).countries.map(({ code, names }) => [code, names])),
  }))
  const book = new LookBook(ground)
  const routes = openDoors(app, { ground, ask, doors, book })
  passkeyRoutes(app, surroundings, sessions)
  oidcRoutes(app, surroundings)
  machineRoutes(app, surroundings)
  const issuerOf = (agency: string) => signIn.providers.find((provider) => provider.agency === agency)?.issuer
  const signIns = {
    place: () => placeOf(config),
    hours: signIn.enrolmentHours,
    idleMinutes: signIn.idleMinutes,
    issuerOf,
  }
  const { ownLog } = surroundings
  roomRoutes(routes, { signIns, ownLog, rowsCheck: keepRowsCheck(ground, ownLog.key) })
  formsDoor(app, surroundings, sessions)
  importDoor(app, surroundings, sessions, routes)
  documentDoor(app, routes, { surroundings, sessions, book })
  letterDoor(app, { surroundings, sessions, book })
  packageDoor(app, surroundings)
  const deeds = () => doors.filter(({ kind }) => kind === 'deed').map(({ name }) => name)
  hookRoutes(routes, { deeds, inside: config.hooksInside })
  noticeDoor(app, routes, { surroundings, sessions })
  return { app, doors, addresses, ask, oversees: knowOverseers(surroundings, sessions) }
}

/** From here on the input is trusted; what cannot be read is refused with a line, since we know who sent it. */
function readingFor({ ground, config, now }: Surroundings, sessions: Sessions): Ask {
  return async (name, input, request) => {
    const actor = await sessions.atWork(request)
    const known = { name, actor, at: now(), node: config.node }
    const envelope = Envelope.safeParse(request.body)
    if (!envelope.success) {
      const named = DeedId.safeParse((request.body as { id?: unknown } | null)?.id)
      const id = named.success ? named.data : makeId<DeedId>(known.at)
      throw await refuse(ground, { ...known, id, purpose: 'administration', digest: '' }, explain(envelope.error))
    }
    const { id, purpose, input: said } = envelope.data
    const asking: Asking = { ...known, id, purpose, digest: ground.keys.digest(JSON.stringify([purpose, said])) }
    const read = input.safeParse(said)
    if (!read.success) throw await refuse(ground, asking, explain(read.error))
    return { asking, read: read.data }
  }
}

type Opening = { ground: Ground; ask: Ask; doors: Door[]; book: LookBook }
function openDoors(app: FastifyInstance, { ground, ask, doors, book }: Opening): Routes {
  const known: KnownWorkers = new Map()
  return {
    deed(name, input, work) {
      doors.push({ kind: 'deed', name, input, shown: Receipt })
      app.post(`/api/deeds/${name}`, async (request) => {
        const { asking, read } = await ask(name, input, request)
        const done = carryOut(ground, asking, async (act) => {
          await comeToWork(act, known)
          return work(act, read)
        })
        return onTheStroke(done)
      })
    },
    look(name, input, shown, work) {
      doors.push({ kind: 'look', name, input, shown })
      app.post(`/api/looks/${name}`, async (request, reply) => {
        const { asking, read } = await ask(name, input, request)
        const taken = book.take(asking, async (look) => {
          await comeToWork(look, known)
          return shown.parse(await work(look, read))
        })
        const answer = await onTheStroke(taken)
        return reply.type('application/json').header('cache-control', 'no-store').send(JSON.stringify(answer))
      })
    },
  }
}
