import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { insist, OK } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, signIn, type TestHouse } from '../../../test/world/house.ts'
import { callThePolice, POLICE } from '../../../test/world/police.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let owen: AtWork
let elif: AtWork
let police: AtWork
const DAY = 86_400_000
const later = (days: number) => new Date(clock.getTime() + days * DAY).toISOString()
const RIGHTS = { purpose: 'rights' } as const
const SECURITY = { purpose: 'public-security' } as const
const refused = (status: number, code: string) => ({ status, body: { code } })

beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const all = ['Miriam Sola', 'Owen Clarke', 'Elif Aydin'].map(house.signIn)
  ;[miriam, owen, elif] = (await Promise.all(all)) as [AtWork, AtWork, AtWork]
  police = await callThePolice(house, clock)
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

  it('is shown with who could ask and for which fields, and whether the asker has signed it', async () => {
    const [person] = await aFamilyHere()
    const asked = request(person)
    await insist(owen, 'record-legal-request', asked, RIGHTS)
    await insist(owen, 'sign-legal-request', { request: asked.id, person }, RIGHTS)
    const shown = async (who: AtWork) => (await who.look('read-legal-requests', { person }, RIGHTS)).body
    const known = await shown(owen)
    expect(known.agencies).toEqual([{ id: POLICE, name: 'Harbour Police' }])
    expect(known.fields).toEqual(expect.arrayContaining(['identity.names', 'contact.address']))
    expect(known.fields.filter((field: string) => /^(health|gbv|protection|asylum)\./.test(field))).toEqual([])
    expect([known.requests[0].mine, (await shown(elif)).requests[0].mine]).toEqual([true, false])
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
    const safeguards = async (person: PersonId) => (await miriam.look('read-safeguards', { person })).body
    expect(await safeguards(child)).toMatchObject({
      child: true,
      mandates: [{ id: mandate.id, guardian: mother, until: null }],
    })
    expect(await safeguards(mother)).toMatchObject({ child: false, mandates: [] })
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
