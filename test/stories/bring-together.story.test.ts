import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { dialogOf, goTo, look, openBrowser, type Seat, type Sight, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
let miriam: AtWork
let joseph: AtWork
let grace: AtWork
let tracing: FactId
const FOR = { purpose: 'family-tracing' } as const
const CP = 'harbour-family-service'
const AA = 'refugee-registration'
const today = new Date().toISOString().slice(0, 10)
beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  const all = ['Miriam Sola', 'Joseph Okello', 'Grace Adeyemi', 'Owen Clarke', 'Ines Duarte'].map(house.signIn)
  const [one, two, three, owen, ines] = (await Promise.all(all)) as [AtWork, AtWork, AtWork, AtWork, AtWork]
  ;[miriam, joseph, grace] = [one, two, three]
  const terms = { parties: [CP, AA], purposes: ['family-tracing'], categories: ['family-unity'] } as never
  tracing = (await agree({ one: owen, other: ines }, new Date(), terms)).id
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
  seats.flatMap(({ complaints }) => complaints).filter((one) => !/40[039]/.test(one))

/** A boy alone with child protection; his mother at the border; each opened to the other agency to look for the family. */
async function theTwo(): Promise<{ boy: PersonId; mother: PersonId }> {
  const family = aFamily(aName())
  const boy = aPerson('Together', aName(), { sex: 'male', born: { edtf: '2014-05-06' } })
  const status = { id: newId<FactId>(), person: boy.id, status: 'unaccompanied' as const, since: '2026-10-01' }
  const own = { people: [boy], ties: [], childStatuses: [status], household: { ...family.household, head: boy.id } }
  await insist(miriam, 'register-household', { ...family, ...own })
  const there = aFamily(aName())
  const mother = aPerson('Motherly', aName(), { sex: 'female', born: { edtf: '1988-04-05' } })
  const hers = { people: [mother], ties: [], household: { ...there.household, head: mother.id } }
  await insist(grace, 'register-household', { ...there, ...hers })
  await house.settle()
  const open = async (who: AtWork, person: PersonId, to: string, by: object) => {
    const word = { recipient: to, purpose: 'family-tracing', categories: ['family-unity'], ...by } as never
    await insist(who, 'record-consent', aWord(person, word), FOR)
    await insist(
      who,
      'open-to-partner',
      anOpening(tracing, [person], { to, categories: ['family-unity'] } as never),
      FOR,
    )
  }
  await open(grace, mother.id, CP, {})
  await open(miriam, boy.id, AA, { by: { kind: 'best-interests', decision: newId() }, words: 'he looks for her' })
  await house.owner.query(
    `insert into families.tie (node, id, kind, from_person, to_person, source, agency, worker, deed, at)
     select node, gen_random_uuid(), 'mother', $1, $2, 'told-by-both', agency, worker, deed, at from families.tie limit 1`,
    [mother.id, boy.id],
  )
  return { boy: boy.id, mother: mother.id }
}

describe('a boy and his mother', () => {
  test('come together across two agencies, and are followed to the third follow-up', { timeout: 120_000 }, async () => {
    const { boy, mother } = await theTwo()
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/families/${boy}`)
    await settle(desk)
    await desk.page.getByLabel('For', { exact: true }).selectOption({ value: 'family-tracing' })
    const plan = await beginPlan(desk, { boy, mother })
    await goTo(desk, `/reunifications/${plan}`)
    await desk.page.getByRole('heading', { name: 'Steps before the handover' }).waitFor()
    await look(desk, 'reunion-plan')

    await desk.page.getByRole('button', { name: 'It is done: Make sure of the tie' }).click()
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).getByText('Say on what this rests', { exact: false }).waitFor()
    await dialogOf(desk).getByLabel('DNA test: laboratory').fill('Qamar State Laboratory')
    await dialogOf(desk).getByLabel('DNA test: its number, not its result').fill('QS-118')
    await look(desk, 'reunion-step-dialog')
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText('Qamar State Laboratory · QS-118').waitFor()

    await desk.page.getByRole('button', { name: 'It is done: On which law it rests' }).click()
    await dialogOf(desk).getByLabel('On which law it rests').selectOption({ label: 'Another state takes charge' })
    await dialogOf(desk).getByLabel('The law counts from').fill(today)
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await dialogOf(desk).waitFor({ state: 'detached' })
    await desk.page.getByText(/^Legal deadline /).waitFor()
    await finishSteps(plan, boy)
    await release(plan, mother)
    await desk.page.reload()
    await desk.page.getByRole('button', { name: 'Hand them over' }).click()
    await dialogOf(desk).getByRole('button', { name: 'Write it down' }).click()
    await desk.page.getByRole('button', { name: 'Go on all the same' }).click()
    await desk.page.getByText('handed over, on the way').first().waitFor()
    await look(desk, 'reunion-on-the-way')

    const phone = await sit('Grace Adeyemi', { language: 'ar', screen: 'phone' })
    await goTo(phone, '/reunifications')
    await settle(phone)
    await look(phone, 'reunion-list-ar')
    await goTo(phone, `/reunifications/${plan}`)
    await phone.page.getByRole('button', { name: 'وصلوا', exact: true }).click()
    await dialogOf(phone).getByLabel('كيف عُرفت هوية البالغ').selectOption({ label: 'عُرف بجواز سفر' })
    await dialogOf(phone).getByText('إذا جاء بالغ آخر', { exact: false }).waitFor()
    await look(phone, 'reunion-receive-ar')
    await dialogOf(phone)
      .getByRole('button', { name: 'تدوين' })
      .or(dialogOf(phone).locator('.btn.main'))
      .first()
      .click()
    await dialogOf(phone).waitFor({ state: 'detached' })
    const months = ['المتابعة بعد شهر', 'المتابعة بعد ثلاثة أشهر', 'المتابعة بعد ستة أشهر']
    for (const month of months) {
      await phone.page.getByRole('button', { name: `قل كيف تسير الأمور: ${month}` }).click()
      await dialogOf(phone).getByLabel('كيف تسير الأمور').selectOption({ label: 'بخير' })
      await dialogOf(phone).getByLabel('هل قوبل الطفل وحده؟').selectOption({ index: 1 })
      await dialogOf(phone).getByRole('button', { name: 'تدوين' }).click()
      await dialogOf(phone).waitFor({ state: 'detached' })
    }
    await look(phone, 'reunion-followed-ar')
    await desk.page.reload()
    await desk.page.getByRole('heading', { name: 'Since they came' }).waitFor()
    await look(desk, 'reunion-followed')
    await goTo(desk, '/care')
    await desk.page.getByRole('heading', { name: 'Guardians' }).waitFor()
    await look(desk, 'care-board')
    expect(unexpected(desk, phone)).toEqual([])
  })
})

describe('the demonstration', () => {
  test('has a plan half way, whose journey stands where she is to be, on a line of days and a map', {
    timeout: 120_000,
  }, async () => {
    const [plan] = (await miriam.look('list-reunifications', {}, FOR)).body.plans.filter(
      ({ country, begun }: { country: string; begun: string }) => country === 'QMA' && begun < today,
    )
    expect(plan).toMatchObject({
      phase: 'before',
      raised: false,
      next: { step: 'home-checked', late: true, mine: true },
    })
    const desk = await sit('Miriam Sola')
    await goTo(desk, `/reunifications/${plan.id}`)
    await desk.page.getByText('Senoara', { exact: false }).first().waitFor()
    await look(desk, 'reunion-demonstration')
    const other = await sit('Grace Adeyemi')
    await sees(other, plan, 'reunion-where')
    const phone = await sit('Grace Adeyemi', { language: 'ar', screen: 'phone' })
    await sees(phone, plan, 'reunion-where-ar')
    expect(unexpected(desk, other, phone)).toEqual([])
  })
})

/** On the page of the girl's family the plan stands among her days, with a way to it. */
async function sees(seat: Seat, { id, from }: { id: string; from: { person: { id: string } }[] }, picture: string) {
  await goTo(seat, `/families/${from[0]!.person.id}`)
  await settle(seat)
  await seat.page.locator('.days .day-bar.planned').first().waitFor()
  await look(seat, picture)
  expect(await seat.page.locator('.where-map .map-dot.planned').count()).toBe(1)
  await seat.page.locator(`.where-list a[href$="/reunifications/${id}"]`).click()
  await seat.page.locator('h1').first().waitFor()
}

/** Begins the plan on the page of the family; which of those around are whom it is about. */
async function beginPlan(desk: Seat, { boy, mother }: { boy: PersonId; mother: PersonId }): Promise<string> {
  await desk.page.getByRole('button', { name: 'Plan to come together' }).click()
  const dialog = dialogOf(desk)
  await dialog.getByLabel('Who comes', { exact: true }).selectOption(boy)
  await dialog.getByLabel('To whom', { exact: true }).selectOption(mother)
  await dialog.getByLabel('Country').selectOption('QMA')
  await dialog.getByLabel('Town').fill('Qamar by the sea')
  await dialog.getByLabel('Receives').selectOption({ label: 'Refugee Registration Service' })
  await look(desk, 'reunion-begin')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.page
    .getByRole('link', { name: /^Open the plan/ })
    .first()
    .waitFor()
  return (await miriam.look('list-reunifications', { people: [boy] }, FOR)).body.plans[0].id
}

const turn = (who: AtWork, plan: string, step: string, as: string, more: object = {}) =>
  insist(who, 'turn-step', { plan, step, seen: 0, turn: as, on: today, ...more }, FOR)
/** What the two agencies do besides, each its own steps. */
async function finishSteps(plan: string, boy: PersonId): Promise<void> {
  const aunt = aFamily('Bystander')
  await insist(miriam, 'register-household', aunt)
  const order = { id: newId(), people: [boy, aunt.people[0]!.id], outcome: 'place', on: today, reviewDue: null }
  await insist(miriam, 'record-court-order', { ...order, words: 'Family court, file 12' }, { purpose: 'protection' })
  for (const step of ['wishes-from', 'best-interests']) await turn(miriam, plan, step, 'done')
  await turn(miriam, plan, 'application', 'done', { evidence: [{ kind: 'elsewhere', where: 'file 3 of the unit' }] })
  for (const step of ['papers', 'travel']) await turn(miriam, plan, step, 'skipped', { words: 'not needed' })
  for (const step of ['wishes-to', 'home-checked', 'answer']) await turn(grace, plan, step, 'done')
}
/** Somebody else of child protection answers for it that he is given to her, whom nobody has verified. */
async function release(plan: string, adult: PersonId): Promise<void> {
  const id = newId()
  const input = { plan, seen: 0, turn: 'handed-over', on: today, adult, identity: null }
  await insist(miriam, 'ask-release', { id, deed: 'confirm-handover', input, words: 'The test says who she is.' }, FOR)
  const given = { release: id, seen: 0, ground: 'best-interests', words: 'She is his mother.', reviewDue: '2027-02-01' }
  await insist(joseph, 'give-release', given, FOR)
}
