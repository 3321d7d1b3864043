import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../ground/asking.ts'
import { actorOf, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { type Account, importWorkbook } from './import-workbook.ts'

const REAL = ['../shared/data/registration-hope-agpl', '../shared/data/hxl']
const workbooks = REAL.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlsx|xls|csv)$/.test(name))
    .map((name) => `${folder}/${name}`),
)

let house: TestHouse
let actor: Actor
beforeAll(async () => {
  house = await openTestHouse()
  actor = actorOf(house.workers.find(({ name }) => name === 'Amina Keller')!)
})
afterAll(() => house.close())

const run = (path: string, dryRun = false): Promise<Account> =>
  importWorkbook(house.ground, { path, dryRun, actor, node: 1, now: () => new Date() })
const total = ({ registered, review, refused, unchanged }: Account) => registered + review + refused + unchanged

describe('real workbooks, each imported twice', () => {
  if (workbooks.length === 0) it.skip('the real workbooks are not on this machine: nothing was imported', () => {})
  for (const path of workbooks)
    it(path.replace(/^.*\/data\//, ''), async () => {
      const rehearsal = await run(path, true).catch((error) => error as Error)
      const first = await run(path).catch((error) => error as Error)
      if (first instanceof Error) {
        expect(first.message).toMatch(/could not be read|workbook/)
        return
      }
      expect(total(first), 'a row is not accounted for').toBe(first.rows)
      expect(total(rehearsal as Account)).toBe(first.rows)
      expect((rehearsal as Account).refused).toBe(first.refused)
      const second = await run(path)
      expect({ registered: second.registered, review: second.review }).toEqual({ registered: 0, review: 0 })
      expect(second.unchanged + second.refused).toBe(second.rows)
    })
})
