import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import {
  aLoneBoy,
  aMotherWhoSeeks,
  answer,
  forTheBest,
  household,
  known,
  openRiverside,
  request,
  TRACE,
} from '../world/tracing.ts'
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
let rosa: AtWork
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  rosa = await openRiverside(house)
  miriam = await house.signIn('Miriam Sola')
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
async function act(who: AtWork, name: string, input: object, purpose: 'family-tracing' | 'protection' = TRACE.purpose) {
  await insist(who, name, input, { purpose })
  await house.settle()
}
/** What a browser complained of, but for the answers that say no, which are meant. */
const unexpected = (...seats: Seat[]) =>
  seats.flatMap(({ complaints }) => complaints).filter((one) => !/40[0-9]/.test(one))

describe('those already parted', () => {
  test('a child’s thin statement finds his mother’s search, and nothing is told before both sides found it', async () => {
    const [child, parent] = [aLoneBoy(), aMotherWhoSeeks()]
    await act(miriam, 'register-household', child.family, 'protection')
    await act(rosa, 'register-household', parent.family, 'protection')
    await act(rosa, 'open-tracing', request(parent.mother, [parent.boy]))

    const desk = await sit('Miriam Sola')
    await goTo(desk, `/families/${child.boy.id}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: 'Open a search' }).click()
    const dialog = dialogOf(desk)
    await dialog.getByLabel('Who asked for it').selectOption({ label: 'a child’s statement' })
    await dialog.getByLabel('What was told, however little').fill('My mother is Amina, my brother is Ali.')
    await dialog.getByLabel('Where the family is from').fill('Kismayo')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-open')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await house.settle()
    await goTo(desk, '/tracing')
    await settle(desk)
    await desk.page.getByRole('heading', { name: 'May be one family' }).waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-list')
    await desk.page.getByRole('link', { name: /^Compare/ }).click()
    await desk.page.getByText('The other side is with Riverside Family Service.').waitFor()
    await settle(desk)
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-compare')
    await desk.page.getByRole('button', { name: 'Is it they?' }).click()
    await dialogOf(desk).getByLabel('Is it they').selectOption({ label: 'It is they' })
    await dialogOf(desk).getByRole('textbox').fill('He knows the song that she sang.')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('What is best for the child is not found yet.').waitFor()
    expect(await desk.page.getByRole('button', { name: 'Tell the other side how to reach us' }).count()).toBe(0)

    const candidate = desk.page.url().split('/').at(-1)!
    const judged = { candidate, side: parent.mother.id, verdict: 'match', reason: 'she knows his scar', seen: 0 }
    await act(rosa, 'judge-trace', judged)
    const channel = { candidate, side: parent.mother.id, way: 'phone-of-agency', channel: 'Ask for Rosa, 0700 112233' }
    expect((await rosa.deed('disclose-trace', channel, TRACE)).body.code).toBe('trace-goes-on')
    await act(miriam, 'record-court-order', forTheBest(child.boy, child.mother))
    await act(miriam, 'agree-to-be-found', answer(child.boy, { by: 'authority', candidate }))
    await act(rosa, 'disclose-trace', channel)

    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await goTo(phone, `/tracing/${candidate}`)
    await settle(phone)
    await phone.page.getByText('Ask for Rosa, 0700 112233').waitFor()
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'tracing-told-ar')
    expect(unexpected(desk, phone)).toEqual([])
  })

  test('somebody more is sought, and a guardian says yes for a child when it was found to be best', async () => {
    const names: [string, string, string] = ['Sakariye', 'Maryan', 'Khalid']
    const [child, parent] = [aLoneBoy(names), aMotherWhoSeeks(names)]
    const aunt = known('Hodan Guuleed', { sex: 'female', born: { edtf: '1988' } })
    const { people, ties } = household([child.boy, aunt], [], [['aunt-uncle', aunt, child.boy]])
    const home = {
      ...child.family,
      people: [...people, child.mother, child.ali],
      ties: [...child.family.ties, ...ties],
    }
    await act(miriam, 'register-household', home, 'protection')
    const mandate = { id: newId(), child: child.boy.id, guardian: aunt.id, until: null }
    await act(miriam, 'record-mandate', mandate, 'protection')
    await act(rosa, 'register-household', parent.family, 'protection')
    await act(rosa, 'open-tracing', request(parent.mother, [parent.boy]))
    await act(miriam, 'open-tracing', request(child.boy, [child.mother], { askedBy: 'child' }))

    const desk = await sit('Miriam Sola')
    await goTo(desk, '/tracing')
    await settle(desk)
    const line = desk.page.getByRole('listitem').filter({ hasText: 'Sakariye' }).filter({ hasText: 'seeks' })
    await line.getByRole('button', { name: 'Add somebody who is sought' }).click()
    const dialog = dialogOf(desk)
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.getByText('This is needed.').first().waitFor()
    await dialog.getByLabel('Given name').fill('ayaan')
    await dialog.getByLabel('Father’s or family name').fill('Xasan')
    await dialog.getByLabel('Sex').selectOption({ label: 'Woman' })
    await dialog.getByLabel('Age or date of birth').fill('somewhen')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.getByText('This cannot be read as an age').waitFor()
    await dialog.getByLabel('Age or date of birth').fill('about 12')
    await dialog.getByLabel('To Sakariye').selectOption('sibling')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-add-sought')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await line.getByText('Ayaan Xasan').waitFor()
    await house.settle()

    await desk.page.getByRole('link', { name: 'Compare: Sakariye' }).click()
    await desk.page.getByText('The other side is with Riverside Family Service.').waitFor()
    const candidate = desk.page.url().split('/').at(-1)!
    await desk.page.getByRole('button', { name: 'Agree to be found?' }).click()
    await dialogOf(desk).getByRole('radio', { name: 'yes', exact: true }).check()
    await dialogOf(desk).getByText('A yes for a child can be written down only').waitFor()
    expect(await dialogOf(desk).getByRole('button', { name: 'Write it down' }).isDisabled()).toBe(true)
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-best-first')
    await dialogOf(desk).getByRole('button', { name: 'Write down what was found to be best' }).click()
    const best = dialogOf(desk)
    await best.getByLabel('Whom', { exact: true }).selectOption([{ label: 'Sakariye' }, { label: 'Maryan' }])
    await best.getByLabel('What was ordered').selectOption('keep-together')
    await best.locator('textarea').fill('He asks for her every night.')
    await best.getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk)
      .getByRole('radio', { name: /^Hodan Guuleed/ })
      .check()
    await dialogOf(desk).getByRole('radio', { name: 'yes', exact: true }).check()
    await dialogOf(desk).getByRole('textbox').fill('In Somali, with his drawings. He nodded, his aunt said yes.')
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'tracing-guardian')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('This side has not said that it is they.').waitFor()
    expect(await desk.page.getByText('What is best for the child is not found yet.').count()).toBe(0)
    expect(await desk.page.getByText('A yes to being found is missing on this side.').count()).toBe(0)

    for (const language of ['ar', 'fr', 'es'] as const) {
      const phone = await sit('Miriam Sola', { language, screen: 'phone' })
      await goTo(phone, `/tracing/${candidate}`)
      await settle(phone)
      const drawn = phone.page.locator('.trace-drawn .who').first()
      await drawn.waitFor()
      expect(Number.parseFloat(await drawn.evaluate((one) => getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(
        14,
      )
      expect(await sideways(phone)).toBeLessThanOrEqual(0)
      expect(await faults(phone)).toEqual([])
      await picture(phone, `tracing-compare-phone-${language}`)
      await phone.page.locator('.boxpart button').nth(1).click()
      await dialogOf(phone).waitFor()
      expect(await faults(phone)).toEqual([])
      await picture(phone, `tracing-guardian-phone-${language}`)
      await goTo(phone, '/tracing')
      await settle(phone)
      await phone.page.locator('.lucide-user-plus').first().click()
      await dialogOf(phone).waitFor()
      expect(await sideways(phone)).toBeLessThanOrEqual(0)
      expect(await faults(phone)).toEqual([])
      await picture(phone, `tracing-add-phone-${language}`)
      expect(unexpected(phone)).toEqual([])
    }
    expect(unexpected(desk)).toEqual([])
  })

  test('a guardian under a no-contact order is never told', async () => {
    const girl = known('Hibaaq Cawaale Faarax', { sex: 'female', born: { edtf: '2014' } })
    await act(rosa, 'register-household', household([girl], [], []), 'protection')
    const uncle = known('Diiriye Cawaale', { sex: 'male', born: { edtf: '1980' } })
    const niece = known('Hibaaq Cawaale', { sex: 'female', born: { edtf: '2014' } })
    const family = household([uncle], [niece], [['guardian-by-law', uncle, niece]])
    await act(miriam, 'register-household', family, 'protection')
    const mandate = { id: newId(), child: girl.id, guardian: uncle.id, until: null }
    expect((await rosa.deed('record-mandate', mandate, { purpose: 'protection' })).status).toBeLessThan(500)
    const order = { id: newId(), protects: girl.id, against: uncle.id, until: null, source: 'a court' }
    await act(rosa, 'order-no-contact', order, 'protection')
    await act(miriam, 'open-tracing', request(uncle, [niece]))
    const desk = await sit('Miriam Sola')
    await goTo(desk, '/tracing')
    await settle(desk)
    await desk.page.getByText('Diiriye Cawaale').first().waitFor()
    expect(await desk.page.getByRole('link', { name: /Compare: Diiriye/ }).count()).toBe(0)
    const line = desk.page.getByRole('listitem').filter({ hasText: 'Diiriye' })
    expect(await line.getByText('A possible relative exists').count()).toBe(0)
    const other = await sit('Rosa Twin')
    await goTo(other, '/tracing')
    await settle(other)
    await other.page.getByText('Somebody who is kept away seeks them').waitFor()
    expect(await other.page.getByText('Diiriye').count()).toBe(0)
    expect(await faults(other)).toEqual([])
    await picture(other, 'tracing-guarded')
    expect(unexpected(desk, other)).toEqual([])
  })

  test('a violent father’s claim does not reveal a shelter', async () => {
    const petra = await house.signIn('Petra Novak')
    const wife = known('Saynab Muuse Guuleed', { sex: 'female', born: { edtf: '1991' } })
    const son = known('Axmed Nuur Barre', { sex: 'male', born: { edtf: '2017' } })
    const home = household([wife, son], [], [['mother', wife, son]])
    await act(
      petra,
      'register-household',
      { ...home, case: { ...home.case, kind: 'shelter' } } as never,
      'registration' as never,
    )
    const father = known('Nuur Barre Cilmi', { sex: 'male', born: { edtf: '1985' } })
    const [her, him] = [
      known('Saynab Muuse', { sex: 'female' }),
      known('Axmed Nuur', { sex: 'male', born: { edtf: '2017' } }),
    ]
    const claims = household(
      [father],
      [her, him],
      [
        ['father', father, him],
        ['spouse', father, her],
      ],
    )
    await act(miriam, 'register-household', claims, 'protection')
    await act(miriam, 'open-tracing', request(father, [her, him]))
    const desk = await sit('Miriam Sola')
    await goTo(desk, '/tracing')
    await settle(desk)
    await desk.page.getByText('Nuur Barre Cilmi').first().waitFor()
    expect(await desk.page.getByText('Lighthouse').count()).toBe(0)
    expect(await desk.page.getByRole('link', { name: /Compare: Nuur/ }).count()).toBe(0)
    expect(unexpected(desk)).toEqual([])
  })
})
