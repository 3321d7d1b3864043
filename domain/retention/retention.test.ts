import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../ground/categories.ts'
import { findErased } from '../../ground/find-erased.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { verifyRooms } from '../../ground/verify-rooms.ts'
import { ERASING, earlierRows } from '../../server/rooms.ts'
import { insist, OK } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { addMonths } from './rules.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let owen: AtWork
let elif: AtWork
const RIGHTS = { purpose: 'rights' } as const
const FOR = { purpose: 'protection' } as const

/** Everybody comes to work at another instant: their sign-in and their trainings are of then. */
async function itIs(at: Date): Promise<void> {
  clock = at
  ;[miriam, owen, elif] = (await Promise.all(['Miriam Sola', 'Owen Clarke', 'Elif Aydin'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
  for (const one of [miriam, owen, elif]) await one.deed('accept-terms', { id: newId() }, { purpose: 'administration' })
}
const start = new Date()
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  await itIs(start)
})
afterAll(() => house.close())

/** A family whose case is closed, and nobody works with them any more. */
async function aFamilyAtRest(family = aFamily()) {
  await insist(miriam, 'register-household', family, FOR)
  await insist(miriam, 'close-case', { case: family.case.id, closing: 'left', reason: 'moved on to the capital' }, FOR)
  await house.settle()
  return { family, persons: family.people.map(({ id }) => id) }
}
const refused = (status: number, code: string) => ({ status, body: { code } })
const proposal = (persons: PersonId[], more: object = {}) => ({
  id: newId<FactId>(),
  action: 'erase',
  because: 'request',
  line: null,
  items: persons.map((person) => ({ person, whole: true, categories: [] })),
  ...more,
})
/** Who of these is found by a name. */
const foundOf = async (text: string, persons: PersonId[]) =>
  (await miriam.look('search-people', { text }, FOR)).body.found.filter(({ person }: { person: PersonId }) =>
    persons.includes(person),
  )
const dueOf = async (steward: AtWork, persons: PersonId[]) => {
  const { body } = await steward.look('list-due', {}, RIGHTS)
  return body.due.filter(({ person }: { person: PersonId }) => persons.includes(person))
}

describe('the schedule', () => {
  it('says nothing of people with whom somebody works, and what is due of those at rest', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const open = aFamily()
    await insist(miriam, 'register-household', open, FOR)
    expect(await dueOf(owen, persons)).toEqual([])
    await itIs(addMonths(start, 25))
    const due = await dueOf(owen, persons)
    expect(
      due.map(({ line, categories }: { line: string; categories: string[] }) => [line, categories.join()]),
    ).toEqual(
      persons.flatMap(() => [
        ['set-aside-after-one-year', ''],
        ['contact-after-two-years', 'contact'],
      ]),
    )
    expect(
      await dueOf(
        owen,
        open.people.map(({ id }) => id),
      ),
    ).toEqual([])
    await itIs(addMonths(start, 121))
    expect((await dueOf(owen, persons)).map(({ line }: { line: string }) => line)).toEqual(
      persons.map(() => 'whole-after-ten-years'),
    )
    expect(await miriam.look('list-due', {}, RIGHTS)).toMatchObject(refused(403, 'role-may-not'))
  })

  it('is shown whole: of what, after how long, and in cases of which purposes', async () => {
    await itIs(start)
    const { body } = await owen.look('list-due', {}, RIGHTS)
    const line = (id: string) => body.lines.find((one: { id: string }) => one.id === id)
    expect(line('contact-after-two-years')).toMatchObject({ months: 24, whole: false, categories: ['contact'] })
    expect(line('contact-after-two-years').purposes).toEqual([])
    expect(line('shelter-whole-after-two-years')).toMatchObject({
      whole: true,
      categories: [],
      purposes: ['accommodation'],
    })
  })

  it('is not an excuse for what it does not ask for', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const said = proposal(persons, { because: 'schedule', line: 'whole-after-ten-years' })
    expect(await owen.deed('propose-erasure', said, RIGHTS)).toMatchObject(refused(400, 'not-due'))
    await itIs(addMonths(start, 121))
    expect(await owen.deed('propose-erasure', { ...said, line: 'contact-after-two-years' }, RIGHTS)).toMatchObject(
      refused(400, 'not-due'),
    )
    expect(await owen.deed('propose-erasure', said, RIGHTS)).toMatchObject(OK)
  })

  it('sets people aside as well, by two stewards', async () => {
    await itIs(start)
    const { family, persons } = await aFamilyAtRest()
    await itIs(addMonths(start, 13))
    const said = proposal(persons, { action: 'restrict', because: 'schedule', line: 'set-aside-after-one-year' })
    await insist(owen, 'propose-erasure', said, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
    const { body } = await miriam.look('read-case', { case: family.case.id }, FOR)
    expect(JSON.stringify(body)).not.toContain(family.people[0]!.names[0]!.parts[1]!.text)
    expect(await dueOf(owen, persons)).toEqual([])
  })
})

