import { readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DeedId } from '../../ground/ids.ts'
import { BODY_MOST } from '../../server/answer.ts'
import { decideConfig } from '../../server/config.ts'
import { webRoutes } from '../../server/web.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

let house: TestHouse
let amina: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  amina = await house.signIn('Amina Keller')
})
afterAll(() => house.close())
afterEach(() => void vi.restoreAllMocks())

type Sent = { method?: 'GET' | 'POST'; headers?: Record<string, string>; payload?: string; remoteAddress?: string }
const send = (url: string, sent: Sent = {}) => house.house.app.inject({ url, ...sent })
const post = (url: string, payload: string, type = 'application/json') =>
  send(url, { method: 'POST', payload, headers: { cookie: amina.cookie, ...(type && { 'content-type': type }) } })
const linesOf = async (id: DeedId) =>
  (await house.owner.query('select line from ledger.entry where id = $1', [id])).rows.map(({ line }) =>
    JSON.parse(line),
  )

/** An answer of each kind: a screen, a look, a receipt, nobody, nothing there, nothing readable, a ledger's. */
const answers = async () => ({
  screen: await send('/'),
  house: await send('/api/house'),
  session: await send('/api/session', { headers: { cookie: amina.cookie } }),
  look: await post('/api/looks/my-work', JSON.stringify({ id: newId(), purpose: 'registration', input: {} })),
  receipt: await post(
    '/api/deeds/register-household',
    JSON.stringify({ id: newId(), purpose: 'registration', input: aFamily() }),
  ),
  nobody: await send('/api/session'),
  nothing: await send('/api/nowhere'),
  unreadable: await post('/api/looks/my-work', '{'),
  ledger: await send('/api/ledger/checkpoint'),
})

describe('every answer', () => {
  it('tells browsers to keep the page to itself', async () => {
    for (const [kind, { headers }] of Object.entries(await answers())) {
      expect(headers, kind).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      const policy = String(headers['content-security-policy'])
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy, kind).toContain(part)
      expect(policy, kind).not.toMatch(/unsafe-eval|script-src|https?:|\*/)
      expect(headers['access-control-allow-origin'], kind).toBeUndefined()
    }
  })

  it('is bound to https where the house is reached so, and only there', async () => {
    for (const { headers } of Object.values(await answers()))
      expect(headers['strict-transport-security']).toBeUndefined()
    house.config.address = 'https://kindred.example'
    const bound = [await send('/'), await send('/api/house'), await send('/api/nowhere')]
    house.config.address = 'http://localhost:8080'
    for (const { headers } of bound)
      expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  })

  it('says what it is, in which letters, and not by what it was made', async () => {
    for (const [kind, { headers }] of Object.entries(await answers())) {
      expect(headers['content-type'], kind).toMatch(/^(text\/|application\/(problem\+)?json).*; charset=utf-8$/)
      expect(headers['server'], kind).toBeUndefined()
      expect(headers['x-powered-by'], kind).toBeUndefined()
    }
  })

  it('of the interface is kept by no cache', async () => {
    for (const [kind, { headers }] of Object.entries(await answers()))
      if (kind !== 'screen') expect(headers['cache-control'], kind).toBe('no-store')
  })
})

