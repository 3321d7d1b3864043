import { createPublicKey, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import { comeToWork, findSubject, nameAgencies, signIn } from '../domain/agencies/index.ts'
import { carryOut } from '../ground/act.ts'
import { type AgencyId, type DeedId, makeId } from '../ground/ids.ts'
import { Forbidden, Refusal, Unknown } from '../ground/refusals.ts'
import { faultOf } from './answer.ts'
import type { Surroundings } from './house.ts'
import { comingIn } from './passkey-door.ts'
import { cookieOf } from './sessions.ts'
import type { Provider } from './sign-in-profile.ts'
import { writeDown } from './write-down.ts'

const ATTEMPT = 'kindred-oidc'
const ATTEMPT_SECONDS = 600
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' }
const KID = 'kindred'
type Attempt = { agency: string; state: string; nonce: string; verifier: string; until: number }

/**
 * Signing in at an agency's own provider (OpenID Connect, code flow with PKCE, pushed where the provider takes it). It says
 * who somebody is and nothing of what they may; until their passkey follows, no person is shown.
 * Which provider, and where it describes itself, stands in the profile: nobody who knocks can name one.
 */
export function oidcRoutes(app: FastifyInstance, surroundings: Surroundings): void {
  const { ground, config, signIn: profile } = surroundings
  const providerOf = (agency: string): Provider => {
    const found = profile.providers.find((provider) => provider.agency === agency)
    if (!found) throw new Unknown('no-provider')
    return found
  }
  const known = new Map<string, Promise<oidc.Configuration>>()
  const describe = (provider: Provider) => {
    const found = known.get(provider.agency) ?? discover(provider, surroundings)
    known.set(provider.agency, found)
    found.catch(() => known.delete(provider.agency))
    return found
  }

  // By this key the house proves to a provider that it is the house.
  app.get('/api/oidc/keys', async () => ({
    keys: [
      { ...createPublicKey(surroundings.providerKey).export({ format: 'jwk' }), kid: KID, alg: 'ES256', use: 'sig' },
    ],
  }))
  app.get('/api/oidc', async () => {
    const names = await nameAgencies(
      ground.database.sql,
      config.node,
      profile.providers.map(({ agency }) => agency as AgencyId),
    )
    return {
      providers: profile.providers.map(({ agency }) => ({ agency, name: names.get(agency as AgencyId) ?? agency })),
    }
  })
  app.get<{ Params: { agency: string } }>('/api/oidc/:agency/begin', async (request, reply) => {
    const provider = providerOf(request.params.agency)
    const server = await describe(provider)
    const { attempt, to } = await attemptAt(surroundings, provider, server)
    const { name, options } = attemptCookieOf(surroundings)
    return reply.setCookie(name, sealAttempt(surroundings, attempt), options).redirect(to.href)
  })
  app.get<{ Params: { agency: string } }>('/api/oidc/:agency/back', async (request, reply) => {
    const attempt = attemptCookieOf(surroundings)
    reply.clearCookie(attempt.name, attempt.options)
    try {
      const provider = providerOf(request.params.agency)
      const subject = await subjectOf(surroundings, { request, provider, server: await describe(provider) })
      const token = await beginSession(surroundings, provider, subject)
      const { name, options } = cookieOf(surroundings)
      return reply.setCookie(name, token, options).redirect('/#signed-in')
    } catch (error) {
      if (!(error instanceof Refusal)) writeDown(`sign-in at a provider failed: ${faultOf(error)}`)
      return reply.redirect('/#refused')
    }
  })
}

/** The cookie of an attempt. The answer comes by a link from the provider, so this one is sent along with links. */
function attemptCookieOf(surroundings: Surroundings) {
  const { secure } = cookieOf(surroundings).options
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: ATTEMPT_SECONDS } as const
  return { name: secure ? `__Host-${ATTEMPT}` : ATTEMPT, options }
}

