import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { agree, aWord, insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
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

const HOUR = 3_600_000
let clock = new Date()
let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
let petra: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  address = await house.listen()
  browser = await openBrowser()
  const [one, other, ...rest] = (await Promise.all(
    ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak'].map(house.signIn),
  )) as [AtWork, AtWork, AtWork, AtWork]
  ;[miriam, petra] = rest as [AtWork, AtWork]
  await agree({ one, other }, clock, {
    title: 'Rooms for families',
    purposes: ['service-delivery', 'accommodation'],
    categories: ['family-unity', 'shelter'],
  })
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

/** A family that said yes to the shelter: that it is told, and that it works for them. */
async function willing(name: string) {
  const family = aFamily(name)
  await insist(miriam, 'register-household', family)
  await house.settle()
  const persons = family.people.map(({ id }) => id)
  const words = persons.flatMap((person, nth) =>
    (['service-delivery', 'accommodation'] as const).map((purpose) =>
      aWord(person, {
        purpose,
        ...(nth > 0 && { by: { kind: 'best-interests' as const, decision: newId<FactId>() }, words: 'one room' }),
      }),
    ),
  )
  for (const word of words) await insist(miriam, 'record-consent', word)
  return { file: family.case.id, words }
}

/** Asks the shelter from the case, as far as the last button. */
async function fillIn(desk: Seat, file: string, letter: string) {
  await goTo(desk, `/cases/${file}`)
  await settle(desk)
  await desk.page.getByRole('button', { name: 'Ask another agency' }).click()
  const dialog = dialogOf(desk)
  await dialog
    .getByLabel('Which agency, and for what')
    .selectOption({ label: 'Lighthouse Shelter · accommodation · Rooms for families' })
  await dialog.getByLabel('Service', { exact: true }).selectOption({ label: 'shelter' })
  await dialog.getByLabel('Letter').fill(letter)
  return dialog
}

/** However late the house says what another agency would see: what it said of the one before is not taken for it. */
async function seesBeforeAsking(desk: Seat) {
  const dialog = dialogOf(desk)
  const whom = dialog.getByLabel('Which agency, and for what')
  const before = await whom.inputValue()
  const answered = Promise.withResolvers<void>()
  await desk.page.route('**/api/looks/foresee-referral', async (route) => {
    await answered.promise
    await route.continue()
  })
  const other = 'Refugee Registration Service'
  await whom.selectOption({ label: `${other} · finding family · Children who arrive alone are known at the border` })
  const ask = dialog.getByRole('button', { name: `Ask ${other}` })
  await ask.waitFor()
  expect(await ask.getAttribute('aria-disabled')).toBe('true')
  expect(await dialog.getByText('Only in part').count()).toBe(0)
  answered.resolve()
  await dialog.getByText(`What ${other} would see`).waitFor()
  await desk.page.unroute('**/api/looks/foresee-referral')
  await whom.selectOption(before)
}

describe('one agency asks another', () => {
  test('with preview, question, answer, work and outcome; a phone in Arabic on the other side', async () => {
    const { file } = await willing('Askedova')
    const desk = await sit('Miriam Sola')
    const dialog = await fillIn(desk, file, 'A room for three from Friday.')
    // Nobody is left behind by being forgotten: who does not go has a reason.
    await dialog.getByLabel('Noor', { exact: true }).uncheck()
    await dialog.getByRole('button', { name: 'Ask Lighthouse Shelter' }).click()
    await dialog.getByText('Say of everybody who stays, why.').waitFor()
    await dialog.getByLabel('Noor', { exact: true }).check()
    await dialog
      .getByText(/Only in part: date of birth/)
      .first()
      .waitFor()
    await picture(desk, 'refer')
    expect(await faults(desk)).toEqual([])
    await seesBeforeAsking(desk)
    await dialog.getByRole('button', { name: 'Ask Lighthouse Shelter' }).click()
    await dialog.waitFor({ state: 'detached' })
    await desk.page.getByRole('link', { name: /shelter · Lighthouse Shelter/ }).waitFor()

    const phone = await sit('Petra Novak', { language: 'ar', screen: 'phone' })
    await phone.page.getByText('تنتظر ردكم').waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'refer-waits')
    await phone.page.getByRole('link', { name: /^فتح: مأوى/ }).click()
    await phone.page.getByText('تُفتح الرسالة عندما تقبل جهتكم.').waitFor()
    expect(await phone.page.getByText('Friday').count()).toBe(0)
    expect(await phone.page.getByText('Mira').count()).toBe(0)
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'referral-before')
    await phone.page.getByRole('button', { name: 'تأكيد الاستلام' }).click()
    await phone.page.getByRole('button', { name: 'طرح سؤال' }).click()
    await dialogOf(phone).getByLabel('بالكلمات').fill('هل يصعدون الدرج؟')
    expect(await faults(phone)).toEqual([])
    await dialogOf(phone).getByRole('button', { name: 'طرح سؤال' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })

    await goTo(desk, '/referrals')
    await desk.page.getByText('Lighthouse Shelter asked you something').waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'referrals')
    await desk.page.getByRole('link', { name: /^Open: shelter/ }).click()
    await desk.page.getByRole('button', { name: 'Answer' }).click()
    await dialogOf(desk).getByLabel('In words').fill('Yes, they do.')
    await dialogOf(desk).getByRole('button', { name: 'Answer' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })

    await goTo(phone, '/referrals')
    await phone.page.getByRole('link', { name: /^فتح: مأوى/ }).click()
    await phone.page.getByText('Yes, they do.').waitFor()
    await phone.page.getByRole('button', { name: 'قبول', exact: true }).click()
    await phone.page.getByText('A room for three from Friday.').waitFor()
    await phone.page.getByText('Mira').first().waitFor()
    await picture(phone, 'referral-after')
    await phone.page.getByRole('button', { name: 'بدأنا' }).click()
    await phone.page.getByRole('button', { name: 'ذكر النتيجة' }).click()
    await dialogOf(phone).getByLabel('ما آل إليه').selectOption({ label: 'قُدّمت' })
    await dialogOf(phone).getByLabel('بالكلمات').fill('الغرفة ٤')
    await dialogOf(phone).getByRole('button', { name: 'ذكر النتيجة' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })

    await goTo(desk, '/referrals')
    await desk.page.getByText('Lighthouse Shelter is done: read what became of it').waitFor()
    await desk.page.getByRole('link', { name: /^Open: shelter/ }).click()
    await desk.page.getByText('الغرفة ٤').waitFor()
    await picture(desk, 'referral-done')
    expect(await faults(desk)).toEqual([])
    await desk.page.getByRole('button', { name: 'I have read it' }).click()
    await desk.page.getByText('There is nothing to do here for your agency now.').waitFor()
  })

  test('and what nobody answers in time stands at the head of the sender’s work; a yes taken back closes it at once', async () => {
    const { file, words } = await willing('Lapsedova')
    const desk = await sit('Miriam Sola')
    const dialog = await fillIn(desk, file, 'Quickly.')
    await dialog.getByLabel('Answer needed within').selectOption({ label: 'one hour' })
    await dialog.getByRole('button', { name: 'Ask Lighthouse Shelter' }).click()
    await dialog.waitFor({ state: 'detached' })
    clock = new Date(clock.getTime() + HOUR)
    const late = await sit('Lena Fuchs')
    await late.page.getByText('lapsed: nobody answered: ask somebody else, or say that it is not needed').waitFor()
    await picture(late, 'lapsed')
    expect(await faults(late)).toEqual([])

    const again = await sit('Miriam Sola')
    const second = await fillIn(again, file, 'Again.')
    await second.getByRole('button', { name: 'Ask Lighthouse Shelter' }).click()
    await second.waitFor({ state: 'detached' })
    ;[miriam, petra] = (await Promise.all(['Miriam Sola', 'Petra Novak'].map(house.signIn))) as [AtWork, AtWork]
    const { referrals } = (await petra.look('list-referrals', { waiting: true }, { purpose: 'accommodation' })).body
    const one = referrals.find(
      ({ case: of, state }: { case: string; state: string }) => of === file && state === 'sent',
    )
    const turn = { referral: one.id, seen: 'sent' }
    await insist(petra, 'accept-referral', turn, { purpose: 'accommodation' })
    const shelter = await sit('Petra Novak')
    await goTo(shelter, `/cases/${file}`)
    await shelter.page
      .getByRole('heading', { name: /Lapsedova/ })
      .first()
      .waitFor()
    await picture(shelter, 'case-by-referral')
    expect(await faults(shelter)).toEqual([])
    clock = new Date(clock.getTime() + 1000)
    const no = { id: newId(), consent: words[1]!.id, by: { kind: 'person' }, expression: ['spoken'] }
    await insist(miriam, 'withdraw-consent', no, { purpose: 'service-delivery' })
    await shelter.page.goto(`/cases/${file}`)
    await shelter.page.getByText('There is no such case').first().waitFor()
  })

  test('and a case goes over to the other with its custody, in one instant', async () => {
    const { file } = await willing('Movedova')
    const desk = await sit('Miriam Sola')
    const dialog = await fillIn(desk, file, 'They live with you now.')
    await dialog.getByLabel('Hand over the case').check()
    await dialog.getByText('your agency does not see it any more').waitFor()
    await picture(desk, 'transfer')
    expect(await faults(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Ask Lighthouse Shelter' }).click()
    await dialog.waitFor({ state: 'detached' })
    const shelter = await sit('Petra Novak')
    await shelter.page
      .getByRole('link', { name: /^Open: Hand over the case/ })
      .first()
      .click()
    await shelter.page.getByRole('button', { name: 'Accept', exact: true }).click()
    await goTo(shelter, `/cases/${file}`)
    await shelter.page
      .getByRole('heading', { name: /Movedova/ })
      .first()
      .waitFor()
    await desk.page.goto(`/cases/${file}`)
    await desk.page.getByText('There is no such case').first().waitFor()
  })
})
