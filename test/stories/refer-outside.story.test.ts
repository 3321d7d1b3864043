import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { aWord, insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { agreeOnPaper, aPartner, type Partner } from '../world/packages.ts'
import {
  dialogOf,
  faults,
  goTo,
  open,
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
let miriam: AtWork
let quay: Partner
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  const [one, other, worker] = (await Promise.all(['Owen Clarke', 'Elif Aydin', 'Miriam Sola'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
  miriam = worker
  quay = await aPartner(miriam)
  await agreeOnPaper({ one, other }, quay.partner, new Date())
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

/** A family that said yes to the partner for both purposes. */
async function willing(name: string) {
  const family = aFamily(name)
  await insist(miriam, 'register-household', family)
  await house.settle()
  const words = family.people.flatMap(({ id }, nth) =>
    (['service-delivery', 'accommodation'] as const).map((purpose) =>
      aWord(id, {
        purpose,
        recipient: quay.partner,
        categories: ['family-unity'],
        ...(nth > 0 && { by: { kind: 'best-interests' as const, decision: newId<FactId>() }, words: 'one room' }),
      }),
    ),
  )
  for (const word of words) await insist(miriam, 'record-consent', word)
  return family.case.id
}

/** Seals a package from the case; the link and the code, as they stand on the screen this once. */
async function seal(desk: Seat, file: string, letter: string) {
  await goTo(desk, `/cases/${file}`)
  await settle(desk)
  await desk.page.getByRole('button', { name: 'Ask another agency' }).click()
  const dialog = dialogOf(desk)
  await dialog
    .getByLabel('Which agency, and for what')
    .selectOption({ label: 'House of the Quay · accommodation · A bed at the quay' })
  await dialog.getByLabel('Service', { exact: true }).selectOption({ label: 'shelter' })
  await dialog.getByLabel('Letter').fill(letter)
  await dialog.getByText('What House of the Quay will hold in its hands').waitFor()
  await settle(desk)
  await picture(desk, 'seal-package')
  expect(await faults(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Seal for House of the Quay' }).click()
  await dialog.getByText('The code', { exact: true }).waitFor({ timeout: 20_000 })
  const link = (await dialog.locator('.hand-over .code').innerText()).trim()
  const code = (await dialog.locator('.package-code').innerText()).trim()
  expect(code).toMatch(/^\d{5}( \d{5}){4}$/)
  expect(link).toMatch(/\/packages\/[0-9a-f-]{36}$/)
  await picture(desk, 'hand-over')
  expect(await faults(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'I have noted both' }).click()
  await dialog.waitFor({ state: 'detached' })
  return { path: new URL(link).pathname, code }
}

const ARABIC = (code: string) => code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)

async function openAs(phone: Seat, path: string, typed: string) {
  await open(phone, path)
  await phone.page.getByLabel('الرمز').fill(typed)
  await phone.page.getByRole('button', { name: 'فتح', exact: true }).click()
}

/** Says something on the page of a package, by name and function. */
async function answer(phone: Seat, what: string, words?: [label: string, text: string]) {
  await phone.page.getByLabel(what).check()
  if (words) await phone.page.getByLabel(words[0]).fill(words[1])
  await phone.page.getByLabel('اسمكم').fill('أنا رويث')
  await phone.page.getByLabel('وظيفتكم').fill('مديرة الليل')
  await phone.page.getByRole('button', { name: 'إرسال الجواب' }).click()
}

describe('a family is referred to a partner without an account', () => {
  test('that opens the package on a telephone in Arabic, asks, is answered and says yes', async () => {
    const file = await willing('Outsidova')
    const desk = await sit('Miriam Sola')
    const { path, code } = await seal(desk, file, 'A room for three from Friday.')

    const phone = await sitDown(browser, address, { language: 'ar', screen: 'phone' })
    await open(phone, path)
    await phone.page.getByRole('heading', { name: 'طرد مختوم ينتظر هنا' }).waitFor()
    const before = await phone.page.locator('body').innerText()
    for (const said of ['Outsidova', 'Mira', 'Harbour', 'Quay', 'Miriam']) expect(before).not.toContain(said)
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'package-waits')
    // A wrong code is told, with how many tries are left. The browser says so in its console, as of every refusal.
    await openAs(phone, path, '11111 22222 33333 44444 55555')
    await phone.page.getByText(/ليس هذا هو الرمز\. بقيت .*6.* محاولات\./).waitFor({ timeout: 20_000 })
    await picture(phone, 'package-wrong-code')
    phone.complaints.length = 0
    await openAs(phone, path, ARABIC(code))
    await phone.page.getByRole('heading', { name: /تطلب مساعدتكم/ }).waitFor({ timeout: 20_000 })
    await phone.page.getByText('A room for three from Friday.').waitFor()
    await phone.page.getByText('Mira Outsidova').first().waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'package-opened')
    await answer(phone, 'لدينا سؤال أولاً', ['سؤالكم', 'هل يصعدون الدرج؟'])
    await phone.page.getByText('وصل جوابكم.').waitFor()
    await picture(phone, 'package-answered')
    expect(await faults(phone)).toEqual([])

    await goTo(desk, '/referrals')
    await desk.page.getByText('House of the Quay asked you something').waitFor()
    await desk.page.getByRole('link', { name: /^Open: shelter/ }).click()
    await desk.page.getByText('هل يصعدون الدرج؟').waitFor()
    await desk.page.getByText('أنا رويث, مديرة الليل').waitFor()
    await desk.page.getByText('It cannot be called back any more').waitFor()
    await desk.page.getByRole('button', { name: 'Answer' }).click()
    await dialogOf(desk).getByLabel('In words').fill('Yes, they do.')
    await dialogOf(desk).getByRole('button', { name: 'Answer' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })

    await openAs(phone, path, code)
    await phone.page.getByText('Yes, they do.').waitFor({ timeout: 20_000 })
    await answer(phone, 'نعم، نستطيع المساعدة', ['أين ومتى يمكنهم المجيء، إن كنتم تعلمون', 'الغرفة ٤'])
    await phone.page.getByText(/قلتم نعم/).waitFor()
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'package-accepted')

    await goTo(desk, '/cases')
    await goTo(desk, '/referrals')
    await desk.page.getByLabel('Sent', { exact: true }).check()
    await desk.page.getByRole('link', { name: /^Open: shelter/ }).click()
    await desk.page.getByText('الغرفة ٤').waitFor()
    await settle(desk)
    await picture(desk, 'package-referral')
    expect(await faults(desk)).toEqual([])
    await desk.page.getByRole('button', { name: 'Withdraw' }).click()
    await dialogOf(desk).getByLabel('In words').fill('They found a room with family.')
    await dialogOf(desk).getByRole('button', { name: 'Withdraw' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: 'Ask to delete' }).click()
    await dialogOf(desk).getByLabel('In words').fill('Told Ana by telephone.')
    expect(await faults(desk)).toEqual([])
    await dialogOf(desk).getByRole('button', { name: 'Ask to delete' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await goTo(desk, '/cases')
    await goTo(desk, '/referrals')
    await desk.page.getByLabel('Waiting for us', { exact: true }).check()
    await desk.page.getByText('House of the Quay has not yet said that it deleted').waitFor()
    await picture(desk, 'deletion-waits')
  })

  test('that says no; and what is over is told apart from nothing', async () => {
    const file = await willing('Refusedova')
    const desk = await sit('Miriam Sola')
    const { path, code } = await seal(desk, file, 'A bed tonight.')
    const phone = await sitDown(browser, address, { language: 'ar', screen: 'phone' })
    await openAs(phone, path, code)
    await phone.page.getByLabel('لا، لا نستطيع المساعدة').check({ timeout: 20_000 })
    await phone.page.getByLabel('لماذا لا', { exact: true }).selectOption({ index: 1 })
    await answer(phone, 'لا، لا نستطيع المساعدة', ['بالكلمات، كي يُسأل غيركم', 'لا مكان'])
    await phone.page.getByRole('heading', { name: 'شكراً على جوابكم' }).waitFor()
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'package-refused')
    const said: string[] = []
    for (const gone of [path, `/packages/${newId()}`, '/packages/nothing']) {
      await open(phone, gone)
      await phone.page.getByRole('heading', { name: 'لا شيء يُفتح هنا' }).waitFor()
      said.push(await phone.page.locator('main').innerText())
    }
    expect(new Set(said).size).toBe(1)
    await picture(phone, 'package-gone')
    await goTo(desk, '/referrals')
    await desk.page
      .getByText(/refused: ask somebody else/)
      .first()
      .waitFor()
  })

  test('and is recalled before anybody opened it', async () => {
    const file = await willing('Recalledova')
    const desk = await sit('Miriam Sola')
    const { path, code } = await seal(desk, file, 'A bed tomorrow.')
    const phone = await sitDown(browser, address, { language: 'ar', screen: 'phone' })
    await open(phone, path)
    await phone.page.getByRole('heading', { name: 'طرد مختوم ينتظر هنا' }).waitFor()
    await desk.page.getByRole('link', { name: /shelter · House of the Quay/ }).click()
    await desk.page.getByText('Nobody has opened it.').waitFor()
    await settle(desk)
    await picture(desk, 'package-unopened')
    await desk.page.getByRole('button', { name: 'Withdraw' }).click()
    await dialogOf(desk).getByLabel('In words').fill('Not needed.')
    await dialogOf(desk).getByRole('button', { name: 'Withdraw' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await phone.page.getByLabel('الرمز').fill(code)
    await phone.page.getByRole('button', { name: 'فتح', exact: true }).click()
    await phone.page.getByRole('heading', { name: 'لا شيء يُفتح هنا' }).waitFor({ timeout: 20_000 })
  })

  test('whom the worker wrote down, and whose signature on paper the steward did', async () => {
    const desk = await sit('Miriam Sola')
    await goTo(desk, '/directory')
    await desk.page.getByRole('button', { name: 'Write down a partner' }).click()
    await dialogOf(desk).getByLabel('Name').fill('Open Kitchen')
    await dialogOf(desk).getByLabel('Kind of service').selectOption({ label: 'Assistance and reintegration' })
    await dialogOf(desk).getByLabel('Country whose law it answers to').selectOption({ label: 'Portugal' })
    await dialogOf(desk).getByLabel('Whom to reach, and how').fill('Rui, 0911')
    expect(await faults(desk)).toEqual([])
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('Open Kitchen').waitFor()
    await settle(desk)
    await picture(desk, 'partners')
    expect(await faults(desk)).toEqual([])
    const steward = await house.signIn('Owen Clarke')
    const { partners } = (await miriam.look('list-partners')).body
    const kitchen = partners.find(({ name }: { name: string }) => name === 'Open Kitchen').id
    const terms = newId()
    await insist(steward, 'propose-agreement', {
      id: terms,
      title: 'Meals from the kitchen',
      parties: [steward.worker.agency.id, kitchen],
      purposes: ['service-delivery'],
      categories: ['identity-lite'],
      jurisdictions: ['QMA'],
      onward: false,
      from: new Date().toISOString(),
      until: null,
      steward: steward.worker.id,
    })
    const owen = await sit('Owen Clarke')
    await goTo(owen, `/agreements/${terms}`)
    await owen.page.getByRole('button', { name: 'Open Kitchen has read and understood it' }).click()
    await owen.page.getByText('Understood: Owen Clarke, Open Kitchen').waitFor()
    await settle(owen)
    await picture(owen, 'on-paper')
    expect(await faults(owen)).toEqual([])
  })
})
