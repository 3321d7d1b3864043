import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { triageRulesOf } from '../../domain/triage/profile.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { FactId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import type { AtWork, TestHouse } from '../world/house.ts'
import { openBareHouse } from '../world/ledger.ts'
import { deed, doAll, look, type Said, type Step, withoutIds } from '../world/two-worlds.ts'

/**
 * Two worlds, alike to the last byte but for one family: in one it is there, and hidden from whoever asks; in the other it
 * never was. Whatever somebody does from whom it is hidden, both worlds must answer alike, or the answer tells.
 */
const START = Date.parse('2026-11-25T10:00:00Z')
type World = { house: TestHouse; clock: { now: number }; has: boolean }
let worlds: [World, World]

const hidden = withOneAlone(withMarks(aFamily('Verborgenova')))
/** What the askers have themselves, in both worlds: some strangers, and somebody who bears the very same marks. */
const alike = withMarks(aFamily('Verborgenova'))
const own = ofOne(aFamily('Eigenova'))
/** So many of one name that they would take up every place among those who are found. */
const crowd: RegisterHousehold = {
  ...aFamily(),
  people: Array.from({ length: 14 }, () =>
    aPerson('Mira', 'Verborgenova', { sex: 'female', born: { edtf: '1990-03-04' } }),
  ),
  ties: [],
}
crowd.household.head = crowd.people[0]!.id

/** So many children without their parents, each of whom looks for somebody, that they would take up every place of what waits. */
const [waitingHidden, waitingSeen] = [lonelyCrowd(70), lonelyCrowd(60)]
function lonelyCrowd(count: number): RegisterHousehold[] {
  // Nobody is like anybody else, so that no review is opened of them.
  const name = () =>
    randomBytes(8)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)
  return Array.from({ length: count }, (_, nth) => {
    const family = aFamily()
    const day = String(1 + (nth % 28)).padStart(2, '0')
    const alone = aPerson(name(), name(), { born: { edtf: `2015-0${1 + (nth % 9)}-${day}` } })
    const gone = aPerson(name(), name(), { born: { edtf: `19${30 + nth}-0${1 + (nth % 7)}-${day}` } })
    return {
      ...{ ...family, people: [alone, gone], ties: [], household: { ...family.household, head: alone.id } },
      childStatuses: [{ id: newId(), person: alone.id, status: 'unaccompanied', since: '2026-11-01' }],
      missing: [{ id: newId(), person: gone.id, cause: 'conflict', trace: 'wanted' }],
    }
  })
}
async function writeAll(world: World, families: readonly RegisterHousehold[]): Promise<AtWork> {
  const who = await world.house.signIn('Miriam Sola')
  for (const family of families) {
    world.clock.now++ // what comes later stands later
    await insist(who, 'register-household', family, { purpose: 'protection' })
  }
  await world.house.settle()
  return who
}

function ofOne({ people, ...family }: RegisterHousehold): RegisterHousehold {
  return { ...family, people: people.slice(0, 1), ties: [] }
}
/** One of the children is without their parents, and so watched over. */
function withOneAlone(family: RegisterHousehold): RegisterHousehold {
  const { id: person } = family.people[2]!
  return {
    ...family,
    childStatuses: [{ id: newId(), person, status: 'unaccompanied', since: '2026-11-01' }],
  }
}
function withMarks(family: RegisterHousehold): RegisterHousehold {
  Object.assign(family.people[0]!, {
    contact: { phones: ['+4915199887766'] },
    identifiers: [{ kind: 'passport', value: 'QZ7731K99' }],
  })
  return family
}

async function openWorld(has: boolean): Promise<World> {
  const clock = { now: START }
  const house = await openBareHouse({ now: () => new Date(clock.now) })
  return { house, clock, has }
}
beforeAll(async () => {
  worlds = await Promise.all([openWorld(true), openWorld(false)])
})
afterAll(() => close())
const close = () => Promise.all(worlds.map(({ house }) => house.close()))
async function beginAnew(): Promise<void> {
  await close()
  worlds = await Promise.all([openWorld(true), openWorld(false)])
}

