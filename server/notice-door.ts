import type { FastifyInstance } from 'fastify'
import { canBeEndpoint } from '../bridges/outside/index.ts'
import { keepPushKey } from '../bridges/push/index.ts'
import { countUnread, noticeRoutes } from '../domain/notices/index.ts'
import type { Routes } from '../ground/routes.ts'
import { keepBell } from './bell.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'

type Given = { surroundings: Surroundings; sessions: Sessions }

/** What was laid before a worker; and for the bell how much of it they have not read, a number, and that it changed. */
export function noticeDoor(app: FastifyInstance, routes: Routes, { surroundings, sessions }: Given): void {
  const { ground, config, now } = surroundings
  noticeRoutes(routes, {
    mails: config.mail !== undefined,
    pushKey: async () => (config.pushes ? (await keepPushKey(ground, config.node, now())).publicKey : null),
    canPushTo: (address) => config.pushes && canBeEndpoint(address, config.hooksInside),
  })
  const bell = keepBell(surroundings, sessions)
  // Streams end first: the house waits for answers under way, and these would never end by themselves.
  app.addHook('preClose', bell.close)
  app.get('/api/notices/unread', { exposeHeadRoute: false }, async (request) => {
    const { id } = await bell.atWork(request)
    return { unread: await countUnread({ find: ground.database.sql, node: config.node }, id) }
  })
  app.get('/api/notices/bell', { exposeHeadRoute: false }, async (request, reply) => {
    const stream = await bell.hear(request)
    // Neither kept nor gathered nor packed by anything in between: each word goes on as it is said.
    return reply
      .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
      .type('text/event-stream')
      .send(stream)
  })
}
