import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, aName, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import type { NewPerson } from '../../people/words.ts'
import { readJudging } from '../profile.ts'
import { isDrawn } from './rules.ts'
import type { ReviewShown, ReviewsListed } from './words.ts'

let house: TestHouse
let amina: AtWork
let tomas: AtWork
let grace: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  const names = ['Amina Keller', 'Tomas Brandt', 'Grace Adeyemi']
  ;[amina, tomas, grace] = (await Promise.all(names.map((name) => house.signIn(name)))) as [AtWork, AtWork, AtWork]
})
afterAll(() => house.close())

const OK = { status: 200 }
async function register(by: AtWork, ...people: NewPerson[]): Promise<void> {
  const whole = aFamily()
  const household = { ...whole.household, head: people[0]!.id }
  expect(await by.deed('register-household', { ...whole, people, ties: [], household })).toMatchObject(OK)
}
const twice = (given: string, family: string) => {
  const born = { edtf: '1987-03-12' }
  return [0, 1].map(() => aPerson(given, family, { sex: 'female', born })) as [NewPerson, NewPerson]
}
const idOf = (one: { id: string }, other: { id: string }) =>
  house.ground.keys.idFrom<string>(`review ${[one.id, other.id].sort().join(' ')}`)
const waits = async (by: AtWork, review: string) =>
  ((await by.look('list-reviews', {})).body as ReviewsListed).reviews.some(({ id }) => id === review)
const join = (one: NewPerson, other: NewPerson) => ({
  id: newId(),
  records: [one.id, other.id],
  reason: 'she says that both are hers',
})

describe('a pair that a worker joined', () => {
  it('is not laid before anybody when a record is put right after it', async () => {
    const one = aPerson('Gulalai', 'Ahmadzai', { sex: 'female', born: { edtf: '1987-03-12' } })
    const other = aPerson('Spogmai', 'Stanikzai', { sex: 'female', born: { edtf: '1951' } })
    await register(amina, one)
    await register(tomas, other)
    await house.settle()
    expect(await waits(amina, idOf(one, other))).toBe(false)
    expect(await amina.deed('link-records', join(one, other))).toMatchObject(OK)
    const put = { person: other.id, seen: 1, names: one.names, born: one.born, reason: 'wrongly written' }
    expect(await amina.deed('correct-person', put, { purpose: 'registration' })).toMatchObject(OK)
    await house.settle()
    expect(await waits(amina, idOf(one, other))).toBe(false)
  })

  it('waits no longer, until it is taken apart', async () => {
    const [one, other] = twice('Palwasha', 'Noorzai')
    await register(amina, one)
    await register(tomas, other)
    await house.settle()
    expect(await waits(tomas, idOf(one, other))).toBe(true)
    const link = join(one, other)
    expect(await amina.deed('link-records', link)).toMatchObject(OK)
    await house.settle()
    expect(await waits(tomas, idOf(one, other))).toBe(false)
    expect(await amina.deed('unlink-records', { link: link.id, reason: 'a mistake' })).toMatchObject(OK)
    await house.settle()
    expect(await waits(tomas, idOf(one, other))).toBe(true)
  })
})

describe('who came before', () => {
  it.each([3, 12])('is found again in a family of %i who share two phones', async (size) => {
    const [given, family] = [aName(), aName()]
    const born = { edtf: '1987-01-01' }
    const before = aPerson(given, family, { sex: 'female', born })
    await register(tomas, before)
    await house.settle()
    const contact = { phones: [`+4930${size}12345678`, `+4930${size}87654321`] }
    const again = aPerson(given, family, { sex: 'female', born, contact })
    const relatives = Array.from({ length: size - 1 }, (_, nth) =>
      aPerson(aName(), family, { sex: 'male', born: { edtf: `${2001 + nth}-05-0${(nth % 9) + 1}` }, contact }),
    )
    await register(amina, again, ...relatives)
    await house.settle()
    expect(await amina.look('read-review', { review: idOf(before, again) })).toMatchObject(OK)
  })
})

it('whoever looks for the second time is told nothing of what was judged before', async () => {
  const isSecond = ([one, other]: [NewPerson, NewPerson]) =>
    isDrawn(house.ground.keys.blind(`second look ${idOf(one, other)}`), readJudging('demo').secondShare)
  let pair = twice('Zarghuna', 'Hotaki')
  while (!isSecond(pair)) pair = twice('Zarghuna', 'Hotaki')
  const [one, other] = pair
  await register(amina, one)
  await register(tomas, other)
  await house.settle()
  const review = idOf(one, other)
  const judge = (seen: number, verdict: string) =>
    amina.deed('settle-review', { review, verdict, reason: 'as I see it', seen })
  expect(await judge(0, 'same')).toMatchObject(OK)
  const { body } = await amina.look('read-cluster', { person: one.id })
  expect(await amina.deed('unlink-records', { link: body.links[0].link, reason: 'a mistake' })).toMatchObject(OK)
  await house.settle()
  expect(await judge(1, 'different')).toMatchObject(OK)
  expect(await waits(tomas, review)).toBe(true)
  const shown = (await tomas.look('read-review', { review })).body as ReviewShown
  expect([shown.judgements, shown.renewed]).toEqual([[], null])
})

// The last, since what it lays stands before the reviews of all others.
it('a question that was passed to somebody stands first for them, however many others wait', async () => {
  const [one, other] = twice('Torpekai', 'Wardak')
  const many = Array.from({ length: 26 }, () => aPerson(aName(), aName()))
  for (const person of [one, other, ...many]) await register(amina, person)
  await house.settle()
  const review = idOf(one, other)
  const to = house.workers.find(({ name }) => name === 'Grace Adeyemi')!.id
  const unsure = { review, verdict: 'unsure', reason: 'ask her', seen: 0, passTo: to }
  expect(await amina.deed('settle-review', unsure)).toMatchObject(OK)
  await house.owner.query(
    `insert into matching.review (node, id, one, other, one_agency, other_agency, band, probability, bits, reasons, normaliser, deed, at)
     select 1, gen_random_uuid(), a, b, r.one_agency, r.other_agency, 'likely', 1, 20, r.reasons, r.normaliser, r.deed, now()
       from unnest($1::uuid[]) a, unnest($1::uuid[]) b, matching.review r where a < b and r.id = $2`,
    [many.map(({ id }) => id), review],
  )
  const { reviews } = (await grace.look('list-reviews', {})).body as ReviewsListed
  expect(reviews[0]!.id).toBe(review)
})