/** Everything that somebody could turn to: by name, number, phone, in part, in another script; lists and counts; by id. */
function askAround(purpose: Purpose): Step[] {
  const [mother, child] = hidden.people.map(({ id }) => id)
  const texts = ['Mira Verborgenova', 'Verborgenova', 'Verborg', 'Мира Верборгенова', 'QZ7731K99', '+4915199887766']
  return [
    ...texts.map((text) => look('search-people', purpose, { text })),
    look('search-people', purpose, { text: 'Mira', born: { edtf: '1990-03-04' }, sex: 'female' }),
    look('my-work', purpose),
    look('list-cases', purpose),
    look('list-cases', purpose, { kind: 'protection', closed: false }),
    look('list-cases', purpose, { mine: true }),
    look('list-triage', purpose),
    look('spread-triage', purpose),
    look('list-watched', purpose),
    look('simulate-triage', purpose, { rules: triageRulesOf('demo') }),
    look('list-tracing', purpose),
    look('list-reviews', purpose),
    look('list-notices', purpose),
    look('list-emergencies', purpose),
    look('read-openings', purpose, { persons: [mother, child] }),
  ]
}

/** What is named by its id answers as if it were not there. */
function reachFor(purpose: Purpose, mine: RegisterHousehold): Step[] {
  const [mother, child] = hidden.people.map(({ id }) => id)
  const said = { reason: 'it was told so', seen: 1, since: '2026-11-21' }
  return [
    look('read-case', purpose, { case: hidden.case.id }),
    look('read-case-work', purpose, { case: hidden.case.id }),
    look('read-case-ledger', purpose, { case: hidden.case.id }),
    look('read-triage', purpose, { case: hidden.case.id }),
    look('read-family', purpose, { person: mother }),
    look('read-whereabouts', purpose, { person: mother }),
    look('read-tracing', purpose, { person: mother }),
    look('read-consents', purpose, { person: mother }),
    deed('correct-person', purpose, { person: mother, seen: 1, sex: 'female', reason: said.reason }),
    deed('draw-tie', purpose, {
      id: newId(),
      kind: 'aunt-uncle',
      from: mine.people[0]!.id,
      to: child,
      source: 'observed',
    }),
    deed('judge-tie', purpose, { tie: hidden.ties[0]!.id, status: 'contested', reason: said.reason, seen: 0 }),
    deed('link-records', purpose, { id: newId(), records: [mine.people[0]!.id, mother], reason: said.reason }),
    deed('join-household', purpose, {
      household: hidden.household.id,
      person: mine.people[0]!.id,
      since: said.since,
      reason: said.reason,
    }),
    deed('leave-household', purpose, {
      household: hidden.household.id,
      person: mother,
      until: said.since,
      reason: said.reason,
    }),
    deed('write-note', purpose, { id: newId(), case: hidden.case.id, category: 'family', text: 'x' }),
    deed('set-triage', purpose, {
      id: newId(),
      case: hidden.case.id,
      level: 'low',
      suggested: 'low',
      version: 1,
      reviewDue: '2026-12-01',
    }),
  ]
}

/** After one's own family of the same marks was written down: the receipt, the case, its ledger, what waits. */
const writeDown = (purpose: Purpose, mine: RegisterHousehold): Step[] => [
  deed('register-household', purpose, mine),
  look('read-case', purpose, { case: mine.case.id }),
  look('read-case-work', purpose, { case: mine.case.id }),
  look('read-case-ledger', purpose, { case: mine.case.id }),
  look('read-triage', purpose, { case: mine.case.id }),
  look('read-family', purpose, { person: mine.people[0]!.id }),
  look('read-whereabouts', purpose, { person: mine.people[0]!.id }),
]

