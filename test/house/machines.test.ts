import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

let clock = Date.now()
let house: TestHouse
let viktor: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(clock) })
  viktor = await house.signIn('Viktor Hahn')
})
afterAll(() => house.close())

const administer = (name: string, input: object) => viktor.deed(name, input, { purpose: 'administration' })
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const jwk = publicKey.export({ format: 'jwk' })

async function register() {
  const id = newId<string>()
  await administer('confirm-sign-in', { proof: null })
  expect(await administer('register-machine', { id, name: 'border system', key: jwk })).toMatchObject({ status: 200 })
  return id
}
/** An assertion as a machine signs it, or bent. */
function assertion(id: string, bent: JWTPayload & { key?: typeof privateKey; alg?: string } = {}) {
  const { key = privateKey, alg = 'EdDSA', ...claims } = bent
  const now = Math.floor(clock / 1000)
  const usual = { iss: id, sub: id, aud: house.config.address, iat: now, exp: now + 60, jti: newId<string>() }
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid: id }).sign(key)
}
const knock = async (said: string) => {
  const answer = await house.house.app.inject({ url: '/api/machine', headers: { authorization: `Bearer ${said}` } })
  return { status: answer.statusCode, body: answer.json() }
}

describe('a machine', () => {
  it('is known by an assertion that it signed, once', async () => {
    const id = await register()
    const said = await assertion(id)
    expect(await knock(said)).toEqual({
      status: 200,
      body: { machine: id, agency: 'refugee-registration', name: 'border system' },
    })
    expect(await knock(said)).toMatchObject({ status: 401 })
    const twice = await assertion(id)
    const answers = await Promise.all([1, 2, 3].map(() => knock(twice)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is refused with anything bent', async () => {
    const id = await register()
    const now = Math.floor(clock / 1000)
    const other = generateKeyPairSync('ed25519').privateKey
    for (const [what, bent] of Object.entries({
      'another key': { key: other },
      'another audience': { aud: 'https://other.example' },
      'another issuer': { iss: newId<string>() },
      'another subject': { sub: newId<string>() },
      'a term of more than five minutes': { exp: now + 301 },
      'a term that is over': { iat: now - 120, exp: now - 1 },
      'an old one': { iat: now - 301, exp: now + 10 },
      'one of tomorrow': { iat: now + 86_400, exp: now + 86_460 },
    }))
      expect((await knock(await assertion(id, bent))).status, what).toBe(401)
    const { jti: _, ...rest } = { jti: '' }
    const bare = await new SignJWT({ ...rest, iss: id, sub: id, aud: house.config.address, iat: now, exp: now + 60 })
      .setProtectedHeader({ alg: 'EdDSA', kid: id })
      .sign(privateKey)
    expect((await knock(bare)).status, 'no jti').toBe(401)
    expect((await knock(await assertion(newId<string>()))).status, 'unknown').toBe(401)
    expect((await knock('nonsense')).status).toBe(401)
    const claims = { iss: id, sub: id, aud: house.config.address, iat: now, exp: now + 60, jti: newId<string>() }
    const shared = createSecretKey(Buffer.from(jwk.x!, 'base64url'))
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: id }).sign(shared)
    expect((await knock(confused)).status, 'the public half as a shared secret').toBe(401)
    const brought = { ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) }
    const bringing = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: id, jwk: brought as never })
    expect((await knock(await bringing.sign(other))).status, 'a key that it brought along').toBe(401)
    const part = (said: object) => Buffer.from(JSON.stringify(said)).toString('base64url')
    expect((await knock(`${part({ alg: 'none', kid: id })}.${part(claims)}.AAAA`)).status, 'unsigned').toBe(401)
  })

  it('is cut off at once when it is ended', async () => {
    const id = await register()
    const before = await assertion(id)
    expect(await administer('end-machine', { machine: id })).toMatchObject({ status: 200 })
    expect(await knock(before)).toMatchObject({ status: 401 })
    expect(await administer('end-machine', { machine: id })).toMatchObject({ status: 404 })
  })

  it('whose key was taken is cut off within a second, in every process, with everything that it signed before', async () => {
    const id = await register()
    const there = house.another()
    const at = async (app: typeof there.app, said: string) =>
      (await app.inject({ url: '/api/machine', headers: { authorization: `Bearer ${said}` } })).statusCode
    const signed = await Promise.all(Array.from({ length: 400 }, () => assertion(id)))
    const shown = signed.slice(0, 5)
    for (const said of shown) expect(await at(house.house.app, said)).toBe(200)
    const unused = signed.slice(5)
    const knocks: { sent: number; status: number }[] = []
    let going = true
    const knockOn = async (app: typeof there.app) => {
      for (let said = unused.pop(); going && said; said = unused.pop()) {
        const sent = performance.now()
        knocks.push({ sent, status: await at(app, said) })
        // There are so many signatures and no more: they must last beyond the deed, however slow the machine is.
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const until = (isSo: (knock: (typeof knocks)[number]) => boolean) => vi.waitUntil(() => knocks.some(isSo), 10_000)
    const knocking = [knockOn(house.house.app), knockOn(there.app)]
    await until(({ status }) => status === 200)
    const begun = performance.now()
    expect(await administer('end-machine', { machine: id })).toMatchObject({ status: 200 })
    const done = performance.now()
    await until(({ sent }) => sent > done)
    going = false
    await Promise.all(knocking)
    const last = Math.max(...knocks.filter(({ status }) => status === 200).map(({ sent }) => sent))
    expect(last).toBeLessThan(done)
    expect(last - begun, 'milliseconds from the deed to the last that was let in').toBeLessThan(1000)
    for (const said of [...shown, ...unused.slice(0, 20)])
      expect([await at(house.house.app, said), await at(there.app, said)]).toEqual([401, 401])
    // The same key under another name is another machine: what was signed for the first opens nothing of the second.
    await register()
    expect(await at(house.house.app, await assertion(id))).toBe(401)
    await there.app.close()
  })

  it('is registered by an administrator with a proof of a moment ago, and ended by one of its agency', async () => {
    const id = await register()
    const [nadia, amina] = [await house.signIn('Nadia Haddad'), await house.signIn('Amina Keller')]
    expect(await nadia.deed('end-machine', { machine: id }, { purpose: 'administration' })).toMatchObject({
      status: 404,
    })
    const input = { id: newId(), name: 'x', key: jwk }
    expect(await amina.deed('register-machine', input, { purpose: 'administration' })).toMatchObject({ status: 403 })
    clock += 300_000
    expect(await administer('register-machine', input)).toMatchObject({
      status: 403,
      body: { code: 'sign-in-not-fresh' },
    })
    await administer('confirm-sign-in', { proof: null })
    const secret = { ...input, key: privateKey.export({ format: 'jwk' }) }
    expect(await administer('register-machine', secret)).toMatchObject({ status: 400, body: { code: 'wrong-field' } })
  })

  it('opens no door of the house by its assertion alone', async () => {
    const authorization = `Bearer ${await assertion(await register())}`
    const payload = { id: newId(), purpose: 'registration', input: {} }
    const answer = await house.house.app.inject({
      method: 'POST',
      url: '/api/looks/my-work',
      headers: { authorization },
      payload,
    })
    expect(answer.statusCode).toBe(401)
  })

  it('is cut off with its agency', async () => {
    const id = await register()
    await administer('suspend-agency', { id: newId(), agency: 'refugee-registration', because: 'break-in' })
    expect(await knock(await assertion(id))).toMatchObject({ status: 401 })
  })
})
