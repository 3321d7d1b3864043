import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import { openTo } from './open-to.ts'
import { type Coming, spansOf } from './spans-of.ts'
import type { WhereaboutsShown } from './words.ts'

const TODAY = '2026-11-26'
const clock = new Date('2026-11-26T09:00:00Z')
let house: TestHouse
let [miriam, joseph, petra, hugo, owen, sofia]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const names = ['Miriam Sola', 'Joseph Okello', 'Petra Novak', 'Hugo Lind', 'Owen Clarke', 'Sofia Marin']
  ;[miriam, joseph, petra, hugo, owen, sofia] = await Promise.all(names.map(house.signIn))
})
afterAll(() => house.close())

const read = async (person: PersonId, who = miriam!): Promise<WhereaboutsShown> =>
  (await who.look('read-whereabouts', { person })).body
const rowOf = (shown: WhereaboutsShown, person: PersonId) => shown.rows.find((row) => row.person === person)
const told = (shown: WhereaboutsShown, person: PersonId) =>
  rowOf(shown, person)!.spans.map(({ kind, place, from, until, state }) => [kind, place, from, until, state])
const bring = (people: readonly PersonId[], to: string, on: string, more: object = {}) =>
  insist(miriam!, 'plan-transfer', {
    people: people.map((person) => ({ id: newId<FactId>(), person })),
    ...{ to, on, until: null },
    ...more,
  })

/** The same, where it parts them and somebody else let it go on. */
async function bringAllTheSame(people: readonly PersonId[], to: string, on: string) {
  const input = { people: people.map((person) => ({ id: newId<FactId>(), person })), to, on, until: null }
  const release = newId<FactId>()
  await insist(miriam!, 'ask-release', { id: release, deed: 'plan-transfer', input, words: 'He must not find them.' })
  const because = { ground: 'safety', words: 'The court ordered it.', reviewDue: '2026-12-10' }
  await insist(joseph!, 'give-release', { release, seen: 0, ...because })
  await insist(miriam!, 'plan-transfer', { ...input, parting: { release } })
}

/** A father, a mother and their child, registered together. */
async function threeOfThem() {
  const family = aFamily()
  // Names and days of their own, so that nobody may be taken for somebody of another test.
  const own = (sex: 'female' | 'male', year: number) => {
    const [seed] = randomBytes(1)
    const edtf = `${year}-${String(1 + (seed! % 12)).padStart(2, '0')}-${String(1 + (seed! % 27)).padStart(2, '0')}`
    return aPerson(aName(), aName(), { sex, born: { edtf } })
  }
  const father = own('male', 1985)
  const mother = { ...own('female', 1990), id: family.people[0]!.id }
  const child = { ...own('male', 2015), id: family.people[1]!.id }
  await insist(miriam!, 'register-household', {
    ...family,
    people: [father, mother, child],
    ties: [family.ties[0], { id: newId(), kind: 'father', from: father.id, to: child.id, source: 'told-by-one' }],
  })
  return { father: father.id, mother: mother.id, child: child.id }
}

