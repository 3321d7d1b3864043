import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../ground/ids.ts'
import { insist, OK } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'

const clock = new Date()
let house: TestHouse
let miriam: AtWork
let owen: AtWork
let petra: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const all = ['Miriam Sola', 'Owen Clarke', 'Petra Novak'].map(house.signIn)
  ;[miriam, owen, petra] = (await Promise.all(all)) as [AtWork, AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
const soon = new Date(clock.getTime() + 86_400_000).toISOString()
async function aCase() {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  return { file: family.case.id, persons: family.people.map(({ id }) => id) as [PersonId, PersonId, PersonId] }
}
const set = (person: PersonId, change: object, who = miriam) =>
  who.deed('set-safeguards', { person, ...change, reason: 'she asked for it' })
const shown = async (person: PersonId, who = miriam) =>
  (await who.look('read-family', { person })).body.people.find(({ id }: { id: string }) => id === person)
const listed = async (file: string, who = miriam) =>
  (await who.look('list-cases')).body.cases.some(({ id }: { id: string }) => id === file)

describe('restricted people', () => {
  it('leave every list, show initials in their file, and are whole again for who is cleared by name', async () => {
    const { file, persons } = await aCase()
    expect(await listed(file)).toBe(true)
    expect(await set(persons[0], { restricted: true })).toMatchObject(OK)
    expect(await listed(file)).toBe(false)
    const masked = await shown(persons[0])
    expect(masked.masked).toContain('identity.names')
    expect(masked.names[0].parts.every(({ text }: { text: string }) => /^.\.$/u.test(text))).toBe(true)
    expect(
      await miriam.deed('correct-person', { person: persons[0], seen: 1, sex: 'male', reason: 'wrong' }),
    ).toMatchObject(refused(403, 'field-not-yours'))

    expect(await set(persons[0], { cleared: [miriam.worker.id] }, owen)).toMatchObject(OK)
    expect(await listed(file)).toBe(true)
    expect((await shown(persons[0])).masked).not.toContain('identity.names')
    expect(await listed(file, owen)).toBe(false)
    expect((await owen.look('read-safeguards', { person: persons[0] })).body).toMatchObject({
      may: { order: true, approve: true },
      restricted: true,
      cleared: [{ name: 'Miriam Sola' }],
    })
  })

  it('are not found by their name', async () => {
    const { persons } = await aCase()
    const [part] = (await shown(persons[0])).names[0].parts
    const found = async () =>
      (await miriam.look('search-people', { text: part.text })).body.found.map(
        ({ person }: { person: string }) => person,
      )
    await house.settle()
    expect(await found()).toContain(persons[0])
    await set(persons[0], { restricted: true })
    expect(await found()).not.toContain(persons[0])
  })

  it('are set only by who has custody, with a reason, and keep what was before', async () => {
    const { persons } = await aCase()
    expect(await set(persons[0], {})).toMatchObject(refused(400, 'nothing-changed'))
    expect(await set(persons[0], { restricted: true }, petra)).toMatchObject({ status: 404 })
    await set(persons[0], { notToBeFound: true })
    const { rows } = await house.owner.query(
      'select version, not_to_be_found from sharing.subject_version where person = $1 order by version',
      [persons[0]],
    )
    expect(rows).toEqual([
      { version: 1, not_to_be_found: false },
      { version: 2, not_to_be_found: true },
    ])
  })
})

describe('a no-contact order', () => {
  it('takes the protected person’s contact out of the file of the other, and runs one way', async () => {
    const family = aFamily()
    const [first, second] = family.people
    const contact = { phones: ['+999 555 010 777'] }
    await insist(miriam, 'register-household', {
      ...family,
      people: [{ ...first!, contact }, ...family.people.slice(1)],
    })
    const [protects, against] = [first!.id, second!.id]
    const order = { id: newId(), protects, against, until: null, source: 'court of the harbour, no. 4' }
    expect((await miriam.look('read-safeguards', { person: protects })).body.may).toEqual({
      order: true,
      approve: false,
    })
    expect(await miriam.deed('order-no-contact', order)).toMatchObject(OK)
    const inFileOf = async (person: PersonId) =>
      (await miriam.look('read-family', { person })).body.people.find(({ id }: { id: string }) => id === protects)
    expect((await inFileOf(against)).contact).toBeUndefined()
    expect((await inFileOf(against)).names.length).toBeGreaterThan(0)
    expect((await inFileOf(protects)).contact).toBeDefined()
    expect(
      await miriam.deed('end-no-contact', { order: order.id, person: protects, reason: 'she asked' }),
    ).toMatchObject(OK)
    expect((await inFileOf(against)).contact).toBeDefined()
    expect(await miriam.deed('end-no-contact', { order: order.id, person: protects, reason: 'again' })).toMatchObject(
      refused(404, 'no-such-order'),
    )
  })
})

describe('a no-contact order against somebody whom nobody knows', () => {
  it('keeps the protected person’s contact out of the file of everybody else', async () => {
    const family = aFamily()
    const [first, ...others] = family.people
    const contact = { phones: ['+999 555 010 778'] }
    await insist(miriam, 'register-household', { ...family, people: [{ ...first!, contact }, ...others] })
    const seenFrom = async (file: PersonId) =>
      (await miriam.look('read-family', { person: file })).body.people.find(
        ({ id }: { id: string }) => id === first!.id,
      ).contact
    expect(await seenFrom(others[0]!.id)).toBeDefined()
    const order = { id: newId(), protects: first!.id, against: null, until: null, source: 'her own words' }
    await insist(miriam, 'order-no-contact', order)
    for (const { id } of others) expect(await seenFrom(id)).toBeUndefined()
    expect(await seenFrom(first!.id)).toBeDefined()
  })
})

describe('the approval of a steward', () => {
  it('is given by a data steward of the custodian alone, and can be taken back', async () => {
    const { persons } = await aCase()
    const approval = (who: AtWork, more: object = {}) =>
      who.deed(
        'approve-sharing',
        {
          id: newId(),
          person: persons[0],
          category: 'identity',
          recipient: 'lighthouse-shelter',
          purpose: 'accommodation',
          until: soon,
          why: 'the shelter must know whom it lets in',
          ...more,
        },
        { purpose: 'rights' },
      )
    const id = newId()
    expect(await approval(owen, { id })).toMatchObject(OK)
    expect(await approval(miriam)).toMatchObject(refused(403, 'role-may-not'))
    expect(await approval(owen, { recipient: 'nobody' })).toMatchObject(refused(400, 'party-unknown'))
    expect(await approval(owen, { until: clock.toISOString() })).toMatchObject(refused(400, 'term-over'))
    const safeguards = async () => (await owen.look('read-safeguards', { person: persons[0] })).body.approvals
    expect(await safeguards()).toMatchObject([{ id, recipient: { name: 'Lighthouse Shelter' }, by: 'Owen Clarke' }])
    expect(await owen.deed('end-approval', { approval: id, person: persons[0] }, { purpose: 'rights' })).toMatchObject(
      OK,
    )
    expect(await safeguards()).toEqual([])
  })
})
