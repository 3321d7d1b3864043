import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { type Answer, type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'

/** What ends, ends: at the instant that was said, and with the next statement when somebody ends it. */
let clock = Date.now()
const HOUR = 3_600_000
const RUN = { purpose: 'administration' } as const
const FOR = { purpose: 'service-delivery' } as const
const iso = (at: number) => new Date(at).toISOString()

let house: TestHouse
let there: TestHouse['house']
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(clock) })
  there = house.another()
})
afterAll(async () => {
  await there.app.close()
  await house.close()
})
const idOf = (name: string) => house.workers.find((worker) => worker.name === name)!.id
/** A family of child protection, written down now. */
async function aFamilyOf(who: AtWork) {
  const family = aFamily()
  await insist(who, 'register-household', family, { purpose: 'protection' })
  return { family, mother: family.people[0]!.id }
}
const safeguards = async (person: string) =>
  (await (await house.signIn('Lena Fuchs')).look('read-safeguards', { person }, { purpose: 'protection' })).status

describe('what holds from an instant until another', () => {
  type Span = { from: number; until: number }
  /** Each lays down a fact that holds for a span, and tells what somebody is answered by it. */
  const facts: [string, (span: Span) => Promise<() => Promise<number>>, Answer['status']][] = [
    [
      'a role',
      async ({ from, until }) => {
        const { mother } = await aFamilyOf(await house.signIn('Miriam Sola'))
        const role = { id: newId(), worker: idOf('Lena Fuchs'), role: 'caseworker', from: iso(from), until: iso(until) }
        await insist(await house.signIn('Nadia Haddad'), 'give-role', role, RUN)
        return () => safeguards(mother)
      },
      403,
    ],
    [
      'a lent role',
      async ({ from, until }) => {
        const miriam = await house.signIn('Miriam Sola')
        const { mother } = await aFamilyOf(miriam)
        const lent = { lender: miriam.worker.id, borrower: idOf('Lena Fuchs'), role: 'caseworker' }
        await insist(miriam, 'lend-role', { id: newId(), ...lent, from: iso(from), until: iso(until) }, RUN)
        return () => safeguards(mother)
      },
      403,
    ],
    [
      'an opening in an emergency',
      async ({ from }) => {
        const { mother } = await aFamilyOf(await house.signIn('Miriam Sola'))
        const before = clock
        clock = from
        const salim = await house.signIn('Dr Salim Aziz')
        const asked = {
          id: newId(),
          person: mother,
          categories: ['identity'],
          hours: 1,
          reason: 'she lies unconscious',
        }
        await insist(salim, 'open-emergency', asked, { purpose: 'health-care' })
        const review = { emergency: asked.id, verdict: 'justified', words: 'she could not be asked' }
        await insist(await house.signIn('Owen Clarke'), 'review-emergency', review, { purpose: 'rights' })
        clock = before
        return async () =>
          (
            await (
              await house.signIn('Dr Salim Aziz')
            ).look('read-family', { person: mother }, { purpose: 'health-care' })
          ).status
      },
      404,
    ],
    [
      'a training',
      async ({ from, until }) => {
        const worker = idOf('Fatou Sarr')
        await house.owner.query("delete from agencies.training_held where worker = $1 and code = 'code-of-conduct'", [
          worker,
        ])
        await house.owner.query(
          `insert into agencies.training_held (node, id, worker, code, until, deed, at) values (1, $1, $2, 'code-of-conduct', $3, $1, $4)`,
          [newId(), worker, iso(until), iso(from)],
        )
        return async () =>
          (await (await house.signIn('Fatou Sarr')).look('my-work', {}, { purpose: 'movement' })).status
      },
      403,
    ],
  ]
  it.each(facts)('%s holds from its first instant, and not at its last', async (what, lay, closed) => {
    const span = { from: clock + HOUR, until: clock + 2 * HOUR }
    const asks = await lay(span)
    const start = clock
    const around = ({ from, until }: Span) => [
      from - 1,
      from,
      from + 1,
      (from + until) / 2,
      until - 1,
      until,
      until + 1,
    ]
    // A training is told by the day until which it holds alone.
    const instants = around(span).filter((at) => at >= span.from || what !== 'a training')
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(instants, { minLength: 4 }), async (some) => {
        for (const at of some) {
          clock = at
          expect(await asks(), `${at - span.from} after it began, ${span.until - at} before its end`).toBe(
            span.from <= at && at < span.until ? 200 : closed,
          )
        }
      }),
      { numRuns: 6 },
    )
    clock = start + 3 * HOUR // nothing of one fact reaches into the next
  })

  it('a session ends at fifteen idle minutes and at ten hours, and a proof is stale at five minutes', async () => {
    const start = clock
    const joseph = () => house.signIn('Joseph Okello')
    const asks = async (who: AtWork) => (await who.look('my-work', {}, { purpose: 'protection' })).status
    const [early, late] = [await joseph(), await joseph()]
    clock = start + 15 * 60_000 - 1
    expect(await asks(early)).toBe(200)
    clock++
    expect(await asks(late)).toBe(401)
    const long = await joseph()
    const began = clock
    for (clock = began; clock < began + 600 * 60_000; clock += 600_000) expect(await asks(long)).toBe(200)
    clock = began + 600 * 60_000 - 1
    expect(await asks(long)).toBe(200)
    clock++
    expect(await asks(long)).toBe(401)
    const viktor = await house.signIn('Viktor Hahn')
    const signedIn = clock
    const register = () => {
      const key = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }
      return viktor.deed('register-machine', { id: newId(), name: 'x', key }, RUN)
    }
    clock = signedIn + 5 * 60_000 - 1
    expect((await register()).status).toBe(200)
    clock++
    expect(await register()).toMatchObject({ status: 403, body: { code: 'sign-in-not-fresh' } })
  })
})

