import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import {
  dialogOf,
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

/** A Friday: thirty days later is a Sunday, right behind two days of Midwinter. */
const clock = new Date('2026-11-27T09:00:00Z')
let house: TestHouse
let browser: Browser
let address: string
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
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
async function register(who: AtWork, name: string, kind: string) {
  const family = aFamily(name)
  await insist(who, 'register-household', { ...family, case: { ...family.case, kind } })
  await house.settle()
  return family.case.id
}

describe('what is decided about people', () => {
  test('is agreed to by somebody else; an edit afterwards leaves it unapproved, and the screen says so', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const file = await register(miriam, 'Decidedova', 'child-protection')
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: 'Close the case' }).click()
    const dialog = dialogOf(desk)
    await dialog.getByLabel('How').selectOption({ label: 'family reunified' })
    await dialog.getByLabel('What is decided').fill('They are with their father.')
    await dialog.getByLabel('On which ground').fill('Seen at home twice.')
    await dialog.getByLabel('What else was considered').fill('Another month')
    await dialog.getByLabel('Why not that').fill('Nothing is open.')
    await dialog.getByLabel('What the person says to it').fill('We are at home now.')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'decision')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await desk.page.getByText('waits for a second person').waitFor()

    const phone = await sit('Joseph Okello', { language: 'ar', screen: 'phone' })
    await phone.page.getByRole('link', { name: /^فتح: إغلاق الملف/ }).waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    await phone.page.getByRole('link', { name: /^فتح: إغلاق الملف/ }).click()
    await phone.page.getByRole('button', { name: 'إبداء الرأي' }).click()
    await dialogOf(phone).getByLabel('أرى غير ذلك').check()
    await dialogOf(phone).getByRole('button', { name: 'قول ذلك' }).click()
    await dialogOf(phone).getByText('They are with their father.').waitFor()
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'speak')
    await dialogOf(phone).getByLabel('بالكلمات').fill('لم نرَ الأب بعد')
    await dialogOf(phone).getByRole('button', { name: 'قول ذلك' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    await picture(phone, 'dissent')

    await desk.page.reload()
    await desk.page.getByText('لم نرَ الأب بعد').waitFor()
    await desk.page.getByRole('button', { name: 'Word it anew' }).click()
    await dialogOf(desk).getByText('They are asked anew.').waitFor()
    await dialogOf(desk).getByLabel('What is decided').fill('They are with their father, whom we saw on Monday.')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('to edition 1, which was worded anew').waitFor()
    await desk.page.evaluate(() => scrollTo(0, 0))
    await picture(desk, 'edition-2')
    expect(await faults(desk)).toEqual([])

    await phone.page.reload()
    await phone.page.getByRole('button', { name: 'إبداء الرأي' }).click()
    await dialogOf(phone).getByLabel('أوافق').check()
    await dialogOf(phone).getByRole('button', { name: 'قول ذلك' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })
    await desk.page.reload()
    await desk.page.getByText('They are with their father, whom we saw on Monday.').first().waitFor()
    await desk.page.getByRole('button', { name: 'Reopen the case' }).waitFor()
  })

  test('by an authority starts a clock of the law, which passes over holidays and shows how it was counted', async () => {
    const grace = await house.signIn('Grace Adeyemi')
    const file = await register(grace, 'Claimova', 'asylum')
    const desk = await sit('Grace Adeyemi')
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: 'Write down a claim' }).click()
    await dialogOf(desk).getByLabel('Made on').fill('2026-09-01')
    expect(await faults(desk)).toEqual([])
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: 'Write down a ruling' }).click()
    await dialogOf(desk).getByLabel('Decided on').fill('2026-11-20')
    await dialogOf(desk).getByLabel('Handed over on, if it was').fill('2026-11-27')
    await dialogOf(desk).getByLabel('Grounds').fill('Not believed.')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'ruling')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText(/Appeal possible until 28 December 2026/).waitFor()
    await desk.page.getByText('30 days in the calendar, counted from the day after 27 November 2026.').waitFor()
    await desk.page.getByText(/art. 41\(1\)/).waitFor()
    await desk.page.evaluate(() => scrollTo(0, 0))
    await picture(desk, 'clock')
    expect(await faults(desk)).toEqual([])
    const phone = await sit('Grace Adeyemi', { language: 'ar', screen: 'phone' })
    await goTo(phone, `/cases/${file}`)
    await phone.page.getByText(/الاستئناف ممكن حتى/).waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'clock-ar')
    for (const { complaints } of [desk, phone]) expect(complaints).toEqual([])
  })
})
