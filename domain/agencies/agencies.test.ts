import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOut } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import type { FactId } from '../../ground/ids.ts'
import { newId } from '../../test/world/families.ts'
import { type AtWork, actorOf, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import {
  atWorkOf,
  comeToWork,
  findAtWork,
  findCutOff,
  findSuspensionsOf,
  liftSuspension,
  rolesInForce,
} from './index.ts'

const HOUR = 3_600_000
let clock = Date.now()
const later = (ms: number) => {
  clock += ms
}
const inMs = (ms: number) => new Date(clock + ms).toISOString()

let house: TestHouse
let nadia: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(clock) })
  nadia = await house.signIn('Nadia Haddad')
})
afterAll(() => house.close())

const administer = (name: string, input: object) => nadia.deed(name, { ...input }, { purpose: 'administration' })
const idOf = (name: string) => house.workers.find((worker) => worker.name === name)!.id
const atWork = async (name: string) => (await findAtWork(house.ground.database.sql, 1, idOf(name)))!
const roles = async (name: string) => rolesInForce(await atWork(name), new Date(clock))
const asks = (who: AtWork) => who.look('my-work', {}, { purpose: 'protection' })

describe('an administrator', () => {
  it('gives a role and ends it, and both count at the next asking', async () => {
    const [owen, id] = [await house.signIn('Owen Clarke'), newId()]
    expect(await owen.deed('import-nothing', {})).toMatchObject({ status: 404 })
    const give = { id, worker: idOf('Owen Clarke'), role: 'caseworker', from: inMs(0), until: null }
    expect(await administer('give-role', give)).toMatchObject({ status: 200 })
    expect(await roles('Owen Clarke')).toEqual(['data-steward', 'caseworker'])
    const file = (await owen.look('list-cases', {}, { purpose: 'protection' })).status
    expect(file).toBe(200)
    later(1000)
    expect(await administer('end-role', { role: id })).toMatchObject({ status: 200 })
    expect(await roles('Owen Clarke')).toEqual(['data-steward'])
    expect(await administer('end-role', { role: id })).toMatchObject({ status: 409, body: { code: 'ended-already' } })
  })

  it('knows nobody of another agency, and decides nothing about themselves', async () => {
    const about = (worker: string) => ({ id: newId(), worker, role: 'caseworker', from: inMs(0), until: null })
    const astray = await administer('give-role', about(idOf('Amina Keller')))
    expect(astray).toMatchObject({ status: 404, body: { code: 'unknown-worker' } })
    expect(await administer('give-role', about(newId()))).toEqual(astray)
    expect(await administer('suspend-worker', { id: newId(), worker: idOf('Amina Keller'), because: 'left' })).toEqual(
      astray,
    )
    expect(await administer('give-role', about(nadia.worker.id))).toMatchObject({
      status: 403,
      body: { code: 'about-yourself' },
    })
    const suspend = { id: newId(), agency: 'refugee-registration', because: 'break-in' }
    expect(await administer('suspend-agency', suspend)).toMatchObject({ status: 404 })
  })

  it('is one who holds that role: nobody else administers', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const input = { id: newId(), worker: idOf('Joseph Okello'), code: 'child-safeguarding', until: inMs(HOUR) }
    expect(await miriam.deed('record-training', input, { purpose: 'administration' })).toMatchObject({
      status: 403,
      body: { code: 'role-may-not' },
    })
  })

  it('records trainings and assesses conflicts; the last assessment counts', async () => {
    const worker = idOf('Joseph Okello')
    const until = inMs(400 * 24 * HOUR)
    await administer('record-training', { id: newId(), worker, code: 'gbv-confidentiality', until })
    await administer('assess-conflict', { id: newId(), worker, countries: ['QNA'] })
    later(10)
    await administer('assess-conflict', { id: newId(), worker, countries: ['QMA', 'QNA'] })
    const { trainings, nationalityConflict } = await atWork('Joseph Okello')
    expect(trainings).toContainEqual({ code: 'gbv-confidentiality', until: new Date(until) })
    expect(nationalityConflict).toEqual(['QMA', 'QNA'])
  })
})

