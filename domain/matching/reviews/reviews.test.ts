import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../ground/ids.ts'
import { aFamily, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import type { NewPerson } from '../../people/words.ts'
import { readJudging } from '../profile.ts'
import { isDrawn } from './rules.ts'
import type { ClusterShown, ReviewShown, ReviewsListed } from './words.ts'

const clock = { now: new Date() }
const DAY = 86_400_000
let house: TestHouse
let amina: AtWork
let tomas: AtWork
let grace: AtWork
let ines: AtWork
const comeToWork = async () => {
  ;[amina, tomas, grace, ines] = (await Promise.all(
    ['Amina Keller', 'Tomas Brandt', 'Grace Adeyemi', 'Ines Duarte'].map((name) => house.signIn(name)),
  )) as [AtWork, AtWork, AtWork, AtWork]
}
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock.now })
  await comeToWork()
})
afterAll(() => house.close())

const born = { edtf: '1987-03-12' }
const register = async (by: AtWork, person: NewPerson) => {
  const household = { ...aFamily().household, head: person.id }
  const family = { ...aFamily(), people: [person], ties: [], household }
  expect(await by.deed('register-household', family)).toMatchObject({ status: 200 })
  return family
}
const list = async (by: AtWork, asked: object = {}): Promise<ReviewsListed> =>
  (await by.look('list-reviews', asked)).body
const idOf = (one: string, other: string) => {
  const [first, second] = one < other ? [one, other] : [other, one]
  return house.ground.keys.idFrom<string>(`review ${first} ${second}`)
}
const read = async (by: AtWork, review: string): Promise<ReviewShown> => (await by.look('read-review', { review })).body
const waitsFor = async (by: AtWork, review: string) => (await list(by)).reviews.some(({ id }) => id === review)
const judge = (by: AtWork, review: string, verdict: string, more: object = {}) =>
  by.deed('settle-review', { review, verdict, reason: 'as I see it', seen: 0, ...more })
const done = { status: 200 }

/** Two records of one name and day, of whom the review is drawn for a second look, or is not. */
async function twice(given: string, family: string, { drawn = false, one = {}, other = {} } = {}) {
  const pair = (): [NewPerson, NewPerson] => [
    aPerson(given, family, { sex: 'female', born, ...one }),
    aPerson(given, family, { sex: 'female', born, ...other }),
  ]
  let people = pair()
  const isRight = () =>
    isDrawn(
      house.ground.keys.blind(`second look ${idOf(people[0].id, people[1].id)}`),
      readJudging('demo').secondShare,
    ) === drawn
  while (!isRight()) people = pair()
  const cases = [await register(amina, people[0]), await register(tomas, people[1])] as const
  await house.settle()
  return { people, cases, review: idOf(people[0].id, people[1].id) }
}
const correct = async (by: AtWork, person: PersonId, seen: number, change: object) => {
  const correction = { person, seen, ...change, reason: 'told anew' }
  expect(await by.deed('correct-person', correction, { purpose: 'registration' })).toMatchObject(done)
  await house.settle()
}

describe('different', () => {
  it('is remembered, through corrections that add nothing, until there is new evidence, which is named', async () => {
    const { people, review } = await twice('Zarlasht', 'Wafadar', { one: { born: { edtf: '1987' } } })
    expect(await waitsFor(amina, review)).toBe(true)
    expect(await judge(amina, review, 'different', { because: ['other-face'] })).toMatchObject(done)
    for (const worker of [amina, tomas, grace]) expect(await waitsFor(worker, review)).toBe(false)

    await correct(amina, people[0].id, 1, { sex: 'female' })
    await correct(amina, people[0].id, 2, { born: { edtf: '1986-09-11/1987-09-10' } })
    expect(await waitsFor(tomas, review)).toBe(false)
    await correct(amina, people[0].id, 3, { born })
    expect(await waitsFor(tomas, review)).toBe(true)
    const shown = await read(tomas, review)
    expect(shown.renewed).toMatchObject({
      because: 'new-evidence',
      news: [{ field: 'born', was: 'same-year', level: 'same-day', bits: 8.5 }],
    })
    expect(shown.judgements).toMatchObject([{ verdict: 'different', because: ['other-face'], reason: 'as I see it' }])

    expect(await judge(tomas, review, 'different', { seen: 1 })).toMatchObject(done)
    await correct(tomas, people[1].id, 1, { sex: 'female' })
    expect(await waitsFor(amina, review)).toBe(false)
    const number = { identifiers: [{ kind: 'passport', issuer: 'AFG', value: 'P1234567' }] }
    await correct(amina, people[0].id, 4, number)
    expect(await waitsFor(amina, review)).toBe(false)
    await correct(tomas, people[1].id, 2, number)
    expect((await read(amina, review)).renewed?.news).toMatchObject([{ field: 'identifier', level: 'same' }])
  })
})

