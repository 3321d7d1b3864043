import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type Answer, type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { waiting } from '../../test/world/waiting.ts'

let house: TestHouse
let miriam: AtWork
let second: AtWork
let third: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  const [nadia, lena] = (await Promise.all(['Nadia Haddad', 'Lena Fuchs'].map(house.signIn))) as [AtWork, AtWork]
  const from = '2026-01-01T00:00:00.000Z'
  const role = { id: newId(), worker: lena.worker.id, role: 'caseworker', from, until: null }
  await insist(nadia, 'give-role', role, { purpose: 'administration' })
  const names = ['Miriam Sola', 'Joseph Okello', 'Lena Fuchs']
  ;[miriam, second, third] = (await Promise.all(names.map(house.signIn))) as [AtWork, AtWork, AtWork]
})
afterAll(() => house.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
async function register() {
  const family = aFamily()
  await insist(miriam, 'register-household', { ...family, case: { ...family.case, kind: 'child-protection' } })
  return { file: family.case.id, people: family.people.map(({ id }) => id) }
}
const content = (more: object = {}) => ({
  what: 'They stay together.',
  ground: 'best interests',
  options: [{ what: 'apart', why: 'neither wants it' }],
  view: { said: 'I want to stay.' },
  ...more,
})
/** A decision on whether a child and its brother stay together, which two others than its author must agree to. */
async function bestInterests(outcome: string) {
  const { file, people } = await register()
  const id = newId<FactId>()
  const interests = { form: 'bid', people: [people[1], people[2]], outcome }
  const decision = { id, case: file, kind: 'best-interests', content: content({ interests }), reviewDue: inDays(40) }
  await insist(miriam, 'record-decision', decision)
  return { file, id, child: people[1]! }
}
const agree = (who: AtWork, decision: FactId, edition = 1) =>
  who.deed('speak-to-decision', { decision, edition, says: 'agree' })
const review = (decision: FactId, outcome: string) =>
  miriam.deed('review-decision', { decision, edition: 1, outcome, words: 'We looked at it.' })
const decided = async (file: CaseId) => (await miriam.look('list-decisions', { case: file })).body.decisions[0]
const determined = async (person: PersonId) => (await miriam.look('read-belonging', { person })).body.determinations

/** All of these deeds have read what stands before the first of them may write a voice. */
async function atOnce(...deeds: (() => Promise<Answer>)[]): Promise<Answer[]> {
  await house.owner.query('begin; lock table decisions.voice in share row exclusive mode')
  const answers: Promise<Answer>[] = []
  for (const deed of deeds) {
    answers.push(deed())
    await waiting(house, answers.length)
  }
  await house.owner.query('commit')
  return Promise.all(answers)
}
describe('those who speak to a decision in one moment', () => {
  it('are heard one after the other: what both agree to takes effect', async () => {
    const { file, id, child } = await bestInterests('keep-together')
    const answers = await atOnce(
      () => agree(second, id),
      () => agree(third, id),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await decided(file)).toMatchObject({ state: 'agreed' })
    expect(await determined(child)).toHaveLength(1)
  })

  it('do not close a case by words that its author takes back', async () => {
    const { file } = await register()
    const id = newId<FactId>()
    const closing = (what: string) => ({ content: content({ closing: 'reunified', what }), reviewDue: null })
    await insist(miriam, 'record-decision', { id, case: file, kind: 'closing', ...closing('She is with her father.') })
    const [spoke, amended] = await atOnce(
      () => agree(second, id),
      () => miriam.deed('amend-decision', { decision: id, edition: 1, ...closing('He is not her father.') }),
    )
    expect([spoke!.status, amended!.status]).toEqual([200, 409])
    expect(await decided(file)).toMatchObject({ state: 'agreed', edition: 1 })
    expect((await miriam.look('read-case', { case: file })).body.closed).not.toBeNull()
  })
})

describe('a decision to which nobody has agreed yet', () => {
  it('is ended by nobody alone, who looks at it again', async () => {
    const { id, child } = await bestInterests('part')
    expect(await review(id, 'changed')).toMatchObject({ status: 409, body: { code: 'decision-settled' } })
    expect(await determined(child)).toHaveLength(0)
  })

  it('is looked at on its day all the same, and not counted as looked at before', async () => {
    const { file, id } = await bestInterests('keep-together')
    expect(await review(id, 'kept')).toMatchObject({ status: 409 })
    await agree(second, id)
    await agree(third, id)
    expect(await decided(file)).toMatchObject({ state: 'agreed', reviewed: null })
    expect(await review(id, 'kept')).toMatchObject({ status: 200 })
  })
})
