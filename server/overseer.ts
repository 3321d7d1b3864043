import type { FastifyRequest } from 'fastify'
import { comeToWork, mayWork } from '../domain/agencies/index.ts'
import { Refusal } from '../ground/refusals.ts'
import { NotSignedIn } from './answer.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'

/** Whether somebody of the oversight body asks, who may be at work now: they may read the whole ledger, from anywhere. */
export function knowOverseers(
  { ground, config, now }: Surroundings,
  sessions: Sessions,
): (request: FastifyRequest) => Promise<boolean> {
  return async (request) => {
    try {
      const asking = { name: 'check-rows', actor: await sessions.atWork(request), node: config.node, at: now() }
      await comeToWork({ find: ground.database.sql, asking })
      return asking.actor.type === 'OV' && mayWork(asking.actor, 'oversee', 'oversight').allow
    } catch (error) {
      if (error instanceof NotSignedIn || error instanceof Refusal) return false
      throw error
    }
  }
}
