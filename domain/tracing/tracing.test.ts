import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import {
  aLoneBoy,
  aMotherWhoSeeks,
  answer,
  forTheBest,
  household,
  known,
  openRiverside,
  request,
  TRACE,
} from '../../test/world/tracing.ts'
import type { RegisterHousehold } from '../cases/words.ts'
import type { TieKind } from '../families/words.ts'
import type { NewPerson } from '../people/words.ts'
import type { TraceShown, TracingListed } from './words.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let rosa: AtWork
let grace: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  rosa = await openRiverside(house)
  ;[miriam, grace] = (await Promise.all(['Miriam Sola', 'Grace Adeyemi'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
const tick = () => {
  clock = new Date(clock.getTime() + 1000)
}
async function register(who: AtWork, family: RegisterHousehold) {
  tick()
  await insist(who, 'register-household', family, { purpose: 'protection' })
  await house.settle()
}
async function act(who: AtWork, name: string, input: object) {
  tick()
  await insist(who, name, input, TRACE)
  await house.settle()
}
const list = async (who: AtWork): Promise<TracingListed> => {
  const { status, body } = await who.look('list-tracing', {}, TRACE)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const pairOf = async (who: AtWork, person: { id: string }) =>
  (await list(who)).candidates.find(({ mine }) => mine.id === person.id)
const read = async (who: AtWork, candidate: string): Promise<TraceShown> => {
  const { status, body } = await who.look('read-trace', { candidate }, TRACE)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** A boy with one agency, his mother with another, and both seek. */
async function bothSeek() {
  const [child, parent] = [aLoneBoy(), aMotherWhoSeeks()]
  await register(miriam, child.family)
  await register(rosa, parent.family)
  const asked = request(child.boy, [child.mother, child.ali], { askedBy: 'child', statement: 'My mother is Amina.' })
  const seeks = request(parent.mother, [parent.boy])
  await act(miriam, 'open-tracing', asked)
  await act(rosa, 'open-tracing', seeks)
  const candidate = (await pairOf(miriam, child.boy))!.id
  return { child, parent, asked, seeks, candidate }
}
type Names = [string, string, string]
const judge = (side: { id: string }, candidate: string, more: object = {}) => ({
  ...{ candidate, side: side.id, verdict: 'match', reason: 'the scar on his knee', seen: 0 },
  ...more,
})
const channel = (side: { id: string }, candidate: string, more: object = {}) => ({
  ...{ candidate, side: side.id, way: 'phone-of-agency', channel: 'Ask for Rosa at the office, 0700 112233' },
  ...more,
})

describe('a child’s thin statement', () => {
  it('finds the mother who seeks, and nothing is told before both sides found it and agreed', async () => {
    const { child, parent, asked, seeks, candidate } = await bothSeek()
    const shown = await read(miriam, candidate)
    expect(shown).toMatchObject({ mine: child.boy.id, theirs: parent.mother.id, next: 'judge', told: null })
    expect(shown.agency).toBe('Riverside Family Service')
    const all = [...shown.around, ...shown.pairs.flatMap(({ fields }) => fields)]
    expect(all.reduce((sum, { bits }) => sum + bits, 0)).toBe(shown.bits)
    expect(shown.around).toContainEqual(expect.objectContaining({ field: 'place', level: 'same' }))
    // Either search may have been compared last: from his it is a mother and a brother, from hers two of her children.
    expect(shown.pairs.map(({ role }) => role)).toHaveLength(3)

    const early = await miriam.deed('disclose-trace', channel(child.boy, candidate), TRACE)
    expect(early).toMatchObject(refused(409, 'trace-goes-on'))
    await act(miriam, 'judge-trace', judge(child.boy, candidate))
    await act(rosa, 'judge-trace', judge(parent.mother, candidate))
    expect((await read(miriam, candidate)).lacks).toEqual(['best-interests', 'agreement'])
    const alone = await miriam.deed('agree-to-be-found', answer(child.boy), TRACE)
    expect(alone).toMatchObject(refused(400, 'child-decides-not'))
    const yes = answer(child.boy, { by: 'authority', candidate })
    expect(await miriam.deed('agree-to-be-found', yes, TRACE)).toMatchObject(refused(400, 'best-interests-first'))
    expect(await rosa.deed('disclose-trace', channel(parent.mother, candidate), TRACE)).toMatchObject(
      refused(409, 'trace-goes-on'),
    )
    expect(
      await rosa.deed('state-tracing', { request: seeks.id, status: 'in-progress', on: '2026-11-26', seen: 0 }, TRACE),
    ).toMatchObject({ status: 200 })
    const verified = { request: seeks.id, status: 'verified', on: '2026-11-26', seen: 1 }
    expect(await rosa.deed('state-tracing', verified, TRACE)).toMatchObject(refused(409, 'trace-goes-on'))

    await act(miriam, 'record-court-order', forTheBest(child.boy, child.mother))
    await act(miriam, 'agree-to-be-found', yes)
    await act(rosa, 'state-tracing', verified)
    await act(rosa, 'disclose-trace', channel(parent.mother, candidate))
    expect((await read(miriam, candidate)).told).toEqual({
      way: 'phone-of-agency',
      channel: 'Ask for Rosa at the office, 0700 112233',
    })
    expect((await read(rosa, candidate)).told).toBeNull()
    await act(miriam, 'disclose-trace', channel(child.boy, candidate, { channel: 'Ask for Miriam, 0700 445566' }))
    await act(rosa, 'state-tracing', { request: seeks.id, status: 'reunified', on: '2026-11-26', seen: 2 })
    await act(miriam, 'close-tracing', { request: asked.id, because: 'found', on: '2026-11-26', seen: 0 })
  })
})

describe('a guardian', () => {
  it('answers for a child, at any time with a no and with a yes when it was found to be best; not where kept away from it', async () => {
    const { boy, mother, ali, family } = aLoneBoy(['Barkhad', 'Sagal', 'Mahad'])
    const [aunt, uncle] = ['Fartuun Cige', 'Guuleed Cige'].map((name) => known(name)) as [NewPerson, NewPerson]
    await register(miriam, { ...family, people: [boy, mother, ali, aunt, uncle] })
    for (const { id } of [aunt, uncle]) {
      const mandate = { id: newId(), child: boy.id, guardian: id, until: null }
      await insist(miriam, 'record-mandate', mandate, { purpose: 'protection' })
    }
    const answerer = async () => (await miriam.look('read-tracing', { person: boy.id }, TRACE)).body.answerer
    const both = await answerer()
    expect(both).toMatchObject({ child: true, assessed: false })
    expect(both.guardians.map(({ id }: { id: string }) => id).sort()).toEqual([aunt.id, uncle.id].sort())
    const by = (guardian: { id: string }) => answer(boy, { by: 'guardian', guardian: guardian.id })
    await act(miriam, 'decline-to-be-found', { ...by(uncle), said: 'not-now' })
    expect(await miriam.deed('agree-to-be-found', by(aunt), TRACE)).toMatchObject(refused(400, 'best-interests-first'))
    await act(miriam, 'record-court-order', forTheBest(boy, mother))
    const order = { id: newId(), protects: boy.id, against: uncle.id, until: null, source: 'he beat him' }
    await insist(miriam, 'order-no-contact', order, { purpose: 'protection' })
    expect(await answerer()).toMatchObject({ assessed: true, guardians: [{ id: aunt.id }] })
    for (const deed of ['agree-to-be-found', 'withdraw-being-found'])
      expect(await miriam.deed(deed, by(uncle), TRACE)).toMatchObject(refused(400, 'no-mandate'))
    await act(miriam, 'agree-to-be-found', by(aunt))
    expect((await rosa.look('read-tracing', { person: boy.id }, TRACE)).status).toBe(404)
  })
})

describe('who may not be found', () => {
  /** A mother who does not seek, and a request for her by somebody. */
  async function seekHer(names: Names, more: object = {}) {
    const parent = aMotherWhoSeeks(names)
    await register(rosa, parent.family)
    const child = aLoneBoy(names)
    await register(miriam, child.family)
    await act(miriam, 'open-tracing', request(child.boy, [child.mother, child.ali], { askedBy: 'child', ...more }))
    return { parent, child }
  }

  it('is laid before their own side alone, until they agree', async () => {
    const { parent, child } = await seekHer(['Liibaan', 'Hodan', 'Zakariye'])
    expect(await pairOf(miriam, child.boy)).toBeUndefined()
    const pair = await pairOf(rosa, parent.mother)
    expect(pair).toMatchObject({ next: 'judge' })
    await act(rosa, 'decline-to-be-found', answer(parent.mother, { candidate: pair!.id, said: 'no' }))
    expect(await pairOf(miriam, child.boy)).toBeUndefined()
    await act(rosa, 'agree-to-be-found', answer(parent.mother, { candidate: pair!.id }))
    const seen = await list(miriam)
    expect(seen.candidates.find(({ mine }) => mine.id === child.boy.id)).toMatchObject({ next: 'judge' })
    // What was told stays as it is, whatever she says afterwards.
    await act(rosa, 'withdraw-being-found', answer(parent.mother, { candidate: pair!.id }))
    expect((await list(miriam)).candidates).toEqual(seen.candidates)
  })

  it('stays unseen where she hides, is restricted, or an order keeps him away; her own side is told that somebody seeks her', async () => {
    const wife = known('Sahra Jimcaale Guuleed', { sex: 'female', born: { edtf: '1990' } })
    const child = known('Ilyaas Faarax Geeddi', { sex: 'male', born: { edtf: '2015' } })
    const home = household([wife, child], [], [['mother', wife, child]])
    await register(rosa, home)
    const father = known('Faarax Geeddi Rooble', { sex: 'male' })
    const [her, him] = [
      known('Sahra Jimcaale', { sex: 'female', born: { edtf: '1990' } }),
      known('Ilyaas Faarax', { sex: 'male', born: { edtf: '2015' } }),
    ]
    const claims = household(
      [father],
      [her, him],
      [
        ['father', father, him],
        ['mother', her, him],
        ['spouse', father, her],
      ],
    )
    await register(miriam, claims)
    await act(rosa, 'agree-to-be-found', answer(wife))
    await act(miriam, 'open-tracing', request(father, [her, him]))
    expect(await pairOf(miriam, father)).toBeDefined()
    const order = { id: newId(), protects: wife.id, against: father.id, until: null, source: 'he beat her' }
    await insist(rosa, 'order-no-contact', order, { purpose: 'protection' })
    expect(await pairOf(miriam, father)).toBeUndefined()
    expect((await list(rosa)).guarded.map(({ id }) => id)).toContain(wife.id)
    expect((await list(miriam)).guarded).toEqual([])
  })

  it.each<[string, Names, object]>([
    ['is restricted', ['Maxamuud', 'Faadumo', 'Cabdullaahi'], { restricted: true }],
    ['wishes not to be found', ['Cumar', 'Xaawo', 'Ismaaciil'], { notToBeFound: true }],
  ])('stays unseen where she %s, and what was seen is gone', async (_, names, change) => {
    const { parent, child } = await seekHer(names)
    await act(rosa, 'agree-to-be-found', answer(parent.mother))
    expect(await pairOf(miriam, child.boy)).toBeDefined()
    const set = { person: parent.mother.id, ...change, cleared: [rosa.worker.id], reason: 'she is afraid' }
    await insist(rosa, 'set-safeguards', set, { purpose: 'protection' })
    expect(await pairOf(miriam, child.boy)).toBeUndefined()
  })

  it('is never told where the one who seeks named them, and a pair that was judged another is not asked about again', async () => {
    const names: Names = ['Bashiir', 'Nasteexo', 'Guuleed']
    const parent = aMotherWhoSeeks(names)
    await register(rosa, parent.family)
    await act(rosa, 'agree-to-be-found', answer(parent.mother))
    const child = aLoneBoy(names)
    await register(miriam, child.family)
    const asked = request(child.boy, [child.mother], { askedBy: 'child' })
    await act(miriam, 'open-tracing', asked)
    const pair = (await pairOf(miriam, child.boy))!
    await act(miriam, 'judge-trace', judge(child.boy, pair.id, { verdict: 'mismatch' }))
    expect(await pairOf(miriam, child.boy)).toBeUndefined()
    expect(await pairOf(rosa, parent.mother)).toBeUndefined()
    await act(miriam, 'state-tracing', { request: asked.id, status: 'in-progress', on: '2026-11-26', seen: 0 })
    expect(await pairOf(miriam, child.boy)).toBeUndefined()
    const brother = known('Guuleed Xasan Warsame', { sex: 'male', born: { edtf: '2016' } })
    const sibling = { id: newId(), kind: 'sibling', from: brother.id, to: child.boy.id, source: 'told-by-one' }
    const sought = { id: newId(), request: asked.id, person: brother, separation: newId(), cause: 'conflict' }
    const unborn = { ...sought, person: { ...brother, born: { edtf: '9999' } }, ties: [sibling] }
    expect(await miriam.deed('add-sought', unborn)).toMatchObject(refused(400, 'in-the-future'))
    await act(miriam, 'add-sought', { ...sought, ties: [sibling] })
    expect(await pairOf(miriam, child.boy)).toMatchObject({ next: 'judge' })
    const again = await house.owner.query('select count(*)::int as many from tracing.comparison where candidate = $1', [
      pair.id,
    ])
    expect(again.rows[0].many).toBe(2)
  })

  it('an asylum authority is told that somebody may be there and who deals with it, and no more', async () => {
    const parent = aMotherWhoSeeks()
    tick()
    await insist(grace, 'register-household', parent.family, { purpose: 'registration' })
    await house.settle()
    expect(await grace.deed('open-tracing', request(parent.mother, [parent.boy]), TRACE)).toMatchObject(
      refused(403, 'field-not-yours'),
    )
    const shown = await grace.look('list-tracing', {}, TRACE)
    expect(shown.body).toMatchObject({ candidates: [], guarded: [] })
  })
})

describe('the list of an agency', () => {
  const page = async (behind: TracingListed['next']): Promise<TracingListed> => {
    const { status, body } = await miriam.look('list-tracing', behind ? { behind } : {}, TRACE)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  /** Every page, from the first to the last. */
  async function pages(): Promise<TracingListed[]> {
    const all = [await page(null)]
    for (let next = all[0]!.next; next; next = all.at(-1)!.next) all.push(await page(next))
    return all
  }
  const hide = (person: PersonId) =>
    insist(
      miriam,
      'set-safeguards',
      { person, restricted: true, cleared: [], reason: 'afraid' },
      { purpose: 'protection' },
    )

  it('holds all that may be seen, a hundred a page; who is hidden makes no page shorter, and is not counted', async () => {
    const { parent, candidate } = await bothSeek()
    const before = await pages()
    const searches = before[0]!.requests.length
    const people = ({ candidates }: TracingListed) => new Set(candidates.map(({ mine }) => mine.id))
    expect(before).toHaveLength(1)
    const seekers = Array.from({ length: 132 }, (_, nth) => known(`Seeker${nth} Longlist`, { sex: 'female' }))
    const ours = new Set<string>(seekers.map(({ id }) => id))
    const lost = known('Nobody Atall', { sex: 'male' })
    const kin = seekers.map((one): [TieKind, NewPerson, NewPerson] => ['sibling', one, lost])
    tick()
    await insist(miriam, 'register-household', household(seekers, [lost], kin), { purpose: 'protection' })
    for (const one of seekers) {
      tick()
      await insist(miriam, 'open-tracing', request(one, [lost]), TRACE)
    }
    // Each of them may be the boy whom the mother seeks.
    const { id: mother } = parent.mother
    const made =
      'select gen_random_uuid() as id, least(own, $1::uuid) as one, greatest(own, $1::uuid) as other from unnest($2::uuid[]) as own'
    await house.owner.query(
      `with made as (${made}), kept as (insert into tracing.candidate (node, id, one, other, deed, at)
         select c.node, made.id, made.one, made.other, c.deed, c.at from made, tracing.candidate c where c.id = $3 returning id)
       insert into tracing.comparison (node, candidate, nth, request, seeker, sought, probability, bits, pairs, model, deed, at)
       select p.node, made.id, 1, p.request, $1::uuid, p.sought, p.probability, p.bits, p.pairs, p.model, p.deed, p.at
         from made, (select * from tracing.comparison where candidate = $3 order by nth desc limit 1) as p`,
      [mother, seekers.map(({ id }) => id), candidate],
    )
    const whole = await pages()
    expect(whole.map(({ requests }) => requests.length)).toEqual([100, 32 + searches])
    const inPairs = (all: TracingListed[]) => all.flatMap((one) => [...people(one)]).filter((one) => ours.has(one))
    expect(inPairs(whole)).toHaveLength(132)
    expect(new Set(inPairs(whole)).size).toBe(132)
    // Twelve are hidden, those at the border of both pages among them.
    const border = [...whole[0]!.requests.slice(-3), ...whole[1]!.requests.slice(0, 3)].map(({ seeker }) => seeker.id)
    const least = [...people(whole[0]!)]
      .filter((one) => ours.has(one) && !border.includes(one))
      .sort()
      .slice(0, 3)
    const others = seekers.map(({ id }) => id).filter((id) => !border.includes(id) && !least.includes(id))
    const hidden = new Set([...border, ...least, ...others].slice(0, 12))
    expect(hidden.size).toBe(12)
    for (const one of hidden) await hide(one)
    const shown = await pages()
    expect(shown.map(({ requests }) => requests.length)).toEqual([100, 20 + searches])
    expect(people(shown[0]!).size).toBe(100)
    const seen = shown.flatMap(({ requests, candidates }) => [
      ...requests.map((one) => one.seeker.id),
      ...candidates.map(({ mine }) => mine.id),
    ])
    expect(seen.filter((one) => hidden.has(one))).toEqual([])
    const ids = shown.flatMap(({ requests }) => requests.map(({ id }) => id))
    expect(new Set(ids).size).toBe(120 + searches)
    expect(new Set(inPairs(shown)).size).toBe(120)
    // The last that may be seen ends the list, however many are hidden behind it.
    for (const one of seekers.filter(({ id }) => !hidden.has(id)).slice(100 - searches)) await hide(one.id)
    const rest = await pages()
    expect(rest.map(({ requests, next }) => [requests.length, next?.search ?? null])).toEqual([[100, null]])
  }, 120_000)
})
