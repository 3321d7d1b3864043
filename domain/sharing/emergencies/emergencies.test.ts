import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insist, OK } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import { readDataSet } from '../data-set.ts'
import { couldOpen, mayReview, neverOpened, unreviewed } from './rules.ts'

const MINUTE = 60_000
let clock = new Date()
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let owen: AtWork
let sofia: AtWork
let clara: AtWork
const wake = async () => {
  house = await openTestHouse({ now: () => clock })
  const all = ['Miriam Sola', 'Petra Novak', 'Owen Clarke', 'Sofia Marin', 'Clara Weiss'].map(house.signIn)
  ;[miriam, petra, owen, sofia, clara] = (await Promise.all(all)) as [AtWork, AtWork, AtWork, AtWork, AtWork]
}
beforeAll(wake)
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
const openingOfCase = () => ({ id: newId(), categories: ['identity', 'contact'], hours: 2, reason: WHY })
const FOR = { purpose: 'accommodation' } as const
const WHY = 'found at the gate, not able to speak'
async function aCaseOfMiriams() {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  return { file: family.case.id, person: family.people[0]!.id, child: family.people[1]!.id }
}
const aPersonOfMiriams = async () => (await aCaseOfMiriams()).person
const opening = (person: string, more: object = {}) => ({
  id: newId(),
  person,
  categories: ['identity', 'family'],
  hours: 2,
  reason: WHY,
  ...more,
})
const open = (person: string, more: object = {}, who = petra) => who.deed('open-emergency', opening(person, more), FOR)
const sees = (person: string, who = petra) => who.look('read-family', { person }, FOR)
const review = (emergency: string, who: AtWork, more: object = {}) =>
  who.deed(
    'review-emergency',
    { emergency, verdict: 'justified', words: 'the hospital confirms it', ...more },
    { purpose: who === clara ? 'oversight' : 'rights' },
  )
const may = async (who = petra) => (await who.look('list-emergencies', {}, FOR)).body.may
const toReview = async (who: AtWork, purpose: 'rights' | 'oversight' = 'rights') =>
  (await who.look('list-emergencies', {}, { purpose })).body.toReview
/** Everybody signs in anew, as a shift later. */
const later = async (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * MINUTE)
  const all = ['Miriam Sola', 'Petra Novak', 'Owen Clarke', 'Sofia Marin', 'Clara Weiss'].map(house.signIn)
  ;[miriam, petra, owen, sofia, clara] = (await Promise.all(all)) as [AtWork, AtWork, AtWork, AtWork, AtWork]
}

