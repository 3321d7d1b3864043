import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, aPerson } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import type { NewPerson } from '../../people/words.ts'
import type { Reason } from '../words.ts'
import { linkNode } from './link-node.ts'

let house: TestHouse
let amina: AtWork
let tomas: AtWork
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  ;[amina, tomas, miriam] = (await Promise.all(
    ['Amina Keller', 'Tomas Brandt', 'Miriam Sola'].map((name) => house.signIn(name)),
  )) as [AtWork, AtWork, AtWork]
  await registerMany()
  await house.settle()
}, 120_000)
afterAll(() => house.close())

const GIVEN =
  'Amina Yusuf Mariam Hassan Leila Omar Fatima Ibrahim Zahra Khalid Nadia Samir Hodan Idris Salma Tariq'.split(' ')
const FAMILY = 'Haddad Khoury Barakat Osman Warsame Tesfaye Alemu Farah Nasser Qasimi Rahimi Sadat Mansour Zaki'.split(
  ' ',
)

/** A register of families, of which every fourth comes again at another agency, written a little otherwise. */
async function registerMany(): Promise<void> {
  for (let nth = 0; nth < 100; nth++) {
    const phone = `+999 556 ${String(100_000 + nth * 811)}`
    await register(nth % 3 === 0 ? miriam : amina, familyOf(nth, '', phone))
    if (nth % 4 === 0) await register(nth % 3 === 0 ? tomas : miriam, familyOf(nth, 'h', phone))
  }
}

function familyOf(nth: number, slip: string, phone: string): NewPerson[] {
  const family = FAMILY[nth % 14]! + GIVEN[(nth * 7) % 16]!.toLowerCase()
  return [0, 1, 2].map((child) => {
    const year = 1960 + ((nth * 11 + child * 17) % 55)
    const day = `-${String(1 + ((nth + child) % 12)).padStart(2, '0')}-${String(2 + ((nth * 5) % 26)).padStart(2, '0')}`
    return aPerson(GIVEN[(nth * 3 + child * 5) % 16]! + slip, family, {
      sex: (nth + child) % 2 === 0 ? 'female' : 'male',
      born: { edtf: `${year}${child === 2 ? '-01-01' : day}` },
      contact: { phones: [phone] },
    })
  })
}

async function register(by: AtWork, people: NewPerson[]): Promise<string[]> {
  const family = aFamily()
  const household = { ...family, people, ties: [], household: { ...family.household, head: people[0]!.id } }
  expect(await by.deed('register-household', household)).toMatchObject({ status: 200 })
  return people.map(({ id }) => id)
}

const told: string[] = []
const run = (more: { threshold?: number; dryRun?: boolean; tell?: (says: string) => void } = {}) =>
  linkNode(house.ground, house.config.node, {
    ...{ threshold: 0.5, dryRun: false, now: () => new Date(), tell: (says: string) => void told.push(says) },
    ...more,
  })

type Row = { id: string; one: string; other: string; band: string; bits: number; reasons: Reason[] }
const reviewsAmong = async (persons: readonly string[]): Promise<Row[]> =>
  (
    await house.owner.query(
      'select id, one, other, band, bits, reasons from matching.review where one = any($1) and other = any($1)',
      [persons],
    )
  ).rows
const count = async (what: string): Promise<number> =>
  (await house.owner.query(`select count(*)::int as count from ${what}`)).rows[0].count

/**
 * People who were written down three times: by their names in one script, in another order and script with nothing else in
 * common but a default birthday, and as a paper has them. The first two share nothing by which one is looked for when the
 * other is registered; the third has the phone of the first and the number of the second.
 */
