import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'

let house: TestHouse
let miriam: AtWork
let joseph: AtWork
let owen: AtWork
let elif: AtWork
let sofia: AtWork
let clara: AtWork
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date('2026-11-25T10:00:00Z') })
  const all = ['Miriam Sola', 'Joseph Okello', 'Owen Clarke', 'Elif Aydin', 'Sofia Marin', 'Clara Weiss'].map(
    house.signIn,
  )
  ;[miriam, joseph, owen, elif, sofia, clara] = (await Promise.all(all)) as [
    AtWork,
    AtWork,
    AtWork,
    AtWork,
    AtWork,
    AtWork,
  ]
})
afterAll(() => house.close())

const FOR = { purpose: 'protection' } as const
const RIGHTS = { purpose: 'rights' } as const
const OVERSIGHT = { purpose: 'oversight' } as const
const refused = (status: number, code: string) => ({ status, body: { code } })
/** Nobody who might be somebody else: a record that waits to be compared explains that somebody looks at it. */
const GIVEN = [
  'Zuleika',
  'Ottokar',
  'Wilhelmina',
  'Bartolomeo',
  'Xiomara',
  'Ragnhild',
  'Fitzgerald',
  'Quetzali',
  'Yevgenia',
  'Hjalmar',
]
let nth = 0
function unlikeOthers(family: ReturnType<typeof aFamily>) {
  for (const person of family.people) {
    person.names[0]!.parts[0]!.text = `${GIVEN[nth % 10]}${'aeiou'[Math.floor(nth / 10)]}`
    person.born = { edtf: `${1931 + 3 * nth}-0${1 + (nth % 9)}-1${nth % 9}` }
    nth++
  }
  return family
}
const registered = async (
  family = aFamily(`Vr${'abcdefghij'[nth % 10]}thk${'lmnoprstuv'[Math.floor(nth / 3) % 10]}w`),
) => {
  unlikeOthers(family)
  await insist(miriam, 'register-household', family, FOR)
  return family
}
const readBy = async (who: AtWork, family: ReturnType<typeof aFamily>) => {
  expect(await who.look('read-case', { case: family.case.id }, FOR)).toMatchObject({ status: 200 })
  await house.settle()
}
const newest = async (who: AtWork, more: object = {}, purpose: { purpose: 'rights' | 'oversight' } = OVERSIGHT) =>
  (await who.look('oversee-lines', more, purpose)).body.lines
const unexplained = async (who: AtWork, purpose: { purpose: 'rights' | 'oversight' } = OVERSIGHT) =>
  (await who.look('list-unexplained', {}, purpose)).body

