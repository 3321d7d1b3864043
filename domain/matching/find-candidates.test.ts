import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgencyId, PersonId } from '../../ground/ids.ts'
import { openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { seekNearest } from './seek-nearest.ts'
import { findCandidates, layKeys, type SoughtKey } from './store.ts'

/** Keys that stand for a name which more people bear than can be read, and for rarer words. */
const [COMMON, RARE, RARER, HIDDEN] = [1n, 2n, 3n, 4n]
const AT = new Date('2026-11-26T08:00:00Z')
const person = (n: number) => `0190f000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as PersonId
const many = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => person(from + nth))

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  const lay = (hash: bigint, persons: PersonId[]) =>
    layKeys(
      house.ground.database.sql,
      1,
      persons.map((each) => ({ person: each, hash })),
    )
  await lay(COMMON, many(0, 1500))
  await lay(RARE, many(100, 140))
  await lay(RARER, [person(120), person(50)])
  await lay(HIDDEN, many(2000, 2060))
  const sealed = (word: string) => house.ground.keys.blind(word)
  await lay(sealed('two kl+mn 3'), many(3000, 3012))
  await lay(sealed('name kl 3'), many(3000, 3200))
  await lay(sealed('begin kl 3'), many(3199, 3399))
  await lay(sealed('begin mn 3'), [person(3001), ...many(3500, 3530)])
  await lay(sealed('name mn 3'), many(3600, 3610))
  await seen('whole', many(3000, 3700))
  await seen('whole', many(0, 1500))
  await seen('small', [person(3), person(1499)])
  await seen('late', [person(2059)])
})
afterAll(() => house.close())

const seen = (agency: string, persons: PersonId[]) =>
  house.owner.query(
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
     select 1, gen_random_uuid(), person, $1, 'custody', '{*}', '{*}', '2026-01-01', null, gen_random_uuid() from unnest($2::uuid[]) as p (person)`,
    [agency, persons],
  )
const found = (agency: string, hashes: bigint[], most = 13) =>
  foundBy(
    agency,
    hashes.map((hash) => ({ hash, says: 13 })),
    { most, common: true },
  )
const foundBy = async (agency: string, keys: SoughtKey[], how: { most: number; common: boolean }) => {
  const asker = { find: house.ground.database.sql, node: 1, agency: agency as AgencyId, at: AT }
  return (await findCandidates(asker, keys, how)).map(({ person }) => person)
}

describe('those who are near what was asked', () => {
  it('begin with whoever shares the rarest words and the most', async () => {
    const [first, second, ...others] = await found('whole', [COMMON, RARE, RARER])
    expect([first, second]).toEqual([person(120), person(50)])
    expect(others).toHaveLength(11)
    for (const other of others) expect(many(100, 140)).toContain(other)
  })
  it('are found by a common name alone where nothing else was told, and never more than asked for', async () => {
    expect(await found('whole', [COMMON])).toHaveLength(13)
  })
  it('are found by a common name behind a thousand strangers whom the agency may not see', async () => {
    expect((await found('small', [COMMON])).sort()).toEqual([person(3), person(1499)])
  })
  it('come from common names too where the rare words bring in too few', async () => {
    const persons = await found('whole', [COMMON, RARER])
    expect(persons.slice(0, 2)).toEqual([person(120), person(50)])
    expect(persons).toHaveLength(13)
    expect(new Set(persons).size).toBe(13)
  })
  it('leave no place to those whom the agency may not see', async () => {
    expect(await found('late', [HIDDEN], 3)).toEqual([person(2059)])
    expect(await found('whole', [HIDDEN])).toEqual([])
  })
  it('come before those of a common name, however little they share', async () => {
    const keys = [
      { hash: RARE, says: 5.4 },
      { hash: COMMON, says: 13 },
    ]
    const persons = await foundBy('whole', keys, { most: 50, common: true })
    expect(persons.slice(0, 40).sort()).toEqual(many(100, 140))
    expect(persons).toHaveLength(50)
  })
  it('are found by a common name only where that is asked for', async () => {
    const keys = [COMMON, RARER].map((hash) => ({ hash, says: 13 }))
    expect(await foundBy('whole', keys, { most: 13, common: false })).toEqual([person(120), person(50)])
  })
  it('are nearer by a key of which much is said, however many share it, than by one of which little is', async () => {
    const keys = [
      { hash: RARE, says: 20 },
      { hash: RARER, says: 2 },
    ]
    const persons = await foundBy('whole', keys, { most: 41, common: false })
    expect(persons[0]).toBe(person(120))
    expect(persons.at(-1)).toBe(person(50))
    expect(persons).toHaveLength(41)
  })
  it('are not read by a key that more share than it can tell apart', async () => {
    const [wide, narrow] = [6, 5].map((says) => [{ hash: RARE, says }])
    expect(await foundBy('whole', wide!, { most: 13, common: false })).toHaveLength(13)
    expect(await foundBy('whole', narrow!, { most: 13, common: false })).toEqual([])
  })
})

describe('the nearest whom a search brings in', () => {
  const nearest = (words: string[], most: number) => {
    const { keys, database } = house.ground
    const seeker = { find: database.sql, node: 1, agency: 'whole' as AgencyId, at: AT, keys }
    const asked = words.map((word) => ({ word, says: word.startsWith('two') ? 18 : 7 }))
    return seekNearest(seeker, asked, { most, others: [] })
  }
  it('share two names, and a bare one that many bear brings in nobody more while they are enough', async () =>
    expect((await nearest(['two kl+mn 3', 'name kl 3'], 12)).sort()).toEqual(many(3000, 3012)))
  it('but it does where those who tell more are too few, and its bearers come behind them', async () => {
    const persons = await nearest(['two kl+mn 3', 'name kl 3'], 20)
    expect(persons.slice(0, 12).sort()).toEqual(many(3000, 3012))
    expect(persons).toHaveLength(20)
    for (const each of persons.slice(12)) expect(many(3012, 3200)).toContain(each)
  })
  it('share a rare name also beside those who tell more', async () =>
    expect(await nearest(['two kl+mn 3', 'name mn 3'], 13)).toContain(person(3609)))
  it('have both of two things that many have, where nothing else was told', async () => {
    expect((await nearest(['name kl 3', 'begin kl 3'], 10))[0]).toBe(person(3199))
    expect((await nearest(['name kl 3', 'begin mn 3'], 20))[0]).toBe(person(3001))
  })
})
