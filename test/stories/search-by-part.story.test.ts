import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameFromText } from '../../ground/person-name.ts'
import { aFamily, aPerson } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, openBrowser, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string

beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  const amina = await house.signIn('Amina Keller')
  for (const name of ['Mohammed Zubaydi', 'محمد البرغوثي']) {
    const family = aFamily()
    const person = { ...aPerson('-', '-', { sex: 'male', born: { edtf: '1988-05-06' } }), names: [nameFromText(name)!] }
    const registered = { ...family, people: [person], ties: [], household: { ...family.household, head: person.id } }
    expect(await amina.deed('register-household', registered)).toMatchObject({ status: 200 })
  }
  await house.settle()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

describe('the beginning of a name', () => {
  test('finds its bearers in both scripts, by groups and with reasons, and leads to them by keyboard alone', async () => {
    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Amina Keller')
    await page.keyboard.press('/')
    await page.keyboard.type('moham 1988')
    await page.keyboard.press('Enter')
    const maybe = page.getByRole('region', { name: 'Maybe' })
    await maybe.waitFor()
    for (const name of ['Mohammed', 'محمد']) {
      const hit = maybe.locator('.hit').filter({ hasText: name })
      expect(await hit.innerText()).toContain('the name begins so')
      expect(await hit.innerText()).toContain('same year of birth')
    }
    expect(await page.getByRole('heading', { name: 'Likely the same person' }).count()).toBe(0)
    const elsewhere = await page.locator('[data-elsewhere]').innerText()
    expect(elsewhere).toContain('Your data steward can ask other agencies: ')
    expect(await faults(seat)).toEqual([])

    await page.keyboard.press('ArrowDown')
    const where = () => page.evaluate(() => document.activeElement?.closest('.hit')?.textContent ?? '')
    const first = await where()
    await page.keyboard.press('j')
    expect(await where()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await where()).toBe(first)
    await page.keyboard.press('Enter')
    await page.locator('.pb h1').waitFor()
    await settle(seat)

    await page.keyboard.press('/')
    await page.keyboard.type('Xzqwyvvk')
    await page.keyboard.press('Enter')
    await page.getByText('Nobody like this is known here.').waitFor()
    expect(await page.locator('[data-elsewhere]').innerText()).toBe(elsewhere)
    expect(seat.complaints).toEqual([])
  })

  test('reads from the right in Arabic, and a data steward is led to the agreements', async () => {
    const seat = await sitDown(browser, address, { language: 'ar', screen: 'phone' })
    const { page } = seat
    await signIn(seat, 'Owen Clarke')
    await page.goto('/search')
    await page.getByRole('textbox').first().fill('محم')
    await page.keyboard.press('Enter')
    await page.locator('[data-elsewhere] a').waitFor()
    expect(await page.locator('[data-elsewhere] a').getAttribute('href')).toBe('/agreements')
    expect(await faults(seat)).toEqual([])
    expect(seat.complaints).toEqual([])
  })
})
