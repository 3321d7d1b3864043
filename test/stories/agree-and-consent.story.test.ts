import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../world/agreements.ts'
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
const register = async (name: string) => {
  const family = aFamily(name)
  await insist(miriam, 'register-household', family)
  await house.settle()
  return { file: family.case.id, persons: family.people.map(({ id }) => id) }
}

describe('two agencies', () => {
  test('agree, and one sees of the other’s people exactly what was promised; a withdrawal takes it away', async () => {
    const { file, persons } = await register('Promised')
    const [mother] = persons
    const owen = await sit('Owen Clarke')
    await goTo(owen, '/agreements')
    await settle(owen)
    await owen.page.getByRole('button', { name: 'Propose an agreement' }).click()
    const dialog = owen.page.getByRole('dialog')
    await dialog.getByLabel('What it is called').fill('Rooms for families')
    await dialog.getByLabel('Lighthouse Shelter').check()
    await dialog.getByLabel('giving a service').check()
    expect(await faults(owen)).toEqual([])
    await picture(owen, 'propose')
    await dialog.getByLabel('Countries where people ask for protection').fill('QMA')
    await dialog.getByRole('button', { name: 'Put it before the others' }).click()
    await owen.page.getByRole('heading', { name: 'Rooms for families' }).waitFor()
    const path = new URL(owen.page.url()).pathname

    await owen.page.getByRole('button', { name: 'Assess what may go wrong' }).click()
    for (const question of [
      'What data?',
      'Why is it needed?',
      'What is left out, and could it be less?',
      'What do the people say to it?',
    ])
      await dialog.getByLabel(question).fill('As little as helps.')
    await dialog.getByLabel('What may happen to them').fill('Somebody at the gate learns who is inside.')
    await dialog.getByLabel('What is done about it').fill('No list at the door.')
    expect(await faults(owen)).toEqual([])
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await dialog.waitFor({ state: 'detached' })
    await owen.page.getByRole('button', { name: 'Work it out' }).click()
    await owen.page.getByText(/This newly lets \d+ of 2 workers of Lighthouse Shelter see \d+ people/).waitFor()
    const foreseen = await owen.page.locator('.foreseen').innerText()
    expect(foreseen).toContain('names')
    expect(foreseen).toMatch(/Only in part: .*date of birth/)
    expect(foreseen).not.toContain('nationality')
    const review = async ({ page }: Seat) => {
      await page.getByRole('button', { name: 'We have understood it' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'We have understood it' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await review(owen)
    await picture(owen, 'agreement')
    expect(await faults(owen)).toEqual([])

    const sofia = await sit('Sofia Marin')
    await goTo(sofia, path)
    await settle(sofia)
    await sofia.page.getByRole('button', { name: 'Sign this assessment' }).click()
    await sofia.page.getByText('Signed by Sofia Marin, Lighthouse Shelter.').waitFor()
    await review(sofia)
    await sofia.page.getByRole('button', { name: 'Sign', exact: true }).click()
    await sofia.page.getByText('Signed by Sofia Marin, Lighthouse Shelter', { exact: true }).waitFor()
    await goTo(owen, '/agreements')
    await goTo(owen, path)
    await owen.page.getByRole('button', { name: 'Sign', exact: true }).click()
    await owen.page.locator('.chip').getByText('In force').waitFor()
    await owen.page.emulateMedia({ media: 'print' })
    await picture(owen, 'agreement.print')
    expect(await owen.page.locator('.signatures').innerText()).toContain('Signed by Sofia Marin')
    await owen.page.emulateMedia({ media: 'screen' })

    // A worker opens the mother, who said yes; the children lack a yes, and the screen says so.
    await insist(miriam, 'record-consent', aWord(mother!, { categories: ['family-unity'] }))
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: 'Let a partner see' }).click()
    await dialogOf(desk)
      .getByLabel('To whom, and what for')
      .selectOption({ label: 'Lighthouse Shelter · giving a service · Rooms for families' })
    await desk.page.getByText('There is neither a yes of the person').first().waitFor()
    await dialogOf(desk).getByLabel('Adam').uncheck()
    await dialogOf(desk).getByLabel('Noor').uncheck()
    await desk.page.getByText(/Only in part: date of birth/).waitFor()
    await picture(desk, 'open')
    expect(await faults(desk)).toEqual([])
    const promised = await desk.page.locator('.foreseen-people').innerText()
    for (const field of ['names', 'sex', 'languages']) expect(promised).toContain(field)
    await dialogOf(desk).getByRole('button', { name: 'Let Lighthouse Shelter see this' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.locator('.seen-by').getByText('Lighthouse Shelter').waitFor()
    await picture(desk, 'case')

    const petra = await sit('Petra Novak')
    await goTo(petra, '/cases')
    await petra.page.getByLabel('For', { exact: true }).selectOption({ label: 'giving a service' })
    await petra.page
      .getByRole('link', { name: /Promised/ })
      .first()
      .click()
    await petra.page.locator('.pb h1').filter({ hasText: 'Mira Promised' }).waitFor()
    await settle(petra)
    const shown = await petra.page.locator('#people').innerText()
    expect(shown).toContain('1990')
    for (const kept of ['March', '4 Mar', 'Syria', 'Adam', 'Noor']) expect(shown).not.toContain(kept)
    for (const closed of ['Set a task', 'Close the case', 'Correct'])
      expect(await petra.page.getByRole('button', { name: closed }).count()).toBe(0)
    expect(await faults(petra)).toEqual([])
    await picture(petra, 'partner')

    await goTo(desk, `/cases/${file}/consents/${mother}`)
    await settle(desk)
    await desk.page.getByRole('button', { name: /Take back the yes to Lighthouse Shelter/ }).click()
    await desk.page.locator('.stands .chip').getByText('Taken back').waitFor()
    await goTo(petra, '/cases')
    await goTo(petra, `/cases/${file}`)
    await petra.page.reload()
    await petra.page.getByText('There is no such case').waitFor()
    await goTo(petra, '/agreements')
    await petra.page.getByRole('button', { name: 'We heard, and have stopped' }).first().waitFor()
    await picture(petra, 'notices')
    for (const seat of [owen, sofia, desk]) expect(seat.complaints).toEqual([])
  })
})

describe('the conversation', () => {
  const sights: [
    Sight,
    {
      start: RegExp
      no: string
      yes: string
      right: string
      said: string
      write: string
      cost: string
      stands: string
    },
  ][] = [
    [
      { language: 'en', screen: 'phone' },
      {
        start: /Start the conversation/,
        no: 'No',
        yes: 'Yes',
        right: 'Is this right?',
        said: 'said it back',
        write: 'It is right: write it down',
        cost: 'If you say no, you keep your room',
        stands: 'No',
      },
    ],
    [
      { language: 'ar', screen: 'desk' },
      {
        start: /بدء المحادثة/,
        no: 'لا',
        yes: 'نعم',
        right: 'هل هذا صحيح؟',
        said: 'أعاد قوله',
        write: 'صحيح: اكتبه',
        cost: 'إن قلتم لا، تبقى لكم الغرفة',
        stands: 'لا',
      },
    ],
  ]
  test.each(sights)(
    'asks one thing at a time, reads back, and is sent only then: $language, $screen',
    async (sight, words) => {
      const { file, persons } = await register('Asked')
      const seat = await sit('Miriam Sola', sight)
      const { page } = seat
      await goTo(seat, `/cases/${file}/consents/${persons[0]}`)
      await settle(seat)
      expect(await faults(seat)).toEqual([])
      await page.getByRole('button', { name: words.start }).click()
      await page.locator('.ask').waitFor()
      expect(await page.locator('.ask').innerText()).toContain(words.cost)
      expect(await faults(seat)).toEqual([])
      expect(await sideways(seat)).toBeLessThanOrEqual(0)
      await picture(seat, `conversation-${sight.language}`)
      const sizes = await page
        .locator('.answers button')
        .evaluateAll((all) =>
          all.map((one) => [one.clientWidth, one.clientHeight, getComputedStyle(one).backgroundColor].join()),
        )
      expect(new Set(sizes).size).toBe(1)
      // Answered no everywhere; then the first is changed to yes before anything is sent.
      while (await page.locator('.ask').isVisible()) {
        const before = await page.locator('.ask h2').innerText()
        await page.locator('.answers').getByRole('button', { name: words.no, exact: true }).click()
        await page.waitForFunction((text) => document.querySelector('.ask h2')?.textContent !== text, before)
      }
      await page.getByRole('heading', { name: words.right }).waitFor()
      expect((await miriam.look('read-consents', { person: persons[0] })).body.words).toEqual([])
      await picture(seat, `readback-${sight.language}`)
      expect(await faults(seat)).toEqual([])
      await page.getByLabel(words.said, { exact: true }).check()
      await page.getByRole('button', { name: words.write }).click()
      await page.locator('.consent-paper').waitFor()
      expect(await faults(seat)).toEqual([])
      await picture(seat, `paper-${sight.language}`)
      await page.emulateMedia({ media: 'print' })
      await picture(seat, `paper-${sight.language}.print`)
      expect(await page.locator('.btn:visible').count()).toBe(0)
      expect(await page.locator('.rail:visible').count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
      const { body } = await miriam.look('read-consents', { person: persons[0] })
      expect(body.words.length).toBeGreaterThan(0)
      expect(body.words.every(({ status }: { status: string }) => status === 'refused')).toBe(true)
      expect(body.words[0]).toMatchObject({ language: sight.language })
      expect(body.words[0].notice).toContain(words.cost)
      await page.locator('.consent-paper').getByRole('button').last().click()
      await page.locator('.stands .chip').getByText(words.stands, { exact: true }).first().waitFor()
      expect(seat.complaints).toEqual([])
    },
  )

  test('a no closes what was open to a partner', async () => {
    const { file, persons } = await register('Changed')
    const [one, other] = await Promise.all([house.signIn('Owen Clarke'), house.signIn('Sofia Marin')])
    const agreement = (await agree({ one, other }, new Date())).id as FactId
    await insist(miriam, 'record-consent', aWord(persons[0]!))
    await insist(miriam, 'confirm-sign-in', { proof: null })
    await insist(miriam, 'open-to-partner', anOpening(agreement, [persons[0]!]), { purpose: 'service-delivery' })
    const petra = await house.signIn('Petra Novak')
    const see = () => petra.look('read-case', { case: file }, { purpose: 'service-delivery' })
    expect(await see()).toMatchObject({ status: 200 })
    await insist(miriam, 'record-consent', aWord(persons[0]!, { id: newId(), said: 'refused' }))
    expect(await see()).toMatchObject({ status: 404 })
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${file}`)
    await settle(desk)
    await desk.page.locator('.seen-by').getByText('Sees nothing now.').waitFor()
    expect(desk.complaints).toEqual([])
  })
})
