import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openHouse } from '../../bench/house.ts'
import { signCheckpoint, verifierKey } from '../../ground/checkpoint.ts'
import { cosign, readCosigner } from '../../ground/cosignature.ts'
import type { FactId } from '../../ground/ids.ts'
import { verifyRooms } from '../../ground/verify-rooms.ts'
import { keepLedgerKey } from '../../server/config.ts'
import { earlierRows } from '../../server/rooms.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { publishToMemory, untilPublished, untilSigned } from '../world/ledger.ts'
import { paperLine, writeLedger } from '../world/paper-ledger.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kindred-witness-'))
const away = (...names: string[]) => join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Said = { code: number; out: string; facts: any }
function kindred(...args: string[]): Promise<Said> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(ROOT, 'server/kindred.ts'), ...args, '--json'],
      { cwd: folder },
      (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out: out + err, facts: out ? JSON.parse(out) : undefined }),
    ),
  )
}

/** A witness of this name, with a key and an empty memory. */
async function aWitness(
  name: string,
): Promise<{ vkey: string; look: (log: string, ...more: string[]) => Promise<Said>; state: string }> {
  const [key, state] = [away(`${name}.key`), away(`${name}-state`)]
  const { facts } = await kindred('witness', '--new-key', `${name}.example/w`, '--key', key)
  return {
    vkey: facts.key,
    state,
    look: (log, ...more) => kindred('witness', '--log', log, '--key', key, '--state', state, '--once', ...more),
  }
}
const policyOf = (name: string, log: string, vkeys: string[], quorum: number): string => {
  const path = away(name)
  const witnesses = vkeys.map((key) => ({ name: key.split('+')[0], key }))
  writeFileSync(path, JSON.stringify({ log, witnesses, quorum, hours: 24 }))
  return path
}
const alarmsIn = (state: string) => (existsSync(join(state, 'alarms')) ? readdirSync(join(state, 'alarms')) : [])