const given = new Set<string>(
  [alike, own, hidden].flatMap((family) => [family.case.id, ...family.people.map(({ id }) => id)]),
)

/** The same steps in both worlds, by the same worker. */
async function inBoth(name: string, steps: readonly Step[]): Promise<[Said[], Said[]]> {
  const told: Said[][] = []
  for (const world of worlds) {
    const who = await world.house.signIn(name)
    told.push(await doAll(world, who, { steps, given }))
  }
  return told as [Said[], Said[]]
}

/** In one world only: the family, and whatever hides it. */
async function inOne(work: (world: World) => Promise<void>): Promise<void> {
  for (const world of worlds) if (world.has) await work(world)
}
async function write({ house }: World, name: string, family = hidden): Promise<AtWork> {
  const who = await house.signIn(name)
  await insist(who, 'register-household', family, { purpose: 'protection' })
  await house.settle()
  return who
}
const REASON = 'he looks for her'
const restrict = (who: AtWork, person: string) =>
  insist(
    who,
    'set-safeguards',
    { person, restricted: true, cleared: [who.worker.id], reason: REASON },
    { purpose: 'protection' },
  )

describe('from a stranger', () => {
  beforeAll(() => inOne(async (world) => void (await write(world, 'Miriam Sola'))))

  it('somebody is hidden whatever is asked, by whichever mark, in every list and count, and by every id', async () => {
    const steps = [...askAround('asylum-procedure'), ...reachFor('asylum-procedure', own)]
    const [there, not] = await inBoth('Grace Adeyemi', steps)
    expect(there.every(({ status }) => status < 500)).toBe(true)
    expect(there).toEqual(not)
  })

  it('they stay hidden when the same people are written down: in the receipt, the case, its ledger, and what waits', async () => {
    const steps = [...writeDown('asylum-procedure', alike), ...askAround('asylum-procedure')]
    const [there, not] = await inBoth('Grace Adeyemi', steps)
    expect(there[0]!.status).toBe(200)
    expect(there.some(({ step, body }) => step.endsWith('search-people') && body.includes('Verborgenova'))).toBe(true)
    expect(there).toEqual(not)
  })

  it('a workbook that names them has the same account, tried out and for good', async () => {
    const told: unknown[] = []
    for (const { house } of worlds) told.push(await bringIn(house, 'Jonas Vik'))
    expect(told[0]).toMatchObject([
      { rows: 2, registered: 2, review: 0 },
      { rows: 2, registered: 2, review: 0 },
    ])
    expect(told[0]).toEqual(told[1])
  })

  it('and the custodian finds them, so that this could be seen', async () => {
    const [there, not] = await inBoth('Joseph Okello', askAround('protection'))
    const differs = there.filter((one, nth) => one.body !== not[nth]!.body).map(({ step }) => step.replace(/^\d+ /, ''))
    expect(new Set(differs)).toEqual(
      new Set([
        ...['search-people', 'my-work', 'list-cases', 'list-triage', 'spread-triage', 'simulate-triage'],
        'list-watched',
      ]),
    )
  })
})

