import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { agree, anOpening, aWord, insist, OK, SHELTER, type Stewards } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let grace: AtWork
let stewards: Stewards
let agreement: FactId
const FOR = { purpose: 'service-delivery' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const [one, other, ...rest] = (await Promise.all(
    ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak', 'Grace Adeyemi'].map(house.signIn),
  )) as [AtWork, AtWork, AtWork, AtWork, AtWork]
  stewards = { one, other }
  ;[miriam, petra, grace] = rest
  agreement = (await agree(stewards, clock)).id
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
/** A family of which everybody said yes, the children by a decision in their best interests. */
async function aFamilyThatSaidYes(more: object = {}) {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  const persons = family.people.map(({ id }) => id)
  const words = persons.map((person, nth) =>
    aWord(person, {
      ...(nth > 0 && {
        by: { kind: 'best-interests' as const, decision: newId<FactId>() },
        words: 'one room for all three',
      }),
      ...more,
    }),
  )
  for (const word of words) await insist(miriam, 'record-consent', word)
  return { file: family.case.id, family, persons, words }
}
const open = (persons: readonly PersonId[], more: object = {}) =>
  miriam.deed('open-to-partner', anOpening(agreement, persons, more), FOR)
const seen = (file: string) => petra.look('read-case', { case: file }, FOR)

describe('opening people to a partner', () => {
  it('shows exactly what was foreseen, masked where it was foreseen masked, and not one field more', async () => {
    const { file, persons } = await aFamilyThatSaidYes()
    expect(await seen(file)).toMatchObject(refused(404, 'no-such-case'))
    const question = { persons, agreement, to: SHELTER, categories: ['family-unity', 'shelter'] }
    const foreseen = (await miriam.look('foresee-opening', question, FOR)).body.people[0]
    expect(foreseen.parts.map(({ lack }: { lack: string | null }) => lack)).toEqual([null, null])
    const [unity] = foreseen.parts
    expect(unity.open).toEqual(expect.arrayContaining(['identity.names', 'identity.sex', 'family.relation']))
    expect(unity.masked).toEqual(['identity.birthDate'])
    expect(await open(persons)).toMatchObject(OK)

    const { status, body } = await seen(file)
    expect(status).toBe(200)
    const mother = body.people[0]
    const shownFields = [
      ...(mother.names[0].parts[0].text === 'Mira' ? ['identity.names'] : []),
      ...(mother.sex === 'female' ? ['identity.sex'] : []),
      ...(mother.nationalities.length > 0 ? ['identity.nationality'] : []),
      ...(mother.identifiers.length > 0 ? ['identity.agencyIds'] : []),
      ...(mother.contact ? ['contact.safeContact'] : []),
    ]
    expect(unity.open).toEqual(expect.arrayContaining(shownFields))
    expect(shownFields).toEqual(['identity.names', 'identity.sex'])
    expect(mother.masked).toEqual(['identity.birthDate'])
    expect(mother.born.edtf).toBe('1990')
    expect(body.family.ties).toHaveLength(3)
    expect(body.standing).toMatchObject({ because: 'agreement' })
    expect(body.needs).toEqual([])
    // For another purpose, and for another agency, there is nothing.
    expect(await petra.look('read-case', { case: file }, { purpose: 'accommodation' })).toMatchObject({ status: 404 })
    expect(await grace.look('read-case', { case: file })).toMatchObject(refused(404, 'no-such-case'))
  })

  it('names what is lacking, and opens nobody when one of them lacks it', async () => {
    const family = aFamily()
    await insist(miriam, 'register-household', family)
    const persons = family.people.map(({ id }) => id)
    expect(await open(persons)).toMatchObject(refused(403, 'open-lacks-basis'))
    await insist(miriam, 'record-consent', aWord(persons[0]!))
    expect(await open(persons)).toMatchObject(refused(403, 'open-lacks-basis'))
    expect((await miriam.look('read-openings', { persons })).body.openings).toEqual([])
    const wide = await agree(stewards, clock, { categories: ['identity'] })
    await insist(miriam, 'record-consent', aWord(persons[0]!, { categories: ['identity', 'family-unity', 'shelter'] }))
    expect(
      await miriam.deed('open-to-partner', anOpening(wide.id, [persons[0]!], { categories: ['identity'] }), FOR),
    ).toMatchObject(refused(403, 'open-lacks-approval'))
    expect(await open([persons[0]!], { categories: ['education'] })).toMatchObject(refused(403, 'open-lacks-scope'))
    expect(await open([persons[0]!])).toMatchObject(OK)
    expect(await open([persons[0]!])).toMatchObject(refused(409, 'open-already'))
    await insist(miriam, 'record-consent', aWord(persons[1]!, { said: 'refused' }))
    expect(await open([persons[1]!])).toMatchObject(refused(403, 'open-refused'))
  })

  it('needs an agreement in force of both, and a purpose of both', async () => {
    const { persons } = await aFamilyThatSaidYes()
    expect(await miriam.deed('open-to-partner', anOpening(newId(), persons), FOR)).toMatchObject(
      refused(404, 'no-such-agreement'),
    )
    expect(await open(persons, { to: 'harbour-clinic' })).toMatchObject(refused(400, 'party-unknown'))
    expect(
      await miriam.deed('open-to-partner', anOpening(agreement, persons), { purpose: 'protection' }),
    ).toMatchObject(refused(403, 'open-lacks-scope'))
    const other = await agree(stewards, clock, { jurisdictions: ['QNA'] })
    expect(await miriam.deed('open-to-partner', anOpening(other.id, persons), FOR)).toMatchObject(
      refused(403, 'open-lacks-scope'),
    )
    await insist(stewards.one, 'end-agreement', { agreement: other.id, reason: 'made by mistake' })
    expect(await miriam.deed('open-to-partner', anOpening(other.id, persons), FOR)).toMatchObject(
      refused(403, 'open-lacks-agreement'),
    )
  })

  it('is done by who sees them, with a sign-in confirmed a moment ago', async () => {
    const { persons } = await aFamilyThatSaidYes()
    expect(await petra.deed('open-to-partner', anOpening(agreement, persons), FOR)).toMatchObject(
      refused(404, 'no-such-person'),
    )
    const before = clock
    clock = new Date(before.getTime() + 5 * 60_000)
    expect(await open(persons)).toMatchObject(refused(403, 'sign-in-not-fresh'))
    await insist(miriam, 'confirm-sign-in', { proof: null })
    expect(await open(persons)).toMatchObject(OK)
  })

  it('is told to the custodian with what stands now, and how the person hears of it', async () => {
    const { persons, words } = await aFamilyThatSaidYes({
      until: new Date(clock.getTime() + 86_400_000).toISOString(),
    })
    await insist(miriam, 'open-to-partner', anOpening(agreement, persons), FOR)
    const { openings } = (await miriam.look('read-openings', { persons })).body
    const first = openings.find(({ person }: { person: string }) => person === persons[0])
    expect(first).toMatchObject({
      person: persons[0],
      agency: { name: 'Lighthouse Shelter' },
      because: 'agreement',
      purposes: ['service-delivery'],
      categories: ['family-unity', 'shelter'],
      until: words[0]!.until,
      agreement: { id: agreement },
      mine: true,
    })
    const { rows } = await house.owner.query('select notice, answers, rests from sharing.opening where person = $1', [
      persons[0],
    ])
    expect(rows).toMatchObject([{ notice: 'hold-notice', answers: { 'identity.birthDate': 'masked' } }])
    expect(rows[0].rests).toEqual(expect.arrayContaining([agreement, words[0]!.id]))
  })

  it('ends when it is closed, by who gave it or by who got it', async () => {
    const { file, persons } = await aFamilyThatSaidYes()
    const opening = anOpening(agreement, persons)
    await insist(miriam, 'open-to-partner', opening, FOR)
    expect(await seen(file)).toMatchObject({ status: 200 })
    const openings = opening.people.map(({ id }) => id)
    expect(await grace.deed('close-to-partner', { openings })).toMatchObject(refused(404, 'no-such-opening'))
    expect(await petra.deed('close-to-partner', { openings: openings.slice(1) })).toMatchObject(OK)
    expect((await seen(file)).body.people).toHaveLength(1)
    expect(await miriam.deed('close-to-partner', { openings: openings.slice(0, 1) })).toMatchObject(OK)
    expect(await seen(file)).toMatchObject({ status: 404 })
    expect(await miriam.deed('close-to-partner', { openings })).toMatchObject(refused(409, 'ended-already'))
  })

  const soon = () => new Date(clock.getTime() + 60_000)
  const ends: [string, (until: string) => Promise<{ file: string }>][] = [
    [
      'its own day',
      async (until) => {
        const family = await aFamilyThatSaidYes()
        await insist(miriam, 'open-to-partner', anOpening(agreement, family.persons, { until }), FOR)
        return family
      },
    ],
    [
      'the day of the yes',
      async (until) => {
        const family = await aFamilyThatSaidYes({ until })
        await insist(miriam, 'open-to-partner', anOpening(agreement, family.persons), FOR)
        return family
      },
    ],
    [
      'the day of the agreement',
      async (until) => {
        const terms = await agree(stewards, clock, { until })
        const family = await aFamilyThatSaidYes()
        await insist(miriam, 'open-to-partner', anOpening(terms.id, family.persons), FOR)
        return family
      },
    ],
  ]
  for (const [what, open] of ends)
    it(`lasts until ${what}, to the instant`, async () => {
      for (const who of [stewards.one, stewards.other, miriam]) await insist(who, 'confirm-sign-in', { proof: null })
      const until = soon()
      const { file } = await open(until.toISOString())
      const before = clock
      clock = new Date(until.getTime() - 1)
      expect(await seen(file)).toMatchObject({ status: 200 })
      clock = until
      expect(await seen(file)).toMatchObject({ status: 404 })
      clock = before
    })
})

describe('a partner', () => {
  it('looks at what was opened, and neither works in the case nor sees the work in it', async () => {
    await insist(miriam, 'confirm-sign-in', { proof: null })
    const { file, family, persons } = await aFamilyThatSaidYes()
    const child = persons[1]!
    await insist(miriam, 'state-child-status', {
      id: newId(),
      person: child,
      status: 'separated',
      since: '2026-11-20',
      reason: 'x',
    })
    await insist(miriam, 'write-note', { id: newId(), case: file, category: 'family', text: 'the uncle must not know' })
    const task = newId()
    await insist(miriam, 'set-task', { id: task, case: file, what: 'call the aunt', due: '2026-12-01' })
    await insist(miriam, 'open-to-partner', anOpening(agreement, persons.slice(0, 2)), FOR)

    const listed = (await petra.look('list-cases', {}, FOR)).body.cases.find(({ id }: { id: string }) => id === file)
    expect(listed).toMatchObject({ size: 2, childStatus: null, nextDue: null, apart: 0, needs: [] })
    const { body } = await petra.look('read-case', { case: file }, FOR)
    expect(body.people.map(({ id }: { id: string }) => id).sort()).toEqual(persons.slice(0, 2).sort())
    expect(body.family).toMatchObject({ childStatuses: [], separations: [] })
    expect((await petra.look('read-case-work', { case: file }, FOR)).body).toEqual({
      notes: [],
      tasks: [],
      timeline: [],
      reviews: [],
    })
    expect(await petra.look('read-case-ledger', { case: file }, FOR)).toMatchObject(refused(403, 'look-only'))
    const works: [string, object, string][] = [
      ['close-case', { case: file, closing: 'left', reason: 'gone' }, 'look-only'],
      ['move-case', { case: file, seen: 'intake', stage: 'services' }, 'look-only'],
      ['set-task', { id: newId(), case: file, what: 'x', due: '2026-12-01' }, 'look-only'],
      ['finish-task', { task, outcome: 'done' }, 'look-only'],
      ['write-note', { id: newId(), case: file, category: 'family', text: 'x' }, 'look-only'],
      ['correct-person', { person: persons[0], seen: 1, sex: 'male', reason: 'why not' }, 'look-only'],
      ['judge-tie', { tie: family.ties[0]!.id, status: 'contested', reason: 'x', seen: 0 }, 'field-not-yours'],
    ]
    for (const [name, input, code] of works)
      expect(await petra.deed(name, input, FOR), name).toMatchObject(refused(403, code))
  })
})

/** Looks that never stop: each with the moment at which it was sent. */
async function lookOn(file: string, whileThis: () => Promise<void>) {
  const looks: Promise<{ sent: number; status: number }>[] = []
  let going = true
  const turn = async () => {
    while (going) {
      const sent = performance.now()
      const look = seen(file).then(({ status }) => ({ sent, status }))
      looks.push(look)
      await Promise.race([look, new Promise((resolve) => setTimeout(resolve, 2))])
    }
  }
  const turns = [turn(), turn(), turn()]
  await new Promise((resolve) => setTimeout(resolve, 40))
  await whileThis()
  const done = performance.now()
  await new Promise((resolve) => setTimeout(resolve, 40))
  going = false
  await Promise.all(turns)
  return { done, looks: await Promise.all(looks) }
}

describe('what is taken back is closed with the next statement, whatever is on its way', () => {
  const cuts: [string, (of: Awaited<ReturnType<typeof aFamilyThatSaidYes>>, terms: FactId) => Promise<void>][] = [
    [
      'an agreement that is suspended',
      (_, terms) => insist(stewards.other, 'suspend-agreement', { agreement: terms, reason: 'a list lay open' }),
    ],
    [
      'an agreement that is ended',
      (_, terms) => insist(stewards.one, 'end-agreement', { agreement: terms, reason: 'over' }),
    ],
    [
      'a yes that is withdrawn',
      ({ words }) =>
        insist(miriam, 'withdraw-consent', {
          id: newId(),
          consent: words[0]!.id,
          by: { kind: 'person' },
          expression: ['spoken'],
        }),
    ],
  ]
  for (const [what, cut] of cuts)
    it(what, async () => {
      for (const who of [stewards.one, stewards.other, miriam]) await insist(who, 'confirm-sign-in', { proof: null })
      const terms = await agree(stewards, clock)
      const family = await aFamilyThatSaidYes()
      await insist(miriam, 'open-to-partner', anOpening(terms.id, family.persons), FOR)
      const { done, looks } = await lookOn(family.file, () => cut(family, terms.id))
      const [before, after] = [looks.filter(({ sent }) => sent < done), looks.filter(({ sent }) => sent >= done)]
      expect(before.some(({ status }) => status === 200)).toBe(true)
      expect(after.length).toBeGreaterThan(0)
      expect([...new Set(after.map(({ status }) => status))]).toEqual([404])
    })
})
