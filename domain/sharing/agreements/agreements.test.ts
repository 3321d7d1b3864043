import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agree,
  anAssessment,
  bringToSigning,
  CHILD_PROTECTION,
  insist,
  OK,
  SHELTER,
  type Stewards,
  someTerms,
} from '../../../test/world/agreements.ts'
import { newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'

let clock = new Date()
let house: TestHouse
let owen: AtWork
let sofia: AtWork
let ines: AtWork
let stewards: Stewards
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[owen, sofia, ines] = (await Promise.all(['Owen Clarke', 'Sofia Marin', 'Ines Duarte'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
  stewards = { one: owen, other: sofia }
})
afterAll(() => house.close())

const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms)
}
const MINUTE = 60_000
const confirm = () => Promise.all([owen, sofia].map((who) => insist(who, 'confirm-sign-in', { proof: null })))
const stateOf = async (agreement: string, who = owen) => (await who.look('read-agreement', { agreement })).body.state
const refused = (status: number, code: string) => ({ status, body: { code } })

describe('an agreement', () => {
  it('is proposed, assessed, reviewed and signed by a steward of each party, and then in force', async () => {
    const terms = someTerms(owen, clock)
    await insist(owen, 'propose-agreement', terms)
    expect(await stateOf(terms.id)).toBe('proposed')
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(refused(409, 'review-missing'))
    for (const who of [owen, sofia]) await insist(who, 'review-agreement', { agreement: terms.id })
    expect(await owen.deed('review-agreement', { agreement: terms.id })).toMatchObject(refused(409, 'reviewed-already'))
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(refused(409, 'assessment-missing'))
    const assessment = anAssessment(terms.id, clock)
    await insist(owen, 'write-assessment', assessment)
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(refused(409, 'assessment-missing'))
    expect(await owen.deed('sign-assessment', { assessment: assessment.id })).toMatchObject(
      refused(403, 'own-assessment'),
    )
    await insist(sofia, 'sign-assessment', { assessment: assessment.id })
    expect(await sofia.deed('sign-assessment', { assessment: assessment.id })).toMatchObject(
      refused(409, 'assessment-signed'),
    )
    await insist(owen, 'sign-agreement', { agreement: terms.id })
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(refused(409, 'signed-already'))
    expect(await stateOf(terms.id)).toBe('proposed')
    await insist(sofia, 'sign-agreement', { agreement: terms.id })
    const { body } = await sofia.look('read-agreement', { agreement: terms.id })
    expect(body).toMatchObject({
      state: 'active',
      title: terms.title,
      parties: [{ id: CHILD_PROTECTION }, { id: SHELTER }],
      steward: 'Owen Clarke',
      turns: [
        { turn: 'review', by: 'Owen Clarke' },
        { turn: 'review', by: 'Sofia Marin' },
        { turn: 'sign', by: 'Owen Clarke' },
        { turn: 'sign', by: 'Sofia Marin', agency: 'Lighthouse Shelter' },
      ],
      assessments: [{ by: 'Owen Clarke', signed: { by: 'Sofia Marin' } }],
    })
  })

  it('is signed only with a sign-in confirmed less than five minutes ago', async () => {
    const terms = someTerms(owen, clock)
    await confirm()
    await bringToSigning(stewards, terms, clock)
    later(5 * MINUTE)
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(refused(403, 'sign-in-not-fresh'))
    await confirm()
    later(5 * MINUTE - 1)
    expect(await owen.deed('sign-agreement', { agreement: terms.id })).toMatchObject(OK)
    await confirm()
  })

  it('signed by two stewards of one party at the same moment is signed once', async () => {
    const terms = someTerms(owen, clock)
    await bringToSigning(stewards, terms, clock)
    const answers = await Promise.all([1, 2, 3].map(() => owen.deed('sign-agreement', { agreement: terms.id })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('exists for its parties alone, whatever is asked of it', async () => {
    const terms = await agree(stewards, clock)
    const [there, nowhere] = [terms.id, newId()]
    const { body } = await owen.look('read-agreement', { agreement: there })
    const assessment = body.assessments[0].id
    const asked = (agreement: string, one: string): [string, object][] => [
      ['review-agreement', { agreement }],
      ['sign-agreement', { agreement }],
      ['suspend-agreement', { agreement, reason: 'x' }],
      ['resume-agreement', { agreement, reason: 'x' }],
      ['end-agreement', { agreement, reason: 'x' }],
      ['write-assessment', anAssessment(agreement as never, clock)],
      ['sign-assessment', { assessment: one }],
    ]
    for (const [nth, [name, input]] of asked(there, assessment).entries()) {
      const answer = await ines.deed(name, input)
      expect(answer.status, name).toBe(404)
      const [, other] = asked(nowhere, newId())[nth]!
      expect(await ines.deed(name, other), name).toEqual(answer)
    }
    for (const name of ['read-agreement', 'foresee-agreement'])
      expect(await ines.look(name, { agreement: there }), name).toMatchObject(refused(404, 'no-such-agreement'))
    expect((await ines.look('list-agreements')).body.agreements.map(({ id }: { id: string }) => id)).not.toContain(
      there,
    )
    expect((await owen.look('list-agreements')).body.agreements.map(({ id }: { id: string }) => id)).toContain(there)
  })

  it('is the work of data stewards; other workers of a party read it', async () => {
    const miriam = await house.signIn('Miriam Sola')
    const terms = someTerms(owen, clock)
    expect(await miriam.deed('propose-agreement', terms)).toMatchObject(refused(403, 'role-may-not'))
    await insist(owen, 'propose-agreement', terms)
    expect(await miriam.deed('review-agreement', { agreement: terms.id })).toMatchObject(refused(403, 'role-may-not'))
    expect((await miriam.look('read-agreement', { agreement: terms.id })).body).toMatchObject({ may: [] })
  })

  it('makes sense, or is refused with what is wrong', async () => {
    const propose = (more: object) => owen.deed('propose-agreement', { ...someTerms(owen, clock), ...more })
    const wrong: [object, string][] = [
      [{ parties: [SHELTER, 'harbour-clinic'] }, 'not-a-party'],
      [{ parties: [CHILD_PROTECTION, CHILD_PROTECTION] }, 'party-twice'],
      [{ parties: [CHILD_PROTECTION, 'nobody-there'] }, 'party-unknown'],
      [{ purposes: ['service-delivery', 'health-care'] }, 'purpose-of-nobody'],
      [{ steward: sofia.worker.id }, 'steward-unfit'],
      [{ until: someTerms(owen, clock).from }, 'date-order'],
      [{ from: '2020-01-01T00:00:00Z', until: '2020-02-01T00:00:00Z' }, 'term-over'],
      [{ categories: ['statistics'] }, 'wrong-field'],
      [{ favourite: 'tea' }, 'wrong-field'],
    ]
    for (const [more, code] of wrong) expect(await propose(more), code).toMatchObject({ status: 400, body: { code } })
  })

  it('is suspended by any party, and resumed by who suspended it alone', async () => {
    const terms = await agree(stewards, clock)
    const turn = (who: AtWork, name: string) => who.deed(name, { agreement: terms.id, reason: 'a list lay open' })
    expect(await turn(sofia, 'resume-agreement')).toMatchObject(refused(409, 'not-suspended'))
    expect(await turn(sofia, 'suspend-agreement')).toMatchObject(OK)
    expect(await turn(sofia, 'suspend-agreement')).toMatchObject(refused(409, 'suspended-already'))
    expect(await stateOf(terms.id)).toBe('suspended')
    expect(await turn(owen, 'resume-agreement')).toMatchObject(refused(409, 'not-suspended'))
    expect(await turn(owen, 'suspend-agreement')).toMatchObject(OK)
    expect(await turn(sofia, 'resume-agreement')).toMatchObject(OK)
    expect(await stateOf(terms.id)).toBe('suspended')
    expect(await turn(owen, 'resume-agreement')).toMatchObject(OK)
    expect(await stateOf(terms.id)).toBe('active')
    expect(await turn(sofia, 'end-agreement')).toMatchObject(OK)
    expect(await stateOf(terms.id)).toBe('ended')
    for (const name of ['suspend-agreement', 'resume-agreement', 'end-agreement'])
      expect(await turn(owen, name), name).toMatchObject(refused(409, 'agreement-over'))
    const { body } = await owen.look('read-agreement', { agreement: terms.id })
    expect(body.turns.at(-1)).toMatchObject({ turn: 'end', by: 'Sofia Marin', reason: 'a list lay open' })
  })

  it('begins in its first instant, and is over in the instant of its end or of its assessment', async () => {
    const from = new Date(clock.getTime() + 10 * MINUTE)
    const until = new Date(from.getTime() + 10 * MINUTE)
    const terms = await agree(stewards, clock, { from: from.toISOString(), until: until.toISOString() })
    const before = clock
    const at = async (when: number) => {
      clock = new Date(when)
      return stateOf(terms.id)
    }
    expect(await at(from.getTime() - 1)).toBe('not-yet')
    expect(await at(from.getTime())).toBe('active')
    expect(await at(until.getTime() - 1)).toBe('active')
    expect(await at(until.getTime())).toBe('over')
    clock = before
    const lasting = await agree(stewards, clock, { until: null })
    const { body } = await owen.look('read-agreement', { agreement: lasting.id })
    const due = new Date(body.assessments[0].reviewDue)
    expect(body.stops).toBe(due.toISOString())
    const { rows } = await house.owner.query(
      `select "assessmentDue" = $2 as same from sharing.agreement_fact where id = $1`,
      [lasting.id, due],
    )
    expect(rows).toEqual([{ same: true }])
  })

  it('lapses with its assessment, and goes on when a new one is signed', async () => {
    const soon = new Date(clock.getTime() + 86_400_000).toISOString().slice(0, 10)
    const terms = someTerms(owen, clock)
    await insist(owen, 'propose-agreement', terms)
    const short = anAssessment(terms.id, clock, { reviewDue: soon })
    expect(
      await owen.deed('write-assessment', { ...short, reviewDue: clock.toISOString().slice(0, 10) }),
    ).toMatchObject(refused(400, 'review-day-past'))
    await insist(owen, 'write-assessment', short)
    await insist(sofia, 'sign-assessment', { assessment: short.id })
    for (const who of [owen, sofia]) await insist(who, 'review-agreement', { agreement: terms.id })
    for (const who of [owen, sofia]) await insist(who, 'sign-agreement', { agreement: terms.id })
    expect((await owen.look('read-agreement', { agreement: terms.id })).body).toMatchObject({
      state: 'active',
      stopsSoon: true,
    })
    const before = clock
    clock = new Date(`${soon}T00:00:00Z`)
    const [again, them] = [await house.signIn('Owen Clarke'), await house.signIn('Sofia Marin')]
    expect(await stateOf(terms.id, again)).toBe('assessment-due')
    const next = anAssessment(terms.id, clock)
    await insist(again, 'write-assessment', next)
    await insist(them, 'sign-assessment', { assessment: next.id })
    expect(await stateOf(terms.id, again)).toBe('active')
    clock = before
  })
})

describe('foreseeing an agreement', () => {
  it('says what would newly be seen of my people, by how many workers, and changes with what is agreed', async () => {
    const terms = someTerms(owen, clock)
    await confirm()
    await insist(owen, 'propose-agreement', terms)
    const { body } = await owen.look('foresee-agreement', { agreement: terms.id })
    const [shelter] = body.receivers
    expect(body.people).toBeGreaterThan(10)
    expect(body.sample).toBe(body.looked < body.people)
    expect(shelter).toMatchObject({ agency: { name: 'Lighthouse Shelter' }, ofWorkers: 2 })
    // The data steward works with identity and family, the shelter worker with shelter too.
    expect(shelter.workers).toBe(2)
    expect(shelter.atMost.people).toBeGreaterThan(0)
    expect(shelter.atMost.fields).toContainEqual({ field: 'identity.names', masked: false })
    expect(shelter.atMost.fields).toContainEqual({ field: 'identity.birthDate', masked: true })
    expect(shelter.atMost.fields).toContainEqual({ field: 'shelter.place', masked: false })
    expect(shelter.atMost.fields.map(({ field }: { field: string }) => field)).not.toContain('identity.nationality')
    expect(shelter.atMost.examples.length).toBeLessThanOrEqual(3)
    expect(shelter.today.people).toBeLessThan(shelter.atMost.people)

    const elsewhere = someTerms(owen, clock, { jurisdictions: ['QNA'] })
    await insist(owen, 'propose-agreement', elsewhere)
    const none = (await owen.look('foresee-agreement', { agreement: elsewhere.id })).body.receivers[0]
    expect(none).toMatchObject({ workers: 0, atMost: { people: 0, fields: [], examples: [] } })
  })

  it('tells a party nothing of the people of another', async () => {
    const terms = someTerms(owen, clock)
    await insist(owen, 'propose-agreement', terms)
    const { body } = await sofia.look('foresee-agreement', { agreement: terms.id })
    expect(body).toMatchObject({ people: 0, looked: 0, receivers: [{ agency: { id: CHILD_PROTECTION } }] })
    const miriam = await house.signIn('Miriam Sola')
    expect(await miriam.look('foresee-agreement', { agreement: terms.id })).toMatchObject(refused(403, 'role-may-not'))
  })
})
