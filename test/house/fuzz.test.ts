import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DeedId, makeId } from '../../ground/ids.ts'
import { verifyRooms } from '../../ground/verify-rooms.ts'
import type { Door } from '../../server/house.ts'
import { earlierRows } from '../../server/rooms.ts'
import { inputsOf, type Known, NASTY, spoilt } from '../world/arbitrary.ts'
import { aFamily, newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { inTurns } from '../world/in-turns.ts'
import * as papers from '../world/papers.ts'

const REQUESTS = 10_000
const AT_ONCE = 24

type Somebody = { cookie: string; purposes: readonly string[] }
let house: TestHouse
let known: Known
const workers: Somebody[] = []
const spare: string[] = []
let aPdf: Buffer
const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

beforeAll(async () => {
  house = await openTestHouse()
  aPdf = await papers.aPdf()
  const clerk = await house.signIn('Amina Keller')
  const families = [aFamily(), aFamily(), aFamily()]
  const task = newId()
  for (const family of families) await clerk.deed('register-household', family)
  await clerk.deed('set-task', { id: task, case: families[0]!.case.id, what: 'call', due: '2026-12-01' })
  for (const { name, purposes } of house.workers) {
    const { cookie } = await house.signIn(name)
    for (let often = 0; often < (name === 'Amina Keller' ? 6 : 1); often++) workers.push({ cookie, purposes })
    spare.push((await house.signIn(name)).cookie)
  }
  await house.settle()
  const persons = families.flatMap(({ people }) => people.map(({ id }) => id))
  const cases = families.map((family) => family.case.id)
  const ties = families.flatMap((family) => family.ties.map(({ id }) => id))
  const households = families.map(({ household }) => household.id)
  const some = async (text: string) => (await rows(`${text} limit 6`)).map(({ id }) => id as string)
  const reviews = await some('select id from matching.review')
  const others = [
    ...(await some('select id from cases.file')),
    ...(await some('select person as id from people.record')),
  ]
  const any = [...persons, ...cases, ...ties, ...households, ...reviews, ...others, task]
  known = {
    any,
    person: persons,
    from: persons,
    to: persons,
    records: persons,
    head: persons,
    case: cases,
    tie: ties,
    household: households,
    task: [task],
    review: reviews,
    owner: house.workers.map(({ id }) => id),
  }
})
afterAll(() => house.close())

type Request = {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string | Buffer
  deed?: string
}

/** Requests to every door, from nearly right to hardly a request. */
function requests(doors: readonly Door[]): fc.Arbitrary<Request> {
  const perDoor = doors.map(({ kind, name, input }) => requestsTo(`/api/${kind}s/${name}`, inputsFor(name, input)))
  const signIns = requestsTo(
    '/api/deeds/sign-in',
    fc.oneof(fc.record({ worker: fc.constantFrom(...known['owner']!) }), NASTY),
  )
  const signOuts = requestsTo('/api/deeds/sign-out', fc.oneof(fc.constant({}), NASTY), spare)
  const plain = fc
    .tuple(fc.constantFrom(...PLAIN), fc.constantFrom(...spare, ''))
    .map(([url, cookie]): Request => ({ method: 'GET', url, headers: { cookie } }))
  // To whom it opens the bell never ends its answer: how it is heard is tried in test/house/bell.test.ts.
  const bells = fc
    .tuple(fc.string(), fc.string(), fc.constantFrom(...STRANGERS))
    .map(([query, last, cookie]): Request => {
      const headers = { cookie, 'last-event-id': encodeURIComponent(last.toWellFormed()) }
      return { method: 'GET', url: `/api/notices/bell?${encodeURIComponent(query.toWellFormed())}`, headers }
    })
  return fc.oneof(
    { weight: 1, arbitrary: bells },
    { weight: 80, arbitrary: fc.oneof(...perDoor) },
    { weight: 4, arbitrary: fc.oneof(signIns, signOuts) },
    { weight: 8, arbitrary: plain },
    { weight: 4, arbitrary: uploads() },
    { weight: 1, arbitrary: files() },
  )
}

/** Workbooks and what pretends to be one: the bytes are looked at later, the door must take or refuse them. */
function uploads(): fc.Arbitrary<Request> {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }).map((some) => Buffer.from(some)),
    fc.string({ maxLength: 500 }).map((text) => Buffer.from(text)),
    fc.constantFrom('PK\u0003\u0004', 'name,sex\nAli,male\n', '').map((text) => Buffer.from(text)),
  )
  const names = fc.oneof(
    fc.constantFrom('families.xlsx', 'a.csv', '..%2f..%2fkeys', '%00', '', 'x'.repeat(300)),
    fc.string(),
  )
  const types = often(2, fc.constant('application/octet-stream'), fc.constantFrom(...TYPES, 'application/json'))
  const cookies = fc.oneof(fc.constantFrom(...workers.map(({ cookie }) => cookie)), fc.constantFrom(...STRANGERS))
  return fc.tuple(bytes, names, types, cookies).map(([payload, name, type, cookie]): Request => {
    const query = /^[\x21-\x7e]*$/.test(name) ? name.replaceAll('#', '') : encodeURIComponent(name.toWellFormed())
    return {
      method: 'POST',
      url: `/api/imports?name=${query}`,
      headers: { cookie, ...(type && { 'content-type': type }) },
      payload,
    }
  })
}

