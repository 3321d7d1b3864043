import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { agree, aWord, insist, OK, SHELTER, type Stewards } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { findWorkAround } from '../cases/index.ts'
import { findOpenPartings } from '../unity/index.ts'
import type { SendReferral, State } from './words.ts'

const HOUR = 3_600_000
let clock = new Date()
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let grace: AtWork
let agreement: FactId
const SENDS = { purpose: 'service-delivery' } as const
const GETS = { purpose: 'accommodation' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const names = ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak', 'Grace Adeyemi']
  const [one, other, ...rest] = (await Promise.all(names.map(house.signIn))) as [AtWork, AtWork, ...AtWork[]]
  ;[miriam, petra, grace] = rest as [AtWork, AtWork, AtWork]
  const stewards: Stewards = { one, other }
  const purposes = ['service-delivery', 'accommodation'] as never
  agreement = (await agree(stewards, clock, { purposes, categories: ['family-unity', 'shelter'] })).id
})
afterAll(() => house.close())

const taken = async ({ owner }: TestHouse) =>
  (await owner.query('select agency, separation from unity.taken order by agency, separation')).rows
/** The same as a house that is brought up to date makes it from what was handed over in it before. */
async function takenAnew(house: TestHouse) {
  const migration = new URL('../../db/migrations/0106_partings_taken_over.sql', import.meta.url)
  const [, fills] = readFileSync(migration, 'utf8').split(/^(?=insert)/m)
  await house.owner.query('delete from unity.taken')
  await house.owner.query(fills!)
  return taken(house)
}