describe('who looked', () => {
  it('is shown with the ground and purpose, and without whom it was about', async () => {
    const family = await registered()
    await readBy(miriam, family)
    const lines = await newest(clara, { worker: miriam.worker.id })
    expect(lines[0]).toMatchObject({
      outcome: 'seen',
      name: 'read-case',
      by: { name: 'Miriam Sola' },
      purpose: 'protection',
      ground: 'custody',
      people: 3,
      explained: 'own-work',
    })
    expect(lines[1]).toMatchObject({ outcome: 'done', name: 'register-household', about: lines[0].about })
    const said = JSON.stringify(lines)
    for (const known of [
      family.case.id,
      ...family.people.map(({ id }) => id),
      family.people[0]!.names[0]!.parts[1]!.text,
    ])
      expect(said).not.toContain(known)
  })

  it('has another alias for every agency that asks', async () => {
    await readBy(miriam, await registered())
    const [forClara] = await newest(clara, { worker: miriam.worker.id })
    const [forOwen] = await newest(owen, { worker: miriam.worker.id }, RIGHTS)
    expect(forOwen.position).toBe(forClara.position)
    expect(forOwen.about).not.toBe(forClara.about)
  })

  it('is shown of all agencies to the oversight body, of their own to data stewards, and to nobody else', async () => {
    await readBy(miriam, await registered())
    expect(
      new Set((await newest(clara)).map(({ agency }: { agency: { id: string } }) => agency.id)).size,
    ).toBeGreaterThan(1)
    const mine = (await newest(owen, { agency: 'lighthouse-shelter' }, RIGHTS)).map(
      ({ agency }: { agency: { id: string } }) => agency.id,
    )
    expect(new Set(mine)).toEqual(new Set(['harbour-family-service']))
    for (const name of ['oversee-lines', 'oversee-house', 'list-unexplained'])
      expect(await miriam.look(name, {}, RIGHTS)).toMatchObject(refused(403, 'role-may-not'))
  })

  it('can be asked for by worker: a data steward is told of those of their agency, with the newest lines only', async () => {
    const agencies = async (who: AtWork, more: object, purpose: { purpose: 'rights' | 'oversight' }) => {
      const { body } = await who.look('oversee-lines', more, purpose)
      return new Set(body.workers.map(({ agency }: { agency: string }) => agency))
    }
    expect(await agencies(owen, {}, RIGHTS)).toEqual(new Set(['harbour-family-service']))
    expect((await agencies(clara, {}, OVERSIGHT)).size).toBeGreaterThan(1)
    expect((await agencies(clara, { before: 10 }, OVERSIGHT)).size).toBe(0)
  })

  it('is counted, refusals too, with what needs somebody soon', async () => {
    await joseph.look('read-case', { case: newId() }, FOR)
    await house.settle()
    const { body } = await clara.look('oversee-house', {}, OVERSIGHT)
    const mine = body.agencies.find(({ agency }: { agency: { id: string } }) => agency.id === 'harbour-family-service')
    expect(mine).toMatchObject({ agency: { name: 'Harbour Family Service' }, exported: 0 })
    expect(mine.refused).toBeGreaterThan(0)
    expect(mine.seen).toBeGreaterThan(0)
    expect(body.read.heard).toBeGreaterThan(0)
    const petra = await house.signIn('Petra Novak')
    const emergency = { id: newId(), categories: ['identity'], hours: 1, reason: 'found at the gate with a fever' }
    const person = (await registered()).people[0]!.id
    expect(await petra.deed('open-emergency', { ...emergency, person }, { purpose: 'accommodation' })).toMatchObject({
      status: 200,
    })
    const opened = async (who: AtWork, purpose: typeof OVERSIGHT | typeof RIGHTS) =>
      (await who.look('oversee-house', {}, purpose)).body.emergencies
    const ines = await house.signIn('Ines Duarte')
    expect(await opened(clara, OVERSIGHT)).toMatchObject({ opened: 1, waiting: 1 })
    expect(await opened(sofia, RIGHTS), 'of whom her worker opened').toMatchObject({ opened: 1 })
    expect(await opened(owen, RIGHTS), 'of who is in his custody').toMatchObject({ opened: 1 })
    expect(await opened(ines, RIGHTS), 'neither').toMatchObject({ opened: 0, waiting: 0 })
    const refusals = await newest(clara, { outcome: 'refused', worker: joseph.worker.id })
    expect(refusals[0]).toMatchObject({ name: 'read-case', ground: 'no-such-case', about: expect.any(String) })
  })
})

