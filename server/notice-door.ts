import type { FastifyInstance } from 'fastify'
import { canBeEndpoint } from '../bridges/outside/index.ts'
import { keepPushKey } from '../bridges/push/index.ts'
import { countUnread, noticeRoutes } from '../domain/notices/index.ts'
import type { Routes } from '../ground/routes.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'

type Given = { surroundings: Surroundings; sessions: Sessions }

/** What was laid before a worker; and how much of it they have not read, for the bell: a number, and of nobody. */
export function noticeDoor(app: FastifyInstance, routes: Routes, { surroundings, sessions }: Given): void {
  const { ground, config, now } = surroundings
  noticeRoutes(routes, {
    mails: config.mail !== undefined,
    pushKey: async () => (config.pushes ? (await keepPushKey(ground, config.node, now())).publicKey : null),
    canPushTo: (address) => config.pushes && canBeEndpoint(address, config.hooksInside),
  })
  app.get('/api/notices/unread', { exposeHeadRoute: false }, async (request) => {
    const { id } = await sessions.atWorkUnnoted(request)
    return { unread: await countUnread({ find: ground.database.sql, node: config.node }, id) }
  })
}
