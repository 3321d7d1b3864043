import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFamily, aPerson } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import { readJudging } from '../profile.ts'
import type { JudgementsCounted } from '../reviews/words.ts'
import { firstModel } from './match-model.ts'
import type { ModelsListed } from './words.ts'

let house: TestHouse
let amina: AtWork
let ines: AtWork
let owen: AtWork
const RIGHTS = { purpose: 'rights' } as const
beforeAll(async () => {
  house = await openTestHouse()
  ;[amina, ines, owen] = (await Promise.all(
    ['Amina Keller', 'Ines Duarte', 'Owen Clarke'].map((name) => house.signIn(name)),
  )) as [AtWork, AtWork, AtWork]
})
afterAll(() => house.close())

const models = async (by: AtWork): Promise<ModelsListed> => (await by.look('list-models', {}, RIGHTS)).body
const refit = (by: AtWork, seen: number) => by.deed('refit-model', { seen }, RIGHTS)
const approve = (by: AtWork, version: number, seen: number) => by.deed('approve-model', { version, seen }, RIGHTS)
const back = (by: AtWork, version: number, seen: number) => by.deed('return-to-model', { version, seen }, RIGHTS)
const done = { status: 200 }

const letters = (n: number) => [n % 20, Math.floor(n / 20)].map((at) => 'bdfghjklmnprstvzckwq'[at]).join('a')
/** As many pairs as a model is learnt from: alike in name and year; with one number people say same, without it different. */
async function judgePairs(count: number) {
  for (let nth = 0; nth < count; nth++) {
    const isSame = nth % 2 === 0
    const [given, family] = [`Ra${letters(nth)}a`, `Zo${letters(nth + 7)}o`]
    for (const born of [{ edtf: '1987' }, { edtf: '1987-03-12' }]) {
      const person = aPerson(given, family, { sex: 'female', born, contact: { phones: [`+99955501${1000 + nth}`] } })
      const household = { ...aFamily().household, head: person.id }
      await amina.deed('register-household', { ...aFamily(), people: [person], ties: [], household })
    }
    await house.settle()
    const { rows } = await house.owner.query(
      'select id from matching.review where id not in (select review from matching.judgement) order by at desc, id limit 1',
    )
    const judged = { review: rows[0].id, verdict: isSame ? 'same' : 'different', reason: 'asked', seen: 0 }
    expect(await amina.deed('settle-review', judged)).toMatchObject(done)
  }
}

describe('a model that is learnt', () => {
  it('needs judgements enough, somebody else to approve it, and can be taken back; and it compares whoever comes next', async () => {
    expect(await models(ines)).toMatchObject({ inForce: 0, newest: 0, models: [] })
    expect(await refit(ines, 0)).toMatchObject({ status: 409, body: { code: 'too-few-judgements' } })
    expect(await amina.look('list-models')).toMatchObject({ status: 403 })
    await judgePairs(2 * readJudging('demo').refit.labelsLeast)
    expect(await refit(ines, 0)).toMatchObject(done)
    expect(await refit(ines, 0)).toMatchObject({ status: 409, body: { code: 'seen-older' } })
    const { models: learnt, inForce } = await models(owen)
    expect(inForce).toBe(0)
    expect(learnt).toMatchObject([{ version: 1, base: 0, by: 'Ines Duarte', may: 'approve', waits: 'you' }])
    expect(learnt[0]!.figures[0]).toMatchObject({ group: 'all', labels: 40 })
    expect(learnt[0]!.changes.length).toBeGreaterThan(0)
    expect((await models(ines)).models).toMatchObject([{ may: null, waits: 'own' }])

    const found = async () => (await amina.look('search-people', { text: 'Raba' })).body.found[0]?.bits
    const before = await found()
    expect(await approve(ines, 1, 0)).toMatchObject({ status: 403, body: { code: 'needs-second-person' } })
    expect(await approve(owen, 2, 0)).toMatchObject({ status: 404, body: { code: 'no-such-model' } })
    expect(await found()).toBe(before)
    expect(await approve(owen, 1, 0)).toMatchObject(done)
    expect(await models(ines)).toMatchObject({ inForce: 1, adoptions: [{ version: 1, by: 'Owen Clarke' }] })
    const changed = await house.owner.query('select bits from matching.model')
    expect(changed.rows).toHaveLength(1)

    expect(await back(ines, 0, 0)).toMatchObject({ status: 409, body: { code: 'seen-older' } })
    expect(await back(ines, 2, 1)).toMatchObject({ status: 404 })
    expect(await back(ines, 0, 1)).toMatchObject(done)
    expect(await found()).toBe(before)
    // A model that was in force before needs nobody’s approval to be so again; one that never was, cannot be gone back to.
    expect(await back(owen, 1, 2)).toMatchObject(done)
    expect(await refit(owen, 1)).toMatchObject(done)
    expect(await back(ines, 2, 3)).toMatchObject({ status: 404 })
    expect(await back(owen, 0, 3)).toMatchObject(done)
    expect((await models(ines)).models[0]).toMatchObject({ version: 2, base: 1, waits: 'stale', may: null })
    expect(await approve(ines, 2, 4)).toMatchObject({ status: 409, body: { code: 'seen-older' } })
  }, 60_000)

  it('weighs in the next comparison, and the bits still add up', async () => {
    const listed = await models(ines)
    expect(await back(owen, 1, listed.adoptions.length)).toMatchObject(done)
    const { rows } = await house.owner.query('select bits from matching.model where version = 1')
    const { body } = await amina.look('search-people', { text: 'Rababa Zolabo' })
    const ofName = body.found.flatMap(
      ({ bits, reasons }: { bits: number; reasons: { field: string; level: string; bits: number }[] }) => {
        expect(reasons.reduce((sum, reason) => sum + reason.bits, 0)).toBe(bits)
        return reasons.filter(({ field }) => field === 'name')
      },
    )
    for (const { level, bits } of ofName) expect(bits).toBe(rows[0].bits.name[level])
    expect(ofName.map(({ level }: { level: string }) => level)).toContain('same-two')
    expect(rows[0].bits.name['same-two']).not.toBe(firstModel.bits.name['same-two'])
  })
})

describe('judgements', () => {
  it('are counted for stewards, by band and by scripts, with intervals, and not where there are too few', async () => {
    const { body } = (await ines.look('count-judgements', {}, RIGHTS)) as { body: JudgementsCounted }
    const [all, , scripts] = body.groups
    expect(all!.counted).toMatchObject([{ group: 'all', judged: 40, same: 20 }])
    expect(all!.counted[0]!.precision!.share).toBe(0.5)
    expect(all!.counted[0]!.precision!.from).toBeLessThan(0.5)
    expect(scripts!.counted.map(({ group }) => group)).toContain('Latn')
    expect(all!.counted[0]!.kappa).toBeNull()
    expect(await amina.look('count-judgements')).toMatchObject({ status: 403 })
    const other = (await owen.look('count-judgements', {}, RIGHTS)).body as JudgementsCounted
    expect(other.groups[0]!.counted).toEqual([])
  })
})
