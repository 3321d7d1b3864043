import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, type Sight, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  miriam = await house.signIn('Miriam Sola')
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
const PHONE = '+999 555 010 654'

/** A husband whose file it is, and his wife, whose telephone is written down. */
async function registerCouple(family: string) {
  const arrival = aFamily(family)
  const [first, second] = arrival.people
  const husband = { ...aPerson('Karim', family, { sex: 'male', born: { edtf: '1985' } }), id: first!.id }
  const wife = {
    ...aPerson('Dalia', family, { sex: 'female', born: { edtf: '1990' }, contact: { phones: [PHONE] } }),
    id: second!.id,
  }
  const spouses = { id: newId(), kind: 'spouse', from: wife.id, to: husband.id, source: 'told-by-both' }
  await insist(miriam, 'register-household', { ...arrival, people: [husband, wife], ties: [spouses] })
  await house.settle()
  return { file: arrival.case.id, husband: husband.id, wife: wife.id }
}

describe('somebody who must be protected', () => {
  test('from a relative: an order takes how to reach her out of his file, and its end puts it back', async () => {
    const { file, wife } = await registerCouple('Order')
    const desk = await sit('Miriam Sola')
    const { page } = desk
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    expect(await page.locator('#people').innerText()).toContain(PHONE)
    await look(desk, 'couple')
    await page.getByRole('link', { name: 'Protect Dalia' }).click()
    await page.getByText('Nobody is kept away by an order.').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/cases/${file}/safeguards/${wife}`)
    await look(desk, 'safeguards')

    await page.getByRole('button', { name: 'Keep somebody away' }).click()
    await dialogOf(desk).getByRole('button', { name: 'Keep somebody away' }).click()
    await dialogOf(desk).getByText('Say whom.').waitFor()
    await look(desk, 'order')
    await dialogOf(desk).getByLabel('Somebody else, whom I search for').check()
    await dialogOf(desk).getByLabel('Name, number or phone').fill('Samir Darwish')
    await dialogOf(desk).getByRole('button', { name: 'Search' }).click()
    await dialogOf(desk).getByText('Whom do you mean?').waitFor()
    await look(desk, 'order-search')
    await dialogOf(desk).getByLabel('Karim Order').check()
    await dialogOf(desk).getByLabel('On whose word?').fill('Court of the harbour, no. 4')
    await dialogOf(desk).getByRole('button', { name: 'Keep somebody away' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await page.getByText('Their file shows no address and no contact of Dalia.').waitFor()
    await look(desk, 'ordered')

    await page.getByRole('link', { name: 'Back to the case' }).click()
    await page.locator('.pb h1').filter({ hasText: 'Karim Order' }).waitFor()
    await settle(desk)
    expect(await page.locator('#people').innerText()).toContain('Dalia Order')
    expect(await page.locator('main').innerText()).not.toContain(PHONE)
    await look(desk, 'ordered-case')

    await page.goBack()
    await page.getByRole('button', { name: 'End it' }).click()
    await dialogOf(desk).waitFor()
    await look(desk, 'order-end')
    await dialogOf(desk).getByLabel('Why? Others will read this.').fill('The court ended it.')
    await dialogOf(desk).getByRole('button', { name: 'End it' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await page.getByText('Nobody is kept away by an order.').waitFor()
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    expect(await page.locator('#people').innerText()).toContain(PHONE)
    expect(desk.complaints).toEqual([])
  }, 120_000)

  test('from everybody but one: she leaves the lists of colleagues, and it can be undone', async () => {
    const { file, husband } = await registerCouple('Hidden')
    const desk = await sit('Miriam Sola')
    const { page } = desk
    const listed = async (who: string) => {
      const { body } = await (await house.signIn(who)).look('list-cases')
      return body.cases.some(({ id }: { id: string }) => id === file)
    }
    expect(await listed('Joseph Okello')).toBe(true)
    await goTo(desk, `/cases/${file}/safeguards/${husband}`)
    await settle(desk)
    await page.getByRole('button', { name: 'Set it: Restricted' }).click()
    await dialogOf(desk).getByText('stands in no list').waitFor()
    await look(desk, 'restrict')
    await dialogOf(desk).getByRole('button', { name: 'Set it' }).click()
    await dialogOf(desk).getByText('Write in a few words why').waitFor()
    await dialogOf(desk).getByLabel('Why? Others will read this.').fill('His cousin works at the gate.')
    await dialogOf(desk).getByRole('button', { name: 'Set it' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await page.getByText('Still seen whole by: Miriam Sola').waitFor()
    await look(desk, 'restricted')
    expect([await listed('Joseph Okello'), await listed('Miriam Sola')]).toEqual([false, true])
    const joseph = await sit('Joseph Okello')
    await goTo(joseph, `/cases/${file}`)
    await settle(joseph)
    expect(await joseph.page.locator('main').innerText()).not.toContain('Karim')

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Set it: Restricted' }).waitFor()
    expect(await listed('Joseph Okello')).toBe(true)
    for (const protection of ['Not to be found', 'Guarded by a data steward']) {
      await page.getByRole('button', { name: `Set it: ${protection}` }).click()
      await dialogOf(desk).getByLabel('Why? Others will read this.').fill('He asked for it.')
      await dialogOf(desk).getByRole('button', { name: 'Set it' }).click()
      await page.getByRole('button', { name: `Lift it: ${protection}` }).waitFor()
    }
    await page.getByRole('button', { name: 'Lift it: Not to be found' }).click()
    await dialogOf(desk).waitFor()
    await look(desk, 'lift')
    await dialogOf(desk).getByRole('button', { name: 'Cancel' }).click()
    expect(await page.getByRole('button', { name: 'Approve a part' }).count()).toBe(0)
    expect(desk.complaints).toEqual([])

    // The steward is the second person for what goes to others.
    const owen = await sit('Owen Clarke', { screen: 'phone', theme: 'dark' })
    await goTo(owen, `/cases/${file}/safeguards/${husband}`)
    await settle(owen)
    await owen.page.getByRole('button', { name: 'Approve a part' }).click()
    await dialogOf(owen).getByLabel('Which agency').selectOption({ label: 'Lighthouse Shelter' })
    await dialogOf(owen).getByLabel('What for').selectOption({ label: 'accommodation' })
    await dialogOf(owen).getByLabel('Until when').fill('2099-01-01')
    await dialogOf(owen).getByLabel('Why? Others will read this.').fill('The shelter must know whom it lets in.')
    await look(owen, 'approve')
    await dialogOf(owen).getByRole('button', { name: 'Approve a part' }).click()
    await dialogOf(owen).waitFor({ state: 'detached' })
    await owen.page.getByText('Approved by Owen Clarke').waitFor()
    await look(owen, 'approved')
    await owen.page.getByRole('button', { name: 'Take it back' }).click()
    await owen.page.getByText('Nothing is approved now.').waitFor()
    expect(owen.complaints).toEqual([])
  }, 120_000)

  test('is not known to be protected by whoever does not keep the file', async () => {
    const { file, wife } = await registerCouple('Secret')
    const emergency = {
      id: newId(),
      person: wife,
      categories: ['identity'],
      hours: 1,
      reason: 'at the gate, unconscious',
    }
    const shelter = await house.signIn('Petra Novak')
    await insist(shelter, 'open-emergency', emergency)
    const petra = await sit('Petra Novak')
    await goTo(petra, `/people/${wife}`)
    await petra.page.getByRole('heading', { name: 'Dalia Secret' }).first().waitFor()
    expect(await petra.page.getByText('Protect').count()).toBe(0)
    await goTo(petra, `/cases/${file}/safeguards/${wife}`)
    await petra.page.getByText('There is no such case').waitFor()
    expect(await petra.page.locator('main').innerText()).not.toMatch(/Restricted|kept away|Dalia/)
  })

  test.each([
    { language: 'ar', screen: 'phone' },
    { language: 'ar', screen: 'desk', theme: 'dark' },
    { language: 'fr', screen: 'desk' },
    { language: 'es', screen: 'phone' },
  ] as const)('is protected in the worker’s own language: $language, $screen', async (sight) => {
    const { file, wife } = await registerCouple('Words')
    const seat = await sit('Miriam Sola', sight)
    await goTo(seat, `/cases/${file}/safeguards/${wife}`)
    await look(seat, `safeguards-${sight.language}-${sight.screen}`)
    await seat.page.locator('#orders ~ p button, section[aria-labelledby=orders] p button').first().click()
    await dialogOf(seat).waitFor()
    await look(seat, `order-${sight.language}-${sight.screen}`)
    await seat.context.close()
  })
})