describe('a look that no work explains', () => {
  it('is listed with what speaks against it, judged by somebody outside of the line, and told to the person if it was misuse', async () => {
    const family = await registered(aFamily('Okello')) // of the name of who works at another place
    await readBy(joseph, family)
    const listed = (await unexplained(owen, RIGHTS)).accesses[0]
    expect(listed).toMatchObject({
      by: { name: 'Joseph Okello' },
      name: 'read-case',
      explained: null,
      signs: ['same-family-name'],
      review: null,
      mayReview: true,
    })
    expect(await unexplained(owen, RIGHTS)).toMatchObject({
      alerts: [{ worker: { name: 'Joseph Okello' }, signs: ['same-family-name'] }],
    })
    expect(JSON.stringify(listed)).not.toContain(family.people[0]!.id)

    const finding = {
      position: listed.position,
      verdict: 'misuse',
      words: 'He has no work with them and could not say why.',
      seen: 0,
    }
    expect(await joseph.deed('review-access', finding, RIGHTS)).toMatchObject(refused(403, 'role-may-not'))
    expect(await sofia.deed('review-access', finding, RIGHTS)).toMatchObject(refused(404, 'no-such-access'))
    const doings = async () => (await miriam.look('read-doings', { person: family.people[0]!.id }, FOR)).body.doings
    expect((await doings()).some(({ misuse }: { misuse: boolean }) => misuse)).toBe(false)
    await insist(owen, 'review-access', finding, RIGHTS)
    expect(await elif.deed('review-access', finding, RIGHTS)).toMatchObject(refused(409, 'seen-older'))
    expect((await doings()).filter(({ misuse }: { misuse: boolean }) => misuse)).toMatchObject([
      { name: 'read-case', outcome: 'seen', agency: 'Harbour Family Service' },
    ])
    expect(
      (await unexplained(clara)).accesses.find(({ position }: { position: number }) => position === listed.position),
    ).toMatchObject({
      review: { verdict: 'misuse', by: 'Owen Clarke' },
    })
    expect((await unexplained(owen, RIGHTS)).alerts).toEqual([])
  })

  it('is one no more when a task is theirs', async () => {
    const family = await registered()
    const task = {
      id: newId(),
      case: family.case.id,
      what: 'visit them in the north',
      due: '2026-11-28',
      owner: joseph.worker.id,
    }
    await insist(miriam, 'set-task', task, FOR)
    await readBy(joseph, family)
    expect((await newest(clara, { worker: joseph.worker.id }))[0]).toMatchObject({
      name: 'read-case',
      explained: 'task',
      signs: [],
    })
  })

  it('at somebody guarded is asked about even in the team', async () => {
    const family = await registered()
    const lena = await house.signIn('Lena Fuchs')
    await insist(
      miriam,
      'set-safeguards',
      { person: family.people[0]!.id, stewardApproval: true, reason: 'threatened by a brother' },
      FOR,
    )
    await lena.look('read-case', { case: family.case.id }, { purpose: 'registration' })
    await house.settle()
    expect((await newest(clara, { worker: lena.worker.id }))[0]).toMatchObject({
      explained: 'team',
      signs: ['guarded'],
    })
    expect((await unexplained(owen, RIGHTS)).accesses[0]).toMatchObject({
      by: { name: 'Lena Fuchs' },
      signs: ['guarded'],
    })
  })
})

describe('everything done with one person’s data', () => {
  it('names agencies and grounds, and neither relatives nor workers', async () => {
    const family = await registered()
    await readBy(miriam, family)
    await readBy(joseph, family)
    const { body } = await owen.look('read-doings', { person: family.people[1]!.id }, RIGHTS)
    expect(body.doings.map(({ name }: { name: string }) => name)).toEqual([
      'read-case',
      'read-case',
      'register-household',
    ])
    expect(body.names).toMatchObject([{ parts: family.people[1]!.names[0]!.parts }])
    const said = JSON.stringify(body)
    for (const hidden of ['Miriam', 'Joseph', family.people[0]!.id, family.people[2]!.id, miriam.worker.id])
      expect(said).not.toContain(hidden)
  })

  it('is not there for whom the person is not there', async () => {
    const family = await registered()
    expect(await sofia.look('read-doings', { person: family.people[0]!.id }, RIGHTS)).toMatchObject(
      refused(404, 'no-such-person'),
    )
  })
})

it('the projection holds no id of a person or case, and is made anew to the same rows', async () => {
  await house.settle()
  const rows = async () => (await house.owner.query('select * from oversight.access order by position')).rows
  const before = await rows()
  const { rows: people } = await house.owner.query(
    'select person::text as id from people.record union select id::text from cases.file',
  )
  const said = JSON.stringify(before)
  for (const { id } of people) expect(said).not.toContain(id)
  await house.owner.query(
    `delete from oversight.access; update ledger.listener set position = -1 where name = 'explain-accesses'`,
  )
  await expect.poll(async () => (await rows()).length, { timeout: 20_000 }).toBe(before.length)
  const same = ({ position, name, actor, subject }: Record<string, unknown>) => [position, name, actor, subject]
  expect((await rows()).map(same)).toEqual(before.map(same))
})