const WORKBOOK = `household_id,given_name,family_name,sex,birth_date,phone_no,passport_no
H-1,Mira,Verborgenova,F,1990-03-04,+4915199887766,QZ7731K99
H-1,Adam,Verborgenova,M,2015-06-07,,
`
/** An import, first tried out and then done; what its accounts say. */
async function bringIn(house: TestHouse, name: string): Promise<object[]> {
  const who = await house.signIn(name)
  const headers = { cookie: who.cookie, 'content-type': 'application/octet-stream' }
  const sent = { method: 'POST', url: '/api/imports?name=a.csv', headers, payload: Buffer.from(WORKBOOK) } as const
  const id = (await house.house.app.inject(sent)).json().import
  const until = async (state: string) => {
    for (;;) {
      const { body } = await who.look('read-import', { import: id })
      if (body.state === state) return JSON.parse(withoutIds(JSON.stringify(body), given))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  await until('proposed')
  await insist(who, 'run-import', { import: id, dryRun: true })
  const tried = await until('checked')
  await insist(who, 'run-import', { import: id, dryRun: false })
  return [tried, await until('done')]
}

describe('from colleagues who are not cleared', () => {
  beforeAll(async () => {
    await beginAnew()
    for (const world of worlds) await write(world, 'Miriam Sola', own)
    await inOne(async (world) => {
      const miriam = await write(world, 'Miriam Sola')
      for (const { id } of hidden.people) await restrict(miriam, id)
    })
  })

  it('a restricted person is in no list, no count, no search and no review', async () => {
    const lists = askAround('protection').filter(({ name }) => name !== 'read-openings')
    const [there, not] = await inBoth('Joseph Okello', [...lists, ...writeDown('protection', alike), ...lists])
    expect(there).toEqual(not)
  })

  it('nor do many of them take up places among those who are found, or make it said that there are more', async () => {
    await inOne(async (world) => {
      const miriam = await write(world, 'Miriam Sola', crowd)
      for (const { id } of crowd.people) await restrict(miriam, id)
    })
    const [there, not] = await inBoth('Joseph Okello', [
      look('search-people', 'protection', { text: 'Mira Verborgenova' }),
      look('search-people', 'protection', { text: 'Verborgenova' }),
    ])
    const { found, more } = JSON.parse(there[0]!.body)
    expect([found[0].householdSize, more]).toEqual([3, false])
    expect(there).toEqual(not)
  })

  it('nor among what waits for somebody', async () => {
    await inOne(async (world) => {
      const miriam = await writeAll(world, waitingHidden)
      for (const { people } of waitingHidden) for (const { id } of people) await restrict(miriam, id)
    })
    for (const { clock } of worlds) clock.now += 1000
    for (const world of worlds) await writeAll(world, waitingSeen)
    const [there, not] = await inBoth('Joseph Okello', [
      look('my-work', 'protection'),
      look('list-reviews', 'protection'),
    ])
    const { items, more } = JSON.parse(there[0]!.body)
    const groups = Object.groupBy(items, ({ group }: { group: string }) => group)
    expect([groups['child-alone']!.length, groups.apart!.length, more]).toEqual([60, 60, []])
    expect(there).toEqual(not)
  })
})

describe('from a worker who is bound to the country that they fled', () => {
  beforeAll(async () => {
    await beginAnew()
    for (const { house } of worlds) {
      const nadia = await house.signIn('Nadia Haddad')
      const worker = house.workers.find(({ name }) => name === 'Joseph Okello')!.id
      await insist(nadia, 'assess-conflict', { id: newId(), worker, countries: ['SYR'] }, { purpose: 'administration' })
    }
    await inOne(async (world) => void (await write(world, 'Miriam Sola')))
  })

  it('somebody of their own agency is hidden in everything', async () => {
    const [there, not] = await inBoth('Joseph Okello', [...askAround('protection'), ...reachFor('protection', own)])
    expect(there).toEqual(not)
  })
})

describe('from whoever traces', () => {
  beforeAll(async () => {
    await beginAnew()
    const tracing = { purposes: ['family-tracing'], categories: ['family-unity'], jurisdictions: ['QMA'] }
    const parties = ['harbour-family-service', 'refugee-registration']
    for (const { house, clock } of worlds) {
      const [one, other] = [await house.signIn('Owen Clarke'), await house.signIn('Ines Duarte')]
      const { id } = await agree({ one, other }, new Date(clock.now), { ...tracing, parties } as never)
      agreements.set(house, id)
    }
    await inOne(async (world) => {
      const miriam = await write(world, 'Miriam Sola')
      const mother = hidden.people[0]!.id
      const to = { recipient: 'refugee-registration', purpose: 'family-tracing', categories: ['family-unity'] }
      await insist(miriam, 'record-consent', aWord(mother, to as never), { purpose: 'family-tracing' })
      const opening = anOpening(agreements.get(world.house)!, [mother], {
        to: parties[1],
        categories: ['family-unity'],
      } as never)
      await insist(miriam, 'open-to-partner', opening, { purpose: 'family-tracing' })
      expect(await found(world)).toBe(true)
      await insist(
        miriam,
        'set-safeguards',
        { person: mother, notToBeFound: true, reason: REASON },
        { purpose: 'protection' },
      )
    })
  })
  const agreements = new Map<TestHouse, FactId>()
  const found = async ({ house }: World) => {
    const grace = await house.signIn('Grace Adeyemi')
    const { body } = await grace.look('search-people', { text: 'Mira Verborgenova' }, { purpose: 'family-tracing' })
    return body.found.length > 0
  }

  it('who asked not to be found is hidden in every search and list, though opened before', async () => {
    const lists = askAround('family-tracing')
    const [there, not] = await inBoth('Grace Adeyemi', [...lists, ...writeDown('family-tracing', alike), ...lists])
    expect(there).toEqual(not)
  })
})

/**
 * How long an answer takes tells nothing either. Pairs of questions, one about somebody hidden and one about nobody, each
 * first as often as the other, so that whatever else the machine does falls on both alike.
 */
describe('the time that an answer takes', () => {
  const PAIRS = 240
  beforeAll(async () => {
    await beginAnew()
    await inOne(async (world) => void (await write(world, 'Miriam Sola')))
  })
  const here = () => worlds.find(({ has }) => has)!.house

  const questions: [string, (nth: number) => [string, object], (nth: number) => [string, object]][] = [
    [
      'a name',
      () => ['search-people', { text: 'Mira Verborgenova' }],
      (nth) => ['search-people', { text: `Mira Verbirgen${String.fromCharCode(97 + (nth % 26))}va` }],
    ],
    [
      'a number',
      () => ['search-people', { text: 'QZ7731K99' }],
      (nth) => ['search-people', { text: `QZ77${10 + (nth % 90)}K98` }],
    ],
    ['a case', () => ['read-case', { case: hidden.case.id }], () => ['read-case', { case: newId() }]],
    ['a person', () => ['read-family', { person: hidden.people[0]!.id }], () => ['read-family', { person: newId() }]],
    [
      'what a person said',
      () => ['read-consents', { person: hidden.people[0]!.id }],
      () => ['read-consents', { person: newId() }],
    ],
  ]
  it.each(questions)('is the same for %s', { retry: 2 }, async (what, about, aboutNobody) => {
    const grace = await here().signIn('Grace Adeyemi')
    const timed = async ([name, input]: [string, object]) => {
      const before = performance.now()
      const { status } = await grace.look(name, input, { purpose: 'asylum-procedure' })
      return { took: performance.now() - before, status }
    }
    const times: [number[], number[]] = [[], []]
    const statuses = new Set<number>()
    for (let nth = -20; nth < PAIRS; nth++) {
      const order = nth % 2 === 0 ? [0, 1] : [1, 0]
      for (const which of order) {
        const { took, status } = await timed(which === 0 ? about(nth + 20) : aboutNobody(nth + 20))
        if (nth >= 0) times[which as 0 | 1].push(took)
        statuses.add(status)
      }
    }
    expect(statuses.size).toBe(1)
    const share = shareAbove(times[0], times[1])
    expect(
      Math.abs(share - 0.5),
      `${what}: the hidden took longer in ${Math.round(share * 100)} of 100 pairs`,
    ).toBeLessThan(0.12)
  })
})

/** The share of all pairs in which one of the first is above one of the second: a half, where they are alike. */
const shareAbove = (some: readonly number[], others: readonly number[]): number =>
  some.reduce((sum, one) => sum + others.filter((other) => one > other).length, 0) / (some.length * others.length)
