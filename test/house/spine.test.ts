import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Act } from '../../ground/act.ts'
import { carryOut } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import type { DeedId } from '../../ground/ids.ts'
import { LookBook } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import { aFamily, newId } from '../world/families.ts'
import { type AtWork, actorOf, openTestHouse, type TestHouse } from '../world/house.ts'

let house: TestHouse
let clerk: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  clerk = await house.signIn('Amina Keller')
})
afterAll(() => house.close())

const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const linesOf = async (id: DeedId) =>
  (await rows('select line from ledger.entry where id = $1 order by arrival', [id])).map(({ line }) => JSON.parse(line))
const asking = (name: string): Asking => ({
  id: newId<DeedId>(),
  name,
  actor: actorOf(clerk.worker),
  purpose: 'registration',
  at: new Date(),
  digest: 'test',
  node: 1,
})

describe('a deed', () => {
  it('answers with a receipt and leaves one line that names nobody', async () => {
    const id = newId<DeedId>()
    const family = aFamily()
    const answer = await clerk.deed('register-household', family, { id })
    expect(answer).toEqual({ status: 200, body: { deed: id, outcome: 'done' } })
    const lines = await linesOf(id)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      name: 'register-household',
      outcome: 'done',
      agency: 'refugee-registration',
      purpose: 'registration',
      ground: 'role registration-clerk',
    })
    expect(JSON.stringify(lines[0])).not.toContain(family.people[0]!.id)
  })

  it('sent three times at once is done once, and each sender gets the same receipt', async () => {
    const [id, family] = [newId<DeedId>(), aFamily()]
    const answers = await Promise.all([1, 2, 3].map(() => clerk.deed('register-household', family, { id })))
    for (const answer of answers) expect(answer).toEqual({ status: 200, body: { deed: id, outcome: 'done' } })
    expect((await linesOf(id)).filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
    expect(await rows('select from cases.file where id = $1', [family.case.id])).toHaveLength(1)
  })

  it('belongs to its input, its name and its actor', async () => {
    const [id, family] = [newId<DeedId>(), aFamily()]
    await clerk.deed('register-household', family, { id })
    expect(await clerk.deed('register-household', aFamily(), { id })).toMatchObject({
      status: 409,
      body: { code: 'deed-id-taken' },
    })
    expect(
      await clerk.deed('write-note', { id: newId(), case: family.case.id, category: 'family', text: 'x' }, { id }),
    ).toMatchObject({ status: 409 })
    const other = await house.signIn('Tomas Brandt')
    expect(await other.deed('register-household', family, { id })).toMatchObject({
      status: 409,
      body: { code: 'deed-id-taken' },
    })
  })

  it('refused, changes nothing and still leaves a line', async () => {
    const [id, family] = [newId<DeedId>(), aFamily()]
    const overseer = await house.signIn('Clara Weiss')
    expect(await overseer.deed('register-household', family, { id, purpose: 'oversight' })).toMatchObject({
      status: 403,
      body: { type: 'forbidden' },
    })
    expect(await linesOf(id)).toMatchObject([{ outcome: 'refused', ground: 'role-may-not' }])
    expect(await rows('select from people.record where person = $1', [family.people[0]!.id])).toHaveLength(0)
  })

  it('that fails in the middle keeps nothing of itself', async () => {
    const family = aFamily()
    const twice = { ...family, ties: [...family.ties, family.ties[0]!] }
    expect(await clerk.deed('register-household', twice)).toMatchObject({
      status: 409,
      body: { code: 'already-there' },
    })
    expect(await rows('select from families.household where id = $1', [family.household.id])).toHaveLength(0)
    expect(await clerk.deed('register-household', family)).toMatchObject({ status: 200 })
  })

  it('with an unknown field, or a field that is not as it should be, is refused by name and leaves a line', async () => {
    const id = newId<DeedId>()
    const answer = await clerk.deed('register-household', { ...aFamily(), favourite: 'tea' }, { id })
    expect(answer).toMatchObject({ status: 400, body: { code: 'wrong-field', values: { field: 'request' } } })
    expect(answer.body.title).toContain('favourite')
    expect(await linesOf(id)).toMatchObject([{ outcome: 'refused', ground: 'wrong-field' }])
  })

  const careless: Record<string, (act: Act) => Promise<void>> = {
    'that writes before it is allowed': async (act) =>
      void act.write`insert into families.household (node, id, since, deed, at) values (1, ${newId()}, '2026-01-01', ${act.asking.id}, ${act.at})`,
    'that is not recorded': async (act) => {
      act.allow({ allow: true, grounds: '' })
      void act.write`insert into families.household (node, id, since, deed, at) values (1, ${newId()}, '2026-01-01', ${act.asking.id}, ${act.at})`
    },
    'that writes after it was recorded': async (act) => {
      act.allow({ allow: true, grounds: '' })
      act.record({ ground: '', persons: [] })
      void act.write`insert into families.household (node, id, since, deed, at) values (1, ${newId()}, '2026-01-01', ${act.asking.id}, ${act.at})`
    },
  }
  for (const [what, work] of Object.entries(careless))
    it(`${what} is stopped and leaves no row`, async () => {
      const said = asking('careless')
      await expect(carryOut(house.ground, said, work)).rejects.toThrow(/careless/)
      expect(await rows('select from families.household where deed = $1', [said.id])).toHaveLength(0)
    })
})

