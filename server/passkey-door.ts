import type { FastifyInstance, FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import {
  askPasskey,
  comeToWork,
  enrol,
  findPasskey,
  getEnrolment,
  getWorker,
  type Place,
} from '../domain/agencies/index.ts'
import { AskPasskey, Enrol, type Proof } from '../domain/agencies/words.ts'
import { carryOut } from '../ground/act.ts'
import { type Actor, type Asking, Envelope, type Strength } from '../ground/asking.ts'
import type { WorkerId } from '../ground/ids.ts'
import { Forbidden } from '../ground/refusals.ts'
import { explain } from './explain.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'

/** To what passkeys are bound: the name of the house and the origin at which people reach it. */
export const placeOf = ({ address }: Surroundings['config']): Place => ({
  rpId: new URL(address).hostname,
  origin: address,
})

/** Reads what somebody sends who is not signed in yet. */
export function readUnasked<S extends z.ZodMiniType>(input: S, request: FastifyRequest) {
  const envelope = Envelope.safeParse(request.body)
  if (!envelope.success) throw explain(envelope.error)
  const said = input.safeParse(envelope.data.input)
  if (!said.success) throw explain(said.error)
  return { id: envelope.data.id, purpose: envelope.data.purpose, said: said.data as z.output<S> }
}

/** A worker who is just coming in: whoever says so has yet to prove it, within the deed. */
export async function comingIn(
  { ground, config, now }: Surroundings,
  worker: WorkerId,
  { id, name, purpose, strength }: Pick<Asking, 'id' | 'name' | 'purpose'> & { strength: Strength },
): Promise<Asking> {
  const at = now()
  const place = await getWorker(ground.database.sql, config.node, worker)
  const actor: Actor = { ...place, roles: [], signIn: { strength, at, confirmedAt: at, session: id } }
  return { id, name, purpose, actor, at, node: config.node, digest: ground.keys.digest(`${name} ${worker}`) }
}

/** Whose passkey a proof says it is by. Nobody's is refused like one that does not fit. */
export async function whoseProof({ ground, config }: Surroundings, { id }: Proof): Promise<WorkerId> {
  const passkey = await findPasskey(ground.database.sql, config.node, id)
  if (!passkey) throw new Forbidden('passkey-refused')
  return passkey.worker
}

/** What a browser asks before it turns to a passkey, and the enrolment of a worker who has none. */
export function passkeyRoutes(app: FastifyInstance, surroundings: Surroundings, sessions: Sessions): void {
  const { ground, config, now } = surroundings
  const { sql } = ground.database
  const reader = { find: sql, node: config.node, keys: ground.keys }
  const whoAsks = async (asked: AskPasskey, request: FastifyRequest): Promise<WorkerId | null> => {
    if (asked.use === 'sign-in') return null
    if (asked.use === 'enrol') return (await getEnrolment(reader, { halves: asked.halves, at: now() })).worker
    return (await sessions.atWork(request)).id
  }
  app.post('/api/passkeys/question', async (request, reply) => {
    const asked = AskPasskey.safeParse(request.body)
    if (!asked.success) throw explain(asked.error)
    const worker = await whoAsks(asked.data, request)
    const { node, name } = config
    const about = { node, name, at: now(), seconds: surroundings.signIn.challengeSeconds, place: placeOf(config) }
    return reply.header('cache-control', 'no-store').send(await askPasskey(sql, { use: asked.data.use, worker }, about))
  })
  app.post('/api/deeds/enrol', async (request) => {
    const { id, purpose, said } = readUnasked(Enrol, request)
    const { worker } = await getEnrolment(reader, { halves: said.halves, at: now() })
    const asking = await comingIn(surroundings, worker, { id, name: 'enrol', purpose, strength: 'totp' })
    return carryOut(ground, asking, async (act) => {
      await comeToWork(act)
      await enrol(act, said, placeOf(config))
    })
  })
}