const THRICE: [first: [string, string], second: [string, string], paper: [string, string]][] = [
  [
    ['Abdirashid', 'Elmi'],
    ['علمي', 'رشيد'],
    ['Rashid', 'Elmi'],
  ],
  [
    ['Sharifjon', 'Muhammadi'],
    ['محمدی', 'شریف'],
    ['Sharif', 'Muhammadi'],
  ],
  [
    ['Oleksandra', 'Kovalchuk'],
    ['Ковальчук', 'Сандра'],
    ['Sandra', 'Kovalchuk'],
  ],
  [
    ['Nurmuhammad', 'Rahimzai'],
    ['رحیمی', 'نور محمد'],
    ['Nur Muhammad', 'Rahimi'],
  ],
  [
    ['Kidanemariam', 'Ghebrehiwet'],
    ['ገብረህይወት', 'ኪዳነ'],
    ['Kidane', 'Ghebrehiwet'],
  ],
  [
    ['Oleksandr', 'Kovalenko'],
    ['Коваль', 'Александр'],
    ['Aleksandr', 'Kovalenko'],
  ],
  [
    ['Mohamednur', 'Guled'],
    ['جوليد', 'نور'],
    ['Mohamed Nur', 'Guled'],
  ],
  [
    ['Gebremeskel', 'Teklehaimanot'],
    ['ተክለሃይማኖት', 'መስቀል'],
    ['Meskel', 'Teklehaimanot'],
  ],
]
const male = { sex: 'male' as const, nationalities: ['SOM'] }
async function registerThrice(nth: number, second: AtWork): Promise<string[]> {
  const [first, other, paper] = THRICE[nth]!
  const contact = { phones: [`+999 555 700 ${500 + nth * 10 + nth}`] }
  const identifiers = [{ kind: 'other' as const, value: `SO 10 44${nth}51` }]
  const born = { edtf: '1985-01-01' }
  return [
    ...(await register(amina, [aPerson(...first, { ...male, born, contact })])),
    ...(await register(second, [aPerson(...other, { ...male, born, identifiers })])),
    ...(await register(amina, [aPerson(...paper, { ...male, born, contact, identifiers })])),
  ]
}

async function judgeSame([one, other, third]: string[]): Promise<void> {
  for (const { id } of [...(await reviewsAmong([one!, third!])), ...(await reviewsAmong([other!, third!]))])
    expect(
      await amina.deed('settle-review', { review: id, verdict: 'same', reason: 'same papers', seen: 0 }),
    ).toMatchObject({ status: 200 })
}

