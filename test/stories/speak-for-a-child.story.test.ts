import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { callThePolice } from '../world/police.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, type Sight, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let police: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  police = await callThePolice(house, new Date())
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
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
async function aFamilyHere(name: string) {
  const family = aFamily(name)
  await insist(await house.signIn('Miriam Sola'), 'register-household', family)
  await house.settle()
  return family
}

test('who speaks for a child is written down and ended where the child is protected, and of an adult nobody is asked', async () => {
  const family = await aFamilyHere('Spokenfor')
  const [mother, child] = family.people
  const desk = await sit('Miriam Sola', { screen: 'phone' })
  const { page } = desk
  await goTo(desk, `/cases/${family.case.id}/safeguards/${child!.id}`)
  await page.getByText('Nobody is written down who speaks for Adam.').waitFor()
  await page.getByRole('button', { name: 'Write down who speaks for them' }).click()
  await dialogOf(desk).getByRole('button', { name: 'Write down who speaks for them' }).click()
  await dialogOf(desk).getByText('Say whom.').waitFor()
  await dialogOf(desk).getByLabel('Mira Spokenfor').check()
  await look(desk, 'mandate-record')
  await dialogOf(desk).getByRole('button', { name: 'Write down who speaks for them' }).click()
  await dialogOf(desk).waitFor({ state: 'detached' })
  const mandates = page.getByRole('region', { name: 'Who speaks for Adam' })
  await mandates.getByText('Mira Spokenfor').waitFor()
  await look(desk, 'mandate')
  await mandates.getByRole('button', { name: 'End it' }).click()
  await dialogOf(desk).waitFor()
  await look(desk, 'mandate-end')
  await dialogOf(desk).getByRole('button', { name: 'End it' }).click()
  await page.getByText('Nobody is written down who speaks for Adam.').waitFor()
  await goTo(desk, `/cases/${family.case.id}/safeguards/${mother!.id}`)
  await page.getByText('What protects Mira').first().waitFor()
  expect(await page.getByText('Who speaks for').count()).toBe(0)
  expect(await page.getByText('Requests of law enforcement').count()).toBe(0)
  expect(desk.complaints).toEqual([])
}, 120_000)

test('what the police ask under the law opens with the second signature, and only then', async () => {
  const family = await aFamilyHere('Askedabout')
  const person = family.people[0]!.id
  const sees = async () => (await police.look('read-family', { person }, { purpose: 'public-security' })).status
  const path = `/cases/${family.case.id}/safeguards/${person}`
  const owen = await sit('Owen Clarke')
  await goTo(owen, path)
  await owen.page.getByText('Law enforcement has asked nothing about Mira.').waitFor()
  await owen.page.getByRole('button', { name: 'Write down a request' }).click()
  const dialog = dialogOf(owen)
  await dialog.getByRole('button', { name: 'Write down a request' }).click()
  await dialog.getByText('Write at least ten letters: whoever signs').waitFor()
  await dialog.getByLabel('names', { exact: true }).check()
  await dialog.getByLabel('By which court').fill('Order 7 Gs 12/26 of the Harbour court')
  await dialog.getByLabel('the person was told').check()
  await dialog.getByLabel('Last day').fill(inDays(10))
  await look(owen, 'request-record')
  await dialog.getByRole('button', { name: 'Write down a request' }).click()
  await dialog.waitFor({ state: 'detached' })
  await owen.page.getByText('opens nothing yet').waitFor()
  await owen.page.getByRole('button', { name: 'Sign it' }).click()
  await dialog.getByText('Nothing opens before a second person has signed.').waitFor()
  await dialog.getByRole('button', { name: 'Sign it' }).click()
  await owen.page.getByText('A second person must sign it.').waitFor()
  expect(await owen.page.getByRole('button', { name: 'Sign it' }).count()).toBe(0)
  await look(owen, 'request-signed-once')
  expect(await sees()).toBe(404)

  const elif = await sit('Elif Aydin', { screen: 'phone', theme: 'dark' })
  await goTo(elif, path)
  await elif.page.getByRole('button', { name: 'Sign it' }).click()
  await dialogOf(elif).getByText('With your signature these fields are open to them at once').waitFor()
  await look(elif, 'request-sign')
  await dialogOf(elif).getByRole('button', { name: 'Sign it' }).click()
  await elif.page.getByText('open to them now').waitFor()
  await look(elif, 'request-open')
  expect(await sees()).toBe(200)

  for (const language of ['ar', 'fr', 'es'] as const) {
    const seat = await sit('Owen Clarke', { language, screen: 'phone' })
    await goTo(seat, path)
    await look(seat, `request-${language}`)
    expect(seat.complaints).toEqual([])
  }
  expect([...owen.complaints, ...elif.complaints]).toEqual([])
}, 120_000)
