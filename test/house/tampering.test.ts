import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Wrong } from '../../ground/check-ledger.ts'
import { readCheckpoint, verifierKey } from '../../ground/checkpoint.ts'
import { filesSource } from '../../ground/ledger-folder.ts'
import { type KeptNote, nodeSource } from '../../ground/ledger-source.ts'
import { TILE } from '../../ground/merkle.ts'
import { verifyLedger } from '../../ground/verify-ledger.ts'
import { verifyRows } from '../../ground/verify-rows.ts'
import { keepLedgerKey } from '../../server/config.ts'
import { aFamily } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { filesOf, publishToMemory, signAnew, untilSigned } from '../world/ledger.ts'

/** Somebody with every right in the database, and what a verifier outside finds of what they do. */
let house: TestHouse
let address: string
let size: number
let key: string
let kept: KeptNote[]
let published: Map<string, Buffer>
const TABLES = ['entry', 'leaf', 'tile', 'head', 'checkpoint'] as const
const sql = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

beforeAll(async () => {
  house = await openTestHouse()
  const clerk = await house.signIn('Amina Keller')
  for (let nth = 0; nth < 11; nth++) {
    const family = aFamily()
    await clerk.deed('register-household', family)
    await Promise.all(Array.from({ length: 50 }, () => clerk.look('read-case', { case: family.case.id })))
    if (nth % 3 === 0) await untilSigned(house)
  }
  size = await untilSigned(house)
  address = await house.listen()
  published = await publishToMemory(house)
  key = published.get('verifier-key')!.toString().trim()
  kept = (await nodeSource(address).checkpoints()).map((note) => ({ ...note, where: `kept ${note.where}` }))
  // The house is at rest: what follows is done behind its back.
  await house.listening.stop()
  await house.sequencer.stop()
  await sql('set session_replication_role = replica; alter table ledger.entry drop constraint entry_rows') // nothing stands in their way
  await sql('create schema spare')
  for (const table of TABLES) await sql(`create table spare.${table} as table ledger.${table}`)
}, 120_000)
afterAll(() => house.close())

/** Does something to the rows of the ledger, verifies, and puts everything back. */
async function behindItsBack<T>(change: () => Promise<unknown>, verify: () => Promise<T>): Promise<T> {
  try {
    await change()
    return await verify()
  } finally {
    for (const table of TABLES)
      await sql(
        `delete from ledger.${table}; insert into ledger.${table} ${table === 'entry' ? 'overriding system value' : ''} table spare.${table}`,
      )
  }
}
const live = async (): Promise<Wrong[]> => (await verifyLedger(nodeSource(address), { key, since: kept })).wrong
const rows = async (): Promise<Wrong[]> => (await verifyRows(house.ground.database.sql, house.ground.keys)).wrong
/** The position that a change at `position` is found at. */
const at = (position: number): Partial<Wrong> => ({ from: position, until: position })
const arrival = (position: number) => `(select arrival from spare.leaf where position = ${position})`

it('is whole before anybody touches it', async () => {
  expect(size).toBeGreaterThan(2 * TILE + 20)
  expect(kept.length).toBeGreaterThanOrEqual(4)
  expect(await live()).toEqual([])
  expect(await rows()).toEqual([])
})

describe('one byte changed by the superuser', () => {
  const flipText = (column: string, nth: number) =>
    `${column} = overlay(${column} placing chr(ascii(substr(${column}, ${nth}, 1)) # 1) from ${nth} for 1)`
  const flipBytes = (column: string, nth: number) =>
    `${column} = set_byte(${column}, ${nth}, get_byte(${column}, ${nth}) # 64)`

  for (const position of [0, 137, 255, 256, 300, 530])
    it(`in line ${position} is found there`, async () => {
      for (const nth of [1, 2, 40, 200, 333]) {
        const wrong = await behindItsBack(
          () => sql(`update ledger.entry set ${flipText('line', nth)} where arrival = ${arrival(position)}`),
          live,
        )
        expect(wrong[0], `character ${nth}`).toMatchObject(at(position))
      }
    })

  it('in the hash of a line is found there', async () => {
    for (const position of [0, 255, 256, 530])
      for (const nth of [0, 17, 31]) {
        const wrong = await behindItsBack(
          () => sql(`update ledger.leaf set ${flipBytes('hash', nth)} where position = ${position}`),
          live,
        )
        expect(wrong).toMatchObject([
          { ...at(position), says: expect.stringContaining('the hash of this line was changed') },
        ])
      }
  })

  it('in what a line is about is found there, by who has the keys', async () => {
    for (const position of [3, 300])
      for (const nth of [0, 1, 15, 40]) {
        const wrong = await behindItsBack(
          () => sql(`update ledger.entry set ${flipBytes('about', nth)} where arrival = ${arrival(position)}`),
          rows,
        )
        expect(wrong).toMatchObject([at(position)])
      }
  })

  it('in a tile is found', async () => {
    for (const nth of [0, 13, 31]) {
      const wrong = await behindItsBack(
        () => sql(`update ledger.tile set ${flipBytes('root', nth)} where index = 1`),
        live,
      )
      expect(wrong[0]).toMatchObject({ from: 256, until: 511 })
    }
    for (const nth of [0, 4000, 8191]) {
      const wrong = await behindItsBack(
        () => sql(`update ledger.tile set ${flipBytes('hashes', nth)} where index = 1`),
        rows,
      )
      expect(wrong).toMatchObject([{ from: 256, until: 511 }])
    }
  })

  it('in a checkpoint is found, wherever it is', async () => {
    const [{ note }] = await sql('select note from spare.checkpoint order by size desc limit 1')
    for (let nth = 1; nth <= note.length; nth += 6) {
      const change = `update ledger.checkpoint set ${flipText('note', nth)} where size = ${size}`
      expect(await behindItsBack(() => sql(change), live), `character ${nth}`).not.toEqual([])
    }
  })
})

