import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64 } from '../../../ground/bytes.ts'
import type { CaseId, FactId, PersonId } from '../../../ground/ids.ts'
import { sweepPackages } from '../../../server/sweep-packages.ts'
import { aWord, insist, OK, SHELTER, type Stewards } from '../../../test/world/agreements.ts'
import { aFamily, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'
import { agreeOnPaper, aPartner, aSeal, atTheDoor, type Partner } from '../../../test/world/packages.ts'
import type { SendReferral } from '../words.ts'

const HOUR = 3_600_000
let clock = new Date()
let house: TestHouse
let miriam: AtWork
let stewards: Stewards
let quay: Partner
let agreement: FactId
const FOR = { purpose: 'service-delivery' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const [one, other, worker] = (await Promise.all(['Owen Clarke', 'Elif Aydin', 'Miriam Sola'].map(house.signIn))) as [
    AtWork,
    AtWork,
    AtWork,
  ]
  miriam = worker
  stewards = { one, other }
  quay = await aPartner(miriam)
  agreement = await agreeOnPaper(stewards, quay.partner, clock)
})
afterAll(() => house.close())

type World = { file: CaseId; persons: PersonId[]; words: { id: FactId }[] }
async function aWillingFamily(name = 'Gardenia'): Promise<World> {
  const family = aFamily(name)
  await insist(miriam, 'register-household', family)
  const persons = family.people.map(({ id }) => id)
  const words = persons.flatMap((person, nth) =>
    (['service-delivery', 'accommodation'] as const).map((purpose) =>
      aWord(person, {
        purpose,
        recipient: quay.partner,
        categories: ['family-unity'],
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
  to: quay.partner,
  agreement,
  forPurpose: 'accommodation',
  parts: ['family-unity'],
  service: 'shelter',
  urgency: 'day',
  people: persons.map((person) => ({ id: newId<FactId>(), person })),
  left: [],
  languages: ['ara'],
  until: new Date(clock.getTime() + 60 * 24 * HOUR).toISOString(),
  reason: 'A room for three from Friday, quietly.',
  ...more,
})
const fresh = () => insist(miriam, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
const send = (world: World, more: Partial<SendReferral> = {}) => miriam.deed('send-referral', asking(world, more), FOR)

/** Sent, and a partner who was told link and code. */
async function sent(world: World, { hours = 72 } = {}) {
  await fresh()
  const { code, sealed } = await aSeal(hours)
  const one = asking(world, { sealed })
  await insist(miriam, 'send-referral', one, FOR)
  const door = atTheDoor(house, one.id)
  return { id: one.id, code, door, ...(await door.prove(code)) }
}
const read = async (referral: FactId) => (await miriam.look('read-referral', { referral }, FOR)).body
const refused = (status: number, code: string) => ({ status, body: { code } })
const GONE = refused(404, 'package-gone')
const wrong = () => toBase64(crypto.getRandomValues(new Uint8Array(32)))
async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const before = clock
  clock = new Date(clock.getTime() + ms)
  try {
    return await work()
  } finally {
    clock = before
  }
}

describe('a sealed package', () => {
  it('holds what was foreseen and nothing else, opens by its code alone, and brings the answer back', async () => {
    const world = await aWillingFamily()
    const { kind, case: file, to, agreement: under, forPurpose, parts } = asking(world)
    const question = { kind, case: file, to, agreement: under, forPurpose, parts, persons: world.persons }
    const foreseen = (await miriam.look('foresee-referral', question, FOR)).body
    const { id, door, key, proof } = await sent(world)
    const waits = await door.knock()
    expect(waits.status).toBe(200)
    expect(Object.keys(waits.body).sort()).toEqual(['salt', 'until'])
    const opened = await door.open(proof)
    expect(opened).toMatchObject({ status: 200, body: { state: 'sent' } })
    const held = await door.read(key, opened.body.contents)
    expect({ people: held.people, ties: held.ties }).toEqual(foreseen.given)
    expect(held.letter).toBe('A room for three from Friday, quietly.')
    expect(held.people[0].names[0].parts[0].text).toBe('Mira')
    // A shelter is told the year of birth alone: here as in the house.
    expect(held.people[0].born.edtf).toMatch(/^\d{4}$/)
    expect(held.people[0].masked).toEqual(['identity.birthDate'])
    expect(held.ties.length).toBeGreaterThan(0)
    expect(Object.keys(held.people[0]).sort()).toEqual(['born', 'languages', 'masked', 'names', 'sex'])

    const seen = { seen: 'sent' }
    expect(await door.answer(proof, { turn: 'received', ...seen })).toMatchObject(OK)
    expect(await door.answer(proof, { turn: 'received', ...seen })).toMatchObject(refused(409, 'referral-moved'))
    expect(await door.answer(proof, { turn: 'asked', seen: 'received', words: 'Do they climb stairs?' })).toMatchObject(
      OK,
    )
    await insist(miriam, 'answer-referral', { referral: id, seen: 'asked', words: 'They do.' }, FOR)
    const again = (await door.open(proof)).body
    expect(again.turns.map(({ words }: { words: string }) => words)).toEqual([
      null,
      'Do they climb stairs?',
      'They do.',
    ])
    expect(again.may).toEqual(['asked', 'accepted', 'refused'])
    expect(await door.answer(proof, { turn: 'accepted', seen: 'received', words: 'Room 4.' })).toMatchObject(OK)
    const shown = await read(id)
    expect(shown).toMatchObject({ state: 'accepted', package: { waits: true } })
    expect(shown.package.openings).toHaveLength(2)
    expect(shown.turns.at(-1)).toMatchObject({
      turn: 'accepted',
      words: 'Room 4.',
      by: 'Ana Ruiz, night manager',
      agency: { name: quay.name },
    })
    expect(shown.fields[0].open.sort()).toEqual(
      ['family.relation', 'identity.languages', 'identity.names', 'identity.sex'].sort(),
    )
    expect(shown.fields[0].masked).toEqual(['identity.birthDate'])
    // What they did with it is written down by whoever asked them.
    expect(shown.may).toEqual(expect.arrayContaining(['done', 'withdrawn', 'deletion-asked']))
    expect(shown.may).not.toContain('started')
    const done = { referral: id, seen: 'accepted', outcome: 'delivered', words: 'They slept there.' }
    await insist(miriam, 'finish-referral', done, FOR)
    expect(await door.knock()).toMatchObject(GONE)
    expect(await door.open(proof)).toMatchObject(GONE)
  })

  it('is asked to be destroyed where it was opened, and waits until it is said that it was', async () => {
    const world = await aWillingFamily()
    const { id, door, proof } = await sent(world)
    expect((await read(id)).may).not.toContain('deletion-asked')
    expect(await miriam.deed('ask-deletion', { referral: id, seen: 'sent', words: 'Please.' }, FOR)).toMatchObject(
      refused(409, 'referral-not-now'),
    )
    await door.open(proof)
    await insist(miriam, 'withdraw-referral', { referral: id, seen: 'sent', words: 'Not needed.' }, FOR)
    await insist(miriam, 'ask-deletion', { referral: id, seen: 'withdrawn', words: 'Told Ana by telephone.' }, FOR)
    const waiting = async () =>
      (await miriam.look('list-referrals', { waiting: true }, FOR)).body.referrals.find(
        (one: { id: string }) => one.id === id,
      )
    expect(await waiting()).toMatchObject({ waits: 'deletion' })
    await insist(miriam, 'confirm-deletion', { referral: id, seen: 'withdrawn', words: 'She shredded it.' }, FOR)
    expect(await waiting()).toBeUndefined()
  })

  it('goes to nobody with an account, and to nobody without it unsealed, too long, or by another agency', async () => {
    const world = await aWillingFamily()
    await fresh()
    const { sealed } = await aSeal()
    const WRONG = refused(400, 'wrong-field')
    expect(await send(world)).toMatchObject(refused(400, 'party-without-account'))
    expect(await send(world, { to: SHELTER as never, sealed })).toMatchObject(WRONG)
    expect(await send(world, { sealed: { ...sealed, hours: 100 } })).toMatchObject(WRONG)
    expect(await send(world, { sealed: { ...sealed, hours: 337 } })).toMatchObject(WRONG)
    expect(await send(world, { kind: 'co-management', sealed })).toMatchObject(WRONG)
    expect(await send(world, { parts: ['family'], sealed })).toMatchObject(WRONG)
    const opening = {
      people: world.persons.map((person) => ({ id: newId(), person })),
      agreement,
      to: quay.partner,
      categories: ['family-unity'],
      until: null,
    }
    expect(await miriam.deed('open-to-partner', opening, FOR)).toMatchObject(refused(400, 'party-without-account'))
    const petra = await house.signIn('Petra Novak')
    expect((await petra.look('list-partners')).body.partners).toEqual([])
    expect(
      await petra.deed('amend-partner', { partner: quay.partner, seen: 1, contact: 'me', ended: true }),
    ).toMatchObject(refused(404, 'no-such-partner'))
  })

  it('is not sent without a ground for each purpose, nor to where they fled from', async () => {
    const family = aFamily('Unasked')
    await insist(miriam, 'register-household', family)
    await fresh()
    const { sealed } = await aSeal()
    const world = { file: family.case.id, persons: family.people.map(({ id }) => id), words: [] }
    expect(await send(world, { sealed })).toMatchObject(refused(403, 'open-lacks-basis'))
    const origin = family.people[0]!.nationalities[0]!
    const home = await aPartner(miriam, { name: 'An office at home', country: origin })
    const under = await agreeOnPaper(stewards, home.partner, clock)
    expect(await send(world, { to: home.partner, agreement: under, sealed })).toMatchObject(refused(403, 'open-never'))
  })

  it('never holds who is restricted, or wishes not to be found', async () => {
    const guard = {
      restricted: false,
      cleared: [],
      notToBeFound: false,
      stewardApproval: false,
      reason: 'she is looked for',
    }
    for (const more of [{ notToBeFound: true }, { restricted: true, cleared: [miriam.worker.id] }]) {
      const world = await aWillingFamily()
      await insist(miriam, 'set-safeguards', { person: world.persons[0], ...guard, ...more }, FOR)
      await fresh()
      const { sealed } = await aSeal()
      expect(await send(world, { sealed })).toMatchObject(refused(403, 'never-outside'))
    }
  })

  it('closes when it is guarded after it was sent', async () => {
    const world = await aWillingFamily()
    const { door, proof } = await sent(world)
    const guard = {
      restricted: true,
      cleared: [miriam.worker.id],
      notToBeFound: false,
      stewardApproval: false,
      reason: 'a threat',
    }
    await insist(miriam, 'set-safeguards', { person: world.persons[1], ...guard }, FOR)
    expect(await door.knock()).toMatchObject(GONE)
    expect(await door.open(proof)).toMatchObject(GONE)
  })
})

describe('whoever guesses', () => {
  it('has few tries, then it is closed and waits for the sender; many at once are no more', async () => {
    const world = await aWillingFamily()
    const { id, door, proof } = await sent(world)
    expect(await door.open(wrong())).toMatchObject({
      status: 403,
      body: { code: 'package-code-wrong', values: { left: 6 } },
    })
    expect(await door.open(proof)).toMatchObject(OK) // who has the code clears what was tried
    const all = await Promise.all(Array.from({ length: 30 }, () => door.open(wrong())))
    expect(all.filter(({ body }) => body.code === 'package-code-wrong')).toHaveLength(7)
    expect(all.filter(({ body }) => body.code === 'package-gone')).toHaveLength(23)
    expect(await door.open(proof)).toMatchObject(GONE)
    expect(await door.knock()).toMatchObject(GONE)
    expect(await read(id)).toMatchObject({ state: 'shut', waits: 'again', package: { waits: false } })
    const { rows } = await house.owner.query('select from referrals.package_seal where referral = $1', [id])
    expect(rows).toHaveLength(0)
  })

  it('finds a proof of one package good for no other', async () => {
    const [one, other] = [await sent(await aWillingFamily()), await sent(await aWillingFamily())]
    expect(await other.door.open(one.proof)).toMatchObject(refused(403, 'package-code-wrong'))
    const { contents } = (await one.door.open(one.proof)).body
    await expect(other.door.read(one.key, contents)).rejects.toThrow()
    await expect(one.door.read(other.key, contents)).rejects.toThrow()
  })
})

describe('what is over', () => {
  it('is told apart from what never was by nothing: expired, taken back, refused, no longer agreed', async () => {
    const over: Record<string, (one: Awaited<ReturnType<typeof sent>>, world: World) => Promise<unknown>> = {
      'taken back': ({ id }) => insist(miriam, 'withdraw-referral', { referral: id, seen: 'sent', words: 'No.' }, FOR),
      refused: ({ door, proof }) =>
        door.answer(proof, { turn: 'refused', seen: 'sent', because: 'no-capacity', words: 'Full.' }),
      'a yes taken back': (_, { words }) => {
        clock = new Date(clock.getTime() + 1000)
        const no = { id: newId(), consent: words[1]!.id, by: { kind: 'person' }, expression: ['spoken'] }
        return insist(miriam, 'withdraw-consent', no, FOR)
      },
      'the other yes taken back': (_, { words }) => {
        clock = new Date(clock.getTime() + 1000)
        const no = { id: newId(), consent: words[0]!.id, by: { kind: 'person' }, expression: ['spoken'] }
        return insist(miriam, 'withdraw-consent', no, FOR)
      },
      'closed among what was opened': async (_, { persons }) => {
        const { openings } = (await miriam.look('read-openings', { persons }, FOR)).body
        return insist(miriam, 'close-to-partner', { openings: openings.map((one: { id: string }) => one.id) }, FOR)
      },
    }
    over['one child of it closed'] = async (_, { persons }) => {
      const { openings } = (await miriam.look('read-openings', { persons: persons.slice(2) }, FOR)).body
      return insist(miriam, 'close-to-partner', { openings: [openings[0].id] }, FOR)
    }
    const never = atTheDoor(house, newId())
    const words = async (door: typeof never) => [
      await door.knock(),
      await door.open(wrong()),
      await door.answer(wrong(), { turn: 'received', seen: 'sent' }),
    ]
    const nothing = await words(never)
    expect(nothing[0]).toMatchObject(GONE)
    for (const [how, end] of Object.entries(over)) {
      const world = await aWillingFamily()
      const one = await sent(world)
      expect(await one.door.knock(), how).toMatchObject(OK)
      await end(one, world)
      expect(await words(one.door), how).toEqual(nothing)
      expect(await one.door.open(one.proof), how).toMatchObject(GONE)
    }
    const expiring = await sent(await aWillingFamily(), { hours: 24 })
    expect(await later(24 * HOUR - 1, expiring.door.knock)).toMatchObject(OK)
    await later(24 * HOUR, async () => {
      expect(await words(expiring.door)).toEqual(nothing)
      expect(await sweepPackages(house.ground, house.config.node, clock)).toBeGreaterThan(0)
    })
    const { rows } = await house.owner.query('select from referrals.package_seal where referral = $1', [expiring.id])
    expect(rows).toHaveLength(0)
    expect(await house.house.app.inject({ url: '/api/packages/no-id' })).toMatchObject({ statusCode: 404 })
  })

  it('is wiped by the sweep, and what may still be opened is not', async () => {
    const world = await aWillingFamily()
    const kept = await sent(world)
    await sweepPackages(house.ground, house.config.node, clock)
    expect(await kept.door.open(kept.proof)).toMatchObject(OK)
  })
})

describe('the ledger', () => {
  it('tells each opening by the package itself, with the persons; and no code, proof or key stands anywhere', async () => {
    const world = await aWillingFamily()
    const { id, door, code, key, proof } = await sent(world)
    const deed = newId<never>()
    await door.open(proof, deed)
    await door.open(proof, deed) // sent twice, it was opened once
    await house.settle()
    expect((await read(id)).package.openings).toHaveLength(1)
    const { rows } = await house.owner.query(
      `select line from ledger.entry where line::jsonb->>'name' = 'open-package' and line::jsonb->>'id' = $1`,
      [deed],
    )
    expect(JSON.parse(rows[0].line)).toMatchObject({
      actor: id,
      agency: quay.partner,
      outcome: 'done',
      ground: 'referral',
    })
    const { rows: tables } = await house.owner.query(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema'`,
    )
    const needles = [
      code,
      code.replaceAll(' ', ''),
      Buffer.from(key).toString('hex'),
      toBase64(key),
      Buffer.from(proof, 'base64').toString('hex'),
      proof,
      'Gardenia',
      'quietly',
      'Ana Ruiz',
      '0900 11 22',
    ]
    for (const { name } of tables) {
      const { rows: all } = await house.owner.query(`select t::text as row from ${name} t`)
      const text = all.map(({ row }: { row: string }) => row).join('\n')
      for (const needle of needles) expect(text.includes(needle), `${name} ${needle}`).toBe(false)
    }
  })
})