describe('all records of a node', () => {
  let [across, within, joined]: string[][] = [[], [], []]
  beforeAll(async () => {
    ;[across, within, joined] = [
      await registerThrice(0, miriam),
      await registerThrice(1, tomas),
      await registerThrice(2, tomas),
    ]
    for (let nth = 3; nth < THRICE.length; nth++) await registerThrice(nth, miriam)
    await house.settle()
  })

  it('are compared, and who was missed at registration is laid before people, by what a third record says', async () => {
    for (const persons of [across, within, joined]) expect(await reviewsAmong(persons!.slice(0, 2))).toEqual([])
    await judgeSame(joined!)
    const before = await count('people.link')
    const account = await run()
    expect(account.joined).toBeGreaterThan(0)
    const [review] = await reviewsAmong(across!.slice(0, 2))
    expect(review).toMatchObject({ band: 'maybe' })
    const because = review!.reasons.find(({ field }) => field === 'other-records')!
    expect(because).toMatchObject({ level: 'for' })
    expect(review!.bits - because.bits).toBeLessThan(0)
    expect(review!.reasons.reduce((sum, { bits }) => sum + bits, 0)).toBe(review!.bits)
    expect(await count('people.link')).toBe(before)
  })

  it('ask nothing where people joined the two through a third already', async () => {
    expect(await reviewsAmong(joined!.slice(0, 2))).toEqual([])
  })

  it('are known as a pair to nobody who may not see both', async () => {
    expect((await miriam.look('list-reviews')).body.reviews).toEqual([])
    const [review] = await reviewsAmong(across!.slice(0, 2))
    expect(await amina.look('read-review', { review: review!.id })).toMatchObject({ status: 404 })
  })

  it('stand in the queue of who may see both, and once judged are asked about no more', async () => {
    const [found] = await reviewsAmong(within!.slice(0, 2))
    const { body } = await tomas.look('list-reviews')
    expect(body.reviews.map(({ id }: { id: string }) => id)).toContain(found!.id)
    const read = await tomas.look('read-review', { review: found!.id })
    expect(read.body).toMatchObject({ waits: true, judgements: [], bits: found!.bits })
    expect(
      await tomas.deed('settle-review', { review: found!.id, verdict: 'different', reason: 'his brother', seen: 0 }),
    ).toMatchObject({ status: 200 })
    expect(await run()).toMatchObject({ likely: 0, maybe: 0, renewed: 0 })
    expect((await tomas.look('read-review', { review: found!.id })).body).toMatchObject({ waits: false, renewed: null })

    await house.owner.query(`update matching.judgement set bits = -22, reasons = '[]' where review = $1`, [found!.id])
    expect((await run()).renewed).toBe(1)
    expect((await run()).renewed).toBe(0)
    const renewed = { because: 'new-evidence' }
    expect((await tomas.look('read-review', { review: found!.id })).body).toMatchObject({ waits: true, renewed })
  })

  it('leave twins two: never of one registration, and not likely one where their names differ', async () => {
    const twins = () =>
      ['Hassan', 'Hussein'].map((given) =>
        aPerson(given, 'Barrelhaven', {
          ...male,
          born: { edtf: '2012-01-01' },
          contact: { phones: ['+999 555 701 222'] },
        }),
      )
    const [here, there] = [await register(amina, twins()), await register(miriam, twins())]
    await house.settle()
    await run({ threshold: 0.01 })
    expect([...(await reviewsAmong(here)), ...(await reviewsAmong(there))]).toEqual([])
    for (const crossed of [
      [here[0]!, there[1]!],
      [here[1]!, there[0]!],
    ])
      for (const { band } of await reviewsAmong(crossed)) expect(band).toBe('maybe')
    expect(await reviewsAmong([here[0]!, there[0]!])).toHaveLength(1)
  })
})

describe('the job', () => {
  it('opens nothing in a dry run, and leaves a line of what the house read', async () => {
    const [reviews, lines] = [await count('matching.review'), await count(READINGS)]
    const dry = await run({ threshold: 0.001, dryRun: true })
    expect(dry.likely + dry.maybe).toBeGreaterThan(0)
    expect(await count('matching.review')).toBe(reviews)
    expect(await count(READINGS)).toBe(lines + 1)
  })

  it('broken off and run again opens no pair twice, and all of them', async () => {
    const before = await count('matching.review')
    const breaks = (says: string) => {
      if (says.includes('laid before people')) throw new Error('broken off')
    }
    const { pairs, likely, maybe } = await run({ threshold: 0, dryRun: true })
    expect(pairs).toBeGreaterThan(500)
    await expect(run({ threshold: 0, tell: breaks })).rejects.toThrow('broken off')
    const half = await count('matching.review')
    expect(half).toBeGreaterThan(before)
    expect(half).toBeLessThan(before + likely + maybe)
    const rest = await run({ threshold: 0 })
    expect(await count('matching.review')).toBe(before + likely + maybe)
    expect(half + rest.likely + rest.maybe).toBe(before + likely + maybe)
    expect(await run({ threshold: 0 })).toMatchObject({ likely: 0, maybe: 0, renewed: 0 })
  })

  it('is done by one at a time', async () => {
    const [one, two] = await Promise.allSettled([run({ dryRun: true }), run({ dryRun: true })])
    const refused = [one, two].filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'linking-already' } }])
    await expect(run({ dryRun: true })).resolves.toBeDefined()
  })

  it('says no name while it works', () => {
    expect(told.length).toBeGreaterThan(0)
    for (const name of ['Abdirashid', 'Elmi', 'علمي', 'Hassan', 'Haddad']) expect(told.join()).not.toContain(name)
  })
})

const READINGS = `ledger.entry where line like '%"read-everybody"%'`
