import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insist } from '../../world/agreements.ts'
import { newId } from '../../world/families.ts'
import { openTestHouse, type TestHouse } from '../../world/house.ts'

/** What the server opens besides deeds and looks, and to whom: told here, and held against what it really opens. */
type Whom =
  | 'anybody'
  | 'the signed in'
  | 'importers'
  | 'case workers'
  | 'machines'
  | 'witnesses'
  | 'who proves it'
  | 'who has the code'
const OWN: Readonly<Record<string, Whom>> = {
  'GET /api/house': 'anybody',
  'GET /api/house/workers': 'anybody',
  'GET /api/session': 'the signed in',
  'GET /api/forms': 'the signed in',
  'GET /api/forms/:form': 'the signed in',
  'POST /api/deeds/sign-in': 'who proves it',
  'POST /api/deeds/sign-out': 'the signed in',
  'POST /api/deeds/enrol': 'who proves it',
  'POST /api/passkeys/question': 'anybody',
  'GET /api/oidc': 'anybody',
  'GET /api/oidc/keys': 'anybody',
  'GET /api/oidc/:agency/begin': 'who proves it',
  'GET /api/oidc/:agency/back': 'who proves it',
  'GET /api/machine': 'machines',
  'POST /api/imports': 'importers',
  'POST /api/documents': 'case workers',
  'GET /api/documents/:id': 'the signed in',
  'GET /api/letters': 'the signed in',
  'GET /api/notices/unread': 'the signed in',
  'GET /api/notices/bell': 'the signed in',
  'GET /api/packages/:id': 'who has the code',
  'POST /api/packages/:id/open': 'who has the code',
  'POST /api/packages/:id/answer': 'who has the code',
  'GET /api/ledger/checkpoint': 'witnesses',
  'GET /api/ledger/checkpoints': 'witnesses',
  'GET /api/ledger/cosigned': 'witnesses',
  'GET /api/ledger/health': 'witnesses',
  'GET /api/ledger/tile/:level/*': 'witnesses',
  'GET /api/ledger/verifier-key': 'witnesses',
  'GET /api/ledger/witnesses': 'witnesses',
  'POST /api/ledger/cosignatures': 'witnesses',
}

let house: TestHouse
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const machine = newId<string>()
beforeAll(async () => {
  house = await openTestHouse()
  const viktor = await house.signIn('Viktor Hahn')
  const key = publicKey.export({ format: 'jwk' })
  await insist(viktor, 'register-machine', { id: machine, name: 'border system', key }, { purpose: 'administration' })
})
afterAll(() => house.close())

const request = (address: string, headers: Record<string, string> = {}) => {
  const [method, url] = address.split(' ') as ['GET' | 'POST', string]
  const body = { id: newId(), purpose: 'registration', input: {} }
  const sent = url.replace(':agency', 'harbour-clinic').replace(':level', '0').replace('*', '000.p/5')
  return { method, url: sent, headers, ...(method === 'POST' && { payload: body }) }
}
const send = (address: string, headers: Record<string, string> = {}) =>
  house.house.app.inject(request(address, headers))
const ofRooms = () => house.house.doors.map(({ kind, name }) => `POST /api/${kind}s/${name}`)

async function assertion() {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: machine, sub: machine, aud: house.config.address, iat: now, exp: now + 60, jti: newId() })
    .setProtectedHeader({ alg: 'EdDSA', kid: machine })
    .sign(privateKey)
}

describe('the addresses of the house', () => {
  it('are those of the deeds and looks, and those that the table names, and no others', async () => {
    await house.house.app.ready()
    const open = house.house.addresses.filter((address) => address.includes('/api/') && !address.startsWith('HEAD '))
    expect(open.sort()).toEqual([...Object.keys(OWN), ...ofRooms()].sort())
  })
})

describe('somebody who is not at work', () => {
  const strangers: [string, () => Promise<Record<string, string>>][] = [
    ['nobody', async () => ({})],
    ['a token that nobody has', async () => ({ cookie: 'kindred-session=stranger' })],
    ['a machine by its assertion', async () => ({ authorization: `Bearer ${await assertion()}` })],
    [
      'who signed out',
      async () => {
        const who = await house.signIn('Hugo Lind')
        await insist(who, 'sign-out', {})
        return { cookie: who.cookie }
      },
    ],
    [
      'who was suspended',
      async () => {
        const [who, nadia] = [await house.signIn('Joseph Okello'), await house.signIn('Nadia Haddad')]
        const suspend = { id: newId(), worker: who.worker.id, because: 'inquiry' }
        await insist(nadia, 'suspend-worker', suspend, { purpose: 'administration' })
        return { cookie: who.cookie }
      },
    ],
  ]
  it.each(strangers)('%s comes in at no door, and each says the same', async (_, come) => {
    const headers = await come()
    const closed = Object.entries(OWN).flatMap(([address, whom]) =>
      ['the signed in', 'importers', 'case workers'].includes(whom) ? [address] : [],
    )
    const said = new Set<string>()
    for (const address of [...ofRooms(), ...closed]) {
      const answer = await send(address, headers)
      expect(answer.statusCode, address).toBe(401)
      expect(answer.headers['set-cookie'], address).toBeUndefined()
      said.add(answer.body)
    }
    expect([...said]).toHaveLength(1)
  })

  it('proves nothing by asking', async () => {
    for (const [address, whom] of Object.entries(OWN)) {
      if (whom !== 'who proves it') continue
      const answer = await send(address)
      expect([302, 400, 404], address).toContain(answer.statusCode)
      const set = [answer.headers['set-cookie'] ?? []].flat().filter((one) => one.startsWith('kindred-session='))
      expect(set, address).toEqual([])
    }
  })
})

