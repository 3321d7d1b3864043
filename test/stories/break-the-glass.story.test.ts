import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, type Sight, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let ahead = 0
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(Date.now() + ahead) })
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
const WHY = 'She was found unconscious at the gate; the doctor asks for her relatives.'

/** A mother with a phone and a need, and her son. */
async function register(given: string, family: string) {
  const miriam = await house.signIn('Miriam Sola')
  const arrival = aFamily(family)
  const mother = aPerson(given, family, {
    sex: 'female',
    born: { edtf: '1990-03-04' },
    contact: { phones: ['+999 555 010 321'], safe: { hours: '14–16', askFor: 'Sara' } },
  })
  const [first, ...others] = arrival.people
  await insist(miriam, 'register-household', { ...arrival, people: [{ ...mother, id: first!.id }, ...others] })
  await house.settle()
  const { number } = (await miriam.look('read-case', { case: arrival.case.id })).body
  return { file: arrival.case.id, number, person: first!.id, child: others[0]!.id }
}

describe('somebody in danger, whose file is closed', () => {
  test('is opened from their own link with a reason, for hours; somebody else reviews it, and nobody else sees them', async () => {
    const { file, person } = await register('Layla', 'Gate')
    const petra = await sit('Petra Novak')
    const { page } = petra
    await goTo(petra, `/cases/${file}`)
    await page.getByText('There is no such case').waitFor()
    await look(petra, 'closed')

    await page.getByRole('button', { name: 'This cannot wait: open in an emergency' }).click()
    const dialog = dialogOf(petra)
    await dialog.getByText('What happens when you open it').waitFor()
    await look(petra, 'dialog')
    const offered = await dialog.locator('.pick').allInnerTexts()
    expect(offered.map((text) => text.trim())).toEqual([
      'who they are',
      'how to reach them and where they live',
      'who belongs to them',
      'their health',
      'what they need and what threatens them',
      'where they sleep',
    ])
    await dialog.getByRole('button', { name: 'Open it now' }).click()
    await dialog.getByText('Write at least ten letters').waitFor()
    await dialog.getByLabel('how to reach them and where they live').check()
    await dialog.getByLabel('For how long?').selectOption('3')
    await dialog.getByLabel('Why can it not wait?').fill(WHY)
    // The sign-in is older than five minutes by now: a fresh proof is asked for first.
    ahead += 6 * 60_000
    await dialog.getByRole('button', { name: 'Open it now' }).click()
    await dialog.getByRole('button', { name: 'It is me' }).waitFor()
    await look(petra, 'confirm')
    await dialog.getByRole('button', { name: 'It is me' }).click()
    await dialog.waitFor({ state: 'detached' })

    await page.locator('.pb h1').filter({ hasText: 'Layla Gate' }).waitFor()
    const band = page.locator('.emergency-band')
    await band.getByText(/You see: who they are.*how to reach them/).waitFor()
    expect(await band.innerText()).toMatch(/^Open in an emergency until \d\d:\d\d/)
    expect(await page.locator('main').innerText()).toContain('+999 555 010 321')
    for (const closed of ['Adam', 'Noor', 'Set a task', 'Close the case'])
      expect(await page.locator('main').innerText()).not.toContain(closed)
    await look(petra, 'opened-case')
    await goTo(petra, `/people/${person}`)
    await page.locator('.emergency-band').waitFor()
    await look(petra, 'opened-person')
    await goTo(petra, `/families/${person}`)
    await page.locator('.emergency-band').waitFor()
    await look(petra, 'opened-family')
    await goTo(petra, '/emergencies')
    await page.locator('#mine').waitFor()
    await page.getByText('Will be reviewed').waitFor()
    await look(petra, 'mine')

    // Nobody beside her.
    const sofia = await sit('Sofia Marin')
    await goTo(sofia, `/people/${person}`)
    await sofia.page.getByText('There is no such person').waitFor()
    expect(await sofia.page.getByRole('button', { name: /This cannot wait/ }).count()).toBe(0)

    // The steward of the custodian finds it on their desk, at once.
    const owen = await sit('Owen Clarke')
    await owen.page.getByText('Petra Novak opened this file in an emergency.', { exact: false }).waitFor()
    await look(owen, 'steward-work')
    await owen.page
      .locator('.queue')
      .getByRole('link', { name: /Review it/ })
      .click()
    await owen.page.getByText(WHY).waitFor()
    expect(await owen.page.locator('.rail a', { hasText: 'Emergencies' }).innerText()).toMatch(/1$/)
    await look(owen, 'to-review')
    await owen.page.getByRole('link', { name: 'See who it is' }).click()
    await owen.page.getByRole('heading', { name: 'Layla Gate' }).first().waitFor()
    await owen.page.goBack()
    await owen.page.getByRole('button', { name: /Review it: .*Petra Novak/ }).click()
    await dialogOf(owen).waitFor()
    await look(owen, 'review')
    await dialogOf(owen).getByRole('button', { name: 'Write the review down' }).click()
    await dialogOf(owen).getByText('Choose one.').waitFor()
    await dialogOf(owen).getByLabel('It was right', { exact: false }).first().check()
    await dialogOf(owen)
      .getByLabel('Why? Whoever opened it reads this.')
      .fill('The clinic confirms it, her sister came.')
    await dialogOf(owen).getByRole('button', { name: 'Write the review down' }).click()
    await dialogOf(owen).waitFor({ state: 'detached' })
    await owen.page.getByText('Nothing waits for your review.').waitFor()
    await look(owen, 'reviewed')

    await goTo(petra, '/more')
    await page.locator('.morelist').waitFor()
    await goTo(petra, '/emergencies')
    await page.getByText('The clinic confirms it, her sister came.').waitFor()
    await look(petra, 'mine-reviewed')
    // Each looked while they might; afterwards the file says so to those who keep it.
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${file}/ledger`)
    await desk.page.getByText('Layla opened in an emergency').first().waitFor()
    for (const seat of [petra, owen, desk, sofia]) expect(seat.complaints.filter(isNoRefusal)).toEqual([])
  }, 120_000)

  test('is opened by the number on a paper; at the end the screen is emptied, and the next waits for the review', async () => {
    const { number, person } = await register('Sahar', 'Paper')
    const other = await register('Rana', 'Second')
    const hugo = await sitDown(browser, address, { screen: 'phone', theme: 'dark' })
    const { page } = hugo
    await page.clock.install()
    await signIn(hugo, 'Hugo Lind')
    await goTo(hugo, '/emergencies')
    await page.getByText('You have opened nobody in an emergency.').waitFor()
    await look(hugo, 'none')
    await page.getByLabel('Case number or link').fill('not a number')
    await page.getByRole('button', { name: 'This cannot wait: open in an emergency' }).click()
    await page.getByText('This is neither a case number').waitFor()
    await page.getByLabel('Case number or link').fill(number.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'This cannot wait: open in an emergency' }).click()
    await dialogOf(hugo).getByLabel('For how long?').selectOption('1')
    await dialogOf(hugo).getByLabel('Why can it not wait?').fill('Her hearing begins in an hour, and she is missing.')
    await look(hugo, 'dialog-phone')
    await dialogOf(hugo).getByRole('button', { name: 'Open it now' }).click()
    await page.getByRole('heading', { name: /Sahar/ }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe(`/people/${person}`)
    await page.locator('.emergency-band').waitFor()
    await look(hugo, 'opened-phone')

    ahead += 61 * 60_000
    await page.clock.fastForward(61 * 60_000 + ahead)
    await page.waitForFunction(() => !document.body.innerText.includes('Sahar'))
    const later = await sit('Hugo Lind', { screen: 'phone' })
    await goTo(later, `/people/${person}`)
    await later.page.getByText('There is no such person').waitFor()
    await goTo(later, `/people/${other.person}`)
    await later.page.getByRole('button', { name: /This cannot wait/ }).click()
    await dialogOf(later)
      .getByText(/nobody has reviewed it yet/)
      .waitFor()
    expect(await dialogOf(later).innerText()).toContain('Her hearing begins in an hour')
    await look(later, 'waits')

    const clara = await sit('Clara Weiss')
    await clara.page.getByText('1 opening in an emergency waits for a review.').waitFor()
    await look(clara, 'oversight-work')
    await clara.page.getByRole('link', { name: 'Go to the reviews' }).click()
    await clara.page.getByRole('button', { name: /Review it: .*Hugo Lind/ }).click()
    await dialogOf(clara).getByLabel('It was not right', { exact: false }).check()
    await dialogOf(clara).getByLabel('Why? Whoever opened it reads this.').fill('The court had her number already.')
    await dialogOf(clara).getByRole('button', { name: 'Write the review down' }).click()
    await dialogOf(clara).waitFor({ state: 'detached' })
    await later.page.reload()
    await later.page.getByRole('button', { name: /This cannot wait/ }).click()
    await dialogOf(later).getByText('What happens when you open it').waitFor()
  }, 120_000)

  test.each([
    { language: 'ar', screen: 'phone' },
    { language: 'ar', screen: 'desk', theme: 'dark' },
    { language: 'fr', screen: 'phone' },
    { language: 'es', screen: 'desk' },
  ] as const)('is told what will happen in their own language: $language, $screen', async (sight) => {
    const { file } = await register('Huda', 'Words')
    const fatou = await sit('Petra Novak', sight)
    await goTo(fatou, `/cases/${file}`)
    await fatou.page.locator('#emergency-offer').waitFor()
    await look(fatou, `closed-${sight.language}-${sight.screen}`)
    await fatou.page.locator('section[aria-labelledby=emergency-offer] button').click()
    await dialogOf(fatou).locator('.dotted').waitFor()
    await look(fatou, `dialog-${sight.language}-${sight.screen}`)
    await fatou.context.close()
  })
})

/** A refused look is told to the console by the browser itself. */
const isNoRefusal = (said: string) => !/status of 40[34]/.test(said)
