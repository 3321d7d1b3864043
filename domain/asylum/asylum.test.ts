import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'

/** Friday 27 November 2026: thirty days later is a Sunday behind the second day of Midwinter. */
let clock = new Date('2026-11-27T09:00:00Z')
let house: TestHouse
let grace: AtWork
let miriam: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[grace, miriam] = (await Promise.all(['Grace Adeyemi', 'Miriam Sola'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function aClaim(): Promise<{ file: CaseId; person: PersonId; claim: FactId }> {
  const family = aFamily()
  await insist(grace, 'register-household', { ...family, case: { ...family.case, kind: 'asylum' } })
  const [person, claim] = [family.people[0]!.id, newId<FactId>()]
  const prior = [{ country: 'QNA', year: 2024, outcome: 'zq-told-to-leave' }]
  await insist(grace, 'record-claim', {
    id: claim,
    case: family.case.id,
    person,
    kind: 'first',
    madeOn: '2026-09-01',
    prior,
  })
  return { file: family.case.id, person, claim }
}
const aRuling = (claim: FactId, more: object = {}) => ({
  id: newId<FactId>(),
  claim,
  outcome: 'refused',
  procedure: 'ordinary',
  decidedOn: '2026-11-20',
  notifiedOn: '2026-11-27',
  grounds: 'zq-not-believed',
  reviewDue: null,
  ...more,
})
const read = async (who: AtWork, file: CaseId) => (await who.look('read-asylum', { case: file })).body

describe('a claim', () => {
  it('goes from interview to ruling, and the deadline to appeal is moved behind holidays and told with its rule', async () => {
    const { file, claim } = await aClaim()
    const interview = {
      id: newId(),
      claim,
      kind: 'substantive',
      on: '2026-10-01',
      language: 'ara',
      interpreter: 'needed',
    }
    await insist(grace, 'plan-interview', interview)
    await insist(grace, 'end-interview', { interview: interview.id, seen: 0, outcome: 'no-interpreter' })
    expect(await grace.deed('end-interview', { interview: interview.id, seen: 0, outcome: 'held' })).toMatchObject(
      refused(409, 'seen-older'),
    )
    await insist(grace, 'end-interview', { interview: interview.id, seen: 1, outcome: 'held', words: 'two hours' })
    await insist(grace, 'record-ruling', aRuling(claim))
    const { claims } = await read(grace, file)
    expect(claims[0]).toMatchObject({
      prior: [{ country: 'QNA' }],
      interviews: [{ turns: [{}, { words: 'two hours' }] }],
    })
    expect(claims[0].rulings[0].clock).toMatchObject({
      rule: 'appeal-ordinary',
      until: '2026-12-28',
      length: 30,
      unit: 'calendar-days',
      passed: [{ day: '2026-12-27', name: null }],
      source: expect.stringContaining('art. 41(1)'),
    })
    const { tasks } = (await grace.look('read-case-work', { case: file })).body
    expect(tasks).toContainEqual(expect.objectContaining({ code: 'appeal-by', due: '2026-12-28' }))
  })

  it('has no deadline before it was handed over, and none is guessed', async () => {
    const { file, claim } = await aClaim()
    const ruling = aRuling(claim, { notifiedOn: null, procedure: 'border' })
    await insist(grace, 'record-ruling', ruling)
    expect((await read(grace, file)).claims[0].rulings[0]).toMatchObject({ notifiedOn: null, clock: null })
    const appeal = { id: newId(), ruling: ruling.id, on: '2026-11-27' }
    expect(await grace.deed('file-appeal', appeal)).toMatchObject(refused(409, 'not-notified'))
    expect(await grace.deed('notify-ruling', { ruling: ruling.id, on: '2026-11-19' })).toMatchObject(
      refused(400, 'notified-before'),
    )
    expect(await grace.deed('notify-ruling', { ruling: ruling.id, on: '2026-11-30' })).toMatchObject(
      refused(400, 'day-ahead'),
    )
    await insist(grace, 'notify-ruling', { ruling: ruling.id, on: '2026-11-27' })
    expect(await grace.deed('notify-ruling', { ruling: ruling.id, on: '2026-11-27' })).toMatchObject(
      refused(409, 'notified-already'),
    )
    expect((await read(grace, file)).claims[0].rulings[0].clock).toMatchObject({
      rule: 'appeal-accelerated',
      until: '2026-12-08',
    })
    const yes = aRuling(claim, { outcome: 'refugee' })
    await insist(grace, 'record-ruling', yes)
    expect((await read(grace, file)).claims[0].rulings.at(-1).clock).toBeNull()
  })

  it('is appealed once; late with a reason only', async () => {
    const { file, claim } = await aClaim()
    const ruling = aRuling(claim)
    await insist(grace, 'record-ruling', ruling)
    const before = clock
    clock = new Date('2026-12-29T09:00:00Z')
    const late = await house.signIn('Grace Adeyemi')
    const appeal = { id: newId(), ruling: ruling.id, on: '2026-12-29' }
    expect(await late.deed('file-appeal', appeal)).toMatchObject(refused(400, 'appeal-late'))
    await insist(late, 'file-appeal', { ...appeal, lateBecause: 'She was in hospital.' })
    expect(await late.deed('file-appeal', { ...appeal, id: newId(), on: '2026-12-28' })).toMatchObject(
      refused(409, 'appealed-already'),
    )
    expect((await late.look('read-asylum', { case: file })).body.claims[0].rulings[0].appeal).toMatchObject({
      late: true,
    })
    clock = before
  })

  it('is not appealed before it was ruled on: a mistyped year would stand as in time for good', async () => {
    const { claim } = await aClaim()
    const ruling = aRuling(claim)
    await insist(grace, 'record-ruling', ruling)
    const appeal = { id: newId(), ruling: ruling.id, on: '2025-11-26' }
    expect(await grace.deed('file-appeal', appeal)).toMatchObject(refused(400, 'date-order'))
  })

  it('is not there for a stranger, is sealed, and is written by nobody whose agency may not', async () => {
    const { file, claim } = await aClaim()
    await insist(grace, 'record-ruling', aRuling(claim))
    expect(await miriam.look('read-asylum', { case: file })).toMatchObject(refused(404, 'no-such-case'))
    expect(await miriam.deed('record-ruling', aRuling(claim))).toMatchObject({ status: 404 })
    const family = aFamily()
    await insist(miriam, 'register-household', family)
    const own = {
      id: newId(),
      case: family.case.id,
      person: family.people[0]!.id,
      kind: 'first',
      madeOn: '2026-09-01',
      prior: [],
    }
    expect(await miriam.deed('record-claim', own)).toMatchObject(refused(403, 'field-not-yours'))
    const { rows } = await house.owner.query(
      `select (select json_agg(encode(prior, 'escape')) from asylum.claim) as one, (select json_agg(encode(grounds, 'escape')) from asylum.ruling) as two`,
    )
    expect(JSON.stringify(rows)).not.toContain('zq-')
  })
})
