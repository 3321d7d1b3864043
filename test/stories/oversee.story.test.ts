import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import {
  dialogOf,
  goTo,
  look,
  openBrowser,
  picture,
  type Seat,
  type Sight,
  settle,
  signIn,
  sitDown,
} from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function sit(who: string, sight: Sight = {}): Promise<Seat> {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, who)
  return seat
}

/** A family of the name of a caseworker at another place, like nobody else who might have to be compared with them. */
async function aNamesake() {
  const family = aFamily('Okello')
  for (const [nth, person] of family.people.entries()) {
    person.names[0]!.parts[0]!.text = ['Zuleika', 'Ottokar', 'Ragnhild'][nth]!
    person.born = { edtf: ['1931-01-11', '2012-03-17', '2016-08-02'][nth]! }
  }
  const miriam = await house.signIn('Miriam Sola')
  await insist(miriam, 'register-household', family, { purpose: 'protection' })
  for (let nth = 0; nth < 3; nth++) await miriam.look('read-case', { case: family.case.id }, { purpose: 'protection' })
  await house.settle()
  return family
}

test('a look without work is seen with its reason, judged, told to the person, and seen by oversight without a name', async () => {
  const family = await aNamesake()
  const [mother] = family.people
  const joseph = await sit('Joseph Okello')
  await goTo(joseph, `/cases/${family.case.id}`)
  await joseph.page.locator('.pb h1').filter({ hasText: 'Zuleika' }).waitFor()
  await settle(joseph)
  await house.settle()

  const owen = await sit('Owen Clarke')
  const { page } = owen
  await page.getByRole('link', { name: 'Oversight' }).click()
  const alerts = page.getByRole('region', { name: 'Ask these first' })
  await alerts.getByText('Joseph Okello').waitFor()
  const questions = page.getByRole('region', { name: 'Looks that nothing explains' })
  const question = questions.getByRole('listitem').filter({ hasText: 'Looked at who this is about' })
  const told = await question.first().innerText()
  for (const word of [
    'Joseph Okello',
    'no work of their own with this, and no task',
    'has the same family name',
    'protection',
  ])
    expect(told).toContain(word)
  expect(await page.locator('main').innerText()).not.toContain('Zuleika')
  await look(owen, 'oversight-steward')

  await question
    .first()
    .getByRole('button', { name: /Say what it was: look of Joseph Okello/ })
    .click()
  await dialogOf(owen).getByRole('button', { name: 'Write it down' }).click()
  await dialogOf(owen).getByText('Write at least ten letters').waitFor()
  await dialogOf(owen).getByLabel('misuse').check()
  await dialogOf(owen).getByLabel('What was found out?').fill('He looked for a cousin and had no work with them.')
  await look(owen, 'judge')
  await dialogOf(owen).getByRole('button', { name: 'Write it down' }).click()
  await dialogOf(owen).waitFor({ state: 'detached' })
  await question.first().getByText('misuse').waitFor()
  await house.settle()

  const miriam = await sit('Miriam Sola')
  await goTo(miriam, `/cases/${family.case.id}`)
  await miriam.page.getByRole('link', { name: 'Everything done with the data of Zuleika' }).click()
  await miriam.page.getByText('There was no reason to look. It was found to be misuse.').waitFor()
  const sheet = async () => miriam.page.locator('main').innerText()
  for (const hidden of ['Joseph', 'Miriam', 'Ottokar', 'Ragnhild']) expect(await sheet()).not.toContain(hidden)
  const alike = miriam.page.locator('.doings li').filter({ hasText: /Looked at who this is about · \d times/ })
  await alike.first().locator('summary').click()
  await alike
    .first()
    .getByText(/ and \d\d:\d\d$/)
    .last()
    .waitFor()
  await look(miriam, 'doings')
  await miriam.page.getByRole('radio', { name: 'العربية' }).click()
  await miriam.page.getByText('تبيّن أنه إساءة استعمال').waitFor()
  expect(await miriam.page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await look(miriam, 'doings-ar')
  await miriam.page.emulateMedia({ media: 'print' })
  await picture(miriam, 'doings-ar.print')
  expect(await miriam.page.getByText('هذه الورقة لك').isVisible()).toBe(true)
  expect(await miriam.page.locator('.rail').isVisible()).toBe(false)
  await miriam.page.emulateMedia({ media: 'screen' })
  await goTo(miriam, `/people/${mother!.id}`)
  await miriam.page.waitForFunction(() => document.documentElement.lang === 'en')

  const clara = await sit('Clara Weiss', { screen: 'phone', theme: 'dark' })
  await goTo(clara, '/oversight')
  await clara.page
    .getByRole('listitem')
    .filter({ hasText: 'Joseph Okello' })
    .filter({ hasText: 'misuse' })
    .first()
    .waitFor()
  const seen = await clara.page.locator('main').innerText()
  for (const hidden of ['Zuleika', mother!.id, family.case.id]) expect(seen).not.toContain(hidden)
  expect(seen).toContain('Owen Clarke')
  await look(clara, 'oversight-phone')

  await goTo(clara, '/oversight/lines')
  await clara.page.getByRole('combobox', { name: 'Agency' }).selectOption({ label: 'Harbour Family Service' })
  await clara.page.getByRole('combobox', { name: 'Worker' }).selectOption({ label: 'Joseph Okello' })
  await clara.page.getByRole('combobox', { name: 'How it ended' }).selectOption({ label: 'Seen' })
  await clara.page.waitForFunction(() => {
    const rows = [...document.querySelectorAll('.looks tbody tr')]
    return rows.length > 0 && rows.every((row) => row.textContent?.includes('Joseph Okello'))
  })
  await look(clara, 'lines-phone')
  await clara.page.getByRole('combobox', { name: 'Worker' }).selectOption({ label: 'Miriam Sola' })
  await clara.page.waitForFunction(() => {
    const rows = [...document.querySelectorAll('.looks tbody tr')]
    return rows.length > 0 && rows.every((row) => row.textContent?.includes('Miriam Sola'))
  })
  const rows = clara.page.locator('.looks tbody tr')
  const before = await rows.count()
  const group = rows.filter({ hasText: / · \d+ times/ }).first()
  const count = Number(/(\d+) times/.exec(await group.innerText())![1])
  await group.getByRole('button', { name: 'Show each' }).click()
  expect(await rows.count()).toBe(before + count - 1)
  await look(clara, 'lines-each-phone')
  await group.getByRole('button', { name: 'Show as one' }).click()
  expect(await rows.count()).toBe(before)
  expect(await clara.page.locator('main').innerText()).not.toContain('Zuleika')

  for (const sight of [
    { language: 'ar', screen: 'desk', theme: 'dark' },
    { language: 'fr', screen: 'desk' },
    { language: 'es', screen: 'phone' },
  ] as const) {
    const seat = await sit('Clara Weiss', sight)
    for (const [name, path, there] of [
      ['oversight', '/oversight', '.oversight-figures'],
      ['lines', '/oversight/lines', '.looks'],
    ] as const) {
      await goTo(seat, path)
      await seat.page.locator(there).waitFor()
      await look(seat, `${name}-${sight.language}`)
    }
    expect(seat.complaints).toEqual([])
  }
  for (const seat of [joseph, owen, miriam, clara]) expect(seat.complaints).toEqual([])
}, 180_000)

test('whoever neither stewards data nor oversees has no such page', async () => {
  const miriam = await sit('Miriam Sola')
  expect(await miriam.page.locator('.rail a', { hasText: 'Oversight' }).count()).toBe(0)
  expect(await miriam.page.locator('.rail a', { hasText: 'Keeping and erasing' }).count()).toBe(0)
  await goTo(miriam, '/oversight')
  await miriam.page.getByText('Your role does not include this').first().waitFor()
  await goTo(miriam, '/retention')
  await miriam.page.getByText('Your role does not include this').first().waitFor()
})