describe('a column changed by the superuser', () => {
  const other = '00000000-0000-7000-8000-00000000dead'
  /** The first deed of the house, which opened its agencies. */
  const WROTE = 0
  /** What is changed, how, and who finds it where; null where the place is not told. */
  const found: [what: string, change: string, by: () => Promise<Wrong[]>, position: number | null][] = [
    [
      'the arrival of an entry',
      `delete from ledger.entry where arrival = ${arrival(40)}; insert into ledger.entry overriding system value select 999999, xact, written, id, done, line, about, trail, rows from spare.entry where arrival = ${arrival(40)}`,
      live,
      0,
    ],
    ['the deed of an entry', `update ledger.entry set id = '${other}' where arrival = ${arrival(40)}`, rows, 40],
    ['whether it was done', `update ledger.entry set done = not done where arrival = ${arrival(40)}`, rows, 40],
    ['the trail', `update ledger.entry set trail = '{1}' where arrival = ${arrival(40)}`, rows, 40],
    [
      'the rows that it lists',
      `update ledger.entry set rows = set_byte(rows, 7, 7 # get_byte(rows, 7)) where arrival = ${arrival(WROTE)}`,
      rows,
      WROTE,
    ],
    ['what it is about, taken away', `update ledger.entry set about = null where arrival = ${arrival(40)}`, rows, 40],
    ['a trail emptied', `update ledger.entry set trail = '{}' where arrival = ${arrival(40)}`, rows, 40],
    [
      'what it is about, from another row',
      `update ledger.entry set about = (select about from spare.entry where arrival = ${arrival(41)}) where arrival = ${arrival(40)}`,
      rows,
      40,
    ],
    ['the position of a leaf', `update ledger.leaf set position = 999999 where position = 300`, live, 256],
    ['the entry of a leaf', `update ledger.leaf set arrival = 999999 where position = 300`, live, 256],
    ['the level of a tile', `update ledger.tile set level = 5 where index = 0`, live, 0],
    ['the index of a tile', `update ledger.tile set index = 7 where index = 1`, live, 0],
    [
      'the size of a checkpoint',
      `update ledger.checkpoint set size = size + 1000 where size = ${0} + (select max(size) from spare.checkpoint)`,
      rows,
      null,
    ],
    ['the size in the head', `update ledger.head set size = size - 1`, rows, null],
  ]
  for (const [what, change, by, position] of found)
    it(`is found: ${what}`, async () => {
      const wrong = await behindItsBack(() => sql(change), by)
      expect(wrong).not.toEqual([])
      if (position !== null) expect(wrong[0]!.from).toBe(position)
    })

  // When and in which transaction a row was written, how long it waited, when a checkpoint was kept: notes of the house
  // about its own work, in no line. Nothing that was done or seen changes with them.
  const notHistory = [
    `update ledger.entry set written = now() where arrival = ${arrival(40)}`,
    `update ledger.entry set xact = '3' where arrival = ${arrival(40)}`,
    'update ledger.checkpoint set at = now(), lag_ms = 7',
    `update ledger.head set seen = '3:3:'`,
  ]
  for (const change of notHistory)
    it(`changes no history: ${change.replace(/ where.*/, '')}`, async () => {
      expect(
        await behindItsBack(
          () => sql(change),
          async () => [...(await live()), ...(await rows())],
        ),
      ).toEqual([])
    })
})

