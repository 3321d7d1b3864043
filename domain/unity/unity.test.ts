import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { insist, OK } from '../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { readMeasures } from './profile.ts'
import type { SpanShown, WhereaboutsShown } from './where/words.ts'

const clock = new Date('2026-11-26T09:00:00Z')
const TODAY = '2026-11-26'
let house: TestHouse
let miriam: AtWork
let joseph: AtWork
let amina: AtWork
let petra: AtWork
let fatou: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const all = ['Miriam Sola', 'Joseph Okello', 'Amina Keller', 'Petra Novak', 'Fatou Sarr'].map(house.signIn)
  ;[miriam, joseph, amina, petra, fatou] = (await Promise.all(all)) as [AtWork, AtWork, AtWork, AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
const pad = (value: number) => String(value).padStart(2, '0')
type Family = { file: CaseId; people: [PersonId, PersonId, PersonId]; ties: string[] }
async function aCase(who = miriam, more: object = {}, born?: { edtf: string }): Promise<Family> {
  const whole = aFamily()
  // Names and days of their own, so that nobody may be taken for somebody of another test.
  const people = whole.people.map((person, nth) => {
    const seed = randomBytes(1)[0]! + nth
    return {
      ...person,
      born: {
        edtf: `${Number(person.born!.edtf.slice(0, 4)) + (seed % 2)}-${pad(1 + (seed % 12))}-${pad(2 + (seed % 26))}`,
      },
      names: aPerson(aName(), aName()).names,
    }
  })
  if (born) people[1] = { ...people[1]!, born }
  const family = { ...whole, people, ...more }
  await insist(who, 'register-household', family)
  return {
    file: family.case.id,
    people: family.people.map(({ id }) => id) as Family['people'],
    ties: family.ties.map(({ id }) => id),
  }
}
const transfer = (people: readonly PersonId[], more: object = {}) => ({
  people: people.map((person) => ({ id: newId<FactId>(), person })),
  to: 'northgate-office',
  on: '2026-11-30',
  until: null,
  ...more,
})
const verify = (tie: string, who = miriam) =>
  insist(who, 'judge-tie', { tie, status: 'verified', reason: 'birth certificate seen', seen: 0 })
const foresee = async (deed: string, input: object, who = miriam) =>
  (await who.look('foresee-parting', { deed, input })).body.answer
const askRelease = async (deed: string, input: object, who = miriam) => {
  const id = newId<FactId>()
  await insist(who, 'ask-release', { id, deed, input, words: 'There is no bed for both before Monday.' })
  return id
}
const release = (id: FactId, who = joseph, more: object = {}) =>
  who.deed('give-release', {
    release: id,
    seen: 0,
    ground: 'no-alternative',
    words: 'They meet again on Monday.',
    reviewDue: '2026-12-03',
    ...more,
  })
const spansOf = async (person: PersonId): Promise<SpanShown[]> =>
  ((await miriam.look('read-whereabouts', { person })).body as WhereaboutsShown).rows.find(
    (row) => row.person === person,
  )!.spans
const partings = async (who = miriam) => (await who.look('list-partings')).body

describe('a transfer', () => {
  it('of all of a family parts nobody, and is known as where they will be', async () => {
    const { people } = await aCase()
    expect((await foresee('plan-transfer', transfer(people))).level).toBe('none')
    expect(await miriam.deed('plan-transfer', transfer(people))).toMatchObject(OK)
    expect(await spansOf(people[0])).toEqual([
      expect.objectContaining({ state: 'now', place: 'site:harbour-reception', until: '2026-11-30' }),
      expect.objectContaining({ state: 'planned', place: 'site:northgate-office', from: '2026-11-30' }),
    ])
  })

  it('of a child alone is held, says from whom and what would keep them together, and writes nothing', async () => {
    const { people } = await aCase()
    const input = transfer([people[1]])
    const answer = await foresee('plan-transfer', input)
    expect(answer).toMatchObject({ level: 'hold' })
    expect(answer.pairs.map(({ bond, strength }: { bond: string; strength: string }) => [bond, strength])).toEqual(
      expect.arrayContaining([
        ['A', 'claimed'],
        ['C', 'claimed'],
      ]),
    )
    expect(answer.pairs[0].one.person ?? answer.pairs[0].other.person).toBeTruthy()
    expect(answer.rules.map(({ code }: { code: string }) => code)).toContain('child-carer')
    expect(answer.avoidedBy.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['stay-along', 'wait']),
    )
    expect(await miriam.deed('plan-transfer', input)).toMatchObject(refused(409, 'would-part-held'))
    expect(await miriam.deed('plan-transfer', { ...input, parting: { because: 'I want to' } })).toMatchObject(
      refused(409, 'would-part-held'),
    )
    expect((await spansOf(people[1])).filter(({ state }) => state === 'planned')).toEqual([])
  })

  it.each(['__proto__', 'constructor', 'sign-in'])(
    'is not asked about by a deed called %s, which parts nobody',
    async (deed) => {
      const no = refused(400, 'not-there')
      expect(await miriam.deed('ask-release', { id: newId(), deed, input: {}, words: 'please' })).toMatchObject(no)
      expect(await miriam.look('foresee-parting', { deed, input: {} })).toMatchObject(no)
    },
  )

  it('that is verified to part a child from its mother is forbidden until a panel or a court found it best', async () => {
    const { people, ties } = await aCase()
    await verify(ties[0]!)
    const input = transfer([people[1]])
    expect(await miriam.deed('plan-transfer', input)).toMatchObject(refused(403, 'would-part-forbidden'))
    expect(
      await miriam.deed('ask-release', { id: newId(), deed: 'plan-transfer', input, words: 'please' }),
    ).toMatchObject(refused(409, 'nothing-to-release'))
    await insist(miriam, 'record-court-order', {
      ...{ id: newId(), people: [people[0], people[1]], outcome: 'part', on: TODAY, reviewDue: '2027-01-01' },
      words: 'District court, file 12',
    })
    // The sister is not part of the order.
    expect((await foresee('plan-transfer', input)).level).toBe('reason')
    expect(await miriam.deed('plan-transfer', input)).toMatchObject(refused(400, 'would-part-reason'))
    expect(
      await miriam.deed('plan-transfer', { ...input, parting: { because: 'as the court ordered' } }),
    ).toMatchObject(OK)
  })

  it('is released by somebody else, for exactly that, once; and then a clock runs that somebody answers for', async () => {
    const { people } = await aCase()
    const input = transfer([people[1]])
    const id = await askRelease('plan-transfer', input)
    expect(await miriam.deed('plan-transfer', { ...input, parting: { release: id } })).toMatchObject(
      refused(409, 'release-not-for-this'),
    )
    expect(await release(id, miriam)).toMatchObject(refused(403, 'needs-second-person'))
    expect((await partings(joseph)).releases).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id, state: 'waiting', may: ['release'], deed: 'plan-transfer' }),
      ]),
    )
    expect(await release(id)).toMatchObject(OK)
    expect(await release(id)).toMatchObject(refused(409, 'seen-older'))
    const other = transfer([people[1]], { on: '2026-12-01' })
    expect(await miriam.deed('plan-transfer', { ...other, parting: { release: id } })).toMatchObject(
      refused(409, 'release-not-for-this'),
    )
    expect(await miriam.deed('plan-transfer', { ...input, parting: { release: id } })).toMatchObject(OK)
    const again = transfer([people[1]], { to: 'lighthouse' })
    expect(await miriam.deed('plan-transfer', { ...again, parting: { release: id } })).toMatchObject(
      refused(409, 'release-not-for-this'),
    )
    const { separations } = await partings(joseph)
    const mine = separations.filter(
      ({ one, other }: { one: { person: { id: string } }; other: { person: { id: string } } }) =>
        [one.person?.id, other.person?.id].includes(people[1]),
    )
    expect(mine).toHaveLength(2) // from the mother, and from the sister
    expect(mine[0]).toMatchObject({
      ...{ cause: 'plan-transfer', since: '2026-11-30', place: 'Northgate Office', ended: null, owner: 'Miriam Sola' },
      step: { due: '2026-12-03', late: false },
    })
  })

  it('that parts with a reason gives whoever did it the mission’s days until the next step', async () => {
    const { people } = await aCase()
    await insist(miriam, 'record-court-order', {
      ...{ id: newId(), people, outcome: 'part', on: TODAY, reviewDue: '2027-01-01', words: 'District court' },
    })
    expect(
      await miriam.deed('plan-transfer', transfer([people[1]], { parting: { because: 'as ordered' } })),
    ).toMatchObject(OK)
    const { separations } = (await miriam.look('read-belonging', { person: people[1] })).body
    const { stepDays } = readMeasures('demo').separation
    const due = new Date(Date.parse(TODAY) + stepDays * 86_400_000).toISOString().slice(0, 10)
    expect(separations.map(({ step }: { step: { due: string } }) => step.due)).toEqual(separations.map(() => due))
    expect(separations.length).toBeGreaterThan(0)
  })

  it('of who is about of age is of a child as long as the guess may be that far off', async () => {
    const { estimate } = readMeasures('demo').ages
    const bondsAt = async (years: number) => {
      const { people } = await aCase(miriam, {}, { edtf: `${2026 - 18 - years}~` })
      return (await foresee('plan-transfer', transfer([people[1]]))).pairs.map(({ bond }: { bond: string }) => bond)
    }
    expect(await bondsAt(estimate - 1)).toContain('A')
    expect(await bondsAt(estimate + 1)).not.toContain('A')
  })

  it('that brings them together again ends the clock', async () => {
    const { people } = await aCase()
    const away = transfer([people[1]], { on: TODAY })
    const id = await askRelease('plan-transfer', away)
    expect(await release(id)).toMatchObject(OK)
    expect(await miriam.deed('plan-transfer', { ...away, parting: { release: id } })).toMatchObject(OK)
    const open = async () =>
      (await miriam.look('read-belonging', { person: people[1] })).body.separations.filter(
        ({ ended }: { ended: unknown }) => ended === null,
      )
    expect(await open()).toHaveLength(2)
    expect(await miriam.deed('plan-transfer', transfer([people[0], people[2]], { on: TODAY }))).toMatchObject(OK)
    expect(await open()).toHaveLength(0)
  })
})

