import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, newId } from '../test/world/families.ts'
import { openTestHouse, type TestHouse } from '../test/world/house.ts'
import { type Act, carryOut } from './act.ts'
import type { Category } from './categories.ts'
import { houseAsks } from './house.ts'
import type { PersonId } from './ids.ts'
import { Keyring, Keys } from './keys.ts'
import { openKeyFolder } from './kms.ts'
import { type Place, seal, unseal } from './seal.ts'

const ringOf = (keys: Partial<Record<Category, Buffer | 'erased'>>): Keyring => {
  const ring = new Keyring()
  for (const [category, key] of Object.entries(keys)) ring.set(category as Category, key)
  return ring
}
const ring = ringOf({ identity: randomBytes(32), health: randomBytes(32), legal: 'erased' })
const place: Place = { person: newId<PersonId>(), category: 'identity', column: 'people.record.identity' }

describe('a sealed value', () => {
  const sealed = seal(ring, place, { given: 'ራሄል' })
  it('opens in its place', () => expect(unseal(ring, place, sealed)).toEqual({ given: 'ራሄል' }))

  it.each<[string, Keyring, Place]>([
    ['another person', ring, { ...place, person: newId<PersonId>() }],
    ['another category', ring, { ...place, category: 'health' }],
    ['another column', ring, { ...place, column: 'people.past.identity' }],
    ['another key', ringOf({ identity: randomBytes(32) }), place],
    ['an erased key', ringOf({ identity: 'erased' }), place],
    ['no key', new Keyring(), place],
  ])('does not open for %s', (_, with_, where) => expect(() => unseal(with_, where, sealed)).toThrow())

  it('does not open when any of its bytes is another', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      expect(() => unseal(ring, place, changed), `byte ${at}`).toThrow()
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(ring, place, sealed.subarray(0, length))).toThrow()
  })

  it('never looks the same twice', () => {
    const seen = new Set(Array.from({ length: 20_000 }, () => seal(ring, place, 'x').subarray(1, 13).toString('hex')))
    expect(seen.size).toBe(20_000)
  })
})

describe('a keyring', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)]
  const bytesOf = (one: Keyring, category: Category) => {
    const key = one.get(category)
    return typeof key === 'object' ? key.export() : key
  }

  it('holds a key for each category, another in its place, and a mark where one was destroyed', () => {
    const one = ringOf({ identity: first, health: second, legal: randomBytes(32) })
    expect([bytesOf(one, 'identity'), bytesOf(one, 'health'), one.get('gbv')]).toEqual([first, second, undefined])
    one.set('identity', second)
    one.set('health', 'erased')
    expect([bytesOf(one, 'identity'), one.get('health'), one.has('health'), one.has('gbv')]).toEqual([
      ...[second, 'erased', true, false],
    ])
  })

  it('is the same when it was packed and opened again', () => {
    const one = ringOf({ identity: first, health: 'erased', consent: second })
    const again = new Keyring(one.packed)
    expect([bytesOf(again, 'identity'), again.get('health'), bytesOf(again, 'consent')]).toEqual([
      ...[first, 'erased', second],
    ])
    expect(again.packed).toEqual(one.packed)
    expect(again.categories).toEqual(['identity', 'consent'])
  })
})

describe('the keys of the house', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse({ seed: false })
  })
  afterAll(() => house.close())

  const asHouse = (words: string, work: (act: Act) => Promise<void>, keys = house.ground.keys) =>
    carryOut(
      { ...house.ground, keys },
      houseAsks(keys, { name: 'test', words, at: new Date(), node: 1 }),
      async (act) => {
        act.allow({ allow: true, grounds: 'test' })
        await work(act)
        act.record({ ground: 'test', persons: [] })
      },
    )

  it('give two who need a new category at once the same key', async () => {
    const person = aFamily().people[0]!.id
    await asHouse('forge', async (act) => void act.keys.forge(act, [person]))
    const rings: Keyring[] = []
    await Promise.all(
      [1, 2, 3].map((nth) =>
        asHouse(`extend ${nth}`, async (act) => void rings.push(await act.keys.extend(act, person, 'gbv'))),
      ),
    )
    await house.ground.keys.hear(person)
    const kept = (await house.ground.keys.fetch(house.ground.database.sql, [person])).get(person)!
    const sealed = rings.map((one) => seal(one, { person, category: 'gbv', column: 'test' }, 'x'))
    for (const one of sealed) expect(unseal(kept, { person, category: 'gbv', column: 'test' }, one)).toBe('x')
  })

  it('turn with the key-encryption key, and nothing that is sealed is touched', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-keys-'))
    const kms = openKeyFolder(join(folder, 'keys'))
    const { sql } = house.ground.database
    await house.owner.query('delete from sealing.house_key; delete from sealing.keyring')
    const before = await Keys.open(kms, sql)
    const person = newId<PersonId>()
    await asHouse('forge for rotation', async (act) => void act.keys.forge(act, [person]), before)
    const sealed = seal((await before.fetch(sql, [person])).get(person)!, { ...place, person }, 'x')
    const [hash, id] = [before.blind('words'), before.idFrom('words')]

    expect(await kms.make()).toBe(2)
    const after = await Keys.open(kms, sql)
    await asHouse('rewrap', async (act) => void (await after.rewrap(act)), after)
    await kms.destroy(1)
    const last = await Keys.open(kms, sql)
    expect(unseal((await last.fetch(sql, [person])).get(person)!, { ...place, person }, sealed)).toBe('x')
    expect([last.blind('words'), last.idFrom('words')]).toEqual([hash, id])
    expect(
      (await house.owner.query('select distinct kek from sealing.keyring union select kek from sealing.house_key'))
        .rows,
    ).toEqual([{ kek: 2 }])
    rmSync(folder, { recursive: true })
  })
})
