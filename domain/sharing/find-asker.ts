import type { Asking } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import { Unknown } from '../../ground/refusals.ts'
import { atWorkOf, findAtWork } from '../agencies/index.ts'
import type { AtWork } from '../agencies/words.ts'
import { NEVER, type WorkerFacts } from './rules/facts.ts'
import { findEmergencies } from './store.ts'

type Asker = { find: Sql; node: number; asking: Asking }

/** Where whoever acts is at work: found when they came to work in this transaction, or now. */
export async function whereAtWork({ find, node, asking }: Asker): Promise<AtWork> {
  const worker = atWorkOf(asking.actor) ?? (await findAtWork(find, node, asking.actor.id))
  if (!worker) throw new Unknown('unknown-worker')
  return worker
}

/** Whoever acts, as the rules see them. */
export async function findAsker(asker: Asker): Promise<WorkerFacts> {
  const [worker, emergencies] = await Promise.all([
    whereAtWork(asker),
    findEmergencies(asker.find, asker.asking.actor.id),
  ])
  return askerOf(worker, asker.asking, emergencies)
}

const orNever = (at: Date | null) => at?.getTime() ?? NEVER

export function askerOf(
  worker: AtWork,
  { actor: { signIn }, at }: Asking,
  emergencies: WorkerFacts['emergencies'],
): WorkerFacts {
  const minutesSince = (then: Date) => (at.getTime() - then.getTime()) / 60_000
  return {
    kind: 'worker',
    id: worker.id,
    agency: {
      id: worker.agency,
      type: worker.agencyType,
      country: worker.agencyCountry.trim(),
      suspendedAt: orNever(worker.agencySuspendedAt),
      nodeCutOffAt: orNever(worker.nodeCutOffAt),
    },
    siteCountry: worker.siteCountry.trim(),
    roles: worker.roles.map(({ fact, role, from, until, lentBy }) => ({
      role,
      from: from.getTime(),
      until: orNever(until),
      lent: lentBy && {
        id: fact,
        lenderFrom: from.getTime(),
        lenderUntil: orNever(lentBy.holdsUntil),
        lenderSuspendedAt: orNever(lentBy.suspendedAt),
      },
    })),
    trainings: worker.trainings.map(({ code, until }) => ({ code, until: until.getTime() })),
    nationalityConflict: worker.nationalityConflict,
    suspendedAt: orNever(worker.suspendedAt),
    signIn: {
      // In a demonstration a picked name stands for a passkey; the house lets it in nowhere else.
      strength: ['demonstration', 'house'].includes(signIn.strength) ? 'passkey' : signIn.strength,
      minutes: minutesSince(signIn.at),
      confirmedMinutes: minutesSince(signIn.confirmedAt),
    },
    emergencies,
  }
}
