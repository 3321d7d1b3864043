import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verifierKey } from '../../ground/checkpoint.ts'
import { Unreachable } from '../../ground/ledger-source.ts'
import { bundleOf, readBundle, tilePath } from '../../ground/tiles.ts'
import { paperLine, writeLedger } from '../../test/world/paper-ledger.ts'
import { checkHouse, KEPT } from './check-house.ts'
import { pointsOf } from './check-points.ts'

const ORIGIN = 'paper.example/one'
const { privateKey } = generateKeyPairSync('ed25519')
const key = verifierKey(ORIGIN, privateKey)
const lines = Array.from({ length: 600 }, (_, nth) => paperLine(`line ${nth}`))
const folder = mkdtempSync(join(tmpdir(), 'kindred-paper-'))
let server: Server
let address: string
let note: string
/** After so many answers nothing is shown any more, as to somebody who was signed out. */
let answers = Number.POSITIVE_INFINITY

beforeAll(async () => {
  server = createServer(({ url = '' }, reply) => {
    const path = join(folder, url.replace('/api/ledger/', ''))
    if (answers-- <= 0) return reply.writeHead(404).end()
    if (url.endsWith('/health')) return reply.end('{}')
    if (url.endsWith('/cosigned') || url.endsWith('/checkpoints')) return reply.end('[]')
    if (!existsSync(path)) return reply.writeHead(404).end()
    return reply.end(readFileSync(path))
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  answers = Number.POSITIVE_INFINITY
  note = writeLedger(folder, lines, privateKey, ORIGIN)
})

const AT = '2026-11-26T10:00:00.000Z'
const kept = (...notes: string[]) => ({ key, notes: notes.map((note) => ({ note, at: AT })) })
const check = (before: ReturnType<typeof kept> | null = null) => checkHouse(address, before, () => {})
const rows = { running: false, failed: false, checked: { at: AT, lines: 600, rows: 9, tables: 3 }, wrong: [] }
const points = async (before: ReturnType<typeof kept> | null = null) =>
  pointsOf({ at: AT, before, ledger: await check(before), rows })
const holding = { signature: 'holds', lines: 'holds', rows: 'holds' }

it('finds a ledger whole, tells how far it is, and gives the state to keep', async () => {
  const told: number[] = []
  const found = await checkHouse(address, kept(note), (done) => told.push(done))
  expect(found).toMatchObject({ size: 600, key, wrong: [], against: [], keep: note })
  expect(told).toEqual([0, 256, 512, 600])
  expect(await points()).toEqual({ ...holding, kept: 'unknown', witnesses: 'unknown' })
  expect(await points(kept(note))).toEqual({ ...holding, kept: 'holds', witnesses: 'unknown' })
})

it('finds a line that was changed, and keeps nothing of that', async () => {
  const path = join(folder, tilePath('entries', 1))
  const bundle = readBundle(readFileSync(path))
  writeFileSync(path, bundleOf(bundle.map((line, nth) => (nth === 44 ? paperLine('another') : line))))
  expect(await check(kept(note))).toMatchObject({
    wrong: [{ fault: 'line-changed', from: 300, until: 300 }],
    keep: null,
  })
  expect(await points(kept(note))).toEqual({ ...holding, lines: 'fails', kept: 'holds', witnesses: 'unknown' })
})

it('finds a past that was signed anew only by what was kept, and between which lines', async () => {
  const early = writeLedger(folder, lines.slice(0, 280), privateKey, ORIGIN)
  const forged = lines.map((line, nth) => (nth === 300 ? paperLine('another') : line))
  writeLedger(folder, forged, privateKey, ORIGIN)
  expect((await check()).wrong).toEqual([])
  const found = await check(kept(early, note))
  expect(found).toMatchObject({ wrong: [{ fault: 'rewritten', from: 280, until: 599, where: KEPT }], keep: null })
  expect(await points(kept(early, note))).toEqual({ ...holding, kept: 'fails', witnesses: 'unknown' })
  writeLedger(folder, lines.slice(0, 500), privateKey, ORIGIN)
  expect((await check(kept(note))).wrong).toMatchObject([{ fault: 'taken-away', from: 500, until: 599, where: KEPT }])
})

it('does not believe another key than it knows', async () => {
  writeLedger(folder, lines, generateKeyPairSync('ed25519').privateKey, ORIGIN)
  expect((await check()).wrong).toEqual([])
  expect((await check(kept(note))).wrong.map(({ fault }) => fault)).toContain('other-key')
  expect(await points(kept(note))).toMatchObject({ signature: 'fails', lines: 'unknown' })
})

it('accuses nobody where it was let out meanwhile, and tells what is missing where it was not', async () => {
  for (const some of [0, 3, 6, 8]) {
    answers = some
    await expect(check(kept(note)), `after ${some} answers`).rejects.toThrow(Unreachable)
  }
  answers = Number.POSITIVE_INFINITY
  rmSync(join(folder, tilePath('entries', 0)))
  expect((await check()).wrong[0]).toMatchObject({ fault: 'lines-missing', from: 0, until: 255 })
})

it('says of nothing that it holds where it could not be found out', async () => {
  const nothing = { running: false, failed: true, checked: null, wrong: [] }
  const found = pointsOf({ at: AT, before: kept(note), ledger: null, rows: nothing })
  expect(new Set(Object.values(found))).toEqual(new Set(['unknown']))
})
