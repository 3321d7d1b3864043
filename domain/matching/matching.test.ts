import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, aPerson } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { NewPerson } from '../people/words.ts'

let house: TestHouse
let amina: AtWork
let tomas: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  ;[amina, tomas] = await Promise.all([house.signIn('Amina Keller'), house.signIn('Tomas Brandt')])
})
afterAll(() => house.close())

const alone = (person: NewPerson) => ({
  ...aFamily(),
  people: [person],
  ties: [],
  household: { ...aFamily().household, head: person.id },
})
const register = async (by: AtWork, person: NewPerson) => {
  const family = alone(person)
  expect(await by.deed('register-household', family)).toMatchObject({ status: 200 })
  return family
}
const born = { edtf: '1987-03-12' }
const reviewsOf = async (by: AtWork, person: string) => {
  const { body } = await by.look('list-reviews')
  const read = await Promise.all(
    body.reviews.map(async ({ id }: { id: string }) => (await by.look('read-review', { review: id })).body),
  )
  return read.filter(({ sides }) => sides.some((side: { person: string }) => side.person === person))
}

describe('the demonstration world', () => {
  it('finds the son at the other border, in the other script', async () => {
    const { body } = await amina.look('list-reviews')
    const names = body.reviews.map((review: { names: { parts: { text: string }[] }[][] }) =>
      review.names.map(([name]) => name!.parts.map(({ text }) => text).join(' ')).sort(),
    )
    expect(names).toContainEqual(['أبيل يوناس', 'ኣቤል ዮናስ'].sort())
  })

  it('does not take siblings with one default birthday for one child', async () => {
    const miriam = await house.signIn('Miriam Sola')
    expect((await miriam.look('list-reviews')).body.reviews).toEqual([])
  })
})

describe('search before create', () => {
  it.each([
    ['Oksana Marchuk'],
    ['Оксана Марчук'],
    ['أوكسانا مارتشوك'],
    ['marchuk oksana'],
    ['+999 555 118 240'],
    ['QX481516'],
    ['Oksana'],
  ])('finds Oksana by “%s”', async (text) => {
    await house.settle()
    const { body } = await amina.look('search-people', { text })
    expect(
      body.found.some(({ names }: { names: { parts: { text: string }[] }[] }) =>
        names.some(({ parts }) => parts[0]!.text === 'Оксана'),
      ),
    ).toBe(true)
  })

  it('adds up: the bits of all reasons are the bits of the score', async () => {
    const { body } = await amina.look('search-people', { text: 'Oksana Marchuk', born: { edtf: '1991' } })
    for (const { bits, reasons } of body.found)
      expect(reasons.reduce((sum: number, reason: { bits: number }) => sum + reason.bits, 0)).toBe(bits)
  })

  it('shows an agency only whom it wrote down', async () => {
    const miriam = await house.signIn('Miriam Sola')
    expect(
      (await miriam.look('search-people', { text: 'Оксана Марчук' })).body.found.filter(
        ({ names }: { names: { parts: { text: string }[] }[] }) =>
          names[0]!.parts[1]!.text === 'Марчук' && names[0]!.parts[0]!.text === 'Оксана',
      ),
    ).toEqual([])
  })
})

describe('a newcomer who may be known', () => {
  it('becomes a review that can be judged, joined and parted, and is not asked again', async () => {
    const phones = { phones: ['+999 555 010 203'] }
    const first = await register(amina, aPerson('Bahar', 'Qasimi', { sex: 'female', born, contact: phones }))
    const second = await register(tomas, aPerson('بهار', 'قاسمی', { sex: 'female', born, contact: phones }))
    await house.settle()
    const [review] = await reviewsOf(tomas, second.people[0]!.id)
    expect(review).toMatchObject({ band: 'likely', judgements: [] })

    expect(
      await amina.deed('settle-review', { review: review.id, verdict: 'unsure', reason: 'ask her tomorrow', seen: 0 }),
    ).toMatchObject({ status: 200 })
    expect(
      await tomas.deed('settle-review', {
        review: review.id,
        verdict: 'different',
        reason: 'not seen the other word',
        seen: 0,
      }),
    ).toMatchObject({ status: 409, body: { code: 'review-settled' } })
    expect(
      await tomas.deed('settle-review', { review: review.id, verdict: 'same', reason: 'she says so herself', seen: 1 }),
    ).toMatchObject({ status: 200 })
    expect(await reviewsOf(tomas, second.people[0]!.id)).toEqual([])
    const { body } = await amina.look('read-case', { case: first.case.id })
    expect(body.people[0].sameAs).toMatchObject([{ person: second.people[0]!.id }])

    await tomas.deed('correct-person', { person: second.people[0]!.id, seen: 1, sex: 'female', reason: 'touched' })
    await house.settle()
    expect(await reviewsOf(tomas, second.people[0]!.id)).toEqual([])
    expect(
      await amina.deed('unlink-records', { link: body.people[0].sameAs[0].link, reason: 'two women' }),
    ).toMatchObject({ status: 200 })
  })

  it('is found by either when both are registered in the same moment', async () => {
    const twin = () => aPerson('Samira', 'Tawfiq', { sex: 'female', born: { edtf: '1979-08-30' } })
    const [one, two] = await Promise.all([register(amina, twin()), register(tomas, twin())])
    await house.settle()
    expect(await reviewsOf(amina, one.people[0]!.id)).toHaveLength(1)
    expect(await reviewsOf(amina, two.people[0]!.id)).toHaveLength(1)
  })

  it('of another agency is compared, and nobody is told who may not see both', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const person = () => aPerson('Feruza', 'Nazarova', { sex: 'female', born: { edtf: '1966-02-17' } })
    const [own, foreign] = [await register(miriam, person()), await register(amina, person())]
    await house.settle()
    const { rows } = await house.owner.query('select id from matching.review where one = any($1) and other = any($1)', [
      [own.people[0]!.id, foreign.people[0]!.id],
    ])
    expect(rows).toHaveLength(1)
    expect((await miriam.look('list-reviews')).body.reviews).toEqual([])
    expect(await miriam.look('read-review', { review: rows[0].id })).toMatchObject({
      status: 404,
      body: { code: 'no-such-review' },
    })
  })

  it('corrected is found under the new name', async () => {
    const family = await register(amina, aPerson('Zerrin', 'Yildirim'))
    await amina.deed('correct-person', {
      person: family.people[0]!.id,
      seen: 1,
      names: [
        {
          parts: [
            { kind: 'given', text: 'Perihan' },
            { kind: 'family', text: 'Aksoy' },
          ],
          script: 'Latn',
          use: 'told',
        },
      ],
      reason: 'her papers',
    })
    await house.settle()
    const found = async (text: string) =>
      (await amina.look('search-people', { text })).body.found.map(({ person }: { person: string }) => person)
    expect(await found('Perihan Aksoy')).toContain(family.people[0]!.id)
    expect(await found('Zerrin Yildirim')).not.toContain(family.people[0]!.id)
  })
})
