import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signCheckpoint } from '../../ground/checkpoint.ts'
import { cosign, cosignerKey, makeCosigner, readCosigner } from '../../ground/cosignature.ts'
import { keepLedgerKey } from '../../server/config.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { untilSigned } from '../world/ledger.ts'
import { goTo, look, openBrowser, picture, type Seat, type Sight, settle, signIn, sitDown } from './browser.ts'

let house: TestHouse
let browser: Browser
let address: string
beforeAll(async () => {
  house = await openTestHouse()
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
  await goTo(seat, '/witnesses')
  return seat
}
const again = async (seat: Seat) => {
  await goTo(seat, '/sign-ins')
  await seat.page.locator('.witness-figures').waitFor({ state: 'detached' })
  await goTo(seat, '/witnesses')
  await settle(seat)
}
const post = (body: string) =>
  house.house.app.inject({
    method: 'POST',
    url: '/api/ledger/cosignatures',
    headers: { 'content-type': 'text/plain' },
    payload: body,
  })

test('two people take witnesses in; what they cosign is told in words, and so is another past', async () => {
  const clara = await sit('Clara Weiss')
  await clara.page.getByText('Nobody witnesses this ledger yet').waitFor()
  await look(clara, 'witnesses-none')
  const witnesses = ['ombuds.example/w1', 'harbour.example/w1'].map((name) => readCosigner(makeCosigner(name)))
  const dialog = clara.page.getByRole('dialog')
  for (const witness of witnesses) {
    await clara.page.getByRole('button', { name: 'Propose a witness' }).click()
    await dialog.getByLabel('Public key of the witness').fill('nonsense')
    await dialog.getByRole('button', { name: 'Propose a witness' }).click()
    await dialog.getByText('This is not the public key of a witness.').waitFor()
    await look(clara, 'propose-witness')
    await dialog.getByLabel('Public key of the witness').fill(cosignerKey(witness))
    await dialog.getByRole('button', { name: 'Propose a witness' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await clara.page.getByText('A second person must say the same.').nth(1).waitFor()
  expect(await clara.page.getByRole('button', { name: 'Confirm it as a witness' }).count()).toBe(0)

  const ines = await sit('Ines Duarte', { screen: 'phone' })
  await settle(ines)
  for (const left of [2, 1]) {
    const confirm = ines.page.getByRole('button', { name: 'Confirm it as a witness' })
    expect(await confirm.count()).toBe(left)
    await confirm.first().click()
    await ines.page.waitForFunction(
      (before) => document.querySelectorAll('.witnesses .chip.done').length === before,
      3 - left,
    )
  }
  await look(ines, 'witnesses-phone')
  await again(clara)
  await clara.page.getByText('no state has been cosigned by 2 witnesses').waitFor()
  await look(clara, 'witnesses-never')

  await untilSigned(house)
  const note = (await house.house.app.inject({ url: '/api/ledger/checkpoint' })).payload
  for (const witness of witnesses)
    expect((await post(`${note}${cosign(note, witness, new Date())}\n`)).statusCode).toBe(200)
  await again(clara)
  await clara.page.getByText('The rule holds: 2 witnesses or more agree').waitFor()
  const told = await clara.page.locator('main').innerText()
  for (const witness of ['ombuds.example/w1', 'harbour.example/w1']) expect(told).toContain(witness)
  expect(told).toContain('No witness has shown this node another past')
  await look(clara, 'witnesses')
  await clara.page.emulateMedia({ media: 'print' })
  await picture(clara, 'witnesses.print')
  expect(await clara.page.locator('.compared').isVisible()).toBe(true)
  expect(await clara.page.getByRole('button', { name: 'Propose a witness' }).isVisible()).toBe(false)
  await clara.page.emulateMedia({ media: 'screen' })

  // The key of the log was used on another past, and a witness holds it.
  const other = signCheckpoint(
    { origin: house.config.origin, size: 7, root: Buffer.alloc(32, 9) },
    keepLedgerKey(house.config.home),
  )
  expect((await post(`${other}${cosign(other, witnesses[0]!, new Date())}\n`)).statusCode).toBe(409)
  await again(clara)
  await clara.page.getByText('holds a state of 7 lines that this node signed and does not have').waitFor()
  await clara.page.getByText('do not rely on this').waitFor()
  await look(clara, 'witnesses-raised')

  await clara.page.getByRole('button', { name: 'It is a witness no longer' }).first().click()
  await dialog.getByLabel('Its key was lost').check()
  await look(clara, 'witness-end')
  await dialog.getByRole('button', { name: 'It is a witness no longer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await clara.page.getByText('its end is proposed').waitFor()
  expect(clara.complaints).toEqual([])
  expect(ines.complaints).toEqual([])

  for (const sight of [
    { language: 'ar', screen: 'desk', theme: 'dark' },
    { language: 'ar', screen: 'phone' },
    { language: 'fr', screen: 'phone', theme: 'dark' },
    { language: 'es', screen: 'desk' },
  ] as const)
    await look(await sit('Clara Weiss', sight), `witnesses-${sight.language}-${sight.screen}`)
}, 180_000)

test('a node is cut off by one of the oversight body, and opened again by two people', async () => {
  const clara = await sit('Clara Weiss')
  const nodes = clara.page.getByRole('region', { name: 'Nodes that are cut off' })
  await nodes.getByText('No node is cut off.').waitFor()
  await nodes.getByRole('button', { name: 'Cut a node off' }).click()
  const dialog = clara.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Cut a node off' }).click()
  await dialog.getByText('Give the number of one node').waitFor()
  await dialog.getByLabel('Number of the node').fill('1')
  await dialog.getByText('it closes to everybody, to you too').waitFor()
  await dialog.getByLabel('Number of the node').fill('٢')
  await dialog.getByText('The house closes at once to every agency of this node').waitFor()
  await dialog.getByLabel('Why').selectOption({ label: 'an inquiry' })
  await look(clara, 'cut-off-dialog')
  await dialog.getByRole('button', { name: 'Cut a node off' }).click()
  await dialog.waitFor({ state: 'detached' })
  await nodes.getByText('Node 2').waitFor()
  await nodes.getByRole('button', { name: 'It need be cut off no longer' }).click()
  await nodes.getByText('A second person must say the same.').waitFor()
  await look(clara, 'cut-off')
  const ines = await sit('Ines Duarte', { language: 'ar', screen: 'phone' })
  expect(await ines.page.getByRole('button', { name: 'قطع عقدة' }).count()).toBe(0)
  await look(ines, 'cut-off-ar-phone')
  await ines.page.getByRole('button', { name: 'الموافقة وفتحها من جديد' }).click()
  await ines.page.getByText('لا توجد عقدة مقطوعة.').waitFor()
  expect([...clara.complaints, ...ines.complaints]).toEqual([])
})

test('whoever neither oversees nor runs the house has no such page', async () => {
  const miriam = await sit('Miriam Sola')
  await miriam.page.getByText('Your role does not include this').waitFor()
  expect(await miriam.page.locator('.rail a', { hasText: 'Witnesses' }).count()).toBe(0)
})
