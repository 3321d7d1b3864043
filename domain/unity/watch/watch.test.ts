import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { agree, anOpening, aWord, insist, OK, SHELTER } from '../../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import type { CareShown } from './words.ts'

const START = new Date('2026-11-26T09:00:00Z')
const TODAY = '2026-11-26'
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let agreement: FactId
beforeAll(async () => {
  house = await openTestHouse({ now: () => START })
  const names = ['Miriam Sola', 'Petra Novak', 'Owen Clarke', 'Sofia Marin']
  const [one, two, owen, sofia] = (await Promise.all(names.map(house.signIn))) as [AtWork, AtWork, AtWork, AtWork]
  ;[miriam, petra] = [one, two]
  const terms = { purposes: ['service-delivery'] as never, categories: ['family-unity'] as never }
  agreement = (await agree({ one: owen, other: sofia }, START, terms)).id
})
afterAll(() => house.close())
const refused = (status: number, code: string) => ({ status, body: { code } })

type Foster = { aunt: PersonId; boy: PersonId; care: FactId }
/** A boy of almost eighteen who is alone, and lives with somebody of his kin since October. */
async function foster(born = '2009-03-01'): Promise<Foster> {
  const whole = aFamily(aName())
  const boy = aPerson(aName(), 'Alone', { sex: 'male', born: { edtf: born } })
  const aunt = whole.people[0]!
  await insist(miriam, 'register-household', {
    ...{ ...whole, people: [aunt, boy] },
    ties: [{ id: newId(), kind: 'aunt-uncle', from: aunt.id, to: boy.id, source: 'told-by-both' }],
    childStatuses: [{ id: newId(), person: boy.id, status: 'unaccompanied', since: '2026-10-01' }],
  })
  await house.settle()
  const care = newId<FactId>()
  const tie = (await miriam.look('read-family', { person: boy.id })).body.family.ties[0].id
  await insist(miriam, 'judge-tie', { tie, status: 'verified', reason: 'papers', seen: 0 })
  const given = {
    id: care,
    carer: aunt.id,
    over: boy.id,
    form: 'care',
    basis: 'family',
    since: '2026-10-02',
    until: null,
  }
  await insist(miriam, 'record-care', given)
  return { aunt: aunt.id, boy: boy.id, care }
}
const read = async ({ boy }: Foster, who = miriam, more: object = {}): Promise<CareShown> =>
  (await who.look('read-care', { person: boy }, more)).body
const visit = ({ care }: Foster, more: object = {}, who = miriam) =>
  who.deed('record-visit', { id: newId(), care, on: TODAY, alone: true, how: 'well', ...more })

describe('care that is watched over', () => {
  it('is visited; the first visit is late, the next one comes after how it was', async () => {
    const one = await foster()
    expect((await read(one)).visits).toMatchObject([{ due: '2026-10-16', late: true, visits: [] }])
    await house.settle()
    const listed = (await miriam.look('list-watched')).body as CareShown
    expect(listed.visits.map(({ care }) => care)).toContain(one.care)
    expect(await visit(one, { how: 'danger' })).toMatchObject(refused(400, 'words-needed'))
    expect(await visit(one, { on: '2026-09-30' })).toMatchObject(refused(400, 'before-it-began'))
    expect(
      await visit(one, { how: 'danger', childWords: 'I sleep in the shed.', done: 'He sleeps elsewhere tonight.' }),
    ).toMatchObject(OK)
    expect((await read(one)).visits).toMatchObject([
      {
        due: '2026-11-28',
        late: false,
        visits: [{ alone: true, childWords: 'I sleep in the shed.', by: 'Miriam Sola' }],
      },
    ])
    await insist(miriam, 'record-care', {
      id: newId(),
      carer: one.aunt,
      over: one.boy,
      form: 'custody',
      basis: 'parent',
      since: TODAY,
      until: null,
    })
    expect((await read(one)).visits).toHaveLength(1)
  })

  it('tells what a child said to nobody who only reads of care, and nobody else writes of it', async () => {
    const one = await foster()
    await visit(one, { childWords: 'I sleep in the shed.' })
    const by = { by: { kind: 'best-interests', decision: newId() }, words: 'one room' } as never
    await insist(
      miriam,
      'record-consent',
      aWord(one.boy, { categories: ['family-unity'], ...(by as object) } as never),
      { purpose: 'service-delivery' },
    )
    const opened = anOpening(agreement, [one.boy], { to: SHELTER, categories: ['family-unity'] } as never)
    await insist(miriam, 'open-to-partner', opened, { purpose: 'service-delivery' })
    const theirs = await read(one, petra, { purpose: 'service-delivery' })
    expect(JSON.stringify(theirs)).not.toContain('shed')
    expect(theirs).toMatchObject({ visits: [], guardians: [{ state: 'none' }] })
    expect(await visit(one, {}, petra)).toMatchObject(refused(404, 'no-such-care'))
    expect((await petra.look('list-watched')).body.visits).toEqual([])
  })

  it('seals what was told, and no row of it holds a word', async () => {
    const one = await foster()
    await visit(one, { how: 'concerns', childWords: 'kanarienwort', done: 'kanarientat' })
    const { rows } = await house.owner.query('select * from unity.care_visit where care = $1', [one.care])
    expect(Buffer.concat([rows[0].child_words, rows[0].done]).toString('latin1')).not.toContain('kanarien')
    expect(JSON.stringify({ ...rows[0], child_words: '', done: '' })).not.toContain('kanarien')
  })
})