describe('an opening in an emergency', () => {
  it('shows the person to who opened it and to nobody beside them, until it is over, and waits for a review', async () => {
    const person = await aPersonOfMiriams()
    expect(await sees(person)).toMatchObject(refused(404, 'no-such-person'))
    const asked = opening(person)
    expect(await petra.deed('open-emergency', asked, FOR)).toMatchObject(OK)
    const shown = (await sees(person)).body.people.find(({ id }: { id: string }) => id === person)
    expect(shown.names.length).toBeGreaterThan(0)
    expect(shown.contact).toBeUndefined()
    expect(await sees(person, sofia)).toMatchObject({ status: 404 })
    expect(await toReview(owen)).toMatchObject([{ id: asked.id, person, reason: WHY, worker: { name: 'Petra Novak' } }])

    expect(await may()).toMatchObject({ waitsFor: null, hours: 8 })
    await later(120)
    expect(await may()).toMatchObject({ waitsFor: asked.id })
    expect(await sees(person)).toMatchObject(refused(404, 'no-such-person'))
    expect(await open(person)).toMatchObject(refused(409, 'emergency-unreviewed'))
    expect(await review(asked.id, owen)).toMatchObject(OK)
    expect(await review(asked.id, owen)).toMatchObject(refused(409, 'emergency-reviewed'))
    expect(await toReview(owen)).toEqual([])
    await later(1)
    expect(await open(person)).toMatchObject(OK)
    const [now, before] = (await petra.look('list-emergencies', {}, FOR)).body.mine
    expect(now.review).toBeNull()
    expect(before.review).toMatchObject({
      verdict: 'justified',
      by: 'Owen Clarke',
      words: 'the hospital confirms it',
    })
  })

  it('needs a sign-in that was just confirmed, a category that may be opened, a reason and an end', async () => {
    await later(8 * 60)
    for (const { id } of await toReview(owen)) await review(id, owen)
    await later(1)
    const person = await aPersonOfMiriams()
    expect(await open(person, { categories: ['gbv'] })).toMatchObject(refused(400, 'never-in-emergency'))
    expect(await open(person, { reason: '' })).toMatchObject({ status: 400 })
    expect(await open(person, { hours: 9 })).toMatchObject({ status: 400 })
    clock = new Date(clock.getTime() + 5 * MINUTE)
    expect(await open(person)).toMatchObject(refused(403, 'sign-in-not-fresh'))
    expect(await sees(person)).toMatchObject({ status: 404 })
  })

  it('tells nothing of whom it could not open: somebody unknown, and somebody hidden from this worker', async () => {
    await later(1)
    const fled = await aPersonOfMiriams()
    await house.owner.query(
      `insert into sharing.subject_version select node, person, version + 1, agency, array['QMA'], protection_in, adult_from, restricted, cleared,
              not_to_be_found, steward_approval, contact_safety, gbv_in_portal, risk_reviewed, erased_at, reason, deed, at
         from sharing.subject where person = $1`,
      [fled],
    )
    const [unknown, hidden] = [await open(newId()), await open(fled)]
    expect(unknown).toMatchObject(refused(404, 'no-such-person'))
    expect(hidden.body).toEqual(unknown.body)
    expect(
      (await petra.look('list-emergencies', {}, FOR)).body.mine.map((one: { person: string }) => one.person),
    ).not.toContain(fled)
  })

  it('begins from a link to a case or the number on a paper, and is answered alike where there is no such case', async () => {
    await later(8 * 60)
    for (const { id } of await toReview(owen)) await review(id, owen)
    await later(1)
    const { file, person, child } = await aCaseOfMiriams()
    const { number } = (await miriam.look('read-case', { case: file })).body
    const openCase = (of: string) => petra.deed('open-case-emergency', { ...openingOfCase(), file: of }, FOR)
    const hidden = await openCase(newId())
    expect(hidden).toMatchObject(refused(404, 'no-such-person'))
    expect((await openCase('222-222-2222')).body).toEqual(hidden.body)
    expect(await openCase('222-22I-2222')).toMatchObject({ status: 400 })
    expect(await petra.look('read-person', { person }, FOR)).toMatchObject(refused(404, 'no-such-person'))

    expect(await openCase(number)).toMatchObject(OK)
    expect((await petra.look('read-person', { person }, FOR)).body).toMatchObject({
      person: { id: person },
      case: { id: file, number },
      standing: { because: 'emergency' },
    })
    expect((await petra.look('read-case', { case: file }, FOR)).body.people).toHaveLength(1)
    expect(await petra.look('read-person', { person: child }, FOR)).toMatchObject(refused(404, 'no-such-person'))
    await later(120)
    for (const { id } of await toReview(owen)) await review(id, owen)
    await later(1)
    expect(await openCase(file)).toMatchObject(OK)
    expect((await petra.look('read-person', { person }, FOR)).body.person.names.length).toBeGreaterThan(0)
  })

  it('of a child says nothing of the case, which is their mother’s', async () => {
    await later(120)
    for (const { id } of await toReview(owen)) await review(id, owen)
    await later(1)
    const { file, child } = await aCaseOfMiriams()
    expect(await open(child)).toMatchObject(OK)
    expect((await petra.look('read-person', { person: child }, FOR)).body).toMatchObject({
      person: { id: child },
      case: null,
      standing: { because: 'emergency' },
    })
    expect(await petra.look('read-case', { case: file }, FOR)).toMatchObject(refused(404, 'no-such-case'))
    expect((await miriam.look('read-person', { person: child })).body.case).toMatchObject({ id: file })
  })

  it('waits on the desk of the steward of the custodian, by name, and on nobody else’s', async () => {
    const waiting = async (who: AtWork) =>
      (await who.look('my-work')).body.items.filter(({ group }: { group: string }) => group === 'emergency')
    const [{ id }] = await toReview(owen)
    const [item] = await waiting(owen)
    expect(item).toMatchObject({ id, what: 'Petra Novak' })
    expect(item.names.length).toBeGreaterThan(0)
    for (const who of [miriam, sofia]) expect(await waiting(who)).toEqual([])
    await review(id, owen)
    expect(await waiting(owen)).toEqual([])
  })

  it('is reviewed by the custodian or the oversight body, and by nobody who opened it', async () => {
    await later(1)
    const person = await aPersonOfMiriams()
    const asked = opening(person)
    await insist(petra, 'open-emergency', asked, FOR)
    expect(await review(asked.id, sofia)).toMatchObject(refused(404, 'no-such-emergency'))
    expect(await review(newId(), owen)).toMatchObject(refused(404, 'no-such-emergency'))
    expect((await toReview(clara, 'oversight')).map(({ id }: { id: string }) => id)).toContain(asked.id)
    expect(await review(asked.id, clara, { verdict: 'unjustified' })).toMatchObject(OK)
  })
})

