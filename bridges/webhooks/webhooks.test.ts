import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { DeedId, FactId } from '../../ground/ids.ts'
import { agree, aWord, insist, SHELTER } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { keepSending, type Sending } from './keep-sending.ts'

const MINUTE = 60_000
const RUN = { purpose: 'administration' } as const
/** How far the clock of the sender, and that of the house, are ahead. */
let late = 0
let houseLate = 0
const now = () => new Date(Date.now() + late)
let house: TestHouse
let sending: Sending
let [viktor, nadia, amina, miriam, petra]: AtWork[] = []
const faults: unknown[] = []
const send = (inside = true, patienceMs = 3000) =>
  keepSending({
    ground: house.ground,
    node: house.config.node,
    source: house.config.origin,
    inside,
    now,
    fault: (error) => faults.push(error),
    patienceMs,
    restMs: 20,
  })

beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(Date.now() + houseLate) })
  const names = ['Viktor Hahn', 'Nadia Haddad', 'Amina Keller', 'Miriam Sola', 'Petra Novak']
  ;[viktor, nadia, amina, miriam, petra] = await Promise.all(names.map(house.signIn))
})
afterAll(() => house.close())
beforeEach(async () => {
  sending = await send()
})
afterEach(async () => {
  await sending.stop()
  expect(faults.splice(0)).toEqual([])
})

type Event = { id: string; source: string; type: string; time: string; subject?: string; sequence: string }
type Heard = { headers: IncomingHttpHeaders; body: string; event: Event; at: number }
type Receiver = {
  url: string
  heard: Heard[]
  answers: (number | 'never')[]
  headers: Record<string, string>
  server: Server
}

/** A system of an agency, on this machine: it hears, and answers what it was told to, otherwise 204. */
async function receiver(): Promise<Receiver> {
  const heard: Heard[] = []
  const answers: (number | 'never')[] = []
  const headers: Record<string, string> = {}
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard.push({ headers: request.headers, body, event: JSON.parse(body), at: performance.now() })
    const answer = answers.shift() ?? 204
    if (answer !== 'never') response.writeHead(answer, headers).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, heard, answers, headers, server }
}

async function register(who: AtWork, url: string, more: object = {}): Promise<string> {
  const id = newId()
  await who.deed('confirm-sign-in', { proof: null }, RUN)
  expect(await who.deed('register-hook', { id, url, events: '*', from: null, ...more }, RUN)).toMatchObject({
    status: 200,
  })
  onTestFinished(async () => {
    await who.deed('end-hook', { hook: id }, RUN)
    await house.settle()
  })
  await house.settle()
  return id
}
async function until(what: () => boolean | Promise<boolean>, patience = 8000): Promise<void> {
  const begun = performance.now()
  while (!(await what())) {
    if (performance.now() - begun > patience) throw new Error(`it did not come to it: ${what}`)
    await sleep(15)
  }
}
/** What comes in no time does not come. */
const aWhile = () => sleep(250)
const tested = async (who: AtWork, hook: string): Promise<string> => {
  const id = newId()
  expect(await who.deed('test-hook', { hook }, { id: id as never, ...RUN })).toMatchObject({ status: 200 })
  return id
}
const stateOf = async (who: AtWork, hook: string) =>
  (await who.look('list-hooks', {}, RUN)).body.hooks.find(({ id }: { id: string }) => id === hook)
const deliveries = async (who: AtWork, hook: string) =>
  (await who.look('read-deliveries', { hook }, RUN)).body.deliveries
const idsOf = ({ heard }: Receiver) => heard.map(({ event }) => event.id)

