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

test('a house on the same machine is heard, also where the browser believes that there is no network', async () => {
  const petra = await sit('Petra Novak')
  const bell = petra.page.getByRole('link', { name: /^Notices( \(\d+ unread\))?$/ })
  await settle(petra)
  await petra.page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false })
    dispatchEvent(new Event('offline'))
  })
  await settle(petra)
  const before = await bell.innerText()
  await ask('Samemachinova')
  await expect.poll(() => bell.innerText(), { timeout: 4_000 }).not.toBe(before)
  expect(petra.complaints).toEqual([])
}, 60_000)

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

/** A browser with a service of its maker: headless ones have none. What it is asked is kept. */
async function withPushService({ page }: Seat): Promise<void> {
  await page.addInitScript(() => {
    const bytes = (count: number) => 'A'.repeat(Math.ceil((count * 8) / 6))
    const subscription = {
      toJSON: () => ({ endpoint: 'https://push.example/story', keys: { p256dh: bytes(65), auth: bytes(16) } }),
      unsubscribe: async () => localStorage.setItem('unsubscribed', 'yes'),
    }
    const there = { pushManager: { subscribe: async () => subscription, getSubscription: async () => subscription } }
    const serviceWorker = { register: async () => there, getRegistration: async () => there }
    Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker })
    Object.defineProperty(Notification, 'requestPermission', { value: async () => 'granted' })
  })
}
const endpointsOf = async (name: string): Promise<unknown[]> =>
  (await (await house.signIn(name)).look('read-notice-settings', {})).body.endpoints

test('whoever signs out of a browser that is pushed to is asked once; a shared one stops, and one’s own goes on', async () => {
  const seat = await sitDown(browser, address)
  await withPushService(seat)
  await signIn(seat, 'Hugo Lind')
  const { page } = seat
  const unsubscribed = () => page.evaluate(() => localStorage.getItem('unsubscribed'))
  const allow = async () => {
    await goTo(seat, '/notices/settings')
    await page.getByRole('button', { name: 'Tell me on this device' }).click()
    await page.getByText(/^This device, since/).waitFor()
  }
  const signOut = () => page.getByRole('button', { name: 'Sign out' }).click()
  const title = page.getByRole('heading', { name: 'This device goes on being told' })
  await allow()
  await inOrder(seat)
  await signOut()
  await title.waitFor()
  await inOrder(seat)
  await picture(seat, 'push-stop')
  await page.keyboard.press('Escape')
  await title.waitFor({ state: 'detached' })
  await signOut()
  await page.getByRole('button', { name: 'Stop on this device' }).click()
  await page.getByRole('button', { name: /Hugo Lind/ }).waitFor()
  expect([await unsubscribed(), await endpointsOf('Hugo Lind')]).toEqual(['yes', []])

  await page.evaluate(() => localStorage.removeItem('unsubscribed'))
  await signIn(seat, 'Hugo Lind')
  await allow()
  await signOut()
  await page.getByRole('button', { name: 'It is mine alone: go on' }).click()
  await page.getByRole('button', { name: /Hugo Lind/ }).waitFor()
  expect([await unsubscribed(), (await endpointsOf('Hugo Lind')).length]).toEqual([null, 1])
  await signIn(seat, 'Hugo Lind')
  await signOut()
  await page.getByRole('button', { name: /Hugo Lind/ }).waitFor()
  expect(await unsubscribed()).toBeNull()

  await signIn(seat, 'Fatou Sarr')
  await expect.poll(unsubscribed).toBe('yes')
  expect(seat.complaints).toEqual([])
}, 90_000)

test('whoever signs out while the house still answers is asked and told nothing more', async () => {
  const seat = await sit('Hugo Lind')
  const { page } = seat
  await settle(seat)
  let signedOut = () => {}
  const gone = new Promise<void>((done) => {
    signedOut = done
  })
  let held = 0
  await page.route(/\/api\/(looks|notices)\//, async (route) => {
    held++
    await gone
    await route.continue().catch(() => undefined) // it was given up meanwhile
  })
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click()
  await expect.poll(() => held).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /Hugo Lind/ }).waitFor()
  signedOut()
  await signIn(seat, 'Hugo Lind')
  await settle(seat)
  expect(seat.complaints).toEqual([])
}, 60_000)

test('whoever signs out offline is gone from the screen at once, and from the house before anybody comes in', async () => {
  const seat = await sit('Hugo Lind')
  const { page, context } = seat
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/SignInPage')),
  )
  await settle(seat)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0)
  await page.route('**/api/deeds/sign-out', async (route) => {
    await new Promise((slow) => setTimeout(slow, 1_500))
    await route.continue()
  })
  await context.setOffline(false)
  const asked: string[] = []
  page.on('response', (answer) => asked.push(new URL(answer.url()).pathname))
  await page.getByRole('button', { name: /Hugo Lind/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  const deeds = asked.filter((path) => path.startsWith('/api/deeds/'))
  expect(deeds).toEqual(['/api/deeds/sign-out', '/api/deeds/sign-in'])
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
