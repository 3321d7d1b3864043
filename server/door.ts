import { type Config, keepProviderKey } from './config.ts'
import { buildHouse } from './house.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { openGround, outsideUrls } from './open.ts'
import { urlOf } from './postgres.ts'
import { readSignInProfile } from './sign-in-profile.ts'
import { webRoutes } from './web.ts'
import { ownLog } from './witness-policy.ts'

const GRACE_MS = 2_000

/** A process that answers at the door: it opens when the keeper says that the back of the house is ready. */
export async function openDoor(
  { sockets, ...config }: Config & { sockets: string },
  ready: Promise<void>,
): Promise<void> {
  await ready
  const urls = config.databaseUrl
    ? outsideUrls(config.databaseUrl)
    : (role: string, database?: string) => urlOf(sockets, role, database)
  const ground = await openGround(urls, config)
  const house = buildHouse({
    ground,
    config,
    signIn: readSignInProfile(config.profile),
    providerKey: keepProviderKey(config.home),
    ownLog: ownLog(config),
    now: () => new Date(),
  })
  ledgerRoutes(house, ground.database, config)
  webRoutes(house.app, config)
  await house.app.listen({ port: config.port, host: config.host })
  const leave = async () => {
    // Answers under way are finished; a connection on which nobody asks anything must not keep the house open.
    setTimeout(() => house.app.server.closeAllConnections(), GRACE_MS)
    await house.app.close()
    process.exit(0)
  }
  // Ctrl-C reaches every process of the house; the keeper says when to leave, so that answers under way are finished.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  process.on('message', (message) => message === 'leave' && leave())
  process.on('disconnect', () => process.exit(1))
  process.send!('open')
}
