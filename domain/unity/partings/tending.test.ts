import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { insist } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'

const CARE = { purpose: 'service-delivery' } as const
const today = new Date().toISOString().slice(0, 10)
let house: TestHouse
let [miriam, joseph, jonas]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, joseph, jonas] = await Promise.all(['Miriam Sola', 'Joseph Okello', 'Jonas Vik'].map(house.signIn))
})
afterAll(() => house.close())

/** A child that was sent elsewhere without its mother and sister. */
async function parted(): Promise<PersonId[]> {
  const family = aFamily('Fortgebrachtova')
  await insist(miriam!, 'register-household', family)
  const persons = family.people.map(({ id }) => id)
  const people = [{ id: newId<FactId>(), person: persons[1]! }]
  const transfer = { people, to: 'northgate-office', on: today, until: null }
  const release = newId<FactId>()
  await insist(miriam!, 'ask-release', { id: release, deed: 'plan-transfer', input: transfer, words: 'The only bed.' })
  const given = { ground: 'no-alternative', reviewDue: today, words: 'For now.' }
  await insist(joseph!, 'give-release', { release, seen: 0, ...given })
  await insist(miriam!, 'plan-transfer', { ...transfer, parting: { release } })
  return persons
}

/** Custody of them passes from the agency that has it to another, in one instant. */
async function handOver(persons: readonly PersonId[]): Promise<void> {
  await house.owner.query(
    `with ended as (
       insert into sharing.standing_end (node, standing, at, deed)
       select node, id, now(), deed from sharing.standing where person = any($1) and because = 'custody' returning standing)
     insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
     select s.node, gen_random_uuid(), s.person, $2, 'custody', s.purposes, s.categories, now(), null, null, s.deed
       from sharing.standing s join ended on ended.standing = s.id`,
    [persons, 'new-start'],
  )
}

it('a parting is tended by whoever has custody now, and no longer by who gave it up', async () => {
  const persons = await parted()
  const [before] = (await miriam!.look('list-partings', {}, CARE)).body.separations
  expect(before).toMatchObject({ mine: true })
  const ended = { separation: before.id, seen: before.seen, on: today, because: 'together-again', words: 'Home.' }
  const end = (who: AtWork) => who.deed('end-separation', ended, CARE)
  const unknown = { status: 404, body: { code: 'no-such-separation' } }
  expect(await end(jonas!)).toMatchObject(unknown)
  await handOver(persons)
  expect(await end(miriam!)).toMatchObject(unknown)
  expect(await end(jonas!)).toMatchObject({ status: 200 })
})
