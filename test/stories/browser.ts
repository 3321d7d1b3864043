import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
export type Seat = { page: Page; context: BrowserContext; complaints: string[]; pressed: () => number }

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
  page.setDefaultTimeout(8_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript((code) => {
    localStorage.setItem('kindred-language', code)
    Object.assign(window, { pressed: 0 })
    addEventListener('keydown', () => Object.assign(window, { pressed: Reflect.get(window, 'pressed') + 1 }), true)
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  }, language)
  let count = 0
  return { page, context, complaints, pressed: () => count++ }
}

/** Signs in as one of the demonstration, by picking the name. */
export async function signIn({ page }: Seat, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.locator('.frame').waitFor()
}

/** Goes to a screen without loading the house anew, as a link would. */
export async function goTo({ page }: Seat, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.waitForFunction((to) => location.pathname === to && !document.querySelector('[aria-busy=true]'), path)
}

/** Waits until nothing is being fetched and every face is there. */
export async function settle({ page }: Seat): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
  // A dialog that opens closes the screen behind it first.
  await page.waitForFunction(
    () =>
      !document.querySelector('main')?.closest('[aria-hidden=true], [inert]') ||
      document.querySelector('[role=dialog], [role=alertdialog]'),
  )
  await page.evaluate(() => document.fonts.ready)
}

/** What axe finds wrong with the screen, in a line each. */
export async function faults({ page }: Seat): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    Reflect.get(window, 'axe').run({
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
export async function picture({ page }: Seat, name: string): Promise<void> {
  const folder = process.env['STORY_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Looks at a screen as it stands: nobody is kept out, and nothing lies beside the screen. */
export async function look(seat: Seat, name: string): Promise<void> {
  await settle(seat)
  await picture(seat, name)
  expect(await faults(seat), name).toEqual([])
  expect(await sideways(seat), name).toBeLessThanOrEqual(0)
}

export const dialogOf = ({ page }: Seat): Locator => page.getByRole('dialog')