describe('erasing', () => {
  it('takes two data stewards and a fresh sign-in, and is done once', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const said = proposal(persons)
    expect(await miriam.deed('propose-erasure', said, RIGHTS)).toMatchObject(refused(403, 'role-may-not'))
    await insist(owen, 'propose-erasure', said, RIGHTS)
    expect(await owen.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(403, 'needs-second-person'),
    )
    clock = new Date(start.getTime() + 6 * 60_000)
    expect(await elif.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(403, 'sign-in-not-fresh'),
    )
    await itIs(clock)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
    expect(await elif.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(409, 'erasure-decided'),
    )
  })

  it('leaves nobody to be seen, found or opened, and their ties as facts', async () => {
    await itIs(start)
    const { family, persons } = await aFamilyAtRest()
    const name = family.people[0]!.names[0]!.parts.map(({ text }) => text).join(' ')
    const find = async () => (await foundOf(name, persons)).length
    expect(await find()).toBeGreaterThan(0)
    const said = proposal(persons)
    await insist(owen, 'propose-erasure', said, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
    await house.settle()

    expect(await miriam.look('read-case', { case: family.case.id }, FOR)).toMatchObject(refused(404, 'no-such-case'))
    expect(await find()).toBe(0)
    const { rows } = await house.owner.query(
      'select (select count(*) from matching.key where person = any($1)) as keys, (select count(*) from families.tie where from_person = any($1)) as ties',
      [persons],
    )
    expect(rows[0]).toEqual({ keys: 0, ties: family.ties.length })
    const rings = await house.ground.keys.fetch(house.ground.database.sql, persons)
    for (const person of persons)
      expect(CATEGORIES.map((one) => rings.get(person)!.get(one))).toEqual(CATEGORIES.map(() => 'erased'))
  })

  it('of one category leaves the others', async () => {
    await itIs(start)
    const { family, persons } = await aFamilyAtRest(aFamily('Quirbelant'))
    const [mother] = persons
    const said = proposal([], { items: [{ person: mother, whole: false, categories: ['contact'] }] })
    await insist(owen, 'propose-erasure', said, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
    await house.settle()
    const { body } = await miriam.look('read-case', { case: family.case.id }, FOR)
    expect(body.people[0]).toMatchObject({ id: mother, erased: ['contact'], names: family.people[0]!.names })
    const text = family.people[0]!.names[0]!.parts[1]!.text
    expect(await foundOf(text, persons)).toHaveLength(3)
  })

  it('never erases ties by hand', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const items = [{ person: persons[0], whole: false, categories: ['family'] }]
    expect(await owen.deed('propose-erasure', proposal([], { items }), RIGHTS)).toMatchObject(
      refused(409, 'erasure-refused'),
    )
  })

  it('stops at a legal hold, also at one that came after the proposal, and goes on when it is lifted', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const said = proposal(persons)
    await insist(owen, 'propose-erasure', said, RIGHTS)
    const hold = {
      id: newId<FactId>(),
      person: persons[1],
      categories: ['identity'],
      authority: 'Family court, 12 F 99/26',
      until: null,
      reviewDue: addMonths(start, 3).toISOString().slice(0, 10),
    }
    expect(await miriam.deed('place-hold', hold, FOR)).toMatchObject(refused(403, 'role-may-not'))
    await insist(elif, 'place-hold', hold, RIGHTS)
    expect(await elif.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(409, 'erasure-held'),
    )
    expect(await owen.deed('propose-erasure', proposal(persons), RIGHTS)).toMatchObject(refused(409, 'erasure-held'))
    const { body } = await owen.look('read-holds', { person: persons[1] }, RIGHTS)
    expect(body.holds).toMatchObject([{ id: hold.id, authority: hold.authority, overdue: false, by: 'Elif Aydin' }])
    await insist(owen, 'lift-hold', { hold: hold.id, person: persons[1] }, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
  })

  it('is all or nothing', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const said = proposal(persons)
    await insist(owen, 'propose-erasure', said, RIGHTS)
    const twin = proposal([persons[0]!])
    await insist(owen, 'propose-erasure', twin, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: twin.id }, RIGHTS)
    expect(await elif.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(404, 'no-such-person'),
    )
    const rings = await house.ground.keys.fetch(house.ground.database.sql, persons)
    expect(CATEGORIES.map((one) => rings.get(persons[1]!)!.get(one))).not.toContain('erased')
    await insist(owen, 'decline-erasure', { proposal: said.id }, RIGHTS)
  })

  it('takes pictures away, which the ledger declares: who verifies finds nothing missing, but does if one goes without', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await Promise.all(
      persons.slice(0, 2).map((person) => insist(miriam, 'add-photo', { person, type: 'image/png', data: dot }, FOR)),
    )
    const said = proposal([persons[0]!])
    await insist(owen, 'propose-erasure', said, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: said.id }, RIGHTS)
    await house.settle()
    const { database, keys } = house.ground
    const check = async () =>
      (await verifyRooms(database, { earlier: earlierRows, erased: await findErased(database.sql, keys, ERASING) }))
        .wrong
    expect(await check()).toEqual([])
    expect((await verifyRooms(database, { earlier: earlierRows })).wrong).toMatchObject([{ table: 'people.photo' }])
    await house.owner.query('delete from people.photo where person = $1', [persons[1]])
    expect(await check()).toMatchObject([{ table: 'people.photo' }])
  })

  it('is of the custodian alone: to others neither the proposal nor the person is there', async () => {
    await itIs(start)
    const { persons } = await aFamilyAtRest()
    const sofia = await house.signIn('Sofia Marin')
    expect(await sofia.deed('propose-erasure', proposal(persons), RIGHTS)).toMatchObject(refused(404, 'no-such-person'))
    const said = proposal(persons)
    await insist(owen, 'propose-erasure', said, RIGHTS)
    expect(await sofia.deed('approve-erasure', { proposal: said.id }, RIGHTS)).toMatchObject(
      refused(404, 'no-such-erasure'),
    )
  })
})
