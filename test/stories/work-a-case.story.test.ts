import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
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
async function register(who: AtWork, name: string, kind: string) {
  const family = aFamily(name)
  await insist(who, 'register-household', { ...family, case: { ...family.case, kind } }, { purpose: 'registration' })
  await house.settle()
  return family.case.id
}
const fine = async (seat: Seat, name: string) => {
  await seat.page.evaluate(() => scrollTo(0, 0))
  await picture(seat, name)
  expect(await faults(seat)).toEqual([])
  expect(await sideways(seat)).toBeLessThanOrEqual(0)
}

describe('the work in a case', () => {
  test('is planned with what the directory offers, given to a colleague, and what became of it is written down', async () => {
    const petra = await house.signIn('Petra Novak')
    const offer = {
      services: ['education'],
      name: 'School at the Quay',
      place: 'Quay 9',
      eligibility: 'children of six and older',
    }
    const more = { languages: ['ara'], hours: '8 to 12', capacity: 12, openForNew: true }
    await insist(petra, 'list-service', { id: newId(), ...offer, ...more })
    const miriam = await house.signIn('Miriam Sola')
    const file = await register(miriam, 'Plannedova', 'protection')
    const desk = await sit('Miriam Sola')
    await goTo(desk, '/directory')
    await desk.page.getByText('School at the Quay').waitFor()
    await fine(desk, 'directory')
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: 'Service', exact: true }).click()
    const dialog = dialogOf(desk)
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.getByText('This is needed.').first().waitFor()
    await dialog.getByLabel('Service', { exact: true }).selectOption({ label: 'education' })
    await dialog.getByLabel('From whom').selectOption({ label: 'School at the Quay, Quay 9' })
    await dialog.getByLabel('What is needed').fill('A place for Adam.')
    await dialog.getByLabel('About', { exact: false }).first().selectOption({ index: 2 })
    expect(await faults(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await desk.page.getByText('School at the Quay, Quay 9').waitFor()
    await desk.page.getByRole('button', { name: 'Give to a colleague' }).click()
    await dialogOf(desk).getByLabel('Whose work').selectOption({ label: 'Joseph Okello' })
    await dialogOf(desk).getByRole('button', { name: 'Give it' }).click()
    await desk.page.getByText('Work of Joseph Okello').waitFor()
    await fine(desk, 'planned')

    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await phone.page.getByText('A place for Adam.').waitFor()
    await fine(phone, 'planned-work')
    await goTo(phone, `/cases/${file}`)
    await phone.page.getByRole('button', { name: 'ما آل إليه' }).click()
    await dialogOf(phone).getByLabel('ما آل إليه').selectOption({ label: 'قُدّمت' })
    await dialogOf(phone).getByRole('button', { name: 'تدوين' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })
    await phone.page.getByText('قُدّمت').first().waitFor()
    await fine(phone, 'planned-done')

    await goTo(desk, '/cases')
    await desk.page.getByRole('button', { name: 'Choose several' }).click()
    await desk.page
      .getByRole('checkbox', { name: /^Choose / })
      .first()
      .check()
    await desk.page.getByText('1 chosen').waitFor()
    await fine(desk, 'many')
    expect([...desk.complaints, ...phone.complaints]).toEqual([])
  })

  test('of a shelter finds a place where all can live together, and gives it once', async () => {
    const petra = await house.signIn('Petra Novak')
    const file = await register(petra, 'Housedova', 'shelter')
    const desk = await sit('Petra Novak')
    await goTo(desk, '/places')
    await desk.page.getByRole('button', { name: 'Add a unit' }).click()
    await dialogOf(desk).getByLabel('Name of the unit (no address)').fill('Blue room')
    await dialogOf(desk).getByLabel('Places', { exact: true }).fill('3')
    await dialogOf(desk)
      .getByLabel('Made for')
      .selectOption([{ label: 'families' }])
    expect(await faults(desk)).toEqual([])
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('3 of 3 free').waitFor()
    await goTo(desk, `/cases/${file}`)
    await desk.page.getByRole('button', { name: 'Ask for a place' }).click()
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await goTo(desk, '/places')
    await desk.page.getByText('All together: Blue room').waitFor()
    await fine(desk, 'places')
    await desk.page.getByRole('button', { name: 'Let them move in' }).click()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'move-in')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('0 of 3 free').waitFor()
    await desk.page.getByText('Nobody waits for a place.').waitFor()
    const phone = await sit('Petra Novak', { language: 'ar', screen: 'phone' })
    await goTo(phone, '/places')
    await phone.page.getByText('Mira Housedova').waitFor()
    await fine(phone, 'places-ar')
    await goTo(phone, `/cases/${file}`)
    await phone.page
      .getByText(/Blue room/)
      .first()
      .waitFor()
    await fine(phone, 'stays-ar')
    expect([...desk.complaints, ...phone.complaints]).toEqual([])
  })

  test('that waits is shown as far as it fits, and it says where more waits behind', async () => {
    const miriam = await house.signIn('Miriam Sola')
    for (let nth = 0; nth < 3; nth++) {
      const family = aFamily('Manyova')
      const gone = Array.from({ length: 21 }, () => aPerson('Gone', 'Manyova'))
      const missing = gone.map(({ id }) => ({ id: newId(), person: id, cause: 'conflict', trace: 'wanted' }))
      const people = [...family.people, ...gone]
      await insist(miriam, 'register-household', { ...family, people, missing }, { purpose: 'registration' })
    }
    const desk = await sit('Miriam Sola')
    await settle(desk)
    const apart = desk.page.getByRole('region', { name: /^People who are missing/ })
    await apart.getByText('More wait behind these.').waitFor()
    await fine(desk, 'more-waits')
    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await settle(phone)
    await phone.page.getByText('وراءها أمور أخرى تنتظر.').first().waitFor()
    expect([...desk.complaints, ...phone.complaints]).toEqual([])
  })
})
