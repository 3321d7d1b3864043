import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
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

/** What a browser complained of, but for the answers that say no, which are meant. */
const unexpected = (...seats: Seat[]) =>
  seats.flatMap(({ complaints }) => complaints).filter((one) => !one.includes('400'))

/** An ill mother with a child of whom nobody knows how old she is. */
async function register() {
  const miriam = await house.signIn('Miriam Sola')
  const family = aFamily('Urgentova')
  delete family.people[2]!.born
  family.needs = [{ id: newId(), person: family.people[0]!.id, code: 'SM' }]
  await insist(miriam, 'register-household', family)
  await house.settle()
  return { family, miriam }
}

describe('how urgent a case is', () => {
  test('is suggested with its reasons, decided by a person, and told to have moved', async () => {
    const { family, miriam } = await register()
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${family.case.id}`)
    await settle(desk)
    const section = desk.page.getByRole('region', { name: 'How urgent it is' })
    await section.getByText('Specific need: Serious medical condition').waitFor()
    await section.getByText('40 points · UNHCR specific needs codes: SM').waitFor()
    await section.getByText('Nobody knows').waitFor()
    await section.getByText('A child is younger than 5').waitFor()
    await section.getByText('Nobody has decided yet.').waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'triage')
    await section.getByRole('button', { name: 'Decide how urgent it is' }).click()
    const dialog = dialogOf(desk)
    await dialog.getByLabel('Level', { exact: true }).selectOption({ label: 'urgent' })
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.getByText('Say why, in words.').waitFor()
    await dialog.getByLabel('Why, if it is not what is suggested').fill('She is taken to hospital today.')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'triage-dialog')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await section.getByText('She is taken to hospital today.').waitFor()
    await desk.page.getByText('Look again at how urgent this is').first().waitFor()

    const status = { id: newId(), person: family.people[1]!.id, status: 'unaccompanied', since: '2026-11-20' }
    await insist(miriam, 'state-child-status', { ...status, reason: 'The mother is in hospital.' })
    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await goTo(phone, `/cases/${family.case.id}`)
    await settle(phone)
    await phone.page.getByText(/كان المقترَح عند القرار/).waitFor()
    await phone.page.getByText('طفل ليس معه بالغ من أهله').waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'triage-moved')
    expect(unexpected(desk, phone)).toEqual([])
  })

  test('waits for the team, and other rules are tried on the cases of today', async () => {
    await register()
    const desk = await sit('Miriam Sola')
    await settle(desk)
    await desk.page.getByRole('region', { name: /^How urgent it is/ }).waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'triage-my-work')
    await desk.page
      .getByRole('region', { name: /^How urgent it is/ })
      .getByRole('link', { name: 'Triage' })
      .click()
    await desk.page.getByRole('heading', { name: 'Triage', level: 1 }).waitFor()
    await desk.page
      .getByRole('link', { name: /Urgentova/ })
      .first()
      .waitFor()
    await desk.page.getByRole('button', { name: 'Count them' }).click()
    await desk.page.getByText('withheld: too few').first().waitFor()
    await desk.page.getByRole('textbox', { name: 'Other rules' }).fill('not rules')
    await desk.page.getByRole('button', { name: 'Try them' }).click()
    await desk.page.getByText('This cannot be read as JSON.').waitFor()
    const demo = JSON.parse(readFileSync('profiles/demo/triage.json', 'utf8'))
    const rules = {
      ...demo,
      version: 2,
      rules: demo.rules.filter(({ id }: { id: string }) => id !== 'serious-illness'),
    }
    await desk.page.getByRole('textbox', { name: 'Other rules' }).fill(JSON.stringify({ ...rules, levels: [] }))
    await desk.page.getByRole('button', { name: 'Try them' }).click()
    await desk.page.getByRole('alert').waitFor()
    const file = { name: 'triage.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rules)) }
    await desk.page.getByLabel('From a file').setInputFiles(file)
    await desk.page.getByRole('button', { name: 'Try them' }).click()
    await desk.page.getByText('Version 2 beside version 1').waitFor()
    await desk.page.getByText('More urgent: 0').waitFor()
    await desk.page.getByText(/^Less urgent: [1-9]/).waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'triage-page')

    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await goTo(phone, '/triage')
    await settle(phone)
    await phone.page.getByText('بانتظار قرار').waitFor()
    await phone.page.getByRole('textbox', { name: 'قواعد أخرى' }).fill(JSON.stringify(rules))
    await phone.page.getByRole('button', { name: 'تجربتها' }).click()
    await phone.page.getByText('أكثر استعجالًا: 0').waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'triage-page-ar')
    expect(unexpected(desk, phone)).toEqual([])
  })
})