describe('best interests and a guardian', () => {
  it('are due for a child alone from the day it was alone; a finding about it alone settles the first', async () => {
    const one = await foster()
    expect((await read(one)).interests).toMatchObject([
      { form: 'bia', because: 'unaccompanied', due: '2026-10-15', late: true },
    ])
    const order = {
      id: newId(),
      people: [one.boy, one.aunt],
      outcome: 'place',
      on: TODAY,
      reviewDue: '2027-03-01',
      words: 'court',
    }
    await insist(miriam, 'record-court-order', order)
    expect((await read(one)).interests).toEqual([])
    // Whoever is named first, its words are read again.
    await insist(miriam, 'record-court-order', { ...order, id: newId(), people: [one.aunt, one.boy] })
    const { determinations } = (await miriam.look('read-belonging', { person: one.boy })).body
    expect(determinations.map(({ words }: { words: string }) => words)).toEqual(['court', 'court'])
  })

  it('is waited for in days, appointed by an order, and ends', async () => {
    const one = await foster()
    expect((await read(one)).guardians).toMatchObject([{ state: 'none', days: 56, late: true, seen: 0 }])
    const guardianship = newId()
    const turn = (seen: number, turned: string, more: object = {}) =>
      miriam.deed('turn-guardianship', { guardianship, child: one.boy, seen, turn: turned, on: TODAY, ...more })
    expect(await turn(0, 'appointed', { guardian: 'Ms Adan', order: 'court 7' })).toMatchObject(
      refused(409, 'guardian-not-now'),
    )
    expect(await turn(0, 'requested')).toMatchObject(OK)
    expect((await read(one)).guardians).toMatchObject([{ state: 'requested', days: 56, guardianship }])
    expect(await turn(1, 'appointed', { guardian: 'Ms Adan', order: 'court 7' })).toMatchObject(OK)
    expect((await read(one)).guardians).toMatchObject([
      { state: 'appointed', days: null, turns: [{}, { guardian: 'Ms Adan', order: 'court 7' }] },
    ])
    expect(
      await petra.deed('turn-guardianship', {
        guardianship: newId(),
        child: one.boy,
        seen: 0,
        turn: 'requested',
        on: TODAY,
      }),
    ).toMatchObject(refused(404, 'no-such-person'))
  })
})

describe('coming of age', () => {
  it('is planned in steps, each over once, and changes nothing by itself', async () => {
    const one = await foster()
    const before = (await read(one)).ageing
    expect(before).toMatchObject([{ on: '2027-03-01', days: 95, maybeFrom: null }])
    expect(before[0]!.steps.map(({ code }) => code)).toContain('home')
    const turn = (seen: number, turned: string, more: object = {}) =>
      miriam.deed('turn-ageing-step', { person: one.boy, step: 'home', seen, turn: turned, on: TODAY, ...more })
    expect(await turn(0, 'planned')).toMatchObject(refused(400, 'step-needs-owner'))
    expect(await turn(0, 'planned', { owner: miriam.worker.id, due: '2027-01-10' })).toMatchObject(OK)
    expect(await turn(1, 'skipped')).toMatchObject(refused(400, 'words-needed'))
    expect(await turn(1, 'done', { words: 'a room in the hostel' })).toMatchObject(OK)
    expect(await turn(2, 'done')).toMatchObject(refused(409, 'step-over'))
    expect((await read(one)).ageing[0]!.steps.find(({ code }) => code === 'home')).toMatchObject({
      state: 'done',
      words: 'a room in the hostel',
    })
    const young = await foster('2014-03-01')
    expect((await read(young)).ageing).toEqual([])
    expect(
      await miriam.deed('turn-ageing-step', { person: young.boy, step: 'home', seen: 0, turn: 'done', on: TODAY }),
    ).toMatchObject(refused(400, 'not-there'))
  })
})