describe('the doors of the server itself', () => {
  it('that are open to anybody name no person and no worker but those of a demonstration', async () => {
    for (const [address, whom] of Object.entries(OWN)) {
      if (whom !== 'anybody') continue
      const answer = await send(address)
      expect([200, 400], address).toContain(answer.statusCode)
    }
    house.config.demo = false
    expect((await send('GET /api/house/workers')).statusCode).toBe(403)
    const pick = { id: newId(), purpose: 'registration', input: { worker: house.workers[0]!.id } }
    const picked = await house.house.app.inject({ method: 'POST', url: '/api/deeds/sign-in', payload: pick })
    expect(picked.statusCode).toBe(403)
    house.config.demo = true
  })

  it('take a machine at its own door alone, and nobody else there', async () => {
    expect((await send('GET /api/machine', { authorization: `Bearer ${await assertion()}` })).statusCode).toBe(200)
    const { cookie } = await house.signIn('Viktor Hahn')
    expect((await send('GET /api/machine', { cookie })).statusCode).toBe(401)
    expect((await send('GET /api/machine')).statusCode).toBe(401)
  })

  it('open a package to whoever has its code, whatever else they are: to others it is not there', async () => {
    const { cookie } = await house.signIn('Miriam Sola')
    const said = new Set<string>()
    for (const [address, whom] of Object.entries(OWN)) {
      if (whom !== 'who has the code') continue
      const [method, url] = address.split(' ') as ['GET' | 'POST', string]
      const proof = Buffer.alloc(32).toString('base64')
      const answer = { turn: 'received', seen: 'sent', name: 'Ana', office: 'guard' }
      const payload = { id: newId(), proof, ...(url.endsWith('answer') && answer) }
      for (const headers of [{}, { cookie }, { authorization: `Bearer ${await assertion()}` }]) {
        const sent = { method, url: url.replace(':id', newId()), headers, ...(method === 'POST' && { payload }) }
        const told = await house.house.app.inject(sent)
        expect(told.statusCode, address).toBe(404)
        said.add(told.body)
      }
    }
    expect(said.size).toBe(1)
  })

  it('show the ledger to this machine, and from elsewhere to witnesses alone: to others it is not there', async () => {
    const nowhere = (await send('GET /api/nowhere')).body
    const { cookie } = await house.signIn('Viktor Hahn')
    for (const [address, whom] of Object.entries(OWN)) {
      if (whom !== 'witnesses') continue
      const here = await send(address)
      expect(here.statusCode, address).not.toBe(401)
      for (const headers of [{}, { cookie }, { 'kindred-witness': 'not a pass' }]) {
        const elsewhere = await house.house.app.inject({ ...request(address, headers), remoteAddress: '203.0.113.7' })
        expect(elsewhere.statusCode, address).toBe(404)
        expect(elsewhere.body, address).toBe(nowhere)
        const proxied = await send(address, { ...headers, 'x-forwarded-for': '203.0.113.7' })
        expect(proxied.body, address).toBe(nowhere)
      }
    }
  })

  it('take a file from those who work with people, and from nobody else', async () => {
    const field = /clerk|caseworker|gbv|asylum-officer|clinician|movement|shelter-worker|legal-adviser/
    for (const { name, roles, purposes, id } of house.workers) {
      if (id === house.workers.find((worker) => worker.name === 'Joseph Okello')!.id) continue // suspended above
      const { cookie } = await house.signIn(name)
      const answer = await house.house.app.inject({
        method: 'POST',
        url: `/api/documents?purpose=${purposes[0] ?? 'administration'}`,
        headers: { cookie, 'content-type': 'application/octet-stream' },
        payload: '', // an empty file, as only who may bring one is told
      })
      expect(answer.statusCode, name).toBe(roles.some((role) => field.test(role)) ? 400 : 403)
    }
  })

  it('take a workbook from those who import, and from nobody else', async () => {
    const imports = ['registration-clerk', 'data-steward', 'caseworker', 'asylum-officer']
    for (const { name, roles, id } of house.workers) {
      if (id === house.workers.find((worker) => worker.name === 'Joseph Okello')!.id) continue // suspended above
      const { cookie } = await house.signIn(name)
      const answer = await house.house.app.inject({
        method: 'POST',
        url: '/api/imports?name=a.csv',
        headers: { cookie },
        payload: { given_name: 'Ada' }, // no workbook, as only who may bring one is told
      })
      expect(answer.statusCode, name).toBe(roles.some((role) => imports.includes(role)) ? 400 : 403)
    }
  })
})
