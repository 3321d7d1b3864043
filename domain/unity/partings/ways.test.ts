import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { insist, OK } from '../../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import type { TieKind } from '../../families/words.ts'
import type { WhereaboutsShown } from '../where/words.ts'
import type { Foreseen, WayShown } from './words.ts'

const clock = new Date('2026-11-26T09:00:00Z')
const TODAY = '2026-11-26'
let house: TestHouse
let [miriam, joseph, amina]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[miriam, joseph, amina] = await Promise.all(['Miriam Sola', 'Joseph Okello', 'Amina Keller'].map(house.signIn))
})
afterAll(() => house.close())

/** Names and days of their own, so that nobody may be taken for somebody of another test. */
function somebody(sex: 'female' | 'male', year: number) {
  const nth = String(1 + (randomBytes(1)[0]! % 12)).padStart(2, '0')
  const names = [aName(), aName()] as const
  return aPerson(...names, { sex, born: { edtf: `${year}-${nth}-${nth}` } })
}
async function twoOf(kind: TieKind, year: number, who = miriam!): Promise<[PersonId, PersonId]> {
  const [one, other] = [somebody('female', 1988), somebody('male', year)]
  const base = aFamily()
  const ties = [{ id: newId(), kind, from: one.id, to: other.id, source: 'told-by-both' }]
  await insist(who, 'register-household', {
    ...{ ...base, people: [one, other], ties },
    household: { ...base.household, head: one.id },
  })
  return [one.id, other.id]
}
const transfer = (people: readonly PersonId[], more: object = {}) => ({
  people: people.map((person) => ({ id: newId<FactId>(), person })),
  ...{ to: 'northgate-office', on: '2026-11-30', until: null },
  ...more,
})
const foresee = async (input: object): Promise<Foreseen> =>
  (await miriam!.look('foresee-parting', { deed: 'plan-transfer', input })).body
const wayOf = async (kind: WayShown['kind'], input: object): Promise<WayShown> =>
  (await foresee(input)).ways.find((way) => way.kind === kind)!
const go = (way: WayShown) => miriam!.deed(way.does!.deed, way.does!.input)
/** Where somebody is booked to be, and when. */
async function booked(person: PersonId): Promise<string[]> {
  const { rows } = (await miriam!.look('read-whereabouts', { person })).body as WhereaboutsShown
  return rows
    .find((row) => row.person === person)!
    .spans.filter(({ kind }) => kind === 'transfer')
    .map(({ place, from, journey }) => `${place} ${from} ${journey}`)
}

describe('a way that keeps them together', () => {
  it('is the same transfer for all of them, which the guard lets go on; and is called off for all at once', async () => {
    const [mother, son] = await twoOf('mother', 2015)
    const way = await wayOf('stay-along', transfer([son]))
    expect(way).toMatchObject({ place: 'Northgate Office', replaces: 0, by: [] })
    expect(way.along.map(({ person }) => person?.id)).toEqual([mother])
    expect(await go(way)).toMatchObject(OK)
    for (const one of [mother, son]) expect(await booked(one)).toEqual(['site:northgate-office 2026-11-30 null'])
    const ids = (way.does!.input['people'] as { id: string }[]).map(({ id }) => id)
    const off = { presence: ids[0], together: ids.slice(1), reason: 'The bus is full.' }
    expect(await miriam!.deed('cancel-transfer', { ...off, together: [] })).not.toMatchObject(OK)
    expect(await miriam!.deed('cancel-transfer', off)).toMatchObject(OK)
    for (const one of [mother, son]) expect(await booked(one)).toEqual([])
  })

  it('is the bus on which the other is booked already: nobody is booked twice', async () => {
    const [wife, husband] = await twoOf('spouse', 1986)
    const because = { parting: { because: 'He follows.' } }
    await insist(miriam!, 'plan-transfer', transfer([wife], { journey: 'Bus 7', ...because }))
    const way = await wayOf('same-journey', transfer([husband], { to: 'clinic-ward', on: '2026-12-09' }))
    expect(way).toMatchObject({ place: 'Northgate Office', on: '2026-11-30', journey: 'Bus 7' })
    expect(way.does!.input['people']).toMatchObject([{ person: husband }])
    expect(await go(way)).toMatchObject(OK)
    for (const one of [wife, husband]) expect(await booked(one)).toEqual(['site:northgate-office 2026-11-30 Bus 7'])
  })

  it('takes the place of what was booked for the same day elsewhere', async () => {
    const [wife, husband] = await twoOf('spouse', 1986)
    const because = { parting: { because: 'He follows.' } }
    await insist(miriam!, 'plan-transfer', transfer([wife], { to: 'clinic-ward', ...because }))
    const way = await wayOf('stay-along', transfer([husband]))
    expect(way.replaces).toBe(1)
    expect(await go(way)).toMatchObject(OK)
    for (const one of [wife, husband]) expect(await booked(one)).toEqual(['site:northgate-office 2026-11-30 null'])
    const [mother] = await twoOf('mother', 2015)
    const stolen = { ...transfer([mother]), insteadOf: way.does!.input['people'] }
    const ids = (stolen.insteadOf as { id: string }[]).map(({ id }) => id)
    expect(await miriam!.deed('plan-transfer', { ...stolen, insteadOf: ids })).toMatchObject({
      ...{ status: 400, body: { code: 'person-outside' } },
    })
  })

  it('is waiting: a task in their case, and nothing is booked', async () => {
    const [, son] = await twoOf('mother', 2015)
    const { ways, case: file } = await foresee(transfer([son]))
    expect(ways.find(({ kind }) => kind === 'wait')).toMatchObject({ does: null, by: [], along: [] })
    await insist(miriam!, 'set-task', { id: newId(), case: file, what: 'Look again.', due: '2026-12-01' })
    expect(await booked(son)).toEqual([])
  })

  it('is no deed where another agency keeps them: it says which, and nobody by name', async () => {
    const year = 2016
    const salma = aFamily()
    const [mother, lost] = [
      aPerson('سلمى', 'قاسمية', { sex: 'female', born: { edtf: '1990-06-11' } }),
      aPerson('إدريس', 'قاسمية', { sex: 'male', born: { edtf: `${year}-03-02` } }),
    ]
    await insist(amina!, 'register-household', {
      ...{ ...salma, people: [mother, lost], household: { ...salma.household, head: mother.id } },
      ties: [{ id: newId(), kind: 'mother', from: mother.id, to: lost.id, source: 'told-by-one' }],
      missing: [{ id: newId(), person: lost.id, cause: 'migration', trace: 'wanted' }],
    })
    const base = aFamily()
    const idris = aPerson('Idris', 'Qasimiya', { sex: 'male', born: { edtf: `${year}-03-02` } })
    await insist(miriam!, 'register-household', {
      ...{ ...base, people: [idris], ties: [], household: { ...base.household, head: idris.id } },
    })
    await house.settle()
    await insist(miriam!, 'plan-transfer', transfer([idris.id], { to: 'harbour-border-post', on: TODAY }))
    const { ways, case: file } = await foresee(transfer([idris.id]))
    const way = ways.find(({ kind }) => kind === 'stay-along')!
    expect(way).toMatchObject({ does: null, by: ['Refugee Registration Service'] })
    expect(way.along).toEqual([{ person: null, agency: 'Refugee Registration Service' }])
    expect(file).toBe(base.case.id)
    expect(JSON.stringify(ways)).not.toContain(mother.id)
  })

  it('is not offered where the guard would stop that deed as well', async () => {
    const [mother, son] = await twoOf('mother', 2015)
    const base = aFamily()
    const aunt = somebody('female', 1970)
    await insist(miriam!, 'register-household', {
      ...{ ...base, people: [aunt], ties: [], household: { ...base.household, head: aunt.id } },
    })
    const order = { id: newId(), protects: mother, against: aunt.id, until: null, source: 'District court' }
    await insist(miriam!, 'order-no-contact', order)
    await insist(miriam!, 'plan-transfer', transfer([aunt.id], { on: TODAY }))
    const { ways } = await foresee(transfer([son]))
    expect(ways.filter(({ does }) => does !== null)).toEqual([])
  })
})