/** Files of every kind and of none, cut and altered anywhere; and papers taken out under nonsense. */
function files(): fc.Arbitrary<Request> {
  const whole = [papers.aJpeg(), papers.aPng(), papers.aWebp(), aPdf]
  const altered = fc
    .tuple(fc.constantFrom(...whole), fc.nat(5000), fc.integer({ min: 0, max: 255 }), fc.nat(5000))
    .map(([file, at, byte, end]) => {
      const bytes = Buffer.from(file.subarray(0, Math.max(20, end)))
      bytes[at % bytes.length] = byte
      return bytes
    })
  const bytes = fc.oneof(
    altered,
    fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
  )
  const cookies = fc.oneof(fc.constantFrom(...workers.map(({ cookie }) => cookie)), fc.constantFrom(...STRANGERS))
  const query = fc.constantFrom(
    'purpose=protection',
    'purpose=protection',
    'purpose=x',
    'purpose=protection&purpose=x',
    '',
  )
  const type = fc.constantFrom('application/octet-stream', 'application/octet-stream', 'application/json', 'image/png')
  const brought = fc.tuple(bytes, query, cookies, type).map(
    ([payload, asked, cookie, kind]): Request => ({
      method: 'POST',
      url: `/api/documents?${asked}`,
      headers: { cookie, 'content-type': kind },
      payload,
    }),
  )
  const ids = fc.constantFrom(...(known['case'] ?? []).map(String), 'x', '..%2f..%2fkeys', '%00', '0'.repeat(300))
  const taken = fc
    .tuple(ids, query, cookies)
    .map(
      ([id, asked, cookie]): Request => ({ method: 'GET', url: `/api/documents/${id}?${asked}`, headers: { cookie } }),
    )
  return fc.oneof(brought, taken)
}

const PLAIN = [
  '/api/notices/unread',
  '/api/session',
  '/api/house',
  '/api/house/workers',
  '/api/ledger/verifier-key',
  '/api/ledger/checkpoint',
  '/api/ledger/checkpoints',
  '/api/ledger/health',
  '/api/ledger/tile/0/000',
  '/api/ledger/tile/0/000.p/5',
  '/api/ledger/tile/0/000.p/0',
  '/api/ledger/tile/0/000.p/999',
  '/api/ledger/tile/7/x999/x999/x999/x999/x999/999',
  '/api/ledger/tile/entries/000.p/256',
  '/api/ledger/tile/entries/x123/456',
  '/api/ledger/tile/8/000',
  '/api/ledger/tile/0/..%2f..%2fkeys',
  '/api/ledger/tile/0/%00',
  '/api/deeds/register-household',
  '/api/nowhere',
  '/api/%E0%A4%A',
  '/api/__proto__',
  '/%2e%2e/%2e%2e/package.json',
]

/** A family is more than its schema says: its ties join its own people. So whole families are spoilt too. */
function inputsFor(name: string, input: Door['input']): fc.Arbitrary<unknown> {
  const inputs = inputsOf(input, known)
  return name === 'register-household'
    ? fc.oneof(
        inputs,
        fc.nat().map(() => aFamily()),
      )
    : inputs
}

const TYPES = [
  'text/plain',
  'application/octet-stream',
  'multipart/form-data',
  'application/json; charset=latin1',
  'nonsense',
  '',
]
const STRANGERS = ['kindred-session=stranger', 'kindred-session=', '']

function requestsTo(url: string, inputs: fc.Arbitrary<unknown>, cookies?: readonly string[]): fc.Arbitrary<Request> {
  const askers: Somebody[] = cookies?.map((cookie) => ({ cookie, purposes: ['administration'] })) ?? workers
  const strangers = STRANGERS.map((cookie) => ({ cookie, purposes: ['registration'] }))
  const somebody = often(30, fc.constantFrom(...askers), fc.constantFrom(...strangers))
  const envelopes = fc.tuple(somebody, fc.nat(), inputs).chain(([{ cookie, purposes }, pick, input]) => {
    const purpose = pick % 9 === 0 ? 'public-security' : purposes[pick % purposes.length]!
    const id = pick % 11 === 0 ? known.any[pick % known.any.length]! : makeId(new Date())
    const whole = { id, purpose, input }
    const spoiltInput = spoilt(input as never).map((other) => ({ ...whole, input: other }))
    const said = fc.oneof(
      { weight: 5, arbitrary: fc.constant(whole) },
      { weight: 4, arbitrary: spoiltInput },
      { weight: 1, arbitrary: spoilt(whole as never) },
    )
    return said.map((envelope) => ({ cookie, envelope }))
  })
  const types = often(40, fc.constant('application/json'), fc.constantFrom(...TYPES))
  const cuts = often(40, fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
  return fc.tuple(envelopes, types, cuts).map(([{ cookie, envelope }, type, cut]): Request => {
    const text = JSON.stringify(envelope) ?? ''
    const payload = text.slice(0, Math.floor(text.length * cut))
    const { id } = (envelope ?? {}) as { id?: unknown }
    const headers = { cookie, ...(type && { 'content-type': type }) }
    return { method: 'POST', url, headers, payload, ...(typeof id === 'string' && { deed: id }) }
  })
}

const often = <T>(weight: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare })

