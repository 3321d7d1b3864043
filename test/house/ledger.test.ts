import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, carryOut } from '../../ground/act.ts'
import { checkLedger, type Verdict } from '../../ground/check-ledger.ts'
import { isSigned } from '../../ground/checkpoint.ts'
import { speakTo } from '../../ground/database.ts'
import { append, entryOf } from '../../ground/entry.ts'
import { houseAsks } from '../../ground/house.ts'
import { type DeedId, makeId } from '../../ground/ids.ts'
import { filesSource } from '../../ground/ledger-folder.ts'
import { nodeSource } from '../../ground/ledger-source.ts'
import { type Ear, hear } from '../../ground/listener.ts'
import { TILE } from '../../ground/merkle.ts'
import type { Claim } from '../../ground/note.ts'
import { readTrail } from '../../ground/read-ledger.ts'
import { verifyLedger } from '../../ground/verify-ledger.ts'
import { verifyRows } from '../../ground/verify-rows.ts'
import { aFamily, newId } from '../world/families.ts'
import type { AtWork, TestHouse } from '../world/house.ts'
import { filesOf, openBareHouse, publishToMemory, untilSigned } from '../world/ledger.ts'

/** The position that a byte of an entry bundle belongs to; undefined for the bytes that give a length. */
function positionsIn(path: string, bundle: Buffer): (number | undefined)[] {
  const first = Number(/(\d{3})(?:\.p\/\d+)?$/.exec(path)![1]) * TILE
  const positions: (number | undefined)[] = []
  for (let at = 0, position = first; at < bundle.length; position++) {
    const length = bundle.readUInt16BE(at)
    positions.push(undefined, undefined, ...Array(length).fill(position))
    at += 2 + length
  }
  return positions
}

/** Spoils bytes of a published ledger, one at a time, and says which of them the verifier did not find. */
async function spoil(
  files: Map<string, Buffer>,
  everyNth: (path: string) => number,
): Promise<{ flips: number; missed: string[] }> {
  const missed: string[] = []
  let flips = 0
  for (const [path, whole] of files) {
    const positions = path.includes('entries') ? positionsIn(path, whole) : []
    for (let at = 0; at < whole.length; at += everyNth(path), flips++) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 1 << (at % 8)
      const { wrong } = await verifyFiles(new Map([...files, [path, changed]]))
      const position = positions[at]
      if (wrong.length === 0) missed.push(`${path} byte ${at} was not found`)
      else if (position !== undefined && (wrong[0]!.from !== position || wrong[0]!.until !== position))
        missed.push(`${path} byte ${at} is of line ${position}, not of ${wrong[0]!.from}`)
    }
  }
  return { flips, missed }
}

/** A signature is reckoned once, however often the same words come back while other bytes are spoilt. */
const reckoned = new Map<string, boolean>()
function isSignedAsBefore(claim: Claim): boolean {
  const words = [claim.key, claim.text, claim.signature].map((part) => Buffer.from(part).toString('base64')).join(' ')
  if (!reckoned.has(words)) reckoned.set(words, isSigned(claim))
  return reckoned.get(words)!
}

const verifyFiles = (files: Map<string, Buffer>): Promise<Verdict> =>
  checkLedger(filesSource('memory', filesOf(files)), { isSigned: isSignedAsBefore })

let house: TestHouse
let clerk: AtWork
let small: Map<string, Buffer>
let smallSize: number
beforeAll(async () => {
  house = await openBareHouse()
  clerk = await house.signIn('Amina Keller')
  for (let turn = 0; turn < 3; turn++) {
    for (let nth = 0; nth < 3; nth++) {
      const family = aFamily()
      await clerk.deed('register-household', family)
      await clerk.look('read-case', { case: family.case.id })
    }
    await untilSigned(house)
  }
  smallSize = await untilSigned(house)
  small = await publishToMemory(house)
})
afterAll(() => house.close())
const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

