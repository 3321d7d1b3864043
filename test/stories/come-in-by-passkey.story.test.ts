import { generateSync } from 'otplib'
import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, open, openBrowser, type Seat, type Sight, settle, sideways, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openTestHouse()
  await house.listen()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** What the screens say, in the language of the story. */
const WORDS = {
  en: {
    start: 'Start a passkey',
    confirm: 'Confirm the passkey',
    itIsThem: 'It is them: confirm',
    handed: 'I have handed it over',
    first: 'Code from the administrator',
    second: 'Code from the second person',
    register: 'Register the passkey',
    enter: 'Sign in with your passkey',
    add: 'Add a passkey',
    itIsMe: 'It is me',
    end: 'End it',
    signedOut: 'You are signed out',
    leave: /^Leave/,
  },
  ar: {
    start: 'بدء مفتاح مرور',
    confirm: 'تأكيد تسجيل المفتاح',
    itIsThem: 'هو نفسه: أؤكد',
    handed: 'سلّمته',
    first: 'الرمز من المسؤول الإداري',
    second: 'الرمز من الشخص الثاني',
    register: 'تسجيل المفتاح',
    enter: 'تسجيل الدخول بمفتاح المرور',
    add: 'إضافة مفتاح مرور',
    itIsMe: 'هذا أنا',
    end: 'إنهاؤها',
    signedOut: 'انتهت جلستك',
    leave: /^الخروج/,
  },
} as const
type Words = (typeof WORDS)['en' | 'ar']