describe('who asks', () => {
  it('and keeps nobody of the family learns nothing, and cannot ask', async () => {
    const { people } = await aCase()
    const input = transfer([people[1]])
    expect((await amina.look('foresee-parting', { deed: 'plan-transfer', input })).body).toMatchObject({
      code: 'no-such-person',
    })
    expect(
      await fatou.look('ask-unity', {
        acts: [{ people: [people[1]], to: null, country: 'QNA', on: TODAY, until: null }],
      }),
    ).toMatchObject({ body: { code: 'no-such-person' } })
  })

  it('hears of a relative whom another agency keeps that there is one, and which agency; of one not to be found, nothing', async () => {
    const { people } = await aCase()
    const there = await aCase(petra)
    // The other agency’s record of the mother is linked by nobody: only the agencies know. A steward of the house joins them.
    await house.owner.query(
      `insert into families.tie (node, id, kind, from_person, to_person, source, agency, worker, deed, at)
       select node, gen_random_uuid(), 'mother', $1, $2, 'told-by-one', agency, worker, deed, at from families.tie limit 1`,
      [there.people[0], people[1]],
    )
    await insist(petra, 'plan-transfer', transfer(there.people, { to: 'harbour-reception', on: TODAY }))
    const input = transfer([people[1], people[0], people[2]])
    const answer = await foresee('plan-transfer', input)
    const hidden = answer.pairs.flatMap(({ one, other }: { one: object; other: object }) => [one, other])
    expect(hidden).toContainEqual({ person: null, agency: 'Lighthouse Shelter' })
    await insist(petra, 'set-safeguards', { person: there.people[0], notToBeFound: true, reason: 'she asked' })
    const after = await foresee('plan-transfer', input)
    expect(JSON.stringify(after)).not.toContain('Lighthouse')
    expect(after.level).toBe('none')
  })
})

