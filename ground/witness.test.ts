import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paperLine, writeLedger } from '../test/world/paper-ledger.ts'
import { readCheckpoint, signCheckpoint, verifierKey } from './checkpoint.ts'
import {
  cosign,
  cosignerKey,
  isPass,
  makeCosigner,
  makePass,
  readCosignatures,
  readCosigned,
  readCosigner,
} from './cosignature.ts'
import { folderSource } from './ledger-folder.ts'
import type { KeptNote } from './ledger-source.ts'
import { judgeQuorum, readPolicy, type WitnessPolicy } from './quorum.ts'
import { witnessLog } from './witness.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const origin = 'log.example/one'
const logKey = verifierKey(origin, privateKey)
const noteOf = (size: number, fill = 7) => signCheckpoint({ origin, size, root: Buffer.alloc(32, fill) }, privateKey)
const cosigners = ['a.example', 'b.example', 'c.example'].map((name) => readCosigner(makeCosigner(name)))
const keys = cosigners.map(cosignerKey)
const now = new Date('2026-11-25T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const kept = (note: string) => ({ note, where: 'test' })
const policy = (quorum: number, hours = 24) =>
  readPolicy(
    JSON.stringify({ log: logKey, witnesses: keys.map((key) => ({ name: key.split('+')[0], key })), quorum, hours }),
  )

describe('a cosignature', () => {
  it('is laid out as C2SP tlog-cosignature has it', () => {
    const line = cosign(noteOf(9), cosigners[0]!, now)
    const [, name, encoded] = line.split(' ')
    const bytes = Buffer.from(encoded!, 'base64')
    expect(line.startsWith('— ')).toBe(true)
    expect(name).toBe('a.example')
    expect(bytes).toHaveLength(4 + 8 + 64)
    expect(bytes.subarray(0, 4).toString('hex')).toBe(keys[0]!.split('+')[1])
    expect(Number(bytes.readBigUInt64BE(4))).toBe(now.getTime() / 1000)
  })

  it('stands under a checkpoint that is read as before, and is read by its key alone', () => {
    const note = `${noteOf(9)}${cosign(noteOf(9), cosigners[0]!, now)}\n`
    expect(readCheckpoint(note, logKey).size).toBe(9)
    expect(readCosignatures(note, keys)).toMatchObject([{ name: 'a.example', time: now.getTime() / 1000 }])
    expect(readCosignatures(note, [keys[1]!])).toEqual([])
  })

  it('does not hold with any of its bits changed, nor under another checkpoint', () => {
    const line = cosign(noteOf(9), cosigners[0]!, now)
    const bytes = Buffer.from(line.split(' ')[2]!, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const note = `${noteOf(9)}— a.example ${changed.toString('base64')}\n`
      expect(readCosignatures(note, keys), `bit ${bit}`).toEqual([])
    }
    for (const other of [noteOf(10), noteOf(9, 8)]) expect(readCosignatures(`${other}${line}\n`, keys)).toEqual([])
  })

  it('cannot be taken for the signature of a log, nor a pass for a cosignature', () => {
    expect(() => readCheckpoint(noteOf(9), keys[0]!)).toThrow(/not a verifier key/)
    expect(() => readCosignatures(noteOf(9), [logKey])).toThrow(/not a verifier key of a witness/)
    expect(() => readCosigner('PRIVATE+KEY+a+AAAA')).toThrow()
    expect(() => makeCosigner('with space')).toThrow()
  })
})

describe('a pass', () => {
  it('is good for its log and for some minutes', () => {
    const pass = makePass(cosigners[0]!, origin, now)
    expect(isPass(pass, origin, keys, now)).toBe(true)
    expect(isPass(pass, 'log.example/two', keys, now)).toBe(false)
    expect(isPass(pass, origin, keys.slice(1), now)).toBe(false)
    expect(isPass(pass, origin, keys, hoursAgo(-1))).toBe(false)
    expect(isPass(pass, origin, keys, hoursAgo(1))).toBe(false)
    expect(isPass(`${pass}A`, origin, keys, now)).toBe(false)
  })
})

describe('the quorum', () => {
  const under = (note: string, who: number[], at = now) =>
    kept(`${note}${who.map((nth) => `${cosign(note, cosigners[nth]!, at)}\n`).join('')}`)

  const judge = (believed: WitnessPolicy, notes: KeptNote[]) =>
    judgeQuorum(believed, readCosigned(notes, { key: logKey, ...believed }), now)

  it('is met by as many witnesses as it demands, under one checkpoint', () => {
    const notes = [under(noteOf(9), [0, 1]), under(noteOf(12), [2])]
    expect(judge(policy(2), notes)).toMatchObject({ lacking: null, witnessed: { size: 9 } })
    expect(judge(policy(3), notes).lacking).toContain('no checkpoint is cosigned by 3 of the 3')
    expect(judge(policy(1), notes).witnessed!.size).toBe(12)
  })

  it('counts a witness once, however often it signed, and two notes of one checkpoint together', () => {
    const twice = `${noteOf(9)}${cosign(noteOf(9), cosigners[0]!, now)}\n${cosign(noteOf(9), cosigners[0]!, hoursAgo(1))}\n`
    expect(judge(policy(2), [kept(twice)]).witnessed).toBeNull()
    const apart = [under(noteOf(9), [0]), under(noteOf(9), [1])]
    expect(judge(policy(2), apart)).toMatchObject({ lacking: null })
  })

  it('is not met by two checkpoints of one size that differ', () => {
    const forked = [under(noteOf(9), [0]), under(noteOf(9, 8), [1])]
    expect(judge(policy(2), forked).lacking).toContain('not met')
  })

  it('grows old, and is not made young by a time to come', () => {
    const old = [under(noteOf(9), [0, 1], hoursAgo(25))]
    expect(judge(policy(2), old).lacking).toContain('25 hours old; 24 are the most')
    expect(judge(policy(2, 26), old).lacking).toBeNull()
    const ahead = [under(noteOf(9), [0, 1], hoursAgo(-48))]
    expect(judge(policy(2), ahead).lacking).toContain('no checkpoint')
    const halfOld = [kept(`${under(noteOf(9), [0], hoursAgo(30)).note}${cosign(noteOf(9), cosigners[1]!, now)}\n`)]
    expect(judge(policy(2), halfOld).lacking).toContain('30 hours old')
  })

  it('demands nothing where no witness is known', () => {
    const nobody = readPolicy('{"witnesses":[],"quorum":2,"hours":24}')
    expect(judge(nobody, [])).toMatchObject({ known: 0, lacking: null })
  })
})

describe('a policy', () => {
  const good = { log: logKey, witnesses: [{ name: 'a', key: keys[0] }], quorum: 1, hours: 24 }
  it.each([
    ['log', { ...good, log: keys[0] }],
    ['witnesses', { ...good, witnesses: 'a' }],
    ['witnesses[0].key', { ...good, witnesses: [{ name: 'a', key: logKey }] }],
    ['witnesses', { ...good, witnesses: [good.witnesses[0], good.witnesses[0]] }],
    ['quorum', { ...good, quorum: 0 }],
    ['hours', { ...good, hours: '24' }],
    ['qorum', { ...good, qorum: 2 }],
  ])('that is wrong is refused by its field: %s', (field, wrong) => {
    expect(() => readPolicy(JSON.stringify(wrong))).toThrow(`the policy is not as it should be: ${field} `)
  })
})

describe('a log that grows while it is looked at', () => {
  it('does not seem to shrink, though others cosigned in between', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-growing-'))
    const lines = Array.from({ length: 400 }, (_, nth) => paperLine(`line ${nth}`))
    const noteAt = (size: number) => writeLedger(folder, lines.slice(0, size), privateKey, origin)
    const [before, between, after] = [noteAt(300), noteAt(350), noteAt(400)]
    let newest = before
    const source = {
      ...folderSource(folder),
      checkpoint: async () => newest,
      cosigned: async () => {
        newest = after
        return [kept(`${between}${cosign(between, cosigners[1]!, now)}\n`)]
      },
    }
    const remembered: string[] = []
    const asked = {
      cosigner: cosigners[0]!,
      logKey,
      seen: before,
      now: () => now,
      keep: (note: string) => remembered.push(note),
    }
    const witnessing = await witnessLog(source, asked)
    rmSync(folder, { recursive: true })
    expect(witnessing).toMatchObject({ checkpoint: { size: 400 } })
    expect(remembered).toEqual([between, after])
  })
})
