import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOut } from '../../../ground/act.ts'
import { houseAsks } from '../../../ground/house.ts'
import type { AgencyId, FactId, PersonId, SiteId, WorkerId } from '../../../ground/ids.ts'
import { insist, OK } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, signIn, type TestHouse } from '../../../test/world/house.ts'
import { openAgencies, showWorkers } from '../../agencies/index.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let owen: AtWork
let elif: AtWork
let police: AtWork
const POLICE = 'harbour-police' as AgencyId
const DAY = 86_400_000
const later = (days: number) => new Date(clock.getTime() + days * DAY).toISOString()
const RIGHTS = { purpose: 'rights' } as const
const SECURITY = { purpose: 'public-security' } as const
const refused = (status: number, code: string) => ({ status, body: { code } })

/** The police of the harbour, who come with nothing but their office. */
async function callThePolice(): Promise<AtWork> {
  const fact = () => newId<FactId>()
  const opening = {
    agencies: [{ id: POLICE, name: 'Harbour Police', type: 'LE' as const, country: 'QMA' }],
    sites: [{ id: 'harbour-police-desk' as SiteId, agency: POLICE, name: 'Desk', country: 'QMA' }],
    workers: [
      {
        id: newId<WorkerId>(),
        agency: POLICE,
        site: 'harbour-police-desk' as SiteId,
        name: 'Karl Brenner',
        roles: [{ id: fact(), role: 'police-liaison' as const, from: '2026-01-01T00:00:00Z', until: null }],
        trainings: [{ id: fact(), code: 'code-of-conduct' as const, until: later(300) }],
        nationalityConflict: { id: fact(), countries: [] },
      },
    ],
  }
  const asking = houseAsks(house.ground.keys, { name: 'open-agencies', words: 'police', at: clock, node: 1 })
  await carryOut(house.ground, asking, (act) => openAgencies(act, opening))
  const workers = await showWorkers(house.ground.database.sql, 1, clock)
  return signIn(house.house, workers.find(({ name }) => name === 'Karl Brenner')!)
}

beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const all = ['Miriam Sola', 'Owen Clarke', 'Elif Aydin'].map(house.signIn)
  ;[miriam, owen, elif] = (await Promise.all(all)) as [AtWork, AtWork, AtWork]
  police = await callThePolice()
})
afterAll(() => house.close())

async function aFamilyHere() {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  return family.people.map(({ id }) => id) as [PersonId, PersonId, PersonId]
}
const request = (person: PersonId, more: object = {}) => ({
  id: newId<FactId>(),
  person,
  agency: POLICE,
  fields: ['identity.names', 'identity.birthDate'],
  told: 'told',
  words: 'Order 7 Gs 12/26 of the Harbour court, under section 94',
  until: later(10),
  ...more,
})

describe('a request of law enforcement', () => {
  it('opens nothing before two of the custodian have signed it, then the fields that it names until it ends', async () => {
    const [person] = await aFamilyHere()
    const asked = request(person)
    const sees = async () => (await police.look('read-family', { person }, SECURITY)).status
    const open = async () => (await owen.look('read-legal-requests', { person }, RIGHTS)).body.requests[0]
    expect(await miriam.deed('record-legal-request', asked, RIGHTS)).toMatchObject(refused(403, 'role-may-not'))
    await insist(owen, 'record-legal-request', asked, RIGHTS)
    expect(await sees()).toBe(404)
    await insist(owen, 'sign-legal-request', { request: asked.id, person }, RIGHTS)
    expect(await owen.deed('sign-legal-request', { request: asked.id, person }, RIGHTS)).toMatchObject(
      refused(409, 'second-person'),
    )
    expect(await open()).toMatchObject({ open: false, words: asked.words, signatures: [{ by: 'Owen Clarke' }] })
    expect(await sees()).toBe(404)
    await insist(elif, 'sign-legal-request', { request: asked.id, person }, RIGHTS)
    expect(await open()).toMatchObject({ open: true })
    const { body } = await police.look('read-family', { person }, SECURITY)
    const shown = body.people.find(({ id }: { id: string }) => id === person)
    expect(shown).toMatchObject({ born: { edtf: '1990-03-04' }, nationalities: [], languages: [], identifiers: [] })
    expect(shown.names).toHaveLength(1)
    expect(body.people).toHaveLength(1)
    expect(body.family.ties).toEqual([])
    const before = clock
    clock = new Date(asked.until)
    police = await signIn(house.house, police.worker)
    expect(await sees()).toBe(404)
    clock = before
  })

  it('must be of the police, of fields that there are, and end in time', async () => {
    const [person] = await aFamilyHere()
    const says = async (more: object) =>
      (await owen.deed('record-legal-request', request(person, more), RIGHTS)).body.code
    expect(await says({ agency: 'lighthouse-shelter' })).toBe('not-law-enforcement')
    expect(await says({ fields: ['identity.secrets'] })).toBe('field-unknown')
    expect(await says({ until: later(91) })).toBe('request-too-long')
    expect(await says({ until: later(-1) })).toBe('request-too-long')
  })

  it('is nobody’s but the custodian’s to sign, with a fresh sign-in', async () => {
    const [person] = await aFamilyHere()
    const asked = request(person)
    await insist(owen, 'record-legal-request', asked, RIGHTS)
    const sofia = await house.signIn('Sofia Marin')
    expect(await sofia.deed('sign-legal-request', { request: asked.id, person }, RIGHTS)).toMatchObject(
      refused(404, 'no-such-person'),
    )
    const before = clock
    clock = new Date(clock.getTime() + 6 * 60_000)
    expect(await owen.deed('sign-legal-request', { request: asked.id, person }, RIGHTS)).toMatchObject(
      refused(403, 'sign-in-not-fresh'),
    )
    clock = before
  })
})

describe('who speaks for a child', () => {
  it('is written down, and is over when it ends', async () => {
    const [mother, child] = await aFamilyHere()
    const guardians = async () => (await miriam.look('read-consents', { person: child })).body.guardians
    const mandate = { id: newId<FactId>(), child, guardian: mother, until: null }
    expect(await guardians()).toEqual([])
    expect(await miriam.deed('record-mandate', mandate)).toMatchObject(OK)
    expect(await guardians()).toEqual([mother])
    expect(await miriam.deed('record-mandate', { ...mandate, id: newId() })).toMatchObject(
      refused(409, 'already-there'),
    )
    expect(await miriam.deed('end-mandate', { mandate: mandate.id, child })).toMatchObject(OK)
    expect(await guardians()).toEqual([])
    expect(await miriam.deed('end-mandate', { mandate: mandate.id, child })).toMatchObject(
      refused(404, 'no-such-mandate'),
    )
  })

  it('is nobody for an adult, and never oneself or somebody unknown', async () => {
    const [mother, child, sister] = await aFamilyHere()
    const says = async (of: object) =>
      (await miriam.deed('record-mandate', { id: newId(), until: null, ...of })).body.code
    expect(await says({ child: mother, guardian: child })).toBe('giver-of-adult')
    expect(await says({ child, guardian: child })).toBe('mandate-for-self')
    expect(await says({ child: sister, guardian: newId() })).toBe('no-such-person')
  })
})
