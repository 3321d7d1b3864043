import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ground } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Keys } from '../../../ground/keys.ts'
import { openKeyFolder } from '../../../ground/kms.ts'
import { AS_HOUSE, speakAs } from '../../../ground/told.ts'
import { keepProviderKey } from '../../../server/config.ts'
import { buildHouse } from '../../../server/house.ts'
import { readSignInProfile } from '../../../server/sign-in-profile.ts'
import { ownLog } from '../../../server/witness-policy.ts'
import { aFamily, aPerson } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, signIn, type TestHouse } from '../../../test/world/house.ts'
import { openRecords } from '../../people/index.ts'
import { keysOf } from '../key-record.ts'
import { compareNewcomers } from '../listens.ts'
import { NORMALISER } from '../normalise-name.ts'
import { factsOf } from '../rules.ts'
import { makeKeysAnew } from './make-keys-anew.ts'

let house: TestHouse
/** The same house as a process sees it that starts on the keys of an older edition. */
let ground: Ground
let amina: AtWork
let people: PersonId[]
const OLDER = NORMALISER - 1
const anew = (more = {}) =>
  makeKeysAnew(ground, house.config.node, { now: () => new Date(), isOver: () => false, portion: 20, ...more })

beforeAll(async () => {
  house = await openTestHouse()
  await house.settle()
  people = (await house.owner.query('select person from people.record order by person')).rows.map(
    ({ person }) => person,
  )
  const keys = await Keys.open(openKeyFolder(join(house.config.home, 'keys')), house.ground.database.sql)
  ground = { ...house.ground, keys }
  await layOlderKeys()
  const { config } = house
  const another = buildHouse({
    ...{ ground, config, signIn: readSignInProfile(config.profile), ownLog: ownLog(config), now: () => new Date() },
    providerKey: keepProviderKey(config.home),
  })
  amina = await signIn(another, house.workers.find(({ name }) => name === 'Amina Keller')!)
})
afterAll(() => house.close())

/** Everybody’s keys as the older edition laid them, for whoever it read as this one does. */
async function layOlderKeys(): Promise<void> {
  const { database, keys } = ground
  const { node } = house.config
  const records = await database.readAs(AS_HOUSE, (find) => openRecords({ find, node, keys }, people))
  const rows = records.flatMap((record) =>
    keysOf(factsOf(record)).map((word) => [record.person, keys.blind(word.replace(/\d+$/, `${OLDER}`))] as const),
  )
  await house.owner.query('delete from matching.key')
  await house.owner.query(
    'insert into matching.key (node, hash, person) select $1, hash, person from unnest($2::bigint[], $3::uuid[]) as n (hash, person) on conflict do nothing',
    [node, rows.map(([, hash]) => hash), rows.map(([person]) => person)],
  )
  await house.owner.query('update matching.edition set edition = $1', [OLDER])
}

const editions = async () => (await house.owner.query('select edition, others, through from matching.edition')).rows
const firstNames = (body: { found: { names: { parts: { text: string }[] }[] }[] }) =>
  body.found.flatMap(({ names }) => names.map(({ parts }) => parts[0]!.text))
const countLines = async () =>
  (await house.owner.query(`select count(*)::int as count from ledger.entry where line like '%"make-keys-anew"%'`))
    .rows[0].count

describe('a house that starts with keys of an older edition', () => {
  it('finds people by both, and says that somebody may be missed', async () => {
    const { body } = await amina.look('search-people', { text: 'Oksana Marchuk' })
    expect(firstNames(body)).toContain('Оксана')
    expect(body.unsettled).toBe(true)
  })

  it('compares a newcomer with those of the older edition', async () => {
    const person = aPerson('Oksana', 'Marchuk', { sex: 'female', born: { edtf: '1991' }, nationalities: ['UKR'] })
    const family = aFamily()
    const ear = compareNewcomers(ground, house.config.node, () => new Date())
    await amina.deed('register-household', {
      ...{ ...family, people: [person], ties: [] },
      household: { ...family.household, head: person.id },
    })
    const line = { name: 'register-household', outcome: 'done' }
    const heard = [{ position: 0, line, about: { persons: [person.id] } }] as never
    await ground.database.transact(async (sql) =>
      ear(
        speakAs(sql, () => AS_HOUSE),
        heard,
      ),
    )
    const { rows } = await house.owner.query('select from matching.review where one = $1 or other = $1', [person.id])
    expect(rows.length).toBeGreaterThan(0)
  })

  it('makes them anew in portions, goes on where it was broken off, and finds everybody all the while', async () => {
    let rounds = 0
    await anew({ isOver: () => ++rounds > 1 })
    const [half] = await editions()
    expect(half).toMatchObject({ edition: NORMALISER, others: [OLDER], through: people[19] })
    for (const text of ['Oksana Marchuk', 'Samuel'])
      expect((await amina.look('search-people', { text })).body.unsettled).toBe(true)
    expect(firstNames((await amina.look('search-people', { text: 'Oksana Marchuk' })).body)).toContain('Оксана')
    await anew()
    expect(await editions()).toEqual([{ edition: NORMALISER, others: [], through: null }])
    expect(await countLines()).toBe(Math.floor((people.length + 1) / 20) + 1)
    await anew()
    expect(await countLines()).toBe(Math.floor((people.length + 1) / 20) + 1)
  })

  it('leaves no key of the older edition, and then finds by the new ones alone', async () => {
    const { database, keys } = ground
    const find = { node: house.config.node, keys }
    const records = await database.readAs(AS_HOUSE, (sql) => openRecords({ find: sql, ...find }, people))
    const expected = records.flatMap((record) =>
      keysOf(factsOf(record)).map((word) => `${record.person} ${keys.blind(word)}`),
    )
    const { rows } = await house.owner.query('select person, hash::text from matching.key where person = any($1)', [
      people,
    ])
    expect(rows.map(({ person, hash }) => `${person} ${hash}`).sort()).toEqual([...new Set(expected)].sort())
    const { body } = await amina.look('search-people', { text: 'Oksana Marchuk' })
    expect(firstNames(body)).toContain('Оксана')
    expect(body.unsettled).toBe(false)
  })
})
