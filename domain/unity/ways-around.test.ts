import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { insist, OK } from '../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../test/world/families.ts'
import { type Answer, type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { waiting } from '../../test/world/waiting.ts'

const START = '2026-11-26T09:00:00Z'
const TODAY = '2026-11-26'
let clock = new Date(START)
let house: TestHouse
let miriam: AtWork
let joseph: AtWork
let petra: AtWork
async function nowIs(at: string): Promise<void> {
  clock = new Date(at)
  const names = ['Miriam Sola', 'Joseph Okello', 'Petra Novak']
  ;[miriam, joseph, petra] = (await Promise.all(names.map(house.signIn))) as [AtWork, AtWork, AtWork]
}
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  await house.owner.query(`insert into agencies.site (node, id, agency, name, country, deed, at)
    select node, 'second-house', agency, 'Second House', country, deed, at from agencies.site where id = 'lighthouse'`)
})
beforeEach(() => nowIs(START))
afterAll(() => house.close())

const pad = (value: number) => String(value).padStart(2, '0')
type Family = { file: CaseId; people: [PersonId, PersonId, PersonId]; ties: string[] }
/** A mother, her child and its brother. Their names and days are of their own, so that nobody may be taken for somebody of another test. */
async function aCase(who = miriam): Promise<Family> {
  const whole = aFamily()
  const people = whole.people.map((person, nth) => {
    const seed = randomBytes(1)[0]! + nth
    const year = Number(person.born!.edtf.slice(0, 4)) + (seed % 2)
    const born = { edtf: `${year}-${pad(1 + (seed % 12))}-${pad(2 + (seed % 26))}` }
    return { ...person, born, names: aPerson(aName(), aName()).names }
  })
  const isShelter = who === petra
  const kind = isShelter ? { case: { ...whole.case, kind: 'shelter' as const } } : {}
  const purpose = isShelter ? ({ purpose: 'registration' } as const) : {}
  await insist(who, 'register-household', { ...whole, people, ...kind }, purpose)
  const ids = people.map(({ id }) => id) as Family['people']
  return { file: whole.case.id, people: ids, ties: whole.ties.map(({ id }) => id) }
}
const verify = (tie: string) =>
  insist(miriam, 'judge-tie', { tie, status: 'verified', reason: 'birth certificate seen', seen: 0 })
const transfer = (people: readonly PersonId[], more: object = {}) => ({
  people: people.map((person) => ({ id: newId<FactId>(), person })),
  ...{ to: 'northgate-office', on: TODAY, until: null as string | null },
  ...more,
})
/** Takes somebody away, as somebody else let go on. */
async function takeAway(away: ReturnType<typeof transfer>): Promise<void> {
  const release = newId<FactId>()
  await insist(miriam, 'ask-release', { id: release, deed: 'plan-transfer', input: away, words: 'There is no bed.' })
  const given = { release, seen: 0, ground: 'no-alternative', words: 'None is free.', reviewDue: '2026-12-03' }
  await insist(joseph, 'give-release', given)
  await insist(miriam, 'plan-transfer', { ...away, parting: { release } })
}
async function aUnit(site: string): Promise<FactId> {
  const id = newId<FactId>()
  await insist(petra, 'open-unit', { id, name: `Room ${id.slice(-4)}`, places: 20, site, features: ['families'] })
  return id
}
const placing = (file: CaseId, people: readonly PersonId[], unit: FactId, more: object = {}) => ({
  ...{ case: file, stays: people.map((person) => ({ id: newId<FactId>(), person, unit })) },
  ...{ from: TODAY, until: null as string | null, because: 'There is no other room.' },
  ...more,
})
const staysOf = async (file: CaseId): Promise<{ id: FactId; person: PersonId }[]> =>
  (await petra.look('read-stays', { case: file })).body.stays
/** Whoever may be told of them: a shelter is not. */
async function openClocks(person: PersonId): Promise<number> {
  const { rows } = await house.owner.query(
    `select count(*)::int as count from unity.separation as apart where $1 in (one, other)
        and not exists (select from unity.separation_turn t where t.separation = apart.id and t.turn = 'ended')`,
    [person],
  )
  return rows[0].count
}
const said = ({ status, body }: Answer) => body.code ?? status

