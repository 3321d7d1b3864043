import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { insist } from '../world/agreements.ts'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { askTheShelter } from '../world/referrals.ts'

const clock = { ahead: 0 }
let house: TestHouse
let address: string
let [miriam, petra, owen, sofia, nadia]: AtWork[] = []
beforeAll(async () => {
  // The house asks its streams every so often: how often is its own, and passes here at will.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  house = await openTestHouse({ now: () => new Date(Date.now() + clock.ahead) })
  address = await house.listen()
  const names = ['Miriam Sola', 'Petra Novak', 'Owen Clarke', 'Sofia Marin', 'Nadia Haddad']
  ;[miriam, petra, owen, sofia, nadia] = await Promise.all(names.map(house.signIn))
})
afterAll(async () => {
  vi.useRealTimers()
  await house?.close()
})

type Stream = { response: Response; said: string[]; isOver: () => boolean; leave: () => void }
/** Hears what the house says to a window, as it says it. */
async function hear({ cookie }: Pick<AtWork, 'cookie'>, path = '/api/notices/bell'): Promise<Stream> {
  const leaving = new AbortController()
  const response = await fetch(address + path, { headers: { cookie }, signal: leaving.signal })
  const said: string[] = []
  let isOver = response.status !== 200
  const read = async () => {
    for await (const some of response.body!.pipeThrough(new TextDecoderStream() as never)) said.push(some as string)
  }
  if (!isOver)
    void read()
      .catch(() => {})
      .finally(() => (isOver = true))
  return { response, said, isOver: () => isOver, leave: () => leaving.abort() }
}
const until = (what: () => unknown, timeout: number) => expect.poll(what, { timeout, interval: 20 }).toBe(true)
const rings = ({ said }: Stream) => said.join('').split('event: new').length - 1
const refer = (name: string) => askTheShelter({ sender: miriam!, stewards: { one: owen!, other: sofia! } }, { name })
const task = (owner: AtWork, of: string) => ({
  ...{ id: newId<FactId>(), case: of, what: 'kanarienwort', due: '2026-12-01', owner: owner.worker.id },
})

describe('the bell', () => {
  it('says within two seconds that a deed of another agency laid something before a worker, to them and nobody else', async () => {
    const [hers, others] = [await hear(petra!), await hear(await house.signIn('Dr Salim Aziz'))]
    await until(() => hers.said.length > 0, 1_000)
    const before = rings(others)
    await refer('Bellringer')
    const began = Date.now()
    await until(() => rings(hers) > 0, 2_000)
    expect(Date.now() - began).toBeLessThan(2_000)
    await house.settle()
    expect(rings(others)).toBe(before)
    for (const stream of [hers, others]) stream.leave()
  })

  it('says nothing of what it is, of whom, or for whom', async () => {
    const hers = await hear(petra!)
    const { family } = await refer('Silentova')
    await until(() => rings(hers) > 0, 5_000)
    expect(hers.said.join('')).toMatch(/^(: still here\n\n|event: new\ndata:\n\n)+$/)
    expect(hers.said.join('')).not.toContain(family.case.id)
    hers.leave()
  })

  it('rings in the other windows of a worker when they have read it in one', async () => {
    await house.settle()
    const other = await hear(petra!)
    await insist(petra!, 'mark-notices-read', { notices: 'all' })
    await until(() => rings(other) === 1, 2_000)
    other.leave()
  })

  it('is kept, gathered and packed by nothing in between', async () => {
    const { response, leave } = await hear(petra!, '/api/notices/bell?x=%00&retry=1')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    expect(response.headers.get('content-length')).toBeNull()
    leave()
  })

  it('rings for nobody who is not at work', async () => {
    for (const cookie of ['', 'kindred-session=stranger']) expect((await hear({ cookie })).response.status).toBe(401)
  })

  it('of one session is heard by so many windows; the oldest gives way', async () => {
    const streams: Stream[] = []
    for (let nth = 0; nth < 8; nth++) streams.push(await hear(petra!))
    await until(() => streams.filter((one) => one.isOver()).length === 2, 2_000)
    expect(streams.slice(0, 2).every((one) => one.isOver())).toBe(true)
    const another = await house.signIn('Petra Novak')
    const elsewhere = await hear(another)
    expect(streams.slice(2).some((one) => one.isOver())).toBe(false)
    for (const stream of [...streams, elsewhere]) stream.leave()
  })
})

