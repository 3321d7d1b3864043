import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WhereaboutsShown } from '../../domain/unity/where/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, type Sight, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let [miriam, amina]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  ;[miriam, amina] = await Promise.all(['Miriam Sola', 'Amina Keller'].map(house.signIn))
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
async function sit(who: string, sight: Sight = {}): Promise<Seat> {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, who)
  return seat
}
const wordsOf = (language: 'en' | 'ar'): ((key: string) => string) => {
  const words = JSON.parse(readFileSync(`web/locales/${language}.json`, 'utf8'))
  return (key) => words[key]
}
/** A browser tells of every deed that was stopped; that it was is what these stories are about. */
const faultsOf = ({ complaints }: Seat) => complaints.filter((one) => !one.includes('409 (Conflict)'))
const BORN = { edtf: '2016-03-02' }

/** A mother whom one agency wrote down in Arabic, with the son she misses; and the son, whom another wrote down in Latin letters. */
async function atTwoCounters(): Promise<PersonId> {
  const salma = aFamily()
  const mother = aPerson('سلمى', 'عثمان', { sex: 'female', born: { edtf: '1990-06-11' } })
  const lost = aPerson('إدريس', 'عثمان', { sex: 'male', born: BORN })
  await insist(amina!, 'register-household', {
    ...salma,
    household: { ...salma.household, head: mother.id },
    people: [mother, lost],
    ties: [{ id: newId(), kind: 'mother', from: mother.id, to: lost.id, source: 'told-by-one' }],
    missing: [{ id: newId(), person: lost.id, cause: 'migration', trace: 'wanted' }],
  })
  const idris = aPerson('Idris', 'Othman', { sex: 'male', born: BORN })
  const alone = aFamily()
  await insist(miriam!, 'register-household', {
    ...alone,
    household: { ...alone.household, head: idris.id },
    people: [idris],
    ties: [],
    childStatuses: [{ id: newId(), person: idris.id, status: 'unaccompanied', since: day(0) }],
  })
  await house.settle()
  const people = [{ id: newId(), person: idris.id }]
  await insist(miriam!, 'plan-transfer', { people, to: 'harbour-border-post', on: day(0), until: null })
  return idris.id
}

/** Fills in that somebody is to be brought to another site, and sends it. */
async function planTransfer(seat: Seat, say: (key: string) => string, { who, on }: { who: string; on: string }) {
  const { page } = seat
  await page.getByRole('button', { name: say('belonging-act.move'), exact: true }).click()
  const dialog = dialogOf(seat)
  await dialog.getByLabel(say('belonging.whom')).selectOption({ label: who })
  await dialog.getByLabel(say('belonging-ask.to')).selectOption('northgate-office')
  await dialog.getByLabel(say('belonging-ask.on')).fill(on)
  await look(seat, 'transfer')
  await dialog.getByRole('button', { name: say('act.write-down') }).click()
}

describe('a mother and a son at two counters, in two scripts', () => {
  test('whoever books him away is stopped, told of her and why, and leaves him where she is', async () => {
    const idris = await atTwoCounters()
    const desk = await sit('Miriam Sola')
    const { page } = desk
    const say = wordsOf('en')
    await goTo(desk, `/families/${idris}`)
    await settle(desk)
    await planTransfer(desk, say, { who: 'Idris Othman', on: day(3) })
    await page.getByRole('heading', { name: say('parting.title') }).waitFor()
    const dialog = page.getByRole('dialog').last()
    await dialog.getByText(say('unity-level.hold'), { exact: true }).waitFor()
    await look(desk, 'held')
    const told = await dialog.innerText()
    expect(told).toContain('Idris')
    expect(told).toContain('a relative whom Refugee Registration Service keeps')
    expect(told).toContain(say('unity-bond.A'))
    expect(told).toContain(say('unity-strength.claimed'))
    expect(told).toContain(say('unity-instead.wait'))
    // Of her nothing is told but that she is: no name, in no script.
    expect(told).not.toMatch(/سلمى|Salma/)
    await dialog.getByRole('button', { name: say('parting.keep') }).click()
    await page.getByRole('button', { name: say('act.cancel') }).click()
    await settle(desk)
    const { rows } = (await miriam!.look('read-whereabouts', { person: idris })).body as WhereaboutsShown
    expect(rows[0]!.spans.at(-1)).toMatchObject({ state: 'now', place: 'site:harbour-border-post' })
    expect(faultsOf(desk)).toEqual([])
  }, 90_000)
})

describe('a child who is parted all the same', () => {
  test('is let go by a second person; then a clock runs, somebody answers for it, and oversight sees it', async () => {
    const family = aFamily('Parted')
    const [, adam] = family.people
    await insist(miriam!, 'register-household', family)
    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    const say = wordsOf('ar')
    await goTo(phone, `/families/${adam!.id}`)
    await settle(phone)
    await planTransfer(phone, say, { who: 'Adam Parted', on: day(0) })
    const dialog = phone.page.getByRole('dialog').last()
    await dialog.getByLabel(say('parting.why-asked')).fill('لا سرير لهما قبل الاثنين.')
    await look(phone, 'held-ar')
    await dialog.getByRole('button', { name: say('parting.ask') }).click()
    await dialog.getByText(say('parting.waits')).waitFor()
    await look(phone, 'asked-ar')
    await dialog.getByRole('button', { name: say('parting.close') }).click()

    const joseph = await sit('Joseph Okello')
    const en = wordsOf('en')
    await settle(joseph)
    await joseph.page.locator('.queue', { hasText: en('nav.partings') }).waitFor()
    await goTo(joseph, '/partings')
    await settle(joseph)
    await look(joseph, 'partings')
    await joseph.page.getByRole('button', { name: en('partings.release'), exact: true }).click()
    const answer = dialogOf(joseph)
    await answer.getByLabel(en('partings.ground')).selectOption('no-alternative')
    await answer.getByLabel(en('form.why')).fill('They meet again on Monday.')
    await answer.getByLabel(en('decision.review-day')).fill(day(7))
    await look(joseph, 'release')
    await answer.getByRole('button', { name: en('act.write-down') }).click()
    await answer.waitFor({ state: 'detached' })

    await phone.page.getByRole('button', { name: say('act.write-down'), exact: true }).click()
    const again = phone.page.getByRole('dialog').last()
    await again.getByRole('button', { name: say('parting.go-on') }).click()
    await phone.page.getByRole('dialog').first().waitFor({ state: 'detached' })
    await settle(phone)
    await look(phone, 'parted-ar')
    const { separations } = (await miriam!.look('read-belonging', { person: adam!.id })).body
    expect(separations.map(({ days, ended }: { days: number; ended: unknown }) => [days, ended])).toEqual([
      [0, null],
      [0, null],
    ])

    const clara = await sit('Clara Weiss')
    await goTo(clara, '/oversight')
    await settle(clara)
    const box = clara.page.locator('section', { hasText: en('oversight.parted') }).last()
    await look(clara, 'oversight-parted')
    const seen = await box.innerText()
    expect(seen).toContain(en('oversight.by-second'))
    expect(seen).toContain('Harbour Family Service')
    expect(seen).not.toMatch(/Adam|Mira|Parted\b.*Adam/)
    for (const seat of [phone, joseph, clara]) expect(faultsOf(seat)).toEqual([])
  }, 120_000)
})
