import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, openBrowser, type Seat, type Sight, settle, sideways, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let places: Record<string, string>
/** What data stewards see, and nobody else. */
let kept: Record<string, string>

/** A family with somebody missing, a child alone and a need, so that every sign is on the screens. */
function hardCase(): RegisterHousehold {
  const family = aFamily('Signs')
  const [aunt, child] = [
    aPerson('مريم', 'Signs', { sex: 'female' }),
    aPerson('Ato', 'Signs', { sex: 'male', born: { edtf: '2016' } }),
  ]
  const [mother] = family.people
  return {
    ...family,
    people: [...family.people, aunt, child],
    missing: [{ id: newId(), person: aunt.id, cause: 'smugglers', when: '2026-08', trace: 'wanted' }],
    childStatuses: [{ id: newId(), person: child.id, status: 'separated', since: '2026-11-20' }],
    needs: [{ id: newId(), person: mother!.id, code: 'SM' }],
    ties: [
      ...family.ties,
      { id: newId(), kind: 'sibling', from: aunt.id, to: mother!.id, source: 'told-by-one' },
      { id: newId(), kind: 'aunt-uncle', from: mother!.id, to: child.id, source: 'told-by-one' },
      { id: newId(), kind: 'mother', from: aunt.id, to: child.id, source: 'told-by-one' },
    ],
  }
}

beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  const worker = await house.signIn('Miriam Sola')
  const [hard, twice] = [hardCase(), aFamily('Double')]
  const again = aFamily('Double')
  for (const arrival of [hard, twice, again])
    await worker.deed('register-household', arrival, { purpose: 'registration' })
  await house.settle()
  const reviews = (await worker.look('list-reviews', {}, { purpose: 'protection' })).body.reviews
  const { agreements } = (await worker.look('list-agreements')).body
  places = {
    'my work': '/',
    search: '/search',
    register: '/register',
    cases: '/cases',
    'a case': `/cases/${hard.case.id}`,
    'the ledger of a case': `/cases/${hard.case.id}/ledger`,
    'a family': `/families/${hard.people[0]!.id}`,
    triage: '/triage',
    reviews: '/reviews',
    'a review': `/reviews/${reviews[0].id}`,
    'the records of a person': `/people/${hard.people[0]!.id}/records`,
    imports: '/imports',
    colleagues: '/colleagues',
    'my sign-ins': '/sign-ins',
    agreements: '/agreements',
    'an agreement': `/agreements/${agreements[0].id}`,
    'what somebody said': `/cases/${hard.case.id}/consents/${hard.people[0]!.id}`,
    'what protects somebody': `/cases/${hard.case.id}/safeguards/${hard.people[0]!.id}`,
    'everything done with the data of somebody': `/people/${hard.people[0]!.id}/doings`,
    'a person': `/people/${hard.people[0]!.id}`,
    'opened in emergencies': '/emergencies',
    more: '/more',
    nowhere: '/nowhere',
  }
  const proposal = newId()
  const items = [{ person: twice.people[0]!.id, whole: true, categories: [] }]
  const steward = await house.signIn('Owen Clarke')
  await steward.deed(
    'propose-erasure',
    { id: proposal, action: 'erase', because: 'request', line: null, items },
    { purpose: 'rights' },
  )
  kept = {
    'keeping and erasing': '/retention',
    'a proposal to erase': `/retention/${proposal}`,
    'how right the comparison is': '/reviews/figures',
    'how an agency uses the house': '/oversight',
    'what an agency did and saw': '/oversight/lines',
    'what protects somebody, and holds': `/cases/${hard.case.id}/safeguards/${hard.people[0]!.id}`,
  }
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const sights: Sight[] = [
  { language: 'en', screen: 'desk' },
  { language: 'en', screen: 'phone', theme: 'dark' },
  { language: 'ar', screen: 'desk', theme: 'dark' },
  { language: 'ar', screen: 'phone' },
  { language: 'fr', screen: 'desk' },
  { language: 'es', screen: 'phone' },
]

/** What the oversight body sees, and nobody else. */
const overseen = {
  'the work of oversight': '/',
  'openings to review': '/emergencies',
  witnesses: '/witnesses',
  'how the house is used': '/oversight',
  'who did and saw what': '/oversight/lines',
  'checking the house': '/oversight/check',
}

/** What is wrong with one screen, each in a line. */
async function lookAt(seat: Seat, name: string, path: string): Promise<string[]> {
  await goTo(seat, path)
  await settle(seat)
  const found = (await faults(seat)).map((fault) => `${name}: ${fault}`)
  if ((await sideways(seat)) > 0) found.push(`${name}: scrolls sideways`)
  const title = await seat.page.title()
  if (!/^.+ · Kindred$/.test(title)) found.push(`${name}: has the title ${title}`)
  if ((await seat.page.locator('h1').count()) !== 1) found.push(`${name}: has not one heading`)
  return found
}

describe('every screen', () => {
  test.each(sights)('can be used by everyone and fits: $language, $screen, $theme', async (sight) => {
    const seat = await sitDown(browser, address, sight)
    await seat.page.goto('/')
    await seat.page.locator('.agencies').waitFor()
    const found: string[] = (await faults(seat)).map((fault) => `sign in: ${fault}`)
    await signIn(seat, 'Miriam Sola')
    for (const [name, path] of Object.entries(places)) found.push(...(await lookAt(seat, name, path)))
    expect(seat.complaints).toEqual([])
    await seat.context.close()

    const steward = await sitDown(browser, address, sight)
    await signIn(steward, 'Owen Clarke')
    for (const [name, path] of Object.entries(kept)) found.push(...(await lookAt(steward, name, path)))
    expect(steward.complaints).toEqual([])
    await steward.context.close()

    const overseer = await sitDown(browser, address, sight)
    await signIn(overseer, 'Clara Weiss')
    for (const [name, path] of Object.entries(overseen)) found.push(...(await lookAt(overseer, name, path)))
    expect(found).toEqual([])
    expect(overseer.complaints).toEqual([])
    await overseer.context.close()
  })

  test('brings the keyboard to its heading, and answers to its keys', async () => {
    const seat = await sitDown(browser, address)
    const { page } = seat
    await signIn(seat, 'Miriam Sola')
    await settle(seat)
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Keys that help').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('workb')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bring in a workbook' }).waitFor()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.closest('search') !== null)).toBe(true)
    expect(seat.complaints).toEqual([])
  })
})
