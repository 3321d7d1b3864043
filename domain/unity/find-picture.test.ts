import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, TieId } from '../../ground/ids.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { findPicture } from './find-picture.ts'

let house: TestHouse
let amina: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  amina = await house.signIn('Amina Keller')
})
afterAll(() => house.close())

/** Nobody is born on the day of another: who may be the same is what the test says, and not what the matching finds meanwhile. */
let birthYear = 1950
async function register(...names: string[]): Promise<PersonId[]> {
  const base = aFamily()
  const people = names.map((name) => aPerson(name, aName(), { born: { edtf: `${birthYear++}-03-04` } }))
  const ties = people.slice(1).map(({ id }, nth) => ({
    ...{ id: newId<TieId>(), kind: 'mother', from: id, to: people[nth]!.id, source: 'told-by-both' },
  }))
  const household = { ...base.household, head: people[0]!.id }
  await insist(amina, 'register-household', { ...base, people: [people[0]!], ties: [], household })
  for (const person of people.slice(1)) {
    const alone = aFamily()
    const own = { ...alone.household, head: person.id }
    await insist(amina, 'register-household', { ...alone, people: [person], ties: [], household: own })
  }
  for (const { id, kind, from, to } of ties)
    await house.owner.query(
      `insert into families.tie (node, id, kind, from_person, to_person, source, agency, worker, deed, at)
       select node, $1, $2, $3, $4, 'told-by-both', agency, $5, deed, recorded_at from people.record where person = $3`,
      [id, kind, from, to, newId()],
    )
  return people.map(({ id }) => id)
}
const like = (one: PersonId, other: PersonId) =>
  house.owner.query(
    `insert into unity.likeness (node, review, nth, one, other, probability, agency, at, deed)
     select node, $1, 0, $2, $3, 0.9, agency, recorded_at, deed from people.record where person = $2`,
    [newId(), one, other],
  )
const keepAway = (protects: PersonId, against: PersonId) =>
  house.owner.query(
    `insert into sharing.no_contact (node, id, protects, against, since, source, agency, worker, deed, at)
     select node, $1, $2, $3, recorded_at, '\\x00', agency, $4, deed, recorded_at from people.record where person = $2`,
    [newId(), protects, against, newId()],
  )

async function around(person: PersonId) {
  const { database, keys, profile } = house.ground
  const { picture } = await database.readAs(AS_HOUSE, (find) =>
    findPicture({ find, keys, profile, node: house.config.node, at: new Date() }, [person]),
  )
  const places = new Map(picture.whereabouts)
  return {
    people: new Set(picture.people.map(({ id }) => id)),
    placed: picture.people.filter(({ id, born }) => places.has(id) && born !== null).length,
    orders: picture.orders.map(({ protects, against }) => [...protects, ...against]),
  }
}

describe('what is known around somebody', () => {
  it('reaches those who are tied to whoever is tied to them, and no further', async () => {
    const [child, mother, grandmother] = await register('Sami', 'Lina', 'Rasha', 'Nura')
    const { people, placed } = await around(child!)
    expect([people, placed]).toEqual([new Set([child, mother, grandmother]), 3])
  })

  it('holds all of whoever the last of them may be, and of whom they must be kept away from', async () => {
    const [child, mother, grandmother] = await register('Karim', 'Dunya', 'Hala')
    const [again, feared] = [(await register('Ferida'))[0]!, (await register('Omar'))[0]!]
    await like(grandmother!, again)
    await keepAway(again, feared)
    const { people, placed, orders } = await around(child!)
    expect([people, placed]).toEqual([new Set([child, mother, grandmother, again, feared]), 5])
    expect(orders).toEqual([[again, feared]])
  })
})