/** What this browser will have to bring back, and where it goes. The provider is told beforehand where it takes that. */
async function attemptAt({ config, now }: Surroundings, { agency }: Provider, server: oidc.Configuration) {
  const verifier = oidc.randomPKCECodeVerifier()
  const until = now().getTime() + ATTEMPT_SECONDS * 1000
  const attempt: Attempt = { agency, state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, until }
  const asked = {
    redirect_uri: `${config.address}/api/oidc/${agency}/back`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  }
  const pushes = Boolean(server.serverMetadata().pushed_authorization_request_endpoint)
  const to = pushes ? await oidc.buildAuthorizationUrlWithPAR(server, asked) : oidc.buildAuthorizationUrl(server, asked)
  return { attempt, to }
}

/** Fetches how a provider describes itself from the one address in the profile; it must call itself what the profile calls it. */
async function discover(
  { issuer, discovery, client }: Provider,
  { providerKey }: Surroundings,
): Promise<oidc.Configuration> {
  const at = new URL(discovery)
  const isLoopback = ['localhost', '127.0.0.1'].includes(at.hostname)
  const found = await oidc.discovery(
    at,
    client,
    {},
    oidc.PrivateKeyJwt({ key: providerKey.toCryptoKey(ECDSA, false, ['sign']) as oidc.CryptoKey, kid: KID }),
    // A token comes straight from the provider; its signature is looked at all the same.
    {
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(at.protocol === 'http:' && isLoopback ? [oidc.allowInsecureRequests] : []),
      ],
    },
  )
  if (found.serverMetadata().issuer !== issuer) throw new Forbidden('provider-refused')
  return found
}

const sealAttempt = ({ ground }: Surroundings, attempt: Attempt): string =>
  ground.keys.sealAbout(ATTEMPT, Buffer.from(JSON.stringify(attempt))).toString('base64url')

function openAttempt(surroundings: Surroundings, request: FastifyRequest, agency: string): Attempt {
  const { ground, now } = surroundings
  try {
    const sealed = Buffer.from(request.cookies[attemptCookieOf(surroundings).name] ?? '', 'base64url')
    const attempt: Attempt = JSON.parse(ground.keys.openAbout(ATTEMPT, sealed).toString())
    if (attempt.agency === agency && attempt.until > now().getTime()) return attempt
  } catch {}
  throw new Forbidden('provider-refused')
}

type Answer = { request: FastifyRequest; provider: Provider; server: oidc.Configuration }

/** Whom the provider names: for this browser, this attempt and this house, or nobody. */
async function subjectOf(surroundings: Surroundings, { request, provider, server }: Answer): Promise<string> {
  const { state, nonce, verifier } = openAttempt(surroundings, request, provider.agency)
  const back = new URL(request.url, surroundings.config.address)
  const said = back.searchParams.get('iss')
  if (said !== null && said !== provider.issuer) throw new Forbidden('provider-refused')
  const told = await oidc
    .authorizationCodeGrant(server, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    .catch(() => {
      throw new Forbidden('provider-refused')
    })
  const claims = told.claims()
  if (claims?.iss !== provider.issuer) throw new Forbidden('provider-refused')
  return claims.sub
}

async function beginSession(
  surroundings: Surroundings,
  { agency, issuer }: Provider,
  subject: string,
): Promise<string> {
  const { ground, config, signIn: profile, now } = surroundings
  const worker = await findSubject(ground.database.sql, config.node, { issuer, subject })
  if (!worker) throw new Forbidden('provider-refused')
  const token = randomBytes(32).toString('base64url')
  const id = makeId<DeedId>(now())
  const asking = await comingIn(surroundings, worker, {
    id,
    name: 'sign-in',
    purpose: 'administration',
    strength: 'oidc',
  })
  if (asking.actor.agency !== agency) throw new Forbidden('provider-refused')
  await carryOut(ground, asking, async (act) => {
    await comeToWork(act)
    await signIn(act, { token, strength: 'oidc', minutes: profile.sessionMinutes })
  })
  return token
}
