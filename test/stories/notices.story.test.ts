import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { askTheShelter } from '../world/referrals.ts'
import {
  faults,
  goTo,
  openBrowser,
  picture,
  type Seat,
  type Sight,
  settle,
  sideways,
  signIn,
  sitDown,
} from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let [miriam, owen, sofia]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  ;[miriam, owen, sofia] = await Promise.all(['Miriam Sola', 'Owen Clarke', 'Sofia Marin'].map(house.signIn))
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
const ask = async (name: string) => {
  await askTheShelter({ sender: miriam!, stewards: { one: owen!, other: sofia! } }, { name })
  await house.settle()
}
/** Nothing to complain about, nothing cut off. */
async function inOrder(seat: Seat): Promise<void> {
  await settle(seat)
  expect(await faults(seat)).toEqual([])
  expect(await sideways(seat)).toBeLessThanOrEqual(0)
}

test('a referral rings at the other side, is opened from there and accepted, and rings at whoever sent it', async () => {
  const petra = await sit('Petra Novak')
  const miriamSits = await sit('Miriam Sola')
  await ask('Bellova')
  const bell = petra.page.getByRole('link', { name: /^Notices \(\d+ unread\)/ })
  await bell.waitFor({ timeout: 2_000 })
  await settle(petra)
  await picture(petra, 'notices-bell')
  await bell.click()
  await petra.page.getByRole('heading', { name: 'Notices', level: 1 }).waitFor()
  const came = petra.page.getByRole('link', { name: 'Another agency asks for your help' })
  await came.waitFor()
  const count = await petra.page.getByText(/^\d+ unread$/).innerText()
  await petra.page.getByRole('link', { name: `Notices (${count})` }).waitFor({ timeout: 2_000 })
  await inOrder(petra)
  await picture(petra, 'notices-list')
  await petra.page.keyboard.press('j')
  await petra.page.keyboard.press('Enter')
  await petra.page.waitForURL(/\/referrals\//)
  await settle(petra)
  await petra.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await petra.page.getByText('Mira').first().waitFor()
  await settle(petra)
  await house.settle()

  await miriamSits.page.getByRole('link', { name: /^Notices \(\d+ unread\)/ }).waitFor({ timeout: 2_000 })
  await goTo(miriamSits, '/notices')
  await miriamSits.page.getByRole('link', { name: 'Your referral was accepted' }).waitFor()
  await miriamSits.page.getByText('Mira Bellova').waitFor()
  await miriamSits.page.getByRole('button', { name: 'Mark all as read' }).click()
  await miriamSits.page.getByText('All read').waitFor()
  await miriamSits.page.getByRole('link', { name: 'Notices', exact: true }).waitFor()
  await inOrder(miriamSits)
  expect([...petra.complaints, ...miriamSits.complaints]).toEqual([])
}, 90_000)

test('who was offline hears what came meanwhile once the network is back; and whoever is no longer at work hears so', async () => {
  const petra = await sit('Petra Novak')
  const bell = petra.page.getByRole('link', { name: /^Notices( \(\d+ unread\))?$/ })
  await settle(petra)
  const before = await bell.innerText()
  await petra.context.setOffline(true)
  await ask('Offlinova')
  expect(await bell.innerText()).toBe(before)
  await petra.context.setOffline(false)
  await expect.poll(() => bell.innerText(), { timeout: 4_000 }).not.toBe(before)
  // Elsewhere in the same browser she signs out, and the next ring finds her gone.
  const data = { id: newId(), purpose: 'administration', input: {} }
  expect((await petra.context.request.post('/api/deeds/sign-out', { data })).status()).toBe(200)
  await ask('Afterwardova')
  await petra.page.getByRole('dialog').waitFor({ timeout: 4_000 })
}, 60_000)

test('a worker says how they are told, by mail and when not, and it is there again', async () => {
  const seat = await sit('Joseph Okello')
  const { page } = seat
  await goTo(seat, '/notices')
  await page.getByText('Nothing was laid before you in the last 90 days.').waitFor()
  await inOrder(seat)
  await page.getByRole('link', { name: 'How I am told' }).click()
  await page.getByText('This house sends no mail').waitFor()
  await page.getByLabel('Your e-mail at work').fill('joseph@harbour.example')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await inOrder(seat)
  await picture(seat, 'notices-settings')
  await goTo(seat, '/')
  await goTo(seat, '/notices/settings')
  await expect.poll(() => page.getByLabel('Your e-mail at work').inputValue()).toBe('joseph@harbour.example')
  expect(seat.complaints).toEqual([])
}, 60_000)

test('in Arabic on a phone the bell, the list and the settings stand in order', async () => {
  const seat = await sit('Petra Novak', { language: 'ar', screen: 'phone' })
  await ask('Phonova')
  await goTo(seat, '/notices')
  await seat.page.locator('a[data-notice]').first().waitFor()
  await inOrder(seat)
  await picture(seat, 'notices-list-ar')
  await goTo(seat, '/notices/settings')
  await inOrder(seat)
  await picture(seat, 'notices-settings-ar')
  expect(seat.complaints).toEqual([])
}, 60_000)
