import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, aPerson, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { NewPerson } from '../people/words.ts'
import type { WayShown } from '../unity/partings/words.ts'
import { fitting, hasRoom, mostAtOnce, type Span, unsuitedIn } from './rules.ts'

const clock = new Date('2026-11-26T09:00:00Z')
let house: TestHouse
let petra: AtWork
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[petra, miriam] = (await Promise.all(['Petra Novak', 'Miriam Sola'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
/** `born`: days of their own, so that nobody may be taken for somebody of another test. */
async function register(born?: string): Promise<{ file: CaseId; people: PersonId[] }> {
  const base = aFamily()
  const own = (year: number, nth: number): NewPerson =>
    aPerson(`Q${nth}${base.case.id.slice(-9)}`, `W${base.case.id.slice(-7)}${nth}`, {
      born: { edtf: `${year}-${born}` },
    })
  const people = base.people.map((one, nth) => ({
    ...own(nth === 0 ? 1979 : 2011 + nth, nth),
    id: one.id,
    sex: one.sex,
  }))
  const family = born ? { ...base, people } : base
  await insist(
    petra,
    'register-household',
    { ...family, case: { ...family.case, kind: 'shelter' } },
    { purpose: 'registration' },
  )
  return { file: family.case.id, people: family.people.map(({ id }) => id) }
}
async function aUnit(places: number, features: string[] = ['families']): Promise<FactId> {
  const id = newId<FactId>()
  await insist(petra, 'open-unit', { id, name: `Room ${places}`, places, features })
  return id
}
const placing = (file: CaseId, people: readonly PersonId[], unit: FactId, more: object = {}) => ({
  case: file,
  stays: people.map((person) => ({ id: newId<FactId>(), person, unit })),
  from: '2026-11-26',
  until: null,
  ...more,
})
const place = (input: object) => petra.deed('place-people', input)
const units = async (on = '2026-11-26') => (await petra.look('list-units', { on })).body.units
const free = async (unit: FactId, on?: string) => (await units(on)).find(({ id }: { id: string }) => id === unit)?.free

describe('a place', () => {
  it('is asked for, found where all can live together, given, and free again when they leave', async () => {
    const { file, people } = await register()
    const [small, right] = [await aUnit(2), await aUnit(3, ['families', 'step-free'])]
    const request = {
      id: newId<FactId>(),
      case: file,
      people,
      from: '2026-11-26',
      needs: ['step-free'],
      words: 'zq-she uses a wheelchair',
    }
    await insist(petra, 'ask-for-place', request)
    const { waiting } = (await petra.look('list-waiting')).body
    const mine = waiting.find(({ id }: { id: string }) => id === request.id)
    expect(mine).toMatchObject({ words: 'zq-she uses a wheelchair' })
    expect(mine.fits).toContain(right)
    expect(mine.fits).not.toContain(small)
    expect(await place(placing(file, people, small, { request: request.id }))).toMatchObject(refused(409, 'unit-full'))
    const input = placing(file, people, right, { request: request.id })
    expect(await place(input)).toMatchObject({ status: 200 })
    expect(await free(right)).toBe(0)
    expect((await petra.look('list-waiting')).body.waiting.some(({ id }: { id: string }) => id === request.id)).toBe(
      false,
    )
    expect(await place(placing(file, people, await aUnit(9)))).toMatchObject(refused(409, 'stays-already'))
    const { stays } = (await petra.look('read-stays', { case: file })).body
    expect(stays).toHaveLength(3)
    const absence = { id: newId(), stay: stays[1].id, from: '2026-11-26', until: null, known: false }
    await insist(petra, 'note-absence', absence)
    const listed = (await units()).find(({ id }: { id: string }) => id === right)
    expect(listed.people.filter(({ absent }: { absent: boolean }) => absent)).toHaveLength(1)
    const unit = listed
    expect(await petra.deed('close-unit', { unit: right, seen: unit.edition })).toMatchObject(
      refused(409, 'unit-in-use'),
    )
    const all = stays.map(({ id }: { id: string }) => id)
    const end = { stays: all, on: '2026-12-01', because: 'own-place' }
    await insist(petra, 'end-stay', end)
    expect(await petra.deed('end-stay', end)).toMatchObject(refused(409, 'stay-over'))
    expect([await free(right), await free(right, '2026-12-01')]).toEqual([0, 3])
    const { rows } = await house.owner.query(`select encode(words, 'escape') as told from shelter.request`)
    expect(JSON.stringify(rows)).not.toContain('zq-')
  })

  it('is given once, also when two ask for the last at the same moment', async () => {
    const [one, other] = [await register(), await register()]
    const unit = await aUnit(4)
    const answers = await Promise.all([
      place(placing(one.file, one.people, unit)),
      place(placing(other.file, other.people, unit)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await free(unit)).toBe(1)
  })

  it('that parts a family is not the only one: where there is room for all they are placed with one deed', async () => {
    const { file, people } = await register('10-17')
    const [small, right, far, wide] = [2, 7, 2, 3].map(() => newId<FactId>()) as [FactId, FactId, FactId, FactId]
    await house.owner.query(
      `insert into agencies.site (node, id, agency, name, country, deed, at)
       select node, 'second-house', agency, 'Second House', country, deed, at from agencies.site where id = 'lighthouse'`,
    )
    for (const [id, name, places, site] of [
      [small, 'Small room', 2, 'second-house'],
      [right, 'Right room', 7, 'second-house'],
      [far, 'Far room', 2, 'lighthouse'],
      [wide, 'Wide room', 3, 'lighthouse'],
    ] as const)
      await insist(petra, 'open-unit', { id, name, places, site, features: ['families'] })
    const apart = placing(file, people.slice(1), small, { because: 'The mother is at the clinic.' })
    const ways = async (deed: string, input: object): Promise<WayShown[]> =>
      (await petra.look('foresee-parting', { deed, input })).body.ways
    const way = (await ways('place-people', apart)).find(({ place: name }) => name === 'Right room')!
    expect(way).toMatchObject({ does: { deed: 'place-people' }, by: [] })
    expect(way.along.map(({ person }) => person?.id)).toEqual([people[0]])
    expect(await petra.deed(way.does!.deed, way.does!.input)).toMatchObject({ status: 200 })
    expect([await free(small), await free(right)]).toEqual([2, 4])

    // The same where two of them are to move on to another site: all of them move.
    const { stays } = (await petra.look('read-stays', { case: file })).body
    const two = stays.filter(({ person }: { person: PersonId }) => person !== people[0])
    const moves = two.map(({ id }: { id: FactId }) => ({ stay: id, id: newId<FactId>() }))
    const moving = { moves, unit: far, on: '2026-11-27' }
    const on = (await ways('move-stay', moving)).find(({ place: name }) => name === 'Wide room')!
    expect(on.does!.input).toMatchObject({ unit: wide })
    expect(await petra.deed('move-stay', on.does!.input)).toMatchObject({ status: 200 })
    expect([await free(right, '2026-11-27'), await free(wide, '2026-11-27')]).toEqual([7, 0])
  })

  it('that parts a family needs a reason, and keeps it', async () => {
    const { file, people } = await register()
    const [one, other] = [await aUnit(2), await aUnit(2)]
    const apart = placing(file, people.slice(0, 2), one)
    expect(await place(apart)).toMatchObject(refused(400, 'placement-unsuited'))
    expect(await place({ ...placing(file, people.slice(1), other) })).toMatchObject({
      body: { values: { unsuited: 'parted, child-alone' } },
    })
    expect(await place({ ...apart, because: 'No room for three before Monday.' })).toMatchObject({ status: 200 })
    expect((await petra.look('read-stays', { case: file })).body.stays[0].because).toBe(
      'No room for three before Monday.',
    )
    const { stays } = (await petra.look('read-stays', { case: file })).body
    const bigger = await aUnit(3)
    const move = { moves: [{ stay: stays[0].id, id: newId() }], unit: bigger, on: '2026-11-30' }
    await insist(petra, 'move-stay', move)
    expect([await free(one, '2026-11-30'), await free(bigger, '2026-11-30')]).toEqual([1, 2])
    expect(await petra.deed('move-stay', move)).toMatchObject(refused(409, 'stay-over'))
  })

  it('is kept by agencies that house people, and of nobody else’s people', async () => {
    expect(await miriam.deed('open-unit', { id: newId(), name: 'x', places: 1, features: [] })).toMatchObject(
      refused(403, 'not-a-shelter'),
    )
    const { file, people } = await register()
    expect(await miriam.look('read-stays', { case: file })).toMatchObject(refused(404, 'no-such-case'))
    const family = aFamily()
    await insist(miriam, 'register-household', family)
    const [theirs] = family.people
    expect(await place(placing(family.case.id, [theirs!.id], await aUnit(2)))).toMatchObject(
      refused(404, 'no-such-case'),
    )
    expect(await place(placing(file, [...people, theirs!.id], await aUnit(9)))).toMatchObject(
      refused(400, 'person-outside'),
    )
  })
})

describe('how full a unit is', () => {
  const days = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`)
  const spans: fc.Arbitrary<Span> = fc
    .tuple(days, fc.option(days))
    .map(([from, until]) => ({ from, until: until !== null && until > from ? until : null }))
  it('is what counting every day finds', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 6 }), spans, (stays, span) => {
        const all = Array.from({ length: 20 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`)
        const within = all.filter((day) => span.from <= day && (span.until === null || day < span.until))
        const counts = within.map(
          (day) => stays.filter(({ from, until }) => from <= day && (until === null || day < until)).length,
        )
        expect(mostAtOnce(stays, span)).toBe(Math.max(0, ...counts))
      }),
    )
  })
  it('never lets in more than it has places', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (asking, places) => {
        const stays: Span[] = []
        for (const span of asking) if (hasRoom(places, stays, span, 1)) stays.push(span)
        for (const { from } of stays) expect(mostAtOnce(stays, { from, until: null })).toBeLessThanOrEqual(places)
      }),
    )
  })
  it('and the tightest fit comes first', () => {
    const unit = (id: string, places: number, features: string[] = []) => ({
      id: id as FactId,
      places,
      features: features as never,
      stays: [],
    })
    const party = { size: 2, needs: ['quiet' as const], from: '2026-01-01' }
    expect(
      fitting([unit('a', 9, ['quiet']), unit('b', 2, ['quiet']), unit('c', 1, ['quiet']), unit('d', 5)], party),
    ).toEqual(['b', 'a'])
  })
})

describe('what does not suit', () => {
  const [m, c] = ['m', 'c'] as [PersonId, PersonId]
  const [u, v] = ['u', 'v'] as [FactId, FactId]
  const at = (person: PersonId, unit: FactId) => ({ person, unit })
  it.each([
    [[at(m, u), at(c, u)], [], []],
    [[at(m, u), at(c, v)], [], ['parted', 'child-alone']],
    [[at(m, u)], [c], ['parted']],
    [[at(c, u)], [m], ['parted', 'child-alone']],
  ])('%j while %j are elsewhere: %j', (stays, elsewhere, due) => {
    const features = new Map([
      [u, ['quiet' as const]],
      [v, ['quiet' as const]],
    ])
    expect(unsuitedIn({ stays, elsewhere, children: new Set([c]), needs: ['quiet'], features })).toEqual(due)
    expect(unsuitedIn({ stays, elsewhere, children: new Set([c]), needs: ['step-free'], features })).toContain(
      'lacks-feature',
    )
  })
})