/**
 * A look is one instant: its decision and what it reads are of one snapshot, so that it tells what was before, whole, or what
 * is after, and never a part of each. A deed asks the world of the moment at every statement.
 */
describe('whoever is on their way when something ends', () => {
  /** Holds every reader of a table, who came to work before, while somebody ends something. Nobody else reads it then. */
  async function whileHeld(table: string, read: () => Promise<Answer>, cut: () => Promise<void>): Promise<Answer> {
    await house.settle()
    await house.owner.query('begin')
    await house.owner.query(`lock table ${table} in access exclusive mode`)
    const reading = read()
    for (let waiting = 0; waiting === 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const { rows } = await house.owner.query(
        `select count(*)::int as waiting from pg_locks where not granted and relation = $1::regclass`,
        [table],
      )
      waiting = rows[0].waiting
    }
    await cut()
    await house.owner.query('commit')
    return reading
  }

  async function anOpenFamily() {
    const [one, other, miriam, petra] = (await Promise.all(
      ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak'].map(house.signIn),
    )) as [AtWork, AtWork, AtWork, AtWork]
    const terms = await agree({ one, other }, new Date(clock))
    const { family, mother } = await aFamilyOf(miriam)
    const word = aWord(mother)
    await insist(miriam, 'record-consent', word, FOR)
    const opening = anOpening(terms.id, [mother])
    await insist(miriam, 'open-to-partner', opening, FOR)
    clock += 1000
    return { one, other, miriam, petra, terms, word, opening, file: family.case.id, mother }
  }
  type Open = Awaited<ReturnType<typeof anOpenFamily>>
  const cuts: [string, (open: Open) => Promise<void>][] = [
    [
      'an opening that is closed',
      ({ miriam, opening }) =>
        insist(miriam, 'close-to-partner', { openings: opening.people.map(({ id }) => id) }, FOR),
    ],
    [
      'a yes that is taken back',
      ({ miriam, word }) => {
        const taken = { id: newId<FactId>(), consent: word.id, by: { kind: 'person' }, expression: ['spoken'] }
        return insist(miriam, 'withdraw-consent', taken, FOR)
      },
    ],
    [
      'an agreement that is suspended by the other party',
      ({ other, terms }) => insist(other, 'suspend-agreement', { agreement: terms.id, reason: 'a list lay open' }),
    ],
    [
      'an agreement that is ended',
      ({ one, terms }) => insist(one, 'end-agreement', { agreement: terms.id, reason: 'over' }),
    ],
  ]
  it.each(cuts)('with a look reads the one world or the other: %s', async (_, cut) => {
    const open = await anOpenFamily()
    const read = () => open.petra.look('read-case', { case: open.file }, FOR)
    const before = await read()
    expect(await whileHeld('cases.file', read, () => cut(open))).toEqual(before)
    expect(await read()).toMatchObject({ status: 404, body: { code: 'no-such-case' } })
  })

  it('with a deed is stopped, though it began before', async () => {
    const open = await anOpenFamily()
    const deed = () =>
      open.petra.deed(
        'withdraw-consent',
        { id: newId(), consent: open.word.id, by: { kind: 'person' }, expression: ['spoken'] },
        FOR,
      )
    const end = () => insist(open.one, 'end-agreement', { agreement: open.terms.id, reason: 'over' })
    expect(await whileHeld('sharing.consent', deed, end)).toMatchObject({
      status: 404,
      body: { code: 'no-such-consent' },
    })
  })

  it('with a look sees in clear or masked who is restricted meanwhile, and masked with the next', async () => {
    const [miriam, joseph] = [await house.signIn('Miriam Sola'), await house.signIn('Joseph Okello')]
    const { family, mother } = await aFamilyOf(miriam)
    clock += 1000
    const read = () => joseph.look('read-case', { case: family.case.id }, { purpose: 'protection' })
    const nameIn = ({ body }: Answer) =>
      body.people.find(({ id }: { id: string }) => id === mother).names[0].parts[0].text
    expect(nameIn(await read())).toBe('Mira')
    const change = { person: mother, restricted: true, cleared: [miriam.worker.id], reason: 'he looks for her' }
    const held = await whileHeld('cases.file', read, () =>
      insist(miriam, 'set-safeguards', change, { purpose: 'protection' }),
    )
    expect([nameIn(held), nameIn(await read())]).toEqual(['Mira', 'M.'])
  })
})

