import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgencyId, FactId, PersonId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist, OK } from '../../test/world/agreements.ts'
import { aFamily, aName, aPerson, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { WhereaboutsShown } from '../unity/where/words.ts'
import type { ReunificationShown, StepShown } from './words.ts'

const START = new Date('2026-11-26T09:00:00Z')
const TODAY = '2026-11-26'
let house: TestHouse
const team: Record<string, AtWork> = {}
const CP = 'harbour-family-service'
const AA = 'refugee-registration'
const FOR = { purpose: 'family-tracing' } as const
let tracing: FactId
beforeAll(async () => {
  house = await openTestHouse({ now: () => START })
  const names = [
    'Miriam Sola',
    'Joseph Okello',
    'Amina Keller',
    'Grace Adeyemi',
    'Petra Novak',
    'Owen Clarke',
    'Ines Duarte',
    'Elif Aydin',
  ]
  for (const name of names) team[name.split(' ')[0]!.toLowerCase()] = await house.signIn(name)
  const terms = {
    parties: [CP, AA] as AgencyId[],
    purposes: ['family-tracing'] as never,
    categories: ['family-unity'] as never,
  }
  tracing = (await agree({ one: team['owen']!, other: team['ines']! }, START, terms)).id
})
afterAll(() => house.close())
const refused = (status: number, code: string) => ({ status, body: { code } })

type Scene = {
  child: PersonId
  sister: PersonId
  mother: PersonId
  plan: FactId
  from: AtWork
  to: AtWork
  also?: PersonId
}
/** A boy who is alone in the file of child protection; and his mother, in the same file or in that of the border. */
async function parted({ apart = true } = {}): Promise<Scene> {
  const { miriam, joseph, amina, grace } = team as Record<string, AtWork>
  const family = aFamily(aName())
  // Names of their own, so that nobody may be taken for a child of another scene.
  const [boy, sister] = family.people.slice(1).map((person) => ({ ...person, names: aPerson(aName(), aName()).names }))
  const mother = aPerson(aName(), aName(), { sex: 'female', born: { edtf: '1988-04-05' } })
  const status = { id: newId<FactId>(), person: boy!.id, status: 'unaccompanied' as const, since: '2026-11-01' }
  const people = apart ? [boy!, sister!] : [mother, boy!, sister!]
  const ties = apart ? family.ties.slice(2) : [{ ...family.ties[0]!, from: mother.id }, ...family.ties.slice(2)]
  await insist(miriam!, 'register-household', {
    ...family,
    ...{ people, ties, household: { ...family.household, head: boy!.id }, childStatuses: [status] },
  })
  const plan = newId<FactId>()
  if (apart) {
    const there = aFamily(aName())
    const alone = { ...there, people: [mother], ties: [], household: { ...there.household, head: mother.id } }
    await insist(amina!, 'register-household', alone)
    await house.settle()
    await openTo(team['grace']!, mother.id, CP)
    await openTo(miriam!, boy!.id, AA)
    // The two records are tied by nobody yet: only the house knows both sides.
    await house.owner.query(
      `insert into families.tie (node, id, kind, from_person, to_person, source, agency, worker, deed, at)
       select node, gen_random_uuid(), 'mother', $1, $2, 'told-by-both', agency, worker, deed, at from families.tie limit 1`,
      [mother.id, boy!.id],
    )
  }
  await house.settle()
  return { child: boy!.id, sister: sister!.id, mother: mother.id, plan, from: miriam!, to: apart ? grace! : joseph! }
}
async function openTo(who: AtWork, person: PersonId, to: string) {
  const word = { recipient: to, purpose: 'family-tracing', categories: ['family-unity'] } as never
  const isChild = to === AA
  const by = isChild ? { by: { kind: 'best-interests', decision: newId() }, words: 'she is looked for' } : {}
  await insist(who, 'record-consent', aWord(person, { ...(word as object), ...by } as never), FOR)
  await insist(who, 'open-to-partner', anOpening(tracing, [person], { to, categories: ['family-unity'] } as never), FOR)
}
const plan = (scene: Scene, more: object = {}) =>
  scene.from.deed('plan-reunification', { ...inputOf(scene), ...more }, FOR)
const read = async ({ plan: id }: Scene, who: AtWork): Promise<ReunificationShown> => {
  const { status, body } = await who.look('read-reunification', { plan: id }, FOR)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const stepOf = (shown: ReunificationShown, code: string): StepShown => shown.steps.find((one) => one.code === code)!

describe('a plan', () => {
  it('spans two agencies, each with its share', async () => {
    const scene = await parted()
    expect(await plan(scene)).toMatchObject(OK)
    const ours = await read(scene, scene.from)
    expect(ours).toMatchObject({
      phase: 'before',
      country: 'QMA',
      town: 'Qamar by the sea',
      next: { step: 'verify-tie' },
    })
    const theirs = await read(scene, scene.to)
    expect(theirs.steps.map(({ code, mine }) => [code, mine])).toContainEqual(['wishes-to', true])
  })

  it('is told to nobody who is no party of it, and is changed by no side for the other', async () => {
    const scene = await parted()
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    const petra = team['petra']!
    expect(await petra.look('read-reunification', { plan: scene.plan })).toMatchObject(refused(404, 'no-such-plan'))
    expect((await petra.look('list-reunifications')).body.plans).toEqual([])
    expect(await turn(scene, scene.to, 'verify-tie', 'done')).toMatchObject(refused(403, 'step-not-yours'))
    expect(await turn(scene, scene.from, 'wishes-from', 'done', { words: 'He wants to live with her.' })).toMatchObject(
      OK,
    )
    // The border has no say over what child protection wrote down, and reads it as far as it may read of his care.
    const theirs = await read(scene, scene.to)
    expect(stepOf(theirs, 'wishes-from')).toMatchObject({ state: 'done', mine: false })
    expect(stepOf(theirs, 'verify-tie')).toMatchObject({ state: 'open' })
    expect(stepOf(theirs, 'verify-tie').told).toBeUndefined()
    const petras = await parted()
    expect(await plan(petras, { sides: { from: CP, to: 'lighthouse-shelter', travel: CP } })).toMatchObject(
      refused(400, 'party-knows-nobody'),
    )
    expect(await plan(petras, { sides: { from: AA, to: AA, travel: AA } })).toMatchObject(
      refused(400, 'party-knows-nobody'),
    )
    expect(await plan(petras, { town: 'Quay 9' })).toMatchObject({ status: 400 })
  })
})

describe('a step', () => {
  it('rests on what it has to rest on, is owned by a colleague, and is over once', async () => {
    const scene = await parted()
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    const { from } = scene
    expect(await turn(scene, from, 'verify-tie', 'done')).toMatchObject(refused(400, 'step-needs-evidence'))
    const paper = { evidence: [{ kind: 'document', document: newId() }] }
    expect(await turn(scene, from, 'verify-tie', 'done', paper)).toMatchObject(refused(400, 'not-there'))
    expect(await turn(scene, from, 'verify-tie', 'skipped', { words: 'no' })).toMatchObject(
      refused(409, 'step-not-skipped'),
    )
    const owned = { owner: scene.to.worker.id, due: '2026-12-10' }
    expect(await turn(scene, from, 'verify-tie', 'planned', owned)).toMatchObject(refused(404, 'unknown-worker'))
    expect(await turn(scene, from, 'verify-tie', 'planned', { ...owned, owner: from.worker.id })).toMatchObject(OK)
    const dna = { evidence: [{ kind: 'dna', laboratory: 'Qamar State Laboratory', number: 'QS-2026-118' }] }
    expect(await turn(scene, from, 'verify-tie', 'done', { ...dna, seen: 1 })).toMatchObject(OK)
    expect(await turn(scene, from, 'verify-tie', 'done', { ...dna, seen: 2 })).toMatchObject(refused(409, 'step-over'))
    expect(stepOf(await read(scene, from), 'verify-tie')).toMatchObject({
      ...{ state: 'done', due: '2026-12-10' },
      told: { owner: 'Miriam Sola', evidence: [{ kind: 'dna', number: 'QS-2026-118' }] },
    })
    expect(await turn(scene, from, 'best-interests', 'done')).toMatchObject(refused(409, 'step-needs-finding'))
    await found(scene)
    expect(await turn(scene, from, 'best-interests', 'done')).toMatchObject(OK)
  })

  it('of the law starts its clocks, which show how they were counted and stop with the step that meets them', async () => {
    const scene = await parted()
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    const { from } = scene
    expect(await turn(scene, from, 'legal-ground', 'done')).toMatchObject(refused(400, 'step-needs-law'))
    const law = { law: { code: 'take-charge', from: '2026-09-25' } }
    expect(await turn(scene, from, 'legal-ground', 'done', law)).toMatchObject(OK)
    // Three months on is a holiday, the next day as well, and then comes a Sunday.
    expect((await read(scene, from)).clocks).toMatchObject([
      {
        clock: {
          rule: 'ask-to-take-charge',
          until: '2026-12-28',
          unit: 'months',
          passed: [{ day: '2026-12-25' }, {}, {}],
        },
        met: null,
      },
    ])
    const sent = { evidence: [{ kind: 'elsewhere', where: 'file 12 of the unit' }] }
    expect(await turn(scene, from, 'application', 'done', sent)).toMatchObject(OK)
    expect((await read(scene, from)).clocks).toMatchObject([
      { met: { on: TODAY, late: false } },
      { clock: { rule: 'answer-take-charge', from: TODAY, until: '2027-01-26' }, met: null },
    ])
  })
})

describe('a handover', () => {
  it('is confirmed by both sides; only then is a separation over, and follow-ups become due', async () => {
    const scene = await ready()
    const { from, to } = scene
    expect(await hand(scene, to, 'received', { identity: 'passport' })).toMatchObject(refused(409, 'handover-not-now'))
    // His sister stays: that is asked about before.
    const stopped = await hand(scene, from, 'handed-over')
    expect(stopped.body.code, JSON.stringify(stopped.body)).toMatch(/^would-part/)
    expect(await letGo(scene)).toMatchObject(OK)
    expect(await hand(scene, from, 'received', { seen: 1, identity: 'passport' })).toMatchObject(
      refused(403, 'step-not-yours'),
    )
    expect(await hand(scene, to, 'received', { seen: 1 })).toMatchObject(refused(400, 'adult-unchecked'))
    expect((await read(scene, from)).steps.filter(({ kind }) => kind === 'follow-up')).toEqual([])
    expect(await end(scene, 'not-wanted')).toMatchObject(refused(409, 'on-the-way'))
    expect(await hand(scene, to, 'received', { seen: 1, identity: 'passport' })).toMatchObject(OK)
    expect(await hand(scene, to, 'received', { seen: 2, identity: 'passport' })).toMatchObject(
      refused(409, 'handover-not-now'),
    )
    const shown = await read(scene, from)
    expect(shown.phase).toBe('together')
    expect(shown.steps.filter(({ kind }) => kind === 'follow-up').map(({ code, due }) => [code, due])).toEqual([
      ['follow-up-1', '2026-12-26'],
      ['follow-up-3', '2027-02-26'],
      ['follow-up-6', '2027-05-26'],
    ])
  })

  it('that did not arrive is raised, and is tried again', async () => {
    const scene = await ready()
    expect(await letGo(scene)).toMatchObject(OK)
    expect(await hand(scene, scene.to, 'not-received', { seen: 1 })).toMatchObject(refused(400, 'words-needed'))
    expect(await hand(scene, scene.to, 'not-received', { seen: 1, words: 'Nobody came.' })).toMatchObject(OK)
    expect(await read(scene, scene.from)).toMatchObject({ phase: 'before', raised: true, may: ['hand-over', 'end'] })
  })

  it('within one agency takes two workers, and ends the separation of the two by nothing else', async () => {
    const scene = await parted({ apart: false })
    const { from, to, child, mother } = scene
    await bringAway(scene)
    const open = async () =>
      (await from.look('read-belonging', { person: child })).body.separations.filter(
        ({ one, other }: Record<string, { person: { id: string } | null }>) =>
          [one?.person?.id, other?.person?.id].includes(mother),
      )
    expect(await open()).toMatchObject([{ ended: null }])
    const separation = (await open())[0]
    const byHand = { separation: separation.id, seen: separation.seen, on: TODAY, words: 'so', because: 'reunited' }
    expect(await from.deed('end-separation', byHand)).toMatchObject({ status: 400 })
    await ready(scene)
    expect(await letGo(scene)).toMatchObject(OK)
    expect(await open()).toMatchObject([{ ended: null }])
    expect(await hand(scene, from, 'received', { seen: 1, identity: 'passport' })).toMatchObject(
      refused(403, 'needs-second-person'),
    )
    expect(await hand(scene, to, 'received', { seen: 1, identity: 'known-in-person' })).toMatchObject(OK)
    expect(await open()).toMatchObject([{ ended: { because: 'reunited' } }])
  })
})

describe('where a plan brings somebody', () => {
  const travel = (scene: Scene, due: string) =>
    turn(scene, scene.from, 'travel', 'planned', { owner: scene.from.worker.id, due })

  it('stands among where they are and will be, by which plan, for each party of it', async () => {
    const scene = await parted()
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    expect(await planned(scene, scene.from)).toEqual([])
    expect(await travel(scene, '2026-12-10')).toMatchObject(OK)
    const place = `fact:${scene.plan}`
    const span = { kind: 'reunification', place, from: '2026-12-10', until: null, state: 'planned' }
    const by = { id: scene.plan, on: '2026-12-10', handed: false }
    expect(await planned(scene, scene.from)).toMatchObject([{ ...span, plan: by }])
    const shown = await where(scene, scene.from)
    expect(shown.places).toContainEqual({
      ...{ key: place, name: 'Qamar by the sea', country: 'QMA', town: null, kind: 'reunification' },
    })
    // He is where he was until then.
    expect(spansOf(shown, scene.child).find(({ state }) => state === 'now')).toMatchObject({ until: '2026-12-10' })
    expect(await planned(scene, scene.to)).toMatchObject([{ plan: by }])
    // What is overdue has not happened, and is not said to have.
    expect(
      await turn(scene, scene.from, 'travel', 'planned', { seen: 1, owner: scene.from.worker.id, due: '2026-11-20' }),
    ).toMatchObject(OK)
    expect(await planned(scene, scene.from)).toMatchObject([
      { from: '2026-11-27', state: 'planned', plan: { on: '2026-11-20', handed: false } },
    ])
  })

  it('is told while they are on the way; and as where they are only when they were received', async () => {
    const scene = await ready()
    expect(await planned(scene, scene.from)).toEqual([])
    expect(await letGo(scene)).toMatchObject(OK)
    expect(await planned(scene, scene.to)).toMatchObject([{ plan: { on: TODAY, handed: true }, state: 'planned' }])
    expect(await hand(scene, scene.to, 'received', { seen: 1, identity: 'passport' })).toMatchObject(OK)
    expect(await planned(scene, scene.from)).toEqual([])
    expect(spansOf(await where(scene, scene.from), scene.child).at(-1)).toMatchObject({ kind: 'told', state: 'now' })
  })

  it('is told to nobody who sees the child and not the plan', async () => {
    const scene = await parted()
    const before = await where(scene, scene.to)
    expect(spansOf(before, scene.child)).toBeDefined()
    const sides = { from: CP, to: CP, travel: CP }
    await insist(scene.from, 'plan-reunification', { ...inputOf(scene), sides }, FOR)
    expect(await travel(scene, '2026-12-10')).toMatchObject(OK)
    expect(await planned(scene, scene.from)).toHaveLength(1)
    expect(await where(scene, scene.to)).toEqual(before)
  })

  it('is not told in the file of a father who is kept away from the mother to whom they come', async () => {
    const scene = await parted({ apart: false })
    await bringAway(scene)
    const father = aPerson(aName(), aName(), { sex: 'male', born: { edtf: '1984-02-03' } })
    const his = aFamily(aName())
    const alone = { ...his, people: [father], ties: [], household: { ...his.household, head: father.id } }
    await insist(scene.from, 'register-household', alone)
    const tie = { id: newId(), kind: 'father', from: father.id, to: scene.child, source: 'told-by-one' }
    await insist(scene.from, 'draw-tie', tie)
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    expect(await travel(scene, '2026-12-10')).toMatchObject(OK)
    const read = async () => (await scene.from.look('read-whereabouts', { person: father.id }, FOR)).body
    expect(spansOf(await read(), scene.child)).toContainEqual(expect.objectContaining({ kind: 'reunification' }))
    const order = { id: newId(), protects: scene.mother, against: father.id, until: null, source: 'Court, order 9' }
    await insist(scene.to, 'order-no-contact', order)
    expect(spansOf(await read(), scene.child)).toEqual([])
    expect(JSON.stringify(await read())).not.toMatch(/reunification|Qamar by|2026-12-10/)
    expect(await planned(scene, scene.from)).toHaveLength(1)
  })
})

describe('how it goes afterwards', () => {
  it('is looked at three times; what does not go well is raised until it is done; and a plan ends when all is', async () => {
    const scene = await ready()
    const { to } = scene
    await letGo(scene)
    await insist(to, 'confirm-handover', handing(scene, 'received', { seen: 1, identity: 'passport' }), FOR)
    const look = (step: string, more: object) =>
      to.deed('record-follow-up', { plan: scene.plan, step, on: TODAY, how: 'well', alone: true, ...more }, FOR)
    const bad = { how: 'not-there', words: 'A neighbour says that he left.' }
    expect(await look('follow-up-1', bad)).toMatchObject(refused(400, 'next-needed'))
    const next = { what: 'Ask the school today.', due: TODAY, owner: to.worker.id }
    expect(await look('follow-up-1', { ...bad, next })).toMatchObject(OK)
    expect(await look('follow-up-1', {})).toMatchObject(refused(409, 'step-over'))
    const shown = await read(scene, to)
    expect(shown.raised).toBe(true)
    const step = shown.steps.find(({ kind }) => kind === 'next')!
    expect(step).toMatchObject({ state: 'open', told: { what: 'Ask the school today.', owner: 'Grace Adeyemi' } })
    expect((await to.look('list-reunifications', {}, FOR)).body.plans[0]).toMatchObject({
      id: scene.plan,
      raised: true,
    })
    expect(await turn(scene, to, step.code, 'done', { seen: 1, words: 'He was with his aunt.' })).toMatchObject(OK)
    expect((await read(scene, to)).raised).toBe(false)
    expect(await end(scene, 'followed-up')).toMatchObject(refused(409, 'not-followed-up'))
    for (const code of ['follow-up-3', 'follow-up-6']) expect(await look(code, {})).toMatchObject(OK)
    expect(await end(scene, 'followed-up')).toMatchObject(OK)
    expect(await end(scene, 'followed-up')).toMatchObject(refused(409, 'reunification-over'))
    expect(await read(scene, to)).toMatchObject({ phase: 'ended', next: null, ended: { because: 'followed-up' } })
  })
})

describe('who is erased', () => {
  it('leaves a plan whose steps stand, and nothing of what was told', async () => {
    const scene = await parted({ apart: false })
    await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
    await insist(scene.from, 'turn-step', { ...stepInput(scene, 'wishes-from', 'done'), words: 'He wants to.' }, FOR)
    expect((await read(scene, scene.from)).town).toBe('Qamar by the sea')
    const id = newId<FactId>()
    const items = [{ person: scene.child, whole: true, categories: [] }]
    const rights = { purpose: 'rights' } as const
    await insist(
      team['owen']!,
      'propose-erasure',
      { id, action: 'erase', because: 'request', line: null, items },
      rights,
    )
    await insist(team['elif']!, 'approve-erasure', { proposal: id }, rights)
    await house.settle()
    const shown = await read(scene, scene.from)
    expect(shown.town).toBeNull()
    expect(stepOf(shown, 'wishes-from')).toMatchObject({ state: 'done', told: { words: null } })
  })
})

describe('whoever comes besides the mother', () => {
  /** A man with a file of his own; `tie` says that he is the father. */
  async function aMan({ from, child }: Scene, tie?: 'father'): Promise<PersonId> {
    const man = aPerson(aName(), aName(), { sex: 'male', born: { edtf: '1984-02-03' } })
    const his = aFamily(aName())
    const alone = { ...his, people: [man], ties: [], household: { ...his.household, head: man.id } }
    await insist(from, 'register-household', alone)
    const drawn = { id: newId(), kind: tie, from: man.id, to: child, source: 'told-by-one' }
    if (tie) await insist(from, 'draw-tie', drawn)
    return man.id
  }
  const partedFrom = async ({ from, child }: Scene, who: PersonId) =>
    (await from.look('read-belonging', { person: child })).body.separations.filter(
      ({ one, other, ended }: Record<string, { person: { id: string } | null } | null>) =>
        ended === null && [one?.person?.id, other?.person?.id].includes(who),
    )

  it('receives nobody unless the guard was asked about them', async () => {
    const scene = await parted({ apart: false })
    await bringAway(scene)
    const also = await aMan(scene)
    const order = { id: newId(), protects: scene.child, against: also, until: null, source: 'Court, order 9' }
    await insist(scene.to, 'order-no-contact', order)
    await ready({ ...scene, also })
    const toHim = { adult: also }
    expect(await hand(scene, scene.from, 'handed-over', toHim)).toMatchObject(refused(409, 'would-part-held'))
    expect(await letGo(scene)).toMatchObject(OK)
    const came = { seen: 1, identity: 'passport' }
    expect(await hand(scene, scene.to, 'received', { ...came, ...toHim })).toMatchObject(refused(400, 'not-there'))
    expect(await hand(scene, scene.to, 'received', came)).toMatchObject(OK)
  })

  it('is parted from the child no longer only where they are', async () => {
    const scene = await parted({ apart: false })
    const also = await aMan(scene, 'father')
    await bringAway(scene)
    const far = { people: [{ id: newId(), person: also }], to: 'lighthouse', on: TODAY, until: null }
    await insist(scene.from, 'plan-transfer', far)
    expect(await partedFrom(scene, also)).toHaveLength(1)
    await ready({ ...scene, also })
    expect(await letGo(scene)).toMatchObject(OK)
    expect(await hand(scene, scene.to, 'received', { seen: 1, identity: 'passport' })).toMatchObject(OK)
    expect(await partedFrom(scene, also)).toHaveLength(1)
    expect(await partedFrom(scene, scene.mother)).toHaveLength(0)
  })
})

const where = async ({ child }: Scene, who: AtWork): Promise<WhereaboutsShown> =>
  (await who.look('read-whereabouts', { person: child }, FOR)).body
const spansOf = ({ rows }: WhereaboutsShown, person: PersonId) => rows.find((row) => row.person === person)!.spans
/** To where a plan brings the child. */
const planned = async (scene: Scene, who: AtWork) =>
  spansOf(await where(scene, who), scene.child).filter(({ plan }) => plan !== null)
/** The child is brought to another site, and somebody else let it go on. */
async function bringAway({ from, to, child }: Scene) {
  const away = {
    ...{ people: [{ id: newId(), person: child }], to: 'northgate-office', on: TODAY, until: null },
  }
  const release = newId<FactId>()
  await insist(from, 'ask-release', { id: release, deed: 'plan-transfer', input: away, words: 'She is in hospital.' })
  await insist(to, 'give-release', {
    ...{ release, seen: 0, ground: 'health', words: 'until she is well', reviewDue: '2026-12-03' },
  })
  await insist(from, 'plan-transfer', { ...away, parting: { release } })
}
const inputOf = ({ plan: id, child, mother, from, to, also }: Scene) => ({
  ...{ id, from: [child], to: also ? [mother, also] : [mother], country: 'QMA', town: 'Qamar by the sea' },
  sides: { from: CP, to: from.worker.agency.id === to.worker.agency.id ? CP : AA, travel: CP },
})
const turn = (scene: Scene, who: AtWork, step: string, turned: string, more: object = {}) =>
  who.deed('turn-step', { ...stepInput(scene, step, turned), ...more }, FOR)
const stepInput = ({ plan: id }: Scene, step: string, turned: string) => ({
  ...{ plan: id, step, seen: 0, turn: turned, on: TODAY },
})
/** A court found what is best for him. */
const found = ({ from, child, sister }: Scene) =>
  insist(
    from,
    'record-court-order',
    {
      ...{ id: newId(), people: [child, sister], outcome: 'place', on: TODAY, reviewDue: '2027-11-01' },
      words: 'Family court, file 12',
    },
    FOR,
  )
/** Everything before the handover is over, and his mother is known to be his mother. */
async function ready(before?: Scene): Promise<Scene> {
  const scene = before ?? (await parted())
  await insist(scene.from, 'plan-reunification', inputOf(scene), FOR)
  await found(scene)
  const why = { words: 'as the court wrote' }
  const paper = { evidence: [{ kind: 'elsewhere', where: 'the register of births' }] }
  for (const code of ['verify-tie', 'wishes-from', 'best-interests'])
    expect(await turn(scene, scene.from, code, 'done', code === 'verify-tie' ? paper : {}), code).toMatchObject(OK)
  for (const code of ['papers', 'legal-ground', 'application', 'travel'])
    expect(await turn(scene, scene.from, code, 'skipped', why), code).toMatchObject(OK)
  for (const [code, as] of [
    ['wishes-to', 'done'],
    ['home-checked', 'done'],
    ['answer', 'skipped'],
  ] as const)
    expect(await turn(scene, scene.to, code, as, as === 'skipped' ? why : {}), code).toMatchObject(OK)
  return scene
}
const handing = ({ plan: id, mother }: Scene, as: string, more: object = {}) => ({
  ...{ plan: id, seen: 0, turn: as, on: TODAY, adult: mother, identity: null },
  ...more,
})
const hand = (scene: Scene, who: AtWork, as: string, more: object = {}) =>
  who.deed('confirm-handover', handing(scene, as, more), FOR)
/** Hands him over with the release of a second person, or with a reason, as the guard asks. */
async function letGo(scene: Scene) {
  const input = handing(scene, 'handed-over')
  const said = await hand(scene, scene.from, 'handed-over')
  if (said.body.code === 'would-part-reason')
    return hand(scene, scene.from, 'handed-over', { parting: { because: 'She follows on Friday.' } })
  const release = newId<FactId>()
  await insist(
    scene.from,
    'ask-release',
    { id: release, deed: 'confirm-handover', input, words: 'She follows on Friday.' },
    FOR,
  )
  await insist(
    team['joseph']!,
    'give-release',
    { release, seen: 0, ground: 'best-interests', words: 'both come to her', reviewDue: '2026-12-03' },
    FOR,
  )
  return hand(scene, scene.from, 'handed-over', { parting: { release } })
}
const end = (scene: Scene, because: string) =>
  scene.from.deed('end-reunification', { plan: scene.plan, because, on: TODAY, words: 'as it was' }, FOR)