describe('care', () => {
  it('is claimed, verified, and ended; ending what a child lives by is held', async () => {
    const { people, ties } = await aCase()
    await verify(ties[0]!)
    const id = newId<FactId>()
    const care = { id, carer: people[0], over: people[1], form: 'custody', basis: 'parent', since: TODAY, until: null }
    expect(await miriam.deed('record-care', care)).toMatchObject(OK)
    const judge = (status: string, seen: number, more: object = {}) =>
      miriam.deed('judge-care', { care: id, status, reason: 'seen', on: TODAY, seen, ...more })
    expect(await judge('verified', 0)).toMatchObject(OK)
    expect(await judge('verified', 0)).toMatchObject(refused(409, 'seen-older'))
    expect(await judge('ended', 1)).toMatchObject(refused(403, 'would-part-forbidden'))
    const { care: shown } = (await miriam.look('read-belonging', { person: people[1] })).body
    expect(shown).toMatchObject([{ id, status: 'verified', statements: 1, basis: 'parent' }])
  })

  it('is given to nobody whom nobody verified, without a second person', async () => {
    const [one, other] = [await aCase(), await aCase()]
    const care = {
      ...{ id: newId<FactId>(), carer: other.people[0], over: one.people[1] },
      ...{ form: 'custody', basis: 'agreement', since: TODAY, until: null },
    }
    expect(await miriam.deed('record-care', care)).toMatchObject(refused(409, 'would-part-held'))
  })
})
