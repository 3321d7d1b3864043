import { openAgencies } from '../../domain/agencies/index.ts'
import type { OpenAgencies, Worker } from '../../domain/agencies/words.ts'
import { registerHousehold } from '../../domain/cases/index.ts'
import { type Act, carryOut, type Ground } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import { findDone } from '../../ground/entry.ts'
import { HOUSE } from '../../ground/house.ts'
import type { DeedId } from '../../ground/ids.ts'
import { inventAgencies } from './agencies.ts'
import { type Chance, seedChance } from './chance.ts'
import { writeDown } from './family.ts'
import { HARD_CASES } from './hard-cases.ts'
import { inventFamily } from './invent-family.ts'

const SEED = 20_261_122
const EVERYDAY_FAMILIES = 36
const DAY = 86_400_000

/**
 * Fills a new house with a believable world of invented people: every record by a deed, as work would have left it.
 * Interrupted, it goes on where it stopped; finished, it is not begun again.
 */
export async function seedDemo(ground: Ground, node: number, now = new Date()): Promise<void> {
  const chance = seedChance(SEED)
  const birthday = new Date('2026-01-05T08:00:00Z')
  const agencies = inventAgencies(chance, birthday, now)
  const deeds = { agencies: chance.id<DeedId>(birthday), last: chance.id<DeedId>(birthday) }
  if (await findDone(ground.database.sql, deeds.last)) return

  const doAs = (id: DeedId, name: string, actor: Asking['actor'], at: Date, work: (act: Act) => Promise<void>) =>
    carryOut(
      ground,
      {
        id,
        name,
        actor,
        at,
        node,
        purpose: name === 'open-agencies' ? 'administration' : 'registration',
        digest: `demo ${SEED}`,
      },
      work,
    )
  await doAs(deeds.agencies, 'open-agencies', HOUSE, birthday, (act) => openAgencies(act, agencies))

  const clerks = agencies.workers.filter(({ roles }) =>
    roles.some(({ role }) => ['registration-clerk', 'caseworker'].includes(role)),
  )
  const told = [
    ...HARD_CASES.map(({ worker, daysAgo, story }) => ({
      worker: agencies.workers.find(({ name }) => name === worker)!,
      daysAgo,
      story,
    })),
    ...Array.from({ length: EVERYDAY_FAMILIES }, () => everyday(chance, clerks, birthday)),
  ].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const [nth, { worker, daysAgo, story }] of told.entries()) {
    const at = new Date(now.getTime() - daysAgo * DAY - chance.whole(0, 5) * 3_600_000)
    const id = nth === told.length - 1 ? deeds.last : chance.id<DeedId>(birthday)
    await doAs(id, 'register-household', actorOf(worker, agencies), at, (act) =>
      registerHousehold(act, writeDown(chance, at, story)),
    )
  }
}

const actorOf = ({ id, agency, site, roles }: Worker, { agencies }: OpenAgencies): Asking['actor'] => ({
  id,
  agency,
  site,
  roles: roles.map(({ role }) => role),
  type: agencies.find((one) => one.id === agency)!.type,
  signIn: HOUSE.signIn,
})

const everyday = (chance: Chance, clerks: Worker[], at: Date) => ({
  worker: chance.pick(clerks),
  daysAgo: chance.whole(1, 200),
  story: inventFamily(chance, at),
})