describe('a lent role', () => {
  it('is held by the borrower while the lender holds it and is not suspended, within one agency', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const lend = (more: object) =>
      miriam.deed(
        'lend-role',
        {
          id: newId(),
          lender: miriam.worker.id,
          borrower: idOf('Owen Clarke'),
          role: 'caseworker',
          from: inMs(0),
          until: inMs(HOUR),
          ...more,
        },
        { purpose: 'administration' },
      )
    expect(await lend({ borrower: idOf('Amina Keller') })).toMatchObject({
      status: 404,
      body: { code: 'unknown-worker' },
    })
    expect(await lend({ role: 'clinician' })).toMatchObject({ status: 400, body: { code: 'role-not-held' } })
    expect(await lend({ until: inMs(-1) })).toMatchObject({ status: 400, body: { code: 'date-order' } })
    const id = newId()
    expect(await lend({ id })).toMatchObject({ status: 200 })
    expect(await roles('Owen Clarke')).toEqual(['data-steward', 'caseworker'])
    const owen = await house.signIn('Owen Clarke')
    const onward = { id: newId(), lender: owen.worker.id, borrower: idOf('Lena Fuchs'), role: 'caseworker' }
    expect(
      await owen.deed('lend-role', { ...onward, from: inMs(0), until: inMs(HOUR) }, { purpose: 'administration' }),
    ).toMatchObject({ body: { code: 'role-not-held' } })

    const suspension = newId()
    await administer('suspend-worker', { id: suspension, worker: miriam.worker.id, because: 'inquiry' })
    expect(await roles('Owen Clarke')).toEqual(['data-steward'])
    later(10)
    await administer('lift-suspension', { suspension })
    expect(await roles('Owen Clarke')).toEqual(['data-steward', 'caseworker'])
    later(HOUR / 60)
    expect(await owen.deed('end-lending', { lending: id }, { purpose: 'administration' })).toMatchObject({
      status: 200,
    })
    expect(await roles('Owen Clarke')).toEqual(['data-steward'])
  })
})

describe('a suspension', () => {
  it('of a worker closes every session at the next asking, for good, and the door with it', async () => {
    const [lena, there] = [await house.signIn('Lena Fuchs'), await house.signIn('Lena Fuchs')]
    expect((await asks(lena)).status).toBe(200)
    const suspension = newId()
    await administer('suspend-worker', { id: suspension, worker: lena.worker.id, because: 'device-lost' })
    expect(await asks(lena)).toMatchObject({ status: 401 })
    expect(await asks(there)).toMatchObject({ status: 401 })
    const again = await house.signIn('Lena Fuchs')
    expect(again.cookie).toBe('')
    later(10)
    expect(await administer('lift-suspension', { suspension })).toMatchObject({ status: 200 })
    expect(await administer('lift-suspension', { suspension })).toMatchObject({ body: { code: 'ended-already' } })
    expect(await asks(lena)).toMatchObject({ status: 401 })
    expect((await asks(await house.signIn('Lena Fuchs'))).status).toBe(200)
  })

  it('that comes between the door and the deed still closes: it is asked for in the transaction', async () => {
    const lena = await house.signIn('Lena Fuchs')
    const [{ at }] = (
      await house.owner.query('select max(at) as at from agencies.session where worker = $1', [lena.worker.id])
    ).rows
    const add = 'insert into agencies.suspension (node, id, worker, because, deed, at) values (1, $1, $2, $3, $1, $4)'
    const before = newId()
    await house.owner.query(add, [before, lena.worker.id, 'other', new Date(at.getTime() - 1)])
    expect(await asks(lena)).toMatchObject({ status: 403, body: { code: 'worker-suspended' } })
    await administer('lift-suspension', { suspension: before })
    expect((await asks(lena)).status).toBe(200)
  })

  it('of an agency closes it to everybody in it, the administrator too, and to nobody else', async () => {
    const [viktor, amina, miriam] = await Promise.all(
      ['Viktor Hahn', 'Amina Keller', 'Joseph Okello'].map(house.signIn),
    )
    const id = newId()
    const suspend = { id, agency: 'refugee-registration', because: 'break-in' }
    expect(await viktor!.deed('suspend-agency', suspend, { purpose: 'administration' })).toMatchObject({ status: 200 })
    for (const closed of [viktor!, amina!])
      expect(await closed.look('my-work', {}, { purpose: 'registration' })).toMatchObject({ status: 401 })
    expect((await house.signIn('Viktor Hahn')).cookie).toBe('')
    expect((await asks(miriam!)).status).toBe(200)
    expect(await administer('lift-suspension', { suspension: id })).toMatchObject({ status: 404 })
    const [open] = await findSuspensionsOf(house.ground.database.sql, 1, viktor!.worker.agency.id)
    const asking = houseAsks(house.ground.keys, {
      name: 'lift-suspension',
      words: 'test',
      at: new Date(clock + 1),
      node: 1,
    })
    await carryOut(house.ground, asking, (act) => liftSuspension(act, { suspension: open! }))
    later(10)
    expect((await asks(await house.signIn('Viktor Hahn'))).body.code).not.toBe('agency-suspended')
    expect((await amina!.look('my-work', {}, { purpose: 'registration' })).status).toBe(401)
    expect((await (await house.signIn('Amina Keller')).look('my-work', {}, { purpose: 'registration' })).status).toBe(
      200,
    )
  })

  it('of a node closes it to all its agencies', async () => {
    const [joseph, clara, nadia] = await Promise.all(['Joseph Okello', 'Clara Weiss', 'Nadia Haddad'].map(house.signIn))
    const id = newId<FactId>()
    const cut = { id, ofNode: 1, because: 'break-in' }
    expect(await nadia!.deed('cut-off-node', cut, { purpose: 'administration' })).toMatchObject({ status: 403 })
    expect((await asks(joseph!)).status).toBe(200)
    expect(await clara!.deed('cut-off-node', cut, { purpose: 'oversight' })).toMatchObject({ status: 200 })
    expect(await asks(joseph!)).toMatchObject({ status: 403, body: { code: 'node-cut-off' } })
    const said = await Promise.all([
      clara!.deed('lift-cut-off', { ofNode: 1 }, { purpose: 'oversight' }),
      nadia!.deed('lift-cut-off', { ofNode: 1 }, { purpose: 'administration' }),
    ])
    for (const answer of said) expect(answer).toMatchObject({ status: 403, body: { code: 'node-cut-off' } })
    const { keys } = house.ground
    const asking = houseAsks(keys, { name: 'lift-suspension', words: 'node', at: new Date(clock), node: 1 })
    await carryOut(house.ground, asking, (act) => liftSuspension(act, { suspension: id }))
    expect((await asks(joseph!)).status).toBe(200)
  })

  it('of another node is lifted by two people, whoever says so first', async () => {
    const [clara, nadia, viktor] = await Promise.all(['Clara Weiss', 'Nadia Haddad', 'Viktor Hahn'].map(house.signIn))
    const cut = (id: string) =>
      clara!.deed('cut-off-node', { id, ofNode: 2, because: 'inquiry' }, { purpose: 'oversight' })
    const lift = (who: AtWork, purpose: 'oversight' | 'administration') =>
      who.deed('lift-cut-off', { ofNode: 2 }, { purpose })
    const isCutOff = async () => (await findCutOff(house.ground.database.sql, 1, 2)) !== undefined
    expect(await lift(nadia!, 'administration')).toMatchObject({ status: 404, body: { code: 'not-there' } })
    expect(await cut(newId())).toMatchObject({ status: 200 })
    expect(await cut(newId())).toMatchObject({ status: 409, body: { code: 'already-there' } })
    expect(await lift(nadia!, 'administration')).toMatchObject({ status: 200 })
    expect(await lift(nadia!, 'administration')).toMatchObject({ status: 409, body: { code: 'second-person' } })
    expect(await isCutOff()).toBe(true)
    expect(await lift(viktor!, 'administration')).toMatchObject({ status: 200 })
    expect(await isCutOff()).toBe(false)
    expect(await cut(newId())).toMatchObject({ status: 200 })
    expect(await lift(nadia!, 'administration'), 'what was said before is over').toMatchObject({ status: 200 })
    expect(await isCutOff()).toBe(true)
  })
})