describe('where everybody of a family is', () => {
  it('is told from the day on which they were written down to the last that is planned', async () => {
    const { father, mother, child } = await threeOfThem()
    await bring([father, mother, child], 'harbour-border-post', TODAY)
    await bring([father, mother, child], 'northgate-office', '2026-11-30', { journey: 'bus 7' })
    const shown = await read(child)
    expect(shown.today).toBe(TODAY)
    for (const one of [father, mother, child])
      expect(told(shown, one)).toEqual([
        ['registered', 'site:harbour-reception', TODAY, TODAY, 'was'],
        ['told', 'site:harbour-border-post', TODAY, '2026-11-30', 'now'],
        ['transfer', 'site:northgate-office', '2026-11-30', null, 'planned'],
      ])
    expect(rowOf(shown, mother)).toMatchObject({ openness: 'whole', ask: null })
    expect(rowOf(shown, mother)!.spans.at(-1)).toMatchObject({ journey: 'bus 7', cancels: expect.any(String) })
    expect(shown.places.map(({ name, country }) => [name, country])).toEqual(
      expect.arrayContaining([['Northgate Office', 'QMA']]),
    )
    expect(shown.people).toHaveLength(3)
  })

  it('tells the town of a site of which its agency says it; of a secret address no more than the country', async () => {
    const nadia = await house.signIn('Nadia Haddad')
    const { father, mother, child } = await threeOfThem()
    await bring([father, mother, child], 'northgate-office', TODAY)
    await bring([father, mother, child], 'lighthouse', '2026-11-30')
    const place = (where: string, seen: number) =>
      insist(nadia, 'place-site', { site: 'northgate-office', seen, where }, { purpose: 'administration' })
    const townOf = async (key: string) => (await read(child)).places.find((one) => one.key === key)
    const listed = async () => (await miriam!.look('list-sites')).body.sites as { id: string; town: unknown }[]
    expect(await townOf('site:northgate-office')).toMatchObject({ town: { code: 'QMA-NOR', at: [-30.9, 29.4] } })
    expect((await listed()).find(({ id }) => id === 'northgate-office')).toMatchObject({ town: { code: 'QMA-NOR' } })
    expect(await townOf('site:lighthouse')).toEqual({
      ...{ key: 'site:lighthouse', name: 'Lighthouse House', country: 'QMA', town: null, kind: 'shelter' },
    })
    await place('secret', 1)
    expect(await townOf('site:northgate-office')).toMatchObject({ country: 'QMA', town: null })
    for (const said of [await listed(), (await read(child)).places.filter(({ key }) => /north|light/.test(key))])
      expect(JSON.stringify(said)).not.toMatch(/QMA-NOR|Porte-du-Nord|29\.4/)
    await place('QMA-NOR', 2)
    expect(await townOf('site:northgate-office')).toMatchObject({ town: { code: 'QMA-NOR' } })
  })

  it('says who is missing and since when, who is detained without a place, and nobody twice', async () => {
    const family = aFamily()
    const [mother, child] = family.people.map(({ id }) => id) as [PersonId, PersonId]
    const lost = aPerson('Sami', 'Testov', { sex: 'male' })
    await insist(miriam!, 'register-household', {
      ...family,
      people: [...family.people, lost],
      ties: [...family.ties, { id: newId(), kind: 'father', from: lost.id, to: child, source: 'told-by-one' }],
      missing: [{ id: newId(), person: lost.id, cause: 'smugglers', when: '2026-08', trace: 'wanted' }],
    })
    await insist(miriam!, 'record-circumstance', {
      ...{ id: newId(), case: family.case.id, person: mother, since: TODAY, until: null, reviewDue: '2026-12-01' },
      content: {
        ...{ kind: 'detention', place: 'Marenia remand house', authority: 'Border guard' },
        ...{ ordered: 'police', ground: 'taken at the gate' },
      },
    })
    const shown = await read(child)
    expect(told(shown, lost.id)).toEqual([['missing', null, '2026-08-01', null, 'now']])
    expect(told(shown, mother).at(-1)).toMatchObject({ 0: 'detention', 4: 'now' })
    expect(shown.places.find(({ kind }) => kind === 'detention')).toMatchObject({ name: null })
    expect(JSON.stringify(shown)).not.toContain('remand')
    expect(shown.rows.map(({ person }) => person).sort()).toEqual(
      [...family.people.map(({ id }) => id), lost.id].sort(),
    )
    expect(shown.apart).toEqual(
      expect.arrayContaining([expect.objectContaining({ since: TODAY, until: null, other: expect.any(String) })]),
    )
  })
})

