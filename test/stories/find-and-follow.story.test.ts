import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { aFamily, aPerson } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, openBrowser, settle, signIn, sitDown } from './browser.ts'

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

/** A family with the mother's name in Arabic letters. */
function fromAleppo(given: string, family: string): RegisterHousehold {
  const arrival = aFamily(family)
  const [mother, ...children] = arrival.people
  return {
    ...arrival,
    people: [
      { ...aPerson(given, family, { sex: 'female', born: { edtf: '1990-03-04' } }), id: mother!.id },
      ...children,
    ],
  }
}

describe('somebody who was here before', () => {
  test('is found by a name typed in another script, and their family is seen, verified and remembered', async () => {
    const worker = await house.signIn('Miriam Sola')
    const arrival = fromAleppo('ليلى', 'الحلبي')
    expect(await worker.deed('register-household', arrival, { purpose: 'registration' })).toMatchObject({ status: 200 })
    await house.settle()

    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Miriam Sola')
    await page.keyboard.press('/')
    await page.keyboard.type('Layla Halabi 1990')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Do we know this person already?' }).waitFor()
    await page.locator('.hit').filter({ hasText: 'ليلى' }).getByRole('link').click()
    await page.locator('.pb h1').filter({ hasText: 'ليلى الحلبي' }).waitFor()
    await settle(seat)
    expect(await page.locator('.kin').innerText()).toContain('son, as told')

    await page.getByRole('link', { name: 'see all' }).click()
    await page.locator('.graph svg[role=img]').waitFor()
    expect(await page.locator('.graph [data-person]').count()).toBe(3)
    const drawn = await page
      .locator('.graph [data-ties]')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-ties')!.split(' ')))
    const told = await page
      .locator('.kinlist [data-tie]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-tie')!))
    expect(drawn.sort()).toEqual(arrival.ties.map(({ id }) => id).sort())
    expect(told.sort()).toEqual(drawn)

    const tie = page.locator('.kinlist li').filter({ hasText: 'is the mother of Adam' })
    await tie.getByRole('button').click()
    await page.getByRole('dialog').waitFor()
    expect(await faults(seat)).toEqual([])
    await page.getByLabel('It is verified').check()
    await page.getByLabel('Why? Others will read this.').fill('Birth paper seen, number matches.')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await tie.getByText('verified', { exact: true }).waitFor()
    expect(await tie.innerText()).toContain('Birth paper seen')
    expect(await page.locator('.graph .stroke.verified').count()).toBe(1)

    await goTo(seat, `/cases/${arrival.case.id}`)
    await settle(seat)
    await page.locator('#what-has-happened').getByText('Tie verified').waitFor()
    const happened = await page.locator('#what-has-happened').innerText()
    expect(happened).toContain('Tie verified')
    expect(happened).toContain('Registered')
    expect(seat.complaints).toEqual([])
  })

  test('and was written down twice: a worker compares both and says that they are one', async () => {
    const worker = await house.signIn('Miriam Sola')
    const [one, two] = [fromAleppo('سعاد', 'القدسي'), fromAleppo('سعاد', 'القدسي')]
    for (const arrival of [one, two]) await worker.deed('register-household', arrival, { purpose: 'registration' })
    await house.settle()

    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Miriam Sola')
    await goTo(seat, '/reviews')
    await page.locator('.hit').filter({ hasText: 'سعاد' }).getByRole('link', { name: 'Compare' }).click()
    await page.locator('.sides').waitFor()
    await settle(seat)
    expect(await faults(seat)).toEqual([])
    await page.getByRole('button', { name: 'Settle it' }).click()
    expect(await page.getByText('Choose one.').isVisible()).toBe(true)
    await page.getByLabel('One and the same person').check()
    await page.getByLabel(/In your own words/).fill('Same children, same date, she says so herself.')
    await page.getByRole('button', { name: 'Settle it' }).click()
    await page.getByText('Settled. It can be taken back.').waitFor()
    expect(seat.complaints).toEqual([])
  })

  test('has a case in which work goes on: a task, done and taken back; a note; looks that are written down', async () => {
    const worker = await house.signIn('Miriam Sola')
    const arrival = aFamily('Workman')
    await worker.deed('register-household', arrival, { purpose: 'registration' })
    await house.settle()
    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Miriam Sola')
    await goTo(seat, `/cases/${arrival.case.id}`)
    await settle(seat)
    await page.locator('#now').getByRole('button', { name: 'Set a task' }).click()
    await page.getByLabel('What', { exact: true }).fill('Ask the school for two places')
    await page.getByRole('button', { name: 'Set the task' }).click()
    await page.locator('#now').getByText('Ask the school for two places').waitFor()
    await page.locator('#now').getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('#now').getByText('Ask the school for two places').waitFor()

    await page.locator('#notes').getByRole('button', { name: 'Note' }).click()
    await page.getByRole('dialog').getByLabel('Note', { exact: true }).fill('Mira prefers the morning.')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.locator('#notes').getByText('Mira prefers the morning.').waitFor()

    await page.getByRole('link', { name: /Everything done and seen/ }).click()
    await page.locator('table.looks').waitFor()
    await settle(seat)
    const lines = await page.locator('table.looks').innerText()
    for (const said of [
      'Registered',
      'Task set',
      'Task finished: done',
      'Task taken up again',
      'Note written (protection)',
      'Looked at who this is about',
    ])
      expect(lines).toContain(said)
    expect(seat.complaints).toEqual([])
  })
})