describe('the rules of emergencies', () => {
  it('know what is never opened', () => {
    const set = readDataSet('demo')
    expect(neverOpened(set, ['identity', 'health'])).toBeUndefined()
    expect(neverOpened(set, ['identity', 'legal'])).toBe('legal')
  })

  it('offer what the profile allows of what the worker works with, and no more', () => {
    const set = readDataSet('demo')
    expect(couldOpen(set, ['identity', 'gbv', 'health'])).toEqual(['identity', 'health'])
    expect(couldOpen(set, [])).toEqual([])
  })

  const openingOf = (until: number, reviewedAt: number | null) => [
    { id: 'e', person: 'p', purpose: 'x', categories: [], reason: '', fresh: true, openedAt: 0, until, reviewedAt },
  ]
  it.each([
    [10, null, 9, false],
    [10, null, 10, true],
    [10, null, 11, true],
    [10, 11, 12, false],
  ])('an opening until %i, reviewed at %s, stands at %i in the way: %s', (until, reviewedAt, at, stands) =>
    expect(unreviewed(openingOf(until, reviewedAt), at) !== undefined).toBe(stands),
  )

  it.each([
    ['its own steward', { id: 'w', agency: 'cp', roles: ['data-steward'], type: 'CP' }, false],
    ['a steward of the custodian', { id: 'v', agency: 'cp', roles: ['data-steward'], type: 'CP' }, true],
    ['a caseworker of the custodian', { id: 'v', agency: 'cp', roles: ['caseworker'], type: 'CP' }, false],
    ['a steward of another', { id: 'v', agency: 'sh', roles: ['data-steward'], type: 'SH' }, false],
    ['the oversight body', { id: 'v', agency: 'ov', roles: ['oversight-officer'], type: 'OV' }, true],
  ] as const)('%s may review: %s', (_, reviewer, may) => {
    const standing = {
      id: 's',
      agency: 'cp',
      reason: 'custody',
      purposes: ['*'],
      categories: ['*'],
      status: null,
      agreement: null,
      from: 0,
      until: 10,
    }
    expect(mayReview(reviewer as never, { worker: 'w' as never }, { standings: [standing] }, 5)).toBe(may)
  })
})
