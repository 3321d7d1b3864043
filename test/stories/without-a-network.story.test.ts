import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { goTo, look, openBrowser, type Sight, settle, signIn, sitDown } from './browser.ts'

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

test('a house that answers is asked, also where the browser believes that there is no network', async () => {
  const seat = await sitDown(browser, address)
  await signIn(seat, 'Miriam Sola')
  await settle(seat)
  await seat.page.evaluate(() => dispatchEvent(new Event('offline')))
  await goTo(seat, '/cases')
  await seat.page.getByText('Kadiatou Diallo').waitFor()
  expect(seat.complaints).toEqual([])
}, 60_000)

const sights: [string, Sight, RegExp][] = [
  ['desk', {}, /Try again/],
  ['phone-arabic', { language: 'ar', screen: 'phone' }, /المحاولة من جديد/],
]
test.each(sights)(
  'what nobody answered says so, and is there as soon as the network is: on %s',
  async (name, sight, again) => {
    const seat = await sitDown(browser, address, sight)
    const { page, context } = seat
    await signIn(seat, 'Miriam Sola')
    await goTo(seat, '/cases')
    await page.getByText('Kadiatou Diallo').waitFor()
    await settle(seat)
    await context.setOffline(true)
    await page.locator('select:has(option[value=child-protection])').selectOption('child-protection')
    const trouble = page.getByRole('alert').filter({ has: page.getByRole('button', { name: again }) })
    await trouble.waitFor()
    await look(seat, `nobody-answers-${name}`)
    await context.setOffline(false)
    await trouble.waitFor({ state: 'detached' })
    await page.getByText('Kadiatou Diallo').waitFor()
  },
  60_000,
)

test.each(sights)(
  'a screen that was not fetched before says so without a network, and comes by itself with it: on %s',
  async (name, sight, again) => {
    const seat = await sitDown(browser, address, sight)
    const { page, context } = seat
    await signIn(seat, 'Miriam Sola')
    await settle(seat)
    await context.setOffline(true)
    await goTo(seat, '/reviews')
    const trouble = page.getByRole('alert').filter({ has: page.getByRole('button', { name: again }) })
    await trouble.waitFor()
    await look(seat, `not-arrived-${name}`)
    await trouble.getByRole('button', { name: again }).click()
    await trouble.waitFor()
    await context.setOffline(false)
    await trouble.waitFor({ state: 'detached' })
    await settle(seat)
    await look(seat, `arrived-${name}`)
  },
  60_000,
)

test('a screen of another edition of the house comes by trying again', async () => {
  const seat = await sitDown(browser, address)
  const { page } = seat
  await signIn(seat, 'Miriam Sola')
  await settle(seat)
  await page.evaluate(() => Object.assign(window, { before: true }))
  await page.route('**/assets/ReviewsPage-*', (route) => route.fulfill({ status: 404 }))
  await goTo(seat, '/reviews')
  const trouble = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) })
  await trouble.waitFor()
  await page.unroute('**/assets/ReviewsPage-*')
  await trouble.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Records that may be one person' }).waitFor()
  expect(await page.evaluate(() => Reflect.has(window, 'before'))).toBe(false)
}, 60_000)

test('what a tablet lost while it changed networks is asked for again, style sheets too', async () => {
  const seat = await sitDown(browser, address)
  const { page } = seat
  await signIn(seat, 'Miriam Sola')
  await settle(seat)
  const lost = new Set<string>()
  await page.route('**/assets/*', async (route) => {
    const path = new URL(route.request().url()).pathname
    if (lost.has(path)) return route.continue()
    lost.add(path)
    await route.abort('internetdisconnected')
  })
  await goTo(seat, '/reviews')
  await page.getByRole('heading', { level: 1, name: 'Records that may be one person' }).waitFor()
  await settle(seat)
  const lostSheets = () => [...lost].filter((path) => path.endsWith('.css')).sort()
  const sheets = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => href && new URL(href).pathname))
  expect(lostSheets()).not.toEqual([])
  await expect.poll(sheets).toEqual(expect.arrayContaining(lostSheets()))
}, 60_000)

test('what stands around every screen is waited for without a word, and nothing else waits for it', async () => {
  const seat = await sitDown(browser, address)
  const { page } = seat
  const tries: string[] = []
  await page.route('**/assets/Bell-*', (route) => {
    tries.push(new URL(route.request().url()).pathname)
    return route.abort('internetdisconnected')
  })
  await signIn(seat, 'Miriam Sola')
  await goTo(seat, '/cases')
  await page.getByText('Kadiatou Diallo').waitFor()
  const most = () => Math.max(0, ...[...Map.groupBy(tries, (path) => path).values()].map(({ length }) => length))
  await expect.poll(most, { timeout: 20_000 }).toBeGreaterThanOrEqual(4)
  await settle(seat)
  expect(await page.getByRole('heading', { level: 1, name: 'Cases' }).count()).toBe(1)
  expect(await page.getByRole('link', { name: /^Notices/ }).count()).toBe(0)
  await page.unroute('**/assets/Bell-*')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: /^Notices/ }).waitFor()
}, 60_000)
