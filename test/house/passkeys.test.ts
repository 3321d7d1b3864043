import { createHash } from 'node:crypto'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeedId } from '../../ground/ids.ts'
import { type Bent, makeAuthenticator } from '../world/authenticator.ts'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

// No demonstration: a real house, in which people come in by passkey alone.

const half = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join(
    '',
  )
let clock = Date.now()
let house: TestHouse
let nadia: AtWork
let owen: AtWork
let viktor: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(clock) })
  ;[nadia, owen, viktor] = (await Promise.all(['Nadia Haddad', 'Owen Clarke', 'Viktor Hahn'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
})
afterAll(() => house.close())

type Device = ReturnType<typeof makeAuthenticator>
const device = () => makeAuthenticator(() => house.config.address)
const idOf = (name: string) => house.workers.find((worker) => worker.name === name)!.id
const administer = (who: AtWork, name: string, input: object) => who.deed(name, input, { purpose: 'administration' })

async function post(path: string, payload: object, cookie = '') {
  const answer = await house.house.app.inject({ method: 'POST', url: path, payload, headers: { cookie } })
  const set = [answer.headers['set-cookie'] ?? []].flat()[0]
  return { status: answer.statusCode, body: answer.json(), cookie: set?.split(';')[0] ?? '', set }
}
const ask = async (question: object, cookie = '') => (await post('/api/passkeys/question', question, cookie)).body
const deed = (name: string, input: object, { id = newId<DeedId>(), cookie = '' } = {}) =>
  post(`/api/deeds/${name}`, { id, purpose: 'administration', input }, cookie)

async function approve(worker: string) {
  const [enrolment, first, second] = [newId(), half(), half()]
  expect(
    await administer(nadia, 'start-enrolment', { id: enrolment, worker: idOf(worker), half: first }),
  ).toMatchObject({ status: 200 })
  expect(await administer(owen, 'confirm-enrolment', { enrolment, half: second })).toMatchObject({ status: 200 })
  return { enrolment, halves: [first, second] as const }
}
const register = async (halves: readonly string[], by: Device, bent: Bent = {}) =>
  deed('enrol', { halves, passkey: by.create(await ask({ use: 'enrol', halves }), bent) })
async function enrolled(worker: string, by = device()) {
  const { halves } = await approve(worker)
  expect(await register(halves, by)).toMatchObject({ status: 200 })
  return by
}
const enter = async (by: Device, bent: Bent = {}) =>
  deed('sign-in', { proof: by.get(await ask({ use: 'sign-in' }), bent) })
const works = async (cookie: string) =>
  (await post('/api/looks/my-work', { id: newId(), purpose: 'protection', input: {} }, cookie)).status
const refused = { status: 403, body: { code: 'passkey-refused' } }

describe('enrolment', () => {
  it('needs two people of the agency, and the worker who holds what each of them handed over', async () => {
    const [enrolment, first] = [newId(), half()]
    const start = { id: enrolment, worker: idOf('Miriam Sola'), half: first }
    expect(await administer(viktor, 'start-enrolment', start)).toMatchObject({
      status: 404,
      body: { code: 'unknown-worker' },
    })
    expect(await administer(owen, 'start-enrolment', start)).toMatchObject({
      status: 403,
      body: { code: 'role-may-not' },
    })
    expect(await administer(nadia, 'start-enrolment', { ...start, worker: nadia.worker.id })).toMatchObject({
      body: { code: 'about-yourself' },
    })
    expect(await administer(nadia, 'start-enrolment', start)).toMatchObject({ status: 200 })
    const { rows } = await house.owner.query(
      "select encode(half, 'hex') as half from agencies.enrolment where id = $1",
      [enrolment],
    )
    const plain = [first, `enrolment ${first}`].map((text) => createHash('sha256').update(text).digest('hex'))
    expect(plain, 'whoever has the database alone could search for it').not.toContain(rows[0].half)
    const second = half()
    expect(await post('/api/passkeys/question', { use: 'enrol', halves: [first, second] })).toMatchObject({
      body: { code: 'enrolment-unknown' },
    })
    const confirm = { enrolment, half: second }
    expect(await administer(nadia, 'confirm-enrolment', confirm)).toMatchObject({
      status: 403,
      body: { code: 'needs-second-person' },
    })
    expect(await administer(viktor, 'confirm-enrolment', confirm)).toMatchObject({
      status: 404,
      body: { code: 'enrolment-unknown' },
    })
    const lena = await house.signIn('Lena Fuchs')
    expect(await administer(lena, 'confirm-enrolment', confirm)).toMatchObject({
      status: 403,
      body: { code: 'role-may-not' },
    })
    expect(await administer(owen, 'confirm-enrolment', confirm)).toMatchObject({ status: 200 })
    for (const wrong of [
      [first, half()],
      [half(), second],
      [second, first],
    ])
      expect(await post('/api/passkeys/question', { use: 'enrol', halves: wrong })).toMatchObject({
        status: 404,
        body: { code: 'enrolment-unknown' },
      })
    const by = device()
    expect(await register([first, second], by)).toMatchObject({ status: 200 })
    expect(await post('/api/passkeys/question', { use: 'enrol', halves: [first, second] })).toMatchObject({
      body: { code: 'enrolment-unknown' },
    })
    expect((await enter(by)).status).toBe(200)
  })

  it('keeps no code that could be read out of the database', async () => {
    const { halves } = await approve('Joseph Okello')
    const { rows } = await house.owner.query(
      'select line from ledger.entry union all select enrolment::text from agencies.enrolment union all select c::text from agencies.enrolment_confirmed c',
    )
    for (const { line } of rows) for (const one of halves) expect(line).not.toContain(one)
  })

  it('is over after a day, when it was started anew, or when the worker stops what they never asked for', async () => {
    const early = await approve('Joseph Okello')
    const late = await approve('Joseph Okello')
    const open = async (halves: readonly string[]) =>
      (await post('/api/passkeys/question', { use: 'enrol', halves })).status
    expect(await open(early.halves)).toBe(404)
    expect(await open(late.halves)).toBe(200)
    const joseph = await house.signIn('Joseph Okello')
    expect(await administer(viktor, 'stop-enrolment', { enrolment: late.enrolment })).toMatchObject({ status: 404 })
    expect(await administer(joseph, 'stop-enrolment', { enrolment: late.enrolment })).toMatchObject({ status: 200 })
    expect(await open(late.halves)).toBe(404)
    const { halves } = await approve('Joseph Okello')
    const before = clock
    clock += 24 * 3_600_000
    expect(await open(halves)).toBe(404)
    clock = before
    expect(await open(halves)).toBe(200)
  })

  it.each<[string, Bent]>([
    ['another origin', { origin: 'https://kindred.example.evil' }],
    ['another name', { rpId: 'evil.example' }],
    ['nobody verified at the device', { verified: false }],
  ])('takes no passkey with %s', async (_, bent) => {
    const { halves } = await approve('Joseph Okello')
    expect(await register(halves, device(), bent)).toMatchObject(refused)
  })

  it('takes no passkey that answers another question', async () => {
    const { halves } = await approve('Joseph Okello')
    const { challenge } = await ask({ use: 'sign-in' })
    expect(await register(halves, device(), { challenge })).toMatchObject({
      status: 409,
      body: { code: 'challenge-over' },
    })
  })
})

describe('a sign-in by passkey', () => {
  it('begins a session that is as strong as it gets, and works without any demonstration', async () => {
    const by = await enrolled('Miriam Sola')
    house.config.demo = false
    const { cookie, status } = await enter(by)
    expect(status).toBe(200)
    expect(cookie).toMatch(/^kindred-session=[\w-]{43}$/)
    expect((await enter(by)).cookie).not.toBe(cookie)
    expect(await works(cookie)).toBe(200)
    expect(await deed('sign-in', { worker: idOf('Miriam Sola') })).toMatchObject({
      status: 403,
      body: { code: 'only-in-demo' },
    })
    house.config.demo = true
  })

  it.each<[string, Bent]>([
    ['from another origin', { origin: 'http://localhost:1' }],
    ['for another name', { rpId: 'evil.example' }],
    ['without verification of the worker', { verified: false }],
    ['with a count that did not go up', { counter: 1 }],
    ['in the name of another worker', { userHandle: 'AZ6fIu5ScAC4z3LNHJTKuA' }],
  ])('%s is refused', async (_, bent) => {
    const by = await enrolled('Miriam Sola')
    expect((await enter(by)).status).toBe(200)
    const answer = await enter(by, bent)
    expect(answer).toMatchObject(refused)
    expect(answer.cookie).toBe('')
  })

  it('with another worker’s passkey, or with none that is known, is refused alike', async () => {
    const [mine, theirs] = [await enrolled('Miriam Sola'), await enrolled('Joseph Okello')]
    const stolen = await enter(mine, { id: theirs.id })
    expect(stolen).toMatchObject(refused)
    expect((await enter(device())).body).toEqual(stolen.body)
  })

  it('answers a question that was asked, once, within minutes', async () => {
    const by = await enrolled('Miriam Sola')
    expect(await enter(by, { challenge: 'bmV2ZXIgYXNrZWQ' })).toMatchObject({
      status: 409,
      body: { code: 'challenge-over' },
    })
    const question = await ask({ use: 'sign-in' })
    expect(question.challenge, 'at least 128 bits').toMatch(/^[\w-]{22,}$/)
    const proof = by.get(question)
    const id = newId<DeedId>()
    expect((await deed('sign-in', { proof }, { id })).cookie).not.toBe('')
    for (const again of [id, newId<DeedId>()]) {
      const answer = await deed('sign-in', { proof }, { id: again })
      expect(answer).toMatchObject({ status: 409, cookie: '' })
    }
    const slow = by.get(await ask({ use: 'sign-in' }))
    clock += 300_000
    expect(await deed('sign-in', { proof: slow })).toMatchObject({ status: 409, body: { code: 'challenge-over' } })
  })

  it('of two who send the same proof at once lets in one', async () => {
    const by = await enrolled('Miriam Sola')
    const proof = by.get(await ask({ use: 'sign-in' }))
    const answers = await Promise.all([1, 2, 3].map(() => deed('sign-in', { proof })))
    expect(answers.filter(({ cookie }) => cookie !== '')).toHaveLength(1)
  })

  it('of a suspended worker is refused', async () => {
    const by = await enrolled('Miriam Sola')
    const suspension = newId()
    await administer(nadia, 'suspend-worker', { id: suspension, worker: idOf('Miriam Sola'), because: 'inquiry' })
    expect(await enter(by)).toMatchObject({ status: 403, body: { code: 'worker-suspended' } })
    await administer(nadia, 'lift-suspension', { suspension })
    clock += 1 // a session of the very instant of a suspension is over with it
  })

  it('leaves a line that names the passkey’s worker, and counts what the passkey told', async () => {
    const by = await enrolled('Miriam Sola')
    await enter(by)
    const { rows } = await house.owner.query(
      'select counter::int from agencies.passkey_use where passkey = $1 order by at, counter',
      [by.id],
    )
    expect(rows.map(({ counter }) => counter)).toEqual([1, 2])
  })
})

describe('a confirmation', () => {
  it('by one’s own passkey makes a sign-in fresh again; by another’s it does not', async () => {
    const [by, theirs] = [await enrolled('Miriam Sola'), await enrolled('Joseph Okello')]
    const { cookie } = await enter(by)
    clock += 300_000
    const spare = device()
    const add = async () =>
      deed('add-passkey', { passkey: spare.create(await ask({ use: 'add' }, cookie)) }, { cookie })
    expect(await add()).toMatchObject({ status: 403, body: { code: 'sign-in-not-fresh' } })
    const confirm = async (device: Device) =>
      deed('confirm-sign-in', { proof: device.get(await ask({ use: 'confirm' }, cookie)) }, { cookie })
    expect(await confirm(theirs)).toMatchObject(refused)
    expect(await deed('confirm-sign-in', { proof: null }, { cookie })).toMatchObject(refused)
    expect(await add()).toMatchObject({ body: { code: 'sign-in-not-fresh' } })
    expect(await confirm(by)).toMatchObject({ status: 200 })
    expect(await add()).toMatchObject({ status: 200 })
    expect((await enter(spare)).status).toBe(200)
  })

  it('answers the question of this worker, not one that anybody may ask', async () => {
    const by = await enrolled('Miriam Sola')
    const { cookie } = await enter(by)
    const proof = by.get(await ask({ use: 'sign-in' }))
    expect(await deed('confirm-sign-in', { proof }, { cookie })).toMatchObject({ body: { code: 'challenge-over' } })
  })

  it('in a demonstration that was entered by name needs nothing to prove', async () => {
    const joseph = await house.signIn('Joseph Okello')
    expect(await administer(joseph, 'confirm-sign-in', { proof: null })).toMatchObject({ status: 200 })
  })
})

describe('a passkey', () => {
  it('that was removed opens nothing; the last one stays', async () => {
    const by = await enrolled('Miriam Sola')
    const { cookie } = await enter(by)
    const spare = device()
    await deed('add-passkey', { passkey: spare.create(await ask({ use: 'add' }, cookie)) }, { cookie })
    const theirs = await enrolled('Joseph Okello')
    expect(await deed('remove-passkey', { passkey: theirs.id }, { cookie })).toMatchObject({ status: 404 })
    expect(await deed('remove-passkey', { passkey: by.id }, { cookie })).toMatchObject({ status: 200 })
    expect(await enter(by)).toMatchObject(refused)
    expect(await deed('remove-passkey', { passkey: spare.id }, { cookie })).toMatchObject({
      status: 409,
      body: { code: 'last-passkey' },
    })
  })

  it('that was lost is ended by recovery, with every session of its worker', async () => {
    const lost = await enrolled('Miriam Sola')
    const { cookie } = await enter(lost)
    expect(await works(cookie)).toBe(200)
    const browser = { id: newId(), endpoint: 'https://push.example/lost', p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) }
    expect((await deed('add-push-endpoint', browser, { cookie })).status).toBe(200)
    const gone = async () => {
      await house.settle()
      const { rows } = await house.owner.query('select from notices.endpoint_gone where endpoint = $1', [browser.id])
      return rows.length
    }
    expect(await gone()).toBe(0)
    const found = await enrolled('Miriam Sola')
    expect(await works(cookie)).toBe(401)
    expect(await enter(lost)).toMatchObject(refused)
    expect((await enter(found)).status).toBe(200)
    expect(await gone()).toBe(1)
  })
})