describe('an address', () => {
  it.each([
    '/package.json',
    '/.git/config',
    '/cases/none.css',
    '/../server/main.ts',
    '/assets/',
    '/%2e%2e/keys/kek-1.key',
  ])('that is no screen and no file of the app shows neither: %s', async (url) => {
    const { statusCode, headers, body } = await send(url)
    // A folder is answered like any screen: with the page, never with a list of what lies in it.
    if (url.endsWith('/')) expect(body).not.toMatch(/\.js.*\.css|Index of/)
    else expect({ statusCode, type: headers['content-type'] }).toMatchObject({ statusCode: 404 })
  })

  it('takes the one method that it is for', async () => {
    const known = { headers: { cookie: amina.cookie } }
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const)
      for (const url of ['/api/deeds/register-household', '/api/looks/my-work', '/api/deeds/sign-out'])
        expect((await house.house.app.inject({ method, url, ...known })).statusCode, `${method} ${url}`).toBe(404)
  })

  it('of the house is an https origin, and a demonstration listens on this machine', () => {
    for (const address of ['http://kindred.example', 'https://kindred.example/cases', 'ftp://kindred.example', 'x'])
      expect(() => decideConfig({}, { KINDRED_ADDRESS: address }), address).toThrow(/https origin/)
    expect(decideConfig({}, { KINDRED_ADDRESS: 'https://kindred.example' }).address).toBe('https://kindred.example')
    expect(() => decideConfig({ demo: true, host: '0.0.0.0' }, {})).toThrow(/this machine only/)
    expect(() => decideConfig({ demo: true }, { KINDRED_PRODUCTION: 'yes' })).toThrow(/cannot be a production system/)
  })

  it('does not open where it would tell something to whoever proves no name', () => {
    expect(() => decideConfig({}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toThrow(/certificate/)
    expect(decideConfig({}, { NODE_TLS_REJECT_UNAUTHORIZED: '1' }).port).toBe(8080)
  })
})

describe('a request that another site could make a browser send', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'does nothing, though the cookie came along: %j',
    async (type) => {
      const family = aFamily()
      const said = JSON.stringify({ id: newId(), purpose: 'registration', input: family })
      const answer = await post('/api/deeds/register-household', said, type)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect((await house.owner.query('select from cases.file where id = $1', [family.case.id])).rows).toEqual([])
    },
  )
})

describe('a request that is not what it seems', () => {
  it('is refused where it is larger than the house reads', async () => {
    const large = JSON.stringify({ id: newId(), purpose: 'registration', input: 'x'.repeat(BODY_MOST) })
    const answer = await post('/api/deeds/register-household', large)
    expect(answer).toMatchObject({ statusCode: 413 })
    expect(answer.json()).toMatchObject({ code: 'too-large' })
  })

  it('is refused where it says twice how long it is', async () => {
    const [own, address] = [house.config.address, new URL(await house.listen())]
    house.config.address = own
    const tell = (lengths: string) =>
      new Promise<string>((resolve, reject) => {
        let said = ''
        const line = connect(Number(address.port), address.hostname, () =>
          line.write(
            `POST /api/house HTTP/1.1\r\nHost: kindred\r\n${lengths}\r\n\r\n0\r\n\r\nGET /api/house HTTP/1.1\r\nHost: kindred\r\nConnection: close\r\n\r\n`,
          ),
        )
        line
          .on('data', (part) => (said += part))
          .on('close', () => resolve(said))
          .on('error', reject)
      })
    expect(await tell('Transfer-Encoding: chunked')).toMatch(/^HTTP\/1\.1 404.*HTTP\/1\.1 200/s)
    for (const lengths of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Content-Length: 5\r\nContent-Length: 50',
      'Transfer-Encoding: chunked, identity',
      'Transfer-Encoding : chunked',
    ]) {
      const said = await tell(lengths)
      expect(said, lengths).toMatch(/^HTTP\/1\.1 400/)
      expect(said, lengths).not.toMatch(/200 OK/)
    }
  })

  it('is refused where it reaches for what every object has', async () => {
    for (const said of ['{"__proto__":{"a":1}}', '{"input":{"constructor":{"prototype":{"a":1}}}}']) {
      const answer = await post('/api/looks/my-work', said)
      expect(answer.statusCode, said).toBe(400)
      expect(answer.json().code, 'refused by the reading of bytes, before any schema').toBe('unreadable-request')
    }
    expect(({} as { a?: 1 }).a).toBeUndefined()
  })

  it('is refused where one parameter is said twice', async () => {
    const answer = await post('/api/imports?name=a.csv&name=b.csv', 'x', 'application/octet-stream')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'wrong-field', values: { field: 'name' } })
  })

  it.each([
    ['nothing at all', '', ''],
    ['JSON', '{"a":1}', 'application/json'],
  ])('is refused where a workbook should come and %s does', async (_, payload, type) => {
    const answer = await send('/api/imports?name=a.csv', {
      method: 'POST',
      headers: { cookie: amina.cookie, ...(type && { 'content-type': type }) },
      ...(payload && { payload }),
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'wrong-field', values: { field: 'body' } })
  })

  it('comes from where the connection comes from, whatever its headers say', async () => {
    const { app } = house.another()
    app.get('/api/whence', async ({ ip, protocol, host }) => ({ ip, protocol, host }))
    const headers = {
      host: 'kindred.example',
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    }
    const whence = await app.inject({ url: '/api/whence', remoteAddress: '203.0.113.7', headers })
    expect(whence.json()).toEqual({ ip: '203.0.113.7', protocol: 'http', host: 'kindred.example' })
    await app.close()
    const from = (remoteAddress: string, more: Record<string, string>) =>
      send('/api/ledger/checkpoints', { remoteAddress, headers: more }).then(({ statusCode }) => statusCode)
    expect(await from('127.0.0.1', {})).toBe(200)
    expect(await from('203.0.113.7', { 'x-forwarded-for': '127.0.0.1' })).toBe(404)
    expect(await from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(404)
  })
})

