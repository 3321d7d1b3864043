import { mayWork, showWorkers, type Work } from '../../domain/agencies/index.ts'
import type { Role, WorkerShown } from '../../domain/agencies/words.ts'
import type { Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import type { Purpose } from '../../ground/categories.ts'
import { CalledWrongly } from './command.ts'

type For = { node: number; work: Work; purpose: Purpose; as: string | undefined; rather: Role }

/** For whom a command is run: the worker who is named, or the first who may, in this role rather than another. */
export async function findActor({ database }: Ground, { node, work, purpose, as, rather }: For): Promise<Actor> {
  const workers = await showWorkers(database.sql, node, new Date())
  const able = workers.filter(({ roles, agency }) => mayWork({ roles, type: agency.type }, work, purpose).allow)
  const found =
    as === undefined
      ? able.find(({ roles }) => roles.includes(rather))
      : able.find(({ id, name }) => id === as || name === as)
  if (!found)
    throw new CalledWrongly(as ? `nobody called ${as} may do this here` : 'nobody here may do this; say who with --as')
  return actorOf(found)
}

const actorOf = ({ id, agency, site, roles }: WorkerShown): Actor => ({
  id,
  agency: agency.id,
  site: site?.id ?? null,
  type: agency.type,
  roles,
  signIn: { strength: 'house', at: new Date(), confirmedAt: new Date() }, // whoever may run commands on this machine
})
