import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, openBrowser, type Seat, settle, sideways, signIn, sitDown } from './browser.ts'

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

/** Somebody at the keyboard, whose every key is counted. */
function keyboard({ page }: Seat) {
  let count = 0
  return {
    type: async (text: string) => {
      for (const letter of text) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter)
        count++
      }
    },
    press: async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        count += key.split('+').length
      }
    },
    count: () => count,
  }
}

describe('a family of five arrives', () => {
  test('and is registered by keyboard alone, in no more than 95 keys', async () => {
    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Lena Fuchs')
    await goTo(seat, '/register')
    await page.locator('.grid-people').waitFor()
    await page.waitForFunction(() => document.activeElement?.id.startsWith('given-'))
    const keys = keyboard(seat)

    await keys.type('sara')
    await keys.press('Enter')
    await keys.type('hadi')
    await keys.press('Enter')
    await keys.type('f31')
    await keys.press('Enter')
    for (const [given, sex, age, relation] of [
      ['omar', 'm', '35', 'h'],
      ['ali', 'm', '9', 's'],
      ['mina', 'f', '6', 'd'],
      ['noor', 'f', '60', 'm'],
    ] as const) {
      await keys.type(given)
      await keys.press('Enter')
      await keys.type(`${sex}${age}`)
      await keys.press('Enter')
      const at = await page.locator('.grid-people > fieldset').count()
      await keys.type(relation)
      if ((await page.locator('.grid-people > fieldset').count()) === at) await keys.press('Enter')
      await page.waitForFunction((before) => document.querySelectorAll('.grid-people > fieldset').length > before, at)
      await page.waitForFunction(
        () =>
          document.activeElement?.id.startsWith('given-') && (document.activeElement as HTMLInputElement).value === '',
      )
    }
    await keys.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'who-is-missing')
    await keys.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'go-on')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Language and origin' }).waitFor()
    await keys.press('Control+Enter')
    await page.getByRole('heading', { name: 'How they belong together' }).waitFor()
    expect(await faults(seat)).toEqual([])
    await keys.press('Control+Enter')
    await page.locator('.pb h1').waitFor()
    console.log(`family of five: ${keys.count()} keys`)
    expect(keys.count()).toBeLessThanOrEqual(95)

    await settle(seat)
    const text = await page.locator('main').innerText()
    for (const said of [
      'Sara Hadi',
      'Omar',
      'Ali Omar',
      'Mina Omar',
      'Noor',
      'husband, as told',
      'son, as told',
      'daughter, as told',
      'mother, as told',
    ])
      expect(text).toContain(said)
    expect(await page.getByText('All saved').isVisible()).toBe(true)
    expect(seat.complaints).toEqual([])
  })

  test('and is registered by touch on a phone, with a father who is missing', async () => {
    const seat = await sitDown(browser, address, { screen: 'phone' })
    const { page } = seat
    await signIn(seat, 'Lena Fuchs')
    await page.getByRole('link', { name: 'Search' }).tap()
    await page.getByRole('textbox', { name: /Name in any script/ }).fill('ሰናይት Senait 1990')
    await page.getByRole('button', { name: 'Search', exact: true }).tap()
    await page
      .getByRole('status')
      .filter({ hasText: /Searched/ })
      .waitFor()
    await page.getByRole('button', { name: 'Register as new' }).tap()

    const card = () => page.locator('.gp.open')
    await page.locator('.gp.open').waitFor()
    expect(await card().getByLabel('Given name').inputValue()).toBe('ሰናይት')
    await card().getByLabel('Sex').selectOption('female')
    expect(await card().getByLabel('Age or date').inputValue()).toBe('1990')
    for (const [given, sex, age] of [
      ['Dawit', 'male', '7'],
      ['Liya', 'female', '4'],
      ['Hana', 'female', '2'],
    ] as const) {
      await page.getByRole('button', { name: /Add a person/ }).tap()
      await page.waitForFunction(
        () => (document.querySelector('.gp.open input.name') as HTMLInputElement | null)?.value === '',
      )
      await card().getByLabel('Given name').fill(given)
      await card().getByLabel('Sex').selectOption(sex)
      await card().getByLabel('Age or date').fill(age)
      await card().getByLabel('To the first person').selectOption('child')
    }
    expect(await sideways(seat)).toBe(0)
    await page.getByRole('button', { name: 'Somebody is missing' }).tap()
    const lost = page.locator('.missing')
    await lost.getByLabel('Given name').fill('Biniam')
    await lost.getByLabel('To ሰናይት').selectOption('spouse')
    await lost.getByLabel('Sex').selectOption('male')
    await lost.getByLabel('How they were parted').selectOption('migration')
    await lost.getByLabel('When last together').fill('08/2026')
    await lost.getByLabel('Yes, search').tap()
    expect(await faults(seat)).toEqual([])
    await page.getByRole('button', { name: 'Go on to needs' }).tap()
    await page.getByRole('button', { name: 'Go on to the check' }).tap()
    await page.getByRole('button', { name: 'Save this family' }).tap()
    await page.locator('.pb h1').waitFor()
    await settle(seat)
    const text = await page.locator('main').innerText()
    for (const said of [
      'ሰናይት',
      'Biniam is not here, parted on the way. The family wants a search.',
      '4 here, 1 apart',
      'husband, apart',
    ])
      expect(text).toContain(said)
    expect(await sideways(seat)).toBe(0)
    expect(seat.complaints).toEqual([])
  })

  test('and cannot be saved before the question who is missing was answered', async () => {
    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Lena Fuchs')
    await goTo(seat, '/register')
    await page.getByLabel('Given name').fill('Sole')
    await page.getByRole('button', { name: 'Go on to needs' }).click()
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain('Who in this family is not here?')
    await alert.getByRole('button').click()
    await page.waitForFunction(() => document.activeElement?.id === 'who-is-missing')
    expect(seat.complaints).toEqual([])
  })
})
