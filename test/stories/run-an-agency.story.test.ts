import { generateKeyPairSync } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import {
  faults,
  goTo,
  look as keepPicture,
  openBrowser,
  type Seat,
  settle,
  sideways,
  signIn,
  sitDown,
} from './browser.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openTestHouse()
  await house.listen()
  const issuer = 'https://accounts.harbour.example'
  house.providers.push({ agency: 'harbour-family-service', issuer, discovery: issuer, client: 'kindred' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function look(seat: Seat, where: string): Promise<void> {
  await settle(seat)
  expect(await faults(seat), where).toEqual([])
  expect(await sideways(seat), where).toBe(0)
}

test('an administrator gives and lends roles, records, assesses, suspends, links accounts and lets a machine in', {
  timeout: 240_000,
}, async () => {
  const seat = await sitDown(browser, house.config.address)
  const { page } = seat
  await signIn(seat, 'Nadia Haddad')
  await look(seat, 'my work of an administrator')
  await goTo(seat, '/colleagues')
  const line = page.locator('.colleagues > li', { hasText: 'Joseph Okello' })
  await line.locator('summary').click()
  const dialog = page.getByRole('dialog')
  const act = async (name: string, fill: () => Promise<unknown>, done = name) => {
    await line.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor()
    await look(seat, name)
    await fill()
    await dialog.getByRole('button', { name: done, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await act('Give a role', () => dialog.getByLabel('Role').selectOption('data-steward'))
  await line.getByText('caseworker, data steward').waitFor()
  await act('Record a training', () => dialog.getByLabel('Training').selectOption('gbv-confidentiality'))
  await act('Assess the conflict', () => dialog.getByLabel('Add a country').selectOption('ERI'), 'Bound to 1 country')
  await line.getByText('Eritrea').waitFor()
  await act('Lend a role', () => dialog.getByLabel('Who takes it over').selectOption({ label: 'Owen Clarke' }))
  await page.locator('.colleagues > li', { hasText: 'Owen Clarke' }).getByText('caseworker').first().waitFor()
  await act('Link an account', () => dialog.getByLabel('Identifier of the account').fill('joseph@harbour'))
  await line.getByText('not yet confirmed').waitFor()
  await act('Suspend', () => dialog.getByLabel('Why').selectOption('inquiry'))
  await line.locator('.amiss').getByText('suspended').waitFor()
  await line.getByRole('button', { name: 'Lift the suspension' }).click()
  await line.locator('.amiss').getByText('suspended').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Register a machine' }).click()
  const key = JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))
  await dialog.getByLabel('Name').fill('Registry of the harbour')
  await dialog.getByLabel(/Public key/).fill('{}')
  await dialog.getByText('This is not the public half').waitFor()
  await dialog.getByLabel(/Public key/).fill(key)
  await look(seat, 'a machine')
  await dialog.getByRole('button', { name: 'Register a machine' }).click()
  await page.locator('.machines').getByText('Registry of the harbour').waitFor()
  await page.locator('.machines').getByRole('button', { name: 'Cut it off' }).click()
  await page.locator('.machines').getByText('No system of your agency').waitFor()

  const site = page.locator('[data-site="harbour-reception"]')
  await site.getByText('Qamara · Qamar Harbour').waitFor()
  await site.getByRole('button', { name: 'Say where it lies: Harbour Reception' }).click()
  await look(seat, 'where a site lies')
  await keepPicture(seat, 'agency-site')
  await dialog.getByLabel('What may be told of where it lies').selectOption('secret')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await site.getByText('Its address is secret: no town is kept').waitFor()
  await keepPicture(seat, 'agency-sites')
  await look(seat, 'colleagues, at the end')
  expect(seat.complaints).toEqual([])
  await seat.context.close()

  const second = await sitDown(browser, house.config.address, { screen: 'phone', theme: 'dark' })
  await signIn(second, 'Owen Clarke')
  await goTo(second, '/colleagues')
  const same = second.page.locator('.colleagues > li', {
    has: second.page.locator('.who', { hasText: 'Joseph Okello' }),
  })
  await same.locator('summary').click()
  await same.getByRole('button', { name: 'Confirm the account' }).click()
  await same.getByText('confirmed', { exact: true }).waitFor()
  await look(second, 'colleagues of a data steward')
  await goTo(second, '/sign-ins')
  await second.page.getByText('lent by Joseph Okello').waitFor()
  await second.page.getByRole('button', { name: 'Give it back' }).click()
  await second.page.getByText('lent by Joseph Okello').waitFor({ state: 'detached' })
  expect(second.complaints).toEqual([])
  await second.context.close()
})