describe('a witness of a log on paper', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const origin = 'log.example/paper'
  const logKey = verifierKey(origin, privateKey)
  const past = Array.from({ length: 700 }, (_, nth) => paperLine(`line ${nth}`))
  const other = past.map((line, nth) => (nth === 250 ? paperLine('another line 250') : line))
  const ledger = (name: string, lines: string[], key = privateKey) => {
    writeLedger(away(name), lines, key, origin)
    return away(name)
  }

  it('has a key that is never written over, and says on its first day that it is', async () => {
    const w = await aWitness('first')
    expect(w.vkey).toMatch(/^first\.example\/w\+[0-9a-f]{8}\+/)
    expect(await kindred('witness', '--new-key', 'again', '--key', away('first.key'))).toMatchObject({ code: 2 })
    const log = ledger('first-log', past.slice(0, 300))
    expect(await w.look(log)).toMatchObject({ code: 1, facts: { refused: 'no-state' } })
    expect(await w.look(log, '--begin', '--check-only')).toMatchObject({ code: 0, facts: { size: 300, cosigned: 0 } })
    expect(existsSync(join(w.state, 'checkpoint'))).toBe(false)
    expect(await w.look(log, '--begin')).toMatchObject({ code: 0, facts: { size: 300, cosigned: 1 } })
    expect(readFileSync(join(w.state, 'checkpoint'), 'utf8')).toBe(readFileSync(join(log, 'checkpoint'), 'utf8'))
  })

  it('follows a log as it grows, over the edges of its tiles', async () => {
    const w = await aWitness('follows')
    let begin = ['--begin']
    for (const size of [1, 2, 255, 256, 257, 511, 512, 700]) {
      expect(await w.look(ledger('grows', past.slice(0, size)), ...begin)).toMatchObject({ code: 0, facts: { size } })
      begin = []
    }
    expect(alarmsIn(w.state)).toEqual([])
  })

  const bad: [kind: string, what: string, show: () => string][] = [
    ['shrunk', 'a log that lost lines', () => ledger('bad', past.slice(0, 299))],
    ['shrunk', 'an old checkpoint played again', () => ledger('bad', past.slice(0, 256))],
    ['forked', 'other lines of the same number', () => ledger('bad', other.slice(0, 300))],
    ['forked', 'more lines after another past', () => ledger('bad', other.slice(0, 600))],
    [
      'signature',
      'a log signed with another key',
      () => ledger('bad', past.slice(0, 400), generateKeyPairSync('ed25519').privateKey),
    ],
  ]
  it.each(bad)('refuses and raises, and goes on refusing: %s, %s', async (kind, what, show) => {
    const w = await aWitness(`refuses-${what.replaceAll(' ', '-')}`)
    expect(await w.look(ledger('good', past.slice(0, 300)), '--begin', '--log-key', logKey)).toMatchObject({ code: 0 })
    const seen = readFileSync(join(w.state, 'checkpoint'), 'utf8')
    const log = show()
    expect(await w.look(log, '--check-only')).toMatchObject({ code: 1, facts: { refused: kind, alarm: null } })
    const refused = await w.look(log)
    expect(refused).toMatchObject({ code: 1, facts: { refused: kind } })
    expect(readFileSync(join(w.state, 'checkpoint'), 'utf8'), 'what it remembers').toBe(seen)
    expect(readdirSync(join(w.state, 'cosigned'))).toEqual(['300'])
    const alarm = readFileSync(refused.facts.alarm, 'utf8')
    expect(alarm).toContain(refused.facts.says)
    expect(alarm).toContain(readFileSync(join(log, 'checkpoint'), 'utf8'))
    expect(alarm).toContain(seen)
    // Though the log shows the right past again, somebody must have looked first.
    const healed = ledger('good', past.slice(0, 310))
    expect(await w.look(healed)).toMatchObject({ code: 1, facts: { refused: 'alarm' } })
    rmSync(refused.facts.alarm)
    expect(await w.look(healed)).toMatchObject({ code: 0, facts: { size: 310 } })
  })

  it('says nothing of a log that does not show its hashes, and raises no alarm', async () => {
    const w = await aWitness('blind')
    await w.look(ledger('hides', past.slice(0, 300)), '--begin')
    const log = ledger('hides', past.slice(0, 400))
    rmSync(join(log, 'tile/0'), { recursive: true })
    expect(await w.look(log)).toMatchObject({ code: 3 })
    expect(alarmsIn(w.state)).toEqual([])
    expect(readdirSync(join(w.state, 'cosigned'))).toEqual(['300'])
  })

  it('notices that it lost its memory, or got back an older one, by what it cosigned itself', async () => {
    const w = await aWitness('forgets')
    const log = ledger('remembers', past.slice(0, 300))
    await w.look(log, '--begin')
    cpSync(w.state, away('older-state'), { recursive: true })
    const grown = ledger('remembers', past.slice(0, 400))
    await w.look(grown)
    cpSync(join(w.state, 'cosigned/400'), join(grown, 'cosigned/400'))
    rmSync(w.state, { recursive: true })
    expect(await w.look(grown, '--begin')).toMatchObject({ code: 1, facts: { refused: 'state-lost' } })
    rmSync(w.state, { recursive: true })
    cpSync(away('older-state'), w.state, { recursive: true })
    expect(await w.look(grown)).toMatchObject({ code: 1, facts: { refused: 'state-lost' } })
  })

  it('does not work twice at once on one memory', async () => {
    const w = await aWitness('twice')
    await w.look(ledger('once', past.slice(0, 10)), '--begin')
    writeFileSync(join(w.state, 'at-work'), String(process.pid))
    const turned = await w.look(away('once'))
    expect(turned.code).toBe(3)
    expect(turned.out).toContain('another witness is at work')
  })

  it('of two logs with one key that are shown to two of them, none is witnessed enough, and the second refuses', async () => {
    const [one, two] = [await aWitness('east'), await aWitness('west')]
    const [here, there] = [ledger('here', past.slice(0, 400)), ledger('there', other.slice(0, 400))]
    expect(await one.look(here, '--begin')).toMatchObject({ code: 0 })
    expect(await two.look(there, '--begin')).toMatchObject({ code: 0 })
    const policy = policyOf('two-of-two', logKey, [one.vkey, two.vkey], 2)
    for (const [log, { state }] of [
      [here, one],
      [there, two],
    ] as const) {
      cpSync(join(state, 'cosigned'), join(log, 'cosigned'), { recursive: true })
      const verdict = await kindred('verify', log, '--policy', policy)
      expect(verdict).toMatchObject({ code: 1 })
      expect(verdict.facts.wrong).toMatchObject([{ says: expect.stringContaining('the quorum is not met') }])
    }
    // Who holds what both signed sees that there are two pasts.
    const both = await kindred('verify', here, '--policy', policy, '--since', join(two.state, 'cosigned/400'))
    expect(both.facts.wrong.map(({ says }: { says: string }) => says).join()).toMatch(/signed over other lines/)
    expect(await two.look(here)).toMatchObject({ code: 1, facts: { refused: 'forked' } })
  })

  it('gathers with others under one checkpoint, and the quorum is met', async () => {
    const [one, two, three] = [await aWitness('north'), await aWitness('south'), await aWitness('sea')]
    const log = ledger('gathers', past.slice(0, 300))
    await one.look(log, '--begin')
    cpSync(join(one.state, 'cosigned'), join(log, 'cosigned'), { recursive: true })
    // The log has grown when the second looks; it signs what the first had signed, then the newest.
    cpSync(join(log, 'cosigned'), away('carried'), { recursive: true })
    ledger('gathers', past.slice(0, 350))
    cpSync(away('carried'), join(log, 'cosigned'), { recursive: true })
    expect(await two.look(log, '--begin')).toMatchObject({ code: 0, facts: { size: 350, cosigned: 2 } })
    const args = ['--since', join(two.state, 'cosigned/300'), '--since', join(one.state, 'cosigned/300')]
    const keys = [one.vkey, two.vkey, three.vkey]
    const met = await kindred('verify', log, '--policy', policyOf('two-of-three', logKey, keys, 2), ...args)
    expect(met).toMatchObject({ code: 0, facts: { wrong: [], quorum: { known: 3, witnessed: { size: 300 } } } })
    const unmet = await kindred('verify', log, '--policy', policyOf('three-of-three', logKey, keys, 3), ...args)
    expect(unmet).toMatchObject({ code: 1 })
    expect(await kindred('verify', log)).toMatchObject({ code: 0, facts: { quorum: { known: 0, lacking: null } } })
  })

  it('gives a receipt of any line that holds without the log, and with any byte of it changed does not', async () => {
    const log = ledger('proves', past.slice(0, 700))
    for (const line of [0, 255, 256, 511, 699]) {
      const out = away(`line-${line}.tlog-proof`)
      expect(await kindred('prove', String(line), '--ledger', log, '--out', out)).toMatchObject({ code: 0 })
      expect(await kindred('verify', '--proof', out, '--key', logKey)).toMatchObject({
        code: 0,
        facts: { index: line, line: { id: `line ${line}` } },
      })
    }
    expect(await kindred('prove', 'line 511', '--ledger', log, '--out', away('by-deed'))).toMatchObject({
      facts: { index: 511 },
    })
    expect(await kindred('prove', '700', '--ledger', log)).toMatchObject({ code: 3 })
    expect(await kindred('prove', 'no such', '--ledger', log)).toMatchObject({ code: 2 })
    expect(await kindred('verify', '--proof', away('by-deed'))).toMatchObject({ code: 2 })
    const whole = readFileSync(away('line-256.tlog-proof'))
    for (const at of [0, 30, 200, whole.indexOf('index') + 8, whole.indexOf('\n\n') - 5, whole.length - 9]) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 1
      writeFileSync(away('changed'), changed)
      expect(await kindred('verify', '--proof', away('changed'), '--key', logKey), `byte ${at}`).toMatchObject({
        code: 1,
      })
    }
  }, 60_000)
}, 120_000)

