import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cosign, cosignerKey, makeCosigner, readCosigner } from '../../ground/cosignature.ts'
import type { DeedId } from '../../ground/ids.ts'
import { keepLedgerKey } from '../../server/config.ts'
import { insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { signAnew, untilSigned } from '../world/ledger.ts'
import { dialogOf, goTo, look, openBrowser, picture, type Seat, type Sight, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
const family = aFamily('Vrathlow')
const corrected = newId<DeedId>()
const witnesses = ['ombuds.example/w1', 'harbour.example/w1'].map((name) => readCosigner(makeCosigner(name)))
const sql = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

beforeAll(async () => {
  house = await openTestHouse()
  address = await house.listen()
  browser = await openBrowser()
  const clerk = await house.signIn('Amina Keller')
  await insist(clerk, 'register-household', family, { purpose: 'registration' })
  const [mother] = family.people
  const wrong = { person: mother!.id, seen: 1, reason: 'misheard', sex: 'unknown' }
  expect(await clerk.deed('correct-person', wrong, { id: corrected })).toMatchObject({ status: 200 })
  for (let nth = 0; nth < 260; nth += 20)
    await Promise.all(Array.from({ length: 20 }, () => clerk.look('read-case', { case: family.case.id })))
  await addWitnesses()
  await untilSigned(house)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function addWitnesses() {
  const [clara, ines] = [await house.signIn('Clara Weiss'), await house.signIn('Ines Duarte')]
  for (const witness of witnesses) {
    const said = { id: newId(), key: cosignerKey(witness) }
    await insist(clara, 'register-witness', said, { purpose: 'oversight' })
    await insist(ines, 'register-witness', said, { purpose: 'administration' })
  }
}

/** Both witnesses say that they saw the newest state. */
async function witness() {
  await untilSigned(house)
  const note = (await house.house.app.inject({ url: '/api/ledger/checkpoint' })).payload
  const payload = `${note}${witnesses.map((one) => `${cosign(note, one, new Date())}\n`).join('')}`
  const headers = { 'content-type': 'text/plain' }
  const url = '/api/ledger/cosignatures'
  expect(await house.house.app.inject({ method: 'POST', url, headers, payload })).toMatchObject({ statusCode: 200 })
}

async function sit(sight: Sight = {}): Promise<Seat> {
  const seat = await sitDown(browser, address, sight)
  await signIn(seat, 'Clara Weiss')
  return seat
}

/** Checks the house, and reads what the screen says. */
async function check({ page }: Seat, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click()
  await page.locator('.check-points').waitFor({ state: 'visible', timeout: 30_000 })
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  return page.locator('main').innerText()
}
const stateOf = ({ page }: Seat, point: number) =>
  page.locator('.check-points > li').nth(point).getAttribute('data-state')

/** As somebody with every right in the database, behind the triggers. */
const behindItsBack = (change: string, values: unknown[] = []) =>
  sql('set session_replication_role = replica').then(async () => {
    await sql(change, values)
    await sql('set session_replication_role = origin')
  })
const flip = () =>
  behindItsBack(
    `update people.record set identity = set_byte(identity, 9, get_byte(identity, 9) # 1) where person = '${family.people[0]!.id}'`,
  )
const positionOf = async (deed: string): Promise<number> =>
  (
    await sql('select position::int from ledger.leaf join ledger.entry using (arrival) where id = $1 and done', [deed])
  )[0].position

test('the oversight officer sees in the browser that nothing was changed, and what and where when something was', async () => {
  const clara = await sit()
  const { page } = clara
  await page.getByRole('link', { name: 'Oversight' }).click()
  await page.getByRole('link', { name: 'Check the house' }).click()
  await page.getByText('Nobody’s data is shown').waitFor()
  await look(clara, 'check-before')

  const first = await check(clara, 'Check now')
  expect(first).toContain('Everything holds.')
  expect(first).toContain('This browser had seen nothing of this ledger before')
  expect(first).toContain('Too few witnesses signed one state lately: 2 must')
  await look(clara, 'check-first')
  await witness()
  const again = await check(clara, 'Check again')
  expect(again).toContain('Everything holds.')
  expect(again).toMatch(/Everything that this browser saw on .* stands unchanged/)
  expect(again).toMatch(/ombuds.example\/w1 .*signed the same past|harbour.example\/w1 .*signed the same past/)
  await look(clara, 'check-holds')

  const place = await positionOf(corrected)
  await flip()
  const row = await check(clara, 'Check again')
  expect(row).toContain('Something was changed after it was written.')
  for (const word of [
    `Line ${place}`,
    '(correct-person)',
    'Refugee Registration',
    'A row of people.record is not what was written then.',
  ])
    expect(row).toContain(word)
  expect(await Promise.all([0, 1, 2, 3, 4].map((nth) => stateOf(clara, nth)))).toEqual([
    ...['holds', 'holds', 'holds', 'holds', 'fails'],
  ])
  for (const hidden of [family.people[0]!.id, family.case.id, corrected, 'Vrathlow']) expect(row).not.toContain(hidden)
  await look(clara, 'check-row')
  await page.emulateMedia({ media: 'print' })
  await picture(clara, 'check-row.print')
  expect(await page.getByText('It names nobody and may be kept').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Check again' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })

  await flip()
  const whole =
    'update ledger.entry set line = $2 where arrival = (select arrival from ledger.leaf where position = $1)'
  const [{ line }] = await sql('select line from ledger.leaf join ledger.entry using (arrival) where position = 214')
  await behindItsBack(whole, [214, line.replace('"outcome":"seen"', '"outcome":"lost"')])
  const changed = await check(clara, 'Check again')
  for (const word of [
    'Line 214',
    'This line was changed after it was published.',
    'This line was not written by the house.',
  ])
    expect(changed).toContain(word)
  expect(await stateOf(clara, 1)).toBe('fails')
  await look(clara, 'check-line')

  for (const sight of [
    { language: 'ar', screen: 'desk', theme: 'dark' },
    { language: 'ar', screen: 'phone' },
    { language: 'en', screen: 'phone', theme: 'dark' },
  ] as const) {
    const seat = await sit(sight)
    await goTo(seat, '/oversight/check')
    const told = await check(seat, sight.language === 'ar' ? 'التحقق الآن' : 'Check now')
    expect(told).toContain(sight.language === 'ar' ? 'غُيّر هذا السطر بعد نشره.' : 'This line was changed after')
    expect(told).toContain('214')
    await look(seat, `check-line-${sight.language}-${sight.screen}`)
    expect(seat.complaints).toEqual([])
  }
  await behindItsBack(whole, [214, line])
  expect(await check(clara, 'Check again')).toContain('Everything holds.')

  // Somebody who has the key of the house too: only whoever remembers the past sees that it is another.
  await house.listening.stop()
  await house.sequencer.stop()
  await behindItsBack(whole, [214, line.replace('"outcome":"seen"', '"outcome":"lost"')])
  await signAnew(house, keepLedgerKey(house.config.home))
  const rewritten = await check(clara, 'Check again')
  expect(rewritten).toContain('since this browser saw them, and signed anew')
  expect(rewritten).toContain('This is not the past that this browser saw')
  expect(rewritten).toContain('What a witness signed is not this past.')
  expect(await Promise.all([0, 1, 2, 3].map((nth) => stateOf(clara, nth)))).toEqual([
    'holds',
    'holds',
    'fails',
    'fails',
  ])
  await look(clara, 'check-rewritten')

  // What it remembers is not replaced by what it found wrong, until people decide so.
  expect(await check(clara, 'Check again')).toContain('This is not the past that this browser saw')
  await page.getByRole('button', { name: 'Begin anew with this browser' }).click()
  await look(clara, 'check-forget')
  await dialogOf(clara).getByRole('button', { name: 'Forget it' }).click()
  await page.getByText('This browser remembers nothing any more').waitFor()
  expect(await check(clara, 'Check again')).toContain('This browser had seen nothing of this ledger before')
  expect(clara.complaints).toEqual([])
}, 180_000)

test('whoever does not oversee everybody has no such page', async () => {
  const owen = await sitDown(browser, address)
  await signIn(owen, 'Owen Clarke')
  await goTo(owen, '/oversight')
  await owen.page.locator('.oversight-figures').waitFor()
  expect(await owen.page.getByRole('link', { name: 'Check the house' }).count()).toBe(0)
})
