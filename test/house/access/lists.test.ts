import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCases, PAGE } from '../../../domain/cases/store/lists.ts'
import { findLonelyChildren, findTraces } from '../../../domain/families/index.ts'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { decide } from '../../../domain/sharing/rules/decide.ts'
import { NEVER, type PersonFacts, type WorkerFacts } from '../../../domain/sharing/rules/facts.ts'
import { agreementSide, askerSide, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import { visibleTo } from '../../../domain/sharing/visible-people.ts'
import { findWatchedFrom } from '../../../domain/unity/watch/store/watched.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import { flatten, named, numbered } from '../../../ground/fragment.ts'
import type { AgencyId, CaseId, WorkerId } from '../../../ground/ids.ts'
import type { Told } from '../../../ground/told.ts'
import { inventAgreement, inventAsk, inventor, inventPerson, inventWorker, NOW } from '../../world/access/invent.ts'
import { keepWorld } from '../../world/access/keep.ts'
import { findMislisted, makeListed } from '../../world/access/make-listed.ts'
import { agree, anOpening, aWord, insist } from '../../world/agreements.ts'
import { aFamily } from '../../world/families.ts'
import { openTestHouse, type TestHouse } from '../../world/house.ts'
import { inTurns } from '../../world/in-turns.ts'

const set = readDataSet('demo')
const PEOPLE = 600
/** PostgreSQL lists for some while the evaluator decides about others. */
const AT_ONCE = 3
/** Agencies of which the worlds know nothing else: two people, the oldest of all, and nobody. */
const SMALL = { few: [211, 503], old: [0, 1, 2, 3, 4, 5, 6, 7], none: [] } as const

type File = { id: CaseId; person: PersonFacts; worker: WorkerId }
type World = ReturnType<typeof inventWorld>

function inventWorld() {
  const made = inventor(set, 20_261_125)
  const agreements = Array.from({ length: 12 }, () => inventAgreement(made))
  const people = Array.from({ length: PEOPLE }, (_, nth) => {
    const person = inventPerson(made, made.chance.id(new Date(0)) as string, agreements)
    const keepers = Object.entries(SMALL).filter(([, kept]) => (kept as readonly number[]).includes(nth))
    return { ...person, standings: [...person.standings, ...keepers.map(([agency]) => custody(agency))] }
  })
  function custody(agency: string): PersonFacts['standings'][number] {
    const id = made.chance.id(new Date(NOW))
    const open = { purposes: ['*'], categories: ['*'], from: NOW - 1, until: NEVER, status: null, agreement: null }
    return { id, agency, reason: 'custody', ...open }
  }
  const workers = Array.from({ length: 5 }, () => made.chance.id(new Date(0)) as WorkerId)
  // Some people have a second, newer case.
  const files = [...people, ...people.filter((_, nth) => nth % 9 === 0)]
    .map((person, nth): File => ({ id: made.chance.id(new Date(nth)), person, worker: workers[nth % 5]! }))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  const opened = people.slice(0, 40).map(({ id }) => id)
  const invented = Array.from({ length: 100 }, () => inventWorker(made, opened))
  const clerks = invented
    .slice(0, 60)
    .flatMap((worker) =>
      Object.keys(SMALL).map(
        (agency): WorkerFacts => ({ ...worker, agency: { ...worker.agency, id: agency, type: 'CP' } }),
      ),
    )
  const askers = [...invented, ...clerks].map((worker) => ({
    worker,
    purpose: inventAsk(made, worker.agency.type).purpose as Purpose,
  }))
  return { agreements, people, files, workers, askers }
}

async function keepFiles(house: TestHouse, files: readonly File[]): Promise<void> {
  await house.owner.query(
    `insert into cases.file (node, id, number, kind, focus, agency, worker, opened_at, deed)
     select 1, id, id, 'protection', focus, 'cp', worker, now(), id from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as new (id, focus, worker)`,
    [files.map(({ id }) => id), files.map(({ person }) => person.id), files.map(({ worker }) => worker)],
  )
  await makeListed(house.owner)
}

/** As whom nobody is hidden by the database itself: what is looked at here are the lists. */
const TOLD: Told = { asker: 'house', agency: '', type: '', country: '', siteCountry: '', conflict: '' }
const visible = ({ worker, purpose }: World['askers'][number]) =>
  visibleTo({ profile: 'demo', node: 1, at: new Date(NOW), purpose }, worker)

/** Whom no gate closes out, so that there is something to look for. */
const isLetIn = (asker: World['askers'][number]) => visible(asker).is(named('focus')).parts.join('').includes('seen_by')
/** Every page, one after another. */
async function turnAll(house: TestHouse, asker: World['askers'][number], mine?: WorkerId): Promise<CaseId[]> {
  const shown: CaseId[] = []
  for (;;) {
    const before = shown.at(-1)
    const page = await house.ground.database.readAs(TOLD, (find) =>
      findCases({ find, node: 1, agency: asker.worker.agency.id as AgencyId }, visible(asker), {
        before,
        mine,
        firsts: '{}',
      }),
    )
    shown.push(...page.map(({ id }) => id))
    if (page.length < PAGE) return shown
  }
}

describe('a list of cases', () => {
  let house: TestHouse
  const world = inventWorld()
  const agreed = agreementSide(world.agreements)
  beforeAll(async () => {
    house = await openTestHouse({ seed: false })
    await keepWorld(house.owner, world.people, world.agreements)
    await keepFiles(house, world.files)
  }, 60_000)
  afterAll(() => house.close())

  function expected({ worker, purpose }: World['askers'][number]): File[] {
    const ask = { action: 'search', purpose, category: 'identity', at: NOW }
    const side = askerSide(set, worker)
    return world.files.filter(({ person }) => {
      const { answer } = decide(worldOf(set, side, ask, personSide(person), agreed))
      return answer === 'allow' || answer === 'mask'
    })
  }

  it('shows on its pages whom the evaluator shows, in their order, whoever asks', async () => {
    const tally = { shown: 0, pages: 0, few: 0, old: 0, opened: 0 }
    await inTurns(world.askers, AT_ONCE, async (asker) => {
      const due = expected(asker)
      expect(await turnAll(house, asker), JSON.stringify(asker)).toEqual(due.map(({ id }) => id))
      const { agency, emergencies } = asker.worker
      tally.shown += due.length
      tally.pages += due.length > PAGE ? 1 : 0
      tally.few += agency.id === 'few' ? due.length : 0
      tally.old += agency.id === 'old' ? due.length : 0
      tally.opened += due.filter(
        ({ person }) =>
          emergencies.some((one) => one.person === person.id) &&
          person.standings.every((one) => one.agency !== agency.id),
      ).length
    })
    console.log(`lists: ${JSON.stringify(tally)}`)
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(5)
  }, 200_000)

  it('shows to a worker, asked for their own, those of them that they may see', async () => {
    let shown = 0
    await inTurns(world.askers.slice(0, 40), AT_ONCE, async (asker) => {
      const [mine] = world.workers
      const due = expected(asker).filter(({ worker }) => worker === mine)
      expect(await turnAll(house, asker, mine)).toEqual(due.map(({ id }) => id))
      shown += due.length
    })
    expect(shown).toBeGreaterThan(100)
  }, 100_000)

  it('passes over no stranger, however many there are', async () => {
    await house.owner.query('analyze')
    for (const agency of ['none', 'few']) {
      const asker = world.askers.find(
        (one) => one.worker.agency.id === agency && one.worker.emergencies.length === 0 && isLetIn(one),
      )!
      const plans = await plansOf(house, (find) =>
        findCases({ find, node: 1, agency: agency as AgencyId }, visible(asker), { firsts: '{}' }),
      )
      expect(plans).toHaveLength(1)
      expect(plans[0]).toMatch(/index only scan backward using listed_pkey/i)
      const rows = Number(/using listed_pkey on listed .*rows=(\d+)/i.exec(plans[0]!)![1])
      expect(rows).toBe(SMALL[agency as 'none' | 'few'].length)
    }
  })
})

describe('children alone and people to be traced', () => {
  it('are looked for among those of whom the agency was told', async () => {
    const house = await openTestHouse({ seed: false })
    for (const [table, more] of [
      ['child_status', `status, since) select 1, gen_random_uuid(), gen_random_uuid(), 'separated', now()`],
      ['separation', `trace, story) select 1, gen_random_uuid(), gen_random_uuid(), 'wanted', 'x'`],
    ])
      await house.owner.query(
        `insert into families.${table} (node, id, person, ${more!.replace(') select', ', agency, worker, deed, at) select')}, 'a' || n, gen_random_uuid(), gen_random_uuid(), now() from generate_series(1, 2000) n`,
      )
    await house.owner.query('analyze')
    const asker = { node: 1, agency: 'a7' as AgencyId, at: new Date() }
    const [children, traces] = await plansOf(house, async (find) => {
      await findLonelyChildren({ find, ...asker }, { status: 'separated', most: 60 })
      await findTraces({ find, ...asker }, { most: 60 })
    })
    // What the agency was told stands in the order in which it waits, and no more of it is read than is wanted.
    expect(children).toMatch(
      /-> {2}Limit.*\n.*\n\s+-> {2}Subquery Scan on said .*\n(.*\n){1,4}\s+-> {2}Index Scan using child_status_alone/,
    )
    expect(traces).toMatch(/Index Scan using separation_agency/)
    for (const plan of [children, traces]) {
      expect(plan).toMatch(/Index (Only )?Scan using taken_pkey/)
      expect(plan).not.toMatch(/Seq Scan|Hash/)
    }
    await house.close()
  })
})

describe('children whose care is watched over', () => {
  it('are found in the order of what is due, a page of each part from where it begins', async () => {
    const house = await openTestHouse({ seed: false })
    await house.owner.query(
      `insert into unity.watched (node, agency, part, person, line, due)
       select 1, 'a' || n % 3, p, gen_random_uuid(), '', date '2026-01-01' + n from generate_series(1, 3000) n, unnest(array['visits', 'interests']) p`,
    )
    await house.owner.query('vacuum analyze unity.watched')
    const asked = { parts: [{ part: 'visits' as const, behind: undefined }], most: 51 }
    const asker = { node: 1, agency: 'a1' as AgencyId, at: new Date() }
    const [plan] = (await plansOf(house, (find) => findWatchedFrom({ find, ...asker }, asked))) as [string]
    expect(plan).toMatch(/-> {2}Limit .*(\n.*Buffers.*)?\n\s+-> {2}Index (Only )?Scan using watched_order on watched/)
    await house.close()
  })
})

/** How PostgreSQL went about what was asked, as the house's own connections go about it. */
async function plansOf(house: TestHouse, ask: (find: Sql) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  const { options } = Object.fromEntries(new URL(house.ground.database.url.replace('@/', '@localhost/')).searchParams)
  for (const [, setting] of (options ?? '').matchAll(/-c (\S+)/g)) await house.owner.query(`set ${setting}`)
  await ask(async (text, ...values) => {
    const asked = numbered(flatten(text, values))
    const { rows } = await house.owner.query(`explain (analyze) ${asked.text}`, asked.values)
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    return []
  })
  return plans
}

describe('where lists begin', () => {
  it('is told by every deed that opens a case or gives a standing, and by an opening to a partner anew', async () => {
    const house = await openTestHouse()
    const [one, other, miriam, petra] = await Promise.all(
      ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak'].map(house.signIn),
    )
    const at = new Date()
    const { id: agreement } = await agree({ one: one!, other: other! }, at)
    const family = aFamily()
    await insist(miriam!, 'register-household', family)
    const [focus] = family.people
    await insist(miriam!, 'move-case', { case: family.case.id, seen: 'intake', stage: 'assessment' })
    await insist(miriam!, 'record-consent', aWord(focus!.id))
    const cases = async () => (await petra!.look('list-cases', {}, { purpose: 'service-delivery' })).body.cases
    expect(await cases()).not.toContainEqual(expect.objectContaining({ id: family.case.id }))
    await insist(miriam!, 'open-to-partner', anOpening(agreement, [focus!.id]), { purpose: 'service-delivery' })
    expect(await cases()).toContainEqual(expect.objectContaining({ id: family.case.id }))
    await insist(miriam!, 'move-case', { case: family.case.id, seen: 'assessment', stage: 'planning' })
    expect(await findMislisted(house.owner)).toEqual([])
    await house.close()
  }, 60_000)
})
