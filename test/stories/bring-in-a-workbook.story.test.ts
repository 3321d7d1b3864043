import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const workbook = [
  'household,given name,family name,sex,date of birth,relation to head',
  'H1,Amina,Warsame,female,1988-02-03,head',
  'H1,Yusuf,Warsame,male,2014-05-06,son',
  'H2,Pavlo,Bondarenko,male,1979-11-12,head',
  'H3,Nadia,Karimi,female,1985-01-01,head',
  'H3,Unknown,Karimi,male,31.02.2011,son',
].join('\n')

test('a workbook is read, its columns settled, tried without effect, and only then registered', async () => {
  const seat = await sitDown(browser, address)
  const { page } = seat
  await signIn(seat, 'Lena Fuchs')
  await goTo(seat, '/imports')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'arrivals.csv', mimeType: 'text/csv', buffer: Buffer.from(workbook) })
  await page.getByRole('heading', { name: 'What each column means' }).waitFor()
  expect(await page.getByLabel('What column sex means').inputValue()).toBe('sex')
  expect(await faults(seat)).toEqual([])

  await page.getByRole('button', { name: 'Try without effect' }).click()
  await page.getByText('Would be registered').waitFor()
  const problems = await page.locator('table.problems').innerText()
  expect(problems).toContain('This date of birth cannot be read for certain.')
  expect(await faults(seat)).toEqual([])
  await page.getByRole('button', { name: 'Register 3 people' }).click()
  await page.getByRole('link', { name: 'See the cases' }).click()
  await page.getByText('Pavlo Bondarenko').waitFor()
  await settle(seat)
  expect(await page.getByText('Nadia Karimi').count()).toBe(0)
  expect(seat.complaints).toEqual([])
})