/** A device with an authenticator of its own, which verifies whoever holds it. */
async function withDevice(seat: Seat): Promise<CDPSession> {
  const device = await seat.context.newCDPSession(seat.page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return device
}

/** What was looked at, once in each language and width: the second passkey is registered on the same screens as the first. */
const lookedAt = new Set<string>()
async function look(seat: Seat, where: string): Promise<void> {
  await settle(seat)
  const sight = await seat.page.evaluate(() => `${document.documentElement.lang} ${innerWidth}`)
  if (lookedAt.has(`${sight} ${where}`)) return
  lookedAt.add(`${sight} ${where}`)
  expect(await faults(seat), where).toEqual([])
  expect(await sideways(seat), where).toBe(0)
}

/** Somebody of the office opens the worker's line, does their part, and reads the code off the screen. */
async function halfCode(
  seat: Seat,
  { worker, words, part }: { worker: string; words: Words; part: 'start' | 'confirm' },
) {
  const { page } = seat
  await goTo(seat, '/colleagues')
  const line = page.locator('.colleagues > li', { hasText: worker })
  await line.locator('summary').click()
  await look(seat, `colleagues, opened to ${part}`)
  await line.getByRole('button', { name: words[part], exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: part === 'start' ? words.start : words.itIsThem, exact: true }).click()
  const code = (await dialog.locator('.half-code').innerText()).trim()
  await look(seat, `the code of ${part}`)
  await dialog.getByRole('button', { name: words.handed }).click()
  await dialog.waitFor({ state: 'detached' })
  return code
}

async function twoPeople(sight: Sight, worker: string, words: Words): Promise<[string, string]> {
  const [nadia, owen] = [
    await sitDown(browser, house.config.address, sight),
    await sitDown(browser, house.config.address, sight),
  ]
  await signIn(nadia, 'Nadia Haddad')
  await signIn(owen, 'Owen Clarke')
  const first = await halfCode(nadia, { worker, words, part: 'start' })
  const second = await halfCode(owen, { worker, words, part: 'confirm' })
  expect([...nadia.complaints, ...owen.complaints]).toEqual([])
  await nadia.context.close()
  await owen.context.close()
  return [first, second]
}

async function enrol(seat: Seat, [first, second]: [string, string], words: Words): Promise<void> {
  const { page } = seat
  await open(seat, '/enrol')
  await page.getByLabel(words.first).fill(first.toLowerCase())
  await page.getByLabel(words.second).fill(second)
  await look(seat, 'enrolment')
  await page.getByRole('button', { name: words.register }).click()
  await page.getByRole('button', { name: words.enter }).waitFor()
  await look(seat, 'enrolled')
}

async function comeIn(seat: Seat, words: Words): Promise<void> {
  await seat.page.getByRole('button', { name: words.enter }).click()
  await seat.page.locator('.frame').waitFor()
}

describe.each<[string, Sight & { language: 'en' | 'ar' }, string]>([
  ['English, at the desk', { language: 'en', screen: 'desk' }, 'Miriam Sola'],
  ['Arabic, on the phone', { language: 'ar', screen: 'phone' }, 'Joseph Okello'],
])('a worker comes in by passkey, in %s', (_, sight, worker) => {
  const words = WORDS[sight.language]

  test('enrolled by two people; adds another; ends a session elsewhere; loses the passkey and recovers', {
    timeout: 240_000,
  }, async () => {
    const seat = await sitDown(browser, house.config.address, sight)
    const { page } = seat
    await withDevice(seat)
    await enrol(seat, await twoPeople(sight, worker, words), words)
    await open(seat, '/')
    await comeIn(seat, words)
    await goTo(seat, '/sign-ins')
    await look(seat, 'my sign-ins')

    // Elsewhere, by the name of the demonstration; ended from here, it is over there at its next asking.
    const elsewhere = await sitDown(browser, house.config.address, sight)
    await signIn(elsewhere, worker)
    await page.reload()
    await goTo(seat, '/sign-ins')
    await page.getByRole('button', { name: words.end }).click()
    await page.getByRole('button', { name: words.end }).waitFor({ state: 'detached' })
    await goTo(elsewhere, '/cases')
    await settle(elsewhere)
    await elsewhere.page.getByRole('dialog').getByText(words.signedOut).waitFor()
    await look(elsewhere, 'signed out')
    await elsewhere.page.getByRole('button', { name: words.leave }).click()
    await elsewhere.page.getByRole('button', { name: words.enter }).waitFor()
    await elsewhere.context.close()

    // What needs a proof of a moment ago asks for it, and goes on.
    await house.owner.query(
      "update agencies.session set at = at - interval '6 minutes' where deed = (select deed from agencies.session where strength = 'passkey' order by at desc limit 1)",
    )
    await house.owner.query('update agencies.change set count = count + 1')
    await page.reload()
    await goTo(seat, '/sign-ins')
    await settle(seat)
    await page.getByRole('button', { name: words.add }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.itIsMe }).waitFor()
    await look(seat, 'confirm')
    await page.getByRole('dialog').getByRole('button', { name: words.itIsMe }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    // The device is gone: a new one, by two people. The old session ends, and the worker is told.
    const anew = await sitDown(browser, house.config.address, sight)
    await withDevice(anew)
    await enrol(anew, await twoPeople(sight, worker, words), words)
    await comeIn(anew, words)
    await goTo(seat, '/cases')
    await settle(seat)
    await page.getByRole('dialog').getByText(words.signedOut).waitFor()
    await goTo(anew, '/sign-ins')
    for (const name of ['Nadia Haddad', 'Owen Clarke'])
      await anew.page.locator('main').getByText(name).first().waitFor()
    await look(anew, 'my sign-ins, told')
    expect(anew.complaints).toEqual([])
    await anew.context.close()
    await seat.context.close()
  })
})

describe('a worker who lost the passkey and has one-time codes', () => {
  test('comes in by a code, sees nobody, and registers a new passkey when two people confirmed it', {
    timeout: 240_000,
  }, async () => {
    const sight: Sight = { language: 'en', screen: 'phone' }
    const words = WORDS.en
    const seat = await sitDown(browser, house.config.address, sight)
    const { page } = seat
    await withDevice(seat)
    await signIn(seat, 'Lena Fuchs')
    await goTo(seat, '/sign-ins')
    await page.getByRole('button', { name: 'Set up one-time codes' }).click()
    const dialog = page.getByRole('dialog')
    const [secret, number] = (await dialog.locator('bdi').allInnerTexts()).map((text) => text.replaceAll(' ', ''))
    await dialog.getByLabel('Code from your device').fill(generateSync({ secret: secret! }))
    await look(seat, 'setting up codes')
    await dialog.getByRole('button', { name: 'Set up one-time codes' }).click()
    await dialog.waitFor({ state: 'detached' })
    await seat.context.close()

    const anew = await sitDown(browser, house.config.address, sight)
    await withDevice(anew)
    await open(anew, '/recover')
    await anew.page.getByLabel('Your number').fill(number!)
    await anew.page
      .getByLabel('Code from your device')
      .fill(generateSync({ secret: secret!, epoch: Math.floor(Date.now() / 1000) + 30 }))
    await look(anew, 'recover')
    await anew.page.getByRole('button', { name: 'Come in' }).click()
    await anew.page.getByRole('button', { name: 'Look again' }).waitFor()
    await look(anew, 'one step more')
    expect(await anew.page.locator('.frame').count()).toBe(0)
    await twoPeople(sight, 'Lena Fuchs', words)
    await anew.page.getByRole('button', { name: 'Look again' }).click()
    await anew.page.getByRole('button', { name: 'Register the new passkey' }).click()
    await anew.page.getByRole('button', { name: words.enter }).waitFor()
    await comeIn(anew, words)
    await goTo(anew, '/sign-ins')
    await anew.page.getByText('Somebody came in by a one-time code.').waitFor()
    expect(anew.complaints).toEqual([])
    await anew.context.close()
  })
})

describe('somebody who has not promised how they will work', () => {
  test('promises it before any work', async () => {
    const seat = await sitDown(browser, house.config.address)
    const { page } = seat
    const worker = house.workers.find(({ name }) => name === 'Lena Fuchs')!
    await house.owner.query("delete from agencies.training_held where worker = $1 and code = 'code-of-conduct'", [
      worker.id,
    ])
    await open(seat, '/')
    await page.getByRole('button', { name: /Lena Fuchs/ }).click()
    await page.getByRole('heading', { name: 'Before you work' }).waitFor()
    await look(seat, 'terms')
    expect(await page.locator('.frame').count()).toBe(0)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'I promise' }).click()
    await page.locator('.frame').waitFor()
    expect(seat.complaints).toEqual([])
    await seat.context.close()
  })
})