type Answered = { request: Request; status: number; type: string; body: string }

async function send(request: Request): Promise<Answered> {
  const { deed: _, ...sent } = request
  const { statusCode, headers, body } = await house.house.app.inject(sent)
  return { request, status: statusCode, type: String(headers['content-type']), body }
}

it('answers ten thousand requests in words, writes nothing that it refused, and remembers what it refused', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const sent = fc.sample(requests(house.house.doors), { numRuns: REQUESTS, seed })
  const [before] = await rows(COUNT)
  const answered: Answered[] = []
  await inTurns(sent, AT_ONCE, async (request) => answered.push(await send(request)))
  const show = ({ request, status, body }: Answered) =>
    `seed ${seed}: ${request.method} ${request.url} ${String(request.payload).slice(0, 1500)} → ${status} ${body.slice(0, 300)}`

  for (const one of answered) {
    if (one.status < 300 || one.status === 304) continue
    expect(one.status, show(one)).toBeGreaterThanOrEqual(400)
    expect(one.status, show(one)).toBeLessThan(500)
    expect(one.type, show(one)).toContain('application/problem+json')
    const { title, code, status } = JSON.parse(one.body)
    expect(status, show(one)).toBe(one.status)
    expect(title, show(one)).toMatch(/^[A-Z].*\.$/s)
    expect(code, show(one)).toMatch(/^[a-z-]+$/)
  }

  // What was refused left nothing in any room; and nothing is in any room without a deed that was done.
  const done = new Set((await rows('select id from ledger.entry where done')).map(({ id }) => id))
  const refused = answered.filter(({ status, request }) => status >= 400 && request.deed && !done.has(request.deed))
  const refusedIds = refused.map(({ request }) => request.deed!).filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const tables = await rows(`select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'deed' and table_schema not in ('ledger', 'sealing', 'public')`)
  expect(tables.length).toBeGreaterThan(15)
  for (const { name } of tables) {
    expect(
      await rows(`select * from ${name} where deed = any($1::uuid[])`, [refusedIds]),
      `${name}, seed ${seed}`,
    ).toEqual([])
    expect(
      await rows(
        `select * from ${name} one where not exists (select from ledger.entry e where e.id = one.deed and e.done)`,
      ),
      `${name}, seed ${seed}`,
    ).toEqual([])
  }

  // And every row is as a deed wrote it, whichever kinds of deeds were done.
  expect((await verifyRooms(house.ground.database, { earlier: earlierRows })).wrong, `seed ${seed}`).toEqual([])

  // Each refusal of somebody who is known left its line; what could not be read as a request, or came from nobody, did not.
  const remembered = answered.filter(
    (one) => one.status >= 400 && (isTaking(one) || (one.request.method === 'POST' && isKnown(one))),
  )
  const [after] = await rows(COUNT)
  expect(after.refused - before.refused, `seed ${seed}`).toBe(remembered.length)
  const lines = new Set(
    (await rows(`select id from ledger.entry where line::jsonb->>'outcome' = 'refused'`)).map(({ id }) => id),
  )
  for (const one of remembered)
    if (
      DeedId.safeParse(one.request.deed).success &&
      one.request.headers['content-type']?.startsWith('application/json')
    )
      expect(lines.has(one.request.deed!), show(one)).toBe(true)

  const statuses = Object.groupBy(answered, ({ status }) => status)
  const told = Object.entries(statuses).map(([status, all]) => `${status}: ${all!.length}`)
  expect(statuses[200]?.length ?? 0, told.join()).toBeGreaterThan(300)
  expect(statuses[400]?.length ?? 0, told.join()).toBeGreaterThan(1000)
}, 150_000)

const COUNT = `select count(*)::int as refused from ledger.entry where line::jsonb->>'outcome' = 'refused'`
/** Somebody asked for a paper, as a look that a room refused. */
const isTaking = ({ request, status, body }: Answered): boolean =>
  request.method === 'GET' &&
  request.url.startsWith('/api/documents/') &&
  [403, 404].includes(status) &&
  JSON.parse(body).code !== 'no-such-door'

/** Refused by a room or by the reading of its input, not by the reading of bytes; and somebody was known to have sent it. */
function isKnown({ status, body, request }: Answered): boolean {
  // Who signs in is known once it is read who they are; a node that was cut off on the way lets nobody in.
  if (request.url === '/api/deeds/sign-in') return [403, 409].includes(status)
  // An upload is no deed yet: what is in it is registered later, household by household.
  if (/^\/api\/(imports|documents)/.test(request.url)) return false
  const { code, values } = JSON.parse(body)
  if (code === 'unreadable-request') return /that cannot be kept$/.test(values.problem)
  return ![401, 413].includes(status) && code !== 'no-such-door'
}
