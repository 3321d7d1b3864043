import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, signIn } from '../../bench/client.ts'
import { type OpenedHouse, openHouse } from '../../bench/house.ts'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { decrypt } from '../../ground/seal.ts'
import { startPostgres, urlOf } from '../../server/postgres.ts'
import { aFamily, newId } from '../world/families.ts'

const KINDRED = join(import.meta.dirname, '../../server/kindred.ts')
const folder = mkdtempSync(join(tmpdir(), 'kindred-erased-'))
const away = (name: string) => join(folder, name)
const [gone, kept] = [aFamily('Zerquilla'), aFamily('Yarrowvane')]
let house: OpenedHouse

const kindred = (...args: string[]) =>
  new Promise<{ code: number; err: string }>((resolve) =>
    execFile(process.execPath, [KINDRED, ...args], (error, _, err) =>
      resolve({ code: error ? Number(error.code) : 0, err }),
    ),
  )
async function ask(who: string, kind: 'deeds' | 'looks', name: string, input: object, purpose = 'rights') {
  const client = new Client(house.port, await signIn(house.port, who))
  try {
    const { status, body } = await client.ask(kind, name, input, { purpose })
    return { status, body: JSON.parse(body) }
  } finally {
    client.close()
  }
}
async function insist(...what: Parameters<typeof ask>): Promise<void> {
  const { status, body } = await ask(...what)
  if (status !== 200) throw new Error(`${what[2]}: ${JSON.stringify(body)}`)
}
const read = async ({ case: { id } }: RegisterHousehold) =>
  JSON.stringify((await ask('Miriam Sola', 'looks', 'read-case', { case: id }, 'protection')).body)

beforeAll(async () => {
  house = await openHouse({ home: away('data') })
  for (const family of [gone, kept]) await insist('Miriam Sola', 'deeds', 'register-household', family, 'protection')
  for (const within of ['kept', 'waiting']) {
    mkdirSync(join(house.home, 'files', within), { recursive: true })
    writeFileSync(join(house.home, 'files', within, 'a-file'), 'sealed')
  }
  expect((await kindred('backup', away('backup'), '--data', house.home)).code).toBe(0)
  expect((await kindred('keys', 'copy', away('early'), '--data', house.home)).code).toBe(0)

  const proposal = newId()
  const items = gone.people.map(({ id }) => ({ person: id, whole: true, categories: [] }))
  await insist('Owen Clarke', 'deeds', 'propose-erasure', {
    id: proposal,
    action: 'erase',
    because: 'request',
    line: null,
    items,
  })
  await insist('Elif Aydin', 'deeds', 'approve-erasure', { proposal })
  expect(await kindred('keys', 'rotate', '--destroy-older', '--data', house.home)).toMatchObject({ code: 0 })
  expect((await kindred('keys', 'copy', away('late'), '--data', house.home)).code).toBe(0)
}, 90_000)
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('whoever was erased', () => {
  it('is gone from the house, in which all others are read on', async () => {
    expect(await read(gone)).toContain('no-such-case')
    expect(await read(kept)).toContain('Yarrowvane')
  })

  it('is opened in the older backup by no key that is left', async () => {
    const keks = await openKeyFolder(join(house.home, 'keys')).open()
    const postgres = await startPostgres(away('backup'))
    const owner = new pg.Client({ connectionString: urlOf(join(away('backup'), 'run'), 'postgres') })
    try {
      await owner.connect()
      const { rows } = await owner.query('select person, kek, wrapped from sealing.keyring')
      expect(rows.length).toBeGreaterThan(10)
      for (const { person, wrapped } of rows)
        for (const kek of keks.values()) expect(() => decrypt(kek, `keyring ${person}`, wrapped)).toThrow()
    } finally {
      await owner.end()
      await postgres.stop()
    }
  })

  it('stays closed where that backup is restored with the keyrings of today, and all others open', async () => {
    expect(await kindred('restore', away('backup'), '--data', away('again'), '--keys', away('late'))).toMatchObject({
      code: 0,
    })
    // Files come along; what waits for its deed does not, since its key lies beside it.
    expect(readdirSync(join(away('again'), 'files', 'kept'))).toEqual(['a-file'])
    expect(existsSync(join(away('again'), 'files', 'waiting', 'a-file'))).toBe(false)
    await house.close()
    house = await openHouse({ home: away('again') })
    expect(existsSync(join(house.home, 'keys', 'keyrings')), 'the copy is taken once').toBe(false)
    expect(await read(kept)).toContain('Yarrowvane')
    expect(await read(gone)).not.toContain('Zerquilla')
    const search = async (text: string) =>
      JSON.stringify((await ask('Miriam Sola', 'looks', 'search-people', { text }, 'protection')).body)
    expect(await search('Mira Zerquilla')).not.toContain('Zerquilla')
    expect(await search('Mira Yarrowvane')).toContain('Yarrowvane')
  })

  it('is not brought back by a copy of keyrings that is older than the backup', async () => {
    expect((await kindred('backup', away('newer'), '--data', house.home)).code).toBe(0)
    const said = await kindred('restore', away('newer'), '--data', away('third'), '--keys', away('early'))
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('older than the backup') })
    expect(existsSync(away('third')) ? readdirSync(away('third')) : []).toEqual([])
  })
})
