import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { readJudging } from '../../domain/matching/profile.ts'
import { isDrawn } from '../../domain/matching/reviews/rules.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
let amina: AtWork
const PROTECTION = { purpose: 'protection' } as const

beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  ;[miriam, amina] = await Promise.all([house.signIn('Miriam Sola'), house.signIn('Amina Keller')])
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const isSecondLookAt = (one: string, other: string) => {
  const [first, second] = one < other ? [one, other] : [other, one]
  const review = house.ground.keys.idFrom<string>(`review ${first} ${second}`)
  return isDrawn(house.ground.keys.blind(`second look ${review}`), readJudging('demo').secondShare)
}

/** People written down one by one, none of whose pairs is drawn for a second look. */
async function writeDown(by: AtWork, ...people: NewPerson[]): Promise<RegisterHousehold[]> {
  for (const [at, one] of people.entries())
    while (people.slice(0, at).some(({ id }) => isSecondLookAt(id, one.id))) one.id = newId()
  const families: RegisterHousehold[] = []
  for (const person of people) families.push(await register(by, person))
  await house.settle()
  return families
}

async function register(by: AtWork, person: NewPerson): Promise<RegisterHousehold> {
  const family = aFamily('Alone')
  const alone = { ...family, people: [person], ties: [], household: { ...family.household, head: person.id } }
  expect(await by.deed('register-household', alone, { purpose: 'registration' })).toMatchObject({ status: 200 })
  return alone
}
const woman = (given: string, family: string, more: Partial<NewPerson> = {}) =>
  aPerson(given, family, { sex: 'female', born: { edtf: '1987-03-12' }, ...more })
const correct = async ({ people }: RegisterHousehold, seen: number, change: object) => {
  const correction = { person: people[0]!.id, seen, reason: 'told anew', ...change }
  expect(await amina.deed('correct-person', correction, { purpose: 'registration' })).toMatchObject({ status: 200 })
  await house.settle()
}
const atWork = async (name = 'Miriam Sola', sight = {}): Promise<Seat> => {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, name)
  return seat
}
const listed = (seat: Seat, name: string) => seat.page.locator('.hit').filter({ hasText: name })
const again = async (seat: Seat, path: string) => {
  await seat.page.reload()
  await goTo(seat, path)
  await settle(seat)
}

