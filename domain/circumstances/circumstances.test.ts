import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { insistOnSense, stateOf, type Turn } from './rules.ts'
import { AgeMethod, AgeResult, type RecordCircumstance } from './words.ts'

let clock = new Date('2026-11-26T09:00:00Z')
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let lena: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  ;[miriam, petra, lena] = (await Promise.all(['Miriam Sola', 'Petra Novak', 'Lena Fuchs'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function register() {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  return { file: family.case.id, person: family.people[0]!.id }
}
type Asked = { file: RecordCircumstance['case']; person: RecordCircumstance['person'] }
const asking = ({ file, person }: Asked, content: object, more: object = {}) => ({
  id: newId(),
  case: file,
  person,
  content,
  since: '2026-11-20',
  until: null,
  reviewDue: '2026-12-10',
  ...more,
})
const DETAINED = {
  kind: 'detention',
  place: 'zq-Pier 3',
  authority: 'Border guard',
  ordered: 'administration',
  ground: 'entry',
}
const TRAFFICKED = {
  kind: 'trafficking',
  status: 'possible',
  decidedBy: 'ngo',
  control: ['withholds-documents'],
  exploitation: ['forced-labour'],
}
const AGE = {
  kind: 'age',
  method: 'social-assessment',
  youngest: 16,
  oldest: 19,
  result: 'child',
  by: 'two workers',
  agreed: true,
}
const facts = async (who: AtWork, file: string) => (await who.look('read-circumstances', { case: file })).body.facts

describe('what weighs on a case', () => {
  it('of a detention has a day on which it is looked at again, and that day is in the work', async () => {
    const one = await register()
    expect(await miriam.deed('record-circumstance', asking(one, DETAINED, { reviewDue: null }))).toMatchObject(
      refused(400, 'detention-unreviewed'),
    )
    const held = asking(one, DETAINED)
    await insist(miriam, 'record-circumstance', held)
    const { tasks } = (await miriam.look('read-case-work', { case: one.file })).body
    expect(tasks).toContainEqual(expect.objectContaining({ code: 'look-again', due: '2026-12-10' }))
    const before = clock
    clock = new Date('2026-12-11T09:00:00Z')
    const later = await house.signIn('Miriam Sola')
    expect((await facts(later, one.file))[0]).toMatchObject({ late: true })
    const turn = { circumstance: held.id, seen: 0, on: '2026-12-11', words: 'still there' }
    await insist(later, 'review-circumstance', { ...turn, outcome: 'to-be-ended', next: '2026-12-20' })
    expect(await later.deed('review-circumstance', { ...turn, outcome: 'kept', next: null })).toMatchObject(
      refused(409, 'seen-older'),
    )
    expect((await facts(later, one.file))[0]).toMatchObject({ late: false, reviewDue: '2026-12-20' })
    await insist(later, 'end-circumstance', { ...turn, seen: 1 })
    expect(await later.deed('end-circumstance', { ...turn, seen: 2 })).toMatchObject(refused(409, 'circumstance-over'))
    clock = before
    const { rows } = await house.owner.query(`select encode(content, 'escape') as told from circumstances.fact`)
    expect(JSON.stringify(rows)).not.toContain('zq-')
  })

  it('of a detention is never without a day on which somebody looks again, and nobody is let go before they were taken', async () => {
    const fact = asking(await register(), DETAINED)
    await insist(miriam, 'record-circumstance', fact)
    const turn = { circumstance: fact.id, seen: 0, on: '2026-11-26', words: 'He is still there.' }
    const kept = { ...turn, outcome: 'kept', next: null }
    expect(await miriam.deed('review-circumstance', kept)).toMatchObject(refused(400, 'detention-unreviewed'))
    await insist(miriam, 'review-circumstance', { ...kept, next: '2026-12-20' })
    const before = { ...turn, seen: 1, on: '2025-11-20' }
    expect(await miriam.deed('end-circumstance', before)).toMatchObject(refused(400, 'date-order'))
    await insist(miriam, 'end-circumstance', { ...turn, seen: 1 })
  })

  it('of a detention that was somebody else’s leaves nobody in detention', async () => {
    const asked = await register()
    const fact = asking(asked, DETAINED, { since: '2026-11-26' })
    await insist(miriam, 'record-circumstance', fact)
    const spans = async () => {
      const { rows } = (await miriam.look('read-whereabouts', { person: asked.person })).body
      const { spans: all } = rows.find(({ person }: { person: string }) => person === asked.person)
      return all.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)
    }
    expect(await spans()).toContain('detention now')
    const turn = { circumstance: fact.id, on: '2026-11-26', words: 'It was her sister.' }
    await insist(miriam, 'contest-circumstance', { ...turn, seen: 0, by: 'person' })
    expect(await spans()).toContain('detention now')
    await insist(miriam, 'settle-contest', { ...turn, seen: 1, outcome: 'withdrawn' })
    expect(await spans()).not.toContain('detention now')
  })

  it('of an age gives the benefit of the doubt, and is contested until it is settled', async () => {
    const one = await register()
    const deed = (content: object) => miriam.deed('record-circumstance', asking(one, content, { reviewDue: null }))
    expect(await deed({ ...AGE, result: 'adult' })).toMatchObject(refused(400, 'doubt-is-child'))
    expect(await deed({ ...AGE, method: 'appearance', youngest: 20, oldest: 30, result: 'adult' })).toMatchObject(
      refused(400, 'not-by-appearance'),
    )
    const found = asking(one, AGE, { reviewDue: null })
    await insist(miriam, 'record-circumstance', found)
    const turn = { circumstance: found.id, on: '2026-11-26', words: 'I am fourteen.' }
    await insist(miriam, 'contest-circumstance', { ...turn, seen: 0, by: 'person' })
    expect((await facts(miriam, one.file))[0]).toMatchObject({ state: 'contested' })
    expect(await miriam.deed('end-circumstance', { ...turn, seen: 1 })).toMatchObject(refused(409, 'contested-now'))
    await insist(miriam, 'settle-contest', { ...turn, seen: 1, outcome: 'withdrawn' })
    expect((await facts(miriam, one.file))[0]).toMatchObject({ state: 'withdrawn' })
  })

  it('of trafficking is not there for whoever may not read it, and the timeline tells nothing of what it is', async () => {
    const one = await register()
    await insist(miriam, 'record-circumstance', asking(one, TRAFFICKED, { reviewDue: null }))
    await insist(miriam, 'record-circumstance', asking(one, AGE, { reviewDue: null }))
    expect(await facts(miriam, one.file)).toHaveLength(2)
    expect((await facts(lena, one.file)).map(({ content }: { content: { kind: string } }) => content.kind)).toEqual([
      'age',
    ])
    const { timeline } = (await lena.look('read-case-work', { case: one.file })).body
    expect(JSON.stringify(timeline)).not.toContain('traffick')
    expect(await petra.look('read-circumstances', { case: one.file })).toMatchObject(refused(404, 'no-such-case'))
    const mine = aFamily()
    await insist(petra, 'register-household', mine, { purpose: 'registration' })
    const own = { file: mine.case.id, person: mine.people[0]!.id }
    expect(await petra.deed('record-circumstance', asking(own, DETAINED))).toMatchObject(
      refused(403, 'field-not-yours'),
    )
  })
})

describe('whatever is written down', () => {
  it('nobody who may be a child is found to be an adult', () => {
    const ages = fc.record({
      youngest: fc.integer({ min: 10, max: 25 }),
      oldest: fc.integer({ min: 10, max: 25 }),
      result: fc.constantFrom(...AgeResult.options),
      method: fc.constantFrom(...AgeMethod.options),
    })
    fc.assert(
      fc.property(ages, (age) => {
        const content = { kind: 'age' as const, by: 'x', agreed: true, ...age }
        const asked = { content, since: '2026-01-01', until: null, reviewDue: null } as unknown as RecordCircumstance
        let taken = true
        try {
          insistOnSense(asked, '2026-11-26')
        } catch {
          taken = false
        }
        if (taken && age.youngest < 18) expect(age.result).toBe('child')
      }),
    )
  })
  it('what was contested is not in force until it is settled, and what was withdrawn never is', () => {
    const turns: fc.Arbitrary<Turn[]> = fc.array(
      fc.constantFrom<Turn>(
        { turn: 'contested', code: 'person' },
        { turn: 'settled', code: 'stands' },
        { turn: 'settled', code: 'withdrawn' },
        { turn: 'reviewed', code: 'kept' },
        { turn: 'ended', code: null },
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(turns, (all) => {
        const state = stateOf({ until: null, turns: all }, '2026-11-26')
        if (all.some(({ code }) => code === 'withdrawn')) expect(state).toBe('withdrawn')
        if (state === 'in-force') {
          const about = all.filter(({ turn }) => turn === 'contested' || turn === 'settled')
          expect(about.at(-1)?.turn).not.toBe('contested')
        }
      }),
    )
  })
})