describe('whoever is cut off', () => {
  const asksAt = async (app: TestHouse['house']['app'], who: AtWork, person: string) => {
    const payload = { id: newId(), purpose: 'protection', input: { person } }
    const headers = { cookie: who.cookie }
    return (await app.inject({ method: 'POST', url: '/api/looks/read-safeguards', headers, payload })).statusCode
  }
  const lenaAsCaseworker = async (nadia: AtWork) => {
    const id = newId()
    const held = { worker: idOf('Lena Fuchs'), role: 'caseworker', from: iso(clock), until: null }
    await insist(nadia, 'give-role', { id, ...held }, RUN)
    return id
  }
  const cuts: [string, number, (nadia: AtWork, lena: AtWork, role: string) => Promise<void>][] = [
    ['a role that is ended', 403, (nadia, _, role) => insist(nadia, 'end-role', { role }, RUN)],
    ['a session that is ended', 401, (_, lena) => insist(lena, 'sign-out', {}, RUN)],
    [
      'a suspension',
      401,
      (nadia, lena) => insist(nadia, 'suspend-worker', { id: newId(), worker: lena.worker.id, because: 'left' }, RUN),
    ],
    [
      'their node being cut off',
      403,
      async () => {
        const cut = { id: newId(), ofNode: house.config.node, because: 'break-in' }
        await insist(await house.signIn('Clara Weiss'), 'cut-off-node', cut, { purpose: 'oversight' })
      },
    ],
    [
      'a suspension of their agency',
      401,
      (nadia) =>
        insist(nadia, 'suspend-agency', { id: newId(), agency: 'harbour-family-service', because: 'break-in' }, RUN),
    ],
  ]
  it.each(cuts)('by %s is refused at the next request, in every process', async (_, refused, cut) => {
    clock += 1000
    const [nadia, miriam] = [await house.signIn('Nadia Haddad'), await house.signIn('Miriam Sola')]
    const { mother } = await aFamilyOf(miriam)
    const role = await lenaAsCaseworker(nadia)
    const lena = await house.signIn('Lena Fuchs')
    const everywhere = () => Promise.all([house.house, there].map(({ app }) => asksAt(app, lena, mother)))
    expect(await everywhere()).toEqual([200, 200])
    clock += 1
    await cut(nadia, lena, role)
    expect(await everywhere()).toEqual([refused, refused])
    await house.owner.query(
      'insert into agencies.suspension_end (node, suspension, deed, at) select 1, id, id, $1 from agencies.suspension where agency is null on conflict do nothing',
      [iso(clock)],
    )
    clock += 1000
    if (refused === 401) await insist(await house.signIn('Nadia Haddad'), 'end-role', { role }, RUN).catch(() => {})
  })
})
