import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtWork, actorOf, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { Imports, nameWithin } from './imports.ts'

const NAMES = [
  '.',
  '..',
  './',
  '../',
  '../../..',
  '..\\..',
  ' .',
  '. ',
  '...',
  '\u0000',
  '',
  '/',
  '/etc/passwd',
  'C:\\a\\..',
  '.x',
  '..csv',
  '\n..',
  '..\n',
  '﹒﹒',
  '．．',
]

describe('the name of a workbook', () => {
  it.each(NAMES)('%j stays within its folder', (name) => {
    const path = join('/tmp/one/folder', nameWithin(name))
    expect(dirname(path)).toBe('/tmp/one/folder')
    expect(resolve(path)).toBe(path)
  })

  it('stays within its folder whatever it is', () => {
    const odd = fc.array(fc.constantFrom('.', '..', '/', '\\', ' ', '\n', '\u0000', 'a', 'csv', '﹒'), { maxLength: 8 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          odd.map((parts) => parts.join('')),
        ),
        (name) => {
          const path = join('/tmp/one/folder', nameWithin(name))
          return dirname(path) === '/tmp/one/folder' && resolve(path) === path
        },
      ),
      { numRuns: 20_000 },
    )
  })

  it('is kept where it is one', () => {
    expect(['camp a.csv', 'سجل.xlsx', 'C:\\work\\list.xls'].map(nameWithin)).toEqual([
      'camp a.csv',
      'سجل.xlsx',
      'list.xls',
    ])
  })
})

describe('a workbook that cannot be kept', () => {
  let house: TestHouse
  let amina: AtWork
  beforeAll(async () => {
    house = await openTestHouse()
    amina = await house.signIn('Amina Keller')
  })
  afterAll(() => house.close())

  it('takes nothing away but its own folder', async () => {
    const neighbour = mkdtempSync('/dev/shm/kindred-neighbour-')
    const imports = new Imports(
      house.ground,
      1,
      () => new Date(),
      () => {},
    )
    const breaks = new Readable({ read: () => void breaks.destroy(new Error('the line went dead')) })
    await expect(imports.receive(actorOf(amina.worker), 'broken.csv', breaks)).rejects.toThrow('the line went dead')
    expect(existsSync(neighbour), 'what lay beside its folder is gone').toBe(true)
    rmSync(neighbour, { recursive: true })
  })
})
