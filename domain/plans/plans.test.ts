import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { insistOnOutcome, isForTeam, isLate, isOver } from './rules.ts'
import { PlanOutcome } from './words.ts'

let clock = new Date('2026-11-26T09:00:00Z')
let house: TestHouse
let miriam: AtWork
let petra: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[miriam, petra] = (await Promise.all(['Miriam Sola', 'Petra Novak'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function register() {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  return { file: family.case.id, mother: family.people[0]!.id, child: family.people[1]!.id }
}
const listing = (more: object = {}) => ({
  id: newId<FactId>(),
  services: ['shelter', 'food'],
  name: 'Lighthouse House',
  place: 'Quay 4',
  eligibility: 'families with children',
  languages: ['ara', 'eng'],
  hours: 'day and night',
  capacity: 24,
  openForNew: true,
  ...more,
})
const plan = async (who: AtWork, file: CaseId) => (await who.look('read-plan', { case: file })).body.items

describe('the directory', () => {
  it('is kept by whoever offers something, and read by everybody who works with people', async () => {
    const one = listing()
    await insist(petra, 'list-service', one)
    const found = async (by: object) =>
      (await miriam.look('find-listings', by)).body.listings.map(({ id }: { id: string }) => id)
    expect(await found({ service: 'shelter' })).toContain(one.id)
    expect(await found({ service: 'shelter', language: 'fra' })).not.toContain(one.id)
    const { id: _, ...rest } = one
    const full = { ...rest, listing: one.id, openForNew: false, capacity: 0 }
    expect(await miriam.deed('amend-listing', { ...full, seen: 1 })).toMatchObject(refused(404, 'no-such-listing'))
    await insist(petra, 'amend-listing', { ...full, seen: 1 })
    expect(await petra.deed('amend-listing', { ...full, seen: 1 })).toMatchObject(refused(409, 'seen-older'))
    await insist(petra, 'end-listing', { listing: one.id, seen: 2 })
    expect(await found({})).not.toContain(one.id)
    expect(await petra.deed('end-listing', { listing: one.id, seen: 3 })).toMatchObject(refused(404, 'no-such-listing'))
  })
})

describe('a plan', () => {
  it('holds goals, services from the directory and appointments, and what became of each', async () => {
    const { file, child } = await register()
    const offer = listing()
    await insist(petra, 'list-service', offer)
    const goal = {
      id: newId<FactId>(),
      case: file,
      person: child,
      what: 'zq-he goes to school',
      due: '2027-01-15',
      owner: miriam.worker.id,
    }
    await insist(miriam, 'set-goal', goal)
    const service = {
      id: newId<FactId>(),
      case: file,
      person: child,
      what: 'a place',
      due: '2026-12-10',
      service: 'education',
      listing: offer.id,
      goal: goal.id,
    }
    await insist(miriam, 'plan-service', service)
    expect(await miriam.deed('plan-service', { ...service, id: newId(), listing: newId() })).toMatchObject(
      refused(400, 'not-there'),
    )
    expect(await miriam.deed('plan-service', { ...service, id: newId(), goal: service.id })).toMatchObject(
      refused(400, 'not-there'),
    )
    const when = '2026-12-02T10:00:00Z'
    const meeting = {
      id: newId<FactId>(),
      case: file,
      person: child,
      what: 'school office, aunt comes along',
      when,
      language: 'ara',
      interpreter: 'needed',
    }
    await insist(miriam, 'make-appointment', meeting)
    const end = (item: FactId, outcome: string, seen: number, on = '2026-11-26') =>
      miriam.deed('end-planned', { item, outcome, seen, on, words: 'as said' })
    expect(await end(service.id, 'kept', 0)).toMatchObject(refused(400, 'outcome-not-of-kind'))
    expect(await end(service.id, 'delivered', 0, '2026-11-27')).toMatchObject(refused(400, 'day-ahead'))
    expect(await end(service.id, 'not-delivered', 0)).toMatchObject({ status: 200 })
    expect(await end(service.id, 'delivered', 0)).toMatchObject(refused(409, 'seen-older'))
    expect(await end(service.id, 'delivered', 1)).toMatchObject({ status: 200 })
    expect(await end(service.id, 'delivered', 2)).toMatchObject(refused(409, 'plan-over'))
    const items = await plan(miriam, file)
    expect(items).toHaveLength(3)
    expect(items.find(({ id }: { id: string }) => id === service.id)).toMatchObject({
      over: true,
      provider: { name: 'Lighthouse House' },
      turns: [{ outcome: 'not-delivered' }, { outcome: 'delivered', words: 'as said' }],
    })
    expect(items.find(({ id }: { id: string }) => id === meeting.id)).toMatchObject({
      due: '2026-12-02',
      interpreter: 'needed',
    })
    expect(await petra.look('read-plan', { case: file })).toMatchObject(refused(404, 'no-such-case'))
    const { rows } = await house.owner.query(`select encode(what, 'escape') as told from plans.item`)
    expect(JSON.stringify(rows)).not.toContain('zq-')
  })

  it('is in the work of its owner, and of the whole team when it is late too long; of a child after a day', async () => {
    const { file, mother, child } = await register()
    const lena = await house.signIn('Lena Fuchs')
    const goals = [mother, child].map((person) => ({
      id: newId<FactId>(),
      case: file,
      person,
      what: 'a bed',
      due: '2026-11-27',
      owner: miriam.worker.id,
    }))
    for (const goal of goals) await insist(miriam, 'set-goal', goal)
    const mine = async (who: AtWork) =>
      (await who.look('list-planned', { days: 3 })).body.items.map(({ id }: { id: string }) => id)
    expect(await mine(miriam)).toEqual(expect.arrayContaining(goals.map(({ id }) => id)))
    expect((await mine(lena)).filter((id: string) => goals.some((goal) => goal.id === id))).toEqual([])
    const before = clock
    clock = new Date('2026-11-28T09:00:00Z')
    const later = await house.signIn('Lena Fuchs')
    expect(await mine(later)).toContain(goals[1]!.id)
    expect(await mine(later)).not.toContain(goals[0]!.id)
    clock = new Date('2026-12-04T09:00:00Z')
    expect(await mine(await house.signIn('Lena Fuchs'))).toContain(goals[0]!.id)
    clock = before
    expect(lena.worker.id).not.toBe(miriam.worker.id)
  })
})

describe('what is due', () => {
  const aBed = (file: CaseId, more: object = {}) => ({
    ...{ id: newId<FactId>(), case: file, what: 'a bed', due: '2026-10-01', service: 'shelter' },
    ...more,
  })
  const due = async (who: AtWork) =>
    (await who.look('list-planned', { days: 0 })).body.items.map(({ id }: { id: FactId }) => id)

  it('has what somebody is to do today, however much of the others is late', async () => {
    const { file } = await register()
    for (let count = 0; count < 60; count++) await insist(miriam, 'plan-service', aBed(file))
    const own = { ...aBed(file), service: undefined, due: undefined, owner: miriam.worker.id }
    const appointment = { ...own, when: '2026-11-26T15:00:00Z', interpreter: 'not-needed' }
    await insist(miriam, 'make-appointment', appointment)
    const all = await due(miriam)
    expect(all.at(-1)).toBe(appointment.id)
    expect(all).toHaveLength(60)
  })

  it('of a case that was closed can be ended', async () => {
    const whole = aFamily()
    await insist(miriam, 'register-household', { ...whole, case: { ...whole.case, kind: 'protection' } })
    const bed = aBed(whole.case.id)
    await insist(miriam, 'plan-service', bed)
    await insist(miriam, 'close-case', { case: whole.case.id, closing: 'goals-met', reason: 'They have a home.' })
    const end = { item: bed.id, seen: 0, outcome: 'dropped', on: '2026-11-26' }
    expect(await miriam.deed('end-planned', end)).toMatchObject({ status: 200 })
    expect(await due(miriam)).not.toContain(bed.id)
    const late = { ...aBed(whole.case.id) }
    expect(await miriam.deed('plan-service', late)).toMatchObject(refused(409, 'case-closed'))
  })
})

describe('something planned', () => {
  const item = (more: object = {}) => ({
    kind: 'goal' as const,
    due: '2026-12-01',
    turns: [] as PlanOutcome[],
    ...more,
  })
  it.each([
    [item(), '2026-12-01', false, false],
    [item(), '2026-12-02', true, false],
    [item({ turns: ['not-met'] }), '2026-12-02', true, false],
    [item({ turns: ['not-met', 'met'] }), '2027-01-01', false, true],
    [item({ turns: ['dropped'] }), '2027-01-01', false, true],
  ])('%j on %s: late %s, over %s', (one, today, late, over) => {
    expect([isLate(one, today), isOver(one)]).toEqual([late, over])
  })
  it('is nobody’s alone when nobody owns it, or when it is late too long', () => {
    const on = (today: string, atRisk: boolean, owner = true) => isForTeam(item(), { owner, atRisk }, today)
    expect([on('2026-12-01', false, false), on('2026-12-02', true), on('2026-12-01', true)]).toEqual([
      true,
      true,
      false,
    ])
    expect([on('2026-12-07', false), on('2026-12-08', false)]).toEqual([false, true])
  })
  it('takes only what can become of its kind', () => {
    for (const outcome of PlanOutcome.options) {
      const take = (kind: 'goal' | 'service' | 'appointment') => () =>
        insistOnOutcome(item({ kind }), { seen: 0, outcome, on: '2026-12-01' }, '2026-12-01')
      const kinds = (['goal', 'service', 'appointment'] as const).filter((kind) => {
        try {
          take(kind)()
          return true
        } catch {
          return false
        }
      })
      expect(kinds.length).toBe(outcome === 'dropped' ? 3 : 1)
    }
  })
})