describe('the code of conduct', () => {
  it('is accepted by the worker themselves, before any work and for a year', async () => {
    const joseph = await house.signIn('Joseph Okello')
    await house.owner.query("delete from agencies.training_held where worker = $1 and code = 'code-of-conduct'", [
      joseph.worker.id,
    ])
    expect(await asks(joseph)).toMatchObject({ status: 403, body: { code: 'terms-not-accepted' } })
    expect(await joseph.deed('accept-terms', { id: newId() }, { purpose: 'administration' })).toMatchObject({
      status: 200,
    })
    expect((await asks(joseph)).status).toBe(200)
    const { trainings } = await atWork('Joseph Okello')
    const { until } = trainings.find(({ code }) => code === 'code-of-conduct')!
    expect(until.getUTCFullYear()).toBe(new Date(clock).getUTCFullYear() + 1)
  })
})

describe('whoever came to work', () => {
  it('is known to the rooms with every fact, as found in the same transaction', async () => {
    const actor = actorOf(house.workers.find(({ name }) => name === 'Jonas Vik')!)
    const asking = { name: 'read-case', actor, node: 1, at: new Date(clock) }
    await comeToWork({ find: house.ground.database.sql, asking })
    expect(atWorkOf(asking.actor)).toEqual(await atWork('Jonas Vik'))
    expect(await atWork('Jonas Vik')).toMatchObject({ agencyType: 'RA', agencyCountry: 'QNA', siteCountry: 'QNA' })
    expect(await atWork('Fatou Sarr')).toMatchObject({ agencyCountry: 'INT', siteCountry: 'QNA' })
    expect(await atWork('Clara Weiss')).toMatchObject({ site: null, siteCountry: 'QMA' })
    expect(asking.actor.roles).toEqual(['caseworker'])
  })
})