describe('a stream', () => {
  it('of a worker who was suspended or left is over with the next ring, which they do not hear', async () => {
    const [joseph, lena] = [await house.signIn('Joseph Okello'), await house.signIn('Lena Fuchs')]
    const [his, hers] = [await hear(joseph), await hear(lena)]
    const { family } = await refer('Endova')
    await insist(miriam!, 'set-task', task(joseph, family.case.id))
    await until(() => rings(his) > 0, 5_000)
    const heard = rings(his)
    await insist(lena, 'sign-out', {})
    const suspend = { id: newId(), worker: joseph.worker.id, because: 'inquiry' }
    await insist(nadia!, 'suspend-worker', suspend, { purpose: 'administration' })
    for (const who of [joseph, lena]) await house.owner.query('select pg_notify($1, $2)', ['bell', who.worker.id])
    for (const stream of [his, hers]) {
      await until(stream.isOver, 2_000)
      expect(stream.said.join('')).toMatch(/event: over\ndata:\n\n$/)
    }
    expect(rings(his)).toBe(heard)
    expect((await hear(joseph)).response.status).toBe(401)
  })

  it('is over within two seconds of the session, though nothing rang', async () => {
    const [lena, joseph] = [await house.signIn('Lena Fuchs'), await house.signIn('Viktor Hahn')]
    const [hers, stays] = [await hear(lena), await hear(joseph)]
    const elsewhere = await hear(await house.signIn('Lena Fuchs'))
    await insist(lena, 'sign-out', {})
    await until(hers.isOver, 2_000)
    expect(hers.said.join('')).toMatch(/event: over\ndata:\n\n$/)
    expect([stays.isOver(), elsewhere.isOver()]).toEqual([false, false])
    for (const stream of [stays, elsewhere]) stream.leave()
  })

  it('is asked without any ring whether its session still holds, and is over with it', async () => {
    const [grace, salim, hugo] = await Promise.all(['Grace Adeyemi', 'Dr Salim Aziz', 'Hugo Lind'].map(house.signIn))
    const [stays, leaves, cutOff] = [await hear(hugo!), await hear(salim!), await hear(grace!)]
    await insist(salim!, 'sign-out', {})
    const agency = { id: newId(), agency: grace!.worker.agency.id, because: 'inquiry' }
    await insist(await house.signIn('Viktor Hahn'), 'suspend-agency', agency, { purpose: 'administration' })
    vi.advanceTimersByTime(30_000)
    for (const stream of [leaves, cutOff]) {
      await until(stream.isOver, 2_000)
      expect(stream.said.join('')).toMatch(/event: over\ndata:\n\n$/)
    }
    await until(() => stays.said.join('').split('still here').length > 2, 2_000)
    expect(stays.isOver()).toBe(false)
    clock.ahead = 16 * 60_000
    vi.advanceTimersByTime(30_000)
    await until(stays.isOver, 2_000)
    expect(stays.said.join('')).toMatch(/event: over\ndata:\n\n$/)
    clock.ahead = 0
  })

  it('is over where the whole node is cut off', async () => {
    const hers = await hear(petra!)
    const cut = { id: newId(), ofNode: house.config.node, because: 'break-in' }
    const clara = await house.signIn('Clara Weiss')
    await clara.deed('confirm-sign-in', { proof: null }, { purpose: 'administration' })
    await insist(clara, 'cut-off-node', cut, { purpose: 'oversight' })
    await house.owner.query('select pg_notify($1, $2)', ['bell', petra!.worker.id])
    await until(hers.isOver, 2_000)
    expect(hers.said.join('')).toMatch(/event: over\ndata:\n\n$/)
    expect((await hear(petra!)).response.status).toBe(403)
  })

  it('nor a connection on which nothing was asked holds a house open that closes', async () => {
    const second = await openTestHouse({ seed: false })
    const { port } = new URL(await second.listen())
    const socket = connect(Number(port), '127.0.0.1')
    const over = new Promise((done) => socket.once('close', done))
    const { server } = second.house.app
    await expect.poll(() => new Promise((told) => server.getConnections((_, count) => told(count)))).toBe(1)
    const began = performance.now()
    await second.house.app.close()
    await over
    expect(performance.now() - began).toBeLessThan(5_000)
    await second.close()
  })

  it('holds no house open that closes', async () => {
    const second = await openTestHouse()
    const from = await second.listen()
    const who = await second.signIn('Petra Novak')
    const response = await fetch(`${from}/api/notices/bell`, { headers: { cookie: who.cookie } })
    const began = performance.now()
    const rest = response.text()
    await second.house.app.close()
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(await rest).toBe(': still here\n\n')
    await second.close()
  })
})
