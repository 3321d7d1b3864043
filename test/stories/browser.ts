import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from 'playwright-core'
import { expect, onTestFailed, type RunnerTestCase as Test } from 'vitest'
import { newId } from '../world/families.ts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Else two pages of the browser's own, which nobody sees, open with every window and cost more than ours.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
]
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const screens = { desk: { width: 1280, height: 800 }, phone: { width: 412, height: 900 } }
export type Sight = { language?: 'en' | 'fr' | 'ar' | 'es'; screen?: keyof typeof screens; theme?: 'light' | 'dark' }

/** The browser of the machine, if it has one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find(existsSync)
  if (!executablePath) throw new Error(`no browser found; looked for ${places.join(', ')}`)
  return chromium.launch({ executablePath, args: flags })
}

/** Somebody in front of a screen. What the page complains about is kept, so that a story can end with nothing to complain about. */
export type Seat = {
  page: Page
  context: BrowserContext
  complaints: string[]
  pressed: () => number
  /** What the page asked for: how often so far, and what was not answered yet. */
  asked: { count: number; open: Set<Request> }
}

export async function sitDown(browser: Browser, address: string, sight: Sight = {}): Promise<Seat> {
  const { language = 'en', screen = 'desk', theme = 'light' } = sight
  const context = await browser.newContext({
    baseURL: address,
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  // What is not there by then hangs; a machine that has much to do takes long over what does not.
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const asked: Seat['asked'] = { count: 0, open: new Set() }
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return // it is answered for as long as somebody looks
    asked.count++
    asked.open.add(request)
  })
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => asked.open.delete(request))
  await page.addInitScript((code) => {
    localStorage.setItem('kindred-language', code)
    Object.assign(window, { pressed: 0 })
    addEventListener('keydown', () => Object.assign(window, { pressed: Reflect.get(window, 'pressed') + 1 }), true)
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  }, language)
  let count = 0
  onTestFailed(({ task }) => tell(task, page, complaints, asked))
  return { page, context, complaints, asked, pressed: () => count++ }
}

/** What stood on the screen of a story that failed, told where its failure is: most of what goes wrong once in a hundred times is seen there. */
async function tell(failed: Test, page: Page, complaints: Seat['complaints'], { open }: Seat['asked']): Promise<void> {
  const [error] = failed.result?.errors ?? []
  if (!error || page.isClosed()) return
  const words = await page.locator('body').innerText()
  const waiting = [...open].map((request) => request.url())
  error.message += `\n${[page.url(), `not answered: ${waiting}`, `complaints: ${complaints}`, words].join('\n')}\n`
}

/** Comes in as one of the demonstration: the browser is given the session, as if the name had been picked. */
export async function signIn(seat: Seat, name: string): Promise<void> {
  const { page, context } = seat
  const { workers } = await (await context.request.get('/api/house/workers')).json()
  const worker = workers.find((one: { name: string }) => one.name === name)!.id
  const data = { id: newId(), purpose: 'administration', input: { worker } }
  expect((await context.request.post('/api/deeds/sign-in', { data })).status()).toBe(200)
  const once = await page.addInitScript(() => localStorage.setItem('kindred-signed-in', 'yes'))
  await open(seat, '/')
  await once.dispose()
}

/** Loads the house at this address. To begin takes longer than anything else where the machine has much to do. */
export async function open({ page }: Seat, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 30_000 })
}

/** Goes to a screen without loading the house anew, as a link would. */
export async function goTo({ page }: Seat, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.waitForFunction((to) => location.pathname === to && !document.querySelector('[aria-busy=true]'), path)
}

/** Waits until nothing is being fetched, nothing is left to draw, and every face is there. */
export async function settle({ page, asked }: Seat): Promise<void> {
  for (let before = -1; asked.open.size > 0 || before !== asked.count; ) {
    before = asked.count
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
    // What was answered is drawn, and what is drawn may ask again: both have happened once the page has nothing to do.
    await page.evaluate(async () => {
      for (let nth = 0; nth < 2; nth++) await new Promise((rest) => requestIdleCallback(rest, { timeout: 50 }))
    })
  }
  // A dialog that opens closes the screen behind it first.
  await page.waitForFunction(
    () =>
      !document.querySelector('main')?.closest('[aria-hidden=true], [inert]') ||
      document.querySelector('[role=dialog], [role=alertdialog]'),
  )
  await page.evaluate(() => document.fonts.ready)
}

/** A dialog of a phone is there but unseen while the keyboard of the screen may still come up, for six tenths of a second at most. */
const revealed = ({ page }: Seat) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.scrim')].every(({ style }) => style.opacity !== '0'),
  )

/** What axe finds wrong with the screen, in a line each. */
export async function faults(seat: Seat): Promise<string[]> {
  const { page } = seat
  await revealed(seat)
  // A page keeps it until it is loaded anew; and nobody reads what axe would say of everything that is right.
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    Reflect.get(window, 'axe').run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations.map(
    (found: { id: string; nodes: { target: string[] }[] }) =>
      `${found.id}: ${found.nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/** How far the page can be scrolled sideways; it should be nowhere. */
export const sideways = ({ page }: Seat): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Takes a picture for whoever wants to look at the screens: only where a folder is named. */
export async function picture(seat: Seat, name: string): Promise<void> {
  const folder = process.env['STORY_PICTURES']
  if (!folder) return
  await revealed(seat)
  await seat.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Looks at a screen as it stands: nobody is kept out, and nothing lies beside the screen. */
export async function look(seat: Seat, name: string): Promise<void> {
  await settle(seat)
  await picture(seat, name)
  expect(await faults(seat), name).toEqual([])
  expect(await sideways(seat), name).toBeLessThanOrEqual(0)
}

export const dialogOf = ({ page }: Seat): Locator => page.getByRole('dialog')
