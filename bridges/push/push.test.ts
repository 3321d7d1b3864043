import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellDue } from '../../domain/notices/index.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { keepPushKey, openPush } from './index.ts'

const CARE = { purpose: 'service-delivery' } as const
let house: TestHouse
let [miriam, joseph]: AtWork[] = []
const heard: { headers: IncomingHttpHeaders; body: Buffer }[] = []
let answer = 201
/** The service of a browser, on this machine. */
const service = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  heard.push({ headers: request.headers, body: Buffer.concat(pieces) })
  response.writeHead(answer).end()
})
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, joseph] = await Promise.all(['Miriam Sola', 'Joseph Okello'].map(house.signIn))
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  await insist(joseph!, 'set-notice-settings', { seen: 0, ...WISHES }, CARE)
})
afterAll(async () => {
  service.closeAllConnections()
  service.close()
  await house?.close()
})
beforeEach(() => {
  heard.length = 0
  answer = 201
})
const WISHES = {
  ...{ address: null, language: 'fr', zone: 'UTC', quiet: null, through: true, digestAt: 8 },
  mail: { urgent: 'none', soon: 'none', calm: 'none' },
}

type Device = { id: string; keys: ECDH; auth: Buffer }
async function aDevice(): Promise<Device> {
  const keys = createECDH('prime256v1')
  const device = { id: newId<string>(), keys, auth: randomBytes(16) }
  const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/p/${device.id}`
  const p256dh = keys.generateKeys().toString('base64url')
  await insist(
    joseph!,
    'add-push-endpoint',
    { id: device.id, endpoint, p256dh, auth: device.auth.toString('base64url') },
    CARE,
  )
  return device
}
/** As a browser opens it (RFC 8188 and 8291), from the standards and without the library that closed it. */
function open({ keys, auth }: Device, body: Buffer): string {
  const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length))
  const [salt, length] = [body.subarray(0, 16), body[20]!]
  const theirs = body.subarray(21, 21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs])
  const secret = derive(keys.computeSecret(theirs), auth, info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const sealed = body.subarray(21 + length)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return text.subarray(0, text.lastIndexOf(2)).toString()
}
async function giveCase(): Promise<void> {
  const family = aFamily('Kanarienvogelova')
  await insist(miriam!, 'register-household', family)
  await insist(miriam!, 'assign-cases', { cases: [family.case.id], owner: joseph!.worker.id }, CARE)
  await house.settle()
}
async function tell(inside = true, at = new Date()): Promise<void> {
  const key = await keepPushKey(house.ground, house.config.node, at)
  const stopping = new AbortController().signal
  const push = openPush({ key, address: 'https://kindred.example', inside, stopping, patienceMs: 2000 })
  await tellDue({
    ground: house.ground,
    node: house.config.node,
    now: () => at,
    carriers: { mail: null, push },
  })
}
const endpoints = async (): Promise<string[]> =>
  (await joseph!.look('read-notice-settings', {}, CARE)).body.endpoints.map(({ id }: { id: string }) => id)

describe('a push', () => {
  it('opens at the browser to a kind, a language and the way to the house, and to nothing else', async () => {
    const device = await aDevice()
    await giveCase()
    await tell()
    expect(heard).toHaveLength(1)
    const { headers, body } = heard[0]!
    expect(JSON.parse(open(device, body))).toEqual({ kind: 'case-given', language: 'fr', link: '/notices' })
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal' })
    expect(isOfHouse(String(headers['authorization']))).toBe(true)
    await tell()
    expect(heard).toHaveLength(1)
    await insist(joseph!, 'drop-push-endpoint', { endpoint: device.id }, CARE)
    await giveCase()
    await tell()
    expect(heard).toHaveLength(1)
  })

  it.each([404, 410])('that is answered with %i drops the browser', async (status) => {
    const { id } = await aDevice()
    await giveCase()
    answer = status
    await tell()
    expect(heard).toHaveLength(1)
    expect(await endpoints()).not.toContain(id)
  })

  it('that fails is tried again a minute later, and the browser stays', async () => {
    const { id } = await aDevice()
    await giveCase()
    answer = 503
    const begun = Date.now()
    await tell(true, new Date(begun))
    answer = 201
    await tell(true, new Date(begun + 59_000))
    expect(heard).toHaveLength(1)
    await tell(true, new Date(begun + 60_000))
    expect(heard).toHaveLength(2)
    expect(await endpoints()).toContain(id)
    await insist(joseph!, 'drop-push-endpoint', { endpoint: id }, CARE)
  })

  it('does not reach into the house where the house was not opened so', async () => {
    const { id } = await aDevice()
    await giveCase()
    await tell(false)
    expect(heard).toEqual([])
    await insist(joseph!, 'drop-push-endpoint', { endpoint: id }, CARE)
  })

  it('goes to no browser that was let before a suspension of the worker or the agency, also once it is lifted', async () => {
    const nadia = await house.signIn('Nadia Haddad')
    const administration = { purpose: 'administration' } as const
    for (const whom of ['worker', 'agency'] as const) {
      const { id } = await aDevice()
      expect(await endpoints()).toContain(id)
      const suspension = newId()
      const who = whom === 'worker' ? { worker: joseph!.worker.id } : { agency: joseph!.worker.agency.id }
      await insist(nadia, `suspend-${whom}`, { id: suspension, because: 'inquiry', ...who }, administration)
      await house.settle()
      await house.owner.query(
        `insert into agencies.suspension_end select node, id, deed, now() from agencies.suspension where id = $1`,
        [suspension],
      )
      ;[miriam, joseph] = await Promise.all(['Miriam Sola', 'Joseph Okello'].map(house.signIn))
      expect(await endpoints()).not.toContain(id)
      await giveCase()
      await tell()
      expect(heard).toEqual([])
    }
    const { id } = await aDevice()
    await giveCase()
    await tell()
    expect(heard).toHaveLength(1)
    await insist(joseph!, 'drop-push-endpoint', { endpoint: id }, CARE)
  })

  it('keeps address and keys of a browser sealed, and the key of the house', async () => {
    const { id } = await aDevice()
    const { rows } = await house.owner.query('select sealed from notices.endpoint where id = $1', [id])
    expect(String(rows[0].sealed)).not.toContain('127.0.0.1')
    const key = await keepPushKey(house.ground, house.config.node, new Date())
    expect(await keepPushKey(house.ground, house.config.node, new Date())).toEqual(key)
    const kept = await house.owner.query('select public, sealed from push.house_key')
    expect(kept.rows[0].public).toBe(key.publicKey)
    expect(String(kept.rows[0].sealed)).not.toContain(key.privateKey)
  })
})

/** Whether the token is signed by the key that it names (RFC 8292). */
function isOfHouse(authorization: string): boolean {
  const [, token, key] = /t=([^,]+), ?k=(.+)$/.exec(authorization)!
  const [head, claims, signature] = token!.split('.')
  const point = Buffer.from(key!, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! }
  return verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature!, 'base64url'),
  )
}
