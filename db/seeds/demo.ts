import { openAgencies } from '../../domain/agencies/index.ts'
import type { OpenAgencies, Worker } from '../../domain/agencies/words.ts'
import { registerHousehold } from '../../domain/cases/index.ts'
import { type Act, carryOut, type Ground } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import { HOUSE } from '../../ground/house.ts'
import type { DeedId, PersonId } from '../../ground/ids.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { inventAgencies } from './agencies.ts'
import { whatWasAgreed } from './agreements.ts'
import { type Chance, seedChance } from './chance.ts'
import { writeDown } from './family.ts'
import { BIRTHDAY, chanceOfAgreed, isFinished } from './finished.ts'
import { HARD_CASES } from './hard-cases.ts'
import { inventFamily } from './invent-family.ts'
import { whatIsUnderWay } from './under-way.ts'

const SEED = 20_261_122
/** What is under way came later than the rest, so its ids come from a chance of their own. */
const UNDER_WAY_SEED = 20_261_127
const EVERYDAY_FAMILIES = 36
const DAY = 86_400_000

/**
 * Fills a new house with a believable world of invented people: every record by a deed, as work would have left it.
 * Interrupted, it goes on where it stopped; finished, it is not begun again.
 */
export async function seedDemo(ground: Ground, node: number, now = new Date()): Promise<void> {
  const chance = seedChance(SEED)
  const agencies = inventAgencies(chance, BIRTHDAY, now)
  const deeds = { agencies: chance.id<DeedId>(BIRTHDAY), last: chance.id<DeedId>(BIRTHDAY) }
  const { chance: later, last: agreed } = chanceOfAgreed()
  if (await isFinished(ground.database.sql)) return

  const doAs = (
    { id, name, actor, at, purpose }: Omit<Asking, 'node' | 'digest'>,
    work: (act: Act) => Promise<unknown>,
  ) =>
    carryOut(
      ground,
      { id, name, actor, at, node, purpose, digest: `demo ${SEED}` },
      async (act) => void (await work(act)),
    )
  await doAs(
    { id: deeds.agencies, name: 'open-agencies', actor: HOUSE, at: BIRTHDAY, purpose: 'administration' },
    (act) => openAgencies(act, agencies),
  )

  const told = whatWasTold(chance, agencies, BIRTHDAY)
  const kept: DeedId[] = []
  for (const [nth, { worker, daysAgo, story, kept: isKept }] of told.entries()) {
    const at = new Date(now.getTime() - daysAgo * DAY - chance.whole(0, 5) * 3_600_000)
    const id = nth === told.length - 1 ? deeds.last : chance.id<DeedId>(BIRTHDAY)
    if (isKept) kept.push(id)
    await doAs(
      { id, name: 'register-household', actor: actorOf(worker, agencies), at, purpose: 'registration' },
      (act) => registerHousehold(act, writeDown(chance, at, story)),
    )
  }

  const workerOf = (name: string) => agencies.workers.find((worker) => worker.name === name)!
  const families = await Promise.all(kept.map((deed) => peopleOf(ground, node, deed)))
  const steward = (name: string) => workerOf(name).id
  const agreedOn = whatWasAgreed({ chance: later, now, steward, family: (nth) => families[nth]! })
  const underWay = { chance: seedChance(UNDER_WAY_SEED), now, workerOf: steward, agreement: agreedOn.border }
  const done = [...agreedOn.done, ...whatIsUnderWay(underWay)]
  for (const [nth, { who, daysAgo, name, purpose, work }] of done.entries()) {
    const at = new Date(now.getTime() - daysAgo * DAY + nth * 1000)
    const id = nth === done.length - 1 ? agreed : later.id<DeedId>(BIRTHDAY)
    const actor = { ...actorOf(workerOf(who), agencies), signIn: { ...HOUSE.signIn, at, confirmedAt: at } }
    await doAs({ id, name, actor, at, purpose }, work)
  }
}

/** Who registered which family, and how many days ago: the hard cases, and everyday ones between them. */
function whatWasTold(chance: Chance, { workers }: OpenAgencies, birthday: Date) {
  const clerks = workers.filter(({ roles }) =>
    roles.some(({ role }) => ['registration-clerk', 'caseworker'].includes(role)),
  )
  return [
    ...HARD_CASES.map(({ worker, daysAgo, story }) => ({
      worker: workers.find(({ name }) => name === worker)!,
      daysAgo,
      story,
      kept: worker === 'Miriam Sola',
    })),
    ...Array.from({ length: EVERYDAY_FAMILIES }, () => everyday(chance, clerks, birthday)),
  ].sort((a, b) => b.daysAgo - a.daysAgo)
}

/** Whom a registration wrote down, in the order of its story. */
async function peopleOf({ database }: Ground, node: number, deed: DeedId): Promise<PersonId[]> {
  const rows = await database.readAs(
    AS_HOUSE,
    (find) => find<{ person: PersonId }>`
    select person from cases.file join cases.file_person on file_person.file = file.id and file_person.node = file.node
     where file.deed = ${deed} and file.node = ${node} order by nth`,
  )
  return rows.map(({ person }) => person)
}

const actorOf = ({ id, agency, site, roles }: Worker, { agencies }: OpenAgencies): Asking['actor'] => ({
  id,
  agency,
  site,
  roles: roles.map(({ role }) => role),
  type: agencies.find((one) => one.id === agency)!.type,
  signIn: HOUSE.signIn,
  told: AS_HOUSE,
})

const everyday = (chance: Chance, clerks: Worker[], at: Date) => ({
  worker: chance.pick(clerks),
  daysAgo: chance.whole(1, 200),
  story: inventFamily(chance, at),
  kept: false,
})
