import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../world/agreements.ts'
import { aFamily, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { goTo, look, openBrowser, type Seat, type Sight, settle, sideways, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
let family: { mother: PersonId; father: PersonId; lost: PersonId; people: PersonId[] }
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  miriam = await house.signIn('Miriam Sola')
  family = await livedThrough()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** A family of which one is missing and one detained, and the others are to go to another country. */
async function livedThrough() {
  const base = aFamily('حداد')
  const father = aPerson('كريم', 'حداد', { sex: 'male', born: { edtf: '1985-02-03' } })
  const lost = aPerson('Sami', 'Haddad', { sex: 'male', born: { edtf: '2012' } })
  const [mother, one, other] = base.people.map(({ id }) => id) as [PersonId, PersonId, PersonId]
  await insist(miriam, 'register-household', {
    ...base,
    people: [...base.people, father, lost],
    ties: [
      ...base.ties,
      { id: newId(), kind: 'spouse', from: father.id, to: mother, source: 'told-by-both' },
      { id: newId(), kind: 'sibling', from: lost.id, to: one, source: 'told-by-one' },
    ],
    missing: [{ id: newId(), person: lost.id, cause: 'smugglers', when: day(-20), trace: 'wanted' }],
  })
  const bring = (people: PersonId[], to: string, on: string, more: object = {}) =>
    insist(miriam, 'plan-transfer', {
      people: people.map((person) => ({ id: newId<FactId>(), person })),
      ...{ to, on, until: null, parting: { because: 'They meet again there.' } },
      ...more,
    })
  await bring([mother, one, other, father.id], 'harbour-border-post', day(0))
  await bring([mother, one, other, father.id], 'clinic-ward', day(2), { until: day(5) })
  await bring([mother, one, other, father.id], 'transit-centre', day(9), { journey: 'Bus 7' })
  await insist(miriam, 'record-circumstance', {
    ...{ id: newId(), case: base.case.id, person: father.id, since: day(0), until: null, reviewDue: day(5) },
    content: {
      ...{ kind: 'detention', place: 'remand house', authority: 'Border guard' },
      ...{ ordered: 'police', ground: 'papers' },
    },
  })
  return { mother, father: father.id, lost: lost.id, people: [mother, one, other, father.id, lost.id] }
}

async function sit(sight: Sight, person: PersonId, who = 'Miriam Sola'): Promise<Seat> {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, who)
  await goTo(seat, `/families/${person}`)
  await seat.page.locator('.days').waitFor()
  await settle(seat)
  return seat
}
const all = ({ page }: Seat, selector: string, attribute: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((found, name) => found.map((one) => one.getAttribute(name)!).sort(), attribute)

/** The same people and the same days on the line as in the list beside it, and everybody on the map. */
async function toldAlike(seat: Seat): Promise<void> {
  expect(await all(seat, '.days [data-span]', 'data-span')).toEqual(
    await all(seat, '.where-list [data-span]', 'data-span'),
  )
  expect(await all(seat, '.days [data-apart]', 'data-apart')).toEqual(
    await all(seat, '.where-list [data-apart]', 'data-apart'),
  )
  for (const drawn of ['.days', '.where-list'])
    expect(await all(seat, `${drawn} [data-person]`, 'data-person')).toEqual(family.people.toSorted())
  expect(await all(seat, '.where-map .map-dot:not(.planned)', 'data-person')).toEqual(family.people.toSorted())
  expect(await seat.page.locator('.where-map .map-way').count()).toBe(
    await seat.page.locator('.where-map .map-dot.planned').count(),
  )
}

/** Whatever is written on the line stands there whole; a place that has no room stands below it by its number. */
async function nothingCut({ page }: Seat): Promise<void> {
  const cut = await page
    .locator('.days .day-bar:not(.missing):not(.unknown) bdi')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent))
  expect(cut).toEqual([])
  const numbers = await page.locator('.days .day-bar.numbered').allInnerTexts()
  const key = await page.locator('.day-key li b').allInnerTexts()
  expect([...new Set(numbers.filter(Boolean))].sort()).toEqual(key.sort())
}

describe('where everybody of a family is', () => {
  test('stands on a line of days, on a map and in words, all alike; on paper too', async () => {
    const desk = await sit({}, family.mother)
    await look(desk, 'where-desk')
    await toldAlike(desk)
    await nothingCut(desk)
    const words = await desk.page.locator('.where-list').innerText()
    for (const place of [
      'Harbour Reception',
      'Harbour Border Post',
      'Clinic at the Quay',
      'Eastern Transit Centre',
      'Bus 7',
    ])
      expect(words).toContain(place)
    expect(words).not.toContain('remand')
    await desk.page.emulateMedia({ media: 'print' })
    await look(desk, 'where-paper')
    expect(desk.complaints).toEqual([])
  }, 90_000)

  test('from right to left on a phone: nothing is cut off, and the day begins on the right', async () => {
    const phone = await sit({ language: 'ar', screen: 'phone' }, family.mother)
    await look(phone, 'where-phone-ar')
    await toldAlike(phone)
    await nothingCut(phone)
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    const [first, second] = await Promise.all(
      [0, 1].map(
        async (nth) =>
          (await phone.page.locator('.days [data-person]').first().locator('.day-bar').nth(nth).boundingBox())!,
      ),
    )
    expect(first!.x).toBeGreaterThan(second!.x)
    expect(phone.complaints).toEqual([])
  }, 90_000)

  test('has a title that stands whole in the bar of a phone, and so have the screens of the longest titles', async () => {
    const phone = await sit({ language: 'ar', screen: 'phone' }, family.mother)
    for (const path of ['/search', '/reviews', `/families/${family.mother}`, '/emergencies']) {
      await goTo(phone, path)
      await settle(phone)
      const title = phone.page.locator('.bar .title')
      const [whole, room, lines] = await title.evaluate((one) => {
        const { lineHeight } = getComputedStyle(one)
        return [one.scrollHeight, one.clientHeight, Math.round(one.clientHeight / Number.parseFloat(lineHeight))]
      })
      expect([path, whole! <= room! + 1, lines! <= 2]).toEqual([path, true, true])
      await look(phone, `title${path.replaceAll('/', '-').slice(0, 9)}-ar`)
    }
    expect(phone.complaints).toEqual([])
  }, 90_000)

  test('in the dark, and for who knows only a part: no place, but whom to ask', async () => {
    const dark = await sit({ language: 'ar', theme: 'dark' }, family.mother)
    await look(dark, 'where-dark-ar')
    const clerk = await sit({ screen: 'phone' }, family.mother, 'Lena Fuchs')
    await look(clerk, 'where-part')
    await toldAlike(clerk)
    expect(await clerk.page.locator('.where-list .restricted').count()).toBe(family.people.length)
    expect(await clerk.page.locator('.where-map').innerText()).not.toContain('detention')
    for (const seat of [dark, clerk]) expect(seat.complaints).toEqual([])
  }, 90_000)

  test('a planned transfer is called off from there', async () => {
    const desk = await sit({ language: 'fr' }, family.mother)
    const before = await desk.page.locator('.where-list [data-span]').count()
    expect(before).toBeGreaterThan(8)
    await desk.page.locator('.where-list button').first().click()
    await desk.page.getByRole('dialog').waitFor()
    await look(desk, 'where-call-off')
    expect(desk.complaints).toEqual([])
  }, 90_000)
})