describe('nobody is parted in two acts who would not be in one', () => {
  it('by a day trip, and then for good', async () => {
    const { people, ties } = await aCase()
    await verify(ties[0]!)
    expect(await miriam.deed('plan-transfer', transfer([people[1]], { until: TODAY }))).toMatchObject(OK)
    expect(said(await miriam.deed('plan-transfer', transfer([people[1]])))).toBe('would-part-forbidden')
  })

  it('by a brief journey with a reason, from which nobody comes back', async () => {
    const { people, ties } = await aCase()
    await verify(ties[0]!)
    const brief = transfer([people[1]], { until: '2026-11-30', parting: { because: 'to the dentist' } })
    expect(await miriam.deed('plan-transfer', brief)).toMatchObject(OK)
    await nowIs('2026-12-01T09:00:00Z')
    const again = await miriam.deed('plan-transfer', transfer([people[1]], { on: '2026-12-01' }))
    expect(said(again)).toBe('would-part-forbidden')
  })

  it('by a bed for a night, from which nobody comes back', async () => {
    const { file, people } = await aCase(petra)
    const [here, there] = [await aUnit('lighthouse'), await aUnit('second-house')]
    await insist(petra, 'place-people', placing(file, [people[0], people[2]], here))
    const night = placing(file, [people[1]], there, { until: '2026-11-27' })
    const later = placing(file, [people[1]], there, { from: '2026-11-27' })
    expect(said(await petra.deed('place-people', night))).toBe('would-part-held')
    expect(said(await petra.deed('place-people', later))).toBe('would-part-held')
  })

  it('once the stay of all of them ran out', async () => {
    const { file, people } = await aCase(petra)
    const [here, there] = [await aUnit('lighthouse'), await aUnit('second-house')]
    await insist(petra, 'place-people', placing(file, people, here, { until: '2026-12-10' }))
    await nowIs('2026-12-10T09:00:00Z')
    const alone = placing(file, [people[1]], there, { from: '2026-12-10' })
    expect(said(await petra.deed('place-people', alone))).toBe('would-part-held')
    expect(await petra.deed('place-people', placing(file, people, there, { from: '2026-12-10' }))).toMatchObject(OK)
  })

  it('once they left together', async () => {
    const { file, people } = await aCase(petra)
    const [here, there] = [await aUnit('lighthouse'), await aUnit('second-house')]
    await insist(petra, 'place-people', placing(file, people, here))
    const stays = (await staysOf(file)).map(({ id }) => id)
    await nowIs('2026-11-27T09:00:00Z')
    await insist(petra, 'end-stay', { stays, on: '2026-11-27', because: 'left' })
    const alone = placing(file, [people[1]], there, { from: '2026-11-27' })
    expect(said(await petra.deed('place-people', alone))).toBe('would-part-held')
  })

  it('by the word of one worker that a child died, without a clock that somebody answers for', async () => {
    const { file, people } = await aCase(petra)
    const here = await aUnit('lighthouse')
    await insist(petra, 'place-people', placing(file, people, here))
    await nowIs('2026-11-27T09:00:00Z')
    const son = (await staysOf(file)).find(({ person }) => person === people[1])!
    await insist(petra, 'end-stay', { stays: [son.id], on: '2026-11-27', because: 'died' })
    expect(await openClocks(people[1])).toBe(2)
  })
})

describe('two acts around one family', () => {
  it('wait for each other: who both bring them together part nobody', async () => {
    const { people, ties } = await aCase()
    const away = transfer([people[0]], { on: '2026-11-30' })
    await takeAway(away)
    await verify(ties[0]!)
    // The children go where she goes; she stays where the children are. Neither can be written before both were asked about.
    await house.owner.query('begin; lock table unity.presence, unity.presence_end in share row exclusive mode')
    const follow = miriam.deed('plan-transfer', transfer([people[1], people[2]], { on: '2026-11-30' }))
    await waiting(house, 1)
    const stay = joseph.deed('cancel-transfer', { presence: away.people[0]!.id, reason: 'There is a bed now.' })
    await waiting(house, 2)
    await house.owner.query('commit')
    expect(said(await follow)).toBe(200)
    expect(said(await stay)).toMatch(/^would-part/)
  })
})

it('what is told later of an earlier day ends the clock of nobody who is apart', async () => {
  const { people } = await aCase()
  await takeAway(transfer([people[1]]))
  expect(await openClocks(people[1])).toBe(2)
  await insist(miriam, 'plan-transfer', transfer([people[1]], { to: 'harbour-reception', on: '2026-11-20' }))
  expect(await openClocks(people[1])).toBe(2)
})