describe('two records that may be one person', () => {
  test('are compared from the keyboard, told apart with a common reason, and come back only with new evidence, which is said', async () => {
    const passport = (value: string) => ({ identifiers: [{ kind: 'passport' as const, issuer: 'AFG', value }] })
    const [one] = await writeDown(
      amina,
      woman('Zarmina', 'Stanekzai', passport('P1234567')),
      woman('Zarmena', 'Stanekzai', passport('P1234576')),
    )
    const seat = await atWork('Amina Keller')
    const { page } = seat
    await goTo(seat, '/reviews')
    await settle(seat)
    await page.getByLabel('How likely').selectOption('maybe')
    await page.getByLabel('How likely').selectOption('')
    await listed(seat, 'Zarmina').waitFor()
    await look(seat, 'reviews')
    await page.locator('h1').click()
    while ((await page.locator('.hit.here').filter({ hasText: 'Zarmina' }).count()) === 0)
      await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.sides').waitFor()
    await settle(seat)
    expect(await page.locator('.sides mark').allInnerTexts()).toEqual(expect.arrayContaining(['i', 'e', '6']))
    await look(seat, 'review')
    await page.keyboard.press('2')
    expect(await page.getByLabel('Two different people').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Settle it' }).click()
    expect(await page.getByText('Choose a common reason, or say why').isVisible()).toBe(true)
    await page.getByLabel('Another face').check()
    await page.getByRole('button', { name: 'Settle it' }).click()
    await page.waitForFunction((path) => location.pathname !== path, new URL(page.url()).pathname)

    await again(seat, '/reviews')
    expect(await listed(seat, 'Zarmina').count()).toBe(0)
    await correct(one!, 1, { sex: 'female' })
    await again(seat, '/reviews')
    expect(await listed(seat, 'Zarmina').count()).toBe(0)
    await correct(one!, 2, passport('P1234576'))
    await again(seat, '/reviews')
    expect(await listed(seat, 'Zarmina').innerText()).toContain('asked again')
    await listed(seat, 'Zarmina').getByRole('link').click()
    await page.getByText('These two were judged before').waitFor()
    expect(await page.locator('.news').innerText()).toContain('before: another paper number; now: same paper number')
    await look(seat, 'review-renewed')
    expect(seat.complaints).toEqual([])
  })

  test('of which one is not sure are passed to a colleague', async () => {
    await writeDown(miriam, woman('Palwasha', 'Ahmadzai'), woman('Palwasha', 'Ahmadzai'))
    const seat = await atWork()
    const { page } = seat
    await goTo(seat, '/reviews')
    await listed(seat, 'Palwasha').getByRole('link').click()
    await page.locator('.sides').waitFor()
    await page.getByLabel('Not sure').check()
    await page.getByLabel('Nobody has asked them yet').check()
    await page.getByLabel('Ask a colleague instead').selectOption({ label: 'Lena Fuchs' })
    await page.getByRole('button', { name: 'Settle it' }).click()
    await page.waitForFunction((path) => location.pathname !== path, new URL(page.url()).pathname)
    await again(seat, '/reviews')
    expect(await listed(seat, 'Palwasha').count()).toBe(0)
    const lena = await atWork('Lena Fuchs')
    await goTo(lena, '/reviews')
    await listed(lena, 'Palwasha').getByText('passed to you').waitFor()
    expect([...seat.complaints, ...lena.complaints]).toEqual([])
  })

  test('are joined, seen as joined from both sides, and taken apart again: every screen is as before', async () => {
    const families = await writeDown(miriam, woman('Shabnam', 'Faizi'), woman('Shabnam', 'Faizi'))
    const seat = await atWork()
    const { page } = seat
    const paths = [
      ...families.map(({ case: file }) => `/cases/${file.id}`),
      ...families.map(({ people }) => `/families/${people[0]!.id}`),
      ...families.map(({ people }) => `/people/${people[0]!.id}/records`),
      '/reviews',
    ]
    const screens = async () => {
      const texts: string[] = []
      for (const path of paths) {
        await again(seat, path)
        // What has happened grows; all else must be as it was.
        texts.push(
          await page.evaluate(() => {
            const main = document.querySelector('main')!.cloneNode(true) as HTMLElement
            for (const past of main.querySelectorAll('#what-has-happened, .print-only, .hit .signs, .hit .small'))
              past.remove()
            return main.textContent ?? ''
          }),
        )
      }
      await again(seat, '/search')
      await page.getByRole('textbox', { name: /name/i }).last().fill('Shabnam Faizi')
      await page.keyboard.press('Enter')
      await page.locator('.hit').first().waitFor()
      texts.push((await page.locator('.hit').allInnerTexts()).join('\n'))
      return texts
    }
    const before = await screens()
    await goTo(seat, '/reviews')
    await listed(seat, 'Shabnam').getByRole('link').click()
    await page.locator('.sides').waitFor()
    await page.keyboard.press('1')
    await page.getByLabel('They said so themselves').check()
    await page.getByRole('button', { name: 'Settle it' }).click()
    await page.waitForFunction((path) => location.pathname !== path, new URL(page.url()).pathname)
    for (const { case: file } of families) {
      await again(seat, `/cases/${file.id}`)
      expect(await page.getByRole('link', { name: /All records joined as/ }).count()).toBe(1)
    }
    await page.getByRole('link', { name: /All records joined as/ }).click()
    await page.locator('.cluster-links').waitFor()
    expect(await page.locator('.cluster-records li').count()).toBe(2)
    expect(await page.locator('.cluster-links').innerText()).toContain('They said so themselves')
    expect(await page.locator('.cluster-links').innerText()).toContain('Miriam Sola')

    await page.getByRole('button', { name: /Take apart \(\d, \d\)/ }).click()
    await dialogOf(seat).getByRole('textbox').fill('Two women after all.')
    await dialogOf(seat).getByRole('button', { name: 'Take apart' }).click()
    await dialogOf(seat).waitFor({ state: 'detached' })
    await house.settle()
    expect(await screens()).toEqual(before)
    await goTo(seat, '/reviews')
    await listed(seat, 'Shabnam').getByRole('link').click()
    await page.getByText('were joined and taken apart again').waitFor()
    expect(seat.complaints).toEqual([])
  })

  test('are not proposed where they were registered together', async () => {
    const family = aFamily('Twinsova')
    const twins = [woman('Laila', 'Twinsova'), woman('Laili', 'Twinsova')]
    const born = { ...family, people: twins, ties: [], household: { ...family.household, head: twins[0]!.id } }
    await miriam.deed('register-household', born, { purpose: 'registration' })
    await house.settle()
    const seat = await atWork()
    await goTo(seat, '/reviews')
    await settle(seat)
    expect(await listed(seat, 'Twinsova').count()).toBe(0)
    expect(seat.complaints).toEqual([])
  })
})

describe('a judgement that was drawn', () => {
  test('is looked at by a second who sees nothing of the first; where they differ a steward reads both and decides', async () => {
    const [one, other] = [woman('Spozhmai', 'Totakhel'), woman('Spozhmai', 'Totakhel')]
    while (!isSecondLookAt(one.id, other.id)) other.id = newId()
    for (const person of [one, other]) await register(miriam, person)
    await house.settle()
    const judge = async (name: string, verdict: string, because: string) => {
      const seat = await atWork(name)
      await goTo(seat, '/reviews')
      await listed(seat, 'Spozhmai').getByRole('link').click()
      await seat.page.locator('.sides').waitFor()
      await settle(seat)
      const before = await seat.page.locator('main').innerText()
      await seat.page.getByLabel(verdict).check()
      await seat.page.getByLabel(because).check()
      await seat.page.getByRole('button', { name: 'Settle it' }).click()
      await seat.page.getByText('Settled. It can be taken back.').waitFor()
      expect(seat.complaints).toEqual([])
      return before
    }
    await judge('Miriam Sola', 'One and the same person', 'The same face')
    const second = await judge('Lena Fuchs', 'Two different people', 'I have seen both')
    expect(second).not.toContain('Miriam Sola')
    expect(second).not.toContain('Judged before')
    const last = await judge('Owen Clarke', 'Two different people', 'I have seen both')
    expect(last).toContain('did not agree')
    expect(last).toContain('The same face')
    expect(last).toContain('Lena Fuchs')
  })
})

describe('many records of one person', () => {
  test('hang together; a link on which all hangs though little speaks for it is marked, and taken apart there', async () => {
    const [a, b, c] = await writeDown(
      miriam,
      woman('Mahbooba', 'Haqqani'),
      woman('Mahbooba', 'Haqqani'),
      woman('Storai', 'Niazi', { born: { edtf: '1990' } }),
    )
    const person = (family: RegisterHousehold | undefined) => family!.people[0]!.id
    for (const records of [
      [person(a), person(b)],
      [person(b), person(c)],
    ])
      await miriam.deed('link-records', { id: newId(), records, reason: 'her aunt says so' }, PROTECTION)
    const seat = await atWork()
    const { page } = seat
    await goTo(seat, `/people/${person(a)}/records`)
    await page.locator('.cluster-links').waitFor()
    expect(await page.locator('.cluster-links > li').count()).toBe(2)
    expect(await page.locator('.cluster-links > li.weak').count()).toBe(1)
    await look(seat, 'cluster')
    await page.locator('.cluster-links > li.weak').getByRole('button').click()
    await dialogOf(seat).getByRole('textbox').fill('It was another woman.')
    await dialogOf(seat).getByRole('button', { name: 'Take apart' }).click()
    await dialogOf(seat).waitFor({ state: 'detached' })
    await page.locator('.cluster-records li').nth(2).waitFor({ state: 'detached' })
    expect(await page.locator('.cluster-links > li').count()).toBe(1)
    const phone = await atWork('Miriam Sola', { language: 'ar', screen: 'phone' })
    await goTo(phone, `/people/${person(a)}/records`)
    await look(phone, 'cluster.ar.phone')
    expect([...seat.complaints, ...phone.complaints]).toEqual([])
  })
})

describe('a clerk who types Latin letters', () => {
  test.each([
    ['Arabic', 'زهرا', 'موسوی', 'Zahra Mousavi'],
    ['Amharic', 'ትዕግስት', 'ተስፋዬ', 'Tigist Tesfaye'],
  ])('finds a record that was written in %s', async (_, given, family, typed) => {
    await writeDown(miriam, woman(given, family))
    const seat = await atWork('Lena Fuchs')
    await seat.page.keyboard.press('/')
    await seat.page.keyboard.type(typed)
    await seat.page.keyboard.press('Enter')
    await listed(seat, family).waitFor()
    expect(seat.complaints).toEqual([])
  })
})

/** Pairs enough to learn from, of which people say same and different in turn. */
async function judgePairs(): Promise<void> {
  for (let nth = 0; nth < 2 * readJudging('demo').refit.labelsLeast; nth++) {
    const letter = (at: number) => 'bdfghjklmnprstvzckwq'[at % 20]
    const [given, family] = [`Ra${letter(nth)}a${letter(nth / 20)}a`, `Zo${letter(nth + 7)}o${letter(nth / 20 + 3)}o`]
    const [one, other] = [woman(given, family), woman(given, family, { born: { edtf: '1987' } })]
    await writeDown(miriam, one, other)
    const [first, second] = [one.id, other.id].sort()
    const review = house.ground.keys.idFrom<string>(`review ${first} ${second}`)
    const judged = { review, verdict: nth % 2 === 0 ? 'same' : 'different', because: ['said-so'], seen: 0 }
    expect(await miriam.deed('settle-review', judged, PROTECTION)).toMatchObject({ status: 200 })
  }
}

describe('data stewards', () => {
  test('see how right the comparison is; one learns from it, and another lets it come into force and goes back', async () => {
    await judgePairs()
    const owen = await atWork('Owen Clarke')
    await goTo(owen, '/reviews')
    await owen.page.getByRole('link', { name: 'How right it is' }).click()
    await owen.page.getByRole('button', { name: 'Learn from the judgements' }).click()
    await owen.page.getByText('waits for somebody else’s approval').waitFor()
    expect(await owen.page.getByRole('button', { name: /Let model/ }).count()).toBe(0)
    expect(await owen.page.getByRole('table').first().innerText()).toMatch(/\d+ % \(\d+–\d+\)/)
    await look(owen, 'judging')

    const elif = await atWork('Elif Aydin', { screen: 'phone' })
    await goTo(elif, '/reviews/figures')
    await elif.page.getByText(/levels say something else/).click()
    await look(elif, 'judging.phone')
    await elif.page.getByRole('button', { name: 'Let model 1 compare' }).click()
    await elif.page.getByText('Records are compared by model 1.').waitFor()
    const arabic = await atWork('Owen Clarke', { language: 'ar', screen: 'phone' })
    await goTo(arabic, '/reviews/figures')
    await arabic.page.locator('.model').waitFor()
    await look(arabic, 'judging.ar.phone')

    await elif.page.getByRole('button', { name: 'Back to the weights of the beginning' }).click()
    await elif.page.getByText('by the weights that Kindred came with').waitFor()
    await elif.page.getByRole('button', { name: 'Back to model 1' }).waitFor()
    expect([...owen.complaints, ...elif.complaints, ...arabic.complaints]).toEqual([])
  }, 90_000)
})
