import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, open, openBrowser, type Seat, type Sight, settle, signIn, sitDown } from './browser.ts'

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
async function sit(who: string, sight: Sight = {}): Promise<Seat> {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, who)
  return seat
}

test('a worker saves what they see, shares it, is sent it as a link, opens with it, and takes it away and back', async () => {
  const miriam = await sit('Miriam Sola')
  const { page } = miriam
  await goTo(miriam, '/cases')
  await page.getByLabel('Kind of case').selectOption('child-protection')
  await page.getByRole('radio', { name: 'all', exact: true }).check()
  await settle(miriam)
  expect(new URL(page.url()).search).toBe('?kind=child-protection&state=all&mine=false')
  await page.getByRole('button', { name: 'Save this filter' }).click()
  const dialog = dialogOf(miriam)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.getByText('Give it a name.').waitFor()
  await dialog.getByLabel('Name').fill('Every child')
  await dialog.getByRole('checkbox', { name: 'My agency finds it too' }).check()
  await look(miriam, 'filter-save')
  await dialog.getByLabel('Name').press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Your agency finds it too').waitFor()
  await look(miriam, 'filter-saved')
  const link = new URL(page.url())

  const joseph = await sit('Joseph Okello')
  await open(joseph, link.pathname + link.search)
  await joseph.page.getByText('Made by Miriam Sola').waitFor()
  expect(await joseph.page.getByLabel('Kind of case').inputValue()).toBe('child-protection')
  expect(await joseph.page.getByRole('button', { name: 'Remove the filter' }).count()).toBe(0)
  await joseph.page.getByRole('checkbox', { name: 'The list opens with it' }).click()
  await settle(joseph)
  await look(joseph, 'filter-of-a-colleague')
  await goTo(joseph, '/')
  await goTo(joseph, '/cases')
  await joseph.page.getByText('Made by Miriam Sola').waitFor()
  expect(await joseph.page.getByLabel('Kind of case').inputValue()).toBe('child-protection')

  await page.getByLabel('Kind of case').selectOption('protection')
  await page.getByText('changed since').waitFor()
  await page.getByRole('button', { name: 'Change the filter' }).click()
  await dialog.getByLabel('Name').fill('Protection')
  await look(miriam, 'filter-change')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('changed since').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remove the filter' }).click()
  await page.getByText('“Protection” was removed.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Remove the filter' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Saved filters' }).inputValue()).toBe(link.searchParams.get('filter'))
  await look(miriam, 'filter-back')

  await goTo(miriam, '/referrals')
  await page.getByRole('radio', { name: 'Sent' }).check()
  await page.getByLabel('Service').selectOption('health')
  await settle(miriam)
  expect(new URL(page.url()).search).toBe('?show=sender&service=health')
  await look(miriam, 'filter-referrals')
  expect([...miriam.complaints, ...joseph.complaints]).toEqual([])
}, 120_000)

test('in Arabic on a phone a filter is saved and chosen, and stands in order', async () => {
  const seat = await sit('Petra Novak', { language: 'ar', screen: 'phone' })
  const { page } = seat
  await goTo(seat, '/cases')
  await page.getByRole('button', { name: 'احفظ هذا المرشِّح' }).click()
  await dialogOf(seat).getByLabel('الاسم').fill('القضايا المفتوحة')
  await dialogOf(seat).getByRole('checkbox', { name: 'تُفتح القائمة به' }).check()
  await look(seat, 'filter-save-ar')
  await dialogOf(seat).getByRole('button', { name: 'احفظ', exact: true }).click()
  await page.getByText('لك وحدك').waitFor()
  await look(seat, 'filter-saved-ar')
  await goTo(seat, '/')
  await goTo(seat, '/cases')
  await page.getByText('لك وحدك').waitFor()
  expect(seat.complaints).toEqual([])
}, 90_000)

test('what a colleague shared who has left is taken away by whoever runs the agency', async () => {
  const joseph = await house.signIn('Joseph Okello')
  const filter = newId()
  const asked = { list: 'cases', state: 'closed', mine: false }
  await insist(joseph, 'save-filter', { id: filter, name: 'All closed', shared: true, asked })
  const owen = await sit('Owen Clarke')
  const { page } = owen
  const address = `/cases?state=closed&mine=false&filter=${filter}`
  await open(owen, address)
  await page.getByText('Made by Joseph Okello').waitFor()
  const remove = page.getByRole('button', { name: 'Remove the filter' })
  expect(await remove.count()).toBe(0)
  const nadia = await house.signIn('Nadia Haddad')
  const gone = { id: newId(), worker: joseph.worker.id, because: 'left' }
  await insist(nadia, 'suspend-worker', gone, { purpose: 'administration' })
  await open(owen, address)
  await remove.waitFor()
  expect(await page.getByRole('button', { name: 'Change the filter' }).count()).toBe(0)
  await remove.click()
  await page.getByText('“All closed” was removed.').waitFor()
  await remove.waitFor({ state: 'detached' })
  expect(owen.complaints).toEqual([])
}, 90_000)
