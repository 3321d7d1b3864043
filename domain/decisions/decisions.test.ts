import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, WorkerId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { insistOnVoice, type Standing, stateOf } from './rules.ts'
import type { RecordDecision } from './words.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let second: AtWork
let third: AtWork
let petra: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  // A third caseworker, for a panel of three.
  const [nadia, lena] = (await Promise.all(['Nadia Haddad', 'Lena Fuchs'].map(house.signIn))) as [AtWork, AtWork]
  const role = {
    id: newId(),
    worker: lena.worker.id,
    role: 'caseworker',
    from: '2026-01-01T00:00:00.000Z',
    until: null,
  }
  await insist(nadia, 'give-role', role, { purpose: 'administration' })
  ;[miriam, second, third] = (await Promise.all(['Miriam Sola', 'Joseph Okello', 'Lena Fuchs'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
  petra = await house.signIn('Petra Novak')
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function register(kind: string = 'child-protection'): Promise<CaseId> {
  const family = aFamily()
  await insist(miriam, 'register-household', { ...family, case: { ...family.case, kind } })
  return family.case.id
}
const content = (more: object = {}) => ({
  what: 'She stays with her aunt.',
  ground: 'best interests of the child',
  options: [{ what: 'a foster family', why: 'none speaks her language' }],
  view: { said: 'I want to stay here.' },
  ...more,
})
const deciding = (file: CaseId, more: Partial<RecordDecision> = {}): RecordDecision => ({
  id: newId<FactId>(),
  case: file,
  kind: 'placement',
  content: content(),
  reviewDue: null,
  ...more,
})
const speak = (who: AtWork, decision: FactId, edition: number, says: string, words?: string) =>
  who.deed('speak-to-decision', { decision, edition, says, ...(words && { words }) })
const listed = async (who: AtWork, file: CaseId) => (await who.look('list-decisions', { case: file })).body.decisions

describe('a decision', () => {
  it('is agreed to by somebody else, and an edit afterwards leaves it unapproved', async () => {
    const file = await register()
    const one = deciding(file)
    await insist(miriam, 'record-decision', one)
    expect(await speak(miriam, one.id, 1, 'agree')).toMatchObject(refused(403, 'needs-second-person'))
    expect((await listed(second, file))[0]).toMatchObject({ state: 'waiting', voices: 1, may: ['speak', 'amend'] })
    expect(await speak(second, one.id, 1, 'agree')).toMatchObject({ status: 200 })
    expect((await listed(miriam, file))[0]).toMatchObject({ state: 'agreed' })
    const anew = { decision: one.id, edition: 1, content: content({ what: 'She moves on Monday.' }), reviewDue: null }
    expect(await miriam.deed('amend-decision', anew)).toMatchObject({ status: 200 })
    expect((await listed(miriam, file))[0]).toMatchObject({
      state: 'waiting',
      edition: 2,
      content: { what: 'She moves on Monday.' },
      said: [{ edition: 1, says: 'agree' }],
    })
    // Whoever read the old wording agrees to nothing.
    expect(await speak(second, one.id, 1, 'agree')).toMatchObject(refused(409, 'decision-amended'))
    expect(await miriam.deed('amend-decision', anew)).toMatchObject(refused(409, 'decision-amended'))
    expect(await petra.look('list-decisions', { case: file })).toMatchObject({ status: 404 })
    expect(await speak(petra, one.id, 2, 'agree')).toMatchObject({ status: 404 })
  })

  it('of a panel keeps dissent with its words, and counts it for nothing', async () => {
    const file = await register()
    const one = deciding(file, { kind: 'care' })
    await insist(miriam, 'record-decision', one)
    expect(await speak(second, one.id, 1, 'dissent')).toMatchObject(refused(400, 'words-needed'))
    expect(await speak(second, one.id, 1, 'dissent', 'The aunt is often away.')).toMatchObject({ status: 200 })
    expect(await speak(second, one.id, 1, 'agree')).toMatchObject(refused(409, 'decision-said-already'))
    expect((await listed(miriam, file))[0]).toMatchObject({
      state: 'waiting',
      said: [{ says: 'dissent', words: 'The aunt is often away.' }],
    })
    const answers = await Promise.all([speak(third, one.id, 1, 'agree'), speak(third, one.id, 1, 'agree')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('to close a case of a child closes it with the last yes, and nothing else does', async () => {
    const file = await register()
    const straight = { case: file, closing: 'reunified', reason: 'with her father' }
    expect(await miriam.deed('close-case', straight)).toMatchObject(refused(403, 'closing-needs-decision'))
    const one = deciding(file, { kind: 'closing', content: content({ closing: 'reunified', what: 'with her father' }) })
    expect(await miriam.deed('record-decision', { ...one, content: content() })).toMatchObject(
      refused(400, 'closing-or-not'),
    )
    await insist(miriam, 'record-decision', one)
    expect((await miriam.look('read-case', { case: file })).body.closed).toBeNull()
    expect(await speak(second, one.id, 1, 'decline', 'Nobody saw him yet.')).toMatchObject({ status: 200 })
    expect(await speak(third, one.id, 1, 'agree')).toMatchObject(refused(409, 'decision-settled'))
    const seen = content({ closing: 'reunified', what: 'with her father, seen twice' })
    await insist(miriam, 'amend-decision', { decision: one.id, edition: 1, content: seen, reviewDue: null })
    expect(await speak(second, one.id, 2, 'agree')).toMatchObject({ status: 200 })
    expect((await miriam.look('read-case', { case: file })).body.closed).toMatchObject({
      closing: 'reunified',
      reason: 'with her father, seen twice',
    })
    const { tasks } = (await miriam.look('read-case-work', { case: file })).body
    expect(tasks).toContainEqual(expect.objectContaining({ code: 'follow-up' }))
  })

  it('is looked at again on its day, by itself in the list of what waits', async () => {
    const file = await register()
    const day = new Date(clock.getTime() + 40 * 86_400_000).toISOString().slice(0, 10)
    const one = deciding(file, { kind: 'plan', reviewDue: day })
    expect(await miriam.deed('record-decision', { ...one, reviewDue: '2020-01-01' })).toMatchObject(
      refused(400, 'review-day-past'),
    )
    await insist(miriam, 'record-decision', one)
    const waits = async (who: AtWork) =>
      (await who.look('list-decisions', { waiting: true })).body.decisions.some(
        ({ id }: { id: string }) => id === one.id,
      )
    expect(await waits(miriam)).toBe(false)
    const before = clock
    clock = new Date(clock.getTime() + 41 * 86_400_000)
    const later = await house.signIn('Miriam Sola')
    expect(await waits(later)).toBe(true)
    const review = { decision: one.id, edition: 1, outcome: 'kept', words: 'It goes well.' }
    expect(await later.deed('review-decision', review)).toMatchObject({ status: 200 })
    expect(await waits(later)).toBe(false)
    clock = before
  })

  it('is sealed', async () => {
    const file = await register()
    await insist(miriam, 'record-decision', deciding(file, { content: content({ what: 'zq-secret-decision' }) }))
    const { rows } = await house.owner.query(`select encode(content, 'escape') as told from decisions.edition`)
    expect(JSON.stringify(rows)).not.toContain('zq-secret')
  })
})

describe('whatever is said to whichever edition', () => {
  const workers = ['a', 'b', 'c'] as WorkerId[]
  const standings: fc.Arbitrary<Standing> = fc.record({
    edition: fc.integer({ min: 1, max: 3 }),
    author: fc.constantFrom(...workers),
    voices: fc.integer({ min: 0, max: 2 }),
    said: fc.array(
      fc.record({
        edition: fc.integer({ min: 1, max: 3 }),
        worker: fc.constantFrom(...workers),
        says: fc.constantFrom('agree' as const, 'dissent' as const, 'decline' as const),
      }),
      { maxLength: 4 },
    ),
  })
  it('only what was said to the last one counts', () => {
    fc.assert(
      fc.property(standings, (one) => {
        const last = one.said.filter(({ edition }) => edition === one.edition)
        expect(stateOf(one)).toBe(stateOf({ ...one, said: last }))
        if (one.voices > 0) expect(stateOf({ ...one, edition: one.edition + 9 })).toBe('waiting')
      }),
    )
  })
  it('nobody speaks to their own words, twice, or to what is settled', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...workers), (one, worker) => {
        const spoke = one.said.some((voice) => voice.edition === one.edition && voice.worker === worker)
        const may = worker !== one.author && stateOf(one) === 'waiting' && !spoke
        const take = () => insistOnVoice(one, { edition: one.edition, says: 'agree' }, worker)
        if (may) expect(take).not.toThrow()
        else expect(take).toThrow()
      }),
    )
  })
})
