import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, carryOut } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'

let house: TestHouse
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  miriam = await house.signIn('Miriam Sola')
})
afterAll(() => house.close())

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const register = async (by = miriam) => {
  const family = aFamily()
  await by.deed('register-household', family)
  return family
}
/** Somebody who has nobody: whoever has, the guard asks about. */
const registerAlone = async () => {
  const family = aFamily()
  const alone = { ...family, people: family.people.slice(0, 1), ties: [] }
  await miriam.deed('register-household', alone)
  return alone
}
/** By UTC, so many days from now. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const read = async (file: string) => (await miriam.look('read-case', { case: file })).body

describe('whoever is written down', () => {
  it('is born by now, wherever the clock is first', async () => {
    const bornOn = (edtf: string) => {
      const family = aFamily()
      family.people[2]!.born = { edtf }
      return miriam.deed('register-household', family)
    }
    expect(await bornOn('9999')).toMatchObject({
      status: 400,
      body: { code: 'in-the-future', values: { field: 'born' } },
    })
    expect(await bornOn(day(2))).toMatchObject({ status: 400, body: { code: 'in-the-future' } })
    expect(await bornOn(day(1))).toMatchObject({ status: 200 })
  })
})

describe('a correction', () => {
  it('changes what it names, keeps the rest, and keeps what stood before', async () => {
    const family = await register()
    const person = family.people[0]!
    const names = [{ parts: [{ kind: 'given', text: 'Mirjam' }], script: 'Latn', use: 'told' }]
    expect(
      await miriam.deed('correct-person', { person: person.id, seen: 1, names, reason: 'she spelt it' }),
    ).toMatchObject({ status: 200 })
    expect((await read(family.case.id)).people[0]).toMatchObject({
      version: 2,
      names,
      born: person.born,
      sex: 'female',
    })
    expect((await house.owner.query('select version from people.past where person = $1', [person.id])).rows).toEqual([
      { version: 1 },
    ])
  })

  it('against a version that somebody changed is a conflict, also in the same moment', async () => {
    const {
      people: [person],
    } = await register()
    const correct = (sex: string) =>
      miriam.deed('correct-person', { person: person!.id, seen: 1, sex, reason: 'looked again' })
    expect((await Promise.all([correct('male'), correct('other')])).map(({ status }) => status).sort()).toEqual([
      200, 409,
    ])
    expect(await correct('unknown')).toMatchObject({ status: 409, body: { code: 'seen-older' } })
  })

  it('of a birth is refused where that day has not come anywhere', async () => {
    const {
      people: [person],
    } = await register()
    const correct = (edtf: string, seen = 1) =>
      miriam.deed('correct-person', { person: person!.id, seen, born: { edtf }, reason: 'a paper' })
    const refusal = { status: 400, body: { code: 'in-the-future', values: { field: 'born', person: person!.id } } }
    expect(await correct('9999')).toMatchObject(refusal)
    expect(await correct('2020/9999')).toMatchObject(refusal)
    expect(await correct(day(2))).toMatchObject(refusal)
    expect(await correct(day(1))).toMatchObject({ status: 200 })
    expect(await correct(day(0).slice(0, 4), 2)).toMatchObject({ status: 200 })
  })

  it('is only for the agency that holds the record', async () => {
    const {
      people: [person],
    } = await register()
    const stranger = await house.signIn('Amina Keller')
    expect(
      await stranger.deed('correct-person', { person: person!.id, seen: 1, sex: 'male', reason: 'no reason' }),
    ).toMatchObject({ status: 404, body: { code: 'no-such-person' } })
  })
})

describe('a photograph', () => {
  it('is sealed, shown, and must be a picture', async () => {
    const family = await register()
    const person = family.people[0]!.id
    expect(
      await miriam.deed('add-photo', {
        person,
        type: 'image/png',
        data: Buffer.from('MZ not a picture at all').toString('base64'),
      }),
    ).toMatchObject({ status: 400, body: { code: 'photo-not-an-image' } })
    expect(await miriam.deed('add-photo', { person, type: 'image/png', data: PIXEL })).toMatchObject({ status: 200 })
    expect((await read(family.case.id)).people[0].photo).toBe(`data:image/png;base64,${PIXEL}`)
  })
})

describe('a link', () => {
  it('joins two records, keeps both, and can be undone', async () => {
    const [one, two] = [await registerAlone(), await registerAlone()]
    const records = [one.people[0]!.id, two.people[0]!.id]
    const id = newId()
    expect(await miriam.deed('link-records', { id, records, reason: 'the same woman' })).toMatchObject({ status: 200 })
    expect(
      await miriam.deed('link-records', { id: newId(), records: [...records].reverse(), reason: 'once more' }),
    ).toMatchObject({ status: 409, body: { code: 'already-linked' } })
    expect((await read(one.case.id)).people[0].sameAs).toEqual([{ link: id, person: records[1] }])
    expect(await miriam.deed('unlink-records', { link: id, reason: 'two women after all' })).toMatchObject({
      status: 200,
    })
    expect((await read(one.case.id)).people[0].sameAs).toEqual([])
    expect(await miriam.deed('unlink-records', { link: id, reason: 'again' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-link' },
    })
  })

  it('is not made with a record of somebody whom the worker may not see', async () => {
    const own = await register()
    const foreign = await register(await house.signIn('Amina Keller'))
    expect(
      await miriam.deed('link-records', {
        id: newId(),
        records: [own.people[0]!.id, foreign.people[0]!.id],
        reason: 'a guess',
      }),
    ).toMatchObject({ status: 404, body: { code: 'no-such-person' } })
  })
})

describe('an erased category', () => {
  it('has no reader any more, is named as erased, and leaves the other categories', async () => {
    const family = await register()
    const person = family.people[0]!.id
    await carryOut(
      house.ground,
      houseAsks(house.ground.keys, { name: 'erase-category', words: person, at: new Date(), node: 1 }),
      async (act: Act) => {
        act.allow({ allow: true, grounds: 'test' })
        await act.keys.erase(act, person, ['identity'])
        act.record({ ground: 'test', persons: [person] })
      },
    )
    const shown = (await read(family.case.id)).people[0]
    expect(shown).toMatchObject({ names: [], erased: ['identity'] })
    expect(
      await miriam.deed('correct-person', { person, seen: 1, sex: 'male', reason: 'after erasure' }),
    ).toMatchObject({ status: 404, body: { code: 'erased' } })
  })
})