describe('unsure', () => {
  it('rests for the time of the profile, and comes to whom it was passed at once', async () => {
    const { review } = await twice('Nadira', 'Shahabi')
    const to = house.workers.find(({ name }) => name === 'Grace Adeyemi')!.id
    expect(await judge(amina, review, 'unsure', { passTo: to })).toMatchObject(done)
    expect(await waitsFor(amina, review)).toBe(false)
    expect(await waitsFor(tomas, review)).toBe(false)
    expect((await list(grace)).reviews[0]).toMatchObject({ id: review, passedToMe: true })
    expect((await read(grace, review)).judgements).toMatchObject([{ verdict: 'unsure', passedTo: 'Grace Adeyemi' }])
    clock.now = new Date(clock.now.getTime() + (readJudging('demo').unsureDays - 1) * DAY)
    await comeToWork()
    expect(await waitsFor(tomas, review)).toBe(false)
    clock.now = new Date(clock.now.getTime() + DAY + 1)
    await comeToWork()
    for (const worker of [amina, tomas, grace]) expect(await waitsFor(worker, review)).toBe(true)
  })

  it('is passed to nobody outside, nor to oneself; and every judgement has a reason', async () => {
    const { review } = await twice('Nilab', 'Rohani')
    const idOfWorker = (who: string) => house.workers.find(({ name }) => name === who)!.id
    expect(await judge(amina, review, 'unsure', { passTo: idOfWorker('Miriam Sola') })).toMatchObject({ status: 404 })
    expect(await judge(amina, review, 'unsure', { passTo: idOfWorker('Amina Keller') })).toMatchObject({ status: 400 })
    expect(await judge(amina, review, 'unsure', { reason: undefined })).toMatchObject({
      status: 400,
      body: { code: 'reason-needed' },
    })
    expect(await judge(amina, review, 'unsure', { reason: undefined, because: ['not-asked-yet'] })).toMatchObject(done)
    expect((await read(amina, review)).judgements[0]).not.toHaveProperty('reason')
  })
})

describe('same', () => {
  it('and taken back again: every view is as it was before', async () => {
    const { cases, people, review } = await twice('Parwin', 'Sultani')
    const views = async () => {
      await house.settle()
      const overseen = await house.owner.query(
        'select explained from oversight.access where people = 1 order by position desc limit 1',
      )
      return {
        search: (await amina.look('search-people', { text: 'Parwin Sultani' })).body,
        cases: await Promise.all(
          cases.map(async ({ case: file }) => (await amina.look('read-case', { case: file.id })).body),
        ),
        work: await Promise.all(
          cases.map(async ({ case: file }) => (await amina.look('read-case-work', { case: file.id })).body.reviews),
        ),
        family: await Promise.all(people.map(async ({ id }) => (await amina.look('read-family', { person: id })).body)),
        queue: (await list(amina)).reviews.map(({ id }) => id).sort(),
        cluster: (await amina.look('read-cluster', { person: people[0].id })).body,
        overseen: overseen.rows,
      }
    }
    const before = await views()
    // Each case says of whom it is that somebody asks, and not who stands in another.
    expect(before.work).toEqual(people.map(({ id }) => [{ id: review, persons: [id] }]))
    expect(await judge(amina, review, 'same', { because: ['same-papers'] })).toMatchObject(done)
    const joined = await views()
    expect(joined.cases.map(({ people: [one] }) => one.sameAs.length)).toEqual([1, 1])
    expect(joined.cluster.records).toHaveLength(2)
    expect(joined.queue).not.toContain(review)

    const link = joined.cases[0].people[0].sameAs[0].link
    expect(await tomas.deed('unlink-records', { link, reason: 'two women after all' })).toMatchObject(done)
    expect(await views()).toEqual(before)
    expect((await read(amina, review)).renewed).toMatchObject({ because: 'taken-apart', news: [] })

    expect(await judge(tomas, review, 'same', { seen: 1 })).toMatchObject(done)
    expect(await judge(tomas, review, 'different', { seen: 2 })).toMatchObject(done)
    await house.settle()
    expect(await waitsFor(amina, review)).toBe(false)
  })
})