describe('what was held', () => {
  it('is taken back by who asked, answered or not, and holds nothing any more', async () => {
    for (const answered of [false, true]) {
      const [, son] = await twoOf('mother', 2015)
      const input = transfer([son])
      const release = newId<FactId>()
      await insist(miriam!, 'ask-release', { id: release, deed: 'plan-transfer', input, words: 'No bed.' })
      const because = { ground: 'no-alternative', words: 'So be it.', reviewDue: '2026-12-03' }
      if (answered) await insist(joseph!, 'give-release', { release, seen: 0, ...because })
      const { asked } = await foresee(input)
      expect(asked).toMatchObject({ release, mine: true, turns: answered ? 1 : 0 })
      await insist(miriam!, 'withdraw-release', { release, seen: asked!.turns })
      expect((await foresee(input)).asked).toBeNull()
      const answer = await miriam!.deed('plan-transfer', { ...input, parting: { release } })
      expect(answer).toMatchObject({ status: 409, body: { code: 'release-not-for-this' } })
    }
  })
})

describe('the clock of two who were parted', () => {
  it('ends when they are together again, however many others one of them was parted from before', async () => {
    const [mother, son] = await twoOf('mother', 2015)
    const away = transfer([mother], { on: TODAY })
    const asked = newId()
    await insist(miriam!, 'ask-release', { id: asked, deed: 'plan-transfer', input: away, words: 'There is no bed.' })
    const given = { release: asked, seen: 0, ground: 'no-alternative', words: 'Until Monday.', reviewDue: '2026-12-03' }
    await insist(joseph!, 'give-release', given)
    await insist(miriam!, 'plan-transfer', { ...away, parting: { release: asked } })
    await house.owner.query(
      `insert into unity.separation (node, id, one, other, cause, bond, strength, how, level, since, agency, worker, at, deed)
       select node, gen_random_uuid(), least($1::uuid, sibling), greatest($1::uuid, sibling), cause, 'C', strength, how, level, '2020-01-01', agency, worker, at, deed
         from unity.separation, lateral (select gen_random_uuid() as sibling from generate_series(1, 600)) as siblings where $1 in (one, other)`,
      [son],
    )
    await insist(miriam!, 'plan-transfer', transfer([son], { on: TODAY }))
    const { rows } = await house.owner.query(
      "select code from unity.separation_turn join unity.separation s on s.id = separation where $1 in (one, other) and $2 in (one, other) and turn = 'ended'",
      [mother, son],
    )
    expect(rows).toEqual([{ code: 'together-again' }])
  })
})
