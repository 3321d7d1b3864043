import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WhereaboutsShown } from '../../domain/unity/where/words.ts'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { agree, aWord, CHILD_PROTECTION, insist } from '../world/agreements.ts'
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
const OTHMAN = {
  mother: 'سلمى',
  son: 'إدريس',
  family: 'عثمان',
  latin: ['Idris', 'Othman'],
  born: { edtf: '2016-03-02' },
} as const
const KHALIL = {
  mother: 'هالة',
  son: 'يوسف',
  family: 'خليل',
  latin: ['Yusuf', 'Khalil'],
  born: { edtf: '2014-08-19' },
} as const

/** A mother whom one agency wrote down in Arabic, with the son she misses; and the son, whom another wrote down in Latin letters. */
async function atTwoCounters(who: typeof OTHMAN | typeof KHALIL) {
  const salma = aFamily()
  const mother = aPerson(who.mother, who.family, { sex: 'female', born: { edtf: '1990-06-11' } })
  const lost = aPerson(who.son, who.family, { sex: 'male', born: who.born })
  await insist(amina!, 'register-household', {
    ...salma,
    household: { ...salma.household, head: mother.id },
    people: [mother, lost],
    ties: [{ id: newId(), kind: 'mother', from: mother.id, to: lost.id, source: 'told-by-one' }],
    missing: [{ id: newId(), person: lost.id, cause: 'migration', trace: 'wanted' }],
  })
  const idris = aPerson(who.latin[0], who.latin[1], { sex: 'male', born: who.born })
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
  return { son: idris.id, mother: mother.id, file: salma.case.id }
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

/** To where somebody is booked, and for which day. */
async function bookedFor(person: PersonId): Promise<string[][]> {
  const { rows } = (await miriam!.look('read-whereabouts', { person })).body as WhereaboutsShown
  const spans = rows.find((row) => row.person === person)?.spans ?? []
  return spans.filter(({ state }) => state === 'planned').map(({ place, from }) => [place ?? '', from])
}

describe('a mother and a son at two counters, in two scripts', () => {
  test('whoever books him away takes her along instead: both are booked once, and nothing is left waiting', async () => {
    const { son, ...hers } = await atTwoCounters(KHALIL)
    await workAlong(hers)
    const desk = await sit('Miriam Sola')
    const { page } = desk
    const say = wordsOf('en')
    await goTo(desk, `/families/${son}`)
    await settle(desk)
    await planTransfer(desk, say, { who: 'Yusuf Khalil', on: day(3) })
    const dialog = page.getByRole('dialog').last()
    // A second person is asked first; then a better way is seen.
    await dialog.getByLabel(say('parting.why-asked')).fill('There is one seat.')
    await dialog.getByRole('button', { name: say('parting.ask') }).click()
    await dialog.getByText(say('parting.waits')).waitFor()
    const waiting = async () => (await miriam!.look('list-partings')).body.releases.length
    const before = await waiting()
    await page.getByRole('button', { name: say('parting.close') }).click()
    await page.getByRole('button', { name: say('act.write-down') }).click()
    await dialog.getByText('هالة').first().waitFor()
    await look(desk, 'ways')
    await dialog.getByRole('button', { name: say('way-go.stay-along') }).click()
    await dialog.getByText(say('way.not-asked-any-more')).waitFor()
    await look(desk, 'way-confirm')
    await dialog.getByRole('button', { name: say('way.do') }).click()
    await page.getByText(say('way.done')).waitFor()
    await page.getByRole('dialog').first().waitFor({ state: 'detached' })
    await look(desk, 'way-done')
    expect(await bookedFor(son)).toEqual([['site:northgate-office', day(3)]])
    expect(await bookedFor(hers.mother)).toEqual([['site:northgate-office', day(3)]])
    expect(await waiting()).toBe(before - 1)
    // And back again: it is called off for both.
    await page.getByRole('button', { name: say('act.undo') }).click()
    await expect.poll(() => bookedFor(son)).toEqual([])
    expect(await bookedFor(hers.mother)).toEqual([])
    expect(faultsOf(desk)).toEqual([])
  }, 120_000)

  test('whoever books him away is stopped, told of her and why, and leaves him where she is', async () => {
    const { son: idris } = await atTwoCounters(OTHMAN)
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
    // She cannot be taken along by whoever does not keep her: it says who can, and leaves a task to ask them.
    const by = say('way.by').replace('{agency}', 'Refugee Registration Service')
    expect(told).toContain(by)
    expect(await dialog.getByRole('button', { name: say('way-go.stay-along') }).count()).toBe(0)
    await dialog.getByRole('button', { name: say('way.leave-task'), exact: true }).click()
    await dialog.getByLabel(say('way.what')).waitFor()
    await look(desk, 'way-task')
    expect(await dialog.getByLabel(say('way.what')).inputValue()).toContain('Refugee Registration Service')
    await dialog.getByRole('button', { name: say('way.leave-task') }).click()
    await page.getByText(say('way.task-left')).waitFor()
    await settle(desk)
    const work = (await miriam!.look('my-work')).body
    expect(JSON.stringify(work)).toContain('Ask Refugee Registration Service')
    const { rows } = (await miriam!.look('read-whereabouts', { person: idris })).body as WhereaboutsShown
    expect(rows[0]!.spans.at(-1)).toMatchObject({ state: 'now', place: 'site:harbour-border-post' })
    expect(faultsOf(desk)).toEqual([])
  }, 90_000)
})

const PURPOSES = ['family-tracing', 'protection'] as const
const PARTS = ['family-unity', 'family', 'shelter'] as const
/** The agency that keeps the mother asks child protection to work along with her: so that she may be brought somewhere by both. */
async function workAlong({ mother, file }: { mother: PersonId; file: CaseId }): Promise<void> {
  const [grace, ines, owen] = (await Promise.all(
    ['Grace Adeyemi', 'Ines Duarte', 'Owen Clarke'].map(house.signIn),
  )) as [AtWork, AtWork, AtWork]
  const agreement = await agree({ one: owen, other: ines }, new Date(), {
    parties: [CHILD_PROTECTION, ines.worker.agency.id],
    purposes: [...PURPOSES],
    categories: [...PARTS],
  })
  for (const purpose of PURPOSES) {
    const yes = aWord(mother, { recipient: CHILD_PROTECTION, purpose, categories: [...PARTS] })
    await insist(grace, 'record-consent', yes)
    const approval = { id: newId(), person: mother, category: 'family', recipient: CHILD_PROTECTION, purpose }
    await insist(ines, 'approve-sharing', {
      ...approval,
      until: '2027-06-01T00:00:00Z',
      why: 'So that both move together.',
    })
  }
  await insist(grace, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
  const referral = newId<FactId>()
  const { people } = (await grace.look('read-case', { case: file })).body
  await insist(
    grace,
    'send-referral',
    {
      ...{ id: referral, kind: 'co-management', case: file, to: CHILD_PROTECTION, agreement: agreement.id },
      ...{ forPurpose: 'protection', parts: PARTS, service: 'child-protection', urgency: 'day' },
      people: [{ id: newId(), person: mother }],
      left: people
        .filter(({ id }: { id: PersonId }) => id !== mother)
        .map(({ id }: { id: PersonId }) => ({ person: id, because: 'not-here' })),
      ...{ languages: ['ara'], until: '2027-06-01T00:00:00Z', reason: 'Her son may be with you.' },
    },
    { purpose: 'family-tracing' },
  )
  await insist(miriam!, 'accept-referral', { referral, seen: 'sent' })
}

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
    await look(phone, 'held-ar')
    // The other way is looked at, and not gone.
    await dialog.getByRole('button', { name: say('way-go.stay-along') }).click()
    await dialog.getByText(say('way.first-not')).waitFor()
    await look(phone, 'way-confirm-ar')
    await dialog.getByRole('button', { name: say('act.back') }).click()
    await dialog.getByRole('button', { name: say('way-go.wait') }).click()
    await dialog.getByLabel(say('way.what')).waitFor()
    await look(phone, 'way-wait-ar')
    await dialog.getByRole('button', { name: say('act.back') }).click()
    await dialog.getByLabel(say('parting.why-asked')).fill('لا سرير لهما قبل الاثنين.')
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
