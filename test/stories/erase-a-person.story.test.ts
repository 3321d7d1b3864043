import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '../../domain/retention/rules.ts'
import type { PersonId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, picture, type Seat, type Sight, signIn, sitDown } from './browser.ts'

const start = new Date()
let clock = start
let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
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
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const SERVICE = { purpose: 'service-delivery' } as const
const finds = async (text: string, person: PersonId) =>
  (await miriam.look('search-people', { text }, { purpose: 'protection' })).body.found.some(
    (one: { person: PersonId }) => one.person === person,
  )

describe('what is kept of somebody', () => {
  test('a hold keeps it; lifted, one steward proposes and another erases, and they are gone for everybody', async () => {
    const family = aFamily('Vanished')
    const [mother] = family.people
    await insist(miriam, 'register-household', family)
    await house.settle()
    const owen = await sit('Owen Clarke')
    const { page } = owen
    await goTo(owen, `/cases/${family.case.id}/safeguards/${mother!.id}`)
    await page.getByText('No legal hold.').waitFor()
    await page.getByRole('button', { name: 'Place a legal hold' }).click()
    await dialogOf(owen).getByRole('button', { name: 'Place a legal hold' }).click()
    await dialogOf(owen).getByText('Write who asks for it.').waitFor()
    await dialogOf(owen).getByLabel('contact', { exact: true }).check()
    await dialogOf(owen).getByLabel('Who asks for it, and by which paper?').fill('Court of the harbour, no. 7')
    await dialogOf(owen).getByLabel('Look again by').fill(day(30))
    await look(owen, 'hold-place')
    await dialogOf(owen).getByRole('button', { name: 'Place a legal hold' }).click()
    await dialogOf(owen).waitFor({ state: 'detached' })
    await page.getByText('Court of the harbour, no. 7').waitFor()
    await look(owen, 'hold')

    const propose = async () => {
      await page.getByRole('button', { name: 'Propose to erase or set aside Mira' }).click()
      await dialogOf(owen).getByLabel('the person asked for it').check()
      await dialogOf(owen).getByLabel('Erase everything about them').check()
      await dialogOf(owen).getByText('This cannot be undone.').waitFor()
      await dialogOf(owen).getByRole('button', { name: 'Propose it to a second person' }).click()
    }
    await propose()
    await dialogOf(owen).getByText('A legal hold keeps this from being erased: contact. Nothing was erased.').waitFor()
    await look(owen, 'erase-held')
    await dialogOf(owen).getByRole('button', { name: 'Cancel' }).click()

    await page.getByRole('button', { name: 'Lift it', exact: true }).click()
    await dialogOf(owen).waitFor()
    await look(owen, 'hold-lift')
    await dialogOf(owen).getByRole('button', { name: 'Lift it' }).click()
    await page.getByText('No legal hold.').waitFor()
    await propose()
    await page.getByText('You proposed this. Another data steward must decide').waitFor()
    expect(await page.getByRole('button', { name: 'Erase it for good' }).count()).toBe(0)
    await look(owen, 'proposal-mine')
    expect(await finds('Mira Vanished', mother!.id)).toBe(true)

    const elif = await sit('Elif Aydin', { screen: 'phone', theme: 'dark' })
    await goTo(elif, '/retention')
    await elif.page.getByText('To erase: one person').waitFor()
    await look(elif, 'retention-waiting')
    await elif.page.getByRole('link', { name: /^Look at it: To erase: one person, proposed by Owen Clarke/ }).click()
    await elif.page.getByRole('button', { name: 'Erase it for good' }).waitFor()
    await look(elif, 'proposal')
    await elif.page.emulateMedia({ media: 'print' })
    await picture(elif, 'proposal.print')
    expect(await elif.page.getByText('Approved by, date').isVisible()).toBe(true)
    expect(await elif.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect(await elif.page.getByRole('button', { name: 'Erase it for good' }).isVisible()).toBe(false)
    await elif.page.emulateMedia({ media: 'screen' })
    // Too long since they signed in: the house asks whether it is still they, and goes on.
    clock = new Date(clock.getTime() + 6 * 60_000)
    await elif.page.getByRole('button', { name: 'Erase it for good' }).click()
    await dialogOf(elif).getByRole('button', { name: 'Erase it for good' }).click()
    await look(elif, 'erase-confirm')
    await dialogOf(elif).getByRole('button', { name: 'It is me' }).click()
    await dialogOf(elif).waitFor({ state: 'detached' })
    await elif.page.getByText('Approved by Elif Aydin').waitFor()
    await elif.page.getByText('somebody who is not here any more').waitFor()
    await look(elif, 'erased')

    expect(await finds('Mira Vanished', mother!.id)).toBe(false)
    await goTo(owen, `/people/${mother!.id}`)
    await page.getByText('There is no such person').waitFor()
    await goTo(owen, '/retention')
    await page.getByText('Approved by Elif Aydin').waitFor()
    await look(owen, 'retention-decided')
    expect(elif.complaints.filter((one) => !one.includes('403'))).toEqual([])
    expect(owen.complaints.filter((one) => !/40[49]/.test(one))).toEqual([])
  }, 180_000)

  test('the schedule says what is due and why something is kept; a partner says that it erased it as well', async () => {
    clock = start
    const stewards = { one: await house.signIn('Owen Clarke'), other: await house.signIn('Sofia Marin') }
    miriam = await house.signIn('Miriam Sola')
    const terms = await agree(stewards, clock)
    const [gone, held] = [aFamily('Longago'), aFamily('Keptback')]
    for (const family of [gone, held]) await insist(miriam, 'register-household', family)
    const first = gone.people[0]!.id
    await insist(miriam, 'record-consent', aWord(first), SERVICE)
    await insist(miriam, 'open-to-partner', anOpening(terms.id, [first]), SERVICE)
    for (const family of [gone, held])
      await insist(miriam, 'close-case', { case: family.case.id, closing: 'left', reason: 'moved on to the capital' })
    const hold = {
      id: newId(),
      person: held.people[0]!.id as PersonId,
      categories: ['contact'],
      authority: 'Court of the harbour, no. 9',
      until: null,
      reviewDue: addMonths(clock, 3).toISOString().slice(0, 10),
    }
    await insist(stewards.one, 'place-hold', hold, { purpose: 'rights' })
    await house.settle()

    clock = addMonths(start, 25)
    for (const who of ['Owen Clarke', 'Elif Aydin', 'Sofia Marin'])
      await insist(
        await house.signIn(who),
        'accept-terms',
        { id: newId() },
        { purpose: who === 'Sofia Marin' ? 'rights' : 'administration' },
      )
    const owen = await sit('Owen Clarke')
    const { page } = owen
    await goTo(owen, '/retention')
    const line = page.getByRole('region', { name: /Erased 2 years after the last case was closed: contact/ })
    await line.getByText('Kept: an authority asks for it by a legal hold (contact)').waitFor()
    expect(await line.getByRole('checkbox', { name: 'Mira Keptback' }).count()).toBe(0)
    await look(owen, 'due')
    await goTo(owen, `/cases/${held.case.id}/safeguards/${hold.person}`)
    await page.getByText('nobody looked again in time').waitFor()
    await look(owen, 'hold-overdue')
    await goTo(owen, '/retention')
    await line.getByRole('checkbox', { name: 'Mira Longago' }).check()
    await line.getByRole('button', { name: 'Propose to erase it for one person' }).click()
    await dialogOf(owen).waitFor()
    await look(owen, 'due-propose')
    await dialogOf(owen).getByRole('button', { name: 'Propose it to a second person' }).click()
    await dialogOf(owen).waitFor({ state: 'detached' })
    await line.getByText('Proposed already; it waits for a second person.').waitFor()

    const elif = await sit('Elif Aydin')
    await goTo(elif, '/retention')
    await elif.page
      .getByRole('link', { name: /Look at it/ })
      .first()
      .click()
    await elif.page.getByRole('button', { name: 'Erase it for good' }).click()
    await dialogOf(elif).getByRole('button', { name: 'Erase it for good' }).click()
    await dialogOf(elif).waitFor({ state: 'detached' })
    await elif.page.getByText('Approved by Elif Aydin').waitFor()
    expect(await elif.page.locator('main').innerText()).toContain('Mira Longago')

    const sofia = await sit('Sofia Marin')
    await goTo(sofia, '/retention')
    await sofia.page.getByText('Partners erased these people').waitFor()
    await look(sofia, 'to-hear')
    await sofia.page.getByRole('button', { name: /We erased it as well/ }).click()
    await sofia.page.getByText('Partners erased these people').waitFor({ state: 'detached' })
    await goTo(elif, '/sign-ins')
    await goTo(elif, '/retention')
    await elif.page.getByText('Every partner has said that it erased it as well.').waitFor()
    expect(sofia.complaints).toEqual([])

    for (const sight of [
      { language: 'ar', screen: 'phone' },
      { language: 'fr', screen: 'desk', theme: 'dark' },
      { language: 'es', screen: 'phone', theme: 'dark' },
    ] as const) {
      const seat = await sit('Owen Clarke', sight)
      await goTo(seat, '/retention')
      await look(seat, `retention-${sight.language}`)
      expect(seat.complaints).toEqual([])
    }
    expect([...owen.complaints, ...elif.complaints]).toEqual([])
  }, 180_000)
})