describe('the past rewritten by the superuser', () => {
  it('is found when the last line is deleted, by who kept a checkpoint', async () => {
    const change = async () => {
      await sql(`delete from ledger.entry where arrival = ${arrival(size - 1)}`)
      await sql(`delete from ledger.leaf where position = ${size - 1}`)
    }
    expect((await behindItsBack(change, live))[0]!.from).toBe(Math.floor((size - 1) / TILE) * TILE)
    const tidily = async () => {
      await change()
      await signAnew(house, keepLedgerKey(house.config.home))
    }
    const wrong = await behindItsBack(tidily, live)
    expect(wrong.at(-1)).toMatchObject({
      from: size - 1,
      until: size - 1,
      says: expect.stringContaining('lines were taken away'),
    })
  })

  it('is found when two lines are swapped, at the first of them', async () => {
    const swap = `update ledger.leaf set arrival = case position when 60 then ${arrival(400)} else ${arrival(60)} end where position in (60, 400)`
    const change = async () => {
      await sql('alter table ledger.leaf drop constraint leaf_arrival_key')
      await sql(swap)
    }
    const wrong = await behindItsBack(change, live)
    await sql('alter table ledger.leaf add unique (arrival)')
    expect(wrong.map(({ from }) => from)).toEqual([60, 400])
  })

  it('is found when everything is hashed and signed anew, by who kept a checkpoint, and between which lines', async () => {
    // Which line stands where depends on who came first; a look is what is rewritten.
    const { rows: looks } = await house.owner.query(
      `select position::int from spare.leaf join spare.entry using (arrival)
        where position >= 400 and line like '%"outcome":"seen"%' order by position limit 1`,
    )
    const { position } = looks[0]
    const rewrite = async () => {
      await sql(
        `update ledger.entry set line = replace(line, '"outcome":"seen"', '"outcome":"refused"') where arrival = ${arrival(position)}`,
      )
      await signAnew(house, keepLedgerKey(house.config.home))
    }
    const sizes = kept.map(({ note }) => readCheckpoint(note, key).size)
    const [wrong] = await behindItsBack(rewrite, live)
    expect(wrong).toMatchObject({
      from: Math.max(...sizes.filter((one) => one <= position)),
      until: Math.min(...sizes.filter((one) => one > position)) - 1,
      says: expect.stringContaining('was signed over other lines than these'),
    })
    // What was signed anew is believed in nothing: whoever kept one checkpoint knows no more than that it was changed before.
    const last = kept.at(-1)!
    const once = async () => (await verifyLedger(nodeSource(address), { key, since: [last] })).wrong
    expect((await behindItsBack(rewrite, once))[0]).toMatchObject({ from: 0, until: Math.max(...sizes) - 1 })
    // Who kept nothing is shown a ledger that holds: this is why somebody must.
    const trusting = async () => (await verifyLedger(nodeSource(address), { key })).wrong
    expect(await behindItsBack(rewrite, trusting)).toEqual([])
  })

  it('is found when it is signed with another key, by who kept the key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const wrong = await behindItsBack(() => signAnew(house, privateKey), live)
    expect(wrong.map(({ says }) => says).join()).toContain('the signature of the checkpoint is wrong')
  })

  it('is found in a folder that was made anew, against a kept checkpoint', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const folder = await behindItsBack(
      async () => {
        await sql(`update ledger.entry set line = replace(line, '"v":2', '"v":2 ') where arrival = ${arrival(0)}`)
        await signAnew(house, privateKey)
      },
      async () => {
        const source = nodeSource(address)
        const files = new Map<string, Uint8Array>()
        files.set('verifier-key', Buffer.from(`${verifierKey(house.config.origin, privateKey)}\n`))
        files.set('checkpoint', Buffer.from((await source.checkpoint())!))
        for (const index of [0, 1, 2]) {
          const width = Math.min(TILE, size - index * TILE)
          const name = `00${index}${width < TILE ? `.p/${width}` : ''}`
          files.set(`tile/entries/${name}`, (await source.bundle(index, width))!)
          files.set(`tile/0/${name}`, (await source.tile(0, index, width))!)
        }
        files.set('tile/1/000.p/2', (await source.tile(1, 0, 2))!)
        return filesSource('forged', filesOf(files))
      },
    )
    expect((await verifyLedger(folder)).wrong, 'a forgery that is whole in itself').toEqual([])
    expect((await verifyLedger(folder, { key })).wrong).not.toEqual([])
    const note = { note: published.get('checkpoint')!.toString(), where: 'kept' }
    expect((await verifyLedger(folder, { since: [note] })).wrong).not.toEqual([])
  })
})
