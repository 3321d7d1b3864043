import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { agree, aWord, insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { aField, aForm, aList, publish, setList } from '../world/forms.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { faults, goTo, open, openBrowser, type Seat, type Sight, settle, sideways, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let places: Record<string, string>
/** What data stewards see, and nobody else. */
let kept: Record<string, string>
/** What administrators see, and nobody else. */
let made: Record<string, string>

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

/** A referral to the shelter for a family that said yes to it. */
async function askTheShelter(worker: AtWork): Promise<string> {
  const [one, other] = (await Promise.all(['Owen Clarke', 'Sofia Marin'].map(house.signIn))) as [AtWork, AtWork]
  const purposes = ['service-delivery', 'accommodation'] as const
  const agreed = await agree({ one, other }, new Date(), { purposes: [...purposes] })
  const family = aFamily('Asked')
  await insist(worker, 'register-household', family)
  const [mother, ...children] = family.people.map(({ id }) => id)
  for (const purpose of purposes) await insist(worker, 'record-consent', aWord(mother!, { purpose }))
  const id = newId()
  await insist(
    worker,
    'send-referral',
    {
      id,
      kind: 'referral',
      case: family.case.id,
      to: 'lighthouse-shelter',
      agreement: agreed.id,
      forPurpose: 'accommodation',
      parts: ['family-unity', 'shelter'],
      service: 'shelter',
      urgency: 'day',
      people: [{ id: newId(), person: mother }],
      left: children.map((person) => ({ person, because: 'with-other-carer' })),
      languages: ['ara'],
      until: '2027-06-01T00:00:00Z',
      reason: 'A bed near the hospital.',
    },
    { purpose: 'service-delivery' },
  )
  return id
}
/** A plan for the child to come to his mother, and his care watched over. */
async function planToCome(worker: AtWork, { people }: RegisterHousehold): Promise<string> {
  const [id, child, aunt, mother] = [newId(), people.at(-1)!.id, people[0]!.id, people.at(-2)!.id]
  const sides = { from: worker.worker.agency.id, to: worker.worker.agency.id, travel: worker.worker.agency.id }
  const plan = { id, from: [child], to: [mother], country: 'QMA', town: 'Qamar', sides }
  await insist(worker, 'plan-reunification', plan, { purpose: 'family-tracing' })
  const care = {
    id: newId(),
    carer: aunt,
    over: child,
    form: 'care',
    basis: 'family',
    since: '2026-10-01',
    until: null,
  }
  await insist(worker, 'record-care', care, { purpose: 'protection' })
  return id
}
/** A form with a field of every kind but rows, so that each stands on a screen. */
const everyKind = () =>
  aForm([
    aField({ key: 'grade', kind: 'code', list: 'grades', counted: true }),
    aField({ key: 'grades', kind: 'codes', list: 'grades' }),
    aField({ key: 'words', kind: 'text', required: true, shown: "grade = 'two'" }),
    aField({ key: 'story', kind: 'long-text', as: 'protection.narrative' }),
    aField({ key: 'number', kind: 'decimal' }),
    aField({ key: 'half', kind: 'calculated', calculation: 'number / 2' }),
    aField({ key: 'since', kind: 'date', latest: 'today' }),
    aField({ key: 'asked', kind: 'yes-no' }),
    aField({ key: 'read', kind: 'note' }),
    aField({ key: 'ill', kind: 'text', as: 'health.problems' }),
  ])

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
  const asked = await askTheShelter(worker)
  await worker.deed('plan-service', {
    id: newId(),
    case: hard.case.id,
    what: 'A place in school for Ato.',
    due: '2026-12-01',
    service: 'education',
  })
  const age = {
    kind: 'age',
    method: 'interview',
    youngest: 9,
    oldest: 11,
    result: 'child',
    by: 'two workers',
    agreed: true,
  }
  const found = { id: newId(), case: hard.case.id, person: hard.people.at(-1)!.id, content: age }
  await insist(worker, 'record-circumstance', { ...found, since: '2026-11-20', until: null, reviewDue: null })
  const listing = { id: newId(), services: ['education', 'food'], name: 'School at the Quay', place: 'Quay 9' }
  const terms = { eligibility: 'children of six and older', languages: ['ara'], hours: '8 to 12', capacity: 12 }
  await worker.deed('list-service', { ...listing, ...terms, openForNew: true })
  const together = await planToCome(worker, hard)
  const nadia = await house.signIn('Nadia Haddad')
  await setList(nadia, aList('grades', 'one', 'two'))
  const form = await publish(nadia, 'screens', everyKind())
  const filled = { sheet: newId(), form, edition: 1, person: hard.people[0]!.id, seen: 0, finished: true }
  await worker.deed('fill-form', { ...filled, answers: { grade: 'one', number: 3 } }, { purpose: 'protection' })
  await nadia.deed('confirm-sign-in', { proof: null }, { purpose: 'administration' })
  const hook = { id: newId(), url: 'https://hooks.example/kindred', events: ['write-note'], from: null }
  await nadia.deed('register-hook', hook, { purpose: 'administration' })
  made = { forms: '/forms', 'a form being made': `/forms/${form}`, 'who is told of deeds': '/hooks' }
  places = {
    'my work': '/',
    search: '/search',
    register: '/register',
    cases: '/cases',
    'a case': `/cases/${hard.case.id}`,
    'the ledger of a case': `/cases/${hard.case.id}/ledger`,
    'a family': `/families/${hard.people[0]!.id}`,
    triage: '/triage',
    tracing: '/tracing',
    'coming together': '/reunifications',
    'a plan to come together': `/reunifications/${together}`,
    'care that is watched over': '/care',
    reviews: '/reviews',
    'a review': `/reviews/${reviews[0].id}`,
    'the records of a person': `/people/${hard.people[0]!.id}/records`,
    referrals: '/referrals',
    'a referral': `/referrals/${asked}`,
    'the directory': '/directory',
    imports: '/imports',
    colleagues: '/colleagues',
    'my sign-ins': '/sign-ins',
    agreements: '/agreements',
    'an agreement': `/agreements/${agreements[0].id}`,
    'what somebody said': `/cases/${hard.case.id}/consents/${hard.people[0]!.id}`,
    'what protects somebody': `/cases/${hard.case.id}/safeguards/${hard.people[0]!.id}`,
    'everything done with the data of somebody': `/people/${hard.people[0]!.id}/doings`,
    'a person': `/people/${hard.people[0]!.id}`,
    'the forms of a person': `/people/${hard.people[0]!.id}/forms`,
    'a form to fill': `/people/${hard.people[0]!.id}/forms/${form}`,
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

/**
 * Each screen is seen in four of these: in every language, at both widths and in both themes, and from right to left at the
 * desk or on the phone, as its place in the list falls.
 */
const sights: (Sight & { of: 'all' | 'even' | 'odd' })[] = [
  { language: 'en', screen: 'desk', of: 'even' },
  { language: 'en', screen: 'phone', theme: 'dark', of: 'odd' },
  { language: 'ar', screen: 'desk', theme: 'dark', of: 'even' },
  { language: 'ar', screen: 'phone', of: 'odd' },
  { language: 'fr', screen: 'desk', of: 'all' },
  { language: 'es', screen: 'phone', of: 'all' },
]

const isSeenIn = (nth: number, { of }: (typeof sights)[number]) => of === 'all' || of === ['even', 'odd'][nth % 2]

/** What the oversight body sees, and nobody else. */
const overseen = {
  'the work of oversight': '/',
  'openings to review': '/emergencies',
  witnesses: '/witnesses',
  'how the house is used': '/oversight',
  'who did and saw what': '/oversight/lines',
  'checking the house': '/oversight/check',
}

/** Who looks at which screens, by the name of each. */
const seenBy = () => ({ 'Miriam Sola': places, 'Owen Clarke': kept, 'Nadia Haddad': made, 'Clara Weiss': overseen })

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
  test.each([0, 1])('is seen in every language, at both widths and in both themes: place %d', (nth) => {
    const seen = sights.filter((sight) => isSeenIn(nth, sight))
    expect(seen.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'es', 'fr'])
    expect(new Set(seen.map(({ screen }) => screen))).toEqual(new Set(['desk', 'phone']))
    expect(new Set(seen.map(({ theme = 'light' }) => theme))).toEqual(new Set(['light', 'dark']))
  })

  test.each(sights)(
    'can be used by everyone and fits: $language, $screen, $theme',
    { timeout: 180_000 },
    async (sight) => {
      const front = await sitDown(browser, address, sight)
      await open(front, '/')
      await front.page.waitForFunction(() => document.querySelector('.agencies'))
      const found: string[] = (await faults(front)).map((fault) => `sign in: ${fault}`)
      expect(front.complaints).toEqual([])
      await front.context.close()

      let nth = 0
      for (const [name, screens] of Object.entries(seenBy())) {
        const seat = await sitDown(browser, address, sight)
        await signIn(seat, name)
        for (const [screen, path] of Object.entries(screens))
          if (isSeenIn(nth++, sight)) found.push(...(await lookAt(seat, screen, path)))
        expect(seat.complaints).toEqual([])
        await seat.context.close()
      }
      expect(found).toEqual([])
    },
  )

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