describe('a review that was drawn', () => {
  it('is judged by somebody else who sees nothing of the first; a steward has the last word', async () => {
    const { review, cases } = await twice('Fawzia', 'Barakzai', { drawn: true })
    expect(await judge(amina, review, 'same')).toMatchObject(done)
    expect(await waitsFor(amina, review)).toBe(false)
    expect(await waitsFor(tomas, review)).toBe(true)
    expect(await read(tomas, review)).toMatchObject({ judgements: [], waits: true, disagreed: false })

    expect(await judge(tomas, review, 'different')).toMatchObject(done)
    const { body } = await amina.look('read-case', { case: cases[0].case.id })
    expect(body.people[0].sameAs).toHaveLength(1) // a second look changes nothing by itself
    expect(await waitsFor(tomas, review)).toBe(false)
    expect(await waitsFor(grace, review)).toBe(false)
    expect(await judge(grace, review, 'same', { seen: 2 })).toMatchObject({ status: 403 })
    // Whoever judged first cannot settle it by judging once more.
    expect(await judge(amina, review, 'same', { seen: 2 })).toMatchObject(done)
    expect((await list(ines)).reviews.find(({ id }) => id === review)).toMatchObject({ disagreed: true })
    expect((await read(ines, review)).judgements.map(({ verdict }) => verdict)).toEqual(['same', 'different', 'same'])
    expect(await judge(ines, review, 'different', { seen: 3 })).toMatchObject(done)
    expect(await waitsFor(ines, review)).toBe(false)
    const after = await amina.look('read-case', { case: cases[0].case.id })
    expect(after.body.people[0].sameAs).toEqual([])
  })

  it('and in which both agree waits for nobody', async () => {
    const { review } = await twice('Zohra', 'Mangal', { drawn: true })
    expect(await judge(amina, review, 'different')).toMatchObject(done)
    expect(await judge(grace, review, 'different')).toMatchObject(done)
    for (const worker of [amina, tomas, grace, ines]) expect(await waitsFor(worker, review)).toBe(false)
  })
})