describe('a sign-in', () => {
  it('leaves its line, and a refused one of somebody who is known too', async () => {
    const [done, refused] = [newId<DeedId>(), newId<DeedId>()]
    const input = { worker: amina.worker.id }
    const signIn = (id: DeedId) =>
      send('/api/deeds/sign-in', {
        method: 'POST',
        payload: JSON.stringify({ id, purpose: 'administration', input }),
        headers: { 'content-type': 'application/json' },
      })
    expect((await signIn(done)).statusCode).toBe(200)
    const add =
      "insert into agencies.suspension (node, id, worker, because, deed, at) values (1, $1, $2, 'other', $1, now())"
    const suspension = newId()
    await house.owner.query(add, [suspension, amina.worker.id])
    expect((await signIn(refused)).statusCode).toBe(403)
    await house.owner.query('delete from agencies.suspension where id = $1', [suspension])
    expect(await linesOf(done)).toMatchObject([{ name: 'sign-in', outcome: 'done', at: expect.stringMatching(/Z$/) }])
    expect(await linesOf(refused)).toMatchObject([{ name: 'sign-in', outcome: 'refused', ground: 'worker-suspended' }])
  })
})

describe('the keys of the house', () => {
  it('are files that nobody else on the machine may read', () => {
    const keys = join(house.config.home, 'keys')
    expect(readdirSync(keys).length).toBeGreaterThanOrEqual(3)
    for (const path of [keys, ...readdirSync(keys).map((name) => join(keys, name))])
      expect(statSync(path).mode & 0o077, path).toBe(0)
  })
})

describe('a fault of our own', () => {
  it('is told without a word of it, written down in one line with its time, and the house goes on', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { app } = house.another()
    webRoutes(app, house.config)
    app.post('/api/fault', async () => {
      throw new Error('select * from people.record\n2026-01-01T00:00:00Z a line that was never written')
    })
    const fault = { method: 'POST', url: '/api/fault', payload: { id: 'x\n2026 forged' } } as const
    const answer = await app.inject(fault)
    expect(answer.statusCode).toBe(500)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.body).not.toMatch(/select|people|\.ts|never written/)
    expect(said.mock.calls).toHaveLength(1)
    const [line] = said.mock.calls[0] as [string]
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z fault at POST \/api\/fault: Error: select/)
    expect(line).not.toMatch(/\n|forged/)
    expect((await app.inject('/api/house')).statusCode).toBe(200)
    await app.close()
  })
})