describe('a session', () => {
  it('is over at fifteen idle minutes; use keeps it, to ten hours at most', async () => {
    const used = await house.signIn('Joseph Okello')
    const idle = await house.signIn('Joseph Okello')
    later(14 * 60_000)
    expect((await asks(used)).status).toBe(200)
    later(60_000)
    expect(await asks(idle)).toMatchObject({ status: 401 })
    for (let spent = 15; spent < 600; spent += 10, later(600_000))
      expect((await asks(used)).status, `after ${spent} minutes`).toBe(200)
    expect(await asks(used)).toMatchObject({ status: 401 })
  })

  it('is ended by its worker from another device, and by nobody else', async () => {
    const [here, there, other] = [
      await house.signIn('Joseph Okello'),
      await house.signIn('Joseph Okello'),
      await house.signIn('Miriam Sola'),
    ]
    const [{ deed }] = (
      await house.owner.query(
        'select deed from agencies.session where worker = $1 order by at desc, deed desc limit 1',
        [here.worker.id],
      )
    ).rows
    await other.deed('end-session', { session: deed }, { purpose: 'administration' })
    expect((await asks(there)).status).toBe(200)
    await here.deed('end-session', { session: deed }, { purpose: 'administration' })
    expect([(await asks(there)).status, (await asks(here)).status].sort()).toEqual([200, 401])
  })

  it('that was ended, or whose worker was suspended, is over in every process at the next request', async () => {
    const there = house.another()
    const asksThere = async (who: AtWork) => {
      const payload = { id: newId(), purpose: 'protection', input: {} }
      const headers = { cookie: who.cookie }
      return (await there.app.inject({ method: 'POST', url: '/api/looks/my-work', headers, payload })).statusCode
    }
    const [joseph, other] = [await house.signIn('Joseph Okello'), await house.signIn('Joseph Okello')]
    expect([await asksThere(joseph), await asksThere(other)]).toEqual([200, 200])
    await joseph.deed('sign-out', {}, { purpose: 'administration' })
    expect([await asksThere(joseph), await asksThere(other)]).toEqual([401, 200])
    const [suspension, nadiaAgain] = [newId(), await house.signIn('Nadia Haddad')]
    const suspend = { id: suspension, worker: joseph.worker.id, because: 'other' }
    await nadiaAgain.deed('suspend-worker', suspend, { purpose: 'administration' })
    expect(await asksThere(other)).toBe(401)
    await nadiaAgain.deed('lift-suspension', { suspension }, { purpose: 'administration' })
    later(10)
    await there.app.close()
  })

  it('of a demonstration opens no house that is none', async () => {
    const joseph = await house.signIn('Joseph Okello')
    house.config.demo = false
    expect(await asks(joseph)).toMatchObject({ status: 401 })
    house.config.demo = true
    expect((await asks(joseph)).status).toBe(200)
  })
})

describe('where a site lies', () => {
  const place = (where: string, seen: number, site = 'harbour-reception') =>
    administer('place-site', { site, seen, where })
  const own = async () =>
    (await nadia.look('list-own-sites', {}, { purpose: 'administration' })).body.sites as Record<string, unknown>[]

  it('is said by whoever runs the affairs of its agency: a town of its country, or that it is secret', async () => {
    nadia = await house.signIn('Nadia Haddad')
    expect(await own()).toContainEqual(expect.objectContaining({ id: 'harbour-reception', where: 'QMA-HAR', seen: 1 }))
    expect(await place('QNA-EST', 1)).toMatchObject({ status: 400, body: { code: 'not-there' } })
    expect(await place('QMA-XYZ', 1)).toMatchObject({ status: 400, body: { code: 'not-there' } })
    expect(await place('QMA-NOR', 0)).toMatchObject({ status: 409, body: { code: 'seen-older' } })
    expect(await place('secret', 1)).toMatchObject({ status: 200 })
    expect(await own()).toContainEqual(expect.objectContaining({ id: 'harbour-reception', where: 'secret', seen: 2 }))
    expect(await place('QMA-HAR', 1, 'lighthouse')).toMatchObject({ status: 404, body: { code: 'no-such-site' } })
    const miriam = await house.signIn('Miriam Sola')
    const input = { site: 'harbour-reception', seen: 2, where: 'country' }
    expect(await miriam.deed('place-site', input, { purpose: 'administration' })).toMatchObject({ status: 403 })
  })

  it('is not kept at all where the address is secret', async () => {
    const write = `insert into agencies.site_place select node, site, nth + 10, 'QMA-HAR', true, worker, at, deed from agencies.site_place where secret limit 1`
    await expect(house.owner.query(write)).rejects.toThrow(/check/)
    const { rows } = await house.owner.query('select town from agencies.site_place where secret')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ town }) => town === null)).toBe(true)
  })
})