describe('the queue', () => {
  it('is asked for by band, agency, site and age, and for children first; and is counted', async () => {
    await twice('Yalda', 'Kohistani', {
      one: { born: { edtf: '2016-03-12' } },
      other: { born: { edtf: '2016-03-12' } },
    })
    const all = await list(amina)
    expect(all.count).toBe(all.all)
    const likely = await list(amina, { band: 'likely' })
    expect(likely.count).toBe(all.reviews.filter(({ band }) => band === 'likely').length)
    expect(likely.all).toBe(all.all)
    expect((await list(amina, { agency: 'harbour-clinic' })).count).toBe(0)
    expect(all.sites).toContain('east-border-post')
    expect((await list(amina, { site: 'east-border-post' })).count).toBeGreaterThan(0)
    const [day, week, older] = await Promise.all(['day', 'week', 'older'].map((age) => list(amina, { age })))
    expect(day!.count + week!.count + older!.count).toBe(all.all)
    const children = (await list(amina, { childFirst: true })).reviews.map(({ child }) => child)
    expect(children).toEqual(children.toSorted((a, b) => Number(b) - Number(a)))
    expect(children[0]).toBe(true)
  })

  it('shows both sides with what only one knows, who belongs to them, and which of those are alike', async () => {
    const [one, other] = [aFamily('Gharibi'), aFamily('Gharibi')]
    for (const family of [one, other]) await amina.deed('register-household', family, { purpose: 'registration' })
    await house.settle()
    const shown = await read(amina, idOf(one.people[0]!.id, other.people[0]!.id))
    for (const side of shown.sides) {
      expect(side.relatives.map(({ alike }) => alike)).toEqual([true, true])
      expect(side.household).toHaveLength(2)
    }
  })

  it('holds no two who were registered together', async () => {
    const family = aFamily('Twinsova')
    const twins = ['Hana', 'Hana'].map((given) => aPerson(given, 'Twinsova', { sex: 'female', born }))
    await amina.deed(
      'register-household',
      { ...family, people: twins, ties: [], household: { ...family.household, head: twins[0]!.id } },
      { purpose: 'registration' },
    )
    await house.settle()
    expect(await amina.look('read-review', { review: idOf(twins[0]!.id, twins[1]!.id) })).toMatchObject({ status: 404 })
  })

  it('shows pictures only where both may be seen', async () => {
    const { people, review } = await twice('Shirin', 'Mohmand')
    const picture = async (by: AtWork, person: PersonId) => {
      const data = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]).toString('base64')
      expect(await by.deed('add-photo', { person, type: 'image/jpeg', data })).toMatchObject(done)
      return (await read(amina, review)).sides.map(({ photo }) => photo !== undefined)
    }
    expect(await picture(amina, people[0].id)).toEqual([false, false])
    expect(await picture(tomas, people[1].id)).toEqual([true, true])
  })
})

describe('records of one person', () => {
  it('are those that the asker may see: a record of somebody else joins nothing, and is not counted', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const [own, foreign] = [
      await register(amina, aPerson('Golnaz', 'Rahmani')),
      await register(miriam, aPerson('Golnaz', 'Rahmani')),
    ]
    const [one, other] = [own.people[0]!.id, foreign.people[0]!.id].sort()
    await house.owner.query(
      `insert into people.link (node, id, one, other, agency, worker, reason, at, deed)
       values (1, gen_random_uuid(), $1, $2, 'refugee-registration', gen_random_uuid(), 'x', now(), gen_random_uuid())`,
      [one, other],
    )
    const { body } = await amina.look('read-cluster', { person: own.people[0]!.id })
    expect(body).toMatchObject({ records: [{ person: own.people[0]!.id }], links: [] })
    expect(await amina.look('read-cluster', { person: foreign.people[0]!.id })).toMatchObject({ status: 404 })
  })

  it('hang together by links, each with who made it, why, and how alike they are now; a weak bridge is marked', async () => {
    const people = ['Benazir', 'Benazir', 'Qamar'].map((given) => aPerson(given, 'Ludin', { sex: 'female', born }))
    people[2]!.born = { edtf: '1950' }
    for (const person of people) await register(amina, person)
    await house.settle()
    const [a, b, c] = people.map(({ id }) => id)
    for (const records of [
      [a, b],
      [b, c],
    ])
      expect(await amina.deed('link-records', { id: newId(), records, reason: 'her aunt says so' })).toMatchObject(done)
    const { links, records } = (await amina.look('read-cluster', { person: c })).body as ClusterShown
    expect(records).toHaveLength(3)
    const joins = (one: unknown, other: unknown) =>
      links.find(({ between }) => between.includes(one as PersonId) && between.includes(other as PersonId))
    expect(joins(a, b)).toMatchObject({
      by: 'Amina Keller',
      reason: 'her aunt says so',
      band: 'likely',
      bridge: true,
      weak: false,
    })
    expect(joins(b, c)).toMatchObject({ band: 'other', bridge: true, weak: true })
  })
})