describe('what the line of days must not tell', () => {
  it('in the file of a father who is kept away: where the mother is, nor where the child is who is with her', async () => {
    const { father, mother, child } = await threeOfThem()
    const order = { id: newId(), protects: mother, against: father, until: null, source: 'District court, order 4' }
    await insist(joseph!, 'order-no-contact', order)
    await bringAllTheSame([mother, child], 'northgate-office', TODAY)
    const his = await read(father)
    for (const one of [mother, child]) {
      const row = rowOf(his, one)
      if (row) expect(row).toMatchObject({ openness: 'closed', spans: [] })
    }
    expect(rowOf(his, child)).toBeDefined()
    expect(JSON.stringify(his)).not.toMatch(/northgate/i)
    expect(told(his, father)).toEqual([['registered', 'site:harbour-reception', TODAY, null, 'now']])
    // In hers it stands, for the same worker.
    expect(told(await read(mother), mother).at(-1)).toEqual(['told', 'site:northgate-office', TODAY, null, 'now'])
    expect(told(await read(mother), child).at(-1)).toEqual(['told', 'site:northgate-office', TODAY, null, 'now'])
  })

  it('to a partner to whom less is open: no place, no day, and whom to ask', async () => {
    const { id: agreement } = await agree({ one: owen!, other: sofia! }, clock)
    const { father, mother, child } = await threeOfThem()
    await bring([father, mother, child], 'northgate-office', '2026-12-03')
    await insist(miriam!, 'record-consent', aWord(mother))
    await insist(miriam!, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
    await insist(miriam!, 'open-to-partner', anOpening(agreement, [mother]), { purpose: 'service-delivery' })
    const answer = await petra!.look('read-whereabouts', { person: mother }, { purpose: 'service-delivery' })
    expect(answer.status).toBe(200)
    const shown = answer.body as WhereaboutsShown
    expect(rowOf(shown, mother)).toMatchObject({ openness: expect.stringMatching(/part|closed/) })
    expect(rowOf(shown, mother)!.ask).toBe('Harbour Family Service')
    expect(rowOf(shown, child)).toBeUndefined()
    expect(JSON.stringify(shown)).not.toMatch(/northgate|harbour-reception|2026-12-03/i)
  })

  it('to another agency: that there is anybody', async () => {
    const { mother } = await threeOfThem()
    const purpose = 'legal-representation'
    expect(await hugo!.look('read-whereabouts', { person: mother }, { purpose })).toMatchObject({ status: 404 })
    expect(await hugo!.look('read-whereabouts', { person: newId() }, { purpose })).toMatchObject({ status: 404 })
  })
})

describe('what may be told of whom', () => {
  const seeing = (open: readonly string[], hidden: readonly string[] = []) => ({
    opens: (field: string) => open.includes(field),
    sees: (field: string) => ({
      answer: (open.includes(field) ? 'allow' : 'deny') as never,
      rule: hidden.includes(field) ? 'hide-no-contact' : 'lack-field',
    }),
  })
  const ALL = ['family.whereabouts', 'shelter.place', 'legal.detention', 'family.separation']

  it('is all, some kinds, or nothing; and nothing where a rule hides a place', () => {
    expect(openTo(seeing(ALL), false).openness).toBe('whole')
    expect(openTo(seeing(['shelter.place']), false)).toMatchObject({ openness: 'part' })
    expect(openTo(seeing(['shelter.place']), false).tells('told')).toBe(false)
    expect(openTo(seeing(['shelter.place']), false).tells('shelter')).toBe(true)
    expect(openTo(seeing(['family.whereabouts', 'family.separation']), false).tells('detention')).toBe(false)
    expect(openTo(seeing([]), false).openness).toBe('closed')
    const hidden = openTo(seeing(['legal.detention', 'family.separation'], ['family.whereabouts']), false)
    expect([hidden.openness, hidden.tells('detention')]).toEqual(['closed', false])
    expect(openTo(seeing(ALL), true).openness).toBe('closed')
  })
})

describe('the days of one person', () => {
  const coming = (id: string, from: string, more: Partial<Coming> = {}): Coming => ({
    ...{
      id,
      kind: 'told',
      place: `site:${id}`,
      from,
      until: null,
      journey: null,
      cancels: null,
      plan: null,
      returns: false,
    },
    ...more,
  })
  const spans = (all: Coming[], whole = true) =>
    spansOf(all, { today: TODAY, whole }).map(({ kind, place, from, until, state }) => [
      kind,
      place,
      from,
      until,
      state,
    ])

  it('end where the next place begins; come back where they were; and are unknown where nobody said anything', () => {
    expect(spans([coming('b', '2026-11-10'), coming('a', '2026-11-01')])).toEqual([
      ['told', 'site:a', '2026-11-01', '2026-11-10', 'was'],
      ['told', 'site:b', '2026-11-10', null, 'now'],
    ])
    expect(
      spans([
        coming('a', '2026-11-01'),
        coming('b', '2026-11-28', { kind: 'transfer', until: '2026-12-02', returns: true }),
      ]),
    ).toEqual([
      ['told', 'site:a', '2026-11-01', '2026-11-28', 'now'],
      ['transfer', 'site:b', '2026-11-28', '2026-12-02', 'planned'],
      ['told', 'site:a', '2026-12-02', null, 'planned'],
    ])
    expect(spans([coming('a', '2026-11-01', { kind: 'shelter', until: '2026-11-05' })])).toEqual([
      ['shelter', 'site:a', '2026-11-01', '2026-11-05', 'was'],
      ['unknown', null, '2026-11-05', null, 'now'],
    ])
  })

  it('have no gap that is called unknown where not everything may be told', () => {
    expect(spans([coming('a', '2026-11-01', { kind: 'shelter', until: '2026-11-05' })], false)).toEqual([
      ['shelter', 'site:a', '2026-11-01', '2026-11-05', 'was'],
    ])
  })

  it('hold every fact once, in order, and no day twice', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2026-11-${String(nth).padStart(2, '0')}`)
    const fact = fc.record({ from: day, long: fc.option(fc.integer({ min: 0, max: 20 })), returns: fc.boolean() })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 7 }), fc.boolean(), (facts, whole) => {
        const all = facts.map(({ from, long, returns }, nth) => {
          const until = long === null ? null : new Date(Date.parse(from) + long * 86_400_000).toISOString().slice(0, 10)
          return coming(`p${nth}`, from, { until, returns: returns && until !== null })
        })
        const told = spansOf(all, { today: TODAY, whole })
        for (const { id } of all) expect(told.filter((span) => span.id === id)).toHaveLength(1)
        for (const [at, span] of told.entries()) {
          expect(span.until === null || span.until >= span.from).toBe(true)
          const next = told[at + 1]
          if (next) expect(span.until !== null && span.until <= next.from).toBe(true)
        }
      }),
    )
  })
})
