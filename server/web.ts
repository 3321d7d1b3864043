import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'

const DIST = fileURLToPath(new URL('../web/dist', import.meta.url))
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
/** Two years, the names under this one included, as the lists of browsers ask for it. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains'

/** Serves the built web app, and answers each of its own addresses with it. Headers keep the page to itself. */
export function webRoutes(app: FastifyInstance, config: Pick<Config, 'address'>): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    if (config.address.startsWith('https:')) reply.header('strict-transport-security', HTTPS_ONLY)
    reply.headers({
      'content-security-policy': reply.getHeader('content-security-policy') ?? POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
    })
  })
  if (!existsSync(DIST)) return
  app.register(fastifyStatic, {
    root: DIST,
    wildcard: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  // A file that is not there is not there: no address of the app looks like one, and no cache may take the one for the other.
  const isScreen = (path: string) => !path.startsWith('/api/') && !path.includes('.')
  app.get('/*', async (request, reply) =>
    isScreen(request.url.split('?')[0]!) ? reply.type('text/html').sendFile('index.html') : reply.callNotFound(),
  )
}
