import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insist } from '../world/agreements.ts'
import { aFamily } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import * as papers from '../world/papers.ts'
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
  return seat
}
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

describe('papers', () => {
  test('are added, refused in words, shown, taken out and replaced, at a desk and on a telephone in Arabic', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const family = aFamily('Paperova')
    await insist(miriam, 'register-household', family)
    await house.settle()

    const desk = await sit('Miriam Sola')
    await goTo(desk, `/cases/${family.case.id}`)
    await settle(desk)
    await desk.page.getByText('No paper or picture was added yet.').waitFor()
    await desk.page.getByRole('button', { name: 'Add a file' }).click()
    const dialog = dialogOf(desk)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Bring a file first.').waitFor()
    const input = dialog.locator('.drop input')
    await dialog.getByLabel('What it is called').fill('Passport of the mother')
    await input.setInputFiles(file('drawing.png', 'image/png', papers.aText('<svg><script>alert(1)</script></svg>')))
    await dialog.getByText('This is an SVG drawing, which can carry programs.').waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'paper-refused')
    const large = join(house.config.home, 'large.pdf')
    writeFileSync(large, '%PDF-1.7')
    truncateSync(large, 26_000_000)
    await input.setInputFiles(large)
    await dialog.getByText('The file is larger than 25 MB.').waitFor()
    const taken = papers.withPart(papers.aJpeg(900, 600), 0xe1, papers.exif(1))
    await input.setInputFiles(file('IMG_1.jpg', 'image/jpeg', taken))
    await dialog.getByText('The file is here.').waitFor()
    expect(await dialog.getByLabel('What it is called').inputValue()).toBe('Passport of the mother')
    await dialog.getByLabel('What it is', { exact: true }).selectOption({ label: 'passport' })
    await picture(desk, 'paper-here')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: 'Show: Passport of the mother' }).click()
    await dialogOf(desk).getByAltText('Picture of Passport of the mother').waitFor()
    expect(await faults(desk)).toEqual([])
    await picture(desk, 'paper-shown')
    await dialogOf(desk).getByRole('button', { name: 'Close' }).click()
    const download = desk.page.waitForEvent('download')
    await desk.page.getByRole('button', { name: 'Download: Passport of the mother' }).click()
    expect((await download).suggestedFilename()).toBe('Passport of the mother.jpg')

    const phone = await sit('Miriam Sola', { language: 'ar', screen: 'phone' })
    await goTo(phone, `/cases/${family.case.id}`)
    await settle(phone)
    await phone.page.getByRole('button', { name: /^نسخة جديدة/ }).click()
    await dialogOf(phone).getByText('التقاط صورة').waitFor()
    expect(await faults(phone)).toEqual([])
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    await dialogOf(phone)
      .locator('input[capture]')
      .setInputFiles(file('camera.jpg', 'image/jpeg', papers.aJpeg(600, 900)))
    await dialogOf(phone).getByText('وصل الملف.').waitFor()
    await picture(phone, 'paper-phone')
    await dialogOf(phone).getByRole('button', { name: 'حفظ' }).click()
    await dialogOf(phone).waitFor({ state: 'detached' })
    await phone.page.getByText('نسخة سابقة واحدة').waitFor()
    expect(await faults(phone)).toEqual([])
    expect(await sideways(phone)).toBeLessThanOrEqual(0)
    await phone.page.getByRole('button', { name: 'رسالة (PDF)' }).click()
    await dialogOf(phone).getByLabel('لغة الرسالة').selectOption('es')
    expect(await faults(phone)).toEqual([])
    await picture(phone, 'letter')
    const letter = phone.page.waitForEvent('download')
    await dialogOf(phone).getByRole('button', { name: 'إنشاء الرسالة' }).click()
    expect((await letter).suggestedFilename()).toBe('Resumen de un expediente.pdf')
    await dialogOf(phone).waitFor({ state: 'detached' })
    for (const seat of [desk, phone]) expect(seat.complaints.filter((one) => !/status of 400/.test(one))).toEqual([])
  })
})