describe('one-time codes', () => {
  const secret = 'GSVLPNRTTWLLNPGVI3WGFEIEP75UX2A6'
  const code = () => generateSync({ secret, epoch: Math.floor(clock / 1000) })
  const setUp = async (number: string) => {
    const by = await enrolled('Miriam Sola')
    const { cookie } = await enter(by)
    expect(await deed('set-totp', { id: newId(), number, secret, code: '000000' }, { cookie })).toMatchObject({
      body: { code: 'code-refused' },
    })
    expect(await deed('set-totp', { id: newId(), number, secret, code: code() }, { cookie })).toMatchObject({
      status: 200,
    })
    clock += 60_000
    return { by, cookie }
  }

  it('open nobody’s file, and are good once', async () => {
    await setUp('12345670')
    const said = code()
    const come = await deed('sign-in', { number: '12345670', code: said })
    expect(come.status).toBe(200)
    expect(await deed('sign-in', { number: '12345670', code: said })).toMatchObject({
      status: 403,
      body: { code: 'code-refused' },
    })
    expect(
      await post('/api/looks/my-work', { id: newId(), purpose: 'protection', input: {} }, come.cookie),
    ).toMatchObject({ body: { code: 'sign-in-weak' } })
    const set = { id: newId(), number: '99999999', secret, code: code() }
    expect(await deed('set-totp', set, { cookie: come.cookie })).toMatchObject({ body: { code: 'sign-in-weak' } })
  })

  it('lead to a new passkey once two people have confirmed it, and end the old ways in', async () => {
    const { by, cookie } = await setUp('12345671')
    const { cookie: weak } = await deed('sign-in', { number: '12345671', code: code() })
    const anew = device()
    const add = async () =>
      deed('add-passkey', { passkey: anew.create(await ask({ use: 'add' }, weak)) }, { cookie: weak })
    expect(await add()).toMatchObject({ status: 404, body: { code: 'enrolment-unknown' } })
    const enrolment = newId()
    await administer(nadia, 'start-enrolment', { id: enrolment, worker: idOf('Miriam Sola'), half: half() })
    expect(await add()).toMatchObject({ body: { code: 'enrolment-unknown' } })
    await administer(owen, 'confirm-enrolment', { enrolment, half: half() })
    expect(await add()).toMatchObject({ status: 200 })
    expect(await works(cookie)).toBe(401)
    expect(await enter(by)).toMatchObject(refused)
    expect((await enter(anew)).status).toBe(200)
  })

  it('cannot be tried out, and a number that nobody has is answered alike', async () => {
    await setUp('12345672')
    const tries = async (number: string) => {
      const answers = []
      for (let nth = 0; nth < 6; nth++) answers.push((await deed('sign-in', { number, code: '000000' })).body.code)
      return answers
    }
    const told = await tries('12345672')
    expect(told).toEqual([...Array(5).fill('code-refused'), 'too-many-tries'])
    expect(await tries('87654321')).toEqual(told)
    expect(await deed('sign-in', { number: '12345672', code: code() })).toMatchObject({
      body: { code: 'too-many-tries' },
    })
    clock += 15 * 60_000
    expect((await deed('sign-in', { number: '12345672', code: code() })).status).toBe(200)
  })

  it('are sealed in the database', async () => {
    const { rows } = await house.owner.query('select encode(secret, $1) as secret from agencies.totp', ['escape'])
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.secret).not.toContain(secret)
  })
})

describe('the cookie of a session', () => {
  it('is bound to this host and to https where the house is reached so', async () => {
    const plain = await deed('sign-in', { worker: idOf('Joseph Okello') })
    expect(plain.set).toMatch(/^kindred-session=.*HttpOnly; SameSite=Strict$/)
    house.config.address = 'https://kindred.example'
    const bound = await deed('sign-in', { worker: idOf('Joseph Okello') })
    expect(bound.set).toMatch(
      /^__Host-kindred-session=[^;]+; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(await works(bound.cookie)).toBe(200)
    const out = await deed('sign-out', {}, { cookie: bound.cookie })
    expect(out.set).toMatch(
      /^__Host-kindred-session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970[^;]*; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(await works(bound.cookie)).toBe(401)
    house.config.address = 'http://localhost:8080'
  })
})
