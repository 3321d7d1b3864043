import { countMisses, findTotp, noteMiss } from '../domain/agencies/index.ts'
import type { WorkerId } from '../ground/ids.ts'
import { Forbidden } from '../ground/refusals.ts'
import type { Surroundings } from './house.ts'

const MOST_MISSES = 5
const MISSES_MS = 15 * 60_000

/** Whose one-time codes these are. A number that nobody has is refused like a wrong code, and counted like one. */
export async function whoseCode(surroundings: Surroundings, number: string): Promise<WorkerId> {
  const { ground, config, now } = surroundings
  const since = new Date(now().getTime() - MISSES_MS)
  if ((await countMisses(ground.database.sql, config.node, { number, since })) >= MOST_MISSES)
    throw new Forbidden('too-many-tries')
  const totp = await findTotp(ground.database.sql, config.node, number)
  if (totp) return totp.worker
  return orMissed(surroundings, number, Promise.reject(new Forbidden('code-refused')))
}

/** Counts a wrong code apart from the deed that it spoilt, which leaves nothing but its line. */
export async function orMissed<T>(
  { ground, config, now }: Surroundings,
  number: string,
  proof: Promise<T>,
): Promise<T> {
  return proof.catch(async (error) => {
    const at = now()
    await noteMiss(ground.database.sql, config.node, { number, at, since: new Date(at.getTime() - MISSES_MS) })
    throw error
  })
}