describe('a published ledger', () => {
  it('of a few lines holds', async () => {
    const verdict = await verifyFiles(small)
    expect(verdict).toMatchObject({ wrong: [], size: smallSize, keyGiven: false })
    expect(smallSize).toBeGreaterThanOrEqual(20)
  })

  it('does not hold with any one of its bytes changed, and the changed line is named', async () => {
    const { flips, missed } = await spoil(small, () => 1)
    expect(missed).toEqual([])
    expect(flips).toBe([...small.values()].reduce((sum, { length }) => sum + length, 0))
  }, 180_000)

  it('does not hold with any file of it missing or cut short', async () => {
    for (const [path, whole] of small) {
      if (path.startsWith('checkpoints/')) continue // only who kept it can miss it
      const without = new Map(small)
      without.delete(path)
      expect((await verifyFiles(without)).wrong, `${path} missing`).not.toEqual([])
      const cut = new Map([...small, [path, whole.subarray(0, -1)] as const])
      expect((await verifyFiles(cut)).wrong, `${path} cut`).not.toEqual([])
    }
  })
})

describe('places in the ledger', () => {
  const positionOf = async (ids: string[]) =>
    new Map(
      (
        await rows('select id, position::int from ledger.leaf join ledger.entry using (arrival) where id = any($1)', [
          ids,
        ])
      ).map(({ id, position }) => [id as string, position as number]),
    )

  it('are given without a gap and without waiting, though a transaction is held open throughout', async () => {
    const holding = await house.ground.database.borrow()
    await holding.query('begin')
    const { keys } = house.ground
    const asking = houseAsks(keys, { name: 'held-open', words: newId(), at: new Date(), node: 1 })
    await append(speakTo(holding), [entryOf(keys, asking, 'seen', { ground: 'test', persons: [] })])
    const ids = Array.from({ length: 40 }, () => newId<DeedId>())
    await Promise.all(ids.map((id) => clerk.deed('register-household', aFamily(), { id })))
    await house.settle()
    expect((await positionOf(ids)).size).toBe(40)
    expect((await positionOf([asking.id])).size).toBe(0)
    await holding.query('commit')
    await holding.end()
    await house.settle()
    expect((await positionOf([asking.id])).size).toBe(1)
    const [{ first, last, count }] = await rows(
      'select min(position)::int as first, max(position)::int as last, count(*)::int from ledger.leaf',
    )
    expect([first, last]).toEqual([0, count - 1])
    const [{ entries }] = await rows('select count(*)::int as entries from ledger.entry')
    expect(entries).toBe(count)
  })

  it('follow cause: what was answered before something was asked stands before it', async () => {
    const told: { id: DeedId; asked: number; answered: number }[] = []
    let clock = 0
    const chain = async (nth: number) => {
      const mine = aFamily()
      for (let step = 0; step < 12; step++) {
        const id = newId<DeedId>()
        const asked = clock++
        if (step === 0) await clerk.deed('register-household', mine, { id })
        else if ((step + nth) % 3 === 0) await clerk.deed('write-note', aNote(mine.case.id), { id })
        else if ((step + nth) % 3 === 1) await clerk.look('read-case', { case: mine.case.id }, { id })
        else await clerk.deed('write-note', aNote(newId()), { id }) // refused, and that is a line too
        told.push({ id, asked, answered: clock++ })
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, nth) => chain(nth)))
    await house.settle()
    const positions = await positionOf(told.map(({ id }) => id))
    expect(positions.size).toBe(96)
    const wrong = told.flatMap((before) =>
      told
        .filter((after) => before.answered < after.asked && positions.get(before.id)! >= positions.get(after.id)!)
        .map((after) => [before, after]),
    )
    expect(wrong).toEqual([])
  })

  it('are heard once each, in order, by two of one name that run at once and stumble', async () => {
    await rows('create table ledger.test_heard (position bigint, nth bigint generated always as identity)')
    await rows('grant insert on ledger.test_heard to kindred_app')
    let listened = 0
    const ear: Ear = async (sql, heard) => {
      const sent = heard.map(({ position }) => sql`insert into ledger.test_heard (position) values (${position})`)
      if (listened++ % 3 === 1) {
        for (const one of sent) one.catch(() => {})
        throw new Error('stumbled')
      }
      return sent
    }
    let stopping = false
    const listen = async () => {
      let heard = 1
      while (!stopping || heard > 0) {
        heard = await hear(house.ground, 'test', ear).catch(() => 1)
        await sleep(1)
      }
    }
    const both = [listen(), listen()]
    for (let nth = 0; nth < 15 || listened < 9; nth++) {
      await clerk.look('my-work')
      await sleep(20)
    }
    await house.settle()
    stopping = true
    await Promise.all(both)
    const heard = await rows('select position::int from ledger.test_heard order by nth')
    const [{ count }] = await rows('select count(*)::int from ledger.leaf')
    expect(heard.map(({ position }) => position)).toEqual(Array.from({ length: count }, (_, position) => position))
  })
})

