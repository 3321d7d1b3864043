import type { FastifyInstance, FastifyRequest } from 'fastify'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { findMachine, type Machine, takeAssertion } from '../domain/agencies/index.ts'
import { FactId } from '../ground/ids.ts'
import { NotSignedIn } from './answer.ts'
import type { Surroundings } from './house.ts'

/** An assertion is good for five minutes at most, whatever it says. */
const MOST_SECONDS = 300

/**
 * Which machine knocks: by an assertion that it signed itself (RFC 7523, as in private_key_jwt), meant for this house,
 * minutes old, and shown once. The machine is looked up each time, so whoever is cut off is cut off at once.
 */
export async function machineAtDoor({ ground, config, now }: Surroundings, request: FastifyRequest): Promise<Machine> {
  const [, assertion] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '') ?? []
  if (!assertion) throw new NotSignedIn()
  try {
    const id = FactId.parse(decodeProtectedHeader(assertion).kid)
    const machine = await findMachine(ground.database.sql, config.node, id)
    if (!machine) throw new NotSignedIn()
    const algorithm = machine.key.kty === 'EC' ? 'ES256' : 'EdDSA'
    const at = now()
    const { payload } = await jwtVerify(assertion, await importJWK(machine.key, algorithm), {
      algorithms: [algorithm],
      audience: config.address,
      issuer: id,
      subject: id,
      requiredClaims: ['iat', 'exp', 'jti'],
      maxTokenAge: MOST_SECONDS,
      currentDate: at,
    })
    const { iat, exp, jti } = payload as { iat: number; exp: number; jti: string }
    if (exp - iat > MOST_SECONDS || jti.length > 200) throw new NotSignedIn()
    const isFirst = await takeAssertion(ground.database.sql, config.node, {
      machine: id,
      jti,
      until: new Date(exp * 1000),
      at,
    })
    if (!isFirst) throw new NotSignedIn()
    return machine
  } catch {
    throw new NotSignedIn()
  }
}

/** Where a machine can try its key, and learn for whom the house takes it. */
export function machineRoutes(app: FastifyInstance, surroundings: Surroundings): void {
  app.get('/api/machine', async (request, reply) => {
    const { id, agency, name } = await machineAtDoor(surroundings, request)
    return reply.header('cache-control', 'no-store').send({ machine: id, agency, name })
  })
}