describe('an endpoint', () => {
  it('is told of a deed in a CloudEvent that names nobody, and that its secret signed', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    const { secret } = (await viktor!.look('read-hook-secret', { hook }, RUN)).body
    const family = aFamily('Zyqxvorahook')
    await amina!.deed('register-household', family, { purpose: 'registration' })
    await until(() => there.heard.length === 1)
    const [{ headers, body, event }] = there.heard as [Heard]
    expect(event).toEqual({
      specversion: '1.0',
      id: expect.any(String),
      source: house.config.origin,
      type: 'org.kindred.deed.register-household.v1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      subject: family.case.id,
      sequence: expect.stringMatching(/^\d{16}$/),
    })
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(headers['webhook-id']).toBe(event.id)
    // What a receiver does, in its own few lines.
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const text = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(text).digest('base64')}`)
    expect(Math.abs(Number(headers['webhook-timestamp']) - now().getTime() / 1000)).toBeLessThan(5)
    const said = JSON.stringify(headers) + body
    const people = family.people.flatMap(({ id, names }) => [
      id,
      ...names.flatMap(({ parts }) => parts.map(({ text }) => text)),
    ])
    for (const secretOf of [...people, family.household.id, amina!.worker.id, amina!.worker.name])
      expect(said).not.toContain(secretOf)
  })

  it('is told in order, however many deeds there are', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    const ids: string[] = []
    for (let nth = 0; nth < 12; nth++) ids.push(await tested(viktor!, hook))
    await until(() => there.heard.length === 12)
    expect(idsOf(there)).toEqual(ids)
    const sequence = there.heard.map(({ event }) => event.sequence)
    expect(sequence).toEqual(sequence.toSorted())
    expect(await stateOf(viktor!, hook)).toMatchObject({ state: 'well', waiting: 0, failing: null })
  })

  it('hears only the deeds that it asked for, and its test', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url, { events: ['write-note'] })
    await amina!.deed('register-household', aFamily(), { purpose: 'registration' })
    await tested(viktor!, hook)
    await until(() => there.heard.length > 0)
    expect(there.heard.map(({ event }) => event.type)).toEqual(['org.kindred.deed.test-hook.v1'])
  })

  it('that answers no is asked again later, and what came after waits behind it', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    there.answers.push(500, 503)
    const ids = [await tested(viktor!, hook), await tested(viktor!, hook)]
    await until(async () => (await stateOf(viktor!, hook)).state === 'failing')
    expect((await stateOf(viktor!, hook)).failing).toMatchObject({ tries: 1, status: 500, problem: 'answered-no' })
    await aWhile()
    expect(there.heard).toHaveLength(1)
    late += 1.2 * MINUTE
    await until(() => there.heard.length === 2)
    await aWhile()
    late += 4 * MINUTE - 1000
    await aWhile()
    expect(there.heard).toHaveLength(2)
    late += 2 * MINUTE
    await until(() => there.heard.length === 4)
    expect(idsOf(there)).toEqual([ids[0], ids[0], ids[0], ids[1]])
    expect((await deliveries(viktor!, hook))[1]).toMatchObject({
      deed: ids[0],
      name: 'test-hook',
      state: 'delivered',
      tries: 3,
    })
  })

  it('that does not answer is given up waiting for, and holds up no other', async () => {
    const [slow, quick] = [await receiver(), await receiver()]
    slow.answers.push('never')
    const [one, other] = [await register(viktor!, slow.url), await register(nadia!, quick.url)]
    await sending.stop()
    const first = await tested(viktor!, one)
    await tested(nadia!, other)
    sending = await send()
    await until(() => slow.heard.length === 1 && quick.heard.length === 1)
    expect((await stateOf(viktor!, one)).state).toBe('quiet')
    await until(async () => (await stateOf(viktor!, one)).failing?.problem === 'timed-out')
    late += 2 * MINUTE
    await until(() => slow.heard.length === 2)
    expect(idsOf(slow)).toEqual([first, first])
  })

  it('is not followed elsewhere', async () => {
    const [there, elsewhere] = [await receiver(), await receiver()]
    there.headers['location'] = elsewhere.url
    const hook = await register(viktor!, there.url)
    for (const answer of [307, 308, 302]) {
      there.answers.push(answer)
      const seen = there.heard.length
      await tested(viktor!, hook)
      await until(() => there.heard.length > seen)
      await until(async () => (await stateOf(viktor!, hook)).failing?.problem === 'redirected')
      late += 2 * MINUTE
      await until(async () => (await stateOf(viktor!, hook)).waiting === 0)
    }
    expect(elsewhere.heard).toEqual([])
  })

  it('within is not reached by a house that may not, wherever its name leads', async () => {
    await sending.stop()
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    await tested(viktor!, hook)
    sending = await send(false)
    await until(async () => (await stateOf(viktor!, hook)).failing?.problem === 'address-refused')
    // `localhost` is a name: what it leads to is refused, not how it is written.
    const named = await register(viktor!, there.url.replace('127.0.0.1', 'localhost'))
    await tested(viktor!, named)
    await until(async () => (await stateOf(viktor!, named)).failing?.problem === 'address-refused')
    expect(there.heard).toEqual([])
  })

  it('after five days is given up, which is said; from where it stopped it is told again, and nothing is lost', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    there.answers.push(...Array.from({ length: 11 }, () => 500))
    const ids = [await tested(viktor!, hook), await tested(viktor!, hook)]
    for (let tries = 1; (await stateOf(viktor!, hook)).state !== 'stopped'; tries++) {
      await until(async () => (await stateOf(viktor!, hook)).failing?.tries === tries)
      if ((await stateOf(viktor!, hook)).state !== 'stopped') late += 30 * 60 * MINUTE
    }
    const tried = there.heard.length
    expect(tried).toBeGreaterThan(4)
    there.answers.length = 0
    late += 3 * 24 * 60 * MINUTE
    ids.push(await tested(viktor!, hook))
    await aWhile()
    expect(there.heard).toHaveLength(tried)
    const { failing } = await stateOf(viktor!, hook)
    await viktor!.deed('replay-hook', { id: newId(), hook, from: failing.position }, RUN)
    await until(() => there.heard.length >= tried + 4)
    expect(idsOf(there).slice(tried, tried + 3)).toEqual(ids)
    expect((await stateOf(viktor!, hook)).state).toBe('well')
  })

  it('is told again from a position, in order and with the same ids', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    const ids: string[] = []
    for (let nth = 0; nth < 4; nth++) ids.push(await tested(viktor!, hook))
    await until(() => there.heard.length === 4)
    const from = Number(there.heard[1]!.event.sequence)
    const replay = newId()
    await viktor!.deed('replay-hook', { id: newId(), hook, from }, { id: replay as never, ...RUN })
    await until(() => there.heard.length === 8)
    expect(idsOf(there)).toEqual([...ids, ...ids.slice(1), replay])
    const first = there.heard.find(({ event }) => event.id === ids[2])!
    const again = there.heard.findLast(({ event }) => event.id === ids[2])!
    expect(again.body).toBe(first.body)
  })

  it('can begin in the past, page after page', async () => {
    const there = await receiver()
    const count = 1100
    const hook = await register(viktor!, (await receiver()).url)
    const from = (await viktor!.look('list-hooks', {}, RUN)).body.next
    for (let nth = 0; nth < count; nth += 20)
      await Promise.all(Array.from({ length: 20 }, () => amina!.look('my-work')))
    const mine = [await tested(viktor!, hook)]
    const late = await register(viktor!, there.url, { events: ['test-hook', 'register-hook', 'end-hook'], from })
    mine.push(await tested(viktor!, late))
    await until(() => there.heard.some(({ event }) => event.id === mine[1]))
    // The test of another hook is not its own; that it was itself registered is.
    expect(idsOf(there)).not.toContain(mine[0])
    expect(there.heard.map(({ event }) => event.type.split('.').at(-2))).toEqual(['register-hook', 'test-hook'])
  }, 60_000)

  it('told twice where the house fell between telling and noting, never left out', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    there.answers.push('never')
    const id = await tested(viktor!, hook)
    await until(() => there.heard.length === 1)
    await sending.stop()
    expect((await stateOf(viktor!, hook)).waiting).toBe(1)
    sending = await send()
    await until(() => there.heard.length === 2)
    expect(idsOf(there)).toEqual([id, id])
    await aWhile()
    expect(there.heard).toHaveLength(2)
  })

  it('that was taken out is told nothing more', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    there.answers.push(500)
    await tested(viktor!, hook)
    await until(() => there.heard.length === 1)
    expect(await viktor!.deed('end-hook', { hook }, RUN)).toMatchObject({ status: 200 })
    await aWhile()
    late += 10 * MINUTE
    await aWhile()
    expect(there.heard).toHaveLength(1)
    expect(await viktor!.deed('test-hook', { hook }, RUN)).toMatchObject({ status: 404 })
  })
})

/** A family of child protection whom the shelter was asked to take in. */
async function askTheShelter(): Promise<{ file: string; referral: string }> {
  const [one, other] = (await Promise.all(['Owen Clarke', 'Sofia Marin'].map(house.signIn))) as [AtWork, AtWork]
  const purposes = ['service-delivery', 'accommodation'] as const
  const { id: agreement } = await agree({ one, other }, new Date(), { purposes: [...purposes] })
  const family = aFamily()
  await insist(miriam!, 'register-household', family)
  const [mother, ...children] = family.people.map(({ id }) => id)
  for (const purpose of purposes) await insist(miriam!, 'record-consent', aWord(mother!, { purpose }))
  const referral = newId<FactId>()
  const asked = {
    id: referral,
    kind: 'referral',
    case: family.case.id,
    to: SHELTER,
    agreement,
    forPurpose: 'accommodation',
    parts: ['family-unity', 'shelter'],
    service: 'shelter',
    urgency: 'day',
    people: [{ id: newId(), person: mother }],
    left: children.map((person) => ({ person, because: 'with-other-carer' })),
    languages: ['ara'],
    until: '2027-06-01T00:00:00Z',
    reason: 'kanarienflugblatt',
  }
  await insist(miriam!, 'confirm-sign-in', { proof: null }, RUN)
  await insist(miriam!, 'send-referral', asked, { purpose: 'service-delivery' })
  return { file: family.case.id, referral }
}
/** What the shelter does with it, in a case that child protection keeps. */
async function receive(referral: string): Promise<string> {
  const id = newId<DeedId>()
  await insist(petra!, 'receive-referral', { referral, seen: 'sent' }, { id, purpose: 'accommodation' })
  return id
}

describe('what an agency hears', () => {
  it('is what its people do, and what others do in cases that it keeps; of a case that only another knows, nothing', async () => {
    const [mine, theirs] = [await receiver(), await receiver()]
    await register(viktor!, mine.url)
    await register(nadia!, theirs.url)
    const own: Record<'a' | 'b', string[]> = { a: [], b: [] }
    const cases: Record<'a' | 'b', string[]> = { a: [], b: [] }
    // Small worlds, drawn by chance that is the same each time.
    for (const [side, first] of fc.sample(fc.tuple(fc.constantFrom('a' as const, 'b' as const), fc.boolean()), {
      numRuns: 24,
      seed: 77,
    })) {
      const who = side === 'a' ? amina! : miriam!
      const id = newId<DeedId>()
      const file = cases[side].at(-1)
      if (first || !file) {
        const family = aFamily()
        await insist(who, 'register-household', family, { id, purpose: 'registration' })
        cases[side].push(family.case.id)
      } else {
        const note = { id: newId(), case: file, category: 'family', text: 'kanarienflugblatt' }
        await insist(who, 'write-note', note, { id, purpose: 'registration' })
      }
      own[side].push(id)
    }
    const { file, referral } = await askTheShelter()
    const received = await receive(referral)
    await until(() => idsOf(theirs).includes(received) && own.a.every((id) => idsOf(mine).includes(id)))
    expect(idsOf(mine).filter((id) => own.a.includes(id))).toEqual(own.a)
    expect(idsOf(theirs).filter((id) => own.b.includes(id))).toEqual(own.b)
    expect(theirs.heard.find(({ event }) => event.id === received)!.event.subject).toBe(file)
    const saidTo = ({ heard }: Receiver) => heard.map(({ body }) => body).join('\n')
    for (const hidden of [...own.b, ...cases.b, received, file]) expect(saidTo(mine)).not.toContain(hidden)
    for (const hidden of [...own.a, ...cases.a]) expect(saidTo(theirs)).not.toContain(hidden)
    expect(saidTo(mine) + saidTo(theirs)).not.toMatch(/kanarienflugblatt|Testova/)
  }, 60_000)

  it('is decided again at each try: a case that went to another keeper is not told of any more', async () => {
    const there = await receiver()
    const { file, referral } = await askTheShelter()
    const hook = await register(nadia!, there.url)
    there.answers.push(500)
    await receive(referral)
    await until(async () => (await stateOf(nadia!, hook)).state === 'failing')
    await house.owner.query(
      `insert into cases.handover (node, file, nth, agency, worker, at, deed) values (1, $1, 1, $2, $3, now(), $4)`,
      [file, SHELTER, petra!.worker.id, newId()],
    )
    late += 2 * MINUTE
    await until(async () => (await stateOf(nadia!, hook)).waiting === 0)
    expect(there.heard).toHaveLength(1)
    expect((await deliveries(nadia!, hook))[0]).toMatchObject({ name: 'receive-referral', state: 'withheld' })
  })

  it('waits while the agency is suspended', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    there.answers.push(500)
    const id = await tested(viktor!, hook)
    await until(async () => (await stateOf(viktor!, hook)).state === 'failing')
    const suspension = newId()
    await house.owner.query(
      `insert into agencies.suspension (node, id, agency, because, deed, at) values (1, $1, 'refugee-registration', 'break-in', $2, now())`,
      [suspension, newId()],
    )
    await aWhile()
    late += 2 * MINUTE
    await aWhile()
    expect(there.heard).toHaveLength(1)
    await house.owner.query(
      'insert into agencies.suspension_end (node, suspension, deed, at) values (1, $1, $2, now())',
      [suspension, newId()],
    )
    await until(() => there.heard.length === 2)
    expect(idsOf(there)).toEqual([id, id])
    // Whoever works there was signed out.
    ;[viktor, amina] = (await Promise.all(['Viktor Hahn', 'Amina Keller'].map(house.signIn))) as [AtWork, AtWork]
  })
})

describe('who may', () => {
  it('is an administrator with a proof of a moment ago; of another agency’s endpoint nobody knows', async () => {
    const there = await receiver()
    const hook = await register(viktor!, there.url)
    const input = { id: newId(), url: there.url, events: '*', from: null }
    expect(await amina!.deed('register-hook', input, RUN)).toMatchObject({
      status: 403,
      body: { code: 'role-may-not' },
    })
    for (const [name, more] of Object.entries({
      'end-hook': {},
      'test-hook': {},
      'replay-hook': { id: newId(), from: 0 },
    }))
      expect(await nadia!.deed(name, { hook, ...more }, RUN), name).toMatchObject({
        status: 404,
        body: { code: 'not-there' },
      })
    for (const name of ['read-deliveries', 'read-hook-secret'])
      expect(await nadia!.look(name, { hook }, RUN), name).toMatchObject({ status: 404 })
    expect((await nadia!.look('list-hooks', {}, RUN)).body.hooks).toEqual([])
    houseLate += 6 * MINUTE
    expect(await viktor!.deed('register-hook', input, RUN)).toMatchObject({
      status: 403,
      body: { code: 'sign-in-not-fresh' },
    })
  })

  it('is shown the secret once, and two who ask at once are not both shown it', async () => {
    const hook = await register(viktor!, (await receiver()).url)
    expect((await stateOf(viktor!, hook)).secret).toBe(true)
    const answers = await Promise.all([1, 2, 3].map(() => viktor!.look('read-hook-secret', { hook }, RUN)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 200)!.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect((await stateOf(viktor!, hook)).secret).toBe(false)
    const { rows } = await house.owner.query('select secret from webhooks.hook where id = $1', [hook])
    const { secret } = answers.find(({ status }) => status === 200)!.body
    expect(rows[0].secret.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false)
    expect(rows[0].secret.toString('latin1')).not.toContain(secret)
  })

  it('registers no address that cannot be an endpoint, and no deed that is not there', async () => {
    await viktor!.deed('confirm-sign-in', { proof: null }, RUN)
    const input = { id: newId(), url: 'https://hooks.example/in', events: '*', from: null }
    for (const url of [
      'http://hooks.example/',
      'https://a:b@hooks.example/',
      'https://169.254.169.254/',
      'ftp://hooks.example/',
    ])
      expect(await viktor!.deed('register-hook', { ...input, url }, RUN), url).toMatchObject({
        status: 400,
        body: { code: 'hook-address' },
      })
    expect(await viktor!.deed('register-hook', { ...input, events: ['dance'] }, RUN)).toMatchObject({
      status: 400,
      body: { code: 'wrong-field' },
    })
  })
})