type World = { file: CaseId; persons: PersonId[]; words: { id: FactId }[] }
/** A family whose yes to the shelter covers both that it is told and what it works for. */
async function aWillingFamily(
  purposes = ['service-delivery', 'accommodation'] as const,
  family = aFamily(),
): Promise<World> {
  await insist(miriam, 'register-household', family)
  const persons = family.people.map(({ id }) => id)
  const words = persons.flatMap((person, nth) =>
    purposes.map((purpose) =>
      aWord(person, {
        purpose,
        ...(nth > 0 && { by: { kind: 'best-interests' as const, decision: newId<FactId>() }, words: 'one room' }),
      }),
    ),
  )
  for (const word of words) await insist(miriam, 'record-consent', word)
  return { file: family.case.id, persons, words }
}
const asking = ({ file, persons }: World, more: Partial<SendReferral> = {}): SendReferral => ({
  id: newId<FactId>(),
  kind: 'referral',
  case: file,
  to: SHELTER,
  agreement,
  forPurpose: 'accommodation',
  parts: ['family-unity', 'shelter'],
  service: 'shelter',
  urgency: 'day',
  people: persons.map((person) => ({ id: newId<FactId>(), person })),
  left: [],
  languages: ['ar'],
  until: new Date(clock.getTime() + 60 * 24 * HOUR).toISOString(),
  reason: 'A room for a mother with two children from Friday.',
  ...more,
})
async function sent(world: World, more: Partial<SendReferral> = {}): Promise<FactId> {
  const one = asking(world, more)
  await insist(miriam, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
  await insist(miriam, 'send-referral', one, SENDS)
  return one.id
}
const turn = (who: AtWork, name: string, referral: FactId, seen: State, more: object = {}) =>
  who.deed(name, { referral, seen, ...more }, who === miriam ? SENDS : GETS)
const read = (who: AtWork, referral: FactId) => who.look('read-referral', { referral }, who === miriam ? SENDS : GETS)
const stateFor = async (who: AtWork, referral: FactId) => (await read(who, referral)).body.state
const refused = (status: number, code: string) => ({ status, body: { code } })

describe('a referral', () => {
  it('shows the receiver, before it accepts, how many and who they may be, masked; and then what was foreseen', async () => {
    const world = await aWillingFamily()
    const question = { ...asking(world), persons: world.persons }
    const { kind, case: file, to, agreement: under, forPurpose, parts, persons } = question
    const foreseen = await miriam.look(
      'foresee-referral',
      { kind, case: file, to, agreement: under, forPurpose, parts, persons },
      SENDS,
    )
    expect(foreseen.body.people[0].parts.map(({ lack }: { lack: string | null }) => lack)).toEqual([null, null])
    const id = await sent(world)
    const before = (await read(petra, id)).body
    expect(before).toMatchObject({
      state: 'sent',
      adults: 1,
      children: 2,
      languages: ['ar'],
      reason: null,
      side: 'receiver',
    })
    expect(before.people[0].names[0].parts[0].text).not.toBe('Mira')
    expect(before.people[0].masked).toContain('identity.names')
    expect(JSON.stringify(before)).not.toContain('Friday')
    expect(await petra.look('read-case-work', { case: world.file }, GETS)).not.toMatchObject({ body: { notes: [{}] } })
    expect(await turn(petra, 'receive-referral', id, 'sent')).toMatchObject(OK)
    expect(await turn(petra, 'ask-about-referral', id, 'received', { words: 'Do they climb stairs?' })).toMatchObject(
      OK,
    )
    expect(await turn(miriam, 'answer-referral', id, 'asked', { words: 'Yes.' })).toMatchObject(OK)
    expect(await turn(petra, 'accept-referral', id, 'received')).toMatchObject(OK)
    const after = (await read(petra, id)).body
    expect(after).toMatchObject({ state: 'accepted', reason: 'A room for a mother with two children from Friday.' })
    expect(after.people[0].names[0].parts[0].text).toBe('Mira')
    expect(after.turns.map(({ words }: { words: string | null }) => words)).toEqual([
      null,
      'Do they climb stairs?',
      'Yes.',
      null,
    ])
    const file_ = await petra.look('read-case', { case: world.file }, GETS)
    expect(file_).toMatchObject({ status: 200, body: { standing: { because: 'referral' } } })
    const { open } = foreseen.body.people[0].parts[0]
    expect(after.fields[0].open).toEqual(expect.arrayContaining(open))
    expect(await grace.look('read-referral', { referral: id })).toMatchObject(refused(404, 'no-such-referral'))
    // The outcome goes back, and with it ends what the shelter saw.
    expect(await turn(petra, 'start-referral', id, 'accepted')).toMatchObject(OK)
    expect(
      await turn(petra, 'finish-referral', id, 'in-progress', { outcome: 'delivered', words: 'Room 4.' }),
    ).toMatchObject(OK)
    expect(await petra.look('read-case', { case: world.file }, GETS)).toMatchObject(refused(404, 'no-such-case'))
    expect(await read(petra, id)).toMatchObject(refused(404, 'no-such-referral'))
    const waiting = (await miriam.look('list-referrals', { waiting: true }, SENDS)).body.referrals
    expect(waiting.find((one: { id: string }) => one.id === id)).toMatchObject({ waits: 'read', state: 'done' })
    expect(await turn(miriam, 'note-referral', id, 'done')).toMatchObject(OK)
    const rest = (await miriam.look('list-referrals', { waiting: true }, SENDS)).body.referrals
    expect(rest.some((one: { id: string }) => one.id === id)).toBe(false)
  })

  it('leaves nobody behind unnamed, guesses no service, and is not asked twice', async () => {
    const world = await aWillingFamily()
    const [mother, ...children] = world.persons as [PersonId, ...PersonId[]]
    const people = [{ id: newId<FactId>(), person: mother }]
    const send = (more: object) => miriam.deed('send-referral', { ...asking(world), ...more }, SENDS)
    expect(await send({ people })).toMatchObject(refused(400, 'person-unnamed'))
    expect(await send({ service: 'anything' })).toMatchObject({ status: 400, body: { code: 'wrong-field' } })
    expect(await send({ to: 'no-such-agency' })).toMatchObject(refused(400, 'party-unknown'))
    expect(await send({ until: null })).toMatchObject(refused(400, 'term-over'))
    const left = children.map((person) => ({ person, because: 'with-other-carer' }))
    expect(await send({ people, left })).toMatchObject(OK)
    expect(await send({ people, left })).toMatchObject({ status: 409 })
    expect(await send({ people: [{ id: newId(), person: mother }], left })).toMatchObject(
      refused(409, 'referral-open-already'),
    )
  })

  it('is not sent while a yes is lacking for what the receiver works for', async () => {
    const world = await aWillingFamily(['service-delivery'] as never)
    expect(await miriam.deed('send-referral', asking(world), SENDS)).toMatchObject(refused(403, 'open-lacks-basis'))
    for (const person of world.persons)
      await insist(
        miriam,
        'state-basis',
        {
          id: newId(),
          person,
          kind: 'VitalInterest',
          recipient: SHELTER,
          purpose: 'accommodation',
          categories: ['family-unity', 'shelter'],
          until: new Date(clock.getTime() + 90 * 24 * HOUR).toISOString(),
          why: 'Snow is forecast and they sleep outside.',
        },
        SENDS,
      )
    expect(await miriam.deed('send-referral', asking(world), SENDS)).toMatchObject(OK)
  })

  it('lapses when nobody answers in time, shows nobody any more, and waits for the sender’s whole team', async () => {
    const world = await aWillingFamily()
    const before = clock
    try {
      const id = await sent(world, { urgency: 'hour' })
      clock = new Date(clock.getTime() + HOUR - 1)
      const [late, sender, lena] = (await Promise.all(
        ['Petra Novak', 'Miriam Sola', 'Lena Fuchs'].map(house.signIn),
      )) as [AtWork, AtWork, AtWork]
      expect(await stateFor(late, id)).toBe('sent')
      clock = new Date(clock.getTime() + 1)
      expect(await read(late, id)).toMatchObject(refused(404, 'no-such-referral'))
      expect(await turn(late, 'accept-referral', id, 'sent')).toMatchObject(refused(404, 'no-such-referral'))
      expect((await sender.look('read-referral', { referral: id }, SENDS)).body.state).toBe('lapsed')
      const waiting = (await lena.look('list-referrals', { waiting: true }, SENDS)).body.referrals
      expect(waiting.find((one: { id: string }) => one.id === id)).toMatchObject({ waits: 'again' })
      const again = asking(world, { earlier: id })
      await insist(sender, 'send-referral', again, SENDS)
      expect((await sender.look('read-referral', { referral: id }, SENDS)).body.later).toEqual([again.id])
    } finally {
      clock = before
    }
  })

  it('ends with the yes, mid-way, and with the agreement, and is taken back by its opening', async () => {
    const world = await aWillingFamily()
    const id = await sent(world)
    await turn(petra, 'accept-referral', id, 'sent')
    const seen = () => petra.look('read-case', { case: world.file }, GETS)
    expect(await seen()).toMatchObject(OK)
    const yes = world.words[1]!
    clock = new Date(clock.getTime() + 1000)
    const no = { id: newId(), consent: yes.id, by: { kind: 'person' }, expression: ['spoken'] }
    await insist(miriam, 'withdraw-consent', no, SENDS)
    expect(await seen()).toMatchObject({ status: 404 })
    const other = await aWillingFamily()
    const next = await sent(other)
    await turn(petra, 'accept-referral', next, 'sent')
    const { openings } = (await miriam.look('read-openings', { persons: other.persons }, SENDS)).body
    expect(openings.map(({ because }: { because: string }) => because)).toEqual(other.persons.map(() => 'referral'))
    await insist(miriam, 'close-to-partner', { openings: openings.map((one: { id: string }) => one.id) }, SENDS)
    expect(await stateFor(miriam, next)).toBe('recalled')
  })

  const closeFor = async (person: PersonId, by = miriam, purpose: { purpose: string } = SENDS) => {
    const { openings } = (await by.look('read-openings', { persons: [person] }, purpose as typeof SENDS)).body
    const ids = openings.flatMap(({ id, agreement: under }: { id: FactId; agreement: unknown }) => (under ? id : []))
    return by.deed('close-to-partner', { openings: ids }, purpose as typeof SENDS)
  }

  it('goes on for the others where one of them is taken back, before the yes and after it', async () => {
    const before = await aWillingFamily()
    const id = await sent(before)
    expect(await closeFor(before.persons[2]!)).toMatchObject(OK)
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    expect((await read(petra, id)).body.people).toHaveLength(2)
    expect(
      await turn(petra, 'finish-referral', id, 'accepted', { outcome: 'partly', words: 'Room 4 for two.' }),
    ).toMatchObject(OK)
    const after = await aWillingFamily()
    const next = await sent(after)
    await turn(petra, 'accept-referral', next, 'sent')
    expect(await closeFor(after.persons[1]!)).toMatchObject(OK)
    expect(await turn(miriam, 'withdraw-referral', next, 'accepted', { words: 'No more.' })).toMatchObject(OK)
    expect(await petra.look('read-case', { case: after.file }, GETS)).toMatchObject({ status: 404 })
  })

  it('waits at the head of the work of whoever sent it, however many are on their way', async () => {
    clock = new Date(clock.getTime() + 60_000)
    const world = await aWillingFamily()
    const late = await sent(world, { urgency: 'hour' })
    const began = clock
    for (let nth = 0; nth < 61; nth++) {
      const one = await sent(world, { service: nth % 2 ? 'food' : 'health' })
      await turn(petra, 'accept-referral', one, 'sent')
    }
    const asked = await sent(world, { service: 'legal-aid' })
    await turn(petra, 'ask-about-referral', asked, 'sent', { words: 'Which language?' })
    try {
      clock = new Date(began.getTime() + 2 * HOUR)
      const sender = await house.signIn('Miriam Sola')
      const waiting = (await sender.look('list-referrals', { waiting: true }, SENDS)).body.referrals
      const [first] = waiting.filter((one: { case: string }) => one.case === world.file)
      expect(first).toMatchObject({ id: late, waits: 'again', state: 'lapsed' })
      expect(waiting.map((one: { id: string }) => one.id)).toContain(asked)
      expect(waiting.every((one: { waits: unknown }) => one.waits !== null)).toBe(true)
    } finally {
      clock = began
    }
    // All that were sent, a page after the other, none twice and none left out.
    const all: string[] = []
    for (let before: string | undefined, pages = 0; pages < 20; pages++) {
      const { body } = await miriam.look('list-referrals', { case: world.file, ...(before && { before }) }, SENDS)
      all.push(...body.referrals.map((one: { id: string }) => one.id))
      if (!body.next) break
      expect(body.referrals).toHaveLength(50)
      before = body.next
    }
    expect([all.length, new Set(all).size]).toEqual([63, 63])
  })

  it('fills its pages from what may be seen, and tells nothing by its gaps', async () => {
    const seen = await aWillingFamily()
    const hers = await sent(seen, { service: 'health' })
    const gone = await aWillingFamily()
    for (let nth = 0; nth < 51; nth++) {
      const one = await sent(gone, { service: nth % 2 ? 'food' : 'shelter' })
      await turn(petra, 'refuse-referral', one, 'sent', { because: 'no-capacity', words: 'Full.' })
    }
    const { body } = await petra.look('list-referrals', { side: 'receiver' }, GETS)
    const ids = body.referrals.map((one: { id: string }) => one.id)
    expect(ids[0]).toBe(hers)
    expect(body.next === null || ids.includes(body.next)).toBe(true)
  })

  it('tells who was slower where it stands', async () => {
    const world = await aWillingFamily()
    const id = await sent(world)
    await turn(petra, 'receive-referral', id, 'sent')
    expect(await turn(petra, 'refuse-referral', id, 'sent', { because: 'no-capacity', words: 'Full.' })).toMatchObject(
      refused(409, 'referral-moved'),
    )
    expect(await turn(miriam, 'accept-referral', id, 'received')).toMatchObject(refused(409, 'referral-not-now'))
    expect(
      await turn(petra, 'refuse-referral', id, 'received', { because: 'no-capacity', words: 'Full.' }),
    ).toMatchObject(OK)
    expect((await read(miriam, id)).body).toMatchObject({
      state: 'refused',
      turns: [{}, { code: 'no-capacity', words: 'Full.' }],
    })
    expect(await petra.look('read-case', { case: world.file }, GETS)).toMatchObject({ status: 404 })
  })
})

describe('a transfer', () => {
  it('hands over case and custody in one instant: the old custodian is a stranger, and what is to be done waits for the new', async () => {
    const world = await aWillingFamily()
    const task = { id: newId(), case: world.file, what: 'see the school', due: '2026-12-01' }
    await insist(miriam, 'set-task', task)
    expect(await miriam.deed('send-referral', asking(world, { kind: 'transfer' }), SENDS)).toMatchObject(
      refused(400, 'transfer-has-no-end'),
    )
    const id = await sent(world, { kind: 'transfer', until: null })
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    expect(await miriam.look('read-case', { case: world.file })).toMatchObject(refused(404, 'no-such-case'))
    const { body } = await petra.look('read-case', { case: world.file }, GETS)
    expect(body).toMatchObject({ agency: { id: SHELTER }, standing: { because: 'custody' } })
    const { items } = (await petra.look('my-work', {}, GETS)).body
    expect(items.map((item: { id: string }) => item.id)).toContain(task.id)
    expect((await petra.look('list-cases', {}, GETS)).body.cases.map((one: { id: string }) => one.id)).toContain(
      world.file,
    )
    expect(await read(miriam, id)).toMatchObject(refused(404, 'no-such-referral'))
  })

  it('leaves whom the old custodian parted to the new one, who brings them together', async () => {
    const world = await aWillingFamily()
    const [day] = clock.toISOString().split('T') as [string]
    const transfer = {
      people: [{ id: newId(), person: world.persons[1]! }],
      to: 'northgate-office',
      on: day,
      until: null,
    }
    const release = newId<FactId>()
    await insist(miriam, 'ask-release', { id: release, deed: 'plan-transfer', input: transfer, words: 'One bed.' })
    const given = { ground: 'no-alternative', reviewDue: day, words: 'For now.' }
    await insist(await house.signIn('Joseph Okello'), 'give-release', { release, seen: 0, ...given })
    await insist(miriam, 'plan-transfer', { ...transfer, parting: { release } })
    const listed = async (who: AtWork) => {
      const { separations } = (await who.look('list-partings', {}, who === miriam ? SENDS : GETS)).body
      return separations.filter(({ one, other }: Record<string, { person: { id: PersonId } | null }>) =>
        [one, other].every((who) => world.persons.includes(who!.person?.id as PersonId)),
      )
    }
    expect(await listed(miriam)).toMatchObject([{ mine: true }, { mine: true }])
    expect(await listed(petra)).toEqual([])
    const counted = async () => {
      const asker = petra.worker.agency.id
      const open = await house.ground.database.readAs(AS_HOUSE, (find) => findOpenPartings({ find, node: 1 }, asker))
      return { open: open.length, taken: (await taken(house)).length }
    }
    const before = await counted()
    const id = await sent(world, { kind: 'transfer', until: null })
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    const told = await taken(house)
    expect(told.length).toBeGreaterThan(before.taken)
    expect(await counted()).toEqual({ open: before.open + told.length - before.taken, taken: told.length })
    expect(await takenAnew(house)).toEqual(told)
    expect(await listed(miriam)).toEqual([])
    const [parting] = await listed(petra)
    expect(parting).toMatchObject({ mine: true })
    const ended = { separation: parting.id, seen: parting.seen, on: day, because: 'together-again', words: 'Home.' }
    expect(await petra.deed('end-separation', ended, GETS)).toMatchObject(OK)
    expect(await listed(petra)).toHaveLength(1)
  })

  it('is over for all of them where one is taken back: a family is taken over together or not at all', async () => {
    const world = await aWillingFamily()
    const id = await sent(world, { kind: 'transfer', until: null })
    const { openings } = (await miriam.look('read-openings', { persons: [world.persons[2]!] }, SENDS)).body
    await insist(
      miriam,
      'close-to-partner',
      { openings: openings.slice(-1).map((one: { id: FactId }) => one.id) },
      SENDS,
    )
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(refused(409, 'referral-moved'))
    expect(await turn(petra, 'accept-referral', id, 'recalled')).toMatchObject(refused(409, 'referral-not-now'))
    expect(await turn(miriam, 'note-referral', id, 'recalled')).toMatchObject(OK)
    expect(await petra.look('read-case', { case: world.file }, GETS)).toMatchObject({ status: 404 })
    expect(await read(petra, id)).toMatchObject(refused(404, 'no-such-referral'))
  })

  it('gives what was opened to others before into the hands of the new custodian', async () => {
    const world = await aWillingFamily()
    const id = await sent(world, { kind: 'transfer', until: null })
    const opened = newId<FactId>()
    const other = 'open-door-legal-aid'
    await house.owner.query(
      `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
       select s.node, $1, s.person, $2, 'agreement', s.purposes, s.categories, s.since, null, s.agreement, s.deed
         from sharing.standing s join sharing.opening o on o.standing = s.id where o.person = $3 limit 1`,
      [opened, other, world.persons[0]],
    )
    await house.owner.query(
      `insert into sharing.opening (node, standing, person, agreement, purpose, receiver, answers, rests, notice, agency, worker, deed, at)
       select node, $1, person, agreement, purpose, $2, answers, rests, notice, agency, worker, deed, at
         from sharing.opening where person = $3 limit 1`,
      [opened, other, world.persons[0]],
    )
    const close = () => petra.deed('close-to-partner', { openings: [opened] }, GETS)
    expect(await close()).toMatchObject(refused(404, 'no-such-opening'))
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    expect(await close()).toMatchObject(OK)
    expect(await close()).toMatchObject(refused(409, 'ended-already'))
  })

  it('hands over who is alone, whoever was told of it, and leaves nobody who waits to the old custodian', async () => {
    const family = aFamily()
    const [, child, gone] = family.people.map(({ id }) => id)
    const since = '2026-11-20'
    const world = await aWillingFamily(undefined, {
      ...family,
      childStatuses: [{ id: newId<FactId>(), person: child!, status: 'separated', since }],
      missing: [{ id: newId<FactId>(), person: gone!, cause: 'conflict', trace: 'wanted' }],
    })
    type Item = { group: string; person: PersonId; why: string }
    const waits = async (who: AtWork) => {
      const { items } = (await who.look('my-work', {}, who === petra ? GETS : {})).body
      const told = items.filter(({ group, person }: Item) => group !== 'task' && [child, gone].includes(person))
      return told.map(({ group, person, why }: Item) => ({ group, person, why }))
    }
    const alone = { group: 'child-alone', person: child, why: 'separated' }
    const apart = { group: 'apart', person: gone, why: 'conflict' }
    expect([await waits(miriam), await waits(petra)]).toEqual([[alone, apart], []])
    const id = await sent(world, { kind: 'transfer', until: null })
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    // Who is missing is closed to a shelter, whoever was told.
    expect([await waits(miriam), await waits(petra)]).toEqual([[], [alone]])
  })

  it('leaves the case to nobody of the old custodian, whoever had it there: who took it over has it, until it is given on', async () => {
    const world = await aWillingFamily()
    const joseph = await house.signIn('Joseph Okello')
    const around = () =>
      house.ground.database.readAs(AS_HOUSE, (find) => findWorkAround(find, 1, { cases: [world.file], persons: [] }))
    const site = 'harbour-reception'
    expect(await around()).toMatchObject([{ agency: miriam.worker.agency.id, worker: miriam.worker.id, site }])
    await insist(miriam, 'assign-cases', { cases: [world.file], owner: joseph.worker.id })
    expect(await around()).toMatchObject([{ worker: joseph.worker.id }])
    const id = await sent(world, { kind: 'transfer', until: null })
    expect(await turn(petra, 'accept-referral', id, 'sent')).toMatchObject(OK)
    expect(await around()).toMatchObject([{ agency: SHELTER, worker: petra.worker.id, site: null }])
    const sofia = await house.signIn('Sofia Marin')
    await insist(petra, 'assign-cases', { cases: [world.file], owner: sofia.worker.id }, GETS)
    expect(await around()).toMatchObject([{ agency: SHELTER, worker: sofia.worker.id }])
  })
})

/** Everything that can be done with it, by whoever may be fool enough, twice or at once. */
const MOVES: readonly [who: 'miriam' | 'petra', name: string, more: object][] = [
  ['petra', 'receive-referral', {}],
  ['petra', 'ask-about-referral', { words: 'a question' }],
  ['miriam', 'answer-referral', { words: 'an answer' }],
  ['petra', 'accept-referral', {}],
  ['petra', 'refuse-referral', { because: 'other', words: 'no' }],
  ['miriam', 'withdraw-referral', { words: 'not needed' }],
  ['petra', 'start-referral', {}],
  ['petra', 'finish-referral', { outcome: 'partly', words: 'some' }],
]

describe('whatever is done with referrals and transfers, in any order, twice and at once', () => {
  const custodians = async (persons: readonly PersonId[]) => {
    const { rows } = await house.owner.query(
      `select s.person, array_agg(s.agency) as agencies from sharing.standing_fact s
        where s.person = any($1) and s.reason = 'custody' and s."from" <= $2 and s.until > $2 group by s.person`,
      [persons, clock],
    )
    return new Map(rows.map(({ person, agencies }) => [person, agencies as string[]]))
  }

  it('leaves every case with one custodian, who reads it', async () => {
    let seed = 20261126
    const next = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    let [done, refusedCount] = [0, 0]
    for (let round = 0; round < 24; round++) {
      const world = await aWillingFamily()
      const kinds = ['transfer', 'referral', 'transfer', 'co-management'] as const
      const ids: FactId[] = []
      for (let nth = 0; nth < 2; nth++) {
        const kind = kinds[next(4)]!
        const one = asking(world, {
          kind,
          ...(kind === 'transfer' && { until: null }),
          service: nth ? 'food' : 'shelter',
        })
        if ((await miriam.deed('send-referral', one, SENDS)).status === 200) ids.push(one.id)
      }
      for (let step = 0; step < 6 && ids.length > 0; step++) {
        const at = ids[next(ids.length)]!
        const pair = Array.from({ length: 1 + next(2) }, () => MOVES[next(MOVES.length)]!)
        const state = ((await read(miriam, at)).body.state ?? (await read(petra, at)).body.state ?? 'sent') as State
        const sending = pair.flatMap(([who, name, more]) => {
          const by = who === 'miriam' ? miriam : petra
          const deed = newId<never>()
          const once = () =>
            by.deed(name, { referral: at, seen: state, ...more }, { ...(who === 'miriam' ? SENDS : GETS), id: deed })
          return next(3) === 0 ? [once(), once()] : [once()]
        })
        for (const { status } of await Promise.all(sending)) status === 200 ? done++ : refusedCount++
        const held = await custodians(world.persons)
        for (const person of world.persons) expect(held.get(person)).toHaveLength(1)
        const holders = new Set(world.persons.map((person) => held.get(person)![0]))
        expect(holders.size).toBe(1)
        const [by, purpose] = holders.has(SHELTER) ? [petra, GETS] : [miriam, SENDS]
        const { status, body } = await by.look('read-case', { case: world.file }, purpose)
        expect([status, body.agency?.id]).toEqual([200, [...holders][0]])
      }
    }
    expect(done).toBeGreaterThan(30)
    expect(refusedCount).toBeGreaterThan(30)
  }, 300_000)
})
