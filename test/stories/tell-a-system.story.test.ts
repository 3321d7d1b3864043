import { createServer } from 'node:http'
import { createServer as createProvenServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { keepSending, type Sending } from '../../bridges/webhooks/index.ts'
import { aCertificate } from '../world/certificates.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, openBrowser, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let sending: Sending
let address: string
const heard: string[] = []
const answers: number[] = [503]
const receiver = createServer(async (request, response) => {
  for await (const piece of request) heard.push(String(piece))
  response.writeHead(answers.shift() ?? 204).end()
})
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  const { ground, config } = house
  const now = () => new Date(Date.now() + late)
  sending = await keepSending({
    ground,
    node: config.node,
    source: config.origin,
    inside: true,
    now,
    fault: console.error,
  })
})
afterAll(async () => {
  await browser?.close()
  await sending?.stop()
  receiver.close()
  await house?.close()
})
let late = 0

test('an administrator lets a system be told, is shown its secret once, sees what holds it up, and takes it out', async () => {
  const seat = await sitDown(browser, address)
  const { page } = seat
  await signIn(seat, 'Nadia Haddad')
  await goTo(seat, '/hooks')
  await page.getByText('No system of your agency is told of deeds.').waitFor()
  await page.getByRole('button', { name: 'Register an endpoint' }).click()
  const dialog = page.getByRole('dialog')
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  await dialog.getByLabel('Address').fill(url)
  await dialog.getByRole('button', { name: 'Register an endpoint' }).click()
  await page.getByRole('heading', { name: 'Secret of the endpoint' }).waitFor()
  await dialog.getByRole('button', { name: 'Show the secret' }).click()
  await dialog.getByText(/^whsec_/).waitFor()
  expect(await faults(seat)).toEqual([])
  await dialog.getByRole('button', { name: 'I have put it away' }).click()
  await settle(seat)
  expect(await page.getByRole('button', { name: 'Show the secret' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(1)
  await page.getByText('What it was told').click()
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: 'Look again' }).click()
        return page.getByText('It answered no. (503)').count()
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0)
  await settle(seat)
  expect(await faults(seat)).toEqual([])
  late = 120_000
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2)
  expect(JSON.parse(heard[0]!)).toMatchObject({ type: 'org.kindred.deed.test-hook.v1' })

  await page.getByRole('button', { name: 'Tell it again' }).click()
  await dialog.getByLabel('Position in the ledger').fill(String(Number(JSON.parse(heard[0]!).sequence)))
  await dialog.getByRole('button', { name: 'Tell it again from there' }).click()
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(4)
  expect(heard[2]).toBe(heard[0])

  await page.getByRole('button', { name: 'Take the endpoint out' }).click()
  await dialog.getByRole('button', { name: 'Take the endpoint out' }).click()
  await page.getByText('No system of your agency is told of deeds.').waitFor()
  expect(seat.complaints).toEqual([])
}, 90_000)

test('a system that does not prove its name is told nothing, and the screen says so in words', async () => {
  const { cert, key } = aCertificate({ common: 'localhost', hosts: ['localhost'] })
  const stranger = createProvenServer({ cert, key }, () => expect.unreachable('it was told'))
  stranger.on('tlsClientError', () => {})
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void stranger.close())
  const seat = await sitDown(browser, address)
  const { page } = seat
  await signIn(seat, 'Nadia Haddad')
  await goTo(seat, '/hooks')
  await page.getByRole('button', { name: 'Register an endpoint' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill(`https://localhost:${(stranger.address() as AddressInfo).port}/in`)
  await dialog.getByRole('button', { name: 'Register an endpoint' }).click()
  await dialog.getByRole('button', { name: 'Show the secret' }).click()
  await dialog.getByRole('button', { name: 'I have put it away' }).click()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('What it was told').click()
  const look = async () => {
    await page.getByRole('button', { name: 'Look again' }).click()
    return page.getByText('Its certificate does not prove its name.').count()
  }
  await expect.poll(look, { timeout: 10_000 }).toBeGreaterThan(0)
  await settle(seat)
  expect(await faults(seat)).toEqual([])
  expect(seat.complaints).toEqual([])
}, 60_000)
