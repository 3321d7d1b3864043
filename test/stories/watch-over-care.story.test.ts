import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, faults, goTo, look, openBrowser, type Sight, settle, signIn, sitDown } from './browser.ts'

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

/** Children alone since some day, of one name, written down together. */
async function alone(worker: AtWork, name: string, { many, since }: { many: number; since: string }) {
  const family = aFamily()
  const people = Array.from({ length: many }, (_, nth) =>
    aPerson(`${name}${nth}`, 'Solova', { born: { edtf: '2015' } }),
  )
  await insist(worker, 'register-household', {
    ...{ ...family, people, ties: [], household: { ...family.household, head: people[0]!.id } },
    childStatuses: people.map(({ id }) => ({ id: newId(), person: id, status: 'unaccompanied', since })),
  })
  await house.settle()
  return people.map(({ id }) => id)
}

test('whoever waits longest for a guardian stands first among many, and the rest is shown on request', async () => {
  const miriam = await house.signIn('Miriam Sola')
  await alone(miriam, 'Later', { many: 120, since: '2026-10-01' })
  await alone(miriam, 'First', { many: 1, since: '2020-10-01' })
  const desk = await sitDown(browser, address)
  await signIn(desk, 'Miriam Sola')
  await goTo(desk, '/care')
  await settle(desk)
  const board = desk.page.getByRole('region', { name: 'Guardians' })
  const children = board.getByRole('link')
  await children.first().getByText('First0').waitFor()
  expect(await children.count()).toBe(20)
  const more = board.getByRole('button', { name: 'Show more' })
  for (let shown = 20; shown < 121; shown += 20) {
    await more.click()
    await children.nth(shown).waitFor()
  }
  await children.nth(120).waitFor()
  expect(await more.count()).toBe(0)
  expect(await faults(desk)).toEqual([])
  // What is done to one on a later page is seen there.
  await board
    .getByRole('button', { name: /^A guardian was asked for: / })
    .last()
    .click()
  const dialog = dialogOf(desk)
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await dialog.waitFor({ state: 'detached' })
  await board.getByText('asked for', { exact: true }).first().waitFor()
  expect(desk.complaints).toEqual([])
})

test.each<[string, Sight]>([
  ['care-desk', {}],
  ['care-phone-arabic', { language: 'ar', screen: 'phone' }],
  ['care-desk-arabic', { language: 'ar' }],
  ['care-phone', { screen: 'phone' }],
])('the board of care stands on %s', async (name, sight) => {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, 'Miriam Sola')
  await goTo(seat, '/care')
  await settle(seat)
  await look(seat, name)
  expect(seat.complaints).toEqual([])
})