const aNote = (file: string) => ({ id: newId(), case: file, category: 'family', text: 'met at the gate' })

describe('what a line is about', () => {
  it('is committed to under a salt, so that it can be shown but not guessed', async () => {
    const family = aFamily()
    const ids = [newId<DeedId>(), newId<DeedId>()]
    await clerk.deed('register-household', family)
    for (const id of ids) await clerk.look('read-case', { case: family.case.id }, { id })
    const found = await rows('select id, line::jsonb as line, about from ledger.entry where id = any($1)', [ids])
    const texts = found.map(({ id, line, about }) => {
      const opened = house.ground.keys.openAbout(id, about)
      const text = opened.subarray(16)
      expect(createHash('sha256').update(opened).digest('base64')).toBe(line.commitment)
      expect(createHash('sha256').update(text).digest('base64')).not.toBe(line.commitment)
      expect(() => house.ground.keys.openAbout(newId(), about), 'opens in the place of another line').toThrow()
      return { text: text.toString(), commitment: line.commitment }
    })
    expect(texts[0]!.text).toBe(texts[1]!.text)
    expect(texts[0]!.text).toContain(family.people[0]!.id)
    expect(texts[0]!.commitment).not.toBe(texts[1]!.commitment)
  })

  it('may be erased: the line, the root and the proof stay', async () => {
    const family = aFamily()
    await clerk.deed('register-household', family)
    await untilSigned(house)
    const { sql } = house.ground.database
    const before = await verifyFiles(await publishToMemory(house))
    const trail = () => readTrail({ find: sql, keys: house.ground.keys }, [family.case.id], { most: 5, looks: true })
    expect((await trail())[0]!.about.persons).toHaveLength(3)
    await rows(`update ledger.entry set about = null where trail @> array[$1::bigint]`, [
      String(house.ground.keys.blind(`trail ${family.case.id}`)),
    ])
    expect((await trail())[0]!.about.persons).toEqual([])
    const after = await verifyFiles(await publishToMemory(house))
    expect(after).toMatchObject({ wrong: [], root: before.root, size: before.size })
    const [{ id }] = await rows('select id from ledger.entry where about is null')
    const checked = await verifyRows(sql, house.ground.keys, { erased: new Set([id]) })
    expect(checked.wrong).toEqual([])
    expect(checked.erased).toBe(1)
    const undeclared = await verifyRows(sql, house.ground.keys)
    expect(undeclared.wrong).toMatchObject([{ says: expect.stringContaining('no deed says so') }])
  })

  it('must fit: a deed that would leave a line too long to be published is stopped', async () => {
    const asking = houseAsks(house.ground.keys, { name: 'crowd', words: newId(), at: new Date(), node: 1 })
    const crowd = async (act: Act) => {
      act.allow({ allow: true, grounds: 'test' })
      act.record({ ground: 'test', persons: Array.from({ length: 4000 }, () => makeId(new Date())) })
    }
    await expect(carryOut(house.ground, asking, crowd)).rejects.toThrow(/too long for the ledger/)
    expect(await rows('select from ledger.entry where id = $1', [asking.id])).toEqual([])
  })
})

describe('a ledger of several tiles', () => {
  it('holds, live and as a folder, and does not hold with bytes of any file changed', async () => {
    for (let more = 0; more < 11; more++) {
      await Promise.all(Array.from({ length: 40 }, () => clerk.look('my-work')))
      if (more % 4 === 0) await untilSigned(house)
    }
    const size = await untilSigned(house)
    expect(size).toBeGreaterThan(2 * TILE + 20)
    expect(await verifyLedger(nodeSource(await house.listen()))).toMatchObject({ wrong: [], size })
    const files = await publishToMemory(house)
    expect(await verifyFiles(files)).toMatchObject({ wrong: [], size })
    const paths = [...files.keys()]
    expect(paths).toEqual(expect.arrayContaining(['tile/0/000', 'tile/0/001', 'tile/1/000.p/2', 'tile/entries/001']))
    const { flips, missed } = await spoil(files, (path) =>
      path.includes('entries') ? 2003 : path.startsWith('tile') ? 211 : 61,
    )
    expect(missed).toEqual([])
    expect(flips).toBeGreaterThan(250)
  }, 120_000)
})