describe('a node with witnesses', () => {
  let house: TestHouse
  let address: string
  let clara: AtWork
  let ines: AtWork
  const administer = { purpose: 'administration' } as const
  const post = (body: string) =>
    house.house.app.inject({
      method: 'POST',
      url: '/api/ledger/cosignatures',
      headers: { 'content-type': 'text/plain' },
      payload: body,
    })
  beforeAll(async () => {
    house = await openTestHouse()
    address = await house.listen()
    clara = await house.signIn('Clara Weiss')
    ines = await house.signIn('Ines Duarte')
  }, 60_000)
  afterAll(() => house.close())

  it('takes a witness on the word of two people, and lets it go on the word of two', async () => {
    const w = await aWitness('sworn')
    const id = newId<FactId>()
    const states = async () =>
      (await clara.look('list-witnesses')).body.witnesses.find((one: { id: string }) => one.id === id)?.state
    const clerk = await house.signIn('Amina Keller')
    expect(await clerk.deed('register-witness', { id, key: w.vkey })).toMatchObject({ status: 403 })
    expect(await clara.deed('register-witness', { id, key: 'nonsense' })).toMatchObject({
      status: 400,
      body: { values: { field: 'key' } },
    })
    expect(await clara.deed('register-witness', { id, key: w.vkey.replace('sworn', 'other') })).toMatchObject({
      status: 400,
      body: { values: { field: 'key' } },
    })
    expect(await clara.deed('register-witness', { id, key: w.vkey })).toMatchObject({ status: 200 })
    expect(await states()).toBe('proposed')
    expect((await clara.look('list-witnesses')).body).toMatchObject({
      witnesses: [{ id, saidByMe: true, silent: false }],
      quorum: { state: 'nobody', known: 0, needed: 2, hours: 24 },
      raised: [],
    })
    expect((await ines.look('list-witnesses', {}, administer)).body.witnesses).toMatchObject([{ saidByMe: false }])
    expect(await clara.deed('register-witness', { id, key: w.vkey })).toMatchObject({
      status: 409,
      body: { code: 'second-person' },
    })
    const another = await aWitness('another')
    expect(await ines.deed('register-witness', { id, key: another.vkey }, administer)).toMatchObject({
      status: 409,
      body: { code: 'witness-differs' },
    })
    await untilSigned(house)
    expect(await w.look(address, '--begin'), 'one word is not enough').toMatchObject({
      code: 1,
      facts: { handedIn: 0 },
    })
    expect(await ines.deed('register-witness', { id, key: w.vkey }, administer)).toMatchObject({ status: 200 })
    expect(await states()).toBe('registered')
    await untilSigned(house)
    expect(await w.look(address)).toMatchObject({ code: 0, facts: { handedIn: 1 } })
    expect(await ines.deed('end-witness', { id, because: 'left' }, administer)).toMatchObject({ status: 200 })
    expect(await ines.deed('end-witness', { id, because: 'left' }, administer)).toMatchObject({
      status: 409,
      body: { code: 'second-person' },
    })
    expect(await states()).toBe('end-proposed')
    expect(await w.look(address)).toMatchObject({ code: 0 })
    expect(await clara.deed('end-witness', { id, because: 'left' })).toMatchObject({ status: 200 })
    expect(await states()).toBe('ended')
    expect(await w.look(address)).toMatchObject({
      code: 1,
      facts: { handedIn: 0, says: expect.stringContaining('signed by nobody') },
    })
    expect(await clara.deed('register-witness', { id, key: w.vkey })).toMatchObject({ body: { code: 'witness-ended' } })
    expect(await clara.deed('end-witness', { id: newId(), because: 'left' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-witness' },
    })
  }, 60_000)

  const register = async (vkey: string) => {
    const id = newId<FactId>()
    await clara.deed('register-witness', { id, key: vkey })
    await ines.deed('register-witness', { id, key: vkey }, administer)
    await untilSigned(house)
  }

  it('publishes what they cosigned, and says by a policy whether they are enough', async () => {
    const [one, two] = [await aWitness('harbour'), await aWitness('ombuds')]
    await register(one.vkey)
    await register(two.vkey)
    expect(await one.look(address, '--begin')).toMatchObject({ code: 0, facts: { handedIn: expect.any(Number) } })
    const logKey = verifierKey(house.config.origin, keepLedgerKey(house.config.home))
    const policy = policyOf('node-policy', logKey, [one.vkey, two.vkey], 2)
    const unmet = await kindred('verify', address, '--policy', policy)
    expect(unmet.facts.wrong).toMatchObject([{ says: expect.stringContaining('the quorum is not met') }])
    const clerk = await house.signIn('Amina Keller')
    await clerk.deed('register-household', aFamily())
    await untilSigned(house)
    expect(await two.look(address, '--begin')).toMatchObject({ code: 0, facts: { handedIn: expect.any(Number) } })
    expect(await kindred('verify', address, '--policy', policy)).toMatchObject({ code: 0, facts: { wrong: [] } })
    const told = await kindred('verify', address)
    expect(told).toMatchObject({ code: 0, facts: { quorum: { known: 2, quorum: 2, lacking: null } } })
    const { witnesses } = (await house.house.app.inject({ url: '/api/ledger/health' })).json()
    expect(witnesses).toMatchObject({ known: 2, lacking: null, witnessed: { by: expect.any(Array) } })
    const page = (await clara.look('list-witnesses')).body
    expect(page.quorum).toMatchObject({ state: 'holds', known: 2, witnessed: { size: witnesses.witnessed.size } })
    const checkpoint = await house.owner.query('select size, note from ledger.checkpoint where size = $1', [
      page.ledger.checkpoint.size,
    ])
    expect(page.ledger).toMatchObject({ key: logKey, checkpoint: { root: checkpoint.rows[0].note.split('\n')[2] } })
    expect(page.raised).toEqual([])

    const files = await publishToMemory(house)
    const copy = away('published')
    cpSync(join(house.config.home, 'ledger'), copy, { recursive: true })
    expect([...files.keys()].filter((path) => path.startsWith('cosigned/')).length).toBeGreaterThanOrEqual(2)
    expect(await kindred('verify', copy, '--policy', policy)).toMatchObject({ code: 0 })
    expect(await kindred('prove', '3', '--ledger', copy, '--out', away('receipt'))).toMatchObject({ code: 0 })
    expect(await kindred('verify', '--proof', away('receipt'), '--policy', policy)).toMatchObject({
      code: 0,
      facts: { cosigned: expect.arrayContaining(['harbour.example/w', 'ombuds.example/w']) },
    })
    const strict = policyOf('strict', logKey, [one.vkey, two.vkey, (await aWitness('third')).vkey], 3)
    expect(await kindred('verify', '--proof', away('receipt'), '--policy', strict)).toMatchObject({ code: 1 })
  }, 60_000)

  it('keeps nothing that is not a witness’s, nor of a checkpoint that it did not sign, nor too much', async () => {
    const w = await aWitness('hasty')
    const cosigner = readCosigner(readFileSync(away('hasty.key'), 'utf8'))
    const note = (await house.house.app.inject({ url: '/api/ledger/checkpoint' })).payload
    const signed = (text: string, at = new Date()) => `${text}${cosign(text, cosigner, at)}\n`
    const kept = async () =>
      (await house.owner.query('select count(*)::int from ledger.cosignature where key = $1', [w.vkey])).rows[0].count
    expect((await post(signed(note))).statusCode, 'a stranger').toBe(403)
    await register(w.vkey)
    for (const [what, body, status] of [
      ['nothing', '', 400],
      ['no note', 'x'.repeat(500), 400],
      ['a note of nobody', note, 403],
      ['a signature spoilt', signed(note).replace(/.{6}\n$/, 'AAAAA=\n'), 403],
      ['a time to come', signed(note, new Date(Date.now() + 3_600_000)), 400],
      ['too much', signed(note).padEnd(20_000, 'x'), 413],
    ] as const)
      expect((await post(body)).statusCode, what).toBe(status)
    // The key of the log was used on another past: by a thief, or by a node that was put back.
    const other = signCheckpoint(
      { origin: house.config.origin, size: 5, root: Buffer.alloc(32) },
      keepLedgerKey(house.config.home),
    )
    expect((await post(signed(other))).json()).toMatchObject({ status: 409, code: 'other-checkpoint' })
    await post(signed(other))
    expect((await clara.look('list-witnesses')).body.raised).toMatchObject([
      { size: 5, root: Buffer.alloc(32).toString('base64'), by: [expect.any(String)] },
    ])
    expect(await kept()).toBe(0)
    expect((await post(signed(note))).statusCode).toBe(200)
    expect((await post(signed(note))).statusCode, 'said again').toBe(200)
    expect(await kept()).toBeLessThanOrEqual(2)
    const many = await Promise.all(Array.from({ length: 70 }, () => post(signed(note))))
    expect(many.some(({ statusCode }) => statusCode === 429)).toBe(true)
  }, 60_000)

  it('shows its ledger elsewhere to witnesses and the oversight body alone', async () => {
    const from = (headers: Record<string, string>) =>
      house.house.app.inject({ url: '/api/ledger/checkpoint', remoteAddress: '203.0.113.7', headers })
    expect((await from({})).statusCode).toBe(404)
    expect((await from({ 'kindred-witness': 'hasty.example/w 1 AAAA' })).statusCode).toBe(404)
    const { makePass } = await import('../../ground/cosignature.ts')
    const pass = (name: string) =>
      makePass(readCosigner(readFileSync(away(`${name}.key`), 'utf8')), house.config.origin, new Date())
    expect((await from({ 'kindred-witness': pass('hasty') })).statusCode).toBe(200)
    expect((await from({ 'kindred-witness': pass('sworn') })).statusCode, 'one that ended').toBe(404)
    const as = async (name: string) => from({ cookie: (await house.signIn(name)).cookie })
    expect((await as('Clara Weiss')).statusCode, 'who oversees everybody').toBe(200)
    for (const name of ['Owen Clarke', 'Miriam Sola', 'Ines Duarte'])
      expect((await as(name)).statusCode, name).toBe(404)
    const clara = await house.signIn('Clara Weiss')
    await clara.deed('sign-out', {}, { purpose: 'oversight' })
    expect((await from({ cookie: clara.cookie })).statusCode, 'who left').toBe(404)
  })

  it('has every row as its deed wrote it', async () => {
    await house.settle()
    expect((await verifyRooms(house.ground.database, { earlier: earlierRows })).wrong).toEqual([])
  })
})

describe('a house that is put back from an older backup', () => {
  let house: OpenedHouse | undefined
  afterAll(() => house?.close())

  it('is refused by its witness, and by whoever holds what the witness signed', async () => {
    house = await openHouse({ home: away('house') })
    const w = await aWitness('faithful')
    const log = `http://127.0.0.1:${house.port}`
    await untilPublished(house)
    expect((await w.look(log, '--begin')).facts).toMatchObject({ cosigned: 1 })
    expect(await kindred('backup', away('backup'), '--data', house.home, '--with-keys')).toMatchObject({ code: 0 })
    for (let nth = 0; nth < 3; nth++) await fetch(`${log}/api/deeds/sign-in`, await aSignIn(log))
    await untilPublished(house)
    expect((await w.look(log)).facts.size).toBeGreaterThan(0)
    await house.close()
    expect(await kindred('restore', away('backup'), '--data', away('again'))).toMatchObject({ code: 0 })
    house = await openHouse({ home: away('again') })
    const back = `http://127.0.0.1:${house.port}`
    expect(await w.look(back)).toMatchObject({ code: 1, facts: { refused: 'shrunk' } })
    const since = readdirSync(join(w.state, 'cosigned')).at(-1)!
    const verdict = await kindred('verify', back, '--since', join(w.state, 'cosigned', since))
    expect(verdict).toMatchObject({ code: 1 })
    expect(verdict.facts.wrong.at(-1).says).toContain('lines were taken away')
    // It grows past what the witness saw, on another past; and that is found as well.
    for (let nth = 0; nth < 6; nth++) await fetch(`${back}/api/deeds/sign-in`, await aSignIn(back))
    await untilPublished(house)
    rmSync(join(w.state, 'alarms'), { recursive: true })
    expect(await w.look(back)).toMatchObject({ code: 1, facts: { refused: 'forked' } })
  }, 120_000)
})

async function aSignIn(log: string): Promise<RequestInit> {
  const { workers } = (await (await fetch(`${log}/api/house/workers`)).json()) as { workers: { id: string }[] }
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), purpose: 'administration', input: { worker: workers[0]!.id } }),
  }
}