describe('two deeds of which each waits for what the other holds', () => {
  it('are both done, one after the other', async () => {
    const both = Promise.withResolvers<void>()
    let held = 0
    const inTurn = (locks: readonly string[]) => async (act: Act) => {
      act.allow({ allow: true, grounds: '' })
      await act.find`select pg_advisory_xact_lock(hashtextextended(${locks[0]!}, 1))`
      if (++held === 2) both.resolve()
      await both.promise
      await act.find`select pg_advisory_xact_lock(hashtextextended(${locks[1]!}, 1))`
      act.record({ ground: '', persons: [] })
    }
    const said = [asking('crossing'), asking('crossing')]
    const done = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((locks, nth) => carryOut(house.ground, said[nth]!, inTurn(locks)))
    expect(await Promise.all(done)).toEqual(said.map(({ id }) => ({ deed: id, outcome: 'done' })))
    expect(held).toBe(3)
    for (const { id } of said) expect(await linesOf(id)).toMatchObject([{ outcome: 'done' }])
  })
})

describe('a look', () => {
  it('shows a case to its custodian and is recorded with what it showed', async () => {
    const [id, family] = [newId<DeedId>(), aFamily()]
    await clerk.deed('register-household', family)
    const { body } = await clerk.look('read-case', { case: family.case.id }, { id })
    expect(body.people).toHaveLength(3)
    expect(body.family.ties).toHaveLength(3)
    expect(body.people[0].names).toEqual(family.people[0]!.names)
    expect(await linesOf(id)).toMatchObject([{ name: 'read-case', outcome: 'seen' }])
  })

  it('tells a stranger that there is no such case, as of one that never was, and remembers the asking in the case', async () => {
    const family = aFamily()
    await clerk.deed('register-household', family)
    const stranger = await house.signIn('Miriam Sola')
    const refused = await stranger.look('read-case', { case: family.case.id })
    expect(refused).toMatchObject({ status: 404, body: { code: 'no-such-case' } })
    expect(await stranger.look('read-case', { case: newId() })).toEqual(refused)
    const { body } = await clerk.look('read-case-ledger', { case: family.case.id })
    expect(body.counts).toMatchObject({ refused: 1 })
    expect(body.lines.find((line: { outcome: string }) => line.outcome === 'refused')).toMatchObject({
      by: 'Miriam Sola',
    })
  })

  it('that notes nothing shows nothing', async () => {
    const book = new LookBook(house.ground)
    await expect(book.take(asking('peep'), async () => 'secret')).rejects.toThrow(/without noting/)
  })

  it('that fails does not take the looks of the same moment with it', async () => {
    const book = new LookBook(house.ground, { desks: 1 })
    const good = () =>
      book.take(asking('good'), async (look) => {
        look.note({ ground: 'test', persons: [] })
        return (await look.find<{ one: number }>`select 1 as one`)[0]!.one
      })
    const bad = book.take(asking('bad'), (look) => look.find`select 1 / ${0}::int`)
    const refused = book.take(asking('refused'), async () => {
      throw new Unknown('no-such-person')
    })
    const answers = await Promise.allSettled([good(), bad, refused, good()])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect((answers[2] as PromiseRejectedResult).reason).toBeInstanceOf(Unknown)
  })

  it('without a session is not even a refusal', async () => {
    const answer = await house.house.app.inject({
      method: 'POST',
      url: '/api/looks/my-work',
      payload: { id: newId(), purpose: 'registration', input: {} },
    })
    expect(answer.statusCode).toBe(401)
  })
})

describe('the database as the second guard', () => {
  it('gives the house no way to change or delete what happened', async () => {
    for (const table of [
      'ledger.entry',
      'families.tie',
      'families.tie_statement',
      'families.separation',
      'families.member',
      'cases.note',
      'people.past',
      'people.link',
      'sharing.standing',
    ])
      for (const change of [`update ${table} set deed = null`, `delete from ${table}`])
        await expect(
          house.ground.database.transact(async (sql) => [
            (sql as never as (text: unknown) => Promise<unknown>)(Object.assign([change], { raw: [change] })),
          ]),
        ).rejects.toThrow(/permission denied|does not exist/)
  })

  it('lets the house place nothing in the ledger', async () => {
    await expect(
      house.ground.database.sql`insert into ledger.leaf (position, arrival, hash) values (0, 0, '')`,
    ).rejects.toThrow(/permission denied/)
    await expect(house.ground.database.sql`update ledger.head set size = 0`).rejects.toThrow(/permission denied/)
  })
})

describe('the front door', () => {
  it('knows every deed by a strict schema', () => {
    for (const { kind, name, input } of house.house.doors) {
      const said = z.toJSONSchema(input, { unrepresentable: 'any' })
      expect(said['additionalProperties'], `${kind} ${name} takes fields that nobody asked for`).toBe(false)
    }
  })

  it('refuses a purpose that is not of the agency', async () => {
    expect(await clerk.look('my-work', {}, { purpose: 'public-security' })).toMatchObject({
      status: 403,
      body: { code: 'purpose-not-yours' },
    })
  })
})
